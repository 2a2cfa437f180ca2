"""Clock jumps: each is recorded once in the journal and shown to the user.

The order of entries never depends on the clock (`lamport` and `seq` define it), but the times that a nurse
reads do.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from fortnight.domain.messages import Text, text
from fortnight.store.engine import Database
from fortnight.store.journal import entries
from fortnight.store.journal.entries import Entry

CLOCK_MOVED = "clock.moved"
MAX_BACKWARD = timedelta(minutes=2)
MAX_FORWARD = timedelta(days=366)

# The clocks of other computers say nothing about this one: only entries of its own chain count.
_LAST = "SELECT at FROM entry WHERE device = ? ORDER BY seq DESC LIMIT 1"
_LATEST = "SELECT max(at) FROM (SELECT at FROM entry WHERE device = ? ORDER BY seq DESC LIMIT 500)"
_MOVED = f"target = 'clock' AND verb = '{CLOCK_MOVED}'"


def last_entry_time(db: Database, device: str) -> datetime | None:
    """Return the time of the newest entry of a device."""
    row = db.execute(_LAST, [device]).fetchone()
    return datetime.fromisoformat(row[0]) if row else None


def latest_entry_time(db: Database, device: str) -> datetime | None:
    """Return the latest time among the newest 500 entries of a device.

    If the clock was set back, this is later than the time of the newest entry.
    """
    (at,) = db.execute(_LATEST, [device]).fetchone()
    return datetime.fromisoformat(at) if at else None


def has_jumped(last: datetime | None, now: datetime) -> bool:
    """Whether the clock is more than two minutes before, or more than a year after, the last entry's time."""
    return last is not None and not last - MAX_BACKWARD <= now <= last + MAX_FORWARD


def clock_warning(last: datetime | None, now: datetime) -> Text | None:
    """Return a warning if the clock does not agree with the record, otherwise `None`."""
    if last is None or not has_jumped(last, now):
        return None
    times = {"now": _words(now, now), "last": _words(last, now)}
    if now < last:
        return text(
            "This computer's clock shows {now}, but the last entry was saved at {last}. Set the clock before "
            "you record anything. If the clock is right, earlier entries were saved with a wrong time: the "
            "audit trail marks them.",
            **times,
        )
    return text(
        "This computer's clock shows {now}, more than a year after the last entry ({last}). Check that the "
        "date is right before you record anything.",
        **times,
    )


@dataclass(frozen=True, slots=True)
class PutBack:
    """The clock of `device` was set back to `now` at entry `seq`.

    Entries of that device before `seq` with a later time may have a wrong time.
    """

    device: str
    seq: int
    now: str


def put_back(db: Database) -> list[PutBack]:
    """Return every time that a clock was set back."""
    jumps = [(entry, entry.data) for entry in entries.entries(db, _MOVED)]
    return [PutBack(e.device, e.seq, data["now"]) for e, data in jumps if data["now"] < data["last"]]


def in_doubt(entry: Entry, jumps: Iterable[PutBack]) -> bool:
    """Whether the clock was later set back to before this entry's time, which may therefore be wrong."""
    return any(
        entry.device == jump.device and entry.seq < jump.seq and entry.at > _latest_plausible(jump)
        for jump in jumps
    )


def _latest_plausible(jump: PutBack) -> str:
    return entries.utc_text(datetime.fromisoformat(jump.now) + MAX_BACKWARD)


def _words(moment: datetime, like: datetime) -> str:
    return f"{moment.astimezone(like.tzinfo):%d %b %Y %H:%M}".removeprefix("0")
