"""What is wrong with a dose of another drug or with a dated event, before it is saved."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

from fortnight.domain.entry.check_common import moment_problems
from fortnight.domain.entry.drafts import Problem
from fortnight.domain.messages import text
from fortnight.domain.numbers import plain
from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Event, MedicationStep

LARGEST_MG_PER_DAY = 10_000.0  # of any drug that is recorded here [P]


def check_medication(child: Child, step: MedicationStep, today: date) -> Iterator[Problem]:
    """A step of another drug: its day and its dose in mg a day."""
    if not step.drug.strip():
        yield Problem("drug", text("Type the name of the drug."))
    if step.start > today:
        yield Problem("start", text("This day lies in the future."))
    if step.start < child.birth_date:
        yield Problem("start", text("This day lies before the child's birth."))
    if not 0 <= step.mg_per_day < LARGEST_MG_PER_DAY:
        yield Problem("mg_per_day", text("{dose} mg a day is not plausible.", dose=plain(step.mg_per_day)))


def check_event(child: Child, event: Event, now: datetime) -> Iterator[Problem]:
    """A dated event: when it began, and when it ended if it did."""
    yield from moment_problems(child, event.at, now, "at")
    if event.until is not None and event.until < event.at:
        yield Problem("until", text("The end lies before the start."))
