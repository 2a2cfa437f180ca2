"""What is wrong with a target that a physician sets, or worth asking about it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from fortnight.domain.entry.check_goal import LATEST, check_goal
from fortnight.domain.entry.drafts import Severity
from fortnight.domain.record.goal import Aim, Goal
from helpers.courses import course

TODAY = date(2026, 11, 22)
GOAL = Goal("g1", Aim.INACTIVE, TODAY + timedelta(days=90), "agreed")
ONE = timedelta(days=1)
CHILD = course([], []).child


def found(goal: Goal, *others: Goal) -> list[tuple[str, str, bool]]:
    problems = check_goal(CHILD, goal, others, TODAY)
    return [(p.field, str(p.message), p.severity is Severity.QUESTION) for p in problems]


def test_a_usual_target_is_accepted():
    assert found(GOAL, replace(GOAL, due=TODAY), replace(GOAL, aim=Aim.NO_STEROID)) == []


@pytest.mark.parametrize(
    ("change", "field", "sentence", "is_question"),
    [
        ({"reason": " "}, "reason", "Type why this is the target.", False),
        ({"due": date(1990, 1, 1)}, "due", "This day is before the child's birth.", False),
        (
            {"due": TODAY + LATEST + timedelta(days=1)},
            "due",
            "This day is more than five years ahead.",
            False,
        ),
        ({"due": TODAY - ONE}, "due", "This day is in the past. Is this right?", True),
    ],
)
def test_what_cannot_be_or_is_unusual_is_said(change, field, sentence, is_question):
    assert found(replace(GOAL, **change)) == [(field, sentence, is_question)]


def test_today_and_the_latest_day_are_accepted():
    assert found(replace(GOAL, due=TODAY)) == found(replace(GOAL, due=TODAY + LATEST)) == []


def test_the_same_target_is_not_set_twice_for_a_day():
    (same,) = found(GOAL, replace(GOAL, id="g2"))
    assert same == ("aim", "The target “Clinically inactive disease” is set for this day already.", False)
