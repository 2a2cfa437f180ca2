"""Backups: made in the background, copied to a second folder, and recorded in the journal."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from fortnight.domain.messages import Text, text
from fortnight.operations import failsafe, settings
from fortnight.operations.session import Session
from fortnight.program_log import writing as program_log
from fortnight.store import engine_errors
from fortnight.store.backups import backup as store_backup
from fortnight.store.backups.backup import Source, one_at_a_time, put_copy
from fortnight.store.backups.folder import Backup, backups, foreign_files, prune, remedy
from fortnight.store.backups.retention import ASKED, due, stale
from fortnight.store.database import FULL_FOR_READING
from fortnight.store.engine import Database, keyed, sqlite3
from fortnight.store.errors import NotBackedUp
from fortnight.store.files.layout import StoreFiles
from fortnight.store.journal.anchor import anchored
from fortnight.store.queries.records import has_entries

DAILY = "daily"
NO_ROOM = text("The disk is full: no backup was made. Free some space, then log in again.")


@dataclass(frozen=True, slots=True)
class Job:
    """A backup to be made, with everything that a background thread needs to make it.

    `second` is the second folder, empty for none; `refused` is why no backup can be made.
    """

    files: StoreFiles
    key: bytes = field(repr=False)
    device: str
    at: datetime
    reason: str
    second: str = ""
    refused: Text | None = None


@dataclass(frozen=True, slots=True)
class Made:
    """A backup that was made, and what went wrong with its copy in the second folder."""

    backup: Backup
    second: Path | None = None
    trouble: Text | None = None


def job(session: Session, reason: str = ASKED, second: str | None = None) -> Job:
    """Return the backup to make now; `second` replaces the folder of the clinic's setting."""
    chosen = settings.value(session.store, "backup_folder") if second is None else second
    store = session.store
    refused = NO_ROOM if store.read_only == FULL_FOR_READING else None
    return Job(store.files, store.key, store.device, session.clock(), reason, chosen, refused)


def carry_out(work: Job) -> Made:
    """Make a backup over its own connection, delete backups that no rule keeps, copy it to the second folder.

    Only one backup is made at a time; another process waits.

    :raises NotBackedUp: with a sentence; the earlier backups are unchanged.
    """
    if work.refused is not None:
        raise NotBackedUp(work.refused)
    with suppress(OSError):  # the error is reported below
        work.files.backups.mkdir(mode=0o700, exist_ok=True)
    with one_at_a_time(work.files.backups):
        made = _made_backup(work)
        prune(work.files.backups, work.at)
        return _with_second_copy(made, work)


def _made_backup(work: Job) -> Backup:
    records = anchored(work.files.anchor)  # read before the copy, so that the copy must include them
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


def _with_second_copy(made: Backup, work: Job) -> Made:
    """Copy a backup to the second folder. If that fails it is reported; the backup itself has succeeded."""
    if not work.second:
        return Made(made)
    folder = Path(work.second).expanduser()
    if folder.exists() and folder.samefile(work.files.backups):
        return Made(
            made, trouble=text("{folder} is the backup folder itself. Choose another folder.", folder=folder)
        )
    try:
        with one_at_a_time(folder):
            copy = put_copy(made, folder)
            prune(folder, work.at, work.device)
    except NotBackedUp as refused:
        program_log.note("second-backup", error=refused)
        return Made(made, trouble=refused.sentence)
    return Made(made, copy.path)


def note(session: Session, made: Made) -> None:
    """Record a backup in the journal, if the record can be written."""
    if session.store.read_only is not None or made.backup.reach is None:
        return
    body = {
        "file": made.backup.path.name,
        "reason": made.backup.reason,
        "seq": made.backup.reach.seq,
        "sha256": made.backup.reach.sha256,
        "second": str(made.second or made.trouble or ""),
    }
    with session.store.transaction(session.act()) as transaction:
        transaction.append(session.new_id(), "store.backup", "store", None, body)


def back_up(session: Session, reason: str = ASKED, second: str | None = None) -> Made:
    """Make a backup now and record it in the journal. :raises NotBackedUp: with a sentence."""
    made = carry_out(job(session, reason, second))
    note(session, made)
    return made


# Notices about the record -------------------------------------------------------------------------


def notices_at_log_in(session: Session) -> list[Text]:
    """Return the notices for log-in, except why nothing can be written: a command that writes says so."""
    return [each for each in notices(session) if each != session.store.read_only]


def notices(session: Session) -> list[Text]:
    """Return the notices about the record: read-only, unsafe folder, clock, overlong log, failsafe PDF."""
    store = session.store
    clock = store.clock_warning(session.clock()) or store.clock_warning_at_log_in
    pdf = failsafe.notice(session) if session.review is None else None
    found = (store.read_only, *store.notices, clock, store.log_warning(), pdf)
    return [each for each in found if each is not None]


def engine_trouble(folder: Path, error: BaseException) -> Text | None:
    """Return a sentence for an uncaught error of the database engine; `None` for any other error."""
    return engine_errors.sentence(StoreFiles(folder), error)


def remedy_of(folder: Path) -> Text:
    """Return what to do if the record in a folder is damaged, naming the newest good backup."""
    return remedy(StoreFiles(folder).backups)


def unrecognised_files_of(folder: Path) -> list[tuple[Path, Text]]:
    """Return the files in the backup folder that are not backups, each with what it is."""
    return foreign_files(StoreFiles(folder).backups)


def backups_of(folder: Path) -> list[Backup]:
    """Return the backups of the record in a folder, oldest first."""
    return backups(StoreFiles(folder).backups)


def last_backup(session: Session) -> Backup | None:
    """Return the newest backup that was verified when it was made."""
    verified = [b for b in backups(session.store.files.backups) if b.reach and b.at <= session.clock()]
    return verified[-1] if verified else None


def is_due(session: Session) -> bool:
    """Return whether today's backup is still to be made. An empty or distrusted record is not backed up."""
    verified = [b for b in backups(session.store.files.backups) if b.reach]
    return has_entries(session.store) and session.store.read_only is None and due(verified, session.clock())


def is_stale(session: Session) -> bool:
    """Return whether the last good backup is missing or older than 48 hours."""
    return stale(last_backup(session), session.clock())


def is_unsafe(session: Session) -> bool:
    """Return whether the record has entries and no good backup of the last 48 hours."""
    return has_entries(session.store) and is_stale(session)
