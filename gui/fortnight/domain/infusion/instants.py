"""Arithmetic on instants that no change of the clocks moves.

Python subtracts and shifts two datetimes of one time zone by what the clock on the wall shows, so an hour
across the end of summer time would be two. Everything here goes through UTC.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from fortnight.domain.messages import SentenceError, text


class NoOffset(SentenceError):
    """A time without its offset from UTC."""


def in_utc(at: datetime) -> datetime:
    """The instant in UTC.

    :raises NoOffset: if the time has no offset from UTC.
    """
    if at.tzinfo is None:
        raise NoOffset(
            text("The time {at} has no offset from UTC, so it is not clear when it was.", at=at.isoformat())
        )
    return at.astimezone(UTC)


def minutes_between(earlier: datetime, later: datetime) -> float:
    """The minutes that pass from one instant to another; negative if `later` comes first."""
    return (in_utc(later) - in_utc(earlier)).total_seconds() / 60


def shifted(at: datetime, minutes: float) -> datetime:
    """The instant `minutes` minutes after `at`, written in the time zone of `at`."""
    return (in_utc(at) + timedelta(minutes=minutes)).astimezone(at.tzinfo)
