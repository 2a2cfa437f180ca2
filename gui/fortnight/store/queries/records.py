"""Queries about the record as a whole."""

from __future__ import annotations

from fortnight.store.database import Store

METHODS_LISTED = 20


def has_entries(store: Store) -> bool:
    """Return whether the journal has any entry."""
    return store.db.execute("SELECT 1 FROM entry LIMIT 1").fetchone() is not None


def methods(store: Store) -> list[str]:
    """Return the laboratories and assays recorded with specimens, the most frequent first."""
    rows = store.db.execute(
        "SELECT method FROM specimen WHERE method != '' GROUP BY method ORDER BY count(*) DESC LIMIT ?",
        [METHODS_LISTED],
    )
    return [method for (method,) in rows]
