"""The schema: the journal can only be appended to, and tables refuse what cannot be true."""

from __future__ import annotations

import pytest

from fortnight.store.engine import sqlite3
from fortnight.store.errors import NotSaved, Refused
from fortnight.store.journal import entries as journal
from helpers.entries import labs, write

REST = ", ".join(journal.COLUMNS[3:])


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET body = 'x'",
        "DELETE FROM entry",
        "INSERT OR REPLACE INTO entry SELECT * FROM entry",
        f"REPLACE INTO entry SELECT NULL, device, seq, id || 'x', {REST} FROM entry WHERE seq = 1",
        f"INSERT INTO entry SELECT NULL, device, seq + 90, id, {REST} FROM entry WHERE seq = 1",
        f"REPLACE INTO entry SELECT rowid, 'Z', 1, 'z', {REST} FROM entry WHERE seq = 1",
    ],
)
@pytest.mark.parametrize("recursive", ["ON", "OFF"])
def test_no_statement_changes_what_was_written(store, statement, recursive):
    before = list(journal.entries(store.db))
    store.db.execute(f"PRAGMA recursive_triggers={recursive}")
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        store.db.execute(statement)
    assert list(journal.entries(store.db)) == before


@pytest.mark.parametrize("value", [1e300, "12,5", b"1", None])
def test_implausible_values_are_refused_by_the_tables(store, value):
    with pytest.raises((NotSaved, Refused)):
        write(store, "s1", "specimen.record", "s1", labs(IL6=value))
    assert len(list(journal.entries(store.db))) == 1


def test_a_result_of_an_unknown_child_is_refused(store):
    with pytest.raises(NotSaved, match="Other entries depend on this one: nothing was saved"):
        write(store, "s1", "specimen.record", "s1", labs(IL6=1), child="nobody")
    assert len(list(journal.entries(store.db))) == 1
