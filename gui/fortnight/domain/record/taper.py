"""A plan to taper a drug: its steps by date, and what was changed while it ran.

Planning is the entry `taper.record`. A hold, a step back and the end of the plan are entries about the plan
(`taper.hold`, `taper.step-back`, `taper.end`), so that the plan as it was written stays readable.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from fortnight.domain.messages import Text, text
from fortnight.domain.numbers import plain
from fortnight.domain.record.medication import DAYS_OF, Per


class How(StrEnum):
    """How the steps of a plan were made. The values are stored."""

    DATES = "dates"
    PERCENT = "percent"
    ZERO = "zero"


class Do(StrEnum):
    """A change of a plan while it runs. The values are stored."""

    HOLD = "hold"
    STEP_BACK = "step-back"
    END = "end"


HOW_WORDS: Mapping[How, Text] = {
    How.DATES: text("By date"),
    How.PERCENT: text("By percentage"),
    How.ZERO: text("To zero by a date"),
}
DO_WORDS: Mapping[Do, Text] = {
    Do.HOLD: text("held"),
    Do.STEP_BACK: text("one step back"),
    Do.END: text("plan ended"),
}


@dataclass(frozen=True, slots=True)
class PlanStep:
    """From `start` on, the plan is `mg_per_day` of the drug on average, until the next step.

    The dose is taken on `start` and then every day or every other day (`per`). On the days between,
    `second_mg` is taken.
    """

    start: date
    mg_per_day: float
    per: Per = Per.DAY
    second_mg: float = 0.0

    @property
    def dose_mg(self) -> float:
        """The dose in mg of the first day."""
        return round(self.mg_per_day * DAYS_OF[self.per] - self.second_mg, 6)

    @property
    def typed(self) -> str:
        """The dose as it is typed: `7.5` in mg/day, `5/0` or `5/2.5` in mg on alternate days."""
        if self.per is Per.OTHER_DAY:
            return f"{plain(self.dose_mg)}/{plain(self.second_mg)}"
        return plain(self.mg_per_day)


Steps = tuple[PlanStep, ...]


@dataclass(frozen=True, slots=True)
class TaperChange:
    """A change of a plan from the day `on`; later steps move (`days`: how long the dose is held)."""

    do: Do
    on: date
    days: int = 0
    reason: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Taper:
    """A plan as it was written (`written`, the first step is the dose at that time), and its changes.

    `made_at` is when it was recorded, as UTC text: of two plans of a drug the newer one counts.
    """

    id: str
    drug: str
    written: Steps
    how: How = How.DATES
    reason: str = ""
    changes: tuple[TaperChange, ...] = ()
    by: str = ""
    made_at: str = ""
    conflict: bool = False

    @property
    def since(self) -> date:
        """The first day of the plan."""
        return self.written[0].start

    @property
    def ended_on(self) -> date | None:
        """The day on which the plan was ended before its last step; `None` if it was not."""
        return next((each.on for each in self.changes if each.do is Do.END), None)

    @property
    def steps(self) -> Steps:
        """The steps as they are planned after all changes."""
        steps = self.written
        for change in self.changes:
            steps = changed(steps, change)
        return steps

    def dose_on(self, day: date) -> float | None:
        """The planned dose in mg/day on a day; `None` before the plan and after its end."""
        step = self.step_on(day)
        return None if step is None else step.mg_per_day

    def step_on(self, day: date) -> PlanStep | None:
        """The step that holds on a day; `None` before the plan and after its end."""
        if self.ended_on is not None and day >= self.ended_on:
            return None
        return next((step for step in reversed(self.steps) if step.start <= day), None)


def changed(steps: Steps, change: TaperChange) -> Steps:
    """The steps after a change.

    A hold keeps the dose of the day before, and moves every step from that day on by `days`. A step back
    returns to the dose before the present one for `days`; then the present dose follows, and the later steps
    at their distance from it. Either changes nothing before the second step of the plan.
    """
    if change.do is Do.HOLD:
        return _held(steps, change.on, change.days)
    if change.do is Do.STEP_BACK:
        return _stepped_back(steps, change.on, change.days)
    return tuple(step for step in steps if step.start < change.on)


def _held(steps: Steps, on: date, days: int) -> Steps:
    return tuple(_moved(step, days) if n and step.start >= on else step for n, step in enumerate(steps))


def _stepped_back(steps: Steps, on: date, days: int) -> Steps:
    begun = sum(step.start <= on for step in steps)
    if begun < 2:
        return steps
    before, present = steps[begun - 2], steps[begun - 1]
    shift = (on + timedelta(days) - present.start).days
    kept = steps[: begun - 1] if present.start == on else steps[:begun]
    back = replace(before, start=on)
    return (*kept, back, *(_moved(step, shift) for step in steps[begun - 1 :]))


def _moved(step: PlanStep, days: int) -> PlanStep:
    return replace(step, start=step.start + timedelta(days))


def plan_in_force(tapers: Iterable[Taper], drug: str, day: date) -> Taper | None:
    """The newest plan of a drug that has begun on a day; `None` if there is none or if it was ended.

    A newer plan replaces the older ones from its first day on.
    """
    begun = [each for each in tapers if each.drug == drug and each.since <= day]
    newest = max(begun, key=lambda each: each.made_at, default=None)
    if newest is None or (newest.ended_on is not None and newest.ended_on <= day):
        return None
    return newest


def steps_from(body: Iterable[Mapping[str, Any]]) -> Steps:
    """The steps of the body of an entry, by date. :raises KeyError: without a field."""
    return tuple(sorted(map(step_from, body), key=lambda step: step.start))


def step_from(body: Mapping[str, Any]) -> PlanStep:
    """One step of the body of an entry. :raises KeyError: without a field."""
    per = Per(body.get("per", Per.DAY))
    return PlanStep(date.fromisoformat(body["start"]), body["mg_per_day"], per, body.get("second_mg", 0.0))


def body_of_step(step: PlanStep) -> dict[str, Any]:
    """The step as the body of an entry states it; that it is taken daily is not written, nor a dose of 0."""
    body: dict[str, Any] = {"start": step.start.isoformat(), "mg_per_day": step.mg_per_day}
    if step.per is not Per.DAY:
        body["per"] = step.per.value
    return {**body, "second_mg": step.second_mg} if step.second_mg else body


def change_from(do: Do, body: Mapping[str, Any], by: str) -> TaperChange:
    """The change of a plan that the body of an entry states. :raises KeyError: without a field."""
    return TaperChange(do, date.fromisoformat(body["on"]), body.get("days", 0), body["cause"], by)


TAPER_ACTS: Mapping[str, Do] = {f"taper.{do.value}": do for do in Do}
