"""What one growth chart shows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from fortnight.domain.messages import Word, word
from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Course
from fortnight.domain.record.dates import DAYS_PER_YEAR
from fortnight.domain.scores.growth_course import Scored, Velocity
from fortnight.domain.scores.mid_parental import TargetHeight
from fortnight.operations.growth import GrowthView

BEFORE_YEARS, AFTER_YEARS, LEAST_YEARS = 0.25, 0.75, 2.0  # beside the measures, and shown at least
HEIGHT, WEIGHT, BMI, SDS = word("Height"), word("Weight"), word("BMI"), word("Height and weight as SDS")
MEASURES = {HEIGHT: ("height", "cm"), WEIGHT: ("weight", "kg"), BMI: ("bmi", "kg/m²")}


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


def figure_of(course: Course, view: GrowthView, chosen: Word, until: date) -> Figure:
    """Return a measure of a child (`SDS`: height and weight), with velocity and steroid dose below it."""
    made = plain_figure(course, view, chosen, until)
    return replace(made, velocities=view.growth.velocities, steroid=view.steroid)


def plain_figure(course: Course, view: GrowthView, chosen: Word, until: date) -> Figure:
    """Return a measure of a child with nothing below it."""
    growth = view.growth
    measure, unit = MEASURES.get(chosen, ("height", "cm"))
    series = {HEIGHT: growth.heights, WEIGHT: growth.weights, BMI: growth.bmis, SDS: growth.heights}
    return Figure(
        course.child,
        measure,
        series[chosen],
        unit,
        growth.first_dose,
        view.target if chosen == HEIGHT else None,
        others=growth.weights if chosen == SDS else (),
        is_sds=chosen == SDS,
        until=until,
    )
