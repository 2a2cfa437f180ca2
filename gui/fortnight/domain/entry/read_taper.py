"""Read a taper plan as it was typed: its steps by date, by percentage, or to zero by a date."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from fortnight.domain.entry.doses_in_turn import NotInTurn, read_in_turn
from fortnight.domain.entry.typed_dates import NotReadable, read_one_day
from fortnight.domain.messages import text
from fortnight.domain.numbers import NotANumber, parse
from fortnight.domain.record.medication import DAYS_OF, Per
from fortnight.domain.record.taper import How, PlanStep, Steps, Taper
from fortnight.domain.treatment.taper_plan import PlanRefused, Rhythm, by_percentage, to_zero_by

EVERY_OTHER_DAY = ("every other day", "alternate days")
"""What may follow the dose of a step that is taken every other day; `5/0` means the same in all languages."""


@dataclass(frozen=True, slots=True)
class TaperDraft:
    """A plan as typed. `steps` has one step a line: the date, then the dose.

    A dose, also the present one (`now_mg`), is in mg/day, or in mg: `5/2.5` on alternate days, or with one of
    `EVERY_OTHER_DAY`.
    """

    drug: str
    how: How
    now_mg: str
    first: date
    every_days: str = "14"
    smallest_mg: str = "0.5"
    percent: str = "20"
    last: date | None = None
    steps: str = ""
    reason: str = ""


def read_taper(draft: TaperDraft, id: str, today: date) -> Taper:
    """The plan of a draft, with the present dose from `today` as its first step.

    :raises PlanRefused: for the first field that cannot be read or used.
    """
    present = _dose("now_mg", draft.now_mg, today)
    now = present.mg_per_day
    steps = {
        How.DATES: lambda: read_steps(draft.steps),
        How.PERCENT: lambda: by_percentage(_rhythm(draft, now), _number("percent", draft.percent)),
        How.ZERO: lambda: to_zero_by(_rhythm(draft, now), draft.last or draft.first),
    }[draft.how]()
    since = min(today, *(step.start for step in steps))
    before = () if steps[0].start == since else (replace(present, start=since),)
    return Taper(id, draft.drug, (*before, *steps), draft.how, draft.reason.strip())


def read_steps(typed: str) -> Steps:
    """The steps of a text with one step a line, by date. :raises PlanRefused: for a line that is not one."""
    lines = [line.strip() for line in typed.splitlines() if line.strip()]
    if not lines:
        raise PlanRefused("steps", text("Type one step a line, such as 12 Mar 2026 7.5."))
    return tuple(sorted(map(_step, lines), key=lambda step: step.start))


def _step(line: str) -> PlanStep:
    typed, per = _rhythm_of(re.sub(r"\s*mg\b", "", line).strip())
    day, _, dose = typed.rpartition(" ")
    try:
        start = read_one_day(day)
    except NotReadable as wrong:
        raise PlanRefused("steps", wrong.sentence) from None
    if start is None:
        raise PlanRefused("steps", text("“{line}” has no date. Type 12 Mar 2026 7.5.", line=line))
    if per is Per.OTHER_DAY:
        return PlanStep(start, _number("steps", dose) / DAYS_OF[per], per)
    return _dose("steps", dose, start)


def _dose(field: str, typed: str, start: date) -> PlanStep:
    """The step with a dose that is taken daily, or with two doses in turn."""
    try:
        in_turn = read_in_turn(typed)
    except NotInTurn as wrong:
        raise PlanRefused(field, wrong.sentence) from None
    if in_turn is None:
        return PlanStep(start, _number(field, typed))
    return PlanStep(start, round(sum(in_turn) / DAYS_OF[Per.OTHER_DAY], 6), Per.OTHER_DAY, in_turn[1])


def _rhythm_of(line: str) -> tuple[str, Per]:
    """The line without the words for every other day, and whether it had them."""
    for words in EVERY_OTHER_DAY:
        if line.casefold().endswith(words):
            return line[: -len(words)].strip(), Per.OTHER_DAY
    return line, Per.DAY


def _rhythm(draft: TaperDraft, now: float) -> Rhythm:
    every = draft.every_days.strip()
    days = int(every) if every.isascii() and every.isdigit() and len(every) < 5 else 0
    return Rhythm(now, draft.first, days, _number("smallest_mg", draft.smallest_mg))


def _number(field: str, typed: str) -> float:
    try:
        found = parse(typed)
    except NotANumber as wrong:
        raise PlanRefused(field, wrong.sentence) from None
    if found is None or found.comparator:
        raise PlanRefused(field, text("Type a number."))
    return found.value
