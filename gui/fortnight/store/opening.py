"""The way to an open database: engine, file, key, switches, schema."""

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
# Where there is no room for the memory that processes share: to read alone, and by one process.
PRAGMAS_ALONE = (
    "query_only=ON",
    "foreign_keys=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "busy_timeout=5000",
)
# macOS reports a write as durable before the drive has it, unless asked twice.
PRAGMAS_MACOS = ("fullfsync=ON", "checkpoint_fullfsync=ON")


def check_engine(version: tuple[int, ...]) -> None:
    """:raises CannotOpen: for an engine that can damage a database in WAL mode."""
    if version < OLDEST_ENGINE:
        raise CannotOpen(
            text(
                "The database engine {found} is too old; {needed} or newer is needed. Install the program "
                "anew.",
                found=".".join(map(str, version)),
                needed=".".join(map(str, OLDEST_ENGINE)),
            )
        )


def check_header(files: StoreFiles) -> None:
    """Refuse a database that vanished or is not encrypted, before anything is written.

    :raises CannotOpen: never make a new store in the place of a lost one.
    """
    there = files.ward.exists()
    if (not there or not files.ward.stat().st_size) and _was_used(files):
        raise CannotOpen(
            text(
                "{path} is missing or empty, but entries were saved here. {remedy}",
                path=files.ward,
                remedy=remedy(files.backups),
            )
        )
    if there and _first_bytes(files.ward) == PLAIN_HEADER:
        raise CannotOpen(
            text("{path} is not encrypted: it is not Fortnight's. Put the right file back.", path=files.ward)
        )


def make_private(path: Path) -> bool:
    """An empty file of mode 0600, where there is none: SQLite gives its logs the same mode."""
    if path.exists():
        return False
    os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    return True


def _was_used(files: StoreFiles) -> bool:
    """Whether entries were saved here: the anchor or a backup says so."""
    return anchor.was_used(files.anchor) or bool(backups(files.backups))


def _first_bytes(path: Path) -> bytes:
    with open_regular(path) as file:
        return file.read(len(PLAIN_HEADER))


def connect(path: Path, key: bytes, alone: bool = False) -> Database:
    """A keyed connection with every safety switch on. `alone`: for reading, and for this process alone.

    :raises CannotOpen: if the key is wrong or the file is not a store.
    """
    connection = None
    try:
        connection = keyed(path, key, exclusive=alone)
        pragmas = PRAGMAS_ALONE if alone else PRAGMAS
        for pragma in pragmas + (PRAGMAS_MACOS if sys.platform == "darwin" else ()):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        # SQLite's own lower() knows the letters of English alone.
        connection.create_function("casefolded", 1, str.casefold, deterministic=True)
    except sqlite3.DatabaseError as error:
        if connection is not None:
            connection.close()
        raise CannotOpen(engine_errors.why_not_opened(StoreFiles(path.parent), error)) from error
    return Database(connection)


def migrate(files: StoreFiles, db: Database, key: bytes) -> None:
    """Bring the schema up to date: a backup first, then one transaction a change.

    :raises CannotOpen: for a file written by a newer program, or a change that failed.
    """
    unknown = migrations.from_the_future(db)
    if unknown:
        raise CannotOpen(
            text(
                "{path} was written by a newer Fortnight (it has “{change}”). Install the newer "
                "program; nothing was changed.",
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
        migrations.put_back_triggers(db)
    except sqlite3.Error as error:
        raise CannotOpen(
            text(
                "{path} could not be brought up to date: {why}. It is as it was.", path=files.ward, why=error
            )
        ) from error


def _back_up_before(change: str, files: StoreFiles, db: Database, key: bytes) -> None:
    source = Source(db, files, key, read_or_make_device(files), anchored(files.anchor))
    try:
        with one_at_a_time(files.backups):
            back_up(source, f"before-{change}")
    except NotBackedUp as refused:
        raise CannotOpen(
            text("{path} was not brought up to date: {why}", path=files.ward, why=refused.sentence)
        ) from refused
