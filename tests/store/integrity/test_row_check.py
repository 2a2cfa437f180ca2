"""The row check: rows of the read tables that were changed, removed or invented."""

from __future__ import annotations

import pytest

from fortnight.store.database import Store
from fortnight.store.integrity.check import last_entry
from fortnight.store.journal.tables import TABLES
from helpers.entries import unguarded
from helpers.full_record import CHANGES, verify_findings, with_every_table
from helpers.stores import KEY


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened:
        yield with_every_table(opened)


def test_the_tests_below_change_every_table():
    assert set(CHANGES) == set(TABLES)


@pytest.mark.parametrize("table", TABLES)
def test_a_changed_row_is_named_with_its_last_entry(store, table):
    with unguarded(store) as db:
        db.execute(CHANGES[table])
    findings = verify_findings(store)
    assert len(findings) == 1
    assert findings[0].startswith(f"A row of the table “{table}” is missing or was changed: ")
    assert f"(last entry: {store.device} " in findings[0]


@pytest.mark.parametrize("table", TABLES)
def test_a_removed_row_is_named(store, table):
    with unguarded(store) as db:
        count = db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
        db.execute(f"DELETE FROM {table}")
    findings = verify_findings(store)
    assert len(findings) == count
    assert all(f.startswith(f"A row of the table “{table}” is missing or was changed: ") for f in findings)


@pytest.mark.parametrize("table", TABLES)
def test_an_invented_row_is_named(store, table):
    names = TABLES[table]
    with unguarded(store) as db:
        row = db.execute(f"SELECT {', '.join(names)} FROM {table} ORDER BY 1, 2 DESC").fetchone()
        marks = ", ".join("?" * len(names))
        db.execute(f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})", ["invented", *row[1:]])
    assert [
        f
        for f in verify_findings(store)
        if f.startswith(f"A row of the table “{table}” does not come from any entry: ")
    ]


def test_an_invented_row_for_a_record_without_entries_says_so(store):
    with unguarded(store) as db:
        db.execute("INSERT INTO setting VALUES ('window', '9', 'none')")
        db.execute("DELETE FROM entry WHERE target = 'nothing'")
    assert verify_findings(store) == [
        "A row of the table “setting” does not come from any entry: name='window', value='9', entry='none'."
    ]


def test_a_row_whose_record_has_no_entry_has_no_last_entry(store):
    assert last_entry(store.db, "nowhere") == "none"
    assert last_entry(store.db, "event").endswith(", event.record")
