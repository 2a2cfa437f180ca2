"""A fault nobody caught: written down, said once, and the program lives on."""

from __future__ import annotations

import sys
from functools import partial

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget

from fortnight.domain.messages import text
from fortnight.operations import backups, views
from fortnight.program_log.reading import lines
from fortnight.program_log.writing import NAME, ProgramLog
from fortnight.store.backups.backup import Source, back_up
from fortnight.store.database import Store
from fortnight.ui.forms.went_wrong import WentWrong
from fortnight.ui.shell.crash_reporter import CrashReporter
from helpers.disks import flip_bit
from helpers.stores import KEY, NOW, registered, session_at


@pytest.fixture
def catcher(qtbot, tmp_path):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    log = ProgramLog(tmp_path, NOW)
    log.open()
    catcher = CrashReporter(lambda: parent)
    catcher.install()
    yield catcher, parent, tmp_path / NAME
    catcher.remove()
    log.close()


def fail(words: str) -> None:
    try:
        raise ZeroDivisionError(words)
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)


def test_a_fault_is_written_down_and_said_without_a_traceback(catcher):
    _, parent, file = catcher
    fail("first")
    (message,) = parent.findChildren(QMessageBox)
    assert "Everything that was saved is safe" in message.text()
    assert "ZeroDivisionError" not in message.text()
    assert "ZeroDivisionError" in file.read_text()
    assert "test_crash_reporter:fail:" in file.read_text()
    message.close()


def test_while_its_message_stands_further_faults_are_only_written(catcher):
    _, parent, file = catcher
    fail("first")
    fail("second")
    assert len(parent.findChildren(QMessageBox)) == 1
    assert file.read_text().count("fault ZeroDivisionError") == 2
    parent.findChildren(QMessageBox)[0].close()


def test_E69_the_words_of_an_error_are_not_written_down(catcher):
    """They may name a child: only the kind and the place are kept."""
    _, parent, file = catcher
    fail("Case 1, 0001, IL-6 96")
    assert "Case 1" not in file.read_text()
    parent.findChildren(QMessageBox)[0].close()


def test_afterwards_faults_are_pythons_again(catcher):
    catcher[0].remove()
    assert sys.excepthook is sys.__excepthook__


def test_what_is_typed_is_kept_before_it_is_said_even_if_that_fails_too(catcher):
    kept = []

    def keep() -> None:
        kept.append(len(catcher[1].findChildren(QMessageBox)))
        raise KeyError("Case 1")

    reporter = CrashReporter(lambda: catcher[1], keep=keep)
    reporter.install()
    fail("first")
    assert kept == [0]
    assert [each.what for each in lines(catcher[2].parent)] == ["-", "ZeroDivisionError", "KeyError"]
    (message,) = catcher[1].findChildren(QMessageBox)
    assert "What is typed could not be kept: An error occurred while it was being kept." in message.text()
    assert "was typed is kept" not in message.text()
    message.close()


@pytest.mark.parametrize(
    ("why", "said"),
    [
        (None, "What was typed is kept."),
        (text("The disk is full."), "What is typed could not be kept: The disk is full. Copy what is typed"),
    ],
)
def test_that_what_is_typed_was_kept_is_said_only_if_it_was(catcher, why, said):
    CrashReporter(lambda: catcher[1], keep=lambda: why).install()
    fail("first")
    (message,) = catcher[1].findChildren(QMessageBox)
    assert "Everything that was saved is safe." in message.text()
    assert said in message.text()
    assert ("was typed is kept" in message.text()) == (why is None)
    message.close()


def test_with_a_known_cause_it_is_said_too_that_what_is_typed_was_not_kept(catcher):
    damaged, full = text("The record is damaged."), text("The disk is full.")
    CrashReporter(lambda: catcher[1], lambda error: damaged, lambda: full).install()
    fail("first")
    (message,) = catcher[1].findChildren(QMessageBox)
    assert message.text().startswith("The record is damaged. What is typed could not be kept: The disk is")
    message.close()


def test_the_message_leads_to_the_list_of_what_went_wrong(catcher, qtbot):
    fail("first")
    (message,) = catcher[1].findChildren(QMessageBox)
    (more,) = [each for each in message.buttons() if each.text() == "What went wrong…"]
    more.click()
    (shown,) = catcher[1].findChildren(WentWrong)
    assert [each.kind.code for each in shown.troubles] == ["fault"]
    assert shown.isVisible()
    shown.close()


# A damaged record -----------------------------------------------------------------------------------


@pytest.fixture
def damaged(qtbot, tmp_path):
    """A record whose table of children is damaged, with a backup; and the catcher of its window."""
    with Store.open(tmp_path / "ward", KEY) as store:
        registered(session_at(store))
        back_up(Source(store.db, store.files, KEY, store.device, {}), "daily", NOW)
        (page,) = store.db.execute("SELECT rootpage FROM sqlite_master WHERE name = 'child'").fetchone()
    flip_bit(tmp_path / "ward" / "ward.db", 8 * 4096 * (page - 1) + 800)
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    explain = partial(backups.engine_trouble, tmp_path / "ward")
    catcher = CrashReporter(lambda: parent, explain)
    catcher.install()
    with Store.open(tmp_path / "ward", KEY) as store:
        yield session_at(store), parent
    catcher.remove()


def read_children(session) -> None:
    try:
        views.children(session)
    except Exception as error:
        sys.excepthook(type(error), error, error.__traceback__)


def messages(parent) -> list[str]:
    return [box.text() for box in parent.findChildren(QMessageBox) if box.isVisible()]


def test_A07_a_damaged_record_is_said_with_the_newest_good_backup_and_never_called_safe(damaged):
    session, parent = damaged
    read_children(session)
    (words,) = messages(parent)
    assert "ward.db is damaged" in words
    assert "The newest good one is 2026-11-22T093000Z-daily.db of 22 Nov 2026 09:30 UTC" in words
    assert "safe" not in words


def test_what_meets_the_damage_again_does_not_say_it_again(damaged, qtbot):
    """Another process is looked for twenty times a second."""
    session, parent = damaged
    read_children(session)
    (box,) = parent.findChildren(QMessageBox)
    with qtbot.waitSignal(box.finished):
        box.close()
    read_children(session)
    assert messages(parent) == []
