"""What is known of disease activity at one time: counts as ranges, results near a visit, fever and CRP."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.record.joints import JOINTS, OF_27, WITH_MOTION, Sign
from fortnight.domain.record.visit import Feature, Visit
from fortnight.domain.scores.assessment import assessments, count, is_normal, near, of_visit
from fortnight.domain.scores.bounds import Bounds, known
from helpers.courses import at, course, specimen
from helpers.stores import present

A, L = frozenset({Sign.ACTIVE}), frozenset({Sign.LIMITED})
NONE = frozenset[Sign]()
ALL_WELL = dict.fromkeys(JOINTS, NONE)
SIGNS = st.frozensets(st.sampled_from(Sign))


def visit(day: float = 0, **fields) -> Visit:
    return Visit("v1", at(day), **fields)


def assessed(*specimens, day: float = 0, **fields):
    return of_visit(course([0], specimens), visit(day, **fields))


def test_joints_that_were_not_examined_make_a_range():
    found = assessed(joints={"knee-l": A | L, "wrist-r": L, "toe1-l": A})
    assert found.active == Bounds(2, 70, ("active_joints",))
    assert found.active_27 == Bounds(1, 26, ("active_joints",))
    assert found.limited == Bounds(2, 66, ("limited_joints",))


def test_a_whole_count_is_exact():
    found = assessed(joints={**ALL_WELL, "sternoclavicular-r": L, "knee-l": A})
    assert (found.active, found.active_27) == (known(1), known(1))
    assert found.limited == known(0)  # limitation is not counted at the sternoclavicular joint


@given(st.dictionaries(st.sampled_from(sorted(JOINTS)), SIGNS), st.data())
def test_a_count_holds_whatever_the_other_joints_are(joints, data):
    """The exact count of every completion lies within the range, and both ends are reached."""
    for sign, among in ((Sign.ACTIVE, frozenset(JOINTS)), (Sign.ACTIVE, OF_27), (Sign.LIMITED, WITH_MOTION)):
        found = count(joints, sign, among)
        rest = {id: data.draw(SIGNS) for id in JOINTS if id not in joints}
        exact = present(count({**joints, **rest}, sign, among).exact)
        assert found.low <= exact <= found.high
        worst = count({**joints, **dict.fromkeys(rest, frozenset(Sign))}, sign, among).exact
        best = count({**joints, **dict.fromkeys(rest, NONE)}, sign, among).exact
        assert (best, worst) == (found.low, found.high)


@pytest.mark.parametrize(("days", "belongs"), [(-3, True), (-3.1, False), (3, True), (3.1, False)])
def test_a_result_within_three_days_belongs_to_a_visit(days, belongs):
    found = near(course([0], [specimen(10 + days, ESR=30)]), at(10))
    assert ("ESR" in found) is belongs


def test_the_nearest_result_is_taken():
    found = near(course([0], [specimen(8, ESR=30), specimen(11, ESR=40)]), at(10))
    assert found["ESR"].value == 40


def test_imported_results_are_an_assessment_where_no_visit_was():
    drawn = [specimen(0, AJC=12, PHGA=7, PTGA=6, CHAQ=1.5, ESR=80), specimen(14, CRP=2), specimen(28, AJC=1)]
    found = assessments(course([0], drawn), (visit(28, joints=ALL_WELL),))
    assert [(each.id, each.visit is not None) for each in found] == [("s0", False), ("v1", True)]
    first = found[0]
    assert (first.active, first.physician_global, first.patient_global, first.chaq) == (known(12), 7, 6, 1.5)
    assert first.limited == Bounds(0, 67, ("limited_joints",))
    assert first.value("ESR") == 80


def test_an_imported_count_that_is_missing_has_its_name():
    (found,) = assessments(course([0], [specimen(7, PHGA=3, TEMP=36.8)]), ())
    assert found.active == Bounds(0, 71, ("active_joints",))
    assert found.active_27 == Bounds(0, 27, ("active_joints",))
    assert found.temperature_days == 1


def test_a_visit_has_the_assessments_of_physician_and_family():
    found = assessed(physician_global=3.5, patient_global=2, stiffness_min=10)
    assert (found.physician_global, found.patient_global, found.stiffness_min) == (3.5, 2, 10)


@pytest.mark.parametrize(
    ("active", "low", "high"), [(0, 0, 0), (12, 0, 12), (30, 0, 27), (44, 0, 27), (50, 6, 27), (71, 27, 27)]
)
def test_a_count_of_71_says_how_many_of_the_27_there_can_be(active, low, high):
    (found,) = assessments(course([0], [specimen(0, AJC=active)]), ())
    assert (found.active_27.low, found.active_27.high) == (low, high)
    assert found.active_27.missing == (() if low == high else ("active_joints_27",))


def test_the_chaq_comes_from_the_items_if_there_are_any():
    items = {
        "walking": (2, 0),
        "eating": (1, None, 0),
        **dict.fromkeys(("dressing", "grip", "reach", "hygiene"), (0,)),
    }
    assert assessed(chaq_index=2.5).chaq == 2.5
    assert assessed(chaq_index=2.5, chaq_items=items).chaq == 0.5
    assert assessed(chaq_items=items, aids=("grip",)).chaq == pytest.approx(5 / 6)
    assert assessed(chaq_index=2.5, chaq_items={"walking": (2,)}).chaq is None


# Fever, ESR and CRP -------------------------------------------------------------------------------


@pytest.mark.parametrize(("temperature", "day", "fever"), [
    (38.0, 3.1, True), (37.9, 3.1, None), (38.0, 3.0, None), (39, 10, True), (39, 10.1, None),
])  # fmt: skip
def test_a_temperature_of_38_in_the_seven_days_before_is_fever(temperature, day, fever):
    found = assessed(specimen(day, TEMP=temperature), day=10)
    assert found.features.get(Feature.FEVER) is fever


def test_the_days_with_a_temperature_are_counted():
    taken = [specimen(day, TEMP=36.8) for day in (2, 4, 4.2, 9, 12)]
    assert assessed(*taken, day=10).temperature_days == 2


def test_fever_that_was_measured_counts_against_what_was_said():
    found = assessed(specimen(9, TEMP=38.4), day=10, features={Feature.FEVER: False})
    assert found.features[Feature.FEVER] is True


@pytest.mark.parametrize(
    ("values", "seen", "raised"),
    [
        ({"ESR": 4, "CRP": 40}, None, False),
        ({"ESR": 60, "CRP": "<0.3"}, None, False),
        ({"ESR": 60, "CRP": 40}, None, True),
        ({"ESR": 60, "CRP": 40}, False, False),
        ({"ESR": 60}, None, None),
        ({"ESR": 60}, True, True),
        ({"ESR": 4}, True, False),
        ({}, None, None),
    ],
)
def test_raised_by_jia_follows_from_the_results_unless_they_leave_it_open(values, seen, raised):
    features = {} if seen is None else {Feature.RAISED_BY_JIA: seen}
    found = assessed(specimen(0, **values), features=features)
    assert found.features.get(Feature.RAISED_BY_JIA) is raised


@pytest.mark.parametrize(
    ("crp", "expected"),
    [(5, True), (5.1, False), (">1", False), (">40", False), ("<0.3", True), ("<5", True), ("<10", None)],
)
def test_a_crp_of_5_is_normal_and_a_limit_of_the_assay_may_leave_it_open(crp, expected):
    """The limit is 5 mg/L; below 10 mg/L may be on either side of it."""
    drawn = specimen(0, CRP=crp)
    assert is_normal(course([0], [drawn]), drawn.value("CRP")) is expected


def test_the_limit_is_that_of_the_assay():
    """SAA: normal up to 11 mg/L by turbidimetry and up to 0.225 mg/L by ELISA; without a method unknown."""
    found = [
        is_normal(course([0], []), specimen(0, method=method, SAA=2).value("SAA"))
        for method in ("turbidimetry", "ELISA", "")
    ]
    assert found == [True, False, None]


def test_what_has_no_limit_is_neither_normal_nor_raised():
    drawn = specimen(0, CRP=1, FERR=30)
    made = course([0], [drawn])
    assert is_normal(made, None) is None
    assert is_normal(made, specimen(0, IL18=400).value("IL18")) is None
    assert is_normal(course([0], []), specimen(-6000, CRP=1).value("CRP")) is None
    assert of_visit(made, visit(0)).at - at(0) == timedelta()
