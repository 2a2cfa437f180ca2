"""Whether a record is behind what was signed elsewhere: an older copy that was put back, anchor and all.

Each backup carries a signed head. The newest of them are compared whenever a record is opened: a few small
files, whatever the number of entries.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from fortnight.collector import resting
from fortnight.store.backups.folder import Backup, backups
from fortnight.store.engine import Database, sqlite3
from fortnight.store.journal import entries
from fortnight.store.journal.signed_heads import SignedHead, is_genuine

SECOND_FOLDER = "backup_folder"  # the setting that names it
# A second folder may be a drive that sleeps or is gone: whoever logs in waits less than whoever verifies.
LONGEST_LOOK_S, LONGEST_VERIFY_S = 1.0, 60.0

GivenUp = Mapping[str, int]  # how far each chain was kept, by device, when the rest was given up


class Carried(NamedTuple):
    """A signed head, the backup that carries it, and the record that its key slots name."""

    head: SignedHead
    backup: Path
    record: str


def carried(found: Iterable[Backup]) -> list[Carried]:
    """The signed heads that backups carry, genuine or not."""
    return [
        Carried(reach.head, backup.path, str((reach.slots or {}).get("store", "")))
        for backup in found
        if (reach := backup.reach) is not None and reach.head is not None
    ]


def heads_near(folder: Path, second: str, longest_s: float) -> list[Carried]:
    """The signed heads in a folder of backups, and in the second one if it answers in time."""
    here = backups(folder)
    return carried([*here, *(_soon(Path(second).expanduser(), longest_s) if second else ())])


def _soon(folder: Path, longest_s: float) -> list[Backup]:
    found: list[Backup] = []

    def look() -> None:
        try:
            found.extend(backups(folder))
        except OSError:
            return  # a folder that is gone or cannot be read carries nothing

    looking = threading.Thread(target=look, daemon=True)
    with resting():
        looking.start()
        looking.join(longest_s)
    return list(found)


def second_folder(db: Database) -> str:
    """The second folder for backups as the clinic set it; empty where there is none, or no way to tell."""
    with suppress(sqlite3.DatabaseError):  # a table that is damaged or gone is found by what looks for that
        row = db.execute("SELECT value FROM setting WHERE name = ?", [SECOND_FOLDER]).fetchone()
        return row[0] if row else ""
    return ""


def ahead(db: Database, record: str, heads: Iterable[Carried], now_given_up: GivenUp) -> Carried | None:
    """The newest genuine head of this record that its journal does not hold, unless somebody gave that up.

    A head that is not what was signed is for `verify` to name.
    """
    misfits = [each for each in heads if not holds(db, each.head) and is_ours(db, record, each)]
    if not misfits:
        return None
    known = [now_given_up, *given_up(db)]
    left = [each for each in misfits if is_genuine(each.head) and not was_given_up(each.head, known)]
    return max(left, key=lambda each: each.head.seq, default=None)


def holds(db: Database, head: SignedHead) -> bool:
    """Whether the journal holds the entry that was signed."""
    there = "SELECT hash FROM entry WHERE device = ? AND seq = ?"
    row = db.execute(there, [head.device, head.seq]).fetchone()
    return not head.seq or (row is not None and row[0].hex() == head.hash)


def is_ours(db: Database, record: str, each: Carried) -> bool:
    """Whether a head is of this record: another ward may use the same second folder."""
    if record and each.record == record:
        return True
    return (
        db.execute("SELECT 1 FROM entry WHERE device = ? LIMIT 1", [each.head.device]).fetchone() is not None
    )


def given_up(db: Database) -> list[GivenUp]:
    """What was given up on purpose, by a restore or when a lead settled it."""
    where = "target = 'store' AND verb IN ('store.restore', 'store.settle')"
    return [entry.data.get("heads", {}) for entry in entries.entries(db, where)]


def was_given_up(head: SignedHead, known: Iterable[GivenUp]) -> bool:
    """Whether a head reaches further than a chain was kept when the rest was given up."""
    return any(head.device in kept and head.seq > kept[head.device] for kept in known)


def kept_now(db: Database, devices: Iterable[str]) -> dict[str, int]:
    """How far each chain in the journal goes; 0 for those of `devices` that are not in it."""
    found = {device: entries.head(db, device).seq for device in _devices(db)}
    return {**dict.fromkeys(devices, 0), **found}


def _devices(db: Database) -> Iterator[str]:
    return (device for (device,) in db.execute("SELECT DISTINCT device FROM entry").fetchall())
