"""The next step of a row on Today, and the order of the rows."""

from __future__ import annotations

import pytest

from fortnight.domain.readiness.findings import readiness
from fortnight.domain.readiness.next_step import STEPS, Situation, next_step
from fortnight.domain.treatment.schedule import Status
from helpers.alerts import answered, raised_alert
from helpers.courses import at, course, infusion, specimen

ALL = {"IL6": 10, "CRP": 0.3, "WBC": 7, "NEUT": 3, "PLT": 300, "ALT": 20, "AST": 25, "WEIGHT": 22}
STATUS = {14: Status.DUE, 18: Status.OVERDUE, 9: Status.PLANNED}


def situation(*specimens, day=14, alerts=(), doses=(0,)) -> Situation:
    child = course(doses, specimens)
    due = at(14).date() if doses else None
    status = STATUS[day] if doses else None
    return Situation(readiness(child, alerts, at(day)), alerts, due, status, at(day).date(), 3)


def without(*codes):
    return {code: value for code, value in ALL.items() if code not in codes}


BEFORE = at(-1).date()
URGENT = raised_alert(suggests="mas", level="urgent")
REPEAT = answered(repeat_on=at(16).date())


@pytest.mark.parametrize(
    ("seen", "says", "more", "now"),
    [
        (situation(specimen(13.9, **ALL), alerts=[raised_alert(), URGENT]),
         "Call consultant", "open since 19 Jan", True),
        (situation(specimen(13.9, **ALL), alerts=[raised_alert()]),
         "Answer alert", "open since 19 Jan", True),
        (situation(specimen(13.9, **ALL), alerts=[raised_alert(raised_at=at(14))]),
         "Answer alert", "open since today", True),
        (situation(specimen(13.9, **{**ALL, "PLT": 80})), "Ask physician", "PLT 80 ×10⁹/L", True),
        (situation(specimen(13.9, **ALL), doses=(infusion(0, reaction="hives"),)),
         "Ask physician", "Reaction last time", True),
        (situation(specimen(13.9, **ALL)), "Start", "window until 23 Jan", True),
        (situation(), "Weigh, draw labs", "0 of 7 results", False),
        (situation(specimen(13.9, **without("WEIGHT"))), "Weigh", "window until 23 Jan", False),
        (situation(specimen(13.9, **without("IL6"))), "Wait for labs", "6 of 7 results", False),
        (situation(specimen(13.9, WEIGHT=22)), "Draw labs", "window until 23 Jan", False),
        (situation(specimen(17.9, **ALL), day=18), "Call family", "window ended 23 Jan", False),
        (situation(specimen(8.9, **ALL), day=9, alerts=[REPEAT]), "Repeat IL-6", "due 22 Jan", False),
        (situation(specimen(8.9, **ALL), day=9, alerts=[answered()]),
         "Record outcome", "alert of 19 Jan", False),
        (situation(doses=()), "First infusion", "not planned yet", False),
        (situation(specimen(8.9, **{**ALL, "PLT": 80}), day=9), "Nothing to do now", "", False),
    ],
)  # fmt: skip
def test_the_first_step_that_applies_is_shown(seen, says, more, now):
    step = next_step(seen)
    assert (str(step.says), str(step.more), step.now) == (says, more, now)


def test_a_silent_mark_needs_no_step():
    seen = situation(specimen(13.9, **ALL), alerts=[raised_alert(level="watch")])
    assert str(next_step(seen).says) == "Start"


def test_urgent_steps_come_before_steps_that_can_wait():
    ranks = [step.rank for step in STEPS[:-2]]
    assert ranks == sorted(ranks)
    first, nothing = STEPS[-2:]
    assert max(ranks) < nothing.rank < first.rank, "children who have not started treatment come last"
    assert [step.now for step in STEPS] == sorted((step.now for step in STEPS), reverse=True)
