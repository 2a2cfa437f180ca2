"""One state of the record for every question asked of it, whatever other processes write meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from fortnight.store.engine import Database, sqlite3

QUIET_TRIES = 20
QUIET_WAIT_MS = 250


@contextmanager
def snapshot(db: Database) -> Iterator[None]:
    """Read inside one transaction, which begins with the first read and not with BEGIN."""
    db.execute("BEGIN")
    try:
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()
        yield
    finally:
        db.rollback()


@contextmanager
def whole_file_snapshot(db: Database, ward: Path, may_checkpoint: bool) -> Iterator[bool]:
    """A snapshot, and whether the database file holds all of it and stays unchanged until the end.

    A reader that began while the write-ahead log was empty keeps every process from copying pages into the
    file. Where another reader or a busy writer prevents that, the file may hold half-written pages.
    """
    for _ in range(QUIET_TRIES if may_checkpoint else 0):
        _checkpoint(db)
        with snapshot(db):
            if _is_empty(log_of(ward)):
                yield True
                return
    with snapshot(db):
        yield _is_empty(log_of(ward))


def log_of(ward: Path) -> Path:
    """The write-ahead log beside a database."""
    return ward.with_name(f"{ward.name}-wal")


def _checkpoint(db: Database) -> None:
    """Copy the log into the file and truncate it, without waiting long for others."""
    (usual,) = db.execute("PRAGMA busy_timeout").fetchone()
    db.execute(f"PRAGMA busy_timeout={QUIET_WAIT_MS}").fetchall()
    try:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    except sqlite3.OperationalError:
        pass  # a full disk or a lock: the snapshot is read from the log instead
    finally:
        db.execute(f"PRAGMA busy_timeout={usual}").fetchall()


def _is_empty(path: Path) -> bool:
    return not path.exists() or path.stat().st_size == 0
