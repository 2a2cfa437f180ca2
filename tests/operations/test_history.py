"""The history of one child: every entry, with old and new values."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone

import pytest

from fortnight.operations import audit
from fortnight.operations.audit_changes import Change
from fortnight.operations.correcting import correct_value, void
from fortnight.operations.history import history as history_of
from fortnight.operations.recording import record_infusion, record_labs
from fortnight.operations.undoing import undo
from fortnight.store.arrivals import take
from fortnight.store.journal.entries import Head, next_entry
from helpers.drafts import drip, sheet, typed
from helpers.stores import NOW, Clock, registered, session_at


def given(session, number, days_ago, **more):
    """Register a child whose last infusion was some days ago."""
    child = registered(session, number, f"Case {number}")
    record_infusion(
        session, f"i-{number}", child, drip(NOW - timedelta(days=days_ago), **more), confirmed=True
    )
    return child


@pytest.fixture
def corrected_child(session, clock):
    """A child with a value that was corrected twice; the second correction was undone."""
    child = registered(session)
    record_labs(session, "s1", child, sheet(NOW - timedelta(days=2), IL6=10, CRP=1))
    clock.forward(minutes=5)
    correct_value(session, "e1", "s1", "IL6", typed("IL6", 12), "misread")
    correct_value(session, "e2", "s1", "IL6", typed("IL6", ""), "wrong tube")
    undo(session, "u1", "e2")
    return child


def test_the_history_lists_every_entry_newest_first(session, corrected_child):
    acts = history_of(session, corrected_child)
    assert [act.entry.id for act in acts] == ["u1", "e2", "e1", "s1", corrected_child]
    assert [act.when.isoformat() for act in acts[-2:]] == [NOW.isoformat()] * 2
    assert acts[0].when == NOW + timedelta(minutes=5)


def test_each_entry_shows_old_and_new_values(session, corrected_child):
    acts = {act.entry.id: act for act in history_of(session, corrected_child)}
    assert acts["s1"].before == {}
    assert acts["e1"].before["results"]["IL6"]["value"] == 10
    assert acts["e1"].after["results"]["IL6"]["value"] == 12
    assert acts["e2"].before["results"]["IL6"]["value"] == 12
    assert acts["e2"].after["results"]["IL6"] is None
    assert acts["e1"].entry.reason == "misread"


def test_undone_entries_are_marked(session, corrected_child):
    assert {act.entry.id: act.undone for act in history_of(session, corrected_child)} == {
        "u1": False, "e2": True, "e1": False, "s1": False, corrected_child: False,
    }  # fmt: skip


def test_after_an_undo_the_next_change_starts_from_the_restored_value(session, corrected_child):
    correct_value(session, "e3", "s1", "IL6", typed("IL6", 13), "again")
    acts = {act.entry.id: act for act in history_of(session, corrected_child)}
    assert acts["e3"].before["results"]["IL6"]["value"] == 12


def test_an_undone_undo_is_not_marked_as_undone(session, corrected_child):
    undo(session, "u2", "u1")
    acts = {act.entry.id: act.undone for act in history_of(session, corrected_child)}
    assert (acts["e2"], acts["u1"], acts["u2"]) == (False, False, False)


def test_the_history_shows_local_times(session):
    zone = timezone(timedelta(hours=9))
    other = session_at(session.store, Clock(NOW.astimezone(zone)), actor="Nurse B")
    child = registered(other, "0009", "Case 9")
    (act,) = history_of(session, child)
    assert act.when.utcoffset() == timedelta(hours=9)
    assert act.when == datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def test_what_was_entered_in_error_is_in_the_history_with_its_reason(session):
    child = given(session, "0001", 3)
    void(session, "e1", "i-0001", "wrong child")
    newest = history_of(session, child)[0]
    assert (newest.entry.verb, newest.entry.reason) == ("infusion.void", "wrong child")
    assert Change("dose", "264 mg", "") in newest.changes


def test_an_entry_of_a_newer_version_is_shown_as_such(session):
    child = given(session, "0007", 3)
    newer = next_entry(
        Head(),
        session.act(),
        900,
        "DNEW",
        id="n1",
        verb="infusion.amend",
        child=child,
        target="i-0007",
        base=None,
        reason=None,
        body={"osmolality": 7, "note": "x"},
    )
    take(session.store, [newer])
    newest = history_of(session, child)[0]
    assert (newest.entry, newest.newer, newest.undone, newest.changes) == (newer, True, False, ())
    assert str(audit.what_of(newest.entry, newest.newer)) == "changed an infusion (needs a newer version)"
    line = audit.trail(session, audit.AuditQuery()).lines[-1]
    assert str(line.what) == "changed an infusion (needs a newer version)"
