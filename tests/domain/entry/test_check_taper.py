"""Tests of the checks of a taper plan and of its changes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fortnight.domain.entry.check_taper import check_change, check_taper
from fortnight.domain.entry.drafts import Severity
from fortnight.domain.record.taper import TaperChange
from fortnight.domain.treatment.taper_plan import MOST_DAYS, MOST_STEPS
from helpers.courses import child
from helpers.doses import back, ended, hold, on, plan

GOOD = {0: 10, 14: 7.5, 28: 0}


def said(doses=GOOD, taken: float | None = 10, today=0, **change) -> list[tuple[str, str, Severity]]:
    taper = replace(plan(doses), **{"reason": "well", **change})
    return [(p.field, str(p.message), p.severity) for p in check_taper(child(), taper, on(today), taken)]


def test_a_good_plan_has_no_problem() -> None:
    assert said() == []
    assert said(taken=None) == []
    assert said({0: 10, MOST_DAYS: 0}) == []
    assert said({n: MOST_STEPS - n for n in range(MOST_STEPS)}, taken=None) == []


@pytest.mark.parametrize(
    ("more", "field", "sentence"),
    [
        ({"drug": " "}, "drug", "Choose the drug."),
        ({"reason": " "}, "reason", "Type why this is planned."),
        ({"reason": "x\n"}, "reason", "This contains an invisible character. Type it again."),
        ({"doses": {0: 10}}, "steps", "A plan needs one step at least."),
        ({"doses": {-4000: 10, 14: 5}, "today": 0}, "steps", "This day is before the child's birth."),
        ({"doses": {0: 10, MOST_DAYS + 1: 0}}, "steps", "A plan has at most 100 steps in 1098 days."),
        ({"doses": {0: 10, 14: -1}}, "steps", "A dose of -1 mg per day is not plausible."),
        ({"doses": {0: 10, 14: 10_000}}, "steps", "A dose of 10000 mg per day is not plausible."),
    ],
)
def test_what_cannot_be_is_an_error(more, field, sentence) -> None:
    errors = [(where, words) for where, words, severity in said(**more) if severity is Severity.ERROR]
    assert (field, sentence) in errors


def test_more_steps_than_a_plan_can_have() -> None:
    doses = {n: MOST_STEPS + 1 - n for n in range(MOST_STEPS + 1)}
    assert [field for field, *_ in said(doses, taken=None)] == ["steps"]


def test_two_steps_on_one_day() -> None:
    taper = plan(GOOD)
    twice = replace(taper, written=(*taper.written, taper.written[-1]))
    assert ("steps", "Two steps are on 3 Feb 2025.", Severity.ERROR) in said(written=twice.written)


@pytest.mark.parametrize(
    ("more", "field", "sentence"),
    [
        (
            {"taken": 8},
            "now_mg",
            "8 mg/day of Prednisolone are taken now. Does the plan begin with 10 mg/day?",
        ),
        ({"today": 15}, "steps", "The first step, on 20 Jan 2025, is in the past. Is this right?"),
        ({"doses": {0: 10, 14: 12, 28: 0}}, "steps", "The dose rises on 20 Jan 2025. Is this right?"),
    ],
)
def test_what_is_unusual_is_a_question(more, field, sentence) -> None:
    assert said(**more) == [(field, sentence, Severity.QUESTION)]


def test_a_first_step_today_is_asked_nothing() -> None:
    assert said(today=14) == []


def wrong(change: TaperChange, *earlier: TaperChange) -> list[tuple[str, str]]:
    return [(p.field, str(p.message)) for p in check_change(plan(GOOD, *earlier), change)]


@pytest.mark.parametrize(
    "change", [hold(1, 7), hold(28, 1), hold(14, 366), back(14, 7), back(200, 7), ended(1)]
)
def test_a_change_that_the_plan_allows(change) -> None:
    assert wrong(change) == []


@pytest.mark.parametrize(
    ("change", "field", "sentence"),
    [
        (hold(0, 7), "on", "The plan begins on 6 Jan 2025. Choose a later day."),
        (ended(0), "on", "The plan begins on 6 Jan 2025. Choose a later day."),
        (hold(29, 7), "on", "The last step of the plan is on 3 Feb 2025. Choose that day or an earlier one."),
        (back(13, 7), "on", "The first step of the plan is on 20 Jan 2025. Choose that day or a later one."),
        (hold(14, 0), "days", "Type for how many days: 1 to 366."),
        (back(14, 367), "days", "Type for how many days: 1 to 366."),
        (replace(hold(14, 7), reason=" "), "reason", "Type why the plan is changed."),
    ],
)
def test_a_change_that_the_plan_does_not_allow(change, field, sentence) -> None:
    assert wrong(change) == [(field, sentence)]


def test_an_ended_plan_is_not_changed_again() -> None:
    assert wrong(hold(14, 7), ended(20)) == [("on", "This plan was ended on 26 Jan 2025.")]
