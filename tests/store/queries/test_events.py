"""Who recorded an event: the person of its first entry, also after a correction by another."""

from __future__ import annotations

import pytest

from fortnight.store.database import Store
from fortnight.store.queries.events import event_authors
from helpers.entries import with_child, write
from helpers.stores import KEY

AT = "2026-11-22T09:00:00+01:00"


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened:
        yield with_child(opened)


def test_each_event_has_its_author(store):
    assert event_authors(store, "c1") == {}
    write(store, "e1", "event.record", "e1", {"kind": "rash", "at": AT})
    write(store, "a1", "event.amend", "e1", {"text": "trunk"})
    (author,) = {entry[0] for entry in store.db.execute("SELECT actor FROM entry WHERE id = 'e1'")}
    assert event_authors(store, "c1") == {"e1": author}
    assert event_authors(store, "c2") == {}
