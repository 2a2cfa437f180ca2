"""The SQLite engine, chosen once: SQLCipher, under sqlite-utils.

sqlite-utils takes the module `pysqlite3` where there is one. Registering SQLCipher under that name
before sqlite-utils is first imported makes both speak of the same exception classes; without it,
`alter=True`, `drop(ignore=True)` and our own `except sqlite3.Error` let errors through.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import sqlcipher3
import sqlcipher3.dbapi2

sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = sqlcipher3.dbapi2

from sqlite_utils import Database, Migrations  # noqa: E402

if TYPE_CHECKING:
    import sqlite3  # noqa: TID251 the same interface, whose types are known
else:
    from sqlite_utils.utils import sqlite3

# SQLite 3.7.0 to 3.51.2 can damage a database in WAL mode when a checkpoint meets a reset of the log.
OLDEST_ENGINE = (3, 51, 3)
TIMEOUT_S = 5.0  # to wait for another process

__all__ = ["OLDEST_ENGINE", "Database", "Migrations", "keyed", "rekey", "sqlite3"]


def keyed(path: Path, key: bytes, exclusive: bool = False) -> sqlite3.Connection:
    """A connection that the key opens; nothing else about it is set.

    `exclusive`: no other process may use the database meanwhile, and no memory is shared with any.

    :raises sqlite3.DatabaseError: if the key is another one or the file is damaged.
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
    """Encrypt every page of a database that nobody has open anew, and open it once with the new key.

    Outside WAL mode: in it, the check of pages reports every page until a checkpoint.

    :raises sqlite3.Error: if the disk refuses or the former key is another one.
    """
    connection = keyed(path, former)
    try:
        connection.execute("PRAGMA journal_mode=DELETE").fetchall()
        connection.execute(f"PRAGMA rekey=\"x'{key.hex()}'\"").fetchall()
    finally:
        connection.close()
    keyed(path, key).close()
