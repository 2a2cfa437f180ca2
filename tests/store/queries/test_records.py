"""Queries about the record as a whole."""

from __future__ import annotations

import pytest

from fortnight.store.database import Store
from fortnight.store.queries import records
from helpers.entries import with_child, write
from helpers.stores import KEY


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened:
        yield opened


def test_an_empty_record_has_no_entries(store):
    assert not records.has_entries(store)
    assert records.has_entries(with_child(store))


def test_methods_are_listed_most_frequent_first(store):
    with_child(store)
    for n, method in enumerate(("Siemens", "Roche", "Roche", "")):
        result = {"IL6": {"value": 10, "comparator": "", "reported": "", "unit": ""}}
        body = {"collected_at": f"2026-11-2{n}T09:00:00+01:00", "method": method, "results": result}
        write(store, f"s{n}", "specimen.record", f"s{n}", body)
    assert records.methods(store) == ["Roche", "Siemens"]
