"""A fault nobody caught: written down, said once, and the program lives on."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget

from fortnight.ui.faults import FaultCatcher


@pytest.fixture
def catcher(qtbot, tmp_path):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    catcher = FaultCatcher(tmp_path / "faults.log", lambda: parent)
    catcher.install()
    yield catcher, parent, tmp_path / "faults.log"
    catcher.remove()


def fail(words: str) -> None:
    try:
        raise ZeroDivisionError(words)
    except ZeroDivisionError:
        sys.excepthook(*sys.exc_info())


def test_a_fault_is_written_down_and_said_without_a_traceback(catcher):
    _, parent, file = catcher
    fail("first")
    (message,) = parent.findChildren(QMessageBox)
    assert "What was saved is safe" in message.text()
    assert "ZeroDivisionError" not in message.text()
    assert "ZeroDivisionError" in file.read_text()
    assert "test_faults.py:" in file.read_text()
    message.close()


def test_while_its_message_stands_further_faults_are_only_written(catcher):
    _, parent, file = catcher
    fail("first")
    fail("second")
    assert len(parent.findChildren(QMessageBox)) == 1
    assert file.read_text().count("ZeroDivisionError") == 2
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
