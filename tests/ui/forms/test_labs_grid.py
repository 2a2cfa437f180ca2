"""The grid of the labs form: its lines, what is typed in them, and the keys that move between them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from fortnight.domain.entry.drafts import Typed
from fortnight.ui.forms.labs_grid import LabsGrid
from helpers.contexts import CHILD, OTHER_CHILD, course_of

CODES = ("IL6", "PLT", "CRP")


@pytest.fixture
def grid_of(qtbot, context):
    def made_for(child: str) -> LabsGrid:
        made = LabsGrid(context, course_of(context, child), lambda: "")
        qtbot.addWidget(made)
        made.resize(900, 400)
        made.show_panel(CODES)
        with qtbot.waitExposed(made):
            made.show()
        return made

    return made_for


@pytest.fixture
def grid(grid_of):
    return grid_of(CHILD)


def row(grid, n: int) -> list[str]:
    """The labels of a line: analyte, unit, last value, interval."""
    layout = grid.widget().layout()
    cells = (layout.itemAtPosition(n, column).widget() for column in range(6))
    return [cell.text() for cell in cells if isinstance(cell, QLabel)]


def press(qtbot, grid, code, key):
    qtbot.keyClick(grid.lines[code].box, key)


def test_a_line_has_unit_last_value_and_interval(grid):
    assert row(grid, 1)[:3] == ["IL-6", "pg/mL", "21 · 8 Nov"]
    assert row(grid, 1)[3].endswith(" own")
    assert row(grid, 2)[:3] == ["Platelets", "×10⁹/L", "288 · 8 Nov"]
    assert row(grid, 3)[2] == "<0.3 · 8 Nov"


def test_without_earlier_values_there_is_a_dash(grid_of):
    grid = grid_of(OTHER_CHILD)
    assert [row(grid, n)[2] for n in (1, 2, 3)] == ["–", "–", "–"]
    assert row(grid, 1)[3] == "–", "no own range of IL-6 yet"


def test_only_what_was_typed_is_a_value_and_zero_is_one(grid):
    assert grid.typed == {}
    grid.type("CRP", "0")
    grid.type("PLT", "  ")
    assert grid.typed == {"CRP": Typed("0", "mg/L")}


def test_another_panel_keeps_values_units_and_the_cursor(grid, qtbot):
    grid.focus("PLT")
    grid.type("PLT", "28.8")
    press(qtbot, grid, "PLT", Qt.Key.Key_F2)
    grid.type("IL6", "12")
    grid.show_panel(("PLT", "WBC"))
    assert grid.typed == {"PLT": Typed("28.8", "10*4/uL"), "IL6": Typed("12", "pg/mL")}
    assert grid.lines["PLT"].unit.text() == "×10⁴/µL"
    assert grid.focused == "PLT"


def test_units_of_the_clinic_change_empty_lines_and_no_typed_value(grid, context):
    grid.type("PLT", "288")
    context.appearance.set_units("japan")
    assert grid.typed == {"PLT": Typed("288", "10*9/L")}
    assert grid.lines["CRP"].typed.unit == "mg/dL"
    assert row(grid, 2)[2] == "28.8 · 8 Nov"


def test_values_of_a_draft_are_filled_in(grid):
    grid.type("IL6", "12")
    grid.restore_values({"PLT": Typed("28.8", "10*4/uL"), "WBC": Typed("7", "10*9/L")})
    grid.show_panel(CODES)
    assert grid.typed == {"PLT": Typed("28.8", "10*4/uL"), "WBC": Typed("7", "10*9/L")}


@pytest.mark.parametrize(
    ("start", "key", "end"),
    [
        ("IL6", Qt.Key.Key_Return, "PLT"),
        ("IL6", Qt.Key.Key_Enter, "PLT"),
        ("IL6", Qt.Key.Key_Down, "PLT"),
        ("IL6", Qt.Key.Key_Up, "IL6"),
        ("CRP", Qt.Key.Key_Up, "PLT"),
        ("CRP", Qt.Key.Key_Down, "CRP"),
    ],
)
def test_keys_move_between_the_boxes(grid, qtbot, start, key, end):
    grid.focus(start)
    press(qtbot, grid, start, key)
    assert grid.focused == end


def test_enter_in_the_last_box_says_that_the_grid_is_finished(grid, qtbot):
    with qtbot.waitSignal(grid.finished):
        press(qtbot, grid, "CRP", Qt.Key.Key_Return)
    with qtbot.assertNotEmitted(grid.finished):
        press(qtbot, grid, "PLT", Qt.Key.Key_Return)


def test_the_cursor_is_put_behind_a_value_so_that_no_key_replaces_it(grid, qtbot):
    grid.type("PLT", "28")
    grid.focus("PLT")
    qtbot.keyClicks(grid.lines["PLT"].box, "8")
    assert grid.typed["PLT"].value == "288"
    grid.focus("FERR")
    assert grid.focused == "IL6", "an analyte that is not shown: the first box"


def test_typing_and_f2_are_reported(grid, qtbot):
    with qtbot.waitSignal(grid.edited):
        qtbot.keyClicks(grid.lines["IL6"].box, "1")
    with qtbot.waitSignal(grid.edited):
        press(qtbot, grid, "IL6", Qt.Key.Key_F2)


def test_each_box_has_its_analyte_as_its_accessible_name(grid):
    assert [each.box.accessibleName() for each in grid.lines.values()] == ["IL-6", "Platelets", "CRP"]
