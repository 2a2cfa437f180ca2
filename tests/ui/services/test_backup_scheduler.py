"""The daily backup: made in a background thread, with its state shown in the window."""

from __future__ import annotations

from datetime import timedelta, timezone

import pytest

from fortnight.app.user_window import UserWindow
from fortnight.operations import backups as safety
from fortnight.operations import settings
from fortnight.store.backups.folder import backups
from fortnight.store.database import Store
from fortnight.store.journal import entries
from fortnight.store.recovery.verify import verify
from fortnight.ui.forms.clinic import ClinicSettings
from fortnight.ui.services.backup_scheduler import BackupScheduler
from helpers.drafts import quiet_fortnights
from helpers.stores import KEY, NOW, Clock, present, registered, session_at


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def session(tmp_path, clock):
    with Store.open(tmp_path / "ward", KEY) as store:
        made = session_at(store, clock, role="lead")
        quiet_fortnights(made, registered(made), 3)
        yield made


@pytest.fixture
def scheduler(qtbot, session):
    made = BackupScheduler(session)
    yield made
    made.stop()


@pytest.fixture
def window(qtbot, session):
    user_window = UserWindow(session)
    yield user_window
    present(user_window.backup_scheduler).stop()
    user_window.window.close()
    user_window.window.deleteLater()


def finished(qtbot, scheduler, begin):
    """Begin, and wait until the backup is done or refused."""
    with qtbot.waitSignal(scheduler.changed, check_params_cb=None, timeout=10_000):
        begin()
    qtbot.waitUntil(lambda: not scheduler.busy, timeout=10_000)


def test_a_start_makes_the_backup_of_the_day(qtbot, session, scheduler, clock):
    assert (scheduler.status_text(), scheduler.needs_warning) == ("Not backed up yet", True)
    scheduler.first_check.setInterval(0)
    finished(qtbot, scheduler, scheduler.start)
    (made,) = backups(session.store.files.backups)
    assert made.reason == "daily"
    assert (scheduler.status_text(), scheduler.needs_warning, scheduler.trouble) == (
        "Backed up 22 Nov 2026 09:30",
        False,
        None,
    )
    assert [e.data["file"] for e in entries.entries(session.store.db, "verb = 'store.backup'")] == [
        made.path.name
    ]
    scheduler.begin_if_due()
    assert not scheduler.busy
    clock.forward(days=1)
    finished(qtbot, scheduler, scheduler.begin_if_due)
    assert len(backups(session.store.files.backups)) == 2
    assert verify(session.store).sound


def test_the_time_of_the_backup_is_shown_in_the_local_time_zone(qtbot, session, scheduler, clock):
    clock.now = NOW.astimezone(timezone(timedelta(hours=9)))
    finished(qtbot, scheduler, scheduler.begin)
    assert scheduler.status_text() == "Backed up 22 Nov 2026 18:30"


def test_saving_goes_on_while_it_is_made(qtbot, session, scheduler):
    scheduler.begin()
    assert scheduler.busy
    scheduler.begin()
    registered(session, "0002")
    qtbot.waitUntil(lambda: not scheduler.busy, timeout=10_000)
    assert len(backups(session.store.files.backups)) == 1
    assert verify(session.store).sound


def test_the_end_of_the_program_waits_for_it(session, scheduler):
    scheduler.begin()
    scheduler.stop()
    assert not scheduler.busy
    assert safety.last_backup(session) is not None


def test_a_failed_backup_is_reported_and_tried_again(qtbot, session, scheduler):
    session.store.files.backups.write_text("in the way")
    finished(qtbot, scheduler, scheduler.begin_if_due)
    assert "No backup was made in" in str(scheduler.trouble)
    assert scheduler.needs_warning
    session.store.files.backups.unlink()
    finished(qtbot, scheduler, scheduler.begin_if_due)
    assert (scheduler.trouble, scheduler.needs_warning) == (None, False)


def test_the_sidebar_has_a_red_word_only_where_something_can_be_lost(qtbot, window, clock):
    window.window.show()
    assert window.window.sidebar.unsafe.isVisible()
    assert window.window.sidebar.unsafe.property("kind") == "wrong"
    finished(qtbot, window.backup_scheduler, window.backup_scheduler.begin)
    assert not window.window.sidebar.unsafe.isVisible()
    clock.forward(hours=49)
    window.backup_scheduler.changed.emit()
    assert window.window.sidebar.unsafe.isVisible()


def test_the_settings_say_it_and_have_the_button(qtbot, window, session, tmp_path):
    window.window.dialogs.change_settings()
    dialog = window.window.dialogs.current
    assert isinstance(dialog, ClinicSettings)
    assert dialog.backed_up.text() == "Not backed up yet"
    finished(qtbot, window.backup_scheduler, dialog.back_up.click)
    assert dialog.backed_up.text() == "Backed up 22 Nov 2026 09:30"
    assert dialog.back_up.isEnabled()
    dialog.form.rows["backup_folder"].set_value(str(tmp_path / "gone"))
    dialog.save_button.click()
    assert settings.value(session.store, "backup_folder") == str(tmp_path / "gone")
    window.window.dialogs.change_settings()
    dialog = window.window.dialogs.current
    assert dialog is not None
    finished(qtbot, window.backup_scheduler, dialog.back_up.click)
    assert "gone was not found. Connect its drive" in dialog.backup_trouble.text()
    dialog.reject()


def test_the_demonstration_ward_is_not_backed_up(qtbot, session):
    user_window = UserWindow(session, demonstration=True)
    assert user_window.backup_scheduler is None
    user_window.window.dialogs.change_settings()
    assert not hasattr(user_window.window.dialogs.current, "back_up")
    present(user_window.window.dialogs.current).reject()
    user_window.window.close()
    user_window.window.deleteLater()
