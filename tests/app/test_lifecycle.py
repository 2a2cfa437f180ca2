"""Long work on a record: the window keeps responding, and no work is left half done."""

from __future__ import annotations

import shutil
import subprocess
import sys
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton

from fortnight.domain.people import NURSE
from fortnight.operations import backups, people, views
from fortnight.store.access.unlock import fits
from fortnight.store.database import Store
from fortnight.store.files.layout import StoreFiles
from fortnight.store.journal import entries
from fortnight.store.recovery.verify import verify
from fortnight.ui.forms.older_copy import AcceptOlderCopy
from fortnight.ui.services.local_settings import PreferenceFile
from fortnight.ui.shell.background_work import STOPPED
from helpers.lifecycles import lifecycles
from helpers.people import LEAD_A, OTHER, PASSPHRASE, key_of, logged_in, record_with_lead
from helpers.stores import ROOT, Clock, present, registered
from helpers.wards import add_children
from helpers.work import Ticks, attempt, until_idle

NURSE_B = "Nurse B"


@pytest.fixture(scope="session")
def made_once(tmp_path_factory):
    """A record of a lead, a nurse and twenty children with a hundred visits each."""
    folder = tmp_path_factory.mktemp("big") / "ward"
    record_with_lead(folder)
    with logged_in(folder) as session:
        people.add(session, NURSE_B, NURSE, OTHER)
        registered(session)
        add_children(session.store, 1, 20, 100)
    return folder


@pytest.fixture
def folder(made_once, tmp_path):
    return shutil.copytree(made_once, tmp_path / "ward")


@pytest.fixture
def lifecycle_at(qtbot):
    with lifecycles(Clock()) as open_lifecycle:
        yield open_lifecycle


def type_in(lifecycle, **words):
    for name, value in words.items():
        lifecycle.login_window.login_form.form.set_value(name, value)


@pytest.fixture
def inside(lifecycle_at, folder):
    """The lead at the record."""
    lifecycle = lifecycle_at(folder)
    type_in(lifecycle, name=LEAD_A.name, secret=PASSPHRASE)
    attempt(lifecycle)
    return lifecycle


def dialogs_shown():
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible()]


def shown(window) -> str:
    return " ".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


# Logging in ---------------------------------------------------------------------------------------


def test_the_window_responds_while_the_passphrase_is_checked_and_the_button_says_so(lifecycle_at, folder):
    lifecycle, ticks = lifecycle_at(folder), Ticks()
    type_in(lifecycle, name=LEAD_A.name, secret="no such passphrase")
    login_form = lifecycle.login_window.login_form

    def begin_twice() -> None:
        login_form.attempt()
        assert (login_form.go.text(), login_form.go.isEnabled()) == ("Checking the passphrase…", False)
        assert not login_form.form.editors["secret"].isEnabled()
        login_form.attempt()
        until_idle(lifecycle)

    assert ticks.during(begin_twice) > 0
    assert (login_form.go.text(), login_form.go.isEnabled()) == ("Log in", True)
    assert login_form.trouble.text() == "The name or the passphrase is not right. Try again."
    assert lifecycle.login_window.focusWidget() is login_form.form.editors["secret"]
    with logged_in(folder) as session:
        (opened,) = list(entries.entries(session.store.db, "verb = 'session.open'"))[-1:]
        assert opened.data["refused_before"] == 1, "the second click was no second try"


def test_closed_while_the_passphrase_is_checked_nobody_gets_in(lifecycle_at, folder):
    lifecycle = lifecycle_at(folder)
    type_in(lifecycle, name=LEAD_A.name, secret=PASSPHRASE)
    lifecycle.login_window.login_form.attempt()
    lifecycle.window.close()
    lifecycle.close()
    assert lifecycle.user_window is None
    assert not (folder / "ward.db-wal").exists()


# Removing somebody --------------------------------------------------------------------------------


def test_the_window_responds_while_every_page_is_encrypted_again(inside, folder, qtbot):
    before, ticks = inside.user_window.session.store.key, Ticks()
    inside.window.open_child("child-0001")
    inside.remove(NURSE_B)
    assert inside.user_window is None
    assert "Case 1" not in shown(inside.window)
    steps = []
    inside.login_window.worker.work.stepped.connect(
        lambda what, done, total: steps.append((what, done, total))
    )
    assert ticks.during(lambda: until_idle(inside)) > 0
    assert [what for what, *_ in steps if "Encrypting" in what] == ["Encrypting every page with the new key"]
    assert any(0 < done < total for _, done, total in steps), "the bar has an amount to show"
    assert inside.window.patient.child == "child-0001"
    assert present(inside.user_window).session.store.key != before
    assert "can no longer log in" in inside.window.toast.words.text()
    assert dialogs_shown() == []
    assert verify(present(inside.user_window).session.store).sound


