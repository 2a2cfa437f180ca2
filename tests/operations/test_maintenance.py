"""The tables made again from the journal: by whom, with an entry, and all or nothing."""

from __future__ import annotations

import pytest

from fortnight.operations.maintenance import note_denied, rebuild
from fortnight.store.engine import sqlite3
from fortnight.store.errors import Denied, Refused, StoreProblem
from fortnight.store.journal import entries as journal
from fortnight.store.recovery.verify import verify
from helpers.entries import draw, unguarded
from helpers.stores import desk_at, open_desk, registered


@pytest.fixture
def desk(tmp_path):
    with open_desk(tmp_path / "ward") as nurse:
        registered(nurse)
        draw(nurse.store, "s1", "2026-11-22T09:00:00+01:00", "child-0001", IL6=12)
        yield nurse


def acts(desk):
    return [(e.actor, e.verb, e.data) for e in journal.entries(desk.store.db)][2:]


@pytest.mark.parametrize("role", ["lead", "physician", "demo"])
def test_the_tables_are_made_again_and_the_journal_says_by_whom(desk, role):
    with unguarded(desk.store) as db:
        db.execute("UPDATE result SET value = 99")
    other = desk_at(desk.store, actor="Dr B", role=role)
    assert rebuild(other, "r1") == 3
    assert acts(desk) == [("Dr B", "store.rebuild", {})]
    assert desk.store.db.execute("SELECT value FROM result").fetchone()[0] == 12
    assert verify(desk.store).sound


@pytest.mark.parametrize("role", ["nurse", "read-only"])
def test_another_role_is_refused_and_the_journal_says_that_it_was_tried(desk, role):
    with unguarded(desk.store) as db:
        db.execute("UPDATE result SET value = 99")
    other = desk_at(desk.store, actor="Reader A", role=role)
    with pytest.raises(Denied):
        rebuild(other, "r1")
    assert acts(desk) == [("Reader A", "session.denied", {"verb": "store.rebuild"})]
    assert desk.store.db.execute("SELECT value FROM result").fetchone()[0] == 99


def test_a_journal_that_cannot_be_read_changes_nothing(desk):
    before = desk.store.db.execute("SELECT * FROM result").fetchall()
    with unguarded(desk.store) as db:
        db.execute("UPDATE entry SET body = '[]' WHERE id = 's1'")
    with pytest.raises(Refused, match="Nothing was changed; run verify"):
        rebuild(desk_at(desk.store, role="lead"), "r1")
    assert desk.store.db.execute("SELECT * FROM result").fetchall() == before
    assert acts(desk) == []


def test_a_disk_that_refuses_changes_nothing(desk, monkeypatch):
    before = desk.store.db.execute("SELECT * FROM result").fetchall()

    def refuse(db, entries):
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr("fortnight.store.recovery.verify.project", refuse)
    with pytest.raises(StoreProblem, match="disk"):
        rebuild(desk_at(desk.store, role="lead"), "r1")
    assert desk.store.db.execute("SELECT * FROM result").fetchall() == before
    assert acts(desk) == []


def test_a_refusal_is_journalled_where_the_record_can_be_written(desk):
    note_denied(desk.store, desk.act(), "store.restore")
    assert acts(desk) == [("Nurse A", "session.denied", {"verb": "store.restore"})]
    desk.store.read_only = desk.store.clock_trouble(desk.clock()) or "only to look at"
    note_denied(desk.store, desk.act(), "store.restore")
    assert len(acts(desk)) == 1
