"""Snapshots: several queries read the same state of the record, whatever other processes write meanwhile."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from fortnight.store.engine import Database, sqlite3
from fortnight.store.files.write_ahead_log import log_of

QUIET_TRIES = 20
QUIET_WAIT_MS = 250


@contextmanager
def snapshot(db: Database) -> Generator[None]:
    """Read within one transaction. SQLite takes the snapshot at the first read, not at BEGIN."""
    db.execute("BEGIN")
    try:
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()
        yield
    finally:
        db.rollback()


@contextmanager
def whole_file_snapshot(db: Database, ward: Path, may_checkpoint: bool) -> Generator[bool]:
    """Read within a snapshot. Yields whether the database file contains all of it and does not change.

    While a reader that began with an empty write-ahead log is active, no process copies pages into the file.
    If another reader or a busy writer prevents that, the file may hold half-written pages.
    """
    for _ in range(QUIET_TRIES if may_checkpoint else 0):
        _checkpoint(db)
        with snapshot(db):
            if _is_empty(log_of(ward)):
                yield True
                return
    with snapshot(db):
        yield _is_empty(log_of(ward))


def _checkpoint(db: Database) -> None:
    """Copy the log into the file and truncate it, waiting only briefly for other processes."""
    (usual,) = db.execute("PRAGMA busy_timeout").fetchone()
    db.execute(f"PRAGMA busy_timeout={QUIET_WAIT_MS}").fetchall()
    try:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    except sqlite3.OperationalError:
        pass  # the disk is full or locked: the snapshot is then read from the log
    finally:
        db.execute(f"PRAGMA busy_timeout={usual}").fetchall()


def _is_empty(path: Path) -> bool:
    return not path.exists() or path.stat().st_size == 0
