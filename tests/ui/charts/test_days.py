"""The places of days and months in painted charts, and the scales from 0."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSize

from fortnight.ui.charts.days import MOST_MONTHS, TICKS, Days, diamond, inner, paint_months, scale
from fortnight.ui.theme import LIGHT
from helpers.painting import words_of

FIRST = date(2024, 2, 20)
AREA = QRectF(10, 0, 100, 50)


def test_days_are_placed_by_date_and_never_outside():
    days = Days(FIRST, FIRST + timedelta(days=50), FIRST)
    assert [days.x(FIRST + timedelta(days=n), AREA) for n in (-5, 0, 25, 50, 99)] == [10, 10, 60, 110, 110]


def test_a_chart_of_one_day_has_a_width():
    assert Days(FIRST, FIRST, FIRST).x(FIRST, AREA) == 10


@pytest.mark.parametrize(("years", "most"), [(0.2, 2), (1, 8), (10, 8), (10, 3)])
def test_months_are_few_and_within(years, most):
    days = Days(FIRST, FIRST + timedelta(days=round(365 * years)), FIRST)
    found = days.months(most)
    assert 1 <= len(found) <= most
    assert all(each.day == 1 and days.first < each < days.last for each in found)


@given(st.floats(0.001, 1e5))
def test_a_scale_reaches_its_highest_value_in_few_steps(highest):
    found = scale(highest)
    assert found[0] == 0
    assert found[-1] >= highest * (1 - 1e-6)
    assert len(found) <= TICKS + 2


def test_a_scale_of_nothing_has_a_span():
    assert scale(0) == [0.0, 1.0]


def test_as_many_months_are_written_as_there_is_room_for(qtbot):
    days = Days(FIRST, FIRST + timedelta(days=3650), FIRST)

    def written(width: int) -> int:
        whole = QRectF(0, 0, width, 60)
        return len(words_of(lambda painter: paint_months(painter, LIGHT, whole, days), QSize(width, 60)))

    assert 1 <= written(200) < written(1200) <= MOST_MONTHS


def test_a_panel_keeps_room_for_its_title_and_its_scales():
    area = inner(QRectF(0, 0, 300, 100))
    assert area.left() > 0
    assert area.right() < 300
    assert area.top() > 0
    assert list(diamond(QPointF(5, 5), 2)) == [QPointF(5, 3), QPointF(7, 5), QPointF(5, 7), QPointF(3, 5)]
