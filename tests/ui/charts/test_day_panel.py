"""One panel of a painted chart over days: places, the numbers of its scale, lines at days and values."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPen

from fortnight.ui.charts.day_panel import DayPanel, number_words
from fortnight.ui.charts.days import Days
from fortnight.ui.theme import LIGHT
from helpers.painting import picture_of, words_of

FIRST = date(2024, 2, 20)
SIZE = QSize(300, 100)
LAST = FIRST + timedelta(days=50)
INK = QColor("#102030")


@pytest.fixture
def panel_of(qapp):
    return lambda painter: DayPanel(
        painter, LIGHT, QRectF(0, 0, 300, 100), Days(FIRST, LAST, LAST), (0, 2.5, 5)
    )


def test_the_numbers_of_the_scale_and_the_words_beside_are_written(panel_of):
    def paint(painter):
        panel = panel_of(painter)
        panel.write_title("CRP")
        panel.paint_scale()
        panel.paint_limit(2.5)
        assert panel.write_beside(10, "limit").left() > panel.area.right()

    assert words_of(paint, SIZE) == ["CRP", "0", "2.5", "5", "limit"]
    assert number_words(2.50) == "2.5"


def test_values_are_placed_on_their_scale_and_never_above_it(panel_of):
    def paint(painter):
        panel = panel_of(painter)
        assert [panel.y(value) for value in (0, 5, 7)] == [
            panel.area.bottom(),
            panel.area.top(),
            panel.area.top(),
        ]
        assert panel.y(5, (0, 10)) == panel.area.center().y()
        assert (panel.x(FIRST), panel.x(LAST)) == (panel.area.left(), panel.area.right())

    picture_of(paint, SIZE)


def test_lines_are_at_their_day_and_at_their_value(panel_of):
    places = list[QPointF]()

    def paint(painter):
        panel = panel_of(painter)
        panel.upright(FIRST + timedelta(days=25), QPen(INK, 3))
        panel.level(2.5, QPen(INK, 3))
        places.extend((QPointF(panel.area.center().x(), panel.area.top() + 3), panel.area.center()))
        places.append(QPointF(panel.area.left() + 5, panel.area.center().y()))

    image = picture_of(paint, SIZE)
    assert {image.pixelColor(place.toPoint()).name() for place in places} == {INK.name()}
