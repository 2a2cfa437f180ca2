"""Queries for records that wait for the signature of a physician."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fortnight.store.database import Store
from fortnight.store.queries.signing import signatures, unsigned, unsigned_count
from helpers.entries import labs, with_child, write
from helpers.full_record import SIGNATURE
from helpers.stores import KEY, NOW

LONG_AGO = NOW - timedelta(days=4000)


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened:
        with_child(opened)
        for id in ("s1", "s2"):
            write(opened, id, "specimen.record", id, labs(IL6=10))
        yield opened


def ids(store):
    return [id for _, id, _ in unsigned(store, "c1", LONG_AGO)]


def test_specimens_without_a_signature(store):
    assert ids(store) == ["s1", "s2"]
    write(store, "g1", "specimen.sign", "s1", {"signed": SIGNATURE})
    assert ids(store) == ["s2"]
    assert unsigned_count(store, LONG_AGO) == 1


def test_older_specimens_are_left_out(store):
    later = NOW + timedelta(days=1)
    assert unsigned(store, "c1", later) == []
    assert unsigned_count(store, later) == 0


def test_a_signature_has_a_person_and_a_local_time(store):
    write(store, "g1", "specimen.sign", "s1", {"signed": SIGNATURE})
    ((person, at),) = signatures(store, "c1").values()
    assert (person, at.isoformat()) == (SIGNATURE["by"], SIGNATURE["at"])
