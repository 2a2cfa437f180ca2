"""Backups: whole encrypted copies, each opened and proved before it counts.

A copy is written under a temporary name, made durable, opened again with the key and proved: every page,
every chain, that it reaches the anchor, every row. Only then does it get its name, beside a small head file
that says how far it goes. What fails leaves the earlier backups as they are.
"""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Iterator, Mapping
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
from fortnight.store.files.layout import StoreFiles, open_regular, sync_folder, write_whole
from fortnight.store.files.locks import locked
from fortnight.store.integrity.check import Report, prove
from fortnight.store.journal import entries
from fortnight.store.journal.signed_heads import sign
from fortnight.store.keys import keyslots
from fortnight.store.keys.slot_files import read_slots
from fortnight.store.progress import SILENT, Progress

_BLOCK = 1 << 20
LONGEST_WAIT_S = 600  # for a backup that another process is making


@dataclass(frozen=True, slots=True)
class Source:
    """What is copied: an open connection with its key, the files, the device, how far its chain must go."""

    db: Database
    files: StoreFiles
    key: bytes = field(repr=False)
    device: str
    anchored: Mapping[int, bytes]


# Making one ---------------------------------------------------------------------------------------


def back_up(source: Source, reason: str, at: datetime | None = None) -> Backup:
    """Make one verified backup in the store's own folder of backups, while others may write.

    Without `at` (opening a store is given no clock) the moment is the one that the file system noted.

    :raises NotBackedUp: with a sentence; the earlier backups are as they were.
    """
    folder = source.files.backups
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
        with draft_in(folder) as draft:
            source.db.execute("VACUUM INTO ?", [os.fspath(draft)])
            return _named(source, draft, reason, at)
    except sqlite3.Error as error:
        raise NotBackedUp(_why_not_read(source.files, error)) from error
    except OSError as error:
        raise NotBackedUp(_why(folder, error)) from error


@contextmanager
def one_at_a_time(folder: Path) -> Iterator[None]:
    """Hold a folder of backups, so that no two processes make or delete backups in it at the same time.

    :raises NotBackedUp: if another process holds it for ten minutes, or the folder cannot be used.
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
        "No backup was made, the earlier ones are as they were. {why}", why=engine_errors.why(files, error)
    )


def _why(folder: Path, error: Exception) -> Text:
    if "full" in str(error) or "No space left" in str(error):
        return text(
            "The disk of {folder} is full: no backup was made, the earlier ones are as they were. "
            "Free some space, then back up again.",
            folder=folder,
        )
    return text(
        "No backup was made in {folder}: {why}. The earlier ones are as they were.",
        folder=folder,
        why=getattr(error, "strerror", None) or error,
    )


@contextmanager
def draft_in(folder: Path) -> Iterator[Path]:
    """An empty file of mode 0600 under a temporary name; gone at the end, unless it was renamed."""
    path = folder / f".{secrets.token_hex(6)}.part"
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
    try:
        yield path
    finally:
        for left in (path, path.with_name(f"{path.name}-journal")):
            with suppress(OSError):
                left.unlink(missing_ok=True)


def _named(source: Source, draft: Path, reason: str, at: datetime | None) -> Backup:
    """Prove the draft, then give it its name. The head file comes first: no backup is without one."""
    _sync(draft)
    report, heads = examine(draft, source.key, source.device, source.anchored)
    if not report.sound:
        raise NotBackedUp(
            text(
                "No backup was made: the record itself does not hold ({finding}). The earlier backups are "
                "as they were; run verify and restore one of them.",
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
    known = "vault" in source.db.table_names()  # not in a record that is only about to be brought up to date
    signed = sign(source.db, source.device, head, at.isoformat()) if known else None
    return asdict(signed) if signed else None


def _slots_now(files: StoreFiles) -> dict[str, Any] | None:
    """The key slots, never damaged ones: a backup would not open with them."""
    with suppress(CannotOpen):
        return json.loads(keyslots.written(read_slots(files)[0]))
    return None


def _put(draft: Path, path: Path, at: datetime, reason: str, reach: Reach) -> Backup:
    write_whole(head_file(path), json.dumps(asdict(reach), indent=1).encode())
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


# Proving one --------------------------------------------------------------------------------------


def examine(
    path: Path, key: bytes, device: str, anchored: Mapping[int, bytes], progress: Progress = SILENT
) -> tuple[Report, dict[str, entries.Head]]:
    """Open a copy with the key and prove it; gives what was found and how far each device's chain goes.

    :raises sqlite3.DatabaseError: if the key does not open it.
    """
    connection = keyed(path, key)
    try:
        connection.execute("PRAGMA query_only=ON")
        db = Database(connection)
        if migrations.from_the_future(db):
            return Report(0, 0, (text("it was written by a newer Fortnight: install that first"),)), {}
        tables = not migrations.migrations.pending(db)
        report = prove(db, device, anchored, tables=tables, progress=progress)
        return report, _heads(db) if report.sound else {}
    finally:
        connection.close()


def _heads(db: Database) -> dict[str, entries.Head]:
    devices = [device for (device,) in db.execute("SELECT DISTINCT device FROM entry")]
    return {device: entries.head(db, device) for device in devices}


# A second place -----------------------------------------------------------------------------------


def put_copy(backup: Backup, folder: Path) -> Backup:
    """Copy a backup to another folder and read it back.

    :raises NotBackedUp: if the folder is missing or full, or gives back something else.
    """
    if backup.reach is None:
        raise NotBackedUp(text("{path} has no head file: it was not copied.", path=backup.path))
    try:
        with draft_in(folder) as draft:
            copy_into(backup.path, draft)
            if sha256_of(draft) != backup.reach.sha256:
                raise OSError("what was written cannot be read back")
            path = _free_name(folder, backup.at, backup.reason)
            return _put(draft, path, backup.at, backup.reason, backup.reach)
    except FileNotFoundError as error:
        raise NotBackedUp(
            text("The folder {folder} is not there: connect it, then back up again.", folder=folder)
        ) from error
    except OSError as error:
        raise NotBackedUp(_why(folder, error)) from error


def copy_into(source: Path, target: Path, progress: Progress = SILENT) -> None:
    """Copy a file into one that is there, and make it durable. :raises OSError: if the disk refuses."""
    with open_regular(source) as read, target.open("rb+") as written:
        total = os.fstat(read.fileno()).st_size
        for block in iter(partial(read.read, _BLOCK), b""):
            progress.step(text("Copying the file"), written.tell(), total)
            written.write(block)
        written.flush()
        os.fsync(written.fileno())
