"""Tests of whether a specimen was drawn before or after the infusion of the day."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fortnight.domain.entry.check_infusion import check_infusion
from fortnight.domain.entry.check_labs import check_labs
from fortnight.domain.entry.drafts import InfusionDraft, LabsDraft, Typed
from fortnight.domain.record.plan import InfusionPlan, Move
from fortnight.domain.treatment.draw_timing import (
    Timing,
    contradicting_specimens,
    timing_choices,
    timing_contradicts,
)
from helpers.courses import at, child, course, specimen

HOUR = timedelta(hours=1)
NOW = at(60)


def offered(doses, drawn):
    return [(str(choice.timing), str(choice.words)) for choice in timing_choices(course(doses, []), drawn)]


def test_labs_before_a_moved_infusion_are_offered_as_before_it():
    moved = InfusionPlan(moves=(Move(at(28).date(), at(34).date(), "school"),))
    seen = replace(course((0, 14), []), child=child(plan=moved))
    assert [str(choice.timing) for choice in timing_choices(seen, at(25))] == ["after", "before"]
    assert [str(choice.timing) for choice in timing_choices(seen, at(31))] == ["before", "after"]


@pytest.mark.parametrize(
    ("doses", "drawn", "expected"),
    [
        ((), at(0), [("before", "before infusion 1")]),
        ((0, 14), at(14), [("before", "before infusion 2"), ("after", "after infusion 2")]),
        ((0, 14), at(14) + HOUR, [("before", "before infusion 2"), ("after", "after infusion 2")]),
        ((0, 14), at(14) + 2 * HOUR, [("after", "after infusion 2"), ("before", "before infusion 2")]),
        ((0, 14), at(28), [("before", "before infusion 3"), ("after", "after infusion 2")]),
        ((0, 14), at(25), [("before", "before infusion 3"), ("after", "after infusion 2")]),
        ((0, 14), at(24), [("after", "after infusion 2"), ("before", "before infusion 3")]),
        ((0, 14), at(7), [("after", "after infusion 1"), ("before", "before infusion 2")]),
    ],
)
def test_the_more_likely_answer_comes_first(doses, drawn, expected):
    assert offered(doses, drawn) == expected


@pytest.mark.parametrize(
    ("timing", "hours", "wrong"),
    [("before", -1, False), ("before", 1, True), ("after", 1, False), ("after", -1, True), ("", 1, False),
     ("before", 0, False), ("after", 0, False)],
)  # fmt: skip
def test_a_timing_on_the_wrong_side_of_the_start_is_a_contradiction(timing, hours, wrong):
    start = at(14) + HOUR
    assert timing_contradicts(timing, start + hours * HOUR, start) is wrong


def test_there_is_no_contradiction_on_another_day():
    assert not timing_contradicts(Timing.BEFORE, at(15), at(14))


def test_a_sheet_whose_time_contradicts_its_timing_is_refused():
    """The infusion started at 10:00. Labs marked as drawn before it have the time of typing, 11:00."""
    seen = course([14], [])
    values = {"IL6": Typed("15", "pg/mL")}
    late = check_labs(seen, LabsDraft(at(14) + 2 * HOUR, values, timing="before"), NOW)
    assert [str(problem.message) for problem in late.errors] == [
        "Marked as drawn before the infusion that started at 10:00. Type the time of the draw."
    ]
    early = check_labs(seen, LabsDraft(at(14), values, timing="after"), NOW)
    assert "drawn after the infusion" in str(early.errors[0].message)
    assert check_labs(seen, LabsDraft(at(14), values, timing="before"), NOW).errors == ()


def test_an_infusion_that_starts_before_its_labs_must_be_confirmed():
    labs = replace(specimen(14, IL6=15), timing="before")
    seen = course([0], [labs])
    assert contradicting_specimens(seen, at(14) - HOUR) == (labs,)
    read = check_infusion(seen, InfusionDraft(at(14) - HOUR, None, "22", "264"), NOW)
    assert "Labs drawn at 09:00 are recorded as drawn before this infusion. Is the start time correct?" in [
        str(problem.message) for problem in read.questions
    ]
    after = check_infusion(seen, InfusionDraft(at(14) + HOUR, None, "22", "264"), NOW)
    assert not any("Labs drawn" in str(problem.message) for problem in after.problems)
