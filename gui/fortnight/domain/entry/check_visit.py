"""Check the assessment of disease activity at a visit before it is saved, as typed or imported."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from fortnight.domain.entry.check_common import moment_problems, unreadable
from fortnight.domain.entry.drafts import Problem, question
from fortnight.domain.messages import Text, text
from fortnight.domain.numbers import NotANumber, parse, plain
from fortnight.domain.record.child import Child
from fortnight.domain.record.joints import Joints, Sign
from fortnight.domain.record.visit import SCALES, ChaqItems, Feature, Scale, Visit, chaq_mistakes


@dataclass(frozen=True, slots=True)
class VisitDraft:
    """A visit as typed: `typed` holds the numbers of `SCALES` as text; an empty text is not assessed."""

    at: datetime
    joints: Joints = field(default_factory=dict[str, frozenset[Sign]], hash=False)
    typed: Mapping[str, str] = field(default_factory=dict[str, str], hash=False)
    chaq_items: ChaqItems = field(default_factory=dict[str, tuple[int | None, ...]], hash=False)
    aids: tuple[str, ...] = ()
    features: Mapping[Feature, bool] = field(default_factory=dict[Feature, bool], hash=False)
    by: str = ""
    note: str = ""


def read_visit(id: str, draft: VisitDraft) -> tuple[Visit, tuple[Problem, ...]]:
    """Return a visit as typed, and the problems of numbers that cannot be read; they are then `None`."""
    numbers: dict[str, float | None] = {}
    problems: list[Problem] = []
    for name in SCALES:
        try:
            numbers[name] = _number(draft.typed.get(name, ""))
        except NotANumber as refused:
            problems.append(Problem(name, refused.sentence))
    visit = Visit(
        id,
        draft.at,
        dict(draft.joints),
        *(numbers.get(name) for name in SCALES),
        chaq_items=dict(draft.chaq_items),
        aids=draft.aids,
        features=dict(draft.features),
        by=draft.by.strip(),
        note=draft.note.strip(),
    )
    return visit, tuple(problems)


def _number(typed: str) -> float | None:
    found = parse(typed)
    if found is None:
        return None
    if found.comparator:
        raise NotANumber(text("“{typed}” is not a number. Type a number such as 1.5 or 1,5.", typed=typed))
    return found.value


def check_visit(child: Child, other_days: Collection[date], visit: Visit, now: datetime) -> Iterator[Problem]:
    """Check the time, the ranges and the C-HAQ of a visit; `other_days` are those of the child's others."""
    yield from moment_problems(child, visit.at, now, "at")
    if _is_empty(visit):
        yield Problem("joints", text("Nothing was assessed. Mark a joint or type a value; 0 is a value."))
    for name, scale in SCALES.items():
        value = getattr(visit, name)
        if value is not None and not scale.lowest <= value <= scale.highest:
            yield Problem(name, _out_of_range(scale, value))
    for mistake in chaq_mistakes(visit.chaq_items, visit.aids):
        yield Problem("chaq_items", mistake)
    for name in ("by", "note"):
        wrong = unreadable(getattr(visit, name))
        if wrong is not None:
            yield Problem(name, wrong)
    if visit.at.date() in other_days:
        yield question("at", text("A visit of this day is recorded already. Is this another one?"))


def _is_empty(visit: Visit) -> bool:
    numbers = (getattr(visit, name) for name in SCALES)
    return not (visit.joints or visit.features or visit.chaq_items) and all(n is None for n in numbers)


def _out_of_range(scale: Scale, value: float) -> Text:
    return text(
        "{what} is {low} to {high}, not {value}.",
        what=scale.name,
        low=plain(scale.lowest),
        high=plain(scale.highest),
        value=plain(value),
    )
