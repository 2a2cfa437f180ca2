"""A button in a box does what Enter does, and has a name."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLineEdit, QToolButton

from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import DARK, LIGHT
from fortnight.ui.widgets.enter_action import EnterAction
from helpers.accessible import name_of


@pytest.fixture
def box(qtbot):
    made = QLineEdit()
    qtbot.addWidget(made)
    made.show()
    return made


def test_pressing_it_is_pressing_enter(qtbot, box):
    EnterAction(box, Appearance(LIGHT), "Weight")
    box.setText("22")
    (button,) = box.findChildren(QToolButton)
    assert name_of(button) == "Enter: Weight"
    with qtbot.waitSignal(box.returnPressed):
        button.click()


def test_an_empty_box_has_none(box):
    action = EnterAction(box, Appearance(LIGHT), "Weight")
    assert not action.isVisible()
    box.setText("2")
    assert action.isVisible()
    box.clear()
    assert not action.isVisible()


def test_its_icon_follows_the_theme(box):
    appearance = Appearance(LIGHT)
    action = EnterAction(box, appearance, "Weight")
    before = action.icon().pixmap(16).toImage()
    appearance.set_theme(DARK)
    assert action.icon().pixmap(16).toImage() != before