def test_a_removal_shows_what_is_done_and_cannot_be_cancelled(inside, qtbot):
    inside.remove(NURSE_B)
    waiting = inside.login_window.worker.waiting
    qtbot.waitUntil(lambda: waiting.isVisible() or not inside.login_window)
    assert waiting.windowTitle() == f"Removing {NURSE_B}"
    assert not waiting.stop_button.isVisible()
    qtbot.keyClick(waiting, Qt.Key.Key_Escape)
    until_idle(inside)
    assert inside.user_window is not None


def test_inactivity_does_not_lock_during_a_removal(inside):
    idle = inside.idle_monitor
    inside.remove(NURSE_B)
    idle.left.emit()
    until_idle(inside)
    assert inside.user_window is not None


def test_locked_during_a_removal_the_log_in_form_is_shown_afterwards(inside, folder, qtbot):
    inside.remove(NURSE_B)
    waiting = inside.login_window.worker.waiting
    qtbot.waitUntil(waiting.isVisible)
    waiting.lock_requested.emit()
    until_idle(inside)
    assert inside.user_window is None
    assert inside.login_window.login_form.trouble.text() == f"{NURSE_B} can no longer log in."
    assert not (folder / "ward.db-wal").exists()
    type_in(inside, name=LEAD_A.name, secret=PASSPHRASE)
    attempt(inside)
    assert inside.user_window is not None


def test_closing_the_window_during_a_removal_ends_cleanly(inside, folder):
    before = inside.user_window.session.store.key
    inside.remove(NURSE_B)
    inside.window.close()
    inside.close()
    assert inside.user_window is None
    assert not fits(folder / "ward.db", before)
    with logged_in(folder) as session:
        assert [person.name for person in people.everyone(session)] == [LEAD_A.name]
        assert verify(session.store).sound


def test_a_removal_that_is_refused_changes_nothing_and_is_said(inside, folder):
    before = inside.user_window.session.store.key
    inside.window.open_child("child-0001")
    inside.remove("Nurse Z")
    assert "There is no user called Nurse Z" in inside.window.toast.words.text()
    assert inside.user_window.session.store.key == before
    assert inside.window.patient.child == "child-0001"


def test_unsaved_input_is_restored_after_a_removal(inside):
    inside.window.open_child("child-0001")
    inside.window.patient.open_labs()
    inside.window.patient.form.type("IL6", "96")
    inside.remove(NURSE_B)
    until_idle(inside)
    assert inside.window.patient.form.draft().typed["IL6"].value == "96"


def test_a_backup_that_is_being_made_is_finished_first(inside, folder, qtbot):
    scheduler, ticks = inside.user_window.backup_scheduler, Ticks()
    scheduler.begin()

    def remove() -> None:
        inside.remove(NURSE_B)
        until_idle(inside)

    assert ticks.during(remove) > 0
    assert [person.name for person in people.everyone(inside.user_window.session)] == [LEAD_A.name]
    (made,) = backups.backups_of(folder)
    told = entries.entries(inside.user_window.session.store.db, "verb = 'store.backup'")
    assert [entry.data["file"] for entry in told] == [made.path.name]


# Restoring ----------------------------------------------------------------------------------------


@pytest.fixture
def at_restore(lifecycle_at, folder):
    """The restore form with a backup chosen and everything entered."""
    with logged_in(folder) as session:
        backups.back_up(session)
        registered(session, "0002", "Case 2")
    lifecycle = lifecycle_at(folder)
    lifecycle.login_window.show_login_form("restore")
    type_in(lifecycle, name=LEAD_A.name, secret=PASSPHRASE)
    lifecycle.login_window.login_form.sure.setChecked(True)
    return lifecycle


