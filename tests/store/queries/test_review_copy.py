"""What goes into a review copy: the chosen children and the settings; looks of the readers alone."""

from __future__ import annotations

import pytest

from fortnight.domain.people import LEAD
from fortnight.operations import exports
from fortnight.operations import settings as clinic
from fortnight.operations.viewing import open_record
from fortnight.store.journal import entries
from fortnight.store.queries.review_copy import count_to_copy, entries_to_copy, made_copy, written_here
from helpers.drafts import quiet_fortnights
from helpers.stores import open_session, registered, session_at


@pytest.fixture
def session(tmp_path):
    with open_session(tmp_path / "ward") as made:
        quiet_fortnights(made, registered(made), 2)
        quiet_fortnights(made, registered(made, "0002", "Case 2"), 1)
        yield made


def copied(session, children, readers=()):
    return list(entries_to_copy(session.store.db, children, readers))


def test_a_child_comes_with_all_its_entries_and_no_other_child_does(session):
    found = copied(session, ["child-0001"])
    assert {entry.child for entry in found} == {"child-0001"}
    written = [e for e in entries.entries(session.store.db) if e.child == "child-0001"]
    assert sorted(found) == sorted(written)
    assert len(found) == count_to_copy(session.store.db, ["child-0001"]) > 4
    assert {entry.child for entry in copied(session, ["child-0001", "child-0002"])} == {
        "child-0001",
        "child-0002",
    }
    assert copied(session, []) == []


def test_settings_come_along(session):
    lead = session_at(session.store, session.clock, "Lead A", LEAD)
    clinic.change(lead, "s1", "units", "japan")
    assert [entry.target for entry in copied(session, [])] == ["units"]


def test_only_readers_take_along_when_they_looked_and_exports_stay(session):
    open_record(session, "child-0001")
    exports.note(session, "child-0001", "timeline", "x.pdf")
    assert "view.record" not in {entry.verb for entry in copied(session, ["child-0001"], ["Physician A"])}
    verbs = {entry.verb for entry in copied(session, ["child-0001"], [session.actor])}
    assert "view.record" in verbs
    assert "export.record" not in verbs


def test_what_was_written_here_is_in_the_order_of_the_chain(session):
    here = written_here(session.store.db, session.store.device)
    assert [entry.seq for entry in here] == list(range(1, len(here) + 1))
    assert written_here(session.store.db, "another") == []


def test_a_copy_that_was_not_made_here_is_not_found(session):
    assert made_copy(session.store.db, "c1") is None
