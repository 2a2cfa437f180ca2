"""The steps of opening a database: check the engine and the file, apply the key and settings, migrate."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from fortnight.domain.messages import text
from fortnight.store import engine_errors, migrations
from fortnight.store.backups.backup import Source, back_up, one_at_a_time
from fortnight.store.backups.folder import backups, remedy
from fortnight.store.engine import OLDEST_ENGINE, Database, keyed, sqlite3
from fortnight.store.errors import CannotOpen, NotBackedUp
from fortnight.store.files.layout import StoreFiles, open_regular, read_or_make_device
from fortnight.store.journal import anchor
from fortnight.store.journal.anchor import anchored

PLAIN_HEADER = b"SQLite format 3\x00"
PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "recursive_triggers=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "busy_timeout=5000",
    "wal_autocheckpoint=50",
)
# For a disk without room for the shared-memory file: read-only, and by one process only.
READ_ONLY_PRAGMAS = (
    "query_only=ON",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "busy_timeout=5000",
)
# Without these, macOS reports a write as durable before the drive has stored it.
PRAGMAS_MACOS = ("fullfsync=ON", "checkpoint_fullfsync=ON")


def check_engine(version: tuple[int, ...]) -> None:
    """Refuse an engine that can damage a database in WAL mode.

    :raises CannotOpen: if the version is older than `OLDEST_ENGINE`.
    """
    if version < OLDEST_ENGINE:
        raise CannotOpen(
            text(
                "The database engine {found} is too old; {needed} or newer is needed. Install the program "
                "again.",
                found=".".join(map(str, version)),
                needed=".".join(map(str, OLDEST_ENGINE)),
            )
        )


def check_header(files: StoreFiles) -> None:
    """Refuse a database that is missing or not encrypted, before anything is written.

    A new store is never made in the place of a lost one.

    :raises CannotOpen: if the file is missing although entries were saved, or is not encrypted.
    """
    exists = files.ward.exists()
    if (not exists or not files.ward.stat().st_size) and _was_used(files):
        raise CannotOpen(
            text(
                "{path} is missing or empty, but entries were saved here. {remedy}",
                path=files.ward,
                remedy=remedy(files.backups),
            )
        )
    if exists and _first_bytes(files.ward) == PLAIN_HEADER:
        raise CannotOpen(
            text(
                "{path} is not encrypted, so it is not a Fortnight record. Put the right file back.",
                path=files.ward,
            )
        )


def create_private(path: Path) -> bool:
    """Create an empty file of mode 0600 if there is none, and return whether it was created.

    SQLite gives its log files the same mode.
    """
    if path.exists():
        return False
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    return True


def _was_used(files: StoreFiles) -> bool:
    """Whether entries were ever saved here, by the anchor or a backup."""
    return anchor.was_used(files.anchor) or bool(backups(files.backups))


def _first_bytes(path: Path) -> bytes:
    with open_regular(path) as file:
        return file.read(len(PLAIN_HEADER))


def connect(path: Path, key: bytes, exclusive: bool = False) -> Database:
    """Open a connection with the key and every safety setting.

    `exclusive`: read-only, and no other process can open the database meanwhile.

    :raises CannotOpen: if the key is wrong or the file is not a store.
    """
    connection = None
    try:
        connection = keyed(path, key, exclusive=exclusive)
        pragmas = READ_ONLY_PRAGMAS if exclusive else PRAGMAS
        for pragma in pragmas + (PRAGMAS_MACOS if sys.platform == "darwin" else ()):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        # SQLite's own lower() handles ASCII letters only.
        connection.create_function("casefolded", 1, str.casefold, deterministic=True)
    except sqlite3.DatabaseError as error:
        if connection is not None:
            connection.close()
        raise CannotOpen(engine_errors.why_not_opened(StoreFiles(path.parent), error)) from error
    return Database(connection)


def migrate(files: StoreFiles, db: Database, key: bytes) -> None:
    """Bring the schema up to date: make a backup, then apply each migration in its own transaction.

    :raises CannotOpen: if the file was written by a newer program, or a migration failed.
    """
    unknown = migrations.unknown_migrations(db)
    if unknown:
        raise CannotOpen(
            text(
                "{path} was written by a newer version of Fortnight (it has “{change}”). Install the newer "
                "version. Nothing was changed.",
                path=files.ward,
                change=unknown[-1],
            )
        )
    pending = migrations.migrations.pending(db)
    if pending and migrations.migrations.applied(db):
        _back_up_before(pending[0].name, files, db, key)
    if not pending:
        return
    try:
        migrations.migrations.apply(db)
        migrations.restore_triggers(db)
    except sqlite3.Error as error:
        raise CannotOpen(
            text(
                "{path} could not be updated to this version: {why}. It is unchanged.",
                path=files.ward,
                why=error,
            )
        ) from error


def _back_up_before(change: str, files: StoreFiles, db: Database, key: bytes) -> None:
    source = Source(db, files, key, read_or_make_device(files), anchored(files.anchor))
    try:
        with one_at_a_time(files.backups):
            back_up(source, f"before-{change}")
    except NotBackedUp as refused:
        raise CannotOpen(
            text("{path} was not updated to this version: {why}", path=files.ward, why=refused.sentence)
        ) from refused
