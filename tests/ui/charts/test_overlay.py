"""Curves laid over each other: roles, the usual range, the axes, and what is said of them."""

from __future__ import annotations

import numpy as np
import pyqtgraph as pg
import pytest

from fortnight.domain.display.chart_series import Band
from fortnight.domain.display.cycles import UsualBand
from fortnight.domain.display.lines import Line
from fortnight.ui.charts.items import BandItem
from fortnight.ui.charts.overlay import STROKES, Curve, Overlay, OverlayChart, OverlayPanel, Role, runs
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import DARK, LIGHT


def line(*y, censored=()):
    x = np.arange(len(y), dtype=float) * 7
    return Line(x, np.array(y, dtype=float), np.array([n in censored for n in range(len(y))]))


def overlay(*curves, code="CRP", usual=None, end=14):
    return Overlay([OverlayPanel(code, curves, usual)], "days since the dose", 0, end)


@pytest.fixture
def appearance(qapp):
    return Appearance(LIGHT)


@pytest.fixture
def chart(qtbot, appearance):
    made = OverlayChart(appearance, "Cycles")
    qtbot.addWidget(made)
    made.resize(600, 400)
    with qtbot.waitExposed(made):
        made.show()
    return made


def items(chart, kind, code="CRP"):
    return [item for item in chart.plots[code].items if isinstance(item, kind)]


def values(item):
    return np.asarray(item.getData()[1]).tolist()


def test_the_chosen_curve_is_drawn_above_the_others_and_thicker(chart):
    chart.show_overlay(overlay(Curve(line(1, 2), Role.CHOSEN), Curve(line(3, 4), Role.OTHER)), "si")
    drawn = items(chart, pg.PlotCurveItem)
    assert [values(each) for each in drawn] == [[3, 4], [1, 2]]
    assert drawn[1].opts["pen"].widthF() > drawn[0].opts["pen"].widthF()


def test_roles_differ_in_more_than_colour():
    shapes = {(each.style, each.symbol, each.width) for each in STROKES.values()}
    assert len(shapes) == len(STROKES)
    assert STROKES[Role.CHOSEN].style != STROKES[Role.SECOND].style


def test_a_value_at_the_limit_of_the_assay_is_open(chart):
    chart.show_overlay(overlay(Curve(line(1, 2, censored={0}), Role.CHOSEN)), "si")
    (marks,) = items(chart, pg.ScatterPlotItem)
    fills = [spot.brush().color().name().upper() for spot in marks.points()]
    assert fills[0] == LIGHT.card.upper() != fills[1]


def test_il6_is_on_a_log_axis(chart):
    chart.show_overlay(overlay(Curve(line(10, 1000), Role.CHOSEN), code="IL6"), "si")
    (drawn,) = items(chart, pg.PlotCurveItem, "IL6")
    assert values(drawn) == [1, 3]


def test_every_value_and_the_usual_range_are_inside_the_axis(chart):
    usual = UsualBand(
        Band(np.array([0.0, 1.0]), np.array([1.0, 1.0]), np.array([50.0, 50.0])), np.array([9.0, 9.0]), 5
    )
    chart.show_overlay(overlay(Curve(line(2, 30), Role.CHOSEN), usual=usual), "si")
    low, high = chart.plots["CRP"].vb.viewRange()[1]
    assert low < 0 < 50 < high


def test_a_gap_in_the_usual_range_is_not_drawn_over(chart):
    nan = np.nan
    edge = np.array([1.0, 1.0, nan, 2.0, 2.0])
    chart.show_overlay(overlay(usual=UsualBand(Band(np.arange(5.0), edge, edge + 1), edge, 5)), "si")
    bands = items(chart, BandItem)
    assert [(each.boundingRect().left(), each.boundingRect().right()) for each in bands] == [(0, 1), (3, 4)]


def test_neighbouring_places_are_one_run():
    known = np.array([True, True, False, True])
    assert list(runs(known)) == [slice(0, 2), slice(3, 4)]
    assert list(runs(np.array([False]))) == []


def test_each_choice_fills_the_view_again(chart, qtbot):
    """A layout that is filled after it was put into the view would keep its first size."""
    for value in (1, 2, 3):
        chart.show_overlay(overlay(Curve(line(value, 5), Role.CHOSEN)), "si")
    qtbot.waitUntil(lambda: chart.plots["CRP"].vb.sceneBoundingRect().width() > 300)


def test_the_compared_values_are_said_to_screen_readers(chart):
    curves = (Curve(line(1, 2.5), Role.CHOSEN, "cycle 9"), Curve(line(7, 8), Role.OTHER, "cycle 8"))
    chart.show_overlay(overlay(*curves), "si")
    assert chart.accessibleName() == "Cycles"
    assert chart.accessibleDescription() == "CRP, cycle 9: 2.5 mg/L."


def test_it_follows_the_theme(chart, appearance):
    chart.show_overlay(overlay(Curve(line(1, 2), Role.SECOND)), "si")
    appearance.set_theme(DARK)
    (drawn,) = items(chart, pg.PlotCurveItem)
    assert drawn.opts["pen"].color().name().upper() == DARK.ink.upper()


def test_without_panels_it_is_empty(chart):
    chart.show_overlay(Overlay((), "", 0, 1), "si")
    assert chart.plots == {}
