"""The calendar of the ward: which infusions are planned, given, moved or overdue on each day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

from fortnight.domain.record.child import Child
from fortnight.domain.treatment.schedule import Slot, coming_slots
from fortnight.operations import settings
from fortnight.operations.public_holidays import holidays_between
from fortnight.operations.session import Session
from fortnight.store.queries import courses, plan


class Mark(StrEnum):
    """What an infusion is on a day of the calendar."""

    PLANNED = "planned"
    MOVED = "moved"
    RUNNING = "running"
    GIVEN = "given"
    OVERDUE = "overdue"
    NOT_GIVEN = "not given"


MARKS = {"given": Mark.GIVEN, "running": Mark.RUNNING, "not-given": Mark.NOT_GIVEN}
TO_COME = frozenset({Mark.PLANNED, Mark.MOVED})


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """One infusion on a day. `slot` is its due date if it is still to be given, `None` otherwise.

    `days_since` is the number of days from the last infusion to this day, `reason` why it was not given.
    """

    child: Child
    day: date
    mark: Mark
    slot: Slot | None = None
    days_since: int | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CalendarDay:
    """One day with its infusions, and the name of its public holiday (empty if it is none)."""

    day: date
    entries: tuple[CalendarEntry, ...] = ()
    holiday: str = ""

    @property
    def load(self) -> int:
        """How many infusions are given or planned on this day."""
        return sum(entry.mark is not Mark.NOT_GIVEN for entry in self.entries)


@dataclass(frozen=True)
class WardCalendar:
    """Some days in a row; every infusion of the ward that is late today; how many fill a day."""

    days: tuple[CalendarDay, ...]
    overdue: tuple[CalendarEntry, ...]
    capacity: int

    def count(self, *marks: Mark) -> int:
        """Return how many infusions on these days have one of these marks."""
        return sum(entry.mark in marks for day in self.days for entry in day.entries)


@dataclass
class _Ward:
    """What is read once for a calendar."""

    today: date
    last_day: date
    window: int
    last: dict[str, date]
    busy: set[str] = field(default_factory=set[str])  # children with a running infusion


def ward_calendar(session: Session, first: date, days: int, language: str = "en") -> WardCalendar:
    """Return `days` days from the first one on. Names of holidays are in `language` if there are such."""
    last_day, store = first + timedelta(days=days - 1), session.store
    children = [child for child in courses.children(store) if child.plan.ended is None]
    by_id = {child.id: child for child in children}
    today, window = session.clock().date(), settings.window_days(store)
    ward = _Ward(today, last_day, window, plan.last_infusions(store))
    entries = list[CalendarEntry]()
    for found in plan.infusions_between(store, first, last_day):
        if found.child in by_id:
            child, mark = by_id[found.child], MARKS[found.stage]
            entries.append(CalendarEntry(child, found.day, mark, reason=found.reason))
    ward.busy |= {entry.child.id for entry in entries if entry.mark is Mark.RUNNING}
    refused = {(entry.child.id, entry.day) for entry in entries if entry.mark is Mark.NOT_GIVEN}
    coming = [entry for child in children for entry in _coming(ward, child)]
    entries += [each for each in coming if (each.child.id, each.day) not in refused]
    overdue = sorted((e for e in coming if e.mark is Mark.OVERDUE), key=lambda e: (e.day, e.child.number))
    named = holidays_between(session, first, last_day, language)
    return WardCalendar(
        tuple(_days(first, days, entries, named)), tuple(overdue), int(settings.value(store, "day_capacity"))
    )


def _days(
    first: date, days: int, entries: Sequence[CalendarEntry], holidays: dict[date, str]
) -> Iterator[CalendarDay]:
    by_day: dict[date, list[CalendarEntry]] = {}
    for entry in sorted(entries, key=lambda each: each.child.number):
        by_day.setdefault(entry.day, []).append(entry)
    for n in range(days):
        day = first + timedelta(days=n)
        yield CalendarDay(day, tuple(by_day.get(day, ())), holidays.get(day, ""))


def _coming(ward: _Ward, child: Child) -> Iterator[CalendarEntry]:
    """Yield the infusions of a child that are still to be given, up to the last day.

    Nothing is planned after an infusion that is late: that depends on the day on which it will be given.
    """
    last = ward.today if child.id in ward.busy else ward.last.get(child.id)
    if last is None:
        return
    ahead = max(1, (ward.last_day - last).days // child.interval_days + 2)
    slots = coming_slots(last, child.interval_days, ward.window, ward.today, ahead, child.plan)
    for slot in slots:
        is_late = slot.planned < ward.today
        mark = Mark.OVERDUE if is_late else Mark.MOVED if slot.moved_to else Mark.PLANNED
        yield CalendarEntry(child, slot.planned, mark, slot, (slot.planned - last).days)
        if is_late:
            return
        last = slot.planned
