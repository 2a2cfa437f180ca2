"""Snapshots: queries see one state of the record, whatever another process writes meanwhile."""

from __future__ import annotations

import pytest

from fortnight.store.database import Store
from fortnight.store.files.write_ahead_log import log_of
from fortnight.store.opening import connect
from fortnight.store.queries import snapshot as module
from fortnight.store.queries.snapshot import snapshot, whole_file_snapshot
from helpers.entries import labs, with_child, write
from helpers.stores import KEY


@pytest.fixture
def store(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened:
        yield with_child(opened)


@pytest.fixture
def other(store):
    """Another connection to the same record."""
    db = connect(store.files.ward, KEY)
    yield db
    db.close()


def entries(db):
    return db.execute("SELECT count(*) FROM entry").fetchone()[0]


def test_inside_a_snapshot_nothing_changes_and_afterwards_all_is_visible(store, other):
    with snapshot(other):
        write(store, "s1", "specimen.record", "s1", labs(IL6=1))
        assert entries(other) == 1
    assert entries(other) == 2


def test_a_snapshot_ends_after_an_error_too(store, other):
    with pytest.raises(ZeroDivisionError), snapshot(other):
        raise ZeroDivisionError
    write(store, "s1", "specimen.record", "s1", labs(IL6=1))
    assert entries(other) == 2


def test_while_the_whole_file_is_read_no_process_copies_pages_into_it(store, other):
    with whole_file_snapshot(other, store.files.ward, may_checkpoint=True) as whole:
        assert whole
        before = store.files.ward.read_bytes()
        for n in range(60):
            write(store, f"s{n}", "specimen.record", f"s{n}", labs(IL6=n))
        store.db.execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()
        assert store.files.ward.read_bytes() == before
    assert entries(other) == 61


@pytest.mark.parametrize("may_checkpoint", [True, False])
def test_with_a_long_reader_the_file_is_not_reported_as_complete(store, other, monkeypatch, may_checkpoint):
    monkeypatch.setattr(module, "QUIET_WAIT_MS", 0)
    with snapshot(other):
        write(store, "s1", "specimen.record", "s1", labs(IL6=1))
        assert log_of(store.files.ward).stat().st_size
        with whole_file_snapshot(store.db, store.files.ward, may_checkpoint) as whole:
            assert not whole
            assert entries(store.db) == 2
    assert store.db.execute("PRAGMA busy_timeout").fetchone() == (5000,)
