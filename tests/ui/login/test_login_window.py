"""Logging in, locking and logging in again: the log-in forms, and no patient data while locked."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QMenu, QPushButton, QToolButton

from fortnight.domain.entry.languages import OWN_NAMES
from fortnight.operations import backups, drafts, people, views
from fortnight.operations.recording import record_labs
from fortnight.paths import catalogue
from fortnight.store.queries import courses
from fortnight.ui import language
from fortnight.ui.first_run.wizard import FirstRunWizard
from fortnight.ui.forms.labs import LabsForm
from fortnight.ui.login.login_forms import (
    PassphraseForm,
    RecoveryCodePage,
    RecoveryForm,
    RestoreForm,
)
from fortnight.ui.services.local_settings import preferences
from fortnight.ui.shell import main_window
from fortnight.ui.shell.main_window import ALERTS
from helpers import pseudo
from helpers.cut import cut_texts
from helpers.lifecycles import lifecycles
from helpers.people import LEAD_A, OTHER, PASSPHRASE, logged_in, record_with_lead
from helpers.stores import Clock, present, registered
from helpers.work import attempt, until_idle


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def folder(tmp_path, clock):
    """A record with a lead and one child."""
    record_with_lead(tmp_path / "ward", clock)
    with logged_in(tmp_path / "ward", clock=clock) as session:
        registered(session)
    return tmp_path / "ward"


@pytest.fixture
def lifecycle_at(qtbot, clock):
    with lifecycles(clock) as open_lifecycle:
        yield open_lifecycle


def fill(lifecycle, **words):
    for name, value in words.items():
        lifecycle.login_window.login_form.form.set_value(name, value)


def log_in(lifecycle, secret=PASSPHRASE, **more):
    fill(lifecycle, name=LEAD_A.name, secret=secret, **more)
    attempt(lifecycle)


def everything_shown(window):
    """Return all text in a window: labels, boxes, titles, tooltips."""
    words = [window.windowTitle()]
    for widget in window.findChildren(QLabel) + window.findChildren(QLineEdit):
        words += [widget.text(), widget.toolTip(), widget.accessibleName()]
    return " ".join(words)


@pytest.mark.parametrize("code", OWN_NAMES)
def test_no_text_of_a_log_in_form_is_cut(lifecycle_at, folder, code):
    if code != language.language() and not catalogue(code).exists():
        pytest.skip("the catalogues are built by packaging/dev.py")
    assert language.use_language(code)
    window = lifecycle_at(folder).login_window
    window.show()
    for name in ("log-in", "restore", "join"):
        window.show_login_form(name)
        for _ in range(4):
            QApplication.processEvents()
        assert list(cut_texts(window)) == [], name


def test_a_machine_without_a_record_begins_with_the_first_run(lifecycle_at, tmp_path):
    lifecycle = lifecycle_at(tmp_path / "ward")
    assert isinstance(lifecycle.login_window.login_form, FirstRunWizard)
    lifecycle.login_window.show_login_form("restore")
    assert isinstance(lifecycle.login_window.login_form, RestoreForm)
    lifecycle.login_window.show_login_form("log-in")
    assert isinstance(lifecycle.login_window.login_form, FirstRunWizard)


def test_a_wrong_passphrase_reveals_nothing_and_is_recorded_at_the_next_log_in(lifecycle_at, folder):
    lifecycle = lifecycle_at(folder)
    assert isinstance(lifecycle.login_window.login_form, PassphraseForm)
    log_in(lifecycle, "no such passphrase")
    assert (
        lifecycle.login_window.login_form.trouble.text()
        == "The name or the passphrase is not right. Try again."
    )
    assert lifecycle.login_window.login_form.form.value("secret") == ""
    log_in(lifecycle)
    recorded = lifecycle.window.context.session.store.db.execute(
        "SELECT body ->> 'refused_before' FROM entry WHERE verb = 'session.open' ORDER BY seq DESC"
    ).fetchone()
    assert recorded == (1,)


def test_the_lock_hides_everything_and_the_next_log_in_restores_it(lifecycle_at, folder, qtbot):
    lifecycle = lifecycle_at(folder)
    log_in(lifecycle)
    window = lifecycle.window
    window.open_child("child-0001")
    window.patient.open_labs()
    window.patient.form.type("IL6", "96")
    window.patient.form.type("CRP", "<0.3")
    store = window.context.session.store
    lifecycle.lock()
    assert lifecycle.user_window is None
    assert "Case 1" not in everything_shown(lifecycle.window)
    assert all("Case 1" not in w.windowTitle() for w in QApplication.topLevelWidgets() if w.isVisible())
    with pytest.raises(Exception, match="closed"):
        store.db.execute("SELECT 1")
    log_in(lifecycle)
    form = lifecycle.window.patient.form
    assert form.draft().typed["IL6"].value == "96"
    assert form.draft().typed["CRP"].value == "<0.3"


def test_the_form_of_one_person_does_not_open_for_another(lifecycle_at, folder, clock):
    with logged_in(folder, clock=clock) as session:
        people.add(session, "Nurse B", "nurse", OTHER)
    lifecycle = lifecycle_at(folder)
    log_in(lifecycle)
    lifecycle.window.open_child("child-0001")
    lifecycle.window.patient.open_labs()
    lifecycle.window.patient.form.type("IL6", "96")
    lifecycle.lock()
    fill(lifecycle, name="Nurse B", secret=OTHER)
    attempt(lifecycle)
    assert lifecycle.window.context.session.actor == "Nurse B"
    assert lifecycle.window.patient.child == "child-0001"
    assert lifecycle.window.patient.form is None
    lifecycle.window.patient.open_labs()
    again = lifecycle.window.patient.form
    assert isinstance(again, LabsForm)
    assert again.draft().typed == {}


def test_a_saved_form_leaves_no_draft(lifecycle_at, folder):
    lifecycle = lifecycle_at(folder)
    log_in(lifecycle)
    lifecycle.window.open_child("child-0001")
    lifecycle.window.patient.open_labs()
    form = lifecycle.window.patient.form
    form.type("IL6", "96")
    form.keeper.now()
    record_labs(lifecycle.window.context.session, form.entry, "child-0001", form.draft(), confirmed=True)
    lifecycle.lock()
    log_in(lifecycle)
    again = lifecycle.window.patient.form
    assert isinstance(again, LabsForm)
    assert again.draft().typed == {}


def test_an_infusion_form_is_restored_and_can_be_discarded(lifecycle_at, folder):
    lifecycle = lifecycle_at(folder)
    log_in(lifecycle)
    lifecycle.window.open_child("child-0001")
    lifecycle.window.patient.open_infusion()
    lifecycle.window.patient.form.type("weight_kg", "22.5")
    lifecycle.window.patient.form.type("lots", "B1234")
    started = lifecycle.window.patient.form.form.value("started_at")
    lifecycle.lock()
    log_in(lifecycle)
    form = lifecycle.window.patient.form
    assert (form.form.value("weight_kg"), form.form.value("lots")) == ("22.5", "B1234")
    assert form.form.value("started_at") == started
    form.discard()
    lifecycle.window.patient.open_infusion()
    assert lifecycle.window.patient.form.form.value("weight_kg") == ""


def test_a_pin_of_today_lets_in_and_five_wrong_ones_do_not(lifecycle_at, folder):
    lifecycle = lifecycle_at(folder)
    log_in(lifecycle, pin="1234")
    assert "consecutive digits" in lifecycle.login_window.login_form.trouble.text()
    log_in(lifecycle, pin="2580")
    lifecycle.lock()
    log_in(lifecycle, "2580")
    assert lifecycle.user_window is not None
    lifecycle.lock()
    for _ in range(5):
        log_in(lifecycle, "9081")
    assert "From now on, enter your passphrase" in lifecycle.login_window.login_form.trouble.text()
    log_in(lifecycle, "2580")
    assert lifecycle.user_window is None
    log_in(lifecycle)
    assert lifecycle.user_window is not None


def test_a_pin_is_gone_the_next_day(lifecycle_at, folder, clock):
    lifecycle = lifecycle_at(folder)
    log_in(lifecycle, pin="2580")
    lifecycle.lock()
    clock.forward(days=1)
    log_in(lifecycle, "2580")
    assert "Enter your passphrase" in lifecycle.login_window.login_form.trouble.text()


def page_of(window) -> object:
    """Return the page that a window shows."""
    return type(window.stack.currentWidget()).__name__


@pytest.mark.parametrize("page", ["TODAY", "PATIENTS", "ALERTS", "CALENDAR", "PATIENT", "BEDSIDE"])
def test_after_a_lock_the_same_page_is_shown_again(lifecycle_at, folder, page):
    lifecycle = lifecycle_at(folder)
    log_in(lifecycle)
    window = lifecycle.window
    (child, *_) = views.children(window.context.session)
    if page == "BEDSIDE":
        window.open_bedside(child.id)
    elif page == "PATIENT":
        window.open_child(child.id)
    else:
        window.go(getattr(main_window, page))
    before = page_of(window)
    lifecycle.lock()
    log_in(lifecycle)
    assert page_of(lifecycle.window) == before
    assert lifecycle.window.page == getattr(main_window, page)


def test_idle_time_and_suspension_lock_the_program(lifecycle_at, folder, clock):
    lifecycle = lifecycle_at(folder)
    log_in(lifecycle)
    lifecycle.window.go(ALERTS)
    lifecycle.idle_monitor.check_suspension()
    assert lifecycle.user_window is not None
    clock.forward(minutes=20)
    lifecycle.idle_monitor.check_suspension()
    assert lifecycle.user_window is None
    log_in(lifecycle)
    assert lifecycle.window.stack.currentWidget() is lifecycle.window.alerts
    lifecycle.idle_monitor.left.emit()
    assert lifecycle.user_window is None


def test_the_recovery_code_lets_a_lead_in_and_is_used_up(lifecycle_at, tmp_path, clock):
    code = record_with_lead(tmp_path / "ward", clock)
    lifecycle = lifecycle_at(tmp_path / "ward")
    lifecycle.login_window.show_login_form("recover")
    assert isinstance(lifecycle.login_window.login_form, RecoveryForm)
    fill(lifecycle, code=code[:-1], name=LEAD_A.name, passphrase=OTHER, again=OTHER)
    attempt(lifecycle)
    assert "a character is missing or wrong" in lifecycle.login_window.login_form.trouble.text()
    fill(lifecycle, code=code.lower().replace("-", " "))
    attempt(lifecycle)
    assert isinstance(lifecycle.login_window.login_form, RecoveryCodePage)
    lifecycle.login_window.login_form.confirmed.emit()
    assert lifecycle.window.context.session.actor == LEAD_A.name
    lifecycle.lock()
    log_in(lifecycle)
    assert lifecycle.user_window is None
    log_in(lifecycle, OTHER)
    assert lifecycle.user_window is not None


def test_a_damaged_record_offers_its_backup(lifecycle_at, folder, clock):
    with logged_in(folder, clock=clock) as session:
        backups.back_up(session)
    (folder / "ward.db").write_bytes(b"\x07" * 8192)
    lifecycle = lifecycle_at(folder)
    log_in(lifecycle)
    QApplication.processEvents()
    login_form = lifecycle.login_window.login_form
    assert isinstance(login_form, RestoreForm)
    assert "damaged" in login_form.trouble.text() or "cannot be opened" in login_form.trouble.text()
    assert login_form.backups.count() == 1
    fill(lifecycle, name=LEAD_A.name, secret=PASSPHRASE)
    attempt(lifecycle)
    assert "Tick" in login_form.trouble.text()
    fill(lifecycle, secret=PASSPHRASE)
    login_form.sure.setChecked(True)
    attempt(lifecycle)
    assert lifecycle.window.context.session.store.read_only is None
    lifecycle.window.open_child("child-0001")
    assert lifecycle.window.patient.banner.name.text().startswith("Case 1")


def test_a_backup_of_another_record_is_asked_about_before_it_is_moved_here(
    lifecycle_at, folder, clock, tmp_path
):
    record_with_lead(tmp_path / "other", clock)
    with logged_in(tmp_path / "other", clock=clock) as session:
        registered(session, "0777", "Case from elsewhere")
        theirs = backups.back_up(session).backup.path
    lifecycle = lifecycle_at(folder)
    lifecycle.login_window.show_login_form("restore")
    login_form = lifecycle.login_window.login_form
    login_form.add_backup(theirs, "from a stick")
    login_form.backups.setCurrentRow(login_form.backups.count() - 1)
    login_form.sure.setChecked(True)
    assert login_form.moved.isHidden()
    fill(lifecycle, name=LEAD_A.name, secret=PASSPHRASE)
    attempt(lifecycle)
    assert "is a backup of another record" in login_form.trouble.text()
    assert not login_form.moved.isHidden()
    assert lifecycle.user_window is None
    login_form.moved.setChecked(True)
    fill(lifecycle, secret=PASSPHRASE)
    attempt(lifecycle)
    assert [child.name for child in views.children(present(lifecycle.user_window).session)] == [
        "Case from elsewhere"
    ]


def test_a_removed_person_is_out_and_the_window_stays(lifecycle_at, folder, clock):
    with logged_in(folder, clock=clock) as session:
        people.add(session, "Nurse B", "nurse", OTHER)
    lifecycle = lifecycle_at(folder)
    log_in(lifecycle)
    lifecycle.window.open_child("child-0001")
    before = lifecycle.user_window.session.store.key
    lifecycle.remove("Nurse B")
    until_idle(lifecycle)
    assert lifecycle.user_window.session.store.key != before
    assert lifecycle.window.patient.child == "child-0001"
    assert [p.name for p in people.everyone(lifecycle.user_window.session)] == [LEAD_A.name]
    lifecycle.remove("Nurse B")
    until_idle(lifecycle)
    assert "There is no user called" in lifecycle.window.toast.words.text()
    lifecycle.lock()
    fill(lifecycle, name="Nurse B", secret=OTHER)
    attempt(lifecycle)
    assert lifecycle.user_window is None
    lifecycle.window.close()


def test_the_second_check_is_made_by_the_second_person(lifecycle_at, folder, clock):
    with logged_in(folder, clock=clock) as session:
        people.add(session, "Nurse B", "nurse", OTHER)
    lifecycle = lifecycle_at(folder)
    fill(lifecycle, name="Nurse B", secret=OTHER, pin="7391")
    attempt(lifecycle)
    lifecycle.lock()
    log_in(lifecycle)
    lifecycle.window.open_child("child-0001")
    lifecycle.window.patient.open_infusion()
    form = lifecycle.window.patient.form
    form.type("started_at", "8:30")
    form.type("weight_kg", "22")
    second = form.form.editors["second"]
    assert [second.itemText(n) for n in range(second.count())] == ["nobody", "Nurse B"]
    form.form.set_value("second", "Nurse B")
    form.form.set_value("vouch", "0000")
    form.confirm.setChecked(True)
    form.save()
    assert "The PIN is wrong" in form.trouble.text()
    form.form.set_value("vouch", "7391")
    form.keeper.now()
    draft = present(drafts.kept(lifecycle.user_window.session, "child-0001", "infusion"))
    assert "Nurse B" in draft.body
    assert "7391" not in draft.body
    form.save()
    session = lifecycle.user_window.session
    (given,) = courses.infusions(session.store, "child-0001")
    assert given.checked_by == "Nurse B"


def test_a_child_that_is_being_registered_comes_back_and_cancel_throws_it_away(lifecycle_at, folder):
    lifecycle = lifecycle_at(folder)
    log_in(lifecycle)
    lifecycle.window.dialogs.register_child()
    lifecycle.window.dialogs.current.form.set_value("number", "0077")
    lifecycle.window.dialogs.current.form.set_value("sex", "female")
    lifecycle.close()
    again = lifecycle_at(folder)
    log_in(again)
    assert again.window.dialogs.current.form.value("number") == "0077"
    assert again.window.dialogs.current.form.value("sex") == "female"
    again.window.dialogs.current.reject()
    again.window.dialogs.register_child()
    assert again.window.dialogs.current.form.value("number") == ""
    again.window.dialogs.current.form.set_value("number", "0078")
    again.window.dialogs.current.form.set_value("name", "Case 8")
    again.window.dialogs.current.form.set_value("sex", "male")
    again.window.dialogs.current.form.set_value("birth_date", "2019-03-12")
    again.window.dialogs.current.save()
    assert [c.number for c in courses.children(again.user_window.session.store)] == ["0001", "0078"]
    again.lock()
    log_in(again)
    assert again.window.dialogs.current is None


def test_the_lock_closes_dialogs_and_menus(lifecycle_at, folder):
    lifecycle = lifecycle_at(folder)
    log_in(lifecycle)
    lifecycle.window.open_child("child-0001")
    asking = QFileDialog(lifecycle.window, "Save 0001")
    asking.setOption(QFileDialog.Option.DontUseNativeDialog)
    asking.open()
    menu = QMenu(lifecycle.window)
    menu.addAction("Case 1")
    menu.popup(lifecycle.window.pos())
    lifecycle.lock()
    assert not asking.isVisible()
    assert not menu.isVisible()
    assert [w for w in QApplication.topLevelWidgets() if w.isVisible()] == [lifecycle.window]


def test_a_clock_that_was_set_back_is_reported_on_every_page(lifecycle_at, folder, clock):
    clock.forward(hours=-3)
    lifecycle = lifecycle_at(folder)
    log_in(lifecycle)
    assert "clock shows" in everything_shown(lifecycle.window)


def test_where_the_record_is_damaged_the_last_good_state_can_be_read(lifecycle_at, folder, clock):
    with logged_in(folder, clock=clock) as session:
        backups.back_up(session)
    damaged = b"\x07" * 8192
    (folder / "ward.db").write_bytes(damaged)
    lifecycle = lifecycle_at(folder)
    lifecycle.login_window.show_login_form("restore")
    fill(lifecycle, name=LEAD_A.name, secret="no such passphrase")
    lifecycle.login_window.login_form.look()
    until_idle(lifecycle)
    assert "not right" in lifecycle.login_window.login_form.trouble.text()
    fill(lifecycle, secret=PASSPHRASE)
    lifecycle.login_window.login_form.look()
    until_idle(lifecycle)
    lifecycle.window.open_child("child-0001")
    assert lifecycle.window.patient.banner.name.text().startswith("Case 1")
    assert "opened read-only" in everything_shown(lifecycle.window)
    aside = lifecycle.user_window.session.store.files.folder
    lifecycle.window.patient.open_labs()
    lifecycle.window.patient.form.type("IL6", "96")
    lifecycle.window.patient.form.save()
    assert "opened read-only" in lifecycle.window.patient.form.trouble.text()
    lifecycle.lock()
    assert not aside.exists()
    assert (folder / "ward.db").read_bytes() == damaged


@pytest.fixture
def german(tmp_path, monkeypatch):
    """A German catalogue with one word."""
    message = "<message><source>Patients</source><translation>Kinder</translation></message>"
    catalogue = f'<TS version="2.1" language="de"><context><name></name>{message}</context></TS>'
    (tmp_path / "de.ts").write_text(f'<?xml version="1.0" encoding="utf-8"?>{catalogue}')
    pseudo.run("pyside6-lrelease", "-silent", str(tmp_path / "de.ts"))
    monkeypatch.setattr(language, "catalogue", lambda code: tmp_path / f"{code}.qm")


def test_the_language_changes_in_the_open_window_and_is_remembered(lifecycle_at, folder, german):
    lifecycle = lifecycle_at(folder)
    log_in(lifecycle)
    lifecycle.window.open_child("child-0001")
    lifecycle.window.patient.open_labs()
    lifecycle.window.patient.form.type("IL6", "96")
    lifecycle.languages.change("de")
    assert "Kinder" in [each.text() for each in lifecycle.window.findChildren(QToolButton)]
    assert lifecycle.window.patient.form.draft().typed["IL6"].value == "96"
    lifecycle.close()
    language.use_language("en")
    lifecycle_at(folder)
    assert language.language() == "de"


def test_a_language_is_chosen_before_anybody_logs_in(qtbot, lifecycle_at, folder, german):
    lifecycle = lifecycle_at(folder)
    first = lifecycle.window
    choices = {
        each.text(): each for each in first.findChildren(QPushButton) if each.text() in OWN_NAMES.values()
    }
    assert [name for name, each in choices.items() if not each.isEnabled()] == ["English"]
    choices["Deutsch"].click()
    qtbot.waitUntil(lambda: lifecycle.window is not first)
    assert language.language() == "de"
    log_in(lifecycle)
    assert "Kinder" in [each.text() for each in lifecycle.window.findChildren(QToolButton)]


def test_without_a_choice_the_language_is_that_of_the_system(lifecycle_at, folder, german, monkeypatch):
    monkeypatch.setattr("fortnight.app.lifecycle.system_language", lambda: "de")
    lifecycle_at(folder)
    assert language.language() == "de"


def test_the_setting_of_the_language_applies_at_once(qtbot, lifecycle_at, folder, german):
    lifecycle = lifecycle_at(folder)
    log_in(lifecycle)
    preferences(lifecycle.login_service.folder).setValue("language", "de")
    former = lifecycle.window
    former.settings_changed.emit()
    qtbot.waitUntil(lambda: lifecycle.window is not former)
    assert "Kinder" in [each.text() for each in lifecycle.window.findChildren(QToolButton)]
