"""A clock that was moved: told in the journal once a jump, and to whoever looks.

The order of entries never hangs on the clock (`lamport` and `seq` keep it); what a nurse reads does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from fortnight.domain.messages import Text, text
from fortnight.store.engine import Database
from fortnight.store.journal import entries
from fortnight.store.journal.entries import Entry

MOVED = "clock.moved"
MOST_BACK = timedelta(minutes=2)
MOST_AHEAD = timedelta(days=366)


def last_moment(db: Database) -> datetime | None:
    """When the newest entry was written, by the clock of that time."""
    row = db.execute("SELECT at FROM entry ORDER BY rowid DESC LIMIT 1").fetchone()
    return datetime.fromisoformat(row[0]) if row else None


def latest_moment(db: Database) -> datetime | None:
    """The latest time among the newest entries: after a clock went back, it lies before the newest one."""
    row = db.execute("SELECT max(at) FROM (SELECT at FROM entry ORDER BY rowid DESC LIMIT 500)").fetchone()
    return datetime.fromisoformat(row[0]) if row[0] else None


def jumped(last: datetime | None, now: datetime) -> bool:
    """Whether this clock lies more than two minutes behind the newest entry, or more than a year ahead."""
    return last is not None and not last - MOST_BACK <= now <= last + MOST_AHEAD


def trouble(last: datetime | None, now: datetime) -> Text | None:
    """What to say of a clock that does not fit the record; `None` where it does."""
    if last is None or not jumped(last, now):
        return None
    told = {"now": _words(now, now), "last": _words(last, now)}
    if now < last:
        return text(
            "This machine's clock says {now}, but the last entry was saved at {last}. Set the clock before "
            "anything is recorded. If it is right, entries were saved by a wrong one: the audit trail marks "
            "them.",
            **told,
        )
    return text(
        "This machine's clock says {now}, more than a year after the last entry ({last}). Look whether the "
        "date is right before anything is recorded.",
        **told,
    )


@dataclass(frozen=True, slots=True)
class PutBack:
    """A clock that was put back to `now`: what this device saved before `seq` and dated later is in doubt."""

    device: str
    seq: int
    now: str


def put_back(db: Database) -> list[PutBack]:
    """Every time that a clock was put back."""
    moved = entries.entries(db, "target = 'clock' AND verb = ?", [MOVED])
    jumps = [(entry, entry.data) for entry in moved]
    return [PutBack(e.device, e.seq, data["now"]) for e, data in jumps if data["now"] < data["last"]]


def in_doubt(entry: Entry, jumps: Iterable[PutBack]) -> bool:
    """Whether the clock was put back behind this entry's time after it was saved: it may have been wrong."""
    return any(
        entry.device == jump.device and entry.seq < jump.seq and entry.at > _allowed(jump) for jump in jumps
    )


def _allowed(jump: PutBack) -> str:
    return entries.utc_text(datetime.fromisoformat(jump.now) + MOST_BACK)


def _words(moment: datetime, like: datetime) -> str:
    return f"{moment.astimezone(like.tzinfo):%d %b %Y %H:%M}".lstrip("0")
