"""A session for another thread: on a copy, at one moment, which nothing can be written into."""

from __future__ import annotations

import pytest

from fortnight.domain.entry.drafts import ChildDraft
from fortnight.operations import views
from fortnight.operations.reading_copy import Reader
from fortnight.operations.recording import register_child
from fortnight.store.errors import ReadOnly
from helpers.stores import NOW, registered


def test_it_reads_what_was_there_and_stays_at_its_moment(session, clock):
    registered(session)
    reader = Reader.of(session)
    with reader.session() as copy:
        registered(session, "0002", "Case 2")
        clock.forward(hours=1)
        assert views.child_by_number(copy, "0001") is not None
        assert views.child_by_number(copy, "0002") is None
        assert (copy.clock(), copy.actor, copy.role) == (NOW, session.actor, session.role)
        folder = copy.store.files.folder
    assert not folder.exists()


def test_nothing_is_written_into_it(session):
    with Reader.of(session).session() as copy:
        draft = ChildDraft("0003", "Case 3", "male", NOW.date())
        with pytest.raises(ReadOnly):
            register_child(copy, "child-0003", draft, confirmed=True)
        with pytest.raises(AssertionError, match="copy"):
            copy.new_id()


def test_the_key_is_not_shown(session):
    assert repr(session.store.key) not in repr(Reader.of(session))
    assert "key=" not in repr(Reader.of(session))
