"""Each panel fits its axis to what is visible, has its own unit, and shows a note if it is empty."""

from __future__ import annotations

import numpy as np
import pytest

from fortnight.domain.alert.judge import judge
from fortnight.domain.record.course import MedicationStep
from fortnight.ui.charts.kinds import PANELS
from fortnight.ui.charts.panel import doses_between, visible
from helpers.courses import at, course, specimen


def shown(chart, seen, panels=tuple(PANELS), until=406):
    chart.sheet.chosen = panels
    chart.show_course(seen, judge(seen), at(until))
    return chart.sheet.panels


def visible_y(panel):
    return tuple(panel.plot.vb.viewRange()[1])


def test_the_own_range_is_always_within_the_axis(sheet):
    """Neither in the first range shown nor after zooming."""
    panel = sheet.panels["IL6"]
    for days in (None, 365, 91):
        sheet.show_range(days)
        low, high = visible_y(panel)
        for band in panel.ranges:
            seen = (band.x >= sheet.seen[0]) & (band.x <= sheet.seen[1])
            assert low < band.low[seen].min(initial=np.inf), days
            assert band.high[seen].max(initial=-np.inf) < high, days


def test_between_two_samples_the_axis_fits_the_connecting_line(sheet):
    """In a week without a sample, the value axis fits the connecting line and the own range."""
    middle = at(203).timestamp()
    sheet.show_range(None)
    sheet.zoom(0.001, middle)
    low, high = visible_y(sheet.panels["IL6"])
    assert low < np.log10(16) < high
    assert sheet.panels["IL6"].note == ""


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [(0.0, 10.0, [1, 2, 3]), (0.5, 1.5, [2, 1.5, 2.5]), (1.2, 1.8, [2.2, 2.8]), (3.0, 4.0, [])],
)
def test_visible_values_include_the_line_at_both_ends(start, end, expected):
    x, y = np.array([0.0, 1.0, 2.0]), np.array([1.0, 2.0, 3.0])
    assert list(visible(x, y, np.array([True, True, False]), start, end)) == pytest.approx(expected)


def test_points_that_are_not_joined_have_no_line_between_them():
    x, y = np.array([0.0, 100.0]), np.array([1.0, 2.0])
    assert len(visible(x, y, np.array([False, False]), 40, 60)) == 0


def test_an_earlier_dose_is_in_force_until_the_next_change():
    edges, doses = np.array([0.0, 10.0, 20.0]), np.array([8.0, 4.0])
    assert list(doses_between(edges, doses, 12, 15)) == [4.0]
    assert list(doses_between(edges, doses, 5, 12)) == [8.0, 4.0]


def test_every_drug_has_an_axis_of_its_own(sheet):
    heights = {name: visible_y(sheet.panels[name])[1] for name in ("prednisolone", "ciclosporin")}
    assert heights["prednisolone"] == pytest.approx(11.5)
    assert heights["ciclosporin"] == pytest.approx(115)
    assert [head.unit for head in sheet.headings[-2:]] == ["mg/day", "mg/day"]


def test_a_drug_not_taken_in_the_range_has_a_note_and_no_scale(sheet):
    sheet.show_range(91)
    panel = sheet.panels["prednisolone"]
    assert panel.note == "not taken in this range"
    assert not panel.plot.getAxis("left").style["showValues"]
    sheet.show_range(None)
    assert panel.note == ""
    assert panel.plot.getAxis("left").style["showValues"]


def test_any_recorded_drug_has_a_panel(chart):
    steps = (MedicationStep("methotrexate", at(0).date(), 1.5),)
    seen = course([0], [specimen(0, IL6=15)], medication=steps)
    assert list(shown(chart, seen, ("IL6", "DRUGS"))) == ["IL6", "methotrexate"]


def test_the_steroid_by_weight_is_drawn_beside_the_dose(chart):
    steps = (
        MedicationStep("prednisolone", at(0).date(), 10),
        MedicationStep("prednisolone", at(200).date(), 0),
    )
    seen = course([0, 14], [specimen(0, IL6=15, WEIGHT=20), specimen(300, WEIGHT=25)], medication=steps)
    panels = shown(chart, seen, ("IL6", "PER_KG", "DRUGS"))
    assert list(panels) == ["IL6", "PER_KG", "prednisolone"]
    assert [heading.unit for heading in chart.sheet.headings[1:]] == ["mg/kg/day", "mg/day"]
    low, high = visible_y(panels["PER_KG"])
    assert 0.5 < high < 0.7
    assert low < 0
    bare = shown(chart, course([0], [specimen(0, IL6=15)]), ("IL6", "PER_KG"))
    assert bare["PER_KG"].note == "not taken in this range"


def test_a_panel_without_values_has_a_note_and_no_scale(chart):
    panels = shown(chart, course([0], [specimen(0, IL6=15), specimen(300, ESR=4)]), ("IL6", "CRP", "ESR"))
    assert panels["CRP"].note == "not measured yet"
    chart.sheet.show_range(91)
    assert panels["IL6"].note == "no values in this range"
    assert not panels["IL6"].plot.getAxis("left").style["showValues"]
    chart.sheet.show_range(None)
    assert panels["IL6"].note == ""


def test_height_is_drawn_as_sds(chart):
    seen = course([0], [specimen(0, HEIGHT=121), specimen(180, HEIGHT=123)])
    panel = shown(chart, seen, ("IL6", "HEIGHT"))["HEIGHT"]
    assert all(-3 < y < 0 for y in panel.points["HEIGHT"].y)
    assert chart.sheet.headings[-1].unit == "SDS (WHO)"


def test_values_below_or_above_the_assay_limits_are_open_marks(chart):
    seen = course([0], [specimen(0, FERR=">2000"), specimen(14, FERR="<5"), specimen(28, FERR=60)])
    panel = shown(chart, seen, ("IL6", "FERR"))["FERR"]
    assert list(panel.censored["FERR"].getData()[1]) == [2000, 5]
