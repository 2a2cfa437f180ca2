"""Making a taper plan, and comparing it with what is taken. Doses in mg/day; nothing here is advice.

Doses are rounded to what can be taken (`smallest_mg`, such as half a tablet), halves up, and fall with each
step by one of these at least.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal
from math import ceil

from fortnight.domain.messages import Text, text
from fortnight.domain.record.medication import MedicationStep, Per
from fortnight.domain.record.taper import PlanStep, Steps, Taper, plan_in_force
from fortnight.domain.treatment.medication_lines import MedicationLine

MOST_STEPS = 100  # of one plan; more is a typing error
MOST_DAYS = 3 * 366  # from the first to the last step of one plan


class PlanRefused(ValueError):
    """The plan cannot be made; `field` is at fault and `sentence` says why."""

    def __init__(self, field: str, sentence: Text) -> None:
        super().__init__(str(sentence))
        self.field, self.sentence = field, sentence


@dataclass(frozen=True, slots=True)
class Rhythm:
    """When the steps of a plan are: the first one on `first`, then one every `every_days`.

    `now_mg` is the dose before the first step, `smallest_mg` the smallest part of it that can be taken.
    """

    now_mg: float
    first: date
    every_days: int
    smallest_mg: float


def rounded(mg: Decimal, smallest: Decimal) -> Decimal:
    """The nearest multiple of `smallest`, halves up."""
    return (mg / smallest).quantize(Decimal(1), ROUND_HALF_UP) * smallest


def by_percentage(rhythm: Rhythm, percent: float, to_mg: float = 0.0) -> Steps:
    """Steps that lower the dose by a percentage of the present dose each, until `to_mg` is reached.

    :raises PlanRefused: for a rhythm or percentage that makes no plan.
    """
    _check(rhythm)
    if not 0 < percent < 100:
        raise PlanRefused("percent", text("Type a percentage between 1 and 99."))
    if not 0 <= to_mg < rhythm.now_mg:
        raise PlanRefused("to_mg", text("The last dose must be below the present one."))
    return _as_steps(rhythm, _falling(rhythm, Decimal(str(percent)) / 100, Decimal(str(to_mg))))


def _falling(rhythm: Rhythm, share: Decimal, last: Decimal) -> Iterator[Decimal]:
    smallest, dose = Decimal(str(rhythm.smallest_mg)), Decimal(str(rhythm.now_mg))
    while dose > last:
        lower = rounded(dose * (1 - share), smallest)
        most = ((dose - smallest) / smallest).quantize(Decimal(1), ROUND_CEILING) * smallest
        dose = max(last, min(lower, most))
        yield dose


def to_zero_by(rhythm: Rhythm, last: date) -> Steps:
    """Equal steps, as far as they can be taken, that reach 0 on the day `last`.

    :raises PlanRefused: for a rhythm that makes no plan, or a last day that is not after the first one.
    """
    _check(rhythm)
    if last <= rhythm.first:
        raise PlanRefused("last", text("The last day must be after the first step."))
    if (last - rhythm.first).days > MOST_DAYS:
        raise PlanRefused("last", text("A plan ends within {days} days.", days=MOST_DAYS))
    smallest, now = Decimal(str(rhythm.smallest_mg)), Decimal(str(rhythm.now_mg))
    count = ceil((last - rhythm.first).days / rhythm.every_days)
    lowered = [rounded(now * (count - n) / (count + 1), smallest) for n in range(count)]
    days = [rhythm.first + timedelta(rhythm.every_days * n) for n in range(count)]
    steps = [*zip(days, lowered, strict=True), (last, Decimal(0))]
    return tuple(_without_repeats(steps, now))


def _without_repeats(steps: Sequence[tuple[date, Decimal]], now: Decimal) -> Iterator[PlanStep]:
    before = now
    for day, mg in steps:
        if mg < before:
            yield PlanStep(day, float(mg))
            before = mg


def _as_steps(rhythm: Rhythm, doses: Iterator[Decimal]) -> Steps:
    steps: list[PlanStep] = []
    for n, mg in enumerate(doses):
        if n >= MOST_STEPS:
            raise PlanRefused("percent", text("This makes more than {n} steps.", n=MOST_STEPS))
        steps.append(PlanStep(rhythm.first + timedelta(rhythm.every_days * n), float(mg)))
    return tuple(steps)


def _check(rhythm: Rhythm) -> None:
    if not rhythm.now_mg > 0:
        raise PlanRefused("now_mg", text("Type the present dose in mg/day."))
    if not 1 <= rhythm.every_days <= MOST_DAYS:
        raise PlanRefused("every_days", text("Type after how many days the next step follows."))
    if not 0 < rhythm.smallest_mg <= rhythm.now_mg:
        raise PlanRefused(
            "smallest_mg", text("Type the smallest dose that can be taken, such as half a tablet.")
        )


# Plan and taken -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Compared:
    """From `start` on: the planned and the taken dose in mg/day of a drug. `None`: no plan, or not known."""

    start: date
    planned: float | None
    taken: float | None

    @property
    def difference(self) -> float | None:
        """Taken less planned in mg/day; `None` without one of them."""
        if self.planned is None or self.taken is None:
            return None
        return round(self.taken - self.planned, 6)


def planned_on(tapers: Sequence[Taper], drug: str, day: date) -> float | None:
    """The planned dose of a drug in mg/day on a day; `None` without a plan."""
    step = planned_step(tapers, drug, day)
    return None if step is None else step.mg_per_day


def planned_step(tapers: Sequence[Taper], drug: str, day: date) -> PlanStep | None:
    """The step of the plan of a drug that holds on a day; `None` without a plan."""
    plan = plan_in_force(tapers, drug, day)
    return None if plan is None else plan.step_on(day)


def is_off_plan(step: MedicationStep, planned: PlanStep | None) -> bool:
    """Whether a step differs from the plan of its day: in its mean dose, or in the doses of alternate days.

    `False` without a plan, or if the dose in mg/day is not known.
    """
    mg = 0.0 if step.is_stop else step.mg_per_day
    if planned is None or mg is None:
        return False
    same_rhythm = (step.per is Per.OTHER_DAY) == (planned.per is Per.OTHER_DAY)
    same_doses = abs(step.second_mg - planned.second_mg) <= 1e-6
    return abs(mg - planned.mg_per_day) > 1e-6 or bool(mg and not (same_rhythm and same_doses))


def compared(tapers: Sequence[Taper], line: MedicationLine, until: date) -> tuple[Compared, ...]:
    """Plan and taken of a drug, one for each day on which either changes, oldest first."""
    plans = [each for each in tapers if each.drug == line.substance]
    changes = {step.start for plan in plans for step in plan.steps}
    ends = {plan.ended_on for plan in plans if plan.ended_on is not None}
    days = sorted({day for day in {step.start for step in line.steps} | changes | ends if day <= until})
    return tuple(Compared(day, planned_on(plans, line.substance, day), _taken(line, day)) for day in days)


def _taken(line: MedicationLine, day: date) -> float | None:
    step = line.on(day)
    return None if step is None else 0.0 if step.is_stop else step.mg_per_day
