"""Values with their days, oldest first, and the newest one that was known on a day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date

from fortnight.domain.record.course import Course

ByDay = Sequence[tuple[date, float]]


def newest_on(values: ByDay, day: date) -> float | None:
    """The newest of some values that was measured on a day or before; `None` if there is none."""
    n = bisect_right(values, day, key=lambda each: each[0])
    return values[n - 1][1] if n else None


def weights_by_day(course: Course) -> list[tuple[date, float]]:
    """Every weight in kg with its day, oldest first, whether it was measured or recorded with an infusion."""
    return [(at.date(), kg) for at, kg in sorted((at, kg) for kg, at in course.weights())]


def weight_on(course: Course, day: date) -> float | None:
    """The newest weight in kg of a day or before; `None` if there is none."""
    return newest_on(weights_by_day(course), day)
