"""Backups as people ask for them: made beside the window, copied to a second place, told in the journal."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from fortnight.domain.people import READER, may_write
from fortnight.domain.wording import Text, text
from fortnight.operations import settings
from fortnight.operations.desk import Desk
from fortnight.store import backup as store_backup
from fortnight.store import keyslots
from fortnight.store.anchor import anchored
from fortnight.store.backup import Backup, Reach, Source, backups, prune, put_copy, read_reach
from fortnight.store.changing_keys import finish_rekey
from fortnight.store.database import Store
from fortnight.store.engine import Database, keyed, sqlite3
from fortnight.store.files import StoreFiles
from fortnight.store.journal import Act
from fortnight.store.problems import NotBackedUp
from fortnight.store.restore import Restored
from fortnight.store.restore import restore as store_restore
from fortnight.store.retention import due, stale
from fortnight.store.unlocking import Unlocked, fits, put_slots, unlock
from fortnight.store.writing import denied

DAILY, ASKED = "daily", "asked"


@dataclass(frozen=True, slots=True)
class Job:
    """A backup to be made: all that any thread needs to do it."""

    files: StoreFiles
    key: bytes = field(repr=False)
    device: str
    at: datetime
    reason: str
    second: str = ""


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made, and what went wrong in the second place."""

    backup: Backup
    second: Path | None = None
    trouble: Text | None = None


def job(desk: Desk, reason: str = ASKED, second: str | None = None) -> Job:
    """What to do now; `second` names another folder than the clinic's setting."""
    chosen = settings.value(desk.store, "backup_folder") if second is None else second
    return Job(desk.store.files, desk.store.key, desk.store.device, desk.clock(), reason, chosen)


def carry_out(work: Job) -> Made:
    """Make it over a connection of its own, drop what no rule keeps, copy it to the second place.

    :raises NotBackedUp: with a sentence; the earlier backups are as they were.
    """
    records = anchored(work.files.anchor)  # before the copy, so that the copy must reach them
    try:
        connection = keyed(work.files.ward, work.key)
    except sqlite3.Error as error:
        raise NotBackedUp(
            text("{path} cannot be read: {why}. No backup was made.", path=work.files.ward, why=error)
        ) from error
    try:
        source = Source(Database(connection), work.files, work.key, work.device, records)
        made = store_backup.back_up(source, work.reason, work.at)
    finally:
        connection.close()
    prune(work.files.backups, work.at)
    return _doubled(made, work)


def _doubled(made: Backup, work: Job) -> Made:
    """A second place that is missing or full is told, and is no reason to call the backup failed."""
    if not work.second:
        return Made(made)
    folder = Path(work.second).expanduser()
    try:
        copy = put_copy(made, folder)
        prune(folder, work.at, work.device)
    except NotBackedUp as refused:
        return Made(made, trouble=refused.sentence)
    return Made(made, copy.path)


def note(desk: Desk, made: Made) -> None:
    """Tell the journal of a backup, where it may be written. The same backup is told once."""
    if desk.store.read_only is not None or made.backup.reach is None:
        return
    told = {
        "file": made.backup.path.name,
        "reason": made.backup.reason,
        "seq": made.backup.reach.seq,
        "sha256": made.backup.reach.sha256,
        "second": str(made.second or made.trouble or ""),
    }
    with desk.store.transaction(desk.act()) as writing:
        writing.append(desk.new_id(), "store.backup", "store", None, told)


def back_up(desk: Desk, reason: str = ASKED, second: str | None = None) -> Made:
    """Make a backup now and tell the journal. :raises NotBackedUp:"""
    made = carry_out(job(desk, reason, second))
    note(desk, made)
    return made


def restore(
    folder: Path, backup: Path, key: bytes, act: Act, entry: str, opened_by: bytes | None = None
) -> Restored:
    """Put a backup in the place of the record in a folder. No window may have it open.

    :raises StoreProblem: with a sentence; `NotRestored` where the record is as it was.
    """
    return store_restore(folder, backup, key, act, entry, opened_by)


def restore_as(folder: Path, backup: Path, user: str, passphrase: str, now: datetime, entry: str) -> Restored:
    """Restore as a ward lead, with the keys of today; those kept beside the backup serve where they are gone.

    :raises StoreProblem: with a sentence.
    """
    files = StoreFiles(folder)
    reach = read_reach(backup)
    if not (files.slots.exists() or files.earlier_slots.exists()) and reach and reach.ways:
        folder.mkdir(parents=True, exist_ok=True)
        put_slots(files, reach.ways)
    way = finish_rekey(files, unlock(files, user, passphrase, now))
    act = Act(way.person.name, way.person.role, now)
    if not may_write(way.person.role, "store.restore"):
        raise denied(act, "store.restore")
    return store_restore(folder, backup, way.keys[0], act, entry, _opener(backup, reach, way, passphrase))


def look_at(folder: Path, backup: Path, user: str, passphrase: str, now: datetime) -> Desk:
    """A desk at a backup, to look at only: where the record is damaged, the last good state is read there.

    :raises StoreProblem: with a sentence.
    """
    way = unlock(StoreFiles(folder), user, passphrase, now)
    key = _opener(backup, read_reach(backup), way, passphrase) or way.keys[0]
    return Desk(Store.of_backup(backup, key), way.person.name, READER, lambda: now, lambda: "")


def _opener(backup: Path, reach: Reach | None, way: Unlocked, passphrase: str) -> bytes | None:
    """The key that opens a backup: one of today's, or the one it was made under."""
    then = reach.ways if reach else None
    slot = then.of(way.person.name) if then else None
    former = keyslots.opened(then, slot, passphrase) if then and slot else None
    return next((key for key in (*way.keys, *(former or ())) if fits(backup, key)), None)


def notices(desk: Desk) -> list[Text]:
    """What everybody here must know of the record: no writing, an ill place, a wrong clock, a long log."""
    store = desk.store
    told = (store.read_only, store.notice, store.clock_trouble(desk.clock()), store.log_trouble())
    return [each for each in told if each is not None]


def backups_of(folder: Path) -> list[Backup]:
    """The backups of the record in a folder, oldest first."""
    return backups(StoreFiles(folder).backups)


def last_backup(desk: Desk) -> Backup | None:
    """The newest backup that was proved when it was made."""
    proved = [b for b in backups(desk.store.files.backups) if b.reach and b.at <= desk.clock()]
    return proved[-1] if proved else None


def is_due(desk: Desk) -> bool:
    """Whether today's backup is still to be made. An empty or distrusted record is not backed up."""
    proved = [b for b in backups(desk.store.files.backups) if b.reach]
    return _holds_something(desk) and desk.store.read_only is None and due(proved, desk.clock())


def is_stale(desk: Desk) -> bool:
    """Whether the last good backup is missing or older than 48 hours."""
    return stale(last_backup(desk), desk.clock())


def is_unsafe(desk: Desk) -> bool:
    """Whether there is something to lose, and no good backup of the last 48 hours."""
    return _holds_something(desk) and is_stale(desk)


def _holds_something(desk: Desk) -> bool:
    return desk.store.db.execute("SELECT 1 FROM entry LIMIT 1").fetchone() is not None
