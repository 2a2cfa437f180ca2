"""What a course says about drugs that the assessment of activity depends on: steroid dose, end of treatment.

A drug of which nothing is recorded is unknown, never zero.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from fortnight.domain.record.course import Course, MedicationStep
from fortnight.domain.treatment.steroid_exposure import doses_by_weight


def steroid_mg_per_kg(course: Course, day: date) -> float | None:
    """Return the glucocorticoid dose of a day in mg/kg/day of prednisone; `None` if it is not known."""
    doses = doses_by_weight(course, day)
    return doses[-1].mg_per_kg if doses else None


def off_medication_since(course: Course, today: date) -> date | None:
    """Return since when neither tocilizumab nor a recorded drug is taken; `None` if one still is."""
    ended = course.child.plan.ended
    steps = list(_in_force(course, today))
    if ended is None or ended.on > today or any(step.mg_per_day != 0 for step in steps):
        return None
    return max([ended.on, *(step.start for step in steps)])


def _in_force(course: Course, day: date) -> Iterator[MedicationStep]:
    """Yield the newest step of each drug that began on or before a day."""
    newest: dict[str, MedicationStep] = {}
    for step in sorted(course.medication, key=lambda step: step.start):
        if step.start <= day:
            newest[step.drug] = step
    yield from newest.values()
