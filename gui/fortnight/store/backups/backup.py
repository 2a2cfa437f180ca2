"""Backups: complete encrypted copies, each verified before it is accepted.

A copy is written under a temporary name, made durable, opened again with the key and checked: every page,
every chain, that it reaches the anchor, and every row. Only then does it get its final name, beside a small
head file that says how many entries it contains. A failure leaves the earlier backups unchanged.
"""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Generator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

from fortnight import __version__
from fortnight.domain.messages import Text, text
from fortnight.store import engine_errors, migrations
from fortnight.store.backups.folder import STAMP, Backup, Reach, head_file, sha256_of
from fortnight.store.engine import Database, keyed, sqlite3
from fortnight.store.errors import CannotOpen, NotBackedUp
from fortnight.store.files.layout import StoreFiles, open_regular, sync_folder, write_atomically
from fortnight.store.files.locks import locked
from fortnight.store.integrity.check import Report, check_integrity
from fortnight.store.journal import entries
from fortnight.store.journal.signed_heads import sign
from fortnight.store.keys import keyslots
from fortnight.store.keys.slot_files import read_slots
from fortnight.store.progress import SILENT, Progress

_BLOCK = 1 << 20
LONGEST_WAIT_S = 600  # how long to wait for a backup that another process is making


@dataclass(frozen=True, slots=True)
class Source:
    """What is backed up: an open connection and its key, the files, the device, and its anchored hashes."""

    db: Database
    files: StoreFiles
    key: bytes = field(repr=False)
    device: str
    anchored: Mapping[int, bytes]


# Making a backup ----------------------------------------------------------------------------------


def back_up(source: Source, reason: str, at: datetime | None = None) -> Backup:
    """Make one verified backup in the store's own folder of backups, while other processes may write.

    Without `at` (opening a store has no clock), the backup gets the file's modification time.

    :raises NotBackedUp: with a sentence for the user; the earlier backups are unchanged.
    """
    folder = source.files.backups
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        with draft_in(folder) as draft:
            source.db.execute("VACUUM INTO ?", [os.fspath(draft)])
            return _verify_and_name(source, draft, reason, at)
    except sqlite3.Error as error:
        raise NotBackedUp(_why_not_read(source.files, error)) from error
    except OSError as error:
        raise NotBackedUp(_why(folder, error)) from error


@contextmanager
def one_at_a_time(folder: Path) -> Generator[None]:
    """Lock a folder of backups, so that no two processes make or delete backups in it at the same time.

    :raises NotBackedUp: if another process holds the lock for ten minutes, or the folder cannot be used.
    """
    try:
        with locked(folder, LONGEST_WAIT_S):
            yield
    except OSError as error:
        raise NotBackedUp(_why(folder, error)) from error


def _why_not_read(files: StoreFiles, error: sqlite3.Error) -> Text:
    if not engine_errors.is_damage(error):
        return _why(files.backups, error)
    return text(
        "No backup was made. The earlier backups are unchanged. {why}", why=engine_errors.why(files, error)
    )


def _why(folder: Path, error: Exception) -> Text:
    if "full" in str(error) or "No space left" in str(error):
        return text(
            "The disk that holds {folder} is full: no backup was made. The earlier backups are unchanged. "
            "Free some space, then back up again.",
            folder=folder,
        )
    return text(
        "No backup was made in {folder}: {why}. The earlier backups are unchanged.",
        folder=folder,
        why=getattr(error, "strerror", None) or error,
    )


@contextmanager
def draft_in(folder: Path) -> Generator[Path]:
    """Create an empty file of mode 0600 with a temporary name. It is deleted at the end unless renamed."""
    path = folder / f".{secrets.token_hex(6)}.part"
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        yield path
    finally:
        for left in (path, path.with_name(f"{path.name}-journal")):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def _verify_and_name(source: Source, draft: Path, reason: str, at: datetime | None) -> Backup:
    """Verify the draft, then give it its final name. The head file is written first, so none is missing."""
    _sync(draft)
    report, heads = check_copy(draft, source.key, source.device, source.anchored)
    if not report.sound:
        raise NotBackedUp(
            text(
                "No backup was made, because the record itself is damaged ({finding}). The earlier backups "
                "are unchanged: run “fortnight verify” and restore one of them.",
                finding=report.findings[0],
            )
        )
    moment = (at or datetime.fromtimestamp(draft.stat().st_mtime, UTC)).astimezone(UTC).replace(microsecond=0)
    head = heads.get(source.device, entries.Head())
    reach = Reach(
        source.device,
        head.seq,
        head.hash.hex(),
        moment.isoformat(),
        __version__,
        sha256_of(draft),
        _signed(source, head, moment),
        _slots_now(source.files),
    )
    return _put(draft, _free_name(draft.parent, moment, reason), moment, reason, reach)


