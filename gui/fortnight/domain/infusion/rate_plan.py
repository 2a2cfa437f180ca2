"""The rate plan of a drip: which rate from which minute on, what is due now, and how the given rates differ.

No label states rate steps: the default is one flat rate that gives the bag in 60 minutes. A clinic may set
its own steps. Minutes are minutes in which the drip runs, so a pause postpones the steps that follow it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from fortnight.domain.infusion.drip import HIGHEST_RATE_ML_H, MINUTES_PER_HOUR, Drip
from fortnight.domain.infusion.instants import shifted
from fortnight.domain.limit import Limit
from fortnight.domain.messages import SentenceError, Word, text, word
from fortnight.domain.numbers import plain

FLAT_MINUTES = Limit(60, "min", "US label 2: over 60 minutes", "V", word("Duration of the infusion"))
LONGEST_STEP_MINUTES = Limit(
    600, "min", "a bag is discarded before it could run longer", "P", word("Longest rate step")
)
SAME_RATE_ML_H = 0.05  # half of what a pump can be set to: smaller differences are rounding [P]


@dataclass(frozen=True, slots=True)
class Step:
    """A rate in mL/h and the minutes for which it runs; `None` means until the bag is empty."""

    rate_ml_h: float
    minutes: float | None = None


@dataclass(frozen=True, slots=True)
class RatePlan:
    """The rates of a drip in their order; only the last step runs until the bag is empty."""

    name: Word
    steps: tuple[Step, ...]
    source: str
    confidence: str


@dataclass(frozen=True, slots=True)
class PlannedStep:
    """A step as it will run: from and until which minute of the drip, its rate in mL/h and volume in mL."""

    from_minute: float
    to_minute: float
    rate_ml_h: float
    volume_ml: float


@dataclass(frozen=True, slots=True)
class DueStep:
    """The next change of rate: the new rate, when it is due, and in how many minutes (negative: late)."""

    rate_ml_h: float
    due_at: datetime
    in_minutes: float


class PlanRefused(SentenceError):
    """A rate plan that cannot be used."""


STEPPED_50_ML = RatePlan(
    word("Slow start, 50 mL"), (Step(10, 15), Step(65)), "CHEO parenteral manual 2012, below 30 kg", "V"
)
STEPPED_100_ML = RatePlan(
    word("Slow start, 100 mL"), (Step(10, 15), Step(130)), "CHEO parenteral manual 2012, 30 kg and more", "V"
)
PUBLISHED_PLANS = {50: STEPPED_50_ML, 100: STEPPED_100_ML}
"""Published stepped plans by the volume of the bag in mL, which a clinic may choose."""

_STEP = re.compile(r"(\d+(?:[.,]\d+)?)(?: x (\d+(?:[.,]\d+)?))?", re.ASCII)


def flat_plan(bag_ml: float) -> RatePlan:
    """The default plan: one rate that gives the bag in the time of the label."""
    rate = bag_ml * MINUTES_PER_HOUR / FLAT_MINUTES.value
    return RatePlan(word("Flat rate"), (Step(rate),), FLAT_MINUTES.source, "C")


def plan_of(written: str, bag_ml: float) -> RatePlan:
    """The plan that a clinic has written, such as `15 x 15; 30 x 15; 50` (mL/h x minutes); empty: flat.

    :raises PlanRefused: with a sentence that says what is wrong.
    """
    if not written.strip():
        return flat_plan(bag_ml)
    steps = tuple(_steps(written))
    if any(step.minutes is None for step in steps[:-1]) or steps[-1].minutes is not None:
        raise PlanRefused(
            text(
                "Give the minutes of every step but the last, such as 15 x 15; 30 x 15; 50 (mL/h x minutes)."
            )
        )
    return RatePlan(word("Plan of this clinic"), steps, "setting of this clinic", "P")


def written_plan(plan: RatePlan) -> str:
    """The steps as `plan_of` reads them."""
    return "; ".join(
        plain(step.rate_ml_h) + ("" if step.minutes is None else f" x {plain(step.minutes)}")
        for step in plan.steps
    )


def planned_steps(plan: RatePlan, bag_ml: float) -> tuple[PlannedStep, ...]:
    """The steps until the bag is empty: the curve of the plan. Steps that are not reached are left out."""
    found, minute, left = list[PlannedStep](), 0.0, bag_ml
    for step in plan.steps:
        until_empty = left * MINUTES_PER_HOUR / step.rate_ml_h
        minutes = until_empty if step.minutes is None else min(step.minutes, until_empty)
        volume = step.rate_ml_h * minutes / MINUTES_PER_HOUR
        found.append(PlannedStep(minute, minute + minutes, step.rate_ml_h, volume))
        minute, left = minute + minutes, left - volume
        if minutes == until_empty:
            break
    return tuple(found)


def plan_minutes(plan: RatePlan, bag_ml: float) -> float:
    """The minutes that the plan takes to give the bag."""
    return planned_steps(plan, bag_ml)[-1].to_minute


def planned_volume(plan: RatePlan, bag_ml: float, minute: float) -> float:
    """The volume in mL that the plan has given after the drip has run for `minute` minutes."""
    return sum(
        step.rate_ml_h * max(0.0, min(minute, step.to_minute) - step.from_minute) / MINUTES_PER_HOUR
        for step in planned_steps(plan, bag_ml)
    )


def behind_ml(plan: RatePlan, found: Drip) -> float:
    """How many mL less than planned were given in the minutes that the drip has run; negative if more."""
    return planned_volume(plan, found.bag_ml, found.running_minutes) - found.volume_ml


def due_step(plan: RatePlan, found: Drip, now: datetime) -> DueStep | None:
    """The next change of rate that the plan asks for; `None` if there is none or the drip does not run.

    If the rate is not that of the plan, the change was due when its step began.
    """
    if not found.rate_ml_h:
        return None
    current, following = _steps_at(plan, found)
    if abs(current.rate_ml_h - found.rate_ml_h) > SAME_RATE_ML_H:
        return _due(current, found, now)
    return following and _due(following, found, now)


def _due(step: PlannedStep, found: Drip, now: datetime) -> DueStep:
    minutes = step.from_minute - found.running_minutes
    return DueStep(step.rate_ml_h, shifted(now, minutes), minutes)


def _steps_at(plan: RatePlan, found: Drip) -> tuple[PlannedStep, PlannedStep | None]:
    """The step of the present minute and the next one; after the end of the plan the last one."""
    steps = planned_steps(plan, found.bag_ml)
    begun = [step for step in steps if step.from_minute <= found.running_minutes]
    return begun[-1], steps[len(begun)] if len(begun) < len(steps) else None


def _steps(written: str) -> Iterator[Step]:
    for part in written.strip().removesuffix(";").split(";"):
        match = _STEP.fullmatch(part.strip().replace("×", "x"))
        if match is None:
            raise PlanRefused(
                text(
                    "“{part}” is not a step. Write rate and minutes, such as 15 x 15 (mL/h x minutes).",
                    part=part.strip(),
                )
            )
        rate, minutes = (None if each is None else float(each.replace(",", ".")) for each in match.groups())
        yield _checked_step(Step(rate or 0.0, minutes))


def _checked_step(step: Step) -> Step:
    if not 0 < step.rate_ml_h <= HIGHEST_RATE_ML_H.value:
        raise PlanRefused(
            text(
                "The rate of a step must be above 0 and at most {high} mL/h.",
                high=plain(HIGHEST_RATE_ML_H.value),
            )
        )
    if step.minutes is not None and not 0 < step.minutes <= LONGEST_STEP_MINUTES.value:
        raise PlanRefused(
            text(
                "A step must last more than 0 and at most {high} minutes.",
                high=plain(LONGEST_STEP_MINUTES.value),
            )
        )
    return step
