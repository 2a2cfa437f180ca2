"""Answers are merged on any computer that holds the record: another one of the ward, or a restored backup."""

from __future__ import annotations

import shutil

import pytest

from fortnight.domain.people import PHYSICIAN
from fortnight.operations import backups, people, restoring
from fortnight.operations.events import event_rows, record_event
from fortnight.operations.review_copy.answering import save_answers
from fortnight.operations.review_copy.making import Wanted, make
from fortnight.operations.review_copy.merge_plan import read_answers
from fortnight.operations.review_copy.merging import merge
from fortnight.operations.review_copy.opening import Opener
from fortnight.operations.sync.exchanging import exchange
from fortnight.operations.undoing import undo
from fortnight.operations.views import course
from fortnight.store.errors import CopyRefused
from fortnight.store.journal import entries
from fortnight.store.recovery.verify import verify
from helpers.copies import CHILD, READER, answered, opened
from helpers.hub_fixtures import database, server
from helpers.people import LEAD_A, OTHER, PASSPHRASE, add, logged_in, new_id
from helpers.stores import Clock, present, registered
from helpers.wards_of_computers import everything, pair, settle_down, tables
from operations.review_copy.test_answering import NOTE
from operations.review_copy.test_answering import everything as answer

__all__ = ["database", "pair", "server"]
OWN = Opener(READER, OTHER)


@pytest.fixture
def shared(pair, tmp_path):
    """Two computers of a ward; the first one made a copy, and both know of it."""
    one, two = pair
    add(one, READER, PHYSICIAN, OTHER)
    child = registered(one)
    path = make(one, Wanted((child,), (READER,)), tmp_path / "review.fortnight").path
    settle_down(one, two)
    return one, two, path


def note(session):
    record_event(session, "a1", CHILD, NOTE)


def notes(session):
    rows = event_rows(session, present(course(session, CHILD)))
    return [row.event.text for row in rows if row.event.kind == "note"]


def put(session, path, entry):
    return merge(session, entry, read_answers(session, path), {})


def same_everywhere(*sessions):
    settle_down(*sessions)
    first = sessions[0]
    for session in sessions:
        assert everything(session) == everything(first)
        assert tables(session) == tables(first)
        assert verify(session.store).findings == ()


def test_another_computer_of_the_ward_merges_what_a_reader_answered(shared, tmp_path):
    one, two, path = shared
    reply = answered(tmp_path / "laptop", path, tmp_path / "answers.fortnight", note)
    assert put(two, reply, "m1").held == 1
    same_everywhere(one, two)
    assert len(notes(one)) == 1
    assert put(one, reply, "m2").already_there == 1


def test_two_computers_that_merge_the_same_answers_before_they_exchange_have_them_once(shared, tmp_path):
    one, two, path = shared
    reply = answered(tmp_path / "laptop", path, tmp_path / "answers.fortnight", note)
    assert put(one, reply, "m1").held == put(two, reply, "m2").held == 1
    same_everywhere(one, two)
    assert len(notes(one)) == len(notes(two)) == 1
    newest = entries.of_target(one.store.db, "a1")[-1]
    undo(one, "u1", newest.id)
    same_everywhere(one, two)
    assert notes(one) == notes(two) == []


def test_an_answer_that_two_computers_merged_is_taken_back_once(shared, tmp_path):
    one, two, path = shared
    reply = answered(tmp_path / "laptop", path, tmp_path / "1.fortnight", note)
    put(one, reply, "m1")
    put(two, reply, "m2")
    settle_down(one, two)
    with opened(tmp_path / "laptop", path, confirmed=()) as session:
        undo(session, "u1", "a1")
        save_answers(session, tmp_path / "2.fortnight")
    assert put(two, tmp_path / "2.fortnight", "m3").held == 1
    same_everywhere(one, two)
    assert notes(one) == []


def test_a_reader_whom_another_computer_removed_is_refused(shared, tmp_path):
    one, two, path = shared
    reply = answered(tmp_path / "laptop", path, tmp_path / "answers.fortnight", note)
    one = people.remove(one, READER)
    exchange(one)
    two = exchange(two).session
    with one.store, two.store, pytest.raises(CopyRefused, match=f"{READER} can no longer log in"):
        read_answers(two, reply)


def test_a_restored_backup_on_another_computer_merges(home, copy, laptop, tmp_path):
    reply = answered(laptop, copy, tmp_path / "answers.fortnight", answer)
    with logged_in(home) as lead:
        made = backups.back_up(lead, second=str(tmp_path))
    shutil.rmtree(home)
    elsewhere = tmp_path / "elsewhere"
    restoring.restore_as(elsewhere, present(made.second), LEAD_A.name, PASSPHRASE, Clock()(), new_id())
    with logged_in(elsewhere) as lead:
        assert put(lead, reply, "m1").held == 4
        assert verify(lead.store).findings == ()
