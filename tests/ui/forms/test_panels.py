"""The dialog of the panels: each change applies at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from fortnight.ui.charts.kinds import FIRST_PANELS, PANELS
from fortnight.ui.charts.panel_choice import PanelChoice
from fortnight.ui.forms.panels import NAME, PanelsDialog


@pytest.fixture
def dialog(qtbot, parent):
    made = PanelsDialog(parent, PanelChoice(("IL6", "CRP")))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def item(dialog, name):
    items = (dialog.list.item(n) for n in range(dialog.list.count()))
    return next(each for each in items if each.data(NAME) == name)


def test_all_panels_are_listed_those_that_are_shown_first_and_checked(dialog):
    names = [dialog.list.item(n).data(NAME) for n in range(dialog.list.count())]
    assert names[:2] == ["IL6", "CRP"]
    assert sorted(names) == sorted(PANELS)
    checked = [name for name in names if item(dialog, name).checkState() is Qt.CheckState.Checked]
    assert checked == ["IL6", "CRP"]


def test_a_panel_is_added_and_removed_by_its_check_box(dialog):
    made = []
    dialog.changed.connect(lambda choice: made.append(choice.names))
    item(dialog, "ESR").setCheckState(Qt.CheckState.Checked)
    item(dialog, "IL6").setCheckState(Qt.CheckState.Unchecked)
    assert made == [("IL6", "CRP", "ESR"), ("CRP", "ESR")]
    assert dialog.current == "IL6", "the cursor stays on the panel"


def test_the_last_panel_stays(dialog):
    for name in ("IL6", "CRP"):
        item(dialog, name).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.choice.names == ("CRP",)
    assert item(dialog, "CRP").checkState() is Qt.CheckState.Checked


def test_the_keyboard_moves_the_panel_with_the_cursor(dialog, qtbot):
    qtbot.keyClick(dialog.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert dialog.choice.names == ("CRP", "IL6")
    assert dialog.current == "IL6"
    qtbot.keyClick(dialog.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert dialog.choice.names == ("IL6", "CRP")


def test_a_panel_that_is_not_shown_does_not_move(dialog):
    dialog.list.setCurrentItem(item(dialog, "ESR"))
    dialog.buttons["up"].click()
    assert dialog.choice.names == ("IL6", "CRP")


def test_heights_change_and_everything_can_be_as_at_first(dialog):
    dialog.buttons["taller"].click()
    assert dialog.choice.share("IL6") == PANELS["IL6"].share + 2
    dialog.buttons["lower"].click()
    assert dialog.choice.share("IL6") == PANELS["IL6"].share
    dialog.buttons["reset"].click()
    assert dialog.choice == PanelChoice(FIRST_PANELS)
