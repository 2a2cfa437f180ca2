"""Milestones of the other drugs: low doses of glucocorticoid that were held, ceased, free of it, stopped.

Each is found in what was taken. One that is not known (a weight is missing) is not found.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from fortnight.domain.limit import Limit
from fortnight.domain.messages import Text, filled, text
from fortnight.domain.record.course import Course
from fortnight.domain.record.dates import months_after
from fortnight.domain.record.taper import plan_in_force
from fortnight.domain.treatment import steroid_limits as limits
from fortnight.domain.treatment.dose_periods import DosePeriod, dose_periods, pulses, reached, without_pulses
from fortnight.domain.treatment.drug_kinds import Kind
from fortnight.domain.treatment.drugs import drug_name
from fortnight.domain.treatment.medication_lines import lines_of
from fortnight.domain.treatment.steroid_exposure import (
    DailyDose,
    DoseByWeight,
    daily_doses,
    doses_by_weight,
    systemic_steroids,
    with_infusions,
    with_infusions_words,
)

CEASED, FREE, STOPPED, PLANNED = "ceased", "free", "stopped", "planned"


@dataclass(frozen=True, slots=True)
class DrugMilestone:
    """A milestone: its id and words, the day it was reached, the limit (`value`, `unit`) and the rule.

    `until` is the day from which it no longer holds. A planned one is a day of a plan in the future. `pulses`
    counts the short rises that did not undo it.
    """

    id: str
    words: Text
    date: date
    value: float | None
    unit: str
    rule: Text
    until: date | None = None
    is_planned: bool = False
    pulses: int = 0


def milestones(course: Course, today: date) -> tuple[DrugMilestone, ...]:
    """The milestones that a child has reached, oldest first, then those that are planned.

    A milestone that was reached several times is dated by the last time.
    """
    end = today + timedelta(days=1)
    by_weight = doses_by_weight(course, today)
    doses = daily_doses(systemic_steroids(course.medication))
    found = [
        *(m for limit in limits.BELOW_LIMITS for m in _below(by_weight, limit, end)),
        *_free(doses, end, with_infusions(course.medication, date.min, today)),
        *_stopped(course, today),
    ]
    return (*sorted(found, key=lambda each: each.date), *_planned(course, today))


def _below(by_weight: Sequence[DoseByWeight], limit: Limit, end: date) -> Iterator[DrugMilestone]:
    states = [(each.start, _is_below(each.mg_per_kg, limit.value)) for each in by_weight]
    found = dose_periods(states, end)
    most = limits.PULSE_DAYS.value
    kept = list(reached(without_pulses(found, most), limits.HELD_DAYS.value))
    if kept:
        last = kept[-1]
        between = [each for each in pulses(found, most) if last.start < each.start < last.end]
        yield DrugMilestone(
            f"below-{limit.value:g}",
            text("Glucocorticoid under {limit} mg/kg/day", limit=limit.value),
            last.start,
            limit.value,
            limit.unit,
            text("held for {days} days or longer; a pulse does not end it", days=int(limits.HELD_DAYS.value)),
            _end_of(last),
            pulses=len(between),
        )


def _is_below(dose: float | None, limit: float) -> bool | None:
    return None if dose is None else dose < limit


def _end_of(period: DosePeriod) -> date | None:
    return None if period.is_open else period.end


def _free(doses: Sequence[DailyDose], end: date, single: Sequence[str]) -> Iterator[DrugMilestone]:
    found = dose_periods(((each.start, each.mg == 0) for each in doses), end)  # a dose not known is one
    without = list(reached(found, limits.CEASED_DAYS.value))
    if not without:
        return
    last = without[-1]
    rule = text("no glucocorticoid for {days} days or longer", days=int(limits.CEASED_DAYS.value))
    if single:
        rule = text("{rule}; {left_out}", rule=rule, left_out=with_infusions_words(single))
    yield DrugMilestone(CEASED, text("Glucocorticoid ceased"), last.start, 0.0, "mg/day", rule, _end_of(last))
    for limit in limits.FREE_FOR:
        months = int(limit.value)
        day = months_after(last.start, months)
        if day < last.end:
            yield DrugMilestone(
                f"{FREE}-{months}",
                text("%n month(s) without glucocorticoid", "", months),
                day,
                limit.value,
                limit.unit,
                text("since the last dose"),
                _end_of(last),
            )


def _stopped(course: Course, today: date) -> Iterator[DrugMilestone]:
    for line in lines_of(step for step in course.medication if step.start <= today):
        if line.newest.is_stop and line.kind not in (Kind.GLUCOCORTICOID, Kind.PREMEDICATION):
            name = filled(drug_name(line.substance))
            words = text("{drug} stopped", drug=name)
            yield DrugMilestone(
                f"{STOPPED}:{line.substance}", words, line.newest.start, 0.0, "mg/day", text("as recorded")
            )


def _planned(course: Course, today: date) -> Iterator[DrugMilestone]:
    for drug in dict.fromkeys(each.drug for each in course.tapers):
        plan = plan_in_force(course.tapers, drug, today)
        last = plan.steps[-1] if plan is not None else None
        if last is not None and last.mg_per_day == 0 and last.start > today:
            words = text("{drug} ceased", drug=filled(drug_name(drug)))
            rule = text("by the plan, if it is kept")
            yield DrugMilestone(f"{PLANNED}:{drug}", words, last.start, 0.0, "mg/day", rule, is_planned=True)
