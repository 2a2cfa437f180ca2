"""The values at the right edge of the panels."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fortnight.domain.alert.judge import judge
from fortnight.domain.record.course import MedicationStep
from fortnight.ui.charts.edge_values import EdgeLabel, EdgeValue, edge_value
from fortnight.ui.charts.kinds import PANELS, PanelKind
from fortnight.ui.charts.panel import Drawing
from fortnight.ui.theme import LIGHT
from helpers.courses import at, course, specimen
from helpers.painting import words_of

DAYS = [14 * n for n in range(20)]
PER_KG = PANELS["PER_KG"]
STEROID = PanelKind("prednisolone", drug="prednisolone")


@pytest.fixture
def drawing():
    """Twenty visits with IL-6 and CRP, white cells until the last but one, and a steroid for 100 days."""
    drawn = [specimen(day, IL6=20, CRP="<0.3", PLT=280, WBC=6.5, NEUT=3.4) for day in DAYS[:-1]]
    drawn.append(specimen(DAYS[-1], IL6=20, CRP="<0.3", PLT=280))
    steroid = (
        MedicationStep("prednisolone", at(0).date(), 10),
        MedicationStep("prednisolone", at(100).date(), 0),
    )
    seen = course(DAYS, drawn, medication=steroid)
    return Drawing(seen, judge(seen), at(DAYS[-1]), "si", relative=False)


def test_il6_is_also_given_as_a_multiple_of_the_childs_own_level(drawing):
    sample = drawing.course.specimens[-1]
    assert edge_value(PANELS["IL6"], drawing, sample) == EdgeValue("20", "pg/mL", "1.0 × own")


def test_two_analytes_of_a_panel_share_its_unit(drawing):
    sample = drawing.course.specimens[3]
    assert edge_value(PANELS["WBC"], drawing, sample).figure == "6.5 · 3.4"


def test_what_was_not_measured_in_the_sample_at_the_cursor_is_a_dash(drawing):
    assert edge_value(PANELS["WBC"], drawing, drawing.course.specimens[-1]) == EdgeValue("–")


def test_without_a_cursor_an_older_value_has_its_day(drawing):
    newest = edge_value(PANELS["WBC"], drawing, None)
    assert (newest.figure, newest.more) == ("6.5 · 3.4", "15 Sep")
    assert edge_value(PANELS["CRP"], drawing, None) == EdgeValue("<0.3", "mg/L", "")


def test_what_was_never_measured_has_no_value(drawing):
    assert edge_value(PANELS["FERR"], drawing, None) == EdgeValue()


def test_values_are_in_the_units_of_the_clinic(drawing):
    japan = Drawing(drawing.course, drawing.judged, drawing.until, "japan", relative=False)
    assert edge_value(PANELS["PLT"], japan, None).unit == "×10⁴/µL"


@pytest.mark.parametrize(("visit", "dose"), [(1, "10"), (-1, "0")])
def test_the_dose_is_the_one_on_the_day_of_the_sample(drawing, visit, dose):
    sample = drawing.course.specimens[visit]
    assert edge_value(STEROID, drawing, sample) == EdgeValue(dose, "mg/day")


def test_lines_that_do_not_fit_are_left_out_from_below(qapp):
    made = EdgeLabel(LIGHT)
    made.show_value(EdgeValue("20", "pg/mL", "1.0 × own"))
    painted = {height: _words(made, height) for height in (60, 34, 12)}
    assert painted == {60: ["20", "pg/mL", "1.0 × own"], 34: ["20", "pg/mL"], 12: ["20"]}


def _words(made: EdgeLabel, height: int) -> list[str]:
    made.resize(66, height)
    return words_of(made.paint, made.size().toSize())


@pytest.mark.parametrize(
    ("figure", "painted"), [("6.4 · 3.33", ["6.4 · 3.33"]), ("6400 · 3328", ["6400", "3328"])]
)
def test_figures_that_are_too_wide_for_one_line_are_below_each_other_and_never_left_out(
    qapp, figure, painted
):
    made = EdgeLabel(LIGHT)
    made.show_value(EdgeValue(figure, "/µL"))
    assert _words(made, 60) == [*painted, "/µL"]
    assert _words(made, 20) == painted


def test_the_steroid_by_weight_is_in_mg_per_kg_and_not_known_without_a_weight(drawing):
    weighed = replace(
        drawing.course, infusions=tuple(replace(i, weight_kg=20) for i in drawing.course.infusions)
    )
    found = replace(drawing, course=weighed)
    assert edge_value(PER_KG, found, weighed.specimens[3]) == EdgeValue("0.5", "mg/kg/day")
    assert edge_value(PER_KG, found, weighed.specimens[-1]) == EdgeValue("0", "mg/kg/day")
    bare = replace(weighed, infusions=tuple(replace(i, weight_kg=None) for i in weighed.infusions))
    assert edge_value(PER_KG, replace(drawing, course=bare), bare.specimens[3]).figure == "–"
    nothing = replace(drawing, course=replace(weighed, medication=()))
    assert edge_value(PER_KG, nothing, weighed.specimens[3]).figure == "–"
