"""Infusions over ten years can be counted, and a missed one is not hidden by its neighbours."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor

from fortnight.domain.alert.judge import judge
from fortnight.ui.charts.chart import TimelineChart
from fortnight.ui.charts.items import GIVEN_AT
from fortnight.ui.theme import LIGHT
from helpers.courses import at, course, specimen

YEARS = 260
MISSED = (1400, 2800)


@pytest.fixture
def ten_years(qtbot):
    days = [14 * n for n in range(YEARS) if 14 * n not in MISSED]
    seen = course(days, [specimen(0, IL6=15), specimen(14 * YEARS, IL6=16)])
    chart = TimelineChart(LIGHT)
    qtbot.addWidget(chart)
    chart.resize(960, 620)
    chart.sheet.chosen = ("IL6",)
    chart.show_course(seen, judge(seen), at(14 * YEARS))
    with qtbot.waitExposed(chart):
        chart.show()
    yield chart.sheet
    chart.close()


def row_of(sheet, y: float) -> list[QColor]:
    """Return the colours of the pixels along the strip at the height `y`."""
    box, picture, ratio = sheet.plots[0].vb, sheet.grab().toImage(), sheet.devicePixelRatio()
    left, right = (sheet.mapFromScene(box.mapViewToScene(QPointF(edge, y))) for edge in sheet.seen)
    row = round(left.y() * ratio)
    return [picture.pixelColor(x, row) for x in range(round(left.x() * ratio), round(right.x() * ratio))]


def place_of(sheet, day: float, y: float) -> QPointF:
    box = sheet.plots[0].vb
    return QPointF(sheet.mapFromScene(box.mapViewToScene(QPointF((at(day)).timestamp(), y))))


def runs(colours: list[QColor]) -> int:
    """Return how often the row of pixels changes from the background to a mark."""
    marked = [colour.saturation() > 60 and colour.hue() in range(150, 200) for colour in colours]
    return sum(now and not before for before, now in zip([False, *marked], marked, strict=False))


def test_ten_years_of_infusions_have_gaps_between_their_marks(ten_years):
    assert ten_years.parts.infusions.is_dense
    assert runs(row_of(ten_years, GIVEN_AT)) > 0.9 * (YEARS - len(MISSED))


def test_few_infusions_are_drawn_as_triangles(ten_years):
    ten_years.show_range(365)
    assert not ten_years.parts.infusions.is_dense
    top, foot = (runs_width(row_of(ten_years, y)) for y in (GIVEN_AT + 0.1, GIVEN_AT - 0.08))
    assert top > 1.5 * foot > 0, "wide at the top, narrow at the foot"


def runs_width(colours: list[QColor]) -> int:
    return sum(colour.saturation() > 60 and colour.hue() in range(150, 200) for colour in colours)


def test_a_missed_infusion_is_drawn_on_top_hollow_and_in_another_colour(ten_years):
    """Its middle shows the background, although infusions are two pixels away on each side."""
    picture, ratio = ten_years.grab().toImage(), ten_years.devicePixelRatio()
    for day in (1400, 2800):
        middle = place_of(ten_years, day + 0.1, GIVEN_AT + 0.06)
        around = [
            picture.pixelColor(round((middle.x() + dx) * ratio), round((middle.y() + dy) * ratio))
            for dx in range(-8, 9) for dy in range(-8, 9)
        ]  # fmt: skip
        inside = picture.pixelColor(round(middle.x() * ratio), round(middle.y() * ratio))
        assert inside == QColor(LIGHT.card), day
        assert any(
            abs(each.hue() - QColor(LIGHT.amber).hue()) < 12 and each.saturation() > 120 for each in around
        )


def test_closer_marks_are_thinner_and_fainter(ten_years):
    marks = ten_years.parts.infusions
    wide, narrow = marks.stroke(9.0), marks.stroke(1.0)
    assert wide[0] > narrow[0] >= 1
    assert wide[1] > narrow[1] > 0
