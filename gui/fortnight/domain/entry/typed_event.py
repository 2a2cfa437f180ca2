"""What was typed in the form of an event, read as an event."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import TypeVar

from fortnight.domain.entry.drafts import Problem
from fortnight.domain.entry.typed_dates import NotReadable, moment_on, read_one_day, read_time
from fortnight.domain.messages import text
from fortnight.domain.numbers import NotANumber, parse
from fortnight.domain.record.course import Event
from fortnight.domain.record.event_fields import TIME, Detail, Field, Input, clock_of
from fortnight.domain.record.event_kinds import fields_of

MINUS = "-−–"


@dataclass(frozen=True, slots=True)
class EventDraft:
    """The texts in the boxes of the form; `details` by the names of the fields of the kind."""

    kind: str
    start: str
    end: str = ""
    text: str = ""
    details: Mapping[str, str] = field(default_factory=dict[str, str], hash=False)


@dataclass(frozen=True, slots=True)
class ReadEvent:
    """The event that was typed, or `None`, and the boxes that cannot be read."""

    event: Event | None
    problems: tuple[Problem, ...]


def read_event(draft: EventDraft, now: datetime, was: Event | None = None) -> ReadEvent:
    """Read an event. `was` is the event that is corrected: a day that is not changed keeps its moment.

    Without a time of day, today is taken as now and any other day as noon.
    """
    problems: list[Problem] = []
    details, wrong = read_details(draft.kind, draft.details)
    at = _read("at", lambda: _start(draft.start, str(details.get(TIME, "")), now, was), problems)
    end = _read("until", lambda: _end(draft.end, now, was, at), problems)
    problems += wrong
    if problems or at is None:
        return ReadEvent(None, tuple(problems))
    id = was.id if was is not None else ""
    return ReadEvent(Event(id, draft.kind, at, draft.text.strip(), end, details), ())


def read_details(kind: str, typed: Mapping[str, str]) -> tuple[dict[str, Detail], tuple[Problem, ...]]:
    """Return the details of a kind that were typed, and the boxes that cannot be read.

    Empty boxes, and boxes that do not fit the method that was chosen, are left out.
    """
    problems: list[Problem] = []
    offered = fields_of(kind)
    words = {name: each.strip() for name, each in typed.items() if each.strip() and name in offered}
    details: dict[str, Detail] = {}
    for name in (name for name in words if offered[name].fits(words)):
        value = _read(name, lambda name=name: _detail(offered[name], words[name]), problems)
        if value is not None:
            details[name] = value
    return details, tuple(problems)


T = TypeVar("T")


def _read(name: str, make: Callable[[], T], problems: list[Problem]) -> T | None:
    """Return what is read from a box; add a problem if it cannot be read."""
    try:
        return make()
    except (NotReadable, NotANumber) as refused:
        problems.append(Problem(name, refused.sentence))
        return None


def _start(typed: str, at: str, now: datetime, was: Event | None) -> datetime:
    """Return the start: on the typed day, at a time of day as it is stored, or without one."""
    day = read_one_day(typed)
    if day is None:
        raise NotReadable(text("Type the day, such as 12 Mar 2019."))
    before = was.at if was is not None else None
    if at and not (before is not None and before.date() == day and clock_of(before) == at):
        return datetime.combine(day, time.fromisoformat(at), now.tzinfo)
    return _moment(day, now, before)


def _end(typed: str, now: datetime, was: Event | None, start: datetime | None) -> datetime | None:
    """Return the end; on the day of the start it is the same moment."""
    day = read_one_day(typed)
    if day is None:
        return None
    if start is not None and day == start.date():
        return start
    return _moment(day, now, was.until if was is not None else None)


def _moment(day: date, now: datetime, was: datetime | None) -> datetime:
    if was is not None and was.date() == day:
        return was
    return moment_on(day, now)


def _detail(offered: Field, typed: str) -> Detail:
    if offered.input is Input.NUMBER:
        return _number(typed)
    if offered.input is Input.DAY:
        day = read_one_day(typed)
        assert day is not None  # the text is not empty
        return day.isoformat()
    if offered.input is Input.TIME:
        at = read_time(typed)
        assert at is not None
        return f"{at:%H:%M}"
    return typed


def _number(typed: str) -> float:
    """Return a typed number, which may be negative.

    :raises NotANumber: with a sentence.
    """
    negative = typed[0] in MINUS
    found = parse(typed[1:] if negative else typed)
    if found is None or found.comparator:
        raise NotANumber(text("“{typed}” is not a number. Type a number such as 4.1 or 4,1.", typed=typed))
    return -found.value if negative else found.value
