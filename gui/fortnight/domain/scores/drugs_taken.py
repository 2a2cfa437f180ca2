"""What a course says about drugs that the assessment of activity depends on: steroid dose, end of treatment.

A drug of which nothing is recorded is unknown, never zero.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from fortnight.domain.record.course import Course, MedicationStep
from fortnight.domain.treatment.drugs import is_glucocorticoid
from fortnight.domain.treatment.steroids import per_kg, prednisone_equivalent


def steroid_mg_per_kg(course: Course, day: date) -> float | None:
    """Return the glucocorticoid dose of a day in mg/kg/day of prednisone; `None` if it is not known."""
    steps = [s for s in _in_force(course, day) if is_glucocorticoid(s.drug)]
    if not steps:
        return None
    taken = [_prednisone_mg(step) for step in steps]
    if None in taken:
        return None
    daily = sum(dose for dose in taken if dose is not None)
    return 0.0 if daily == 0 else per_kg(daily, _weight(course, day))


def _prednisone_mg(step: MedicationStep) -> float | None:
    """Return the dose of a step in mg/day of prednisone; `None` if it or its equivalent is not known."""
    if not step.mg_per_day:
        return step.mg_per_day
    return prednisone_equivalent(step.drug, step.mg_per_day)


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


def _weight(course: Course, day: date) -> float | None:
    known = [(at, kg) for kg, at in course.weights() if at.date() <= day]
    return max(known)[1] if known else None
