"""Check a treatment target that a physician sets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from fortnight.domain.entry.check_common import reason_problems
from fortnight.domain.entry.drafts import Problem, question
from fortnight.domain.messages import text
from fortnight.domain.record.child import Child
from fortnight.domain.record.goal import AIM_WORDS, Goal

LATEST = timedelta(days=5 * 366)  # ahead of today; a later day is a typing error


def check_goal(child: Child, goal: Goal, others: Iterable[Goal], today: date) -> Iterator[Problem]:
    """Check a target against the child's birth, today, and the child's other targets."""
    yield from reason_problems(goal.reason, text("Type why this is the target."))
    if goal.due < child.birth_date:
        yield Problem("due", text("This day is before the child's birth."))
    elif goal.due > today + LATEST:
        yield Problem("due", text("This day is more than five years ahead."))
    elif goal.due < today:
        yield question("due", text("This day is in the past. Is this right?"))
    if any((other.aim, other.due) == (goal.aim, goal.due) for other in others):
        words = text("The target “{aim}” is set for this day already.", aim=AIM_WORDS[goal.aim])
        yield Problem("aim", words)
