"""Rollback detection: whether a record is an older copy that was put back together with its anchor.

Each backup carries a signed head. These are compared with the record whenever it is opened, which takes a few
small files however many entries there are.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from fortnight.collector import paused
from fortnight.store.backups.folder import Backup, backups
from fortnight.store.engine import Database, sqlite3
from fortnight.store.errors import CannotOpen
from fortnight.store.files.layout import StoreFiles, read_device
from fortnight.store.journal import entries
from fortnight.store.journal.signed_heads import SignedHead, is_genuine
from fortnight.store.membership import membership

SECOND_FOLDER = "backup_folder"  # the setting that names it
# The second folder may be on a drive that is asleep or missing: a log-in waits less than a verification.
OPEN_WAIT_S, VERIFY_WAIT_S = 1.0, 60.0

# By device: the number of the last entry kept when the later ones were discarded on purpose.
KeptLengths = Mapping[str, int]


class BackupHead(NamedTuple):
    """A signed head, the backup that carries it, and the id of the record in the backup's key slots."""

    head: SignedHead
    backup: Path
    record: str


def of_this_installation(files: StoreFiles, db: Database, heads: list[BackupHead]) -> list[BackupHead]:
    """Return the heads that say something about this record.

    Computers that share a record may also share the second folder of backups. Entries that another
    computer has not exchanged yet are rightly missing here.
    """
    if membership(db) is None:
        return heads
    with suppress(CannotOpen):
        own = read_device(files)
        return [each for each in heads if each.head.device in (own.device, *own.before)]
    return []


def _signed_heads(found: Iterable[Backup]) -> list[BackupHead]:
    """Return the signed heads that backups carry, whether or not the signatures are valid."""
    return [
        BackupHead(reach.head, backup.path, str((reach.slots or {}).get("store", "")))
        for backup in found
        if (reach := backup.reach) is not None and reach.head is not None
    ]


def heads_in_backups(folder: Path, second: str, longest_s: float) -> list[BackupHead]:
    """Return the signed heads in a folder of backups, and those in the second one if it answers in time."""
    here = backups(folder)
    return _signed_heads([*here, *(backups_within(Path(second).expanduser(), longest_s) if second else ())])


def backups_within(folder: Path, longest_s: float) -> list[Backup]:
    """Return the backups in a folder, or none if it does not answer within some seconds."""
    found: list[Backup] = []

    def look() -> None:
        try:
            found.extend(backups(folder))
        except OSError:
            return  # a folder that is missing or cannot be read has no heads

    looking = threading.Thread(target=look, daemon=True)
    with paused():
        looking.start()
        looking.join(longest_s)
    return list(found)


def second_folder(db: Database) -> str:
    """Return the clinic's second folder for backups; empty if none is set or the setting cannot be read."""
    with suppress(sqlite3.DatabaseError):  # the integrity check reports a damaged or missing table
        row = db.execute("SELECT value FROM setting WHERE name = ?", [SECOND_FOLDER]).fetchone()
        return row[0] if row else ""
    return ""


def newest_missing_head(
    db: Database, record: str, heads: Iterable[BackupHead], kept_lengths_now: KeptLengths
) -> BackupHead | None:
    """Return the newest valid head of this record whose entry is missing from the journal, or `None`.

    Heads of entries that were discarded on purpose are ignored. Heads with an invalid signature are reported
    by `verify`.
    """
    missing = [each for each in heads if not holds(db, each.head) and is_ours(db, record, each)]
    if not missing:
        return None
    known = [kept_lengths_now, *kept_lengths(db)]
    valid = [each for each in missing if is_genuine(each.head) and not was_discarded(each.head, known)]
    return max(valid, key=lambda each: each.head.seq, default=None)


def holds(db: Database, head: SignedHead) -> bool:
    """Whether the journal holds the entry that was signed."""
    query = "SELECT hash FROM entry WHERE device = ? AND seq = ?"
    row = db.execute(query, [head.device, head.seq]).fetchone()
    return not head.seq or (row is not None and row[0].hex() == head.hash)


def is_ours(db: Database, record: str, each: BackupHead) -> bool:
    """Whether a head belongs to this record: another ward may use the same second folder."""
    if record and each.record == record:
        return True
    return (
        db.execute("SELECT 1 FROM entry WHERE device = ? LIMIT 1", [each.head.device]).fetchone() is not None
    )


def kept_lengths(db: Database) -> list[KeptLengths]:
    """Return the lengths to which chains were kept by each restore and each acceptance by a ward lead."""
    where = "target = 'store' AND verb IN ('store.restore', 'store.settle')"
    return [entry.data.get("heads", {}) for entry in entries.entries(db, where)]


def was_discarded(head: SignedHead, known: Iterable[KeptLengths]) -> bool:
    """Whether the entry of a head was discarded on purpose: it is later than the kept part of its chain."""
    return any(head.device in kept and head.seq > kept[head.device] for kept in known)


def chain_lengths(db: Database, devices: Iterable[str]) -> dict[str, int]:
    """Return the length of each chain in the journal, and 0 for those of `devices` that have none."""
    found = {device: entries.head(db, device).seq for device in _devices(db)}
    return {**dict.fromkeys(devices, 0), **found}


def _devices(db: Database) -> Iterator[str]:
    return (device for (device,) in db.execute("SELECT DISTINCT device FROM entry").fetchall())
