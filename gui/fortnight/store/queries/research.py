"""Queries for research exports: the secret that codes children and moves their dates."""

from __future__ import annotations

import json

from fortnight.store.database import Store

SECRET = "research.record"  # the verb of the entry that holds it


def secret(store: Store) -> str | None:
    """Return the secret as it was made first, on whichever installation; `None` before the first export."""
    row = store.db.execute(
        "SELECT body FROM entry WHERE verb = ? ORDER BY lamport, device, seq LIMIT 1", [SECRET]
    ).fetchone()
    return json.loads(row[0])["secret"] if row else None
