"""The sheet draws the data of the course, and its range is controlled by wheel, keys and dragging."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication

from fortnight.domain.alert.judge import judge
from fortnight.domain.record.course import Event, MedicationStep
from fortnight.ui.charts.ranges import DAY
from fortnight.ui.charts.sheet import CourseSheet
from fortnight.ui.theme import LIGHT
from helpers.courses import START, at, course, specimen

DAYS = [14 * n for n in range(30)]


def a_course(**fields):
    quiet = [15 + n % 4 for n in range(29)]
    drawn = [
        specimen(d, IL6=v, CRP="<0.3", PLT=280, WBC=6.5, NEUT=3.4)
        for d, v in zip(DAYS, [*quiet, 140], strict=True)
    ]
    given = [day for day in DAYS if day != 196]
    steroid = (
        MedicationStep("prednisolone", START.date(), 10),
        MedicationStep("prednisolone", at(100).date(), 0),
    )
    events = (Event("e1", "infection", at(200), "pneumonia"),)
    return course(given, drawn, medication=steroid, events=events, **fields)


@pytest.fixture
def sheet(qtbot):
    sheet = CourseSheet(LIGHT)
    qtbot.addWidget(sheet)
    sheet.resize(900, 620)
    shown = a_course()
    sheet.show_course(shown, judge(shown), at(DAYS[-1]))
    with qtbot.waitExposed(sheet):
        sheet.show()
    return sheet


def drawn(item):
    x, y = item.getData()
    return np.asarray(x), np.asarray(y)


def test_il6_is_drawn_on_a_log_axis(sheet):
    x, y = drawn(sheet.panels["IL6"].curves["IL6"])
    assert len(x) == 30
    assert 10 ** y[-1] == pytest.approx(140)
    assert x[0] == at(0).timestamp()


def test_a_grid_line_is_drawn_at_every_value_of_an_axis(sheet):
    """The pixels of the picture have a line at 100 pg/mL and none between two values."""
    box = sheet.panels["IL6"].plot.vb
    picture, ratio = sheet.grab().toImage(), sheet.devicePixelRatio()

    def ruled(y: float) -> bool:
        inside = box.mapViewToScene(QPointF(at(380).timestamp(), y))
        place = sheet.mapFromScene(inside)
        rows = [round(place.y() * ratio) + step for step in (-1, 0, 1)]
        return any(picture.pixelColor(round(place.x() * ratio), row) == QColor(LIGHT.line) for row in rows)

    assert ruled(2.0)
    assert not ruled(2.24)


def test_values_below_the_detection_limit_are_open_marks_at_the_limit(sheet):
    x, y = drawn(sheet.panels["CRP"].censored["CRP"])
    assert len(x) == 30
    assert set(y) == {0.3}
    assert len(drawn(sheet.panels["PLT"].censored["PLT"])[0]) == 0


def test_given_and_missed_infusions_are_marked(sheet):
    assert len(sheet.parts.infusions.given) == 29
    assert [round((x - START.timestamp()) / DAY) for x in sheet.parts.infusions.missed] == [196]


def test_the_alert_mark_is_at_the_value_that_raised_it(sheet):
    x, y = drawn(sheet.panels["IL6"].marks)
    assert (x[-1], 10 ** y[-1]) == (at(DAYS[-1]).timestamp(), pytest.approx(140))


def test_the_steroid_dose_is_drawn_in_steps(sheet):
    _, y = drawn(sheet.panels["prednisolone"].doses)
    assert list(y) == [10, 10, 0, 0]


def test_a_child_without_other_drugs_has_no_panel_for_them(sheet):
    other = course(DAYS, [specimen(d, IL6=15) for d in DAYS])
    sheet.show_course(other, judge(other), at(DAYS[-1]))
    assert list(sheet.panels) == ["IL6", "CRP", "SAA", "WBC", "PLT"]


def test_events_and_fever_are_marked(sheet):
    assert [mark.kind for mark in sheet.parts.events.marks] == ["infection"]


@pytest.mark.parametrize(("days", "wanted"), [(91, 91), (182, 182), (365, 365), (None, DAYS[-1])])
def test_a_range_shows_its_number_of_days_up_to_now(sheet, days, wanted):
    sheet.show_range(days)
    start, end = sheet.plots[0].vb.viewRange()[0]
    assert (end - start) / DAY == pytest.approx(wanted * 1.04, rel=0.01)
    assert end >= at(DAYS[-1]).timestamp()


def test_all_panels_share_one_time_axis(sheet):
    sheet.show_range(91)
    ranges = {tuple(round(v) for v in plot.vb.viewRange()[0]) for plot in sheet.plots}
    assert len(ranges) == 1


def test_relative_il6_is_a_multiple_of_the_childs_own_level(sheet):
    sheet.show_relative(True)
    x, y = drawn(sheet.panels["IL6"].curves["IL6"])
    assert len(x) < 30, "there is no multiple before the child's own level is known"
    centre = judge(a_course())[-1].centre
    assert centre is not None
    assert 10 ** y[-1] == pytest.approx(140 / centre)


def test_the_crosshair_emits_the_nearest_specimen(sheet, qtbot):
    with qtbot.waitSignal(sheet.pointed) as emitted:
        sheet.point_at(sheet.nearest(at(29).timestamp()))
    assert emitted.args[0].collected_at == at(28)
    assert all(line.isVisible() and line.value() == at(28).timestamp() for line in sheet.parts.crosshair)
    sheet.point_at(None)
    assert not any(line.isVisible() for line in sheet.parts.crosshair)


def test_a_long_pause_is_a_gap_in_the_curve(qtbot):
    sheet = CourseSheet(LIGHT)
    qtbot.addWidget(sheet)
    paused = course(DAYS, [specimen(d, IL6=15) for d in (0, 14, 200, 214)])
    sheet.show_course(paused, judge(paused), at(220))
    _, y = drawn(sheet.panels["IL6"].curves["IL6"])
    assert list(np.isnan(y)) == [False, False, True, False, False]


def test_the_range_stays_when_a_new_value_is_added(sheet):
    sheet.show_range(91)
    before = sheet.plots[0].vb.viewRange()[0]
    more = a_course()
    sheet.show_course(more, judge(more), at(DAYS[-1]) + timedelta(minutes=5))
    assert sheet.plots[0].vb.viewRange()[0] == before


# Wheel, keys, and the limits of the range ---------------------------------------------------------


def turn(sheet, notches: int, ctrl: bool) -> bool:
    """Turn the wheel over the middle of the panels; returns whether the sheet handled it."""
    middle = QPointF(sheet.viewport().rect().center())
    keys = Qt.KeyboardModifier.ControlModifier if ctrl else Qt.KeyboardModifier.NoModifier
    turned = QWheelEvent(
        middle, QPointF(sheet.viewport().mapToGlobal(middle)), QPoint(), QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton, keys, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(sheet.viewport(), turned)
    return turned.isAccepted()


def length(sheet) -> float:
    start, end = sheet.seen
    return (end - start) / DAY


def test_ctrl_and_the_wheel_zoom_around_the_pointer(sheet):
    box = sheet.plots[0].vb
    middle = sheet.mapToScene(sheet.viewport().rect().center())
    under, before = box.mapSceneToView(middle).x(), length(sheet)
    assert turn(sheet, 1, ctrl=True)
    assert length(sheet) < 0.8 * before
    assert box.mapSceneToView(middle).x() == pytest.approx(under, abs=DAY)


def test_the_wheel_without_ctrl_does_not_zoom(sheet):
    """The event is not accepted, so that Qt passes it to the scroll area around the sheet."""
    before = sheet.seen
    assert not turn(sheet, 3, ctrl=False)
    assert sheet.seen == before


def test_zooming_out_ends_at_the_record(sheet):
    for _ in range(30):
        turn(sheet, -1, ctrl=True)
    start, end = sheet.seen
    first, now = START.timestamp(), at(DAYS[-1]).timestamp()
    assert first - 10 * DAY < start < first
    assert now < end < now + 10 * DAY
    assert sheet.range_name == "All"


def test_zooming_in_ends_at_a_week(sheet):
    for _ in range(40):
        turn(sheet, 1, ctrl=True)
    assert length(sheet) == pytest.approx(7, abs=0.1)


@pytest.mark.qt_log_ignore("not accepted by receiving widget")  # a press that hits no mark
@pytest.mark.parametrize("towards", [-1, 1])
def test_dragging_ends_at_the_record(sheet, qtbot, towards):
    sheet.show_range(91)
    for _ in range(20):
        place = sheet.mapFromScene(sheet.panels["IL6"].plot.vb.sceneBoundingRect().center())
        qtbot.mousePress(sheet.viewport(), Qt.MouseButton.LeftButton, pos=place)
        for _ in range(4):
            place.setX(place.x() - 80 * towards)
            qtbot.mouseMove(sheet.viewport(), place)
        qtbot.mouseRelease(sheet.viewport(), Qt.MouseButton.LeftButton, pos=place)
    start, end = sheet.seen
    low, high = sheet.extent.limits
    assert low - 1 <= start
    assert end <= high + 1
    assert length(sheet) == pytest.approx(91 * 1.04, rel=0.02), "the range is moved, not stretched"


def test_plus_and_minus_zoom_and_0_shows_all(sheet, qtbot):
    whole = length(sheet)
    qtbot.keyClick(sheet, Qt.Key.Key_Plus)
    assert length(sheet) < whole
    assert sheet.range_name is None
    qtbot.keyClick(sheet, Qt.Key.Key_Minus)
    assert length(sheet) == pytest.approx(whole)
    qtbot.keyClick(sheet, Qt.Key.Key_Plus)
    qtbot.keyClick(sheet, Qt.Key.Key_0)
    assert sheet.range_name == "All"


# Heights ------------------------------------------------------------------------------------------


def lower_edge(sheet, name):
    area = sheet.panels[name].plot.vb.sceneBoundingRect()
    return sheet.mapFromScene(QPointF(area.center().x(), area.bottom()))


def test_the_lower_edge_of_a_panel_is_dragged(sheet, qtbot):
    dragged = []
    sheet.panel_dragged.connect(lambda name, share: dragged.append((name, share)))
    kind = sheet.panels["CRP"].kind
    high = sheet.panels["CRP"].plot.vb.sceneBoundingRect().height()
    place, seen = lower_edge(sheet, "CRP"), sheet.seen
    qtbot.mousePress(sheet.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.mouseMove(sheet.viewport(), place + QPoint(0, round(high)))
    with qtbot.waitSignal(sheet.panel_dropped):
        qtbot.mouseRelease(sheet.viewport(), Qt.MouseButton.LeftButton, pos=place + QPoint(0, round(high)))
    assert dragged[-1] == ("CRP", 2 * kind.share), "twice as high"
    assert sheet.seen == seen, "the sheet did not move in time"


@pytest.mark.qt_log_ignore("not accepted by receiving widget", extend=True)
def test_inside_a_panel_nothing_is_dragged(sheet, qtbot):
    place = lower_edge(sheet, "CRP") - QPoint(0, 12)
    with qtbot.assertNotEmitted(sheet.panel_dragged):
        qtbot.mousePress(sheet.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseMove(sheet.viewport(), place + QPoint(0, 40))
        qtbot.mouseRelease(sheet.viewport(), Qt.MouseButton.LeftButton, pos=place + QPoint(0, 40))
