"""The time axis and the legend stay visible; an empty record shows how to begin."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QScrollArea

from fortnight.domain.alert.judge import judge
from fortnight.ui.charts.chart import TimelineChart
from fortnight.ui.charts.kinds import PANELS, small_font
from fortnight.ui.theme import DARK, LIGHT, PRINT
from helpers.courses import START, at, course
from ui.charts.conftest import LAST, eventful


def bar_of(chart):
    return chart.findChild(QScrollArea).verticalScrollBar()


def in_sight(chart, widget) -> bool:
    place = widget.mapTo(chart, QPoint(0, 0))
    return place.y() >= 0 and place.y() + widget.height() <= chart.height()


def test_with_every_panel_the_axis_and_the_legend_stay_visible(chart, qtbot):
    chart.resize(800, 340)
    chart.sheet.show_panels(list(PANELS))
    qtbot.waitUntil(lambda: bar_of(chart).maximum() > 0)
    for value in (0, bar_of(chart).maximum()):
        bar_of(chart).setValue(value)
        assert in_sight(chart, chart.axis)
        assert in_sight(chart, chart.legend)


def test_the_wheel_without_ctrl_scrolls_to_the_last_panel(chart, qtbot):
    chart.resize(800, 340)
    chart.sheet.show_panels(list(PANELS))
    bar, seen = bar_of(chart), chart.sheet.seen
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    for _ in range(30):
        QTest.wheelEvent(chart.windowHandle(), QPointF(400, 150), QPoint(0, -120))
    qtbot.waitUntil(lambda: bar.value() == bar.maximum())
    assert chart.sheet.seen == seen


def test_a_label_of_the_axis_is_below_its_time_in_the_plot(chart):
    """The axis is a widget outside the sheet, so both must agree on the position of a day."""
    left, right = chart.axis.plot_edges
    start, end = chart.sheet.seen
    box = chart.sheet.plots[0].vb
    for day in (50, 200, 350):
        x = left + (at(day).timestamp() - start) / (end - start) * (right - left)
        scene = box.mapViewToScene(QPointF(at(day).timestamp(), 0.5))
        there = chart.axis.mapFromGlobal(chart.sheet.mapToGlobal(chart.sheet.mapFromScene(scene))).x()
        assert x == pytest.approx(there, abs=1.5)


def test_the_axis_shows_days_of_treatment_or_dates(chart):
    zero = START.timestamp() + 3600  # the first infusion is given an hour after the first sample
    assert chart.axis.words([zero, zero + 90 * 86400]) == ["day 0", "day 90"]
    chart.show_days(False)
    assert chart.axis.words([START.timestamp(), START.timestamp() + 60 * 86400]) == ["Jan 2025", "Mar 2025"]


def test_an_empty_record_shows_how_to_begin_instead_of_axes(chart):
    nothing = course([], [])
    chart.show_course(nothing, (), at(0))
    words = " ".join(each.text() for each in chart.first_step.findChildren(QLabel) if each.isVisible())
    assert chart.first_step.isVisible()
    assert not chart.sheet.isVisible()
    for said in ("Nothing is recorded for this child yet", "Add labs, Ctrl+L", "Record infusion, Ctrl+I"):
        assert said in words
    seen = eventful()
    chart.show_course(seen, judge(seen), at(LAST))
    assert chart.sheet.isVisible()


def test_on_paper_the_sentence_of_an_empty_record_is_in_the_font_of_the_page(qtbot):
    printed = TimelineChart(PRINT, scrolls=False)
    qtbot.addWidget(printed)
    (title,) = (each for each in printed.first_step.findChildren(QLabel) if not each.wordWrap())
    assert title.font().family() == small_font(PRINT).family()
    assert title.font().bold()


def test_another_chart_shows_the_same_view(chart, qtbot):
    chart.sheet.show_panels(["IL6", "PLT"])
    chart.sheet.show_range(182)
    chart.sheet.show_relative(True)
    chart.show_days(False)
    other = TimelineChart(DARK, scrolls=False)
    qtbot.addWidget(other)
    seen = eventful()
    other.show_course(seen, judge(seen), at(LAST))
    other.show_view(chart.view())
    assert other.sheet.shown == ["IL6", "PLT"]
    assert other.sheet.seen == pytest.approx(chart.sheet.seen)
    assert other.view() == chart.view()
    assert other.sheet.relative
    assert not other.axis.by_day


def test_a_new_theme_applies_to_every_part(chart):
    chart.show_theme(DARK)
    assert chart.sheet.backgroundBrush().color().name() == DARK.card.lower()
    assert chart.legend.theme is chart.axis.theme is DARK
    chart.show_theme(LIGHT)
