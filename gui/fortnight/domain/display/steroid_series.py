"""The daily glucocorticoid dose of a course as steps, for charts."""

from __future__ import annotations

from datetime import date

from fortnight.domain.record.course import Course
from fortnight.domain.treatment.steroids import per_kg, prednisone_equivalent

Steps = tuple[tuple[date, float], ...]
"""From each day on, the dose in mg/kg/day of prednisone equivalent."""


def steroid_series(course: Course) -> Steps:
    """Return the dose of all glucocorticoids together from each day on, with the weight known on that day.

    Days on which no weight is known are left out, because a dose per kg is not known either.
    """
    weights = sorted((at.date(), kg) for kg, at in course.weights())
    changes = {step.start for step in course.medication if prednisone_equivalent(step.drug, 0) is not None}
    weighed = {day for day, _ in weights if changes and day > min(changes)}
    steps: list[tuple[date, float]] = []
    for day in sorted(changes | weighed):
        kg = next((kg for at, kg in reversed(weights) if at <= day), weights[0][1] if weights else None)
        dose = per_kg(_daily_mg(course, day), kg)
        if dose is not None and (not steps or steps[-1][1] != dose):
            steps.append((day, dose))
    return tuple(steps)


def _daily_mg(course: Course, day: date) -> float:
    doses: dict[str, float] = {}
    for step in course.medication:
        if step.start <= day:
            doses[step.drug] = prednisone_equivalent(step.drug, step.mg_per_day) or 0.0
    return sum(doses.values())
