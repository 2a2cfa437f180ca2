"""A transaction: entries, their ids and their rows."""

from __future__ import annotations

import pytest

from fortnight.store.errors import Refused
from fortnight.store.journal import entries as journal
from fortnight.store.recovery.verify import verify
from helpers.entries import ACT, chain, insert_foreign, labs, write, write_and_fail
from helpers.stores import registered, session_at


def test_the_same_id_twice_is_one_entry(store):
    first = write(store, "s1", "specimen.record", "s1", labs(IL6=1))
    again = write(store, "s1", "specimen.record", "s1", labs(IL6=1))
    assert again == first
    assert len(journal.of_target(store.db, "s1")) == 1
    assert verify(store).sound


@pytest.mark.parametrize(
    ("verb", "target", "body"),
    [
        ("specimen.record", "s1", labs(IL6=2)),
        ("specimen.record", "s2", labs(IL6=1)),
        ("event.record", "s1", labs(IL6=1)),
    ],
)
def test_the_same_id_for_something_else_is_refused(store, verb, target, body):
    write(store, "s1", "specimen.record", "s1", labs(IL6=1))
    with pytest.raises(Refused, match="s1 was already saved with different content"):
        write(store, "s1", verb, target, body)
    assert len(list(journal.entries(store.db))) == 2


def test_several_entries_are_one_transaction(store):
    with pytest.raises(ZeroDivisionError):
        write_and_fail(store, "s1", "s2")
    assert [e.id for e in journal.entries(store.db)] == ["c1"]
    assert store.db.execute("SELECT count(*) FROM specimen").fetchone()[0] == 0
    write(store, "s1", "specimen.record", "s1", labs(IL6=1))
    assert verify(store).sound


def refused_part(transaction):
    with transaction.part():
        transaction.append("s2", "specimen.record", "s2", "c1", labs(IL6=2))
        transaction.append("s3", "specimen.record", "s3", "c1", labs(IL6=float("nan")))


def test_a_refused_part_takes_back_its_own_entries_and_no_others(store):
    with store.transaction(ACT) as transaction:
        transaction.append("s1", "specimen.record", "s1", "c1", labs(IL6=1))
        with pytest.raises(Refused):
            refused_part(transaction)
        assert [entry.id for entry in transaction.written] == ["s1"]
        with transaction.part():
            transaction.append("s4", "specimen.record", "s4", "c1", labs(IL6=4))
    assert [e.id for e in journal.entries(store.db)] == ["c1", "s1", "s4"]
    assert store.db.execute("SELECT id FROM specimen ORDER BY id").fetchall() == [("s1",), ("s4",)]
    assert verify(store).sound


@pytest.mark.parametrize("value", [float("nan"), float("inf"), float("-inf")])
def test_C29_a_value_that_is_not_a_number_never_reaches_the_record(store, value):
    with pytest.raises(Refused, match=f"“{value}” is not a valid value for “IL6”"):
        write(store, "s1", "specimen.record", "s1", labs(IL6=value))
    assert verify(store).sound
    assert len(list(journal.entries(store.db))) == 1


def test_an_act_without_a_record_is_stored_only_in_the_journal(store):
    write(store, "e1", "import.refused", "file.csv", {"rows": 3}, child=None)
    assert journal.by_id(store.db, "e1") is not None
    assert verify(store).sound


def test_C34_names_that_look_like_statements_are_names(store):
    name = 'Robert\'); DROP TABLE child;-- "x" ?1 :a'
    child = registered(session_at(store), "0007", name)
    assert store.db.execute("SELECT name FROM child WHERE id = ?", [child]).fetchone()[0] == name


def test_the_lamport_time_follows_the_entries_of_other_devices(store):
    theirs = [e._replace(lamport=40 + e.seq) for e in chain(labs(IL6=1), device="D2")]
    insert_foreign(store, theirs)
    ours = write(store, "s9", "specimen.record", "s9", labs(IL6=1))
    assert ours.lamport == 42
