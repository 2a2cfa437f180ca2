"""The dialog before the calendar is saved as a file."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from fortnight.ui.forms.calendar_export import ExportCalendar

FIRST = date(2026, 11, 16)


@pytest.fixture
def dialog(parent):
    made = ExportCalendar(parent, FIRST, 42)
    made.open()
    return made


def test_the_first_and_the_last_day_are_named(dialog):
    words = " ".join(each.text() for each in dialog.findChildren(QLabel))
    assert "from 16 Nov 2026 to 27 Dec 2026" in words


@pytest.mark.parametrize("names", [False, True])
def test_names_are_written_only_if_that_is_chosen(dialog, qtbot, names):
    dialog.names.setChecked(dialog.names.isChecked() or names)
    with qtbot.waitSignal(dialog.chosen) as chosen:
        dialog.save()
    assert chosen.args == [FIRST, 42, names]


def test_esc_saves_nothing(dialog, qtbot):
    with qtbot.assertNotEmitted(dialog.chosen):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