def files_in(folder):
    """The files of a record with their content, but for what a try leaves beside it."""
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_a_restore_runs_beside_the_window_and_says_each_step(at_restore):
    steps, ticks = [], Ticks()
    login_form = at_restore.login_window.login_form

    def restore() -> None:
        login_form.attempt()
        login_form.worker.work.stepped.connect(lambda what, done, total: steps.append((what, done, total)))
        until_idle(at_restore)

    assert ticks.during(restore) > 0
    said = list(dict.fromkeys(what for what, *_ in steps))
    assert said == [
        "Copying the file",
        "Checking every page",
        "Comparing the tables with the journal",
        "Checking that no entry was changed",
        "Replacing the record with the backup",
    ]
    assert any(0 < done < total for _, done, total in steps)
    assert [child.number for child in views.children(at_restore.user_window.session)].count("0002") == 0
    assert at_restore.user_window.session.store.read_only is None
    assert dialogs_shown() == []


def test_cancelled_while_the_backup_is_proved_the_record_is_as_it_was(at_restore, folder):
    before = files_in(folder)
    login_form = at_restore.login_window.login_form
    login_form.attempt()
    assert login_form.worker.stop()
    until_idle(at_restore)
    assert login_form.trouble.text() == str(STOPPED)
    assert login_form.form.value("name") == LEAD_A.name
    assert login_form.sure.isChecked()
    assert files_in(folder) == before
    with logged_in(folder) as session:
        assert views.child_by_number(session, "0002") is not None
    type_in(at_restore, secret=PASSPHRASE)
    attempt(at_restore)
    assert at_restore.user_window is not None


def test_the_window_closed_during_a_restore_leaves_the_record_or_the_backup(at_restore, folder):
    at_restore.login_window.login_form.attempt()
    at_restore.window.close()
    at_restore.close()
    assert at_restore.user_window is None
    with logged_in(folder) as session:
        assert session.store.read_only is None
        assert verify(session.store).sound


# Saving the trail ---------------------------------------------------------------------------------


@pytest.fixture
def saving(inside, tmp_path):
    """Begins to save the trail of a child with two hundred acts; gives the file."""
    inside.window.open_child("w00001")

    def save():
        path = tmp_path / "trail.pdf"
        inside.window.exporter.save_trail(inside.window.patient.course, path)
        return path

    return save


def exported(session):
    return [entry.data["file"] for entry in entries.entries(session.store.db, "verb = 'export.record'")]


def test_the_trail_is_drawn_beside_the_window(inside, saving, qtbot):
    ticks = Ticks()

    def save_twice():
        saved.append(saving())
        saving()
        until_idle(inside)

    saved = []
    assert ticks.during(save_twice) > 0
    assert saved[0].read_bytes().startswith(b"%PDF")
    assert exported(inside.user_window.session) == ["trail.pdf"]
    assert inside.window.toast.words.text() == f"Saved {saved[0]}"


def test_a_trail_that_is_cancelled_writes_no_file_and_no_entry(inside, saving, tmp_path):
    path = saving()
    assert inside.window.worker.stop()
    until_idle(inside)
    assert inside.window.toast.words.text() == str(STOPPED)
    assert not path.exists()
    assert [left.name for left in tmp_path.iterdir() if "trail" in left.name] == []
    assert exported(inside.user_window.session) == []


def test_a_trail_that_cannot_be_written_says_so(inside, tmp_path):
    inside.window.open_child("child-0001")
    inside.window.exporter.save_trail(inside.window.patient.course, tmp_path / "gone" / "trail.pdf")
    until_idle(inside)
    assert "could not be written" in inside.window.toast.words.text()
    assert exported(inside.user_window.session) == []


@pytest.mark.parametrize("way", ["nobody there", "F9 in the window", "F9 in the dialog"])
def test_a_lock_waits_until_the_trail_is_saved(inside, saving, qtbot, way):
    path = saving()
    worker = inside.window.worker
    ask = {
        "nobody there": inside.idle_monitor.left.emit,
        "F9 in the window": inside.window.lock_requested.emit,
        "F9 in the dialog": worker.waiting.lock_requested.emit,
    }
    ask[way]()
    assert inside.user_window is not None
    until_idle(inside)
    assert inside.user_window is None
    assert path.exists()


def test_the_window_closed_while_the_trail_is_drawn_leaves_no_half_file(inside, saving, folder):
    path = saving()
    inside.window.close()
    inside.close()
    with logged_in(folder) as session:
        assert exported(session) == (["trail.pdf"] if path.exists() else [])


# Accepting an older copy --------------------------------------------------------------------------


