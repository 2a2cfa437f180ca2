"""A store that is made from the entries of another one: the same rows, nothing left behind."""

from __future__ import annotations

import pytest

from fortnight.store.copied_store import CopiedStore
from fortnight.store.engine import sqlite3
from fortnight.store.errors import CannotOpen, Refused
from fortnight.store.journal import entries
from fortnight.store.journal.entries import Act
from fortnight.store.queries import courses
from helpers.drafts import quiet_fortnights
from helpers.stores import NOW, open_session, registered


@pytest.fixture
def record(tmp_path):
    with open_session(tmp_path / "ward") as session:
        quiet_fortnights(session, registered(session), 3)
        yield session.store


def filled(record):
    made = CopiedStore()
    with made.filling() as take:
        for entry in entries.entries(record.db):
            take(entry)
    return made


def test_it_has_the_entries_and_the_rows_of_the_other_store(record):
    store = filled(record).open()
    try:
        assert list(entries.entries(store.db)) == list(entries.entries(record.db))
        assert courses.course(store, "child-0001") == courses.course(record, "child-0001")
        assert store.device != record.device
        assert store.read_only is None
    finally:
        store.close()
    assert not store.files.folder.exists()


def test_what_is_written_in_it_is_a_chain_of_its_own(record):
    with filled(record).open() as store:
        with store.transaction(Act("Physician A", "physician", NOW)) as transaction:
            entry = transaction.append("v1", "view.record", "view/1", "child-0001", {"on": "2026-11-22"})
        assert (entry.device, entry.seq) == (store.device, 1)
        with (
            pytest.raises(Refused, match="review copy"),
            store.transaction(Act("Physician A", "physician", NOW)) as transaction,
        ):
            transaction.append("g1", "goal.record", "g1", "child-0001", {"aim": "x"})


def test_an_error_while_it_is_filled_keeps_nothing(record):
    made = CopiedStore()

    def fail():
        with made.filling() as take:
            take(next(iter(entries.entries(record.db))))
            raise ValueError("cut")

    with pytest.raises(ValueError, match="cut"):
        fail()
    with made.open() as store:
        assert list(entries.entries(store.db)) == []


def test_the_same_entry_twice_is_refused_with_a_sentence(record):
    made, (first, *_) = CopiedStore(), entries.entries(record.db)

    def twice():
        with made.filling() as take:
            take(first)
            take(first)

    with pytest.raises(CannotOpen) as refused:
        twice()
    assert isinstance(refused.value.__cause__, sqlite3.Error)
    made.discard()
