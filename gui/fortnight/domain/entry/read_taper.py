"""Read a taper plan as it was typed: its steps by date, by percentage, or to zero by a date."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from fortnight.domain.entry.typed_dates import NotReadable, read_one_day
from fortnight.domain.messages import text
from fortnight.domain.numbers import NotANumber, parse
from fortnight.domain.record.medication import DAYS_OF, Per
from fortnight.domain.record.taper import How, PlanStep, Steps, Taper
from fortnight.domain.treatment.taper_plan import PlanRefused, Rhythm, by_percentage, to_zero_by

EVERY_OTHER_DAY = ("/0", "every other day", "alternate days")
"""What may follow the dose of a step that is taken every other day, the first in all languages."""


@dataclass(frozen=True, slots=True)
class TaperDraft:
    """A plan as typed. `steps` has one step a line: the date, then the dose.

    A dose is in mg/day, or in mg with one of `EVERY_OTHER_DAY`. The present dose `now_mg` is the mean in
    mg/day; `now_per` says whether it is taken every day.
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
    now_per: Per = Per.DAY


def read_taper(draft: TaperDraft, id: str, today: date) -> Taper:
    """The plan of a draft, with the present dose from `today` as its first step.

    :raises PlanRefused: for the first field that cannot be read or used.
    """
    now = _number("now_mg", draft.now_mg)
    steps = {
        How.DATES: lambda: read_steps(draft.steps),
        How.PERCENT: lambda: by_percentage(_rhythm(draft, now), _number("percent", draft.percent)),
        How.ZERO: lambda: to_zero_by(_rhythm(draft, now), draft.last or draft.first),
    }[draft.how]()
    since = min(today, *(step.start for step in steps))
    before = () if steps[0].start == since else (PlanStep(since, now, draft.now_per),)
    return Taper(id, draft.drug, (*before, *steps), draft.how, draft.reason.strip())


def read_steps(typed: str) -> Steps:
    """The steps of a text with one step a line, by date. :raises PlanRefused: for a line that is not one."""
    lines = [line.strip() for line in typed.splitlines() if line.strip()]
    if not lines:
        raise PlanRefused("steps", text("Type one step a line, such as 12 Mar 2026 7.5."))
    return tuple(sorted(map(_step, lines), key=lambda step: step.start))


def _step(line: str) -> PlanStep:
    typed, per = _rhythm_of(line)
    day, _, dose = typed.removesuffix("mg").strip().rpartition(" ")
    try:
        start = read_one_day(day)
    except NotReadable as wrong:
        raise PlanRefused("steps", wrong.sentence) from None
    if start is None:
        raise PlanRefused("steps", text("“{line}” has no date. Type 12 Mar 2026 7.5.", line=line))
    if "/" in dose:
        asked = text("“{dose}” has two doses. Type 5/0 for 5 mg every other day, else the mg/day.", dose=dose)
        raise PlanRefused("steps", asked)
    return PlanStep(start, _number("steps", dose) / DAYS_OF[per], per)


def _rhythm_of(line: str) -> tuple[str, Per]:
    """The line without the words for every other day, and whether it had them."""
    for words in EVERY_OTHER_DAY:
        if line.removesuffix("mg").strip().casefold().endswith(words):
            return line.removesuffix("mg").strip()[: -len(words)].strip(), Per.OTHER_DAY
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
