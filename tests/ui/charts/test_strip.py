"""The strip above the panels: infusions over ten years can be counted, events have their names."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFontMetricsF

from fortnight.domain.alert.judge import judge
from fortnight.domain.record.course import Event
from fortnight.ui.charts.chart import TimelineChart
from fortnight.ui.charts.kinds import small_font
from fortnight.ui.charts.strip import EVENT_ROWS, EXPOSURE_AT, GIVEN_AT, SHORTEST_NAME, event_name
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
    top, foot = (runs_width(row_of(ten_years, y)) for y in (GIVEN_AT + 0.04, GIVEN_AT - 0.04))
    assert top > 1.5 * foot > 0, "wide at the top, narrow at the foot"


def runs_width(colours: list[QColor]) -> int:
    return sum(colour.saturation() > 60 and colour.hue() in range(150, 200) for colour in colours)


def test_a_missed_infusion_is_drawn_on_top_hollow_and_in_another_colour(ten_years):
    """Its middle shows the background, although infusions are two pixels away on each side."""
    picture, ratio = ten_years.grab().toImage(), ten_years.devicePixelRatio()
    for day in (1400, 2800):
        middle = place_of(ten_years, day + 0.1, GIVEN_AT + 0.02)
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


# Exposure -----------------------------------------------------------------------------------------


def test_the_bar_of_exposure_is_pale_while_the_drug_builds_up_and_filled_afterwards(ten_years):
    picture, ratio = ten_years.grab().toImage(), ten_years.devicePixelRatio()

    def ink(day):
        place = place_of(ten_years, day, EXPOSURE_AT)
        return picture.pixelColor(round(place.x() * ratio), round(place.y() * ratio))

    assert ink(40) == QColor(LIGHT.run_in)
    assert ink(2000) == QColor(LIGHT.accent)


# Events -------------------------------------------------------------------------------------------


@pytest.fixture
def strip_of(qtbot):
    """Return a function that draws events of these kinds, days and texts over a year, 960 pixels wide."""
    charts = []  # kept: a chart without a reference is destroyed with its marks

    def draw(*events):
        recorded = tuple(Event(f"e{n}", kind, at(day), words) for n, (kind, day, words) in enumerate(events))
        seen = course([0], [specimen(0, IL6=15), specimen(365, IL6=16)], events=recorded)
        chart = TimelineChart(LIGHT)
        charts.append(chart)
        qtbot.addWidget(chart)
        chart.resize(960, 620)
        chart.show_course(seen, judge(seen), at(365))
        with qtbot.waitExposed(chart):
            chart.show()
        return chart.sheet.parts.events

    return draw


def names(marks):
    return [(each.name, each.row) for each in marks.placed()]


def test_an_event_has_its_name_beside_it(strip_of):
    assert names(strip_of(("infection", 100, "otitis"))) == [("Infection: otitis", 0)]


def test_names_that_would_touch_stand_in_rows_of_their_own(strip_of):
    found = names(strip_of(("vaccine", 100, "influenza"), ("note", 102, "school"), ("note", 104, "holiday")))
    assert found == [("Vaccine: influenza", 0), ("Note: school", 1), ("Note: holiday", 2)]


def test_an_infection_gets_its_name_before_other_events(strip_of):
    others = [("note", 100 + n, f"number {n}") for n in range(EVENT_ROWS)]
    marks = strip_of(*others, ("infection", 104, "otitis"))
    assert names(marks)[0] == ("Infection: otitis", 0)
    assert len(marks.placed()) == len(others) + 1


def test_a_name_that_does_not_fit_is_the_kind_alone(strip_of):
    assert names(strip_of(("vaccine", 345, "influenza, the inactivated one"))) == [("Vaccine", 0)]


def test_no_name_covers_a_mark_or_another_name(strip_of):
    marks = strip_of(*(("note", 3 * n, f"the note with the number {n}") for n in range(100)))
    metrics, box = QFontMetricsF(small_font(LIGHT)), marks.getViewBox()
    per_pixel = box.viewPixelSize()[0]
    placed = sorted(marks.placed(), key=lambda each: each.mark.when)
    assert len(placed) == 100
    assert any(each.name for each in placed)
    for n, each in enumerate(placed):
        if each.name:
            later = [other.mark.when for other in placed[n + 1 :] if other.row == each.row]
            room = min((when - each.mark.when).total_seconds() for when in later) if later else 1e12
            assert metrics.horizontalAdvance(each.name) * per_pixel < room
            assert len(each.name) > SHORTEST_NAME


def test_a_fever_has_no_name(strip_of):
    assert names(strip_of(("fever", 100, ""))) == [("", 0)]


def test_events_outside_the_visible_range_are_not_placed(strip_of, qtbot):
    marks = strip_of(("note", 10, "early"), ("note", 360, "late"))
    marks.getViewBox().setXRange(at(300).timestamp(), at(365).timestamp(), padding=0)
    qtbot.waitUntil(lambda: [event_name(each.mark) for each in marks.placed()] == ["Note: late"])
