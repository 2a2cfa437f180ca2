"""Queries for records that wait for the signature of a physician."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from fortnight.store.database import Store
from fortnight.store.journal import entries
from fortnight.store.queries.courses import moment


def signatures(store: Store, child: str) -> Mapping[str, tuple[str, datetime]]:
    """Return who signed each signed record of a child, and when."""
    rows = store.db.execute("SELECT record, person, at, tz_offset FROM signed WHERE child = ?", [child])
    return {record: (person, moment(at, offset)) for record, person, at, offset in rows}


def unsigned_specimens(store: Store, child: str, since: datetime) -> list[str]:
    """Return the ids of the specimens of a child since a moment that nobody signed, oldest first."""
    rows = store.db.execute(
        "SELECT id FROM specimen WHERE child = ? AND collected_at >= ? "
        "AND id NOT IN (SELECT record FROM signed WHERE child = ?) ORDER BY collected_at",
        [child, entries.utc_text(since), child],
    )
    return [id for (id,) in rows]


def unsigned_count(store: Store, since: datetime) -> int:
    """Return how many specimens of children in treatment since a moment nobody signed."""
    return store.db.execute(
        "SELECT count(*) FROM child CROSS JOIN specimen ON specimen.child = child.id "
        "AND specimen.collected_at >= ? WHERE child.ended_on IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM signed WHERE record = specimen.id)",
        [entries.utc_text(since)],
    ).fetchone()[0]
