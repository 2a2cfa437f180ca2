"""The tables of messages hold what the projections write, and refuse a map of anything else."""

from __future__ import annotations

import pytest

from fortnight.store.database import Store
from fortnight.store.engine import sqlite3
from fortnight.store.journal.tables import TABLES
from helpers.stores import KEY


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened:
        yield opened


@pytest.mark.parametrize("table", ["message", "observation", "labmap"])
def test_the_columns_are_those_of_the_projections(store, table):
    columns = [row[1] for row in store.db.execute(f"PRAGMA table_info({table})")]
    assert tuple(columns) == TABLES[table]


def test_a_map_is_of_a_code_or_of_a_unit(store):
    insert = "INSERT INTO labmap VALUES ('m', 'LIS', ?, 'X', 'IL6', 'e')"
    store.db.execute(insert, ["code"])
    with pytest.raises(sqlite3.IntegrityError):
        store.db.execute(insert.replace("'m'", "'n'"), ["colour"])
