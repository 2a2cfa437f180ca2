"""Training and the demonstration from the log-in window: never the real folder, marked, and left again."""

from __future__ import annotations

import errno

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox

from fortnight.app import demo
from fortnight.app.practice import InventedWard, opened_demo
from fortnight.domain.people import DEMO
from fortnight.operations import people, training, views
from fortnight.operations.first_run import Page, Start
from fortnight.operations.training import KEY_FILE, make, training_folder
from fortnight.ui.first_run.other_pages import StartPage
from fortnight.ui.theme import DARK, LIGHT, TRAINING_TINTS
from helpers.first_run import go_to
from helpers.lifecycles import lifecycles
from helpers.people import LEAD_A, PASSPHRASE, logged_in, new_id, record_with_lead
from helpers.stores import Clock, present, registered
from helpers.work import PATIENCE_MS, attempt, until_idle

MARK = "Training – not a real record"


@pytest.fixture
def folder(tmp_path):
    """A record with a lead, and a training ward of one child beside it."""
    record_with_lead(tmp_path / "ward")
    make(
        training_folder(tmp_path / "ward"),
        lambda session, _folder: registered(session, "TRAIN-0001", "Training Case 1"),
        Clock(),
        new_id,
    )
    return tmp_path / "ward"


@pytest.fixture
def lifecycle(qtbot, folder):
    with lifecycles(Clock()) as open_lifecycle:
        yield open_lifecycle(folder)


@pytest.fixture
def in_training(lifecycle):
    lifecycle.login_window.show_login_form("training")
    until_idle(lifecycle)
    return lifecycle


def marked_windows() -> list[str]:
    return [w.windowTitle() for w in QApplication.topLevelWidgets() if w.isVisible()]


def test_the_log_in_opens_training_which_is_marked_and_tinted(in_training):
    window = present(in_training.user_window).window
    assert window.context.training
    assert MARK in [each.text() for each in window.findChildren(QLabel) if each.isVisibleTo(window)]
    assert all(title.startswith(MARK) for title in marked_windows())
    assert QApplication.applicationDisplayName().startswith(MARK)
    assert window.context.theme.background == TRAINING_TINTS["light"]["background"] != LIGHT.background
    in_training.user_window.toggle_theme()
    assert window.context.theme.background == TRAINING_TINTS["dark"]["background"] != DARK.background
    in_training.user_window.toggle_theme()


def test_it_is_another_folder_than_the_record(qtbot, in_training, folder):
    session = in_training.user_window.session
    assert session.store.files.folder == training_folder(folder)
    registered(session, "TRAIN-0002", "Training Case 2")
    window = in_training.user_window.window
    window.training.leave_requested.emit()
    qtbot.waitUntil(lambda: in_training.user_window is None, timeout=PATIENCE_MS)
    log_in(in_training)
    assert [child.number for child in _children(in_training)] == []
    assert not in_training.window.context.training
    assert in_training.window.context.theme.background == LIGHT.background
    assert QApplication.applicationDisplayName() == "Fortnight"


def one_child(session, *_) -> None:
    """Invent a ward of one child in place of 24, which take half a minute."""
    registered(session, "TRAIN-0007", "Training Case 7")


def until_training(qtbot, lifecycle, former=None) -> None:
    """Wait until another window than the former one is open, on the training ward."""
    qtbot.waitUntil(
        lambda: lifecycle.user_window is not None and lifecycle.user_window is not former,
        timeout=PATIENCE_MS,
    )
    assert lifecycle.window.context.training


def numbers(lifecycle) -> list[str]:
    return [child.number for child in _children(lifecycle)]


def test_a_reset_deletes_what_was_entered_and_makes_the_ward_again(qtbot, in_training, folder, monkeypatch):
    monkeypatch.setattr(demo, "fill", one_child)
    record = (folder / "ward.db").read_bytes()
    former = in_training.user_window
    registered(former.session, "TRAIN-0002", "Training Case 2")
    former.window.training.reset_requested.emit()
    former.window.training.reset_requested.emit()  # pressed twice
    until_training(qtbot, in_training, former)
    assert numbers(in_training) == ["TRAIN-0007"]
    assert in_training.user_window.session.store.files.folder == training_folder(folder)
    assert sorted(each.name for each in folder.parent.iterdir()) == ["ward", "ward-training"]
    assert (folder / "ward.db").read_bytes() == record


def test_a_reset_that_fails_on_the_way_keeps_the_ward(qtbot, in_training, folder, monkeypatch):
    def cut_off(session, *_) -> None:
        one_child(session)
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(demo, "fill", cut_off)
    in_training.user_window.window.training.reset_requested.emit()
    qtbot.waitUntil(lambda: in_training.login_window is not None, timeout=PATIENCE_MS)
    until_idle(in_training)
    assert "No space left on device" in in_training.login_window.login_form.trouble.text()
    assert sorted(each.name for each in folder.parent.iterdir()) == ["ward", "ward-training"]
    in_training.login_window.show_login_form("training")
    until_training(qtbot, in_training)
    assert numbers(in_training) == ["TRAIN-0001"]