def _signed(source: Source, head: entries.Head, at: datetime) -> dict[str, Any] | None:
    known = "vault" in source.db.table_names()  # missing in an older record that is about to be migrated
    signed = sign(source.db, source.device, head, at.isoformat()) if known else None
    return asdict(signed) if signed else None


def _slots_now(files: StoreFiles) -> dict[str, Any] | None:
    """Return the present key slots, or `None` if they are damaged: a backup could not be opened with them."""
    with suppress(CannotOpen):
        return json.loads(keyslots.to_json(read_slots(files)[0]))
    return None


def _put(draft: Path, path: Path, at: datetime, reason: str, reach: Reach) -> Backup:
    write_atomically(head_file(path), json.dumps(asdict(reach), indent=1).encode())
    draft.replace(path)
    sync_folder(path.parent)
    return Backup(path, at, reason, reach)


def _free_name(folder: Path, at: datetime, reason: str) -> Path:
    name, number = f"{at.strftime(STAMP)}-{reason}", 1
    path = folder / f"{name}.db"
    while os.path.lexists(path) or os.path.lexists(head_file(path)):
        number += 1
        path = folder / f"{name}-{number}.db"
    return path


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


# Verifying a backup -------------------------------------------------------------------------------


def check_copy(
    path: Path, key: bytes, device: str, anchored: Mapping[int, bytes], progress: Progress = SILENT
) -> tuple[Report, dict[str, entries.Head]]:
    """Open a copy with the key and check its integrity. Returns the report and the head of each chain.

    :raises sqlite3.DatabaseError: if the key does not open it.
    """
    connection = keyed(path, key)
    try:
        connection.execute("PRAGMA query_only=ON")
        db = Database(connection)
        if migrations.unknown_migrations(db):
            newer = text("it was written by a newer version of Fortnight: install that version first")
            return Report(0, 0, (newer,)), {}
        tables = not migrations.migrations.pending(db)
        report = check_integrity(db, device, anchored, tables=tables, progress=progress)
        return report, _heads(db) if report.sound else {}
    finally:
        connection.close()


def _heads(db: Database) -> dict[str, entries.Head]:
    devices = [device for (device,) in db.execute("SELECT DISTINCT device FROM entry")]
    return {device: entries.head(db, device) for device in devices}


# The second folder --------------------------------------------------------------------------------


def put_copy(backup: Backup, folder: Path) -> Backup:
    """Copy a backup to another folder and read the copy back.

    :raises NotBackedUp: if the folder is missing or full, or the copy differs.
    """
    if backup.reach is None:
        raise NotBackedUp(text("{path} has no head file: it was not copied.", path=backup.path))
    try:
        with draft_in(folder) as draft:
            copy_into(backup.path, draft)
            _check_copy(draft, backup.reach.sha256)
            path = _free_name(folder, backup.at, backup.reason)
            return _put(draft, path, backup.at, backup.reason, backup.reach)
    except FileNotFoundError as error:
        raise NotBackedUp(
            text("The folder {folder} was not found. Connect its drive, then back up again.", folder=folder)
        ) from error
    except OSError as error:
        raise NotBackedUp(_why(folder, error)) from error


def _check_copy(path: Path, sha256: str) -> None:
    if sha256_of(path) != sha256:
        raise OSError("the copy differs from the original")


def copy_into(source: Path, target: Path, progress: Progress = SILENT) -> None:
    """Copy a file into an existing one, and make it durable.

    :raises OSError: if the disk cannot be read or written.
    """
    with open_regular(source) as read, target.open("rb+") as written:
        total = os.fstat(read.fileno()).st_size
        for block in iter(partial(read.read, _BLOCK), b""):
            progress.step(text("Copying the file"), written.tell(), total)
            written.write(block)
        written.flush()
        os.fsync(written.fileno())
