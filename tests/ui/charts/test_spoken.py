"""What the chart shows as text: newest values with unit and day, drugs, and the values of one sample."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from fortnight.ui.charts import spoken
from fortnight.ui.charts.kinds import FIRST_PANELS
from helpers.courses import course
from ui.charts.conftest import eventful


@pytest.fixture
def screen_reader(qapp):
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def test_an_empty_course_says_that_there_is_no_infusion():
    assert spoken.sheet_words(course([], []), FIRST_PANELS) == "No infusion yet."


def test_each_panel_says_its_newest_value_with_unit_and_day():
    words = spoken.sheet_words(eventful(), FIRST_PANELS)
    assert words.startswith("29 infusions, the last on ")
    assert "IL-6: newest 140 pg/mL on " in words
    assert "CRP: newest <0.3 mg/L on " in words
    assert "Neutrophils: newest 3.4 ×10⁹/L on " in words
    assert "Prednisolone: stopped " in words
    assert "Height" not in words
    assert "Prednisolone" not in spoken.sheet_words(eventful(), ["HEIGHT"])


def test_moving_through_the_chart_works_while_a_screen_reader_is_active(screen_reader, sheet, qtbot):
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Left):
        qtbot.keyClick(sheet, key)
    assert sheet.at_cursor is sheet.course.specimens[-3]
