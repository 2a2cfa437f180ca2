"""Doses of other drugs for tests, by the day of treatment on which they begin."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from fortnight.domain.record.course import Course
from fortnight.domain.record.medication import MedicationStep
from fortnight.domain.record.taper import Do, PlanStep, Taper, TaperChange
from helpers.courses import START, course, specimen

DAY_ZERO = START.date()
SIZE = {"WEIGHT": 20.0, "HEIGHT": 110.0}  # 0.78 m²: 2.5 mg/m²/day are 1.95 mg/day


def on(day: int) -> date:
    return DAY_ZERO + timedelta(days=day)


def day_of(when: date) -> int:
    return (when - DAY_ZERO).days


def taken(doses: dict[int, float | None], drug: str = "prednisolone", **fields) -> tuple[MedicationStep, ...]:
    """Steps of one drug: `taken({0: 20, 14: 10})` is 20 mg/day from day 0 and 10 mg/day from day 14."""
    return tuple(MedicationStep(drug, on(day), mg, **fields) for day, mg in doses.items())


def on_drugs(*steps: tuple[MedicationStep, ...], size: dict[str, float] | None = None, **fields) -> Course:
    """A child of 20 kg and 110 cm who takes some drugs."""
    measured: dict[str, Any] = dict(SIZE if size is None else size)
    drawn = [specimen(-1, **measured)]
    return course([], drawn, medication=tuple(each for group in steps for each in group), **fields)


def plan(doses: dict[int, float], *changes: TaperChange, id: str = "t1", made_at: str = "1") -> Taper:
    """A plan of prednisolone: `plan({0: 10, 14: 5})`, the first dose is the present one."""
    steps = tuple(PlanStep(on(day), mg) for day, mg in doses.items())
    return Taper(id, "prednisolone", steps, changes=changes, made_at=made_at)


def hold(day: int, days: int) -> TaperChange:
    return TaperChange(Do.HOLD, on(day), days, "cold")


def back(day: int, days: int) -> TaperChange:
    return TaperChange(Do.STEP_BACK, on(day), days, "flare")


def ended(day: int) -> TaperChange:
    return TaperChange(Do.END, on(day), reason="flare")


def steps_of(taper: Taper) -> dict[int, float]:
    return {day_of(step.start): step.mg_per_day for step in taper.steps}