def test_training_is_chosen_on_the_last_page_of_the_first_run(qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(demo, "fill", one_child)
    folder = tmp_path / "new"
    with lifecycles(Clock()) as open_lifecycle:
        lifecycle = open_lifecycle(folder)
        wizard = go_to(lifecycle, Page.START)
        assert isinstance(wizard.page, StartPage)
        wizard.page.start.tiles[Start.TRAINING.value].radio.click()
        attempt(lifecycle)
        until_training(qtbot, lifecycle)
        assert numbers(lifecycle) == ["TRAIN-0007"]
        assert present(lifecycle.user_window).session.store.files.folder == training_folder(folder)
    with logged_in(folder) as session:
        assert views.children(session) == []


def test_nobody_can_log_in_while_the_ward_is_prepared(lifecycle, folder):
    form = lifecycle.login_window.login_form
    lifecycle.login_window.show_login_form("training")
    form.form.set_value("name", LEAD_A.name)
    form.form.set_value("secret", PASSPHRASE)
    QTest.keyClick(form.box("secret"), Qt.Key.Key_Return)
    form.go.click()
    assert not form.worker.busy
    until_idle(lifecycle)
    assert lifecycle.user_window.session.store.files.folder == training_folder(folder)


def log_in(lifecycle) -> None:
    form = lifecycle.login_window.login_form.form
    form.set_value("name", LEAD_A.name)
    form.set_value("secret", PASSPHRASE)
    attempt(lifecycle)


def _children(lifecycle):
    return views.children(lifecycle.window.context.session)


def test_leaving_keeps_the_name_of_the_last_log_in_and_what_was_entered(in_training):
    registered(in_training.user_window.session, "TRAIN-0002", "Training Case 2")
    in_training.lock()
    assert in_training.login_service.suggested_name == LEAD_A.name
    in_training.login_window.show_login_form("training")
    until_idle(in_training)
    assert [child.number for child in _children(in_training)] == ["TRAIN-0001", "TRAIN-0002"]


def test_a_training_ward_that_cannot_be_made_is_said_in_the_log_in(lifecycle, folder):
    (training_folder(folder) / KEY_FILE).unlink()
    lifecycle.login_window.show_login_form("training")
    until_idle(lifecycle)
    assert lifecycle.user_window is None
    assert "holds something else" in lifecycle.login_window.login_form.trouble.text()


@pytest.mark.parametrize("file", [KEY_FILE, "ward.db"])
def test_a_damaged_training_ward_is_made_again_if_that_is_confirmed(lifecycle, folder, monkeypatch, file):
    monkeypatch.setattr(InventedWard, "_fill", lambda _ward, session, _folder: registered(session, "TRAIN-9"))
    (training_folder(folder) / file).write_bytes(b"damaged" * 1000)
    lifecycle.login_window.show_login_form("training")
    until_idle(lifecycle)
    assert lifecycle.user_window is None
    asked = lifecycle.login_window.findChild(QMessageBox)
    assert "cannot be opened" in asked.text()
    assert "is deleted" in asked.text()
    asked.accept()
    until_idle(lifecycle)
    assert [child.number for child in _children(lifecycle)] == ["TRAIN-9"]


def test_a_damaged_training_ward_is_left_as_it_is_without_a_confirmation(lifecycle, folder):
    key = training_folder(folder) / KEY_FILE
    key.write_bytes(b"damaged")
    lifecycle.login_window.show_login_form("training")
    until_idle(lifecycle)
    lifecycle.login_window.findChild(QMessageBox).reject()
    assert key.read_bytes() == b"damaged"
    log_in(lifecycle)
    assert not lifecycle.window.context.training


def test_a_demonstration_is_deleted_when_it_is_left_and_is_not_training(folder):
    ward = InventedWard(Start.DEMONSTRATION, folder, Clock())
    make(ward.folder, lambda session, _folder: registered(session), Clock(), new_id)
    session = ward.open()
    assert not training.is_training(session)
    assert not ward.folder.is_relative_to(folder.parent)
    session.store.close()
    ward.discard()
    assert not ward.folder.parent.exists()


def test_the_demonstration_without_a_log_in_is_the_same_ward_and_is_deleted(monkeypatch):
    monkeypatch.setattr(InventedWard, "_fill", lambda _ward, session, _folder: registered(session, "0001"))
    with opened_demo() as session:
        folder = session.store.files.folder
        assert (session.actor, session.role) == (training.ACTOR, DEMO)
        assert not training.is_training(session)
        assert [child.number for child in views.children(session)] == ["0001"]
    assert not folder.parent.exists()


def test_no_passphrase_of_the_record_opens_training_and_the_record_stays_locked(in_training, folder):
    assert in_training.user_window.session.keys == ()
    assert people.is_set_up(folder)
    assert not (folder / "ward.db-wal").exists()
