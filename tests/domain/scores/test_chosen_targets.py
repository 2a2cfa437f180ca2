"""Targets that a physician has set: met, missed, not assessable or not yet due."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fortnight.domain.record.goal import Aim, Goal
from fortnight.domain.record.visit import Feature
from fortnight.domain.scores.assessment import Assessment
from fortnight.domain.scores.bounds import Bounds, known
from fortnight.domain.scores.chosen_targets import LOW_STEROID, LOWER_STEROID, NEAR_DAYS, chosen_targets
from fortnight.domain.scores.targets import TargetState
from helpers.courses import START, at

DUE = START.date() + timedelta(days=90)
ABSENT = dict.fromkeys(Feature, False)
WELL = Assessment("v1", at(90), known(0), known(0), known(0), 0, 0, 0, 0, ABSENT)
MET, MISSED = TargetState.MET, TargetState.MISSED
UNKNOWN, NOT_YET = TargetState.NOT_ASSESSABLE, TargetState.NOT_YET


def state(aim: Aim, *found: Assessment, dose: float | None = None, after: int = 60) -> TargetState:
    today = DUE + timedelta(days=after)
    (target,) = chosen_targets([Goal("g1", aim, DUE, "agreed")], found, lambda _day: dose, today)
    return target.state


@pytest.mark.parametrize(
    ("aim", "change", "expected"),
    [
        (Aim.NO_FEVER, {}, MET),
        (Aim.NO_FEVER, {"features": {**ABSENT, Feature.FEVER: True}}, MISSED),
        (Aim.NO_FEVER, {"features": {}}, UNKNOWN),
        (Aim.NO_ACTIVE_JOINT, {}, MET),
        (Aim.NO_ACTIVE_JOINT, {"active": known(1)}, MISSED),
        (Aim.NO_ACTIVE_JOINT, {"active": Bounds(1, 3, ("active_joints",))}, MISSED),
        (Aim.NO_ACTIVE_JOINT, {"active": Bounds(0, 3, ("active_joints",))}, UNKNOWN),
        (Aim.MINIMAL, {"active": known(5)}, MET),
        (Aim.MINIMAL, {"active": known(5), "patient_global": 0.1}, MISSED),
        (Aim.MINIMAL, {"patient_global": None}, UNKNOWN),
        (Aim.MINIMAL, {"active": known(6), "patient_global": None}, MISSED),
        (Aim.INACTIVE, {"active": known(1)}, MISSED),
        (Aim.INACTIVE, {"physician_global": None}, UNKNOWN),
        (Aim.INACTIVE, {}, MET),
        (Aim.CHAQ_ZERO, {}, MET),
        (Aim.CHAQ_ZERO, {"chaq": 0.125}, MISSED),
        (Aim.CHAQ_ZERO, {"chaq": None}, UNKNOWN),
    ],
)
def test_a_target_is_judged_by_the_visit_of_its_day(aim, change, expected):
    assert state(aim, replace(WELL, **change)) is expected


@pytest.mark.parametrize(
    ("aim", "dose", "expected"),
    [
        (Aim.STEROID_BELOW_02, 0.19, MET),
        (Aim.STEROID_BELOW_02, 0.2, MISSED),
        (Aim.STEROID_BELOW_01, 0.09, MET),
        (Aim.STEROID_BELOW_01, 0.1, MISSED),
        (Aim.NO_STEROID, 0, MET),
        (Aim.NO_STEROID, 0.01, MISSED),
        (Aim.NO_STEROID, None, UNKNOWN),
    ],
)
def test_a_dose_needs_no_visit(aim, dose, expected):
    assert state(aim, dose=dose) is expected


def test_the_limits_are_those_of_their_sources():
    assert (LOW_STEROID.value, LOWER_STEROID.value, NEAR_DAYS.value) == (0.2, 0.1, 14)


@pytest.mark.parametrize(("days", "expected"), [(-15, UNKNOWN), (-14, MET), (14, MET), (15, UNKNOWN)])
def test_a_visit_within_two_weeks_counts(days, expected):
    assert state(Aim.NO_ACTIVE_JOINT, replace(WELL, at=at(90 + days))) is expected


def test_the_nearest_visit_counts():
    ill = replace(WELL, id="v2", at=at(95), active=known(2))
    assert state(Aim.NO_ACTIVE_JOINT, WELL, ill) is MET
    assert state(Aim.NO_ACTIVE_JOINT, replace(WELL, at=at(84)), ill) is MISSED


@pytest.mark.parametrize(("after", "expected"), [(-1, NOT_YET), (0, NOT_YET), (14, NOT_YET), (15, UNKNOWN)])
def test_without_a_visit_one_waits_for_two_weeks(after, expected):
    assert state(Aim.INACTIVE, after=after) is expected


def test_before_its_day_a_target_is_not_yet_due_even_if_it_is_reached():
    assert state(Aim.NO_ACTIVE_JOINT, WELL, after=-1) is NOT_YET
    assert state(Aim.NO_STEROID, dose=0, after=-1) is NOT_YET
    assert state(Aim.NO_STEROID, dose=0, after=0) is MET


def test_targets_are_listed_by_day_and_fever_is_suppressed_by_the_drug():
    goals = [Goal("g1", Aim.NO_FEVER, DUE + timedelta(days=1)), Goal("g2", Aim.INACTIVE, DUE)]
    found = chosen_targets(goals, [WELL], lambda _day: None, DUE + timedelta(days=20))
    assert [each.goal.id for each in found] == ["g2", "g1"]
    assert [each.criterion and each.criterion.is_hidden for each in found] == [False, True]
