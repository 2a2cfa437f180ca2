"""The proof of an open store, and its read tables made anew."""

from __future__ import annotations

from itertools import groupby
from operator import attrgetter

from fortnight.store import journal
from fortnight.store.database import Store, project
from fortnight.store.projections import TABLES
from fortnight.store.proof import Report, prove


def verify(store: Store) -> Report:
    """Check every page, every chain, the anchor, and every row of every read table."""
    store.checkpoint()
    return prove(store.db, store.device, dict(store.anchor.records()))


def rebuild(store: Store) -> int:
    """Make every read table anew from the journal, in one transaction. Returns the number of records.

    :raises sqlite3.Error: if the disk refuses; then everything is as it was.
    """
    records = 0
    store.db.execute("BEGIN IMMEDIATE")
    try:
        store.db.execute("PRAGMA defer_foreign_keys=ON")
        for table in TABLES:
            store.db.execute(f"DELETE FROM {table}")
        ordered = list(journal.entries(store.db, order="target, lamport, device, seq"))
        for _, group in groupby(ordered, key=attrgetter("target")):
            project(store.db, list(group))
            records += 1
        store.db.execute("COMMIT")
    except BaseException:
        store.db.rollback()
        raise
    return records