@pytest.fixture
def older(folder):
    """The record without its anchor: whether later entries are missing cannot be said."""
    StoreFiles(folder).anchor.unlink()
    return folder


@pytest.fixture
def in_doubt(lifecycle_at, older):
    lifecycle = lifecycle_at(older)
    type_in(lifecycle, name=LEAD_A.name, secret=PASSPHRASE)
    attempt(lifecycle)
    return lifecycle


@contextmanager
def second_window(folder):
    """Another process that has the record open."""
    program = (
        f"import sys; sys.path.insert(0, {str(ROOT / 'gui')!r})\n"
        "from pathlib import Path\nfrom fortnight.store.database import Store\n"
        f"store = Store.open(Path({str(folder)!r}), bytes.fromhex({key_of(folder).hex()!r}))\n"
        "print('open', flush=True)\nsys.stdin.read()\nstore.close()"
    )
    window = subprocess.Popen(
        [sys.executable, "-c", program], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert present(window.stdout).readline() == "open\n"
    yield
    window.communicate("", timeout=30)


def button_named(window, words):
    return next((b for b in window.findChildren(QPushButton) if b.text() == words), None)


def test_a_lead_accepts_a_record_that_may_be_an_older_copy_and_continues(in_doubt, qtbot):
    window = in_doubt.window
    window.open_child("child-0001")
    assert in_doubt.user_window.session.store.read_only is not None
    qtbot.mouseClick(button_named(window, "Settle…"), Qt.MouseButton.LeftButton)
    dialog = window.dialogs.current
    assert isinstance(dialog, AcceptOlderCopy)
    assert "missing or empty" in shown(dialog)
    dialog.save_button.click()
    assert "Enter why" in dialog.trouble.text()
    assert dialog.isVisible()
    dialog.form.set_value("reason", "the disk was copied by the technician")
    dialog.save_button.click()
    qtbot.waitUntil(lambda: in_doubt.window is not window)
    session = in_doubt.user_window.session
    assert session.store.read_only is None
    assert in_doubt.window.patient.child == "child-0001"
    assert button_named(in_doubt.window, "Settle…") is None
    assert "can be written again" in in_doubt.window.toast.words.text()
    registered(session, "0099", "Case 99")
    (settled,) = entries.entries(session.store.db, "verb = 'store.settle'")
    assert (settled.reason, settled.actor) == ("the disk was copied by the technician", LEAD_A.name)


def test_another_role_sees_who_can_accept_it(lifecycle_at, older):
    lifecycle = lifecycle_at(older)
    type_in(lifecycle, name=NURSE_B, secret=OTHER)
    attempt(lifecycle)
    assert button_named(lifecycle.window, "Settle…") is None
    assert "A ward lead can settle this here." in shown(lifecycle.window)


def test_a_damaged_record_cannot_be_accepted(lifecycle_at, folder):
    with Store.open(folder, key_of(folder)) as store:
        store.db.execute("CREATE TABLE strange (x)")
    lifecycle = lifecycle_at(folder)
    type_in(lifecycle, name=LEAD_A.name, secret=PASSPHRASE)
    attempt(lifecycle)
    assert lifecycle.user_window.session.store.read_only is not None
    assert button_named(lifecycle.window, "Settle…") is None
    assert "A ward lead can settle" not in shown(lifecycle.window)


def test_a_refused_acceptance_keeps_the_reason_and_the_window(in_doubt, older, qtbot):
    with second_window(older):
        in_doubt.accept_record("the disk was copied")
    dialog = in_doubt.window.dialogs.current
    assert isinstance(dialog, AcceptOlderCopy)
    assert "open in another window" in dialog.trouble.text()
    assert dialog.form.value("reason") == "the disk was copied"
    assert in_doubt.user_window.session.store.read_only is not None
    dialog.save_button.click()
    qtbot.waitUntil(lambda: in_doubt.user_window.session.store.read_only is None)


def test_the_last_name_is_filled_in_unless_this_computer_is_set_otherwise(lifecycle_at, folder):
    lifecycle, local = lifecycle_at(folder), PreferenceFile.beside(folder)
    for remembers, name in (("on", LEAD_A.name), ("off", "")):
        local.put({"remember_name": remembers})
        lifecycle.welcome(lifecycle.login_service.log_in(LEAD_A.name, PASSPHRASE))
        lifecycle.lock()
        assert lifecycle.login_window.login_form.form.value("name") == name
        assert (local.get("name") or "") == name
