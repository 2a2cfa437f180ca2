"""The SQLite engine, chosen in one place: SQLCipher, used through sqlite-utils.

sqlite-utils uses the module `pysqlite3` if it is installed. SQLCipher is registered under that name before
sqlite-utils is first imported, so that both raise the same exception classes. Otherwise `alter=True`,
`drop(ignore=True)` and our own `except sqlite3.Error` would not catch the engine's errors.
"""

# pyright: reportMissingTypeStubs=false

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlcipher3
import sqlcipher3.dbapi2

sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = sqlcipher3.dbapi2

import sqlite_utils  # noqa: E402

if TYPE_CHECKING:
    import sqlite3  # noqa: TID251 the same interface, with type stubs

    class Database(sqlite_utils.Database):
        """A database of sqlite-utils, with the types of the rows' cursor and of the parameters."""

        def execute(
            self, sql: str, parameters: Sequence[Any] | dict[str, Any] | None = None
        ) -> sqlite3.Cursor:
            """Run one SQL statement."""
            ...
else:
    from sqlite_utils import Database
    from sqlite_utils.utils import sqlite3


class Migrations(sqlite_utils.Migrations):
    """A set of named migrations, in the order in which they run."""

    @property
    def names(self) -> list[str]:
        """The names of all migrations of this program version."""
        return [migration.name for migration in self._migrations]

    def copy(self) -> Migrations:
        """Return a set with the same migrations, to which others can be added."""
        made = Migrations(self.name)
        made._migrations = [*self._migrations]
        return made

    def mark_applied(self, db: Database, name: str) -> None:
        """Record that a migration was applied, without running it."""
        self._record_applied(db, name)


# SQLite 3.7.0 to 3.51.2 can damage a database in WAL mode when a checkpoint coincides with a log reset.
OLDEST_ENGINE = (3, 51, 3)
TIMEOUT_S = 5.0  # how long to wait for another process

__all__ = ["OLDEST_ENGINE", "Database", "Migrations", "keyed", "rekey", "sqlite3"]


def cipher_version() -> str:
    """Return the version of SQLCipher, such as `4.6.1 community`; empty without it."""
    db = sqlite3.connect(":memory:")
    found = db.execute("PRAGMA cipher_version").fetchone()
    db.close()
    return str(found[0]) if found else ""


def keyed(path: Path, key: bytes, exclusive: bool = False) -> sqlite3.Connection:
    """Open a connection with the key, without any other settings.

    `exclusive`: no other process can use the database meanwhile, and no shared-memory file is needed.

    :raises sqlite3.DatabaseError: if the key is wrong or the file is damaged.
    """
    connection = sqlite3.connect(os.fspath(path), timeout=TIMEOUT_S, isolation_level=None)
    try:
        connection.execute("PRAGMA cipher_log_level=NONE")
        connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
        if exclusive:
            connection.execute("PRAGMA locking_mode=EXCLUSIVE").fetchall()
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


def rekey(path: Path, former: bytes, key: bytes) -> None:
    """Re-encrypt every page of a database that nobody has open, then open it once with the new key.

    This leaves WAL mode, in which the page check would report every page until the next checkpoint.

    :raises sqlite3.Error: if the disk cannot be written or the former key is wrong.
    """
    connection = keyed(path, former)
    try:
        connection.execute("PRAGMA journal_mode=DELETE").fetchall()
        connection.execute(f"PRAGMA rekey=\"x'{key.hex()}'\"").fetchall()
    finally:
        connection.close()
    keyed(path, key).close()
