"""A few values that the record keeps for itself: encrypted and copied with it, no part of the journal."""

from __future__ import annotations

from fortnight.store.engine import Database


def get(db: Database, name: str) -> str | None:
    row = db.execute("SELECT value FROM vault WHERE name = ?", [name]).fetchone()
    return row[0] if row else None


def put(db: Database, name: str, value: str) -> None:
    """Write a value durably. :raises sqlite3.Error: if the disk refuses."""
    db.execute(
        "INSERT INTO vault (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
        [name, value],
    )
