"""Rebuilding the tables from the journal: by whom, with an entry, and all or nothing."""

from __future__ import annotations

import pytest

from fortnight.operations.maintenance import note_denied, rebuild
from fortnight.store.engine import sqlite3
from fortnight.store.errors import Denied, Refused, StoreProblem
from fortnight.store.journal import entries as journal
from fortnight.store.recovery.verify import verify
from helpers.entries import draw, unguarded
from helpers.stores import open_session, registered, session_at


@pytest.fixture
def session(tmp_path):
    with open_session(tmp_path / "ward") as nurse:
        registered(nurse)
        draw(nurse.store, "s1", "2026-11-22T09:00:00+01:00", "child-0001", IL6=12)
        yield nurse


def acts(session):
    return [(e.actor, e.verb, e.data) for e in journal.entries(session.store.db)][2:]


@pytest.mark.parametrize("role", ["lead", "physician", "demo"])
def test_the_tables_are_rebuilt_and_the_journal_says_by_whom(session, role):
    with unguarded(session.store) as db:
        db.execute("UPDATE result SET value = 99")
    other = session_at(session.store, actor="Dr B", role=role)
    assert rebuild(other, "r1") == 3
    assert acts(session) == [("Dr B", "store.rebuild", {})]
    assert session.store.db.execute("SELECT value FROM result").fetchone()[0] == 12
    assert verify(session.store).sound


@pytest.mark.parametrize("role", ["nurse", "read-only"])
def test_another_role_is_refused_and_the_attempt_is_recorded(session, role):
    with unguarded(session.store) as db:
        db.execute("UPDATE result SET value = 99")
    other = session_at(session.store, actor="Reader A", role=role)
    with pytest.raises(Denied):
        rebuild(other, "r1")
    assert acts(session) == [("Reader A", "session.denied", {"verb": "store.rebuild"})]
    assert session.store.db.execute("SELECT value FROM result").fetchone()[0] == 99


def test_a_journal_that_cannot_be_read_changes_nothing(session):
    before = session.store.db.execute("SELECT * FROM result").fetchall()
    with unguarded(session.store) as db:
        db.execute("UPDATE entry SET body = '[]' WHERE id = 's1'")
    with pytest.raises(Refused, match=r"Nothing was changed\. Run “fortnight verify”"):
        rebuild(session_at(session.store, role="lead"), "r1")
    assert session.store.db.execute("SELECT * FROM result").fetchall() == before
    assert acts(session) == []


def test_a_disk_error_changes_nothing(session, monkeypatch):
    before = session.store.db.execute("SELECT * FROM result").fetchall()

    def refuse(*_what, **_how):
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr("fortnight.store.recovery.verify.project", refuse)
    with pytest.raises(StoreProblem, match="disk"):
        rebuild(session_at(session.store, role="lead"), "r1")
    assert session.store.db.execute("SELECT * FROM result").fetchall() == before
    assert acts(session) == []


def test_a_refusal_is_recorded_if_the_record_can_be_written(session):
    note_denied(session.store, session.act(), "store.restore")
    assert acts(session) == [("Nurse A", "session.denied", {"verb": "store.restore"})]
    session.store.read_only = session.store.clock_warning(session.clock()) or "only to look at"
    note_denied(session.store, session.act(), "store.restore")
    assert len(acts(session)) == 1
