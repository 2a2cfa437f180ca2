"""The page of rules shows every section, row and source that the rules have."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from fortnight.domain.explanation.rules_page import sections
from fortnight.ui.forms.about import AboutAlerts
from fortnight.ui.translation import say, written


@pytest.fixture
def dialog(parent, context):
    made = AboutAlerts(parent)
    made.open()
    return made


def shown(dialog) -> list[str]:
    return [each.text() for each in dialog.findChildren(QLabel)]


def test_every_title_column_and_cell_of_the_rules_is_shown_in_order(dialog):
    expected = []
    for section in sections():
        expected += [say(section.title), say(section.words)]
        if section.rows:
            expected += [say(words) for words in section.head]
            expected += [written(cell) for cells in section.rows for cell in cells]
    assert sorted(shown(dialog)) == sorted([*expected, "About these alerts"])


def test_limits_are_shown_in_the_units_of_the_clinic(dialog, parent, context):
    before = shown(dialog)
    context.appearance.set_units("japan")
    assert shown(AboutAlerts(parent)) != before


def test_esc_closes_it(dialog, qtbot):
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
