"""Queries about disease activity."""

from __future__ import annotations

from datetime import datetime

import pytest

from fortnight.domain.record.joints import Sign
from fortnight.domain.record.visit import Feature, Visit
from fortnight.store.database import Store
from fortnight.store.journal.bodies import visit_body, visit_from
from fortnight.store.queries.activity import baseline, visits
from helpers.entries import LEADING, register, write
from helpers.stores import KEY

WHEN = datetime.fromisoformat("2026-11-22T00:30:00+09:00")
FULL = Visit(
    "v1", WHEN, {"neck": frozenset(), "knee-l": frozenset({Sign.LIMITED, Sign.ACTIVE})}, 1, 2, 10, 3, 0.25,
    {"grip": (1, None)}, ("grip",), {Feature.RASH: True}, "Nurse A", "well",
)  # fmt: skip


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened:
        register(opened, "c1")
        register(opened, "c2", number="0002", name="Case 2")
        yield opened


def test_a_visit_comes_back_as_it_was_recorded(store):
    write(store, "v1", "visit.record", "v1", visit_body(FULL), act=LEADING)
    assert visits(store, "c1") == (FULL,)
    assert visits(store, "c2") == ()
    (found,) = visits(store, "c1")
    assert found.at.isoformat() == WHEN.isoformat()


def test_what_was_not_assessed_is_not_stored():
    body = visit_body(Visit("v1", WHEN, {"neck": frozenset()}))
    assert body == {"at": WHEN.isoformat(), "joints": {"neck": ""}}
    assert visit_from("v1", body) == Visit("v1", WHEN, {"neck": frozenset()})
    assert visit_from("v1", visit_body(FULL)) == FULL


def test_visits_are_in_the_order_of_their_times(store):
    for id, at in (("b", "2026-11-22T09:00:00+01:00"), ("a", "2026-11-22T09:00:00+00:00")):
        write(store, id, "visit.record", id, {"at": at, "pain": 1})
    assert [visit.id for visit in visits(store, "c1")] == ["b", "a"]


def test_the_baseline_is_that_of_the_child(store):
    assert baseline(store, "c1") is None
    write(store, "b1", "baseline.record", "c1/baseline", {"visit": "v1"}, act=LEADING)
    write(store, "b2", "baseline.amend", "c1/baseline", {"visit": "v2"}, act=LEADING)
    assert (baseline(store, "c1"), baseline(store, "c2")) == ("v2", None)
