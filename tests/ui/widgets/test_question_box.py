"""A question in a dialog that does not block."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from fortnight.ui.widgets.question_box import ask


@pytest.fixture
def asked(parent):
    parent.show()
    done: list[bool] = []
    return ask(parent, "Reset", "Everything is deleted.", "Reset", lambda: done.append(True)), done


def answer(asked: QMessageBox, text: str) -> None:
    next(each for each in asked.buttons() if each.text() == text).click()


@pytest.mark.parametrize(("button", "is_done"), [("Reset", [True]), ("Cancel", [])])
def test_only_its_own_button_does_it(asked, button, is_done):
    box, done = asked
    assert box.isVisible()
    assert done == []
    answer(box, button)
    assert done == is_done


@pytest.mark.parametrize("key", [Qt.Key.Key_Escape, Qt.Key.Key_Return])
def test_escape_and_enter_alone_do_nothing(asked, qtbot, key):
    box, done = asked
    qtbot.keyClick(box, key)
    assert not box.isVisible()
    assert done == []
