"""What is typed into a form is kept as a draft until it is saved or discarded."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from PySide6.QtCore import QObject

from fortnight.operations import drafts
from fortnight.operations.session import Session
from fortnight.store.database import Store
from fortnight.ui.forms.draft_keeper import DraftKeeper, not_kept
from helpers.entries import with_child
from helpers.stores import KEY, session_at


@pytest.fixture
def session(tmp_path) -> Iterator[Session]:
    with Store.open(tmp_path / "ward", KEY) as store:
        with_child(store)
        yield session_at(store)


class Form:
    """A form whose content a test sets, with its keeper."""

    def __init__(self, session: Session, child: str | None = "c1", form: str = "labs") -> None:
        self.typed: Mapping[str, Any] | None = None
        self.parent = QObject()
        self.keeper = DraftKeeper(self.parent, session, child, form, lambda: "s1", lambda: self.typed)

    def type(self, **typed: str) -> None:
        self.typed = typed
        self.keeper.schedule()


def kept(session: Session) -> Mapping[str, Any] | None:
    found = drafts.kept(session, "c1", "labs")
    return None if found is None else found.typed


def test_a_pause_in_typing_keeps_the_draft(qtbot, session):
    form = Form(session)
    form.type(IL6="12")
    form.type(IL6="12,5")
    assert kept(session) is None
    qtbot.waitUntil(lambda: kept(session) is not None)
    assert kept(session) == {"IL6": "12,5"}


def test_a_draft_is_kept_at_once_where_the_screen_is_locked(qapp, session):
    form = Form(session)
    form.type(IL6="12")
    form.keeper.now()
    assert kept(session) == {"IL6": "12"}


def test_a_form_that_was_emptied_again_keeps_no_draft(qapp, session):
    form = Form(session)
    form.type(IL6="12")
    form.keeper.now()
    form.typed = None
    form.keeper.now()
    assert kept(session) is None


def test_a_form_that_is_saved_or_discarded_keeps_no_draft_afterwards(qtbot, session):
    form = Form(session)
    form.type(IL6="12")
    form.keeper.now()
    form.type(IL6="13")
    form.keeper.discard()
    assert kept(session) is None
    other = Form(session, form="infusion")
    other.type(dose_mg="264")
    qtbot.waitUntil(lambda: drafts.kept(session, "c1", "infusion") is not None)
    assert kept(session) is None, "the first form's timer was stopped"


def test_the_next_form_finds_the_draft_and_writes_nothing_until_something_changes(qapp, session):
    first = Form(session)
    first.type(IL6="12")
    first.keeper.now()
    again = Form(session)
    draft = again.keeper.load()
    assert draft is not None
    assert draft.typed == {"IL6": "12"}
    drafts.forget(session, "s1")
    again.typed = draft.typed
    again.keeper.now()
    assert kept(session) is None, "the same content was not written again"
    assert Form(session, child=None).keeper.load() is None


def test_what_is_typed_again_after_a_discard_is_kept_again(qapp, session):
    form = Form(session)
    form.type(IL6="12")
    form.keeper.now()
    form.keeper.discard()
    form.type(IL6="12")
    form.keeper.now()
    assert kept(session) == {"IL6": "12"}


def test_what_could_not_be_kept_is_said_and_tried_again(qapp, session):
    form, other = Form(session), Form(session, form="infusion")
    other.parent.setParent(form.parent)
    form.type(IL6="12")
    session.store.db.execute("PRAGMA query_only=ON")
    form.keeper.now()
    assert "ward.db" in str(not_kept(form.parent))
    assert not_kept(other.parent) is None
    session.store.db.execute("PRAGMA query_only=OFF")
    form.keeper.now()
    assert kept(session) == {"IL6": "12"}
    assert not_kept(form.parent) is None


def test_a_draft_that_cannot_be_taken_over_stays_under_its_id(qapp, session):
    drafts.keep(session, "earlier", "c1", "labs", {"IL6": "12"})
    form = Form(session)
    session.store.db.execute("PRAGMA query_only=ON")
    assert form.keeper.take_over() == {"IL6": "12"}
    session.store.db.execute("PRAGMA query_only=OFF")
    assert kept(session) == {"IL6": "12"}
    form.type(IL6="12")
    form.keeper.now()
    assert kept(session) == {"IL6": "12"}
