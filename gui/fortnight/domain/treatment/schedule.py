"""The infusion schedule: when the next infusion is due, and the status of every due date.

No label says what to do after a late intravenous dose. Here each due date is counted from the day on which
the previous infusion was actually given [P].
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise

from fortnight.domain.messages import text

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


@dataclass(frozen=True, slots=True)
class Due:
    """The next due date, the days since the last infusion, and the days past the due date (0 until then)."""

    due: date
    days_since: int
    days_overdue: int


@dataclass(frozen=True, slots=True)
class Slot:
    """One due date, the date on which that infusion was given (`None` if not given), and the status."""

    due: date
    given: date | None
    status: Status

    @property
    def days_off(self) -> int:
        """The days from the due date to the infusion (negative if it was early); 0 if it was not given."""
        return 0 if self.given is None else (self.given - self.due).days


def next_due(last_infusion: date, interval_days: int, today: date) -> Due:
    """When the infusion after `last_infusion` is due, as of `today`.

    :raises ValueError: if the interval is shorter than one day.
    """
    _check_interval(interval_days)
    due = last_infusion + timedelta(days=interval_days)
    return Due(due, (today - last_infusion).days, max(0, (today - due).days))


def plan(
    infusion_dates: Iterable[date],
    interval_days: int,
    window_days: int,
    today: date,
    ahead: int = 1,
) -> list[Slot]:
    """Every due date from the first infusion on, oldest first, followed by the next `ahead` due dates.

    Each due date is counted from the previous infusion. A due date is missed if the infusion that followed
    was nearer to a later due date; an infusion half-way between two due dates counts as late for the earlier
    one. Infusions after `today` are ignored, and several on one day count as one. An overdue infusion is the
    last slot, because later due dates depend on the day on which it will be given.

    :raises ValueError: if the interval is shorter than one day.
    """
    _check_interval(interval_days)
    given = sorted({day for day in infusion_dates if day <= today})
    if not given:
        return []
    slots = [Slot(given[0], given[0], Status.GIVEN)]
    for previous, current in pairwise(given):
        slots.extend(_slots_between(previous, current, interval_days, window_days))
    return slots + list(_upcoming_slots(given[-1], interval_days, window_days, today, ahead))


def missed_between(gap_days: int, interval_days: int) -> int:
    """The number of due dates that were missed between two infusions `gap_days` apart."""
    nearest = -((interval_days - 2 * gap_days) // (2 * interval_days))
    return max(0, nearest - 1)


def _slots_between(previous: date, current: date, interval_days: int, window_days: int) -> Iterator[Slot]:
    missed = missed_between((current - previous).days, interval_days)
    for step in range(1, missed + 1):
        yield Slot(previous + timedelta(days=step * interval_days), None, Status.MISSED)
    due = previous + timedelta(days=(missed + 1) * interval_days)
    yield Slot(due, current, _status_given((current - due).days, window_days))


def _status_given(days_off: int, window_days: int) -> Status:
    if days_off > window_days:
        return Status.LATE
    return Status.EARLY if days_off < -window_days else Status.GIVEN


def _upcoming_slots(
    last: date, interval_days: int, window_days: int, today: date, ahead: int
) -> Iterator[Slot]:
    for step in range(1, ahead + 1):
        due = last + timedelta(days=step * interval_days)
        status = _status_not_given((today - due).days, window_days)
        yield Slot(due, None, status)
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
