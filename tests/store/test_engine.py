"""The SQLite engine: it encrypts, and the key of a file can be exchanged."""

from __future__ import annotations

from fortnight.store.engine import OLDEST_ENGINE, sqlite3


def test_the_engine_encrypts(store):
    assert store.db.execute("PRAGMA cipher_version").fetchone()[0]
    assert sqlite3.sqlite_version_info >= OLDEST_ENGINE
