"""The failsafe PDF on its schedule: written in the background; its state and its trouble are shown."""

from __future__ import annotations

import pytest

from fortnight.app.user_window import UserWindow
from fortnight.operations import failsafe, settings
from fortnight.store.database import Store
from fortnight.store.journal import entries
from fortnight.ui.forms.clinic import ClinicSettings
from fortnight.ui.services.failsafe_scheduler import FailsafeScheduler
from fortnight.ui.widgets.notices import FailsafeNotice
from helpers.drafts import quiet_fortnights
from helpers.pdf_text import text_of
from helpers.stores import KEY, Clock, present, registered, session_at


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def session(tmp_path, clock):
    with Store.open(tmp_path / "ward", KEY) as store:
        made = session_at(store, clock, actor="Lead A", role="lead")
        quiet_fortnights(made, registered(made), 3)
        yield made


@pytest.fixture
def folder(tmp_path, session):
    made = tmp_path / "failsafe"
    made.mkdir()
    settings.change(session, "f1", "failsafe_folder", str(made), "the network fails")
    return made


@pytest.fixture
def scheduler(qtbot, qapp, session):
    made = FailsafeScheduler(session)
    yield made
    made.stop()


@pytest.fixture
def window(qtbot, session):
    user_window = UserWindow(session)
    yield user_window
    user_window.stop_schedules()
    user_window.window.close()
    user_window.window.deleteLater()


def finished(qtbot, scheduler, begin):
    begin()
    qtbot.waitUntil(lambda: not scheduler.busy, timeout=20_000)


def test_it_does_nothing_while_it_is_switched_off(scheduler):
    scheduler.begin_if_due()
    assert not scheduler.busy
    assert (scheduler.status_text(), scheduler.notice_text()) == ("", "")


def test_it_writes_when_it_is_due_and_says_which_is_the_newest(qtbot, session, scheduler, folder, clock):
    steps = []
    scheduler.changed.connect(lambda: steps.append(scheduler.status_text()))
    scheduler.first_check.setInterval(0)
    scheduler.start()
    qtbot.waitUntil(lambda: bool(failsafe.written_files(folder)) and not scheduler.busy, timeout=20_000)
    ((_, path),) = failsafe.written_files(folder)
    assert "Case 1" in text_of(path)
    assert scheduler.status_text() == "Failsafe PDF of 22 Nov 2026 09:30, not encrypted"
    assert any("Writing the children" in each for each in steps), steps
    assert len(list(entries.entries(session.store.db, "verb = 'export.record'"))) == 1
    scheduler.begin_if_due()
    assert not scheduler.busy
    clock.forward(days=1)
    finished(qtbot, scheduler, scheduler.begin_if_due)
    assert len(failsafe.written_files(folder)) == 2


def test_a_folder_that_is_gone_is_reported_on_every_page_until_it_is_back(qtbot, session, window, folder):
    scheduler = present(window.failsafe_scheduler)
    notice = present(window.window.findChild(FailsafeNotice))
    assert notice.isHidden()
    away = folder.rename(folder.with_name("away"))
    finished(qtbot, scheduler, scheduler.begin_if_due)
    assert not notice.isHidden()
    assert f"{folder} is not there" in notice.words.text()
    (entry,) = entries.entries(session.store.db, "verb = 'export.failed'")
    assert "is not there" in entry.data["why"]
    away.rename(folder)
    finished(qtbot, scheduler, scheduler.begin)
    assert notice.isHidden()
    assert len(failsafe.written_files(folder)) == 1


def test_the_trouble_ends_when_it_is_switched_off(qtbot, session, scheduler, folder):
    folder.rmdir()
    finished(qtbot, scheduler, scheduler.begin_if_due)
    assert scheduler.notice_text()
    settings.change(session, "f2", "failsafe_folder", "")
    scheduler.begin_if_due()
    assert scheduler.notice_text() == ""


def test_a_window_that_closes_stops_it_and_leaves_no_half_file(session, scheduler, folder):
    scheduler.begin()
    scheduler.stop()
    assert not scheduler.busy
    found = [path.name for path in folder.iterdir() if path.name != ".lock"]
    assert all(failsafe.NAME.fullmatch(name) for name in found)


def test_the_settings_ask_for_a_reason_warn_and_begin(qtbot, session, window, tmp_path):
    target = tmp_path / "chosen"
    target.mkdir()
    window.window.dialogs.change_settings()
    dialog = window.window.dialogs.current
    assert isinstance(dialog, ClinicSettings)
    assert not dialog.reason.isVisibleTo(dialog)
    dialog.form.rows["failsafe_folder"].set_value(str(target))
    assert dialog.reason.isVisibleTo(dialog)
    assert "NOT encrypted" in dialog.warning.text()
    dialog.save()
    assert "needs a reason" in dialog.trouble.text()
    assert failsafe.folder_of(session) is None
    dialog.reason.setText("the network fails")
    dialog.save()
    assert failsafe.folder_of(session) == target
    qtbot.waitUntil(lambda: bool(failsafe.written_files(target)), timeout=20_000)
    window.window.dialogs.change_settings()
    shown = window.window.dialogs.current
    qtbot.waitUntil(lambda: "not encrypted" in shown.failsafe_state.text(), timeout=20_000)
    assert shown.failsafe_state.text().startswith("Failsafe PDF of ")
    shown.close()


def test_a_demonstration_writes_no_pdf(qtbot, session):
    user_window = UserWindow(session, demonstration=True)
    assert user_window.failsafe_scheduler is None
    user_window.close()
