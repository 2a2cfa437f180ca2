"""The History tab: every change with its old and new values."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from fortnight.operations.history import history as history_of
from fortnight.ui.pages.history import HistoryTab
from helpers.contexts import OTHER_CHILD


@pytest.fixture
def tab(qtbot, context):
    made = HistoryTab(context)
    qtbot.addWidget(made)
    made.show()
    return made


def test_without_a_change_it_says_so(tab):
    tab.show_acts([])
    assert not tab.view.isVisible()
    shown = [each.text() for each in tab.findChildren(QLabel) if each.isVisible()]
    assert "Nothing has been recorded yet." in shown


def test_the_registration_is_the_first_change(tab, context):
    tab.show_acts(history_of(context.session, OTHER_CHILD))
    assert tab.view.isVisible()
    assert [row[0].entry.verb for row in tab.model.rows] == ["child.record"]


def test_the_trail_can_be_saved(tab, qtbot):
    (save,) = (each for each in tab.findChildren(QPushButton) if each.text() == "Save audit trail…")
    with qtbot.waitSignal(tab.export):
        save.click()
