"""Joining a hub: the first record, a new computer, and another record of the ward."""

from __future__ import annotations

import pytest

from fortnight.operations.sync.exchanging import exchange
from fortnight.store.errors import Locked
from fortnight.store.journal import entries as journal
from fortnight.store.recovery.verify import verify
from helpers import hubs
from helpers.people import LEAD_A, PASSPHRASE, logged_in
from helpers.stores import registered


def journal_of(session) -> list[tuple]:
    return sorted(tuple(entry) for entry in journal.entries(session.store.db))


def test_a_new_computer_gets_the_whole_record_with_name_and_passphrase_alone(database, tmp_path):
    with hubs.first_computer(tmp_path / "a", database.address("pc1")).store as a_store:
        pass
    with logged_in(tmp_path / "a") as a:
        registered(a)
        sent = exchange(a)
        assert (sent.pulled, sent.waiting, sent.problems) == (0, 0, ())
        b = hubs.another_computer(tmp_path / "b", database.address("pc2"))
        with b.store:
            assert exchange(a).problems == ()
            assert exchange(b).problems == ()
            assert journal_of(a) == journal_of(b)
            assert b.store.db.execute("SELECT name FROM child").fetchall() == [("Case 1",)]
            assert verify(b.store).findings == ()
            assert a.store.key != b.store.key
    with logged_in(tmp_path / "b") as b:
        assert b.actor == LEAD_A.name
    del a_store


def test_a_wrong_passphrase_joins_nothing(database, tmp_path):
    with hubs.first_computer(tmp_path / "a", database.address("pc1")).store:
        pass
    with pytest.raises(Locked):
        hubs.another_computer(tmp_path / "b", database.address("pc2"), secret="not the passphrase")
    assert not (tmp_path / "b" / "ward.db").exists()
    with hubs.another_computer(tmp_path / "b", database.address("pc2"), secret=PASSPHRASE).store:
        pass
