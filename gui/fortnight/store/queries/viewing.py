"""Queries for who opened the record of which child, and what was recorded since."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from fortnight.store.database import Store
from fortnight.store.journal import entries
from fortnight.store.queries.courses import moment


def last_viewed(store: Store, child: str, person: str) -> datetime | None:
    """Return when a person last opened the record of a child; `None` if never."""
    row = store.db.execute(
        "SELECT at, tz_offset FROM viewed WHERE person = ? AND child = ? ORDER BY at DESC LIMIT 1",
        [person, child],
    ).fetchone()
    return moment(*row) if row else None


def recorded_by_others_since(store: Store, child: str, person: str, since: datetime) -> frozenset[str]:
    """Return the ids of the records of a child that others wrote or changed after a moment."""
    rows = store.db.execute(
        "SELECT DISTINCT target FROM entry "
        "WHERE child = ? AND at > ? AND actor != ? AND verb NOT LIKE 'view.%' AND verb NOT LIKE 'export.%'",
        [child, entries.utc_text(since), person],
    )
    return frozenset(target for (target,) in rows)


def children_with_news(store: Store, children: Iterable[str], person: str) -> frozenset[str]:
    """Return which of these children have specimens that others recorded after the person's last look.

    A child that the person never opened is not among them: everything would be new.
    """
    ids = list(children)
    marks = ", ".join("?" * len(ids))
    rows = store.db.execute(
        "SELECT child FROM (SELECT child, max(at) AS at FROM viewed "
        f"WHERE person = ? AND child IN ({marks}) GROUP BY child) AS look "
        "WHERE EXISTS (SELECT 1 FROM entry WHERE entry.child = look.child AND entry.at > look.at "
        "AND entry.actor != ? AND entry.verb LIKE 'specimen.%')",
        [person, *ids, person],
    )
    return frozenset(child for (child,) in rows)
