"""The tables of disease activity refuse what no journal entry can hold."""

from __future__ import annotations

import pytest

from fortnight.store.database import Store
from fortnight.store.engine import sqlite3
from fortnight.store.errors import Refused
from helpers.entries import with_child, write
from helpers.stores import KEY

AT = "2026-11-22T09:00:00+01:00"


@pytest.fixture
def store(tmp_path):
    with with_child(Store.open(tmp_path / "ward", KEY)) as opened:
        write(opened, "v1", "visit.record", "v1", {"at": AT, "patient_global": 2})
        yield opened


@pytest.mark.parametrize(
    ("column", "value"),
    [
        ("physician_global", 11),
        ("patient_global", -1),
        ("pain", 11),
        ("chaq_index", 3.1),
        ("stiffness_min", -1),
    ],
)
def test_a_row_out_of_range_is_refused(store, column, value):
    with pytest.raises(sqlite3.IntegrityError):
        store.db.execute(f"UPDATE visit SET {column} = {value}")


@pytest.mark.parametrize(
    "body",
    [
        {"joints": {"tail": "A"}}, {"joints": {"knee-l": "X"}}, {"joints": {"knee-l": "LA"}},
        {"joints": ["knee-l"]}, {"joints": {"knee-l": 1}}, {"features": {"fever": 1}},
        {"features": {"cough": True}}, {"aids": ["flying"]},
        {"aids": "grip"}, {"chaq_items": {"grip": [4]}}, {"chaq_items": {"grip": [1.5]}},
        {"chaq_items": {"arising": [0, 0, 0]}}, {"chaq_items": {"flying": []}}, {"chaq_items": {"grip": "1"}},
        {"patient_global": 10.1}, {"patient_global": -1}, {"patient_global": True}, {"stiffness_min": 1441},
        {"chaq_index": 3.1}, {"pain": "2"}, {"stiff": 1}, {"by": 1},
    ],
)  # fmt: skip
def test_an_entry_that_does_not_fit_is_refused(store, body):
    with pytest.raises(Refused):
        write(store, "v2", "visit.record", "v2", {"at": AT, **body})
    with pytest.raises(Refused):
        write(store, "v3", "visit.amend", "v1", body)


@pytest.mark.parametrize(
    "body",
    [
        {"joints": {"neck": "", "knee-l": "ALT"}}, {"features": {"fever": False}}, {"aids": ["grip"]},
        {"chaq_items": {"grip": [0, None, 3]}}, {"pain": None}, {"chaq_index": 3}, {"stiffness_min": 1440},
    ],
)  # fmt: skip
def test_an_entry_that_fits_is_written(store, body):
    write(store, "v2", "visit.record", "v2", {"at": AT, **body})
