"""The clock on the wall while the clocks change: how an instant is shown, and what a typed time means.

A moment has the offset from UTC of the computer that recorded it. What is computed from it, such as the end
of a drip, may be after a change of the clocks, and is then shown as this computer's clock will show it. A
moment from another time zone is shown as it was recorded.
"""

from __future__ import annotations

from datetime import datetime, time, timedelta

from fortnight.domain.entry.typed_dates import most_recent


def as_shown(when: datetime) -> datetime:
    """Return a moment with the offset that this computer's clock has at that instant."""
    return when.astimezone() if _is_of_this_computer(when) else when


def localised(naive: datetime, like: datetime) -> datetime:
    """Return what a date and time on the clock mean on the computer that recorded `like`.

    `fold` tells the second of two equal times when the clocks are set back.
    """
    return naive.astimezone() if _is_of_this_computer(like) else naive.replace(tzinfo=like.tzinfo)


def most_recent_here(at: time, now: datetime) -> datetime:
    """Return the most recent moment at which the clock on the wall showed a time of day."""
    return most_recent(at, now, lambda naive: localised(naive, now))


def _is_of_this_computer(when: datetime) -> bool:
    """Whether this computer's clock has the offset of a moment, within a day of it."""
    if when.tzinfo is None:
        return False
    around = ((when + timedelta(days=days)).astimezone().utcoffset() for days in (0, -1, 1))
    return when.utcoffset() in around
