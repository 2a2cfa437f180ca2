"""Drafts of forms: stored encrypted with the record, for the person who typed them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fortnight.operations import drafts
from fortnight.operations.recording import record_labs
from fortnight.store.database import Store
from fortnight.store.integrity.trust import trust_problem
from fortnight.store.journal import entries
from fortnight.store.recovery.verify import verify
from helpers.drafts import sheet
from helpers.stores import KEY, Clock, open_session, present, registered, session_at

TYPED = {"IL6": "Zanzibar 12", "CRP": ""}


@pytest.fixture
def session(tmp_path, clock):
    """Not verified at the end, because one test damages the record."""
    with open_session(tmp_path / "ward", clock) as made:
        yield made


def test_A01_drafts_survive_a_crash_and_are_encrypted(session, tmp_path):
    child = registered(session)
    assert drafts.keep(session, "d1", child, "labs", TYPED) is None
    folder = tmp_path / "found"
    folder.mkdir()
    for path in session.store.files.folder.iterdir():
        if path.suffix != ".db-shm":
            (folder / path.name).write_bytes(path.read_bytes())
            assert b"Zanzibar" not in path.read_bytes()
    with Store.open(folder, KEY) as store:
        again = drafts.latest(session_at(store, Clock()))
        assert again is not None
        assert (again.id, again.child, again.form, again.typed) == ("d1", child, "labs", TYPED)
        assert verify(store).sound


def test_drafts_belong_to_a_person_and_the_newest_comes_first(session, clock):
    other = replace(session, actor="Nurse B")
    drafts.keep(session, "d1", "c1", "labs", {"n": "1"})
    clock.now += timedelta(minutes=1)
    drafts.keep(session, "d2", "c1", "infusion", {"n": "2"})
    drafts.keep(session, "d1", "c1", "labs", {"n": "3"})
    latest = drafts.latest(session)
    assert latest is not None
    assert drafts.latest(other) is None
    assert present(drafts.kept(session, "c1", "labs")).typed == {"n": "3"}
    assert drafts.kept(session, "c2", "labs") is None
    drafts.forget(session, "d1")
    assert drafts.kept(session, "c1", "labs") is None


def test_a_form_whose_save_succeeded_after_all_has_no_draft(session):
    child = registered(session)
    drafts.keep(session, "s1", child, "labs", TYPED)
    record_labs(session, "s1", child, sheet(IL6=12), confirmed=True)
    assert drafts.latest(session) is None


def test_a_draft_that_cannot_be_stored_is_not_an_error(session):
    session.store.db.execute("PRAGMA query_only=ON")
    assert "cannot be" in str(drafts.keep(session, "d1", None, "child", TYPED))
    session.store.db.execute("PRAGMA query_only=OFF")
    assert drafts.keep(session, "d1", None, "child", TYPED) is None
    session.store.anchor.append(99, bytes(32))
    found = trust_problem(
        session.store.db, session.store.files, session.store.device, session.store.anchor, {}
    )
    assert found is not None
    session.store.make_read_only(found.sentence)
    assert drafts.keep(session, "d2", None, "child", TYPED) == found.sentence
    drafts.forget(session, "d1")
    assert [e.verb for e in entries.entries(session.store.db)] == []
