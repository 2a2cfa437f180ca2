"""What one growth chart shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from fortnight.domain.record.child import Child
from fortnight.domain.record.dates import DAYS_PER_YEAR
from fortnight.domain.scores.growth_course import Scored, Velocity
from fortnight.domain.scores.mid_parental import TargetHeight

BEFORE_YEARS, AFTER_YEARS, LEAST_YEARS = 0.25, 0.75, 2.0  # beside the measures, and shown at least


@dataclass(frozen=True, slots=True)
class Figure:
    """What one chart shows.

    `measure` is `height`, `weight` or `bmi`; `sds` draws the SDS of height and weight instead. Velocity and
    steroid are drawn below the curves if they are not `None`.
    """

    child: Child
    measure: str
    series: tuple[Scored, ...]
    unit: str
    first_dose: date | None = None
    target: TargetHeight | None = None
    velocities: tuple[Velocity, ...] | None = None
    steroid: tuple[tuple[date, float], ...] | None = None
    others: tuple[Scored, ...] = ()
    is_sds: bool = False
    until: date | None = None

    def age(self, day: date) -> float:
        """The age in years on a day."""
        return (day - self.child.birth_date).days / DAYS_PER_YEAR

    @property
    def ages(self) -> tuple[float, float]:
        """The ages at the left and the right edge."""
        days = [each.day for each in (*self.series, *self.others)]
        known = [self.age(day) for day in days] or [self.age(self.until or self.child.birth_date)]
        low, high = max(0.0, min(known) - BEFORE_YEARS), max(known) + AFTER_YEARS
        return (max(0.0, high - LEAST_YEARS), high) if high - low < LEAST_YEARS else (low, high)
