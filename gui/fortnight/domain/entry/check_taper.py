"""Check a taper plan, and a change of one: what cannot be is an error, what is unusual is a question."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from fortnight.domain.entry.check_common import reason_problems
from fortnight.domain.entry.check_other import LARGEST_MG_PER_DAY
from fortnight.domain.entry.drafts import Problem, question
from fortnight.domain.messages import filled, text
from fortnight.domain.numbers import plain
from fortnight.domain.record.child import Child
from fortnight.domain.record.taper import Do, Taper, TaperChange
from fortnight.domain.treatment.drugs import drug_name
from fortnight.domain.treatment.taper_plan import MOST_DAYS, MOST_STEPS

LONGEST_HOLD_DAYS = 366


def check_taper(child: Child, taper: Taper, today: date, taken_mg: float | None) -> Iterator[Problem]:
    """Check a plan; `taken_mg` is the dose of the drug in mg/day that is taken now, `None` if not known."""
    if not taper.drug.strip():
        yield Problem("drug", text("Choose the drug."))
    yield from reason_problems(taper.reason, text("Type why this is planned."))
    if len(taper.written) < 2:
        yield Problem("steps", text("A plan needs one step at least."))
        return
    yield from _step_problems(child, taper)
    yield from _questions(taper, today, taken_mg)


def _step_problems(child: Child, taper: Taper) -> Iterator[Problem]:
    first, last = taper.written[0].start, taper.written[-1].start
    if first < child.birth_date:
        yield Problem("steps", text("This day is before the child's birth."))
    if (last - first).days > MOST_DAYS or len(taper.written) > MOST_STEPS:
        sentence = text("A plan has at most {n} steps in {days} days.", n=MOST_STEPS, days=MOST_DAYS)
        yield Problem("steps", sentence)
    for before, step in pairwise(taper.written):
        if step.start <= before.start:
            yield Problem("steps", text("Two steps are on {day}.", day=step.start))
    for step in taper.written:
        if not 0 <= step.mg_per_day < LARGEST_MG_PER_DAY:
            dose = plain(step.mg_per_day)
            yield Problem("steps", text("A dose of {dose} mg per day is not plausible.", dose=dose))


def _questions(taper: Taper, today: date, taken_mg: float | None) -> Iterator[Problem]:
    now, first = taper.written[0].mg_per_day, taper.written[1].start
    if taken_mg is not None and taken_mg != now:
        asked = text(
            "{taken} mg/day of {drug} are taken now. Does the plan begin with {planned} mg/day?",
            taken=plain(taken_mg),
            drug=filled(drug_name(taper.drug)),
            planned=plain(now),
        )
        yield question("now_mg", asked)
    if first < today:
        yield question("steps", text("The first step, on {day}, is in the past. Is this right?", day=first))
    for before, step in pairwise(taper.written):
        if step.mg_per_day > before.mg_per_day:
            yield question("steps", text("The dose rises on {day}. Is this right?", day=step.start))


def check_change(taper: Taper, change: TaperChange) -> Iterator[Problem]:
    """Check a hold, a step back or the end of a plan."""
    yield from reason_problems(change.reason, text("Type why the plan is changed."))
    if change.do is not Do.END and not 1 <= change.days <= LONGEST_HOLD_DAYS:
        yield Problem("days", text("Type for how many days: 1 to {most}.", most=LONGEST_HOLD_DAYS))
    yield from _day_problems(taper, change)


def _day_problems(taper: Taper, change: TaperChange) -> Iterator[Problem]:
    steps, ended = taper.steps, taper.ended_on
    if ended is not None:
        yield Problem("on", text("This plan was ended on {day}.", day=ended))
    elif change.on <= steps[0].start:
        yield Problem("on", text("The plan begins on {day}. Choose a later day.", day=steps[0].start))
    elif change.do is Do.HOLD and change.on > steps[-1].start:
        sentence = text(
            "The last step of the plan is on {day}. Choose that day or an earlier one.", day=steps[-1].start
        )
        yield Problem("on", sentence)
    elif change.do is Do.STEP_BACK and change.on < steps[1].start:
        sentence = text(
            "The first step of the plan is on {day}. Choose that day or a later one.", day=steps[1].start
        )
        yield Problem("on", sentence)
