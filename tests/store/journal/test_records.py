"""The journal record by record: what is about one child or specimen comes together, in order."""

from __future__ import annotations

import json

import pytest

from fortnight.store.database import Store
from fortnight.store.journal import entries
from fortnight.store.journal.records import by_record, records
from helpers.entries import ACT, Record, chain, labs, with_child, write
from helpers.stores import KEY, present


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened:
        yield with_child(opened)


def about(target, verb, n=3):
    """Entries about one target, the first with this verb."""
    first, *more = chain(*({} for _ in range(n)))
    made = [
        first._replace(verb=verb),
        *(each._replace(verb=f"{verb.partition('.')[0]}.more") for each in more),
    ]
    return [each._replace(target=target) for each in made]


def test_the_entries_of_a_record_come_together_and_of_a_person_one_at_a_time():
    specimen, person, setting = (
        about("s1", "specimen.record"),
        about("p1", "session.open"),
        about("x", "setting.record", 1),
    )
    found = list(records([*specimen, *person, *setting]))
    assert found == [specimen, *([each] for each in person), setting]
    assert list(records([])) == []


def test_two_records_of_one_kind_are_two():
    one, other = about("s1", "specimen.record"), about("s2", "specimen.record")
    assert list(records([*one, *other])) == [one, other]


def test_the_order_is_by_record_and_then_as_entries_take_effect(store):
    write(store, "s2", "specimen.record", "s2", labs(IL6=1))
    write(store, "s1", "specimen.record", "s1", labs(IL6=1))
    write(store, "e2", "specimen.amend", "s2", labs(IL6=2))
    foreign = [e._replace(target="s1", lamport=1) for e in chain(labs(IL6=3), device="A")]
    with store.transaction(ACT):
        for entry in foreign:
            entries.insert(store.db, entry)
    assert [e.id for e in by_record(store.db)] == ["c1", "A-1", "s1", "s2", "e2"]


def test_an_entry_comes_whole_but_for_what_only_its_chain_needs(store):
    (found,) = by_record(store.db)
    whole = present(entries.by_id(store.db, "c1"))
    assert found == whole._replace(body_sha256=b"", prev=b"", hash=b"")
    assert list(records(by_record(store.db))) == [[found]]


BODIES = (
    '{"a":-0.0,"b":-0,"c":1.0,"d":5e-324,"e":0.1}', '{"a":100000000000000000000000}',
    '{"a":18446744073709551616,"b":-9223372036854775809}', '{"a":1,"a":2}', '{"é":"\\u00e9 \U0001f600"}',
    ' {"a":1} ', '{"a":"\\ud800"}', '{"a":1e400}', '{"a":NaN}', '{"a":null,"b":[true,false,[]]}',
)  # fmt: skip


@pytest.mark.parametrize("body", BODIES)
def test_a_body_is_read_as_json_reads_it(store, body):
    (entry,) = by_record(store.db)
    assert repr(entry._replace(body=body).data) == repr(json.loads(body))


@pytest.mark.parametrize("body", ["", "{", '{"a":01}', '{"a":"\t"}', "{} x"])
def test_a_body_that_json_refuses_is_refused(store, body):
    (entry,) = by_record(store.db)
    with pytest.raises(json.JSONDecodeError, match="line 1 column"):
        _ = entry._replace(body=body).data


def test_a_record_that_was_amended_and_undone_is_one_list():
    record = Record()
    record.amend(IL6=2)
    record.undo("e1")
    assert list(records(record.entries)) == [record.entries]
