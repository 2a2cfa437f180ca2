"""A list of values: its lines, and that its labels are used again."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

from fortnight.ui.widgets.value_table import ValueLine, ValueTable

IL6 = ValueLine("IL-6", "140", "pg/mL")
PLT = ValueLine("Platelets", "288", "×10⁹/L", "8 Nov 2026")


@pytest.fixture
def table(qtbot, qapp):
    made = ValueTable()
    qtbot.addWidget(made)
    made.show()
    return made


def words(table) -> list[str]:
    return [each.text() for each in table.findChildren(QLabel) if each.isVisible()]


def test_each_line_has_name_figure_unit_and_an_older_one_its_day(table):
    table.show_lines([IL6, PLT])
    assert words(table) == ["IL-6", "140", "pg/mL", "Platelets", "288", "×10⁹/L", "8 Nov 2026"]


def test_fewer_lines_leave_nothing_of_the_former_ones(table):
    table.show_lines([IL6, PLT])
    table.show_lines([PLT])
    assert words(table) == ["Platelets", "288", "×10⁹/L", "8 Nov 2026"]
    table.show_lines(())
    assert words(table) == []


def test_labels_are_used_again(table):
    table.show_lines([IL6, PLT])
    labels = table.findChildren(QLabel)
    for lines in ([IL6], [], [PLT, IL6]):
        table.show_lines(lines)
    assert table.findChildren(QLabel) == labels
