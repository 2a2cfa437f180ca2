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


# What a physician signs: the kind of record, its table, the column with its time, and which rows count.
_TO_SIGN = (
    ("specimen", "collected_at", "1"),
    ("visit", "at", "1"),
    ("alert", "at", "level != 'watch'"),
)


def unsigned(store: Store, child: str, since: datetime) -> list[tuple[str, str, datetime]]:
    """Return kind, id and time of each record of a child since a moment that nobody signed, oldest first."""
    parts = (
        f"SELECT {time} AS moment, tz_offset, '{table}' AS kind, id FROM {table} "
        f"WHERE child = ? AND {time} >= ? AND {rows} "
        "AND id NOT IN (SELECT record FROM signed WHERE child = ?)"
        for table, time, rows in _TO_SIGN
    )
    values = [child, entries.utc_text(since), child] * len(_TO_SIGN)
    found = store.db.execute(" UNION ALL ".join(parts) + " ORDER BY moment", values)
    return [(kind, id, moment(at, offset)) for at, offset, kind, id in found]


def unsigned_count(store: Store, since: datetime) -> int:
    """Return how many records of children in treatment since a moment nobody signed."""
    parts = (
        f"SELECT count(*) AS n FROM child CROSS JOIN {table} ON {table}.child = child.id "
        f"AND {table}.{time} >= ? WHERE child.ended_on IS NULL AND {rows} "
        f"AND NOT EXISTS (SELECT 1 FROM signed WHERE record = {table}.id)"
        for table, time, rows in _TO_SIGN
    )
    values = [entries.utc_text(since)] * len(_TO_SIGN)
    return store.db.execute(f"SELECT sum(n) FROM ({' UNION ALL '.join(parts)})", values).fetchone()[0]
