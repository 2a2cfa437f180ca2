"""Backups as people ask for them: made beside the window, copied to a second place, told in the journal."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from fortnight.domain.messages import Text, text
from fortnight.operations import settings
from fortnight.operations.session import Session
from fortnight.store import engine_errors
from fortnight.store.backups import backup as store_backup
from fortnight.store.backups.backup import Source, one_at_a_time, put_copy
from fortnight.store.backups.folder import Backup, backups, prune, remedy, strangers
from fortnight.store.backups.retention import ASKED, due, stale
from fortnight.store.database import FULL_FOR_READING
from fortnight.store.engine import Database, keyed, sqlite3
from fortnight.store.errors import NotBackedUp
from fortnight.store.files.layout import StoreFiles
from fortnight.store.journal.anchor import anchored

DAILY = "daily"
NO_ROOM = text("The disk is full: no backup was made. Free some space, then log in again.")


@dataclass(frozen=True, slots=True)
class Job:
    """A backup to be made: all that any thread needs to do it."""

    files: StoreFiles
    key: bytes = field(repr=False)
    device: str
    at: datetime
    reason: str
    second: str = ""
    refused: Text | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made, and what went wrong in the second place."""

    backup: Backup
    second: Path | None = None
    trouble: Text | None = None


def job(session: Session, reason: str = ASKED, second: str | None = None) -> Job:
    """What to do now; `second` names another folder than the clinic's setting."""
    chosen = settings.value(session.store, "backup_folder") if second is None else second
    store = session.store
    refused = NO_ROOM if store.read_only == FULL_FOR_READING else None
    return Job(store.files, store.key, store.device, session.clock(), reason, chosen, refused)


def carry_out(work: Job) -> Made:
    """Make it over a connection of its own, drop what no rule keeps, copy it to the second place.

    Whoever else makes one at the same time waits until this one is through.

    :raises NotBackedUp: with a sentence; the earlier backups are as they were.
    """
    if work.refused is not None:
        raise NotBackedUp(work.refused)
    with suppress(OSError):  # what is in its way is said below
        work.files.backups.mkdir(mode=0o700, exist_ok=True)
    with one_at_a_time(work.files.backups):
        made = _made(work)
        prune(work.files.backups, work.at)
        return _doubled(made, work)


def _made(work: Job) -> Backup:
    records = anchored(work.files.anchor)  # before the copy, so that the copy must reach them
    try:
        connection = keyed(work.files.ward, work.key)
    except sqlite3.Error as error:
        raise NotBackedUp(
            text("No backup was made. {why}", why=engine_errors.why_not_opened(work.files, error))
        ) from error
    try:
        source = Source(Database(connection), work.files, work.key, work.device, records)
        return store_backup.back_up(source, work.reason, work.at)
    finally:
        connection.close()


def _doubled(made: Backup, work: Job) -> Made:
    """A second place that is missing or full is told, and is no reason to call the backup failed."""
    if not work.second:
        return Made(made)
    folder = Path(work.second).expanduser()
    if folder.exists() and folder.samefile(work.files.backups):
        return Made(made, trouble=text("{folder} holds the backups already: choose another.", folder=folder))
    try:
        with one_at_a_time(folder):
            copy = put_copy(made, folder)
            prune(folder, work.at, work.device)
    except NotBackedUp as refused:
        return Made(made, trouble=refused.sentence)
    return Made(made, copy.path)


def note(session: Session, made: Made) -> None:
    """Tell the journal of a backup, where it may be written. The same backup is told once."""
    if session.store.read_only is not None or made.backup.reach is None:
        return
    told = {
        "file": made.backup.path.name,
        "reason": made.backup.reason,
        "seq": made.backup.reach.seq,
        "sha256": made.backup.reach.sha256,
        "second": str(made.second or made.trouble or ""),
    }
    with session.store.transaction(session.act()) as writing:
        writing.append(session.new_id(), "store.backup", "store", None, told)


def back_up(session: Session, reason: str = ASKED, second: str | None = None) -> Made:
    """Make a backup now and tell the journal. :raises NotBackedUp:"""
    made = carry_out(job(session, reason, second))
    note(session, made)
    return made


# What everybody must know ------------------------------------------------------------------------


def said_at_log_in(session: Session) -> list[Text]:
    """What to say to whoever just logged in, but for why nothing can be written: what writes says that."""
    return [each for each in notices(session) if each != session.store.read_only]


def notices(session: Session) -> list[Text]:
    """What everybody here must know of the record: no writing, an ill place, a wrong clock, a long log."""
    store = session.store
    clock = store.clock_trouble(session.clock()) or store.clock_at_log_in
    found = (store.read_only, *store.notices, clock, store.log_trouble())
    return [each for each in found if each is not None]


def engine_trouble(folder: Path, error: BaseException) -> Text | None:
    """What to say of an error of the database engine that nobody caught; `None` for any other error."""
    return engine_errors.sentence(StoreFiles(folder), error)


def remedy_of(folder: Path) -> Text:
    """What to do where the record in a folder is damaged: which backup is the newest good one."""
    return remedy(StoreFiles(folder).backups)


def strangers_of(folder: Path) -> list[tuple[Path, Text]]:
    """What is among the backups of the record in a folder and is no backup, and what it is."""
    return strangers(StoreFiles(folder).backups)


def backups_of(folder: Path) -> list[Backup]:
    """The backups of the record in a folder, oldest first."""
    return backups(StoreFiles(folder).backups)


def last_backup(session: Session) -> Backup | None:
    """The newest backup that was proved when it was made."""
    proved = [b for b in backups(session.store.files.backups) if b.reach and b.at <= session.clock()]
    return proved[-1] if proved else None


def is_due(session: Session) -> bool:
    """Whether today's backup is still to be made. An empty or distrusted record is not backed up."""
    proved = [b for b in backups(session.store.files.backups) if b.reach]
    return _holds_something(session) and session.store.read_only is None and due(proved, session.clock())


def is_stale(session: Session) -> bool:
    """Whether the last good backup is missing or older than 48 hours."""
    return stale(last_backup(session), session.clock())


def is_unsafe(session: Session) -> bool:
    """Whether there is something to lose, and no good backup of the last 48 hours."""
    return _holds_something(session) and is_stale(session)


def _holds_something(session: Session) -> bool:
    return session.store.db.execute("SELECT 1 FROM entry LIMIT 1").fetchone() is not None
