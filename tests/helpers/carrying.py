"""Entries carried from store to store without a hub."""

from __future__ import annotations

from typing import Any

from fortnight.operations.session import Session
from fortnight.operations.sync.exchanging import judge_again
from fortnight.store.arrivals import take
from fortnight.store.database import Store
from fortnight.store.journal import entries as journal
from fortnight.store.journal.entries import Entry
from fortnight.store.journal.tables import TABLES


def carry(*stores: Store) -> list[Entry]:
    """Give every store the entries of all others; return what arrived."""
    arrived: list[Entry] = []
    for target in stores:
        for source in stores:
            for device, head in journal.heads(source.db).items():
                here = journal.head(target.db, device).seq
                if here < head.seq:
                    found = list(journal.of_device(source.db, device, here))
                    take(target, found)
                    arrived += found
    return arrived


def carry_and_judge(*sessions: Session) -> None:
    """Carry until nothing is new; after each round every computer judges what arrived."""
    for _ in range(8):
        before = {s.store.device: set(journal.heads(s.store.db).items()) for s in sessions}
        counts = {s.store.device: _ids(s.store) for s in sessions}
        carry(*(session.store for session in sessions))
        for session in sessions:
            new = _ids(session.store) - counts[session.store.device]
            judge_again(session, [e for e in journal.entries(session.store.db) if e.id in new])
        if before == {s.store.device: set(journal.heads(s.store.db).items()) for s in sessions}:
            return
    raise AssertionError("the computers do not come to rest")


def _ids(store: Store) -> set[str]:
    return {id for (id,) in store.db.execute("SELECT id FROM entry")}


def snapshot(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    """Return all rows of all read tables."""
    return {t: store.db.execute(f"SELECT * FROM {t} ORDER BY 1, 2").fetchall() for t in TABLES}
