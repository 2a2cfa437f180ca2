"""Setting up a record and logging in, and the entries about it."""

from __future__ import annotations

import pytest

from fortnight.domain.people import LEAD, READER
from fortnight.operations import backups, people
from fortnight.store.errors import Denied, Locked, Refused
from fortnight.store.journal import entries as journal
from fortnight.store.journal import signed_heads
from fortnight.store.recovery.verify import verify
from helpers.people import (
    CHEAP,
    LEAD_A,
    OTHER,
    PASSPHRASE,
    add,
    logged_in,
    new_id,
    recorded,
)
from helpers.stores import Clock, registered


def test_a_new_record_knows_its_lead_and_its_key(session):
    assert recorded(session, "person.add") == [
        ("Lead A", LEAD, "person:lead a", {"name": "Lead A", "role": LEAD})
    ]
    public = signed_heads.make_installation_key(session.store.db, session.store.device)
    sessions = [data for *_, data in recorded(session, "session.open")]
    assert sessions == [{"generation": 1, "key": public, "refused_before": 0}] * 2
    assert people.everyone(session) == (LEAD_A,)
    assert people.names(session.store.files.folder) == ("Lead A",)
    assert verify(session.store).sound


def test_E57_the_journal_records_how_often_a_log_in_was_refused(folder, code):
    for _ in range(3):
        with pytest.raises(Locked), logged_in(folder, passphrase="wrong"):
            pass
    with logged_in(folder) as session:
        assert recorded(session, "session.open")[-1][-1]["refused_before"] == 3


def test_a_record_that_is_not_trusted_is_read_and_not_written(folder, code):
    with logged_in(folder) as session:
        session.store.anchor.append(99, bytes(32))
        entries = len(list(journal.entries(session.store.db)))
    with logged_in(folder) as session:
        people.note(session, "close")
        assert session.store.read_only is not None
        assert len(list(journal.entries(session.store.db))) == entries


def test_sessions_are_recorded(session):
    people.note(session, "lock", why="nobody typed")
    assert recorded(session, "session.lock") == [("Lead A", LEAD, "person:lead a", {"why": "nobody typed"})]


def test_E61_a_read_only_person_writes_nothing_but_their_session(folder, session):
    add(session, "Dr B", READER)
    with logged_in(folder, "Dr B", OTHER) as reader:
        with pytest.raises(Denied):
            registered(reader)
        made = backups.back_up(reader)
        assert made.backup.path.exists()


def test_one_record_in_a_folder(folder, code):
    with pytest.raises(Refused, match="already"):
        people.set_up(folder, LEAD_A, PASSPHRASE, Clock(), new_id, CHEAP)


def test_a_log_in_that_cannot_be_recorded_is_refused(folder, code, monkeypatch):
    def refuse(*_):
        raise Refused(people.NO_BACKUP)

    with monkeypatch.context() as patch:
        patch.setattr(signed_heads, "make_installation_key", refuse)
        with pytest.raises(Refused), logged_in(folder):
            pass
    with logged_in(folder) as session:
        assert verify(session.store).sound
