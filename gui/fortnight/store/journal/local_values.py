"""A few local values of the record: encrypted and copied with it, but not part of the journal."""

from __future__ import annotations

from fortnight.store.engine import Database

_GET = "SELECT value FROM vault WHERE name = ?"
_PUT = "INSERT INTO vault (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value"


def get(db: Database, name: str) -> str | None:
    """Return a value, or `None` if it was never stored."""
    row = db.execute(_GET, [name]).fetchone()
    return row[0] if row else None


def put(db: Database, name: str, value: str) -> None:
    """Store a value durably.

    :raises sqlite3.Error: if the disk cannot be written.
    """
    db.execute(_PUT, [name, value])
