"""Who recorded what: the person of the first entry, or the author with whom it was imported."""

from __future__ import annotations

from datetime import datetime

import pytest

from fortnight.store.database import Store
from fortnight.store.queries.recorded import recorded_by
from helpers.entries import labs, number, with_child, write
from helpers.stores import KEY, NOW

AUTHOR = {"by": "Nurse Z", "at": "2026-11-20T09:00:00+09:00"}


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened:
        yield with_child(opened)


def test_a_record_is_by_the_person_of_its_first_entry(store):
    write(store, "s1", "specimen.record", "s1", labs(IL6=3))
    write(store, "a1", "specimen.amend", "s1", {"results": {"IL6": number(4)}}, reason="misread")
    assert recorded_by(store, "c1") == {"c1": ("Nurse A", NOW), "s1": ("Nurse A", NOW)}


def test_an_imported_record_is_by_its_author(store):
    write(store, "s1", "specimen.record", "s1", {**labs(IL6=3), "recorded": AUTHOR})
    assert recorded_by(store, "c1")["s1"] == ("Nurse Z", datetime.fromisoformat(AUTHOR["at"]))
