"""The legend explains what is drawn and nothing else, and zooming does not change its height."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip

from fortnight.domain.alert.judge import judge
from fortnight.ui.charts.legend import ENTRIES, Legend
from fortnight.ui.theme import DARK, LIGHT
from helpers.courses import at, course, specimen


def test_everything_that_is_drawn_is_in_the_legend(chart):
    assert set(chart.legend.keys) == {
        "infusion", "missed", "illness", "alert", "censored", "early", "own", "interval", "run-in", "episode",
        "steady",
    }  # fmt: skip


def test_what_is_not_visible_is_not_in_the_legend(chart):
    chart.sheet.show_range(91)
    assert not {"missed", "illness", "run-in"} & set(chart.legend.keys)
    assert {"alert", "episode", "own"} <= set(chart.legend.keys)


def test_the_entries_of_a_closed_panel_are_removed(chart):
    chart.sheet.show_panels(["IL6"])
    assert not {"censored", "interval"} & set(chart.legend.keys)
    chart.sheet.show_panels(["CRP"])
    assert not {"own", "alert"} & set(chart.legend.keys)


def test_without_alerts_the_legend_has_no_entry_for_alerts(chart):
    quiet = course([0, 14], [specimen(0, IL6=15), specimen(14, IL6=16)])
    chart.show_course(quiet, judge(quiet), at(20))
    assert chart.legend.keys == ["infusion", "early", "run-in"]


def test_zooming_does_not_change_the_height_of_the_legend(chart):
    before = chart.legend.height()
    chart.sheet.show_range(91)
    QApplication.processEvents()
    assert chart.legend.height() == before


@pytest.mark.parametrize("width", [300, 700, 1200])
def test_no_entry_is_cut_or_overlaps_another(qtbot, width):
    legend = Legend(LIGHT)
    qtbot.addWidget(legend)
    legend.show_keys(ENTRIES, ENTRIES)
    boxes = list(legend.places(legend.keys, width).values())
    assert all(box.right() <= width for box in boxes)
    assert not any(one.intersects(other) for n, one in enumerate(boxes) for other in boxes[:n])
    assert max(box.bottom() for box in boxes) == legend.heightForWidth(width)


def test_the_tooltip_of_an_entry_explains_it(chart):
    legend = chart.legend
    place = legend.places(legend.keys, legend.width())["own"].center().toPoint()
    help_at = QHelpEvent(QEvent.Type.ToolTip, place, legend.mapToGlobal(place))
    QApplication.sendEvent(legend, help_at)
    assert "19 of 20" in QToolTip.text()
    nowhere = QPoint(legend.width() - 1, legend.height() - 1)
    QApplication.sendEvent(legend, QHelpEvent(QEvent.Type.ToolTip, nowhere, legend.mapToGlobal(nowhere)))


def test_no_two_symbols_look_the_same(qtbot):
    """At their real size and in both themes, no two symbols give the same picture."""
    for theme in (LIGHT, DARK):
        legend = Legend(theme)
        qtbot.addWidget(legend)
        seen = {}
        for key in ENTRIES:
            legend.show_keys([key], [key])
            legend.resize(14, 19)
            picture = legend.grab().toImage()
            drawn = bytes(picture.constBits())
            assert drawn not in seen, (key, seen.get(drawn))
            seen[drawn] = key
