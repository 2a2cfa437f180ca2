"""Milestones of growth and of disease activity."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fortnight.domain.display.milestone import Milestone
from fortnight.domain.display.milestones import milestones
from fortnight.domain.display.milestones_response import disease_activity, inactive
from fortnight.domain.record.child import Sex
from fortnight.domain.record.course import Course, Infusion
from fortnight.domain.scores.assessment import assessments
from fortnight.domain.scores.inactive_disease import InactiveDisease, Remission, RemissionClock
from fortnight.domain.scores.targets import assessment_before
from helpers.courses import at, child, course, specimen

TODAY = at(3000).date()


NO_CLOCK = RemissionClock(Remission.ACTIVE, None)


def all_of(seen: Course) -> list[Milestone]:
    """The milestones of a course that holds imported counts and no visits."""
    assessed = assessments(seen, ())
    first = seen.first_infusion
    baseline = None if first is None else assessment_before(tuple(assessed), first.started_at)
    return [*milestones(seen, TODAY), *disease_activity(assessed, baseline, NO_CLOCK)]


def found(seen: Course, id: str) -> Milestone | None:
    return next((each for each in all_of(seen) if each.id == id), None)


@pytest.mark.parametrize(("before", "gained"), [(-60, 11.0), (-61, 10.0)])
def test_height_is_gained_from_the_first_height_of_the_treatment(before, gained):
    drawn = [specimen(before, HEIGHT=114.0), specimen(10, HEIGHT=115.0), specimen(900, HEIGHT=125.0)]
    each = found(course([Infusion("i", at(0), 200, 22)], drawn), "height-gained")
    assert each is not None
    assert (each.value, each.unit, each.on) == (gained, "cm", at(900).date())


def test_height_says_its_sds_where_there_is_a_reference():
    drawn = [specimen(0, HEIGHT=107.0), specimen(900, HEIGHT=125.0)]
    each = found(course([0], drawn), "height-gained")
    assert each is not None
    assert str(each.says) == "+18.0 cm, SDS −3.1 → −1.9 (WHO)"
    other = Course(child(sex=Sex.UNKNOWN), course([0], []).infusions, tuple(drawn))
    alone = found(other, "height-gained")
    assert alone is not None
    assert str(alone.says) == "+18.0 cm"


def test_a_child_that_was_measured_once_has_gained_nothing_yet():
    assert found(course([0], [specimen(0, HEIGHT=107.0)]), "height-gained") is None
    assert found(course([], [specimen(0, HEIGHT=107), specimen(99, HEIGHT=109)]), "height-gained") is not None


ACTIVE = {"AJC": 14, "LJC": 12, "PHGA": 7.2, "PTGA": 6.8, "CHAQ": 1.875, "ESR": 103}


def visits(*scales: float, start: int = 0) -> Course:
    drawn = [
        specimen(start + 14 * n, **{code: round(value * scale, 4) for code, value in ACTIVE.items()})
        for n, scale in enumerate(scales)
    ]
    return course([0], drawn)


def test_each_level_of_response_has_the_day_on_which_it_was_first_reached():
    seen = visits(1, 0.7, 0.5, 0.8, 0.05)
    levels = {each.id: each.day(seen) for each in all_of(seen) if each.id.startswith("acr-pedi")}
    assert levels == {
        "acr-pedi-30": 14,
        "acr-pedi-50": 28,
        "acr-pedi-70": 56,
        "acr-pedi-90": 56,
    }


def test_without_a_visit_before_the_first_infusion_there_is_no_response():
    assert found(visits(1, 0.5, start=10), "acr-pedi-30") is None
    assert found(visits(1, 0.5, start=10), "chaq") is None


def test_the_response_names_what_it_is_compared_with_and_what_the_drug_hides():
    each = found(visits(1, 0.5), "acr-pedi-50")
    assert each is not None
    assert "Against the core set of 6 Jan 2025" in str(each.rule)
    assert "tocilizumab lowers it" in str(each.rule)


def test_a_level_that_something_missing_could_change_is_not_reached():
    complete, partial = visits(1, 0.45), visits(1, 0.45)
    later = partial.specimens[1]
    few = replace(later, results=tuple(r for r in later.results if r.analyte in ("AJC", "PHGA")))
    assert found(complete, "acr-pedi-50") is not None
    assert found(replace(partial, specimens=(partial.specimens[0], few)), "acr-pedi-50") is None


def test_the_chaq_at_the_start_and_now():
    each = found(visits(1, 0.5, 0), "chaq")
    assert each is not None
    assert (str(each.says), each.value) == ("C-HAQ 1.875 at the start, 0 now", 0)


SINCE = at(294).date()
UNKNOWN = InactiveDisease(None, (), ("morning_stiffness_min", "uveitis"))
ACTIVE_NOW = InactiveDisease(False, ("active_joints",), ())


def of_clock(clock: RemissionClock, newest: InactiveDisease | None = UNKNOWN):
    return [(each.id, str(each.says), each.on, each.value) for each in inactive(clock, newest)]


def test_inactive_disease_has_its_first_day():
    clock = RemissionClock(Remission.INACTIVE, SINCE, days=90, needed=183)
    assert of_clock(clock) == [("inactive", "Inactive disease since 27 Oct 2025", SINCE, None)]


@pytest.mark.parametrize(
    ("state", "words"),
    [
        (Remission.ON_MEDICATION, "Remission on medication"),
        (Remission.OFF_MEDICATION, "Remission off medication"),
    ],
)
def test_remission_is_dated_by_the_end_of_the_time_that_it_needs(state, words):
    clock = RemissionClock(state, SINCE, days=200, needed=183)
    assert of_clock(clock)[1] == (str(state), words, SINCE + timedelta(days=183), 200.0)


def test_what_is_missing_is_named_if_it_cannot_be_judged():
    ((id, says, on, value),) = of_clock(RemissionClock(None, None))
    assert (id, on, value) == ("inactive", None, None)
    assert says == ("Inactive disease cannot be judged. Not recorded: Stiffness 15 min or less; No uveitis")
    assert of_clock(RemissionClock(Remission.ACTIVE, None)) != []


@pytest.mark.parametrize("newest", [None, ACTIVE_NOW])
def test_active_disease_and_no_assessment_have_no_milestone(newest):
    assert of_clock(RemissionClock(Remission.ACTIVE, None), newest) == []
