"""Caps Lock is noticed from the letters that arrive."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from fortnight.ui.widgets.basics import column
from fortnight.ui.widgets.caps_lock import CapsLockHint

NONE, SHIFT = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def box(qtbot, qapp):
    holder, box = QWidget(), QLineEdit()
    hint = CapsLockHint(box)
    holder.setLayout(column(box, hint))
    qtbot.addWidget(holder)
    holder.show()
    yield box, hint
    holder.hide()


@pytest.mark.parametrize(
    ("letter", "keys", "shown"),
    [("A", NONE, True), ("a", SHIFT, True), ("A", SHIFT, False), ("a", NONE, False)],
)
def test_a_letter_of_the_wrong_case_shows_the_hint(box, qtbot, letter, keys, shown):
    line, hint = box
    qtbot.keyPress(line, letter, keys)
    assert hint.isVisible() is shown
    assert line.text() == letter, "the key is not consumed"


def test_digits_say_nothing_about_it(box, qtbot):
    line, hint = box
    qtbot.keyPress(line, "A", NONE)
    qtbot.keyPress(line, "4", NONE)
    assert hint.isVisible()


def test_the_key_itself_and_the_next_small_letter_hide_the_hint(box, qtbot):
    line, hint = box
    qtbot.keyPress(line, "A", NONE)
    qtbot.keyPress(line, Qt.Key.Key_CapsLock)
    assert not hint.isVisible()
    qtbot.keyPress(line, "A", NONE)
    qtbot.keyPress(line, "b", NONE)
    assert not hint.isVisible()
