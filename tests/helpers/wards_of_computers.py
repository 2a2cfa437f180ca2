"""Fixtures of two computers of one ward."""

from __future__ import annotations

from typing import Any

import pytest

from fortnight.operations.session import Session
from fortnight.operations.sync.exchanging import exchange
from fortnight.store.journal import entries as journal
from fortnight.store.journal.tables import TABLES
from helpers import hubs
from helpers.hub_fixtures import database, server

__all__ = ["database", "pair", "server"]


@pytest.fixture
def pair(database, tmp_path):
    """Two computers of one ward that have exchanged everything."""
    one = hubs.first_computer(tmp_path / "a", database.address("pc1"))
    two = hubs.another_computer(tmp_path / "b", database.address("pc2"))
    exchange(one)
    with one.store, two.store:
        yield one, two


def everything(session: Session) -> list[tuple[Any, ...]]:
    """Return the journal of a computer in an order that does not depend on when entries arrived."""
    return sorted(tuple(entry) for entry in journal.entries(session.store.db))


def tables(session: Session) -> dict[str, list[tuple[Any, ...]]]:
    """Return all read tables of a computer."""
    db = session.store.db
    return {
        t: sorted(db.execute(f"SELECT {', '.join(c)} FROM {t}").fetchall(), key=str)
        for t, c in TABLES.items()
    }


def settle_down(*sessions: Session) -> None:
    """Exchange until nobody has anything new."""
    for _ in range(6):
        done = [exchange(session) for session in sessions]
        if not any(each.pushed or each.pulled for each in done):
            return
    raise AssertionError("the computers do not come to rest")
