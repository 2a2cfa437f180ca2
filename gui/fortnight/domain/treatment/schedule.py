"""The infusion schedule: when the next infusion is due, and the status of every due date.

No label says what to do after a late intravenous dose. Here each due date is counted from the day on which
the previous infusion was actually given [P], or for which it is planned if it was moved.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from itertools import islice, pairwise, takewhile
from typing import NamedTuple

from fortnight.domain.messages import text
from fortnight.domain.record.plan import EMPTY_PLAN, InfusionPlan, Rest

WINDOW_DAYS = 3  # days early or late that still count as on time [P]


class Status(StrEnum):
    """The status of a due date."""

    GIVEN = "given"
    EARLY = "early"
    LATE = "late"
    MISSED = "missed"
    DUE = "due"
    OVERDUE = "overdue"
    PLANNED = "planned"
    NOT_GIVEN = "not given"


@dataclass(frozen=True, slots=True)
class Due:
    """The day for which the next infusion is planned, and its due date if it was moved from there.

    `days_since` counts from the last infusion, `days_overdue` from the planned day (0 until then).
    """

    due: date
    days_since: int
    days_overdue: int
    moved_from: date | None = None


@dataclass(frozen=True, slots=True)
class Slot:
    """One due date, the date on which that infusion was given (`None` if not given), and the status.

    `moved_to` is the day for which it was planned instead (`None` if it was not moved); `reason` says why an
    infusion that was planned was not given.
    """

    due: date
    given: date | None
    status: Status
    moved_to: date | None = None
    reason: str = ""

    @property
    def planned(self) -> date:
        """The day for which the infusion is or was planned."""
        return self.moved_to or self.due

    @property
    def days_off(self) -> int:
        """The days from the planned day to the infusion (negative if it was early); 0 if it was not given."""
        return 0 if self.given is None else (self.given - self.planned).days


class _PlannedDate(NamedTuple):
    """A due date, and the day for which its infusion is planned."""

    due: date
    planned: date

    def slot(self, status: Status, given: date | None = None) -> Slot:
        return Slot(self.due, given, status, None if self.planned == self.due else self.planned)


def next_due(last_infusion: date, interval_days: int, today: date, changes: InfusionPlan = EMPTY_PLAN) -> Due:
    """When the infusion after `last_infusion` is due, as of `today`.

    `interval_days` is the present interval. If the interval was changed or the course was resumed after the
    last infusion, the infusion is not due before that day.

    :raises ValueError: if the interval is shorter than one day.
    """
    _check_interval(interval_days)
    coming = _Gap(last_infusion, None, interval_days, changes)
    due, planned = next(coming.dates_from(coming.first_due))
    return Due(
        planned,
        (today - last_infusion).days,
        max(0, (today - planned).days),
        None if planned == due else due,
    )


def plan(
    infusion_dates: Iterable[date],
    interval_days: int,
    window_days: int,
    today: date,
    ahead: int = 1,
    changes: InfusionPlan = EMPTY_PLAN,
) -> list[Slot]:
    """Every due date from the first infusion on, oldest first, followed by the next `ahead` due dates.

    Each due date is counted from the previous infusion, with the interval that held on the day before the
    next one. A due date is missed if the infusion that followed was nearer to a later due date; an infusion
    half-way between two due dates counts as late for the earlier one. Infusions after `today` are ignored,
    and several on one day count as one. An overdue infusion is the last slot, because later due dates depend
    on the day on which it will be given. A course that has ended has no coming due dates, and nothing is
    missed while a course rests.

    :raises ValueError: if the interval is shorter than one day.
    """
    _check_interval(interval_days)
    given = sorted({day for day in infusion_dates if day <= today})
    if not given:
        return []
    slots = [Slot(given[0], given[0], Status.GIVEN)]
    for previous, current in pairwise(given):
        slots.extend(_slots_between(_Gap(previous, current, interval_days, changes), current, window_days))
    coming = _Gap(given[-1], None, interval_days, changes)
    slots.extend(coming.missed_before_rests())
    if changes.ended is None:
        return slots + list(islice(_upcoming_slots(coming, window_days, today), ahead))
    return slots + list(coming.missed_before(coming.first_due, changes.ended.on))


COMING = (Status.DUE, Status.OVERDUE, Status.PLANNED)


def coming_slots(
    last_infusion: date,
    interval_days: int,
    window_days: int,
    today: date,
    ahead: int = 1,
    changes: InfusionPlan = EMPTY_PLAN,
) -> list[Slot]:
    """The next `ahead` due dates after the last infusion; none if the course has ended.

    An overdue infusion is the last one. The last infusion may be after today, if a clock was ahead.
    """
    day = max(last_infusion, today)
    slots = plan([last_infusion], interval_days, window_days, day, ahead, changes)
    return [slot for slot in slots if slot.status in COMING]


def with_not_given(slots: Iterable[Slot], not_given: Mapping[date, str]) -> list[Slot]:
    """The slots with the infusions that were planned and not given: the day of each, and why.

    Each replaces the missed due date of its day; without one, it is a slot of its own before later ones.
    """
    left = dict(not_given)
    shown: list[Slot] = []
    for slot in slots:
        day = next((day for day in (slot.planned, slot.due) if day in left), None)
        if slot.status is Status.MISSED and day is not None:
            slot = replace(slot, status=Status.NOT_GIVEN, reason=left.pop(day))
        shown.append(slot)
    own = [Slot(day, None, Status.NOT_GIVEN, reason=reason) for day, reason in left.items()]
    return sorted((*shown, *own), key=lambda slot: (slot.planned, slot.status is not Status.NOT_GIVEN))


class _Gap:
    """The time from one infusion to the next, or to today (`until` is `None`), with its due dates."""

    def __init__(self, last: date, until: date | None, interval_days: int, changes: InfusionPlan) -> None:
        interval = changes.interval_until(until, interval_days)
        self._last, self._changes = last, changes
        self._days = timedelta(days=interval.days)
        self._rests: list[Rest] = [
            rest for rest in changes.rests if rest.resumed > last and (until is None or rest.resumed <= until)
        ]
        self._before_rests = max(last + self._days, interval.since)
        self.first_due = max(self._before_rests, *(rest.resumed for rest in self._rests), date.min)

    def dates_from(self, first: date) -> Iterator[_PlannedDate]:
        """Every due date from the first one on, each counted from the day planned for the one before."""
        due, after = first, self._last
        while True:
            after = self._changes.planned_for(due, after, self._days.days)
            yield _PlannedDate(due, after)
            due = after + self._days

    def missed_before(self, first: date, end: date) -> Iterator[Slot]:
        """The due dates from the first one on whose planned day is before a day, as missed."""
        dates = takewhile(lambda each: each.planned < end, self.dates_from(first))
        return (each.slot(Status.MISSED) for each in dates)

    def missed_before_rests(self) -> Iterator[Slot]:
        """The due dates that were missed before the course rested."""
        first = self._before_rests
        for rest in self._rests:
            yield from self.missed_before(first, rest.ended)
            first = max(first, rest.resumed)


def _slots_between(gap: _Gap, current: date, window_days: int) -> Iterator[Slot]:
    yield from gap.missed_before_rests()
    for date_of, later in pairwise(gap.dates_from(gap.first_due)):
        if current - date_of.planned <= later.planned - current:
            yield date_of.slot(_status_given((current - date_of.planned).days, window_days), current)
            return
        yield date_of.slot(Status.MISSED)


def _status_given(days_off: int, window_days: int) -> Status:
    if days_off > window_days:
        return Status.LATE
    return Status.EARLY if days_off < -window_days else Status.GIVEN


def _upcoming_slots(coming: _Gap, window_days: int, today: date) -> Iterator[Slot]:
    for date_of in coming.dates_from(coming.first_due):
        status = _status_not_given((today - date_of.planned).days, window_days)
        yield date_of.slot(status)
        if status is Status.OVERDUE:
            return


def _status_not_given(days_past: int, window_days: int) -> Status:
    if days_past > window_days:
        return Status.OVERDUE
    return Status.DUE if days_past >= -window_days else Status.PLANNED


def _check_interval(interval_days: int) -> None:
    if interval_days < 1:
        raise ValueError(
            text("An interval must be at least 1 day. This one is %n day(s).", "", interval_days)
        )
