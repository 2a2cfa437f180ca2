"""Queries for the Events page of a child."""

from __future__ import annotations

from fortnight.store.database import Store


def event_authors(store: Store, child: str) -> dict[str, str]:
    """Return who recorded each event of a child, by the id of the event."""
    rows = store.db.execute(
        "SELECT event.id, entry.actor FROM event JOIN entry ON entry.target = event.id "
        "AND entry.verb = 'event.record' WHERE event.child = ?",
        [child],
    )
    return dict(rows.fetchall())
