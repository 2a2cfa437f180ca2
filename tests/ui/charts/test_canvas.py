"""The panels of a child on one time axis: which are shown, and which part of the record is visible."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from fortnight.domain.alert.judge import judge
from fortnight.ui.charts.canvas import SheetCanvas
from fortnight.ui.charts.ranges import DAY
from fortnight.ui.theme import DARK, LIGHT
from helpers.courses import at, child, course, specimen

LAST = 392
DAYS = range(0, LAST + 1, 28)


def quiet(**fields):
    return course(DAYS, [specimen(d, IL6=15, PLT=280) for d in DAYS], **fields)


@pytest.fixture
def canvas(qtbot):
    made = SheetCanvas(LIGHT)
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.chosen = ("IL6", "PLT")
    show(made, quiet())
    return made


def show(canvas, seen, until: float = LAST, **how):
    canvas.show_course(seen, judge(seen), at(until), **how)


def length(canvas) -> float:
    start, end = canvas.seen
    return (end - start) / DAY


def test_before_the_first_course_there_is_nothing_to_see(qtbot):
    made = SheetCanvas(LIGHT)
    qtbot.addWidget(made)
    assert (made.panels, made.shown, made.course) == ({}, [], None)
    made.show_panels(["IL6"])
    made.show_units("japan")
    assert made.shown == []


def test_the_chosen_panels_are_shown_in_the_order_of_the_reader(canvas):
    canvas.show_panels(["WEIGHT", "PLT", "IL6"])
    assert canvas.shown == ["WEIGHT", "PLT", "IL6"]


def test_a_panel_with_more_shares_is_higher(canvas):
    canvas.show_panels(["PLT", "IL6"], {"PLT": 16})
    QApplication.processEvents()
    heights = {name: panel.plot.vb.sceneBoundingRect().height() for name, panel in canvas.panels.items()}
    assert heights["PLT"] > 1.5 * heights["IL6"]


def test_the_plots_are_built_again_only_if_panels_or_units_change(canvas):
    before = canvas.parts
    show(canvas, quiet())
    assert canvas.parts is before
    canvas.show_units("japan")
    assert canvas.parts is not before
    assert canvas.panels["PLT"].points["PLT"].y[0] == 28


def test_another_theme_builds_them_in_its_colours(canvas):
    before = canvas.parts
    canvas.show_theme(DARK)
    assert canvas.parts is not before
    assert canvas.backgroundBrush().color().name().upper() == DARK.card


@pytest.mark.parametrize(("days", "name"), [(91, "3 m"), (182, "6 m"), (365, "1 y"), (None, "All")])
def test_a_range_has_its_name_while_it_is_shown(canvas, days, name):
    canvas.show_range(days)
    assert canvas.range_name == name
    canvas.zoom(0.9)
    assert canvas.range_name is None


def test_zoom_keeps_the_time_under_the_pointer(canvas):
    start, end = canvas.seen
    around = start + (end - start) / 4
    canvas.zoom(0.5, around)
    new_start, new_end = canvas.seen
    assert (new_end - new_start) == pytest.approx((end - start) / 2)
    assert (around - new_start) / (new_end - new_start) == pytest.approx(0.25)


def test_zooming_in_ends_at_a_week_and_zooming_out_at_the_record(canvas):
    for _ in range(40):
        canvas.zoom(0.5)
    assert length(canvas) == pytest.approx(7, abs=0.1)
    for _ in range(40):
        canvas.zoom(2)
    assert canvas.seen == pytest.approx(canvas.extent.limits)


def test_a_new_value_of_the_same_child_keeps_the_range(canvas):
    canvas.show_range(91)
    canvas.zoom(0.8)
    before = canvas.seen
    show(canvas, quiet(), LAST + 0.01)
    assert canvas.seen == pytest.approx(before)


def test_a_range_with_a_name_moves_on_with_time(canvas):
    canvas.show_range(91)
    before = canvas.seen
    show(canvas, quiet(), LAST + 30)
    assert canvas.range_name == "3 m"
    assert canvas.seen[1] - before[1] == pytest.approx(30 * DAY, abs=DAY)


def test_another_child_begins_in_the_range_that_was_chosen(canvas):
    canvas.show_range(91)
    canvas.zoom(0.5)
    show(canvas, replace(quiet(), child=child("c2")))
    assert canvas.range_name == "3 m"


def test_another_chart_shows_the_same(canvas, qtbot):
    canvas.show_panels(["PLT"])
    canvas.show_range(182)
    other = SheetCanvas(LIGHT)
    qtbot.addWidget(other)
    show(other, quiet())
    other.show_view(canvas.view())
    assert other.shown == ["PLT"]
    assert other.seen == pytest.approx(canvas.seen)
    assert length(other) == pytest.approx(182 * 1.04, rel=0.01)


def test_a_range_set_from_outside_is_kept_within_the_record(canvas):
    canvas.plots[0].setXRange(0, 4e9, padding=0)
    assert canvas.seen == pytest.approx(canvas.extent.limits)


def test_every_change_of_the_view_is_reported(canvas, qtbot):
    for change in (
        lambda: canvas.zoom(0.5),
        lambda: canvas.show_panels(["IL6"]),
        lambda: show(canvas, quiet()),
    ):
        with qtbot.waitSignal(canvas.view_changed):
            change()


def test_more_panels_need_more_height(canvas):
    low = canvas.minimumHeight()
    canvas.show_panels(["IL6", "PLT", "CRP", "WBC"])
    assert canvas.minimumHeight() > low


def test_the_edges_of_the_plots_are_inside_the_sheet(canvas, qtbot):
    with qtbot.waitExposed(canvas):
        canvas.show()
    left, right = canvas.plot_edges()
    assert 100 < left < right <= canvas.width()


def test_an_earlier_value_makes_the_record_longer(canvas):
    seen = quiet()
    earlier = replace(seen, specimens=(specimen(-200, IL6=300), *seen.specimens))
    before = canvas.extent.limits[0]
    show(canvas, earlier)
    assert canvas.extent.limits[0] < before - timedelta(days=150).total_seconds()
    assert canvas.seen[0] < at(-200).timestamp()


# Moving -------------------------------------------------------------------------------------------


def moved_by_hand(canvas):
    """Move the visible range as pyqtgraph does when it is dragged."""
    start, end = canvas.seen
    canvas.parts.strip.setXRange(start, (start + end) / 2, padding=0)


def symbols(canvas):
    return {curve.scatter.isVisible() for panel in canvas.panels.values() for curve in panel.curves.values()}


def test_a_moving_sheet_draws_lines_alone_and_everything_a_moment_later(canvas, qtbot):
    moved_by_hand(canvas)
    assert canvas.is_moving
    assert symbols(canvas) == {False}
    qtbot.waitUntil(lambda: not canvas.is_moving)
    assert symbols(canvas) == {True}


def test_a_sheet_that_is_closed_while_it_moves_draws_nothing_more(canvas):
    moved_by_hand(canvas)
    canvas.close()
    assert not canvas.is_moving


def test_the_value_axes_are_fitted_when_the_sheet_has_settled(canvas):
    fitted = {name: panel.plot.vb.viewRange()[1] for name, panel in canvas.panels.items()}
    canvas.show_range(30)
    canvas.show_range(None)
    moved_by_hand(canvas)
    moving = {name: panel.plot.vb.viewRange()[1] for name, panel in canvas.panels.items()}
    assert moving == fitted
    canvas.settle()
    assert not canvas.is_moving


def test_a_range_that_is_chosen_by_a_button_is_drawn_in_full_at_once(canvas):
    canvas.show_range(91)
    assert not canvas.is_moving
    assert symbols(canvas) == {True}
