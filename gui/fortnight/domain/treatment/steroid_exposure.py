"""How much glucocorticoid was taken: prednisone equivalent a day, a kilogram and in total over a period.

A step holds from its day until the next one of the same drug; the first and the last day of a period count.
A dose that acts where it is given (into a joint, inhaled…) is not part of a sum, nor are single doses with
each infusion; both are named. A dose whose prednisone equivalent is not known makes every sum with it
unknown, never smaller.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from fortnight.domain.messages import Text, filled, joined, text
from fortnight.domain.record.by_day import newest_on, weights_by_day
from fortnight.domain.record.course import Course
from fortnight.domain.record.medication import MedicationStep, Per
from fortnight.domain.treatment.drugs import drug_name, is_glucocorticoid
from fortnight.domain.treatment.medication_lines import MedicationLine, lines_of
from fortnight.domain.treatment.steroids import per_kg, prednisone_equivalent

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DailyDose:
    """From `start` on, the dose of all glucocorticoids together: prednisone in mg/day.

    `known_mg` is the sum of the doses with a known equivalent, `unknown` names the drugs of the others. Of
    doses on alternate days `known_mg` contains the mean; `alternate` has the first day of each of these and
    how much more than the mean is taken on it, so that a sum counts what is taken on each day.
    """

    start: date
    known_mg: float
    unknown: tuple[str, ...] = ()
    alternate: tuple[tuple[date, float], ...] = ()

    @property
    def mg(self) -> float | None:
        """The whole dose in mg/day; `None` if a part of it is not known."""
        return None if self.unknown else self.known_mg

    def taken_mg(self, first: date, days: int) -> float:
        """The known prednisone in mg that is taken on some days from `first` on."""
        mean = self.known_mg * days
        if days % 2 == 0:
            return mean
        return mean + sum(mg if (first - start).days % 2 == 0 else -mg for start, mg in self.alternate)


@dataclass(frozen=True, slots=True)
class Period:
    """The prednisone in mg of a period whose both ends count, and the drugs that are missing in it."""

    first: date
    last: date
    known_mg: float
    unknown: tuple[str, ...] = ()

    @property
    def days(self) -> int:
        """The number of days."""
        return (self.last - self.first).days + 1

    @property
    def mg(self) -> float | None:
        """The whole sum; `None` if a part of it is not known."""
        return None if self.unknown else self.known_mg


@dataclass(frozen=True, slots=True)
class DoseByWeight:
    """From `start` on: prednisone in mg/day and, with the newest weight of that time, in mg/kg/day."""

    start: date
    mg: float | None
    weight_kg: float | None

    @property
    def mg_per_kg(self) -> float | None:
        """The dose in mg/kg/day; `None` without a known dose or a weight. 0 mg is 0 mg/kg at any weight."""
        return 0.0 if self.mg == 0 else per_kg(self.mg, self.weight_kg)


Dose = TypeVar("Dose", DailyDose, DoseByWeight)


def systemic_steroids(steps: Iterable[MedicationStep]) -> tuple[MedicationStep, ...]:
    """The steps of glucocorticoids that act in the whole body, without the single doses with infusions."""
    return tuple(step for step in _in_whole_body(steps) if step.per is not Per.INFUSION)


def _in_whole_body(steps: Iterable[MedicationStep]) -> Iterator[MedicationStep]:
    return (step for step in steps if is_glucocorticoid(step.drug) and not step.is_local)


def with_infusions(steps: Iterable[MedicationStep], first: date, last: date) -> tuple[str, ...]:
    """The glucocorticoids that are given with each infusion on any day from `first` to `last`."""
    lines = lines_of(step for step in _in_whole_body(steps) if step.per is Per.INFUSION)
    return tuple(line.substance for line in lines if _is_taken(line, first, last))


def _is_taken(line: MedicationLine, first: date, last: date) -> bool:
    begun = (step for step in line.steps if first < step.start <= last)
    return line.taken_on(first) is not None or any(not step.is_stop for step in begun)


def with_infusions_words(drugs: Sequence[str]) -> Text:
    """That single doses of these drugs are not counted."""
    names = joined([filled(drug_name(drug)) for drug in drugs], ", ")
    return text("single doses with infusions are not counted: {drugs}", drugs=names)


def daily_doses(steps: Iterable[MedicationStep]) -> tuple[DailyDose, ...]:
    """The dose of all given steps together: one value for each day on which it changes, oldest first.

    The caller chooses the steps (`systemic_steroids`): a drug that is not in the table is not known.
    """
    lines = lines_of(steps)
    days = sorted({step.start for line in lines for step in line.steps})
    return tuple(_daily_dose(lines, day) for day in days)


def _daily_dose(lines: Sequence[MedicationLine], day: date) -> DailyDose:
    taken = [step for line in lines if (step := line.taken_on(day)) is not None]
    doses = [(step, _prednisone(step)) for step in taken]
    known = sum(mg for _, mg in doses if mg is not None)
    turns = [(step.start, _above_mean(step)) for step, mg in doses if mg is not None]
    alternate = tuple((start, above) for start, above in turns if above)
    return DailyDose(day, known, tuple(step.drug for step, mg in doses if mg is None), alternate)


def _prednisone(step: MedicationStep) -> float | None:
    return None if step.mg_per_day is None else prednisone_equivalent(step.drug, step.mg_per_day)


def _above_mean(step: MedicationStep) -> float:
    """Return how much more prednisone in mg than the mean is taken on the first day of a step."""
    if step.per is not Per.OTHER_DAY or step.mg_per_day is None:
        return 0.0
    return prednisone_equivalent(step.drug, step.mg_per_day - step.second_mg) or 0.0


def dose_on(doses: Sequence[DailyDose], day: date) -> DailyDose:
    """The daily dose on a day; 0 before the first step."""
    n = bisect_right(doses, day, key=lambda each: each.start)
    return doses[n - 1] if n else DailyDose(day, 0.0)


def cumulative(doses: Sequence[DailyDose], first: date, last: date) -> Period:
    """The prednisone in mg from one day to another, both included.

    A dose that is taken every other day is taken on the first day of its step.

    :raises ValueError: if the period ends before it begins; the argument is the sentence to show.
    """
    if last < first:
        raise ValueError(text("The period ends before it begins."))
    parts = list(_parts(doses, first, last))
    known = sum(each.taken_mg(begun, days) for each, begun, days in parts)
    unknown = dict.fromkeys(drug for each, _, _ in parts for drug in each.unknown)
    return Period(first, last, known, tuple(unknown))


def _parts(doses: Sequence[Dose], first: date, last: date) -> Iterator[tuple[Dose, date, int]]:
    """Yield each dose that was taken in a period, with its first day and the number of its days in it."""
    ends = [*(each.start for each in doses[1:]), last + DAY]
    for each, end in zip(doses, ends, strict=False):
        begun = max(each.start, first)
        days = (min(end, last + DAY) - begun).days
        if days > 0:
            yield each, begun, days


def doses_by_weight(course: Course, until: date) -> tuple[DoseByWeight, ...]:
    """The glucocorticoid dose in mg/kg/day: one value for each day on which dose or weight changes."""
    doses = daily_doses(systemic_steroids(course.medication))
    if not doses:
        return ()
    weights, first = weights_by_day(course), doses[0].start
    days = sorted({each.start for each in doses} | {day for day, _ in weights if day >= first})
    return tuple(
        DoseByWeight(day, dose_on(doses, day).mg, newest_on(weights, day)) for day in days if day <= until
    )


def mean_mg_per_kg(by_weight: Sequence[DoseByWeight], first: date, last: date) -> float | None:
    """The mean prednisone in mg/kg/day of a period; `None` if a dose or a weight in it is not known.

    A dose that is taken every other day counts with its mean.
    """
    total = 0.0
    for each, _, days in _parts(by_weight, first, last):
        if each.mg_per_kg is None:
            return None
        total += days * each.mg_per_kg
    return total / ((last - first).days + 1)


def days_since_stopped(doses: Sequence[DailyDose], today: date) -> int | None:
    """The days since all glucocorticoids were stopped; `None` if none was taken or one still is."""
    begun = [each for each in doses if each.start <= today]
    taken = [n for n, each in enumerate(begun) if each.mg != 0]
    if not taken or taken[-1] == len(begun) - 1:
        return None
    return (today - begun[taken[-1] + 1].start).days
