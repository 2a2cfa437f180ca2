"""Merging: journal entries with their author and both times, all or none, and nothing twice."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fortnight.domain.messages import text
from fortnight.domain.people import PHYSICIAN
from fortnight.operations import alert_cards, physician_sign_off
from fortnight.operations.alerts import acknowledge, alert_history, name_outcome
from fortnight.operations.audit import AuditQuery, trail
from fortnight.operations.correcting import correct_value
from fortnight.operations.events import event_rows, record_event
from fortnight.operations.review_copy.merge_plan import read_answers
from fortnight.operations.review_copy.merging import Choice, merge
from fortnight.operations.session import Invalid
from fortnight.operations.undoing import undo
from fortnight.operations.views import course
from fortnight.store.errors import NotSaved
from fortnight.store.journal import entries
from fortnight.store.queries import courses
from fortnight.store.recovery.verify import verify
from helpers.copies import CARD, CHILD, SECOND, answered, copy_of, opened, physician
from helpers.drafts import typed
from helpers.people import logged_in
from helpers.stores import NOW, Clock, present
from operations.review_copy.test_answering import NOTE, everything

LATER = NOW + timedelta(days=2)


@pytest.fixture
def reply(copy, laptop, tmp_path):
    clock = Clock(NOW + timedelta(hours=11))
    return answered(laptop, copy, tmp_path / "answers.fortnight", everything, clock)


@pytest.fixture
def lead(home):
    with logged_in(home, clock=Clock(LATER)) as session:
        yield session
        assert verify(session.store).findings == ()


def put(session, path, entry="m1", **choices):
    return merge(session, entry, read_answers(session, path), choices)


def head(session):
    return entries.head(session.store.db, session.store.device)


def test_answers_become_entries_of_their_author_with_both_times(lead, reply):
    merged = put(lead, reply)
    assert (merged.held, merged.beside, merged.already_there) == (4, 0, 0)
    card = present(courses.alert(lead.store, CARD))
    assert (card.state, card.answered_by) == ("acknowledged", "Physician A")
    assert card.answered_at == NOW + timedelta(hours=11)
    assert present(card.outcome)["site"] == "lung"
    assert physician_sign_off.signatures(lead, CHILD)["raised"][0] == "Physician A"
    assert "DXA before the next visit?" in [
        row.event.text for row in event_rows(lead, present(course(lead, CHILD)))
    ]
    for id in ("a1", "a2", "a3", "a4"):
        entry = present(entries.by_id(lead.store.db, id))
        assert (entry.actor, entry.role, entry.at) == ("Physician A", PHYSICIAN, entries.utc_text(LATER))
        assert entry.data["written_at"] == (NOW + timedelta(hours=11)).isoformat()
    (line,) = [each for each in trail(lead, AuditQuery(child="0001")).lines if each.entry.id == "a4"]
    assert ("written in a review copy", "22 Nov 2026 20:30") in [
        (str(change.field), change.new) for change in line.changes
    ]


def test_an_outcome_that_is_merged_is_judged_again_as_one_of_home(lead, reply):
    put(lead, reply)
    assert any(event.kind == "infection" for event in present(course(lead, CHILD)).events)


def test_the_same_file_twice_adds_nothing(lead, reply):
    put(lead, reply)
    before = head(lead)
    merged = put(lead, reply, "m2")
    assert (merged.held, merged.already_there, merged.entry) == (0, 4, "")
    assert head(lead) == before


def test_a_later_file_of_the_same_copy_adds_what_is_new(lead, reply, copy, laptop, tmp_path):
    put(lead, reply)
    with opened(laptop, copy, clock=Clock(NOW + timedelta(days=1)), confirmed=()) as session:
        undo(session, "u1", "a4")
        from fortnight.operations.review_copy.answering import save_answers

        save_answers(session, tmp_path / "second.fortnight")
    merged = put(lead, tmp_path / "second.fortnight", "m2")
    assert (merged.held, merged.already_there) == (1, 4)
    assert [
        row.event.text for row in event_rows(lead, present(course(lead, CHILD))) if row.event.kind == "note"
    ] == []


def test_while_a_choice_is_missing_nothing_is_merged(lead, reply):
    acknowledge(lead, "h1", CARD, "sample")
    before = head(lead)
    with pytest.raises(Invalid, match="Choose for 2 answers") as asked:
        put(lead, reply)
    assert asked.value.question
    assert head(lead) == before


def test_the_answer_of_home_is_kept_and_that_of_the_copy_stays_in_the_history(lead, reply):
    acknowledge(lead, "h1", CARD, "sample", "clotted")
    merged = put(lead, reply, a1=Choice.HOME, a2=Choice.COPY)
    assert (merged.held, merged.beside) == (3, 1)
    card = present(courses.alert(lead.store, CARD))
    assert (card.answered_by, card.reason, card.remark) == ("Lead A", "sample", "clotted")
    assert present(card.outcome)["site"] == "lung"
    history = [(entry.id, entry.verb) for entry in alert_history(lead.store, CARD)]
    assert ("a1", "alert.amend") in history
    assert ("m1-1", "undo") in history


def test_the_answer_of_the_copy_is_taken_and_that_of_home_stays_in_the_history(lead, reply):
    acknowledge(lead, "h1", CARD, "sample", "clotted")
    put(lead, reply, a1=Choice.COPY, a2=Choice.COPY)
    assert present(courses.alert(lead.store, CARD)).answered_by == "Physician A"
    assert "h1" in [entry.id for entry in alert_history(lead.store, CARD)]


def test_a_signature_of_what_was_corrected_meanwhile_is_not_one(lead, reply):
    correct_value(lead, "h1", "raised", "IL6", typed("IL6", 119), "a slip")
    plan = read_answers(lead, reply)
    merged = merge(lead, "m1", plan, {item.answer.id: Choice.COPY for item in plan.questions})
    assert merged.beside == 1
    assert "raised" not in physician_sign_off.signatures(lead, CHILD)


def test_merging_is_one_act_that_fails_as_a_whole(lead, reply, monkeypatch):
    """The disk fails at the end of the transaction."""
    before = head(lead)

    def full(*_):
        raise NotSaved(text("The disk is full."))

    monkeypatch.setattr(alert_cards, "refresh", full)
    with pytest.raises(NotSaved):
        put(lead, reply)
    monkeypatch.undo()
    assert head(lead) == before
    assert put(lead, reply).held == 4


def test_what_was_answered_between_plan_and_merge_is_asked_about_too(home, reply):
    with physician(home, Clock(LATER)) as session:
        plan = read_answers(session, reply)
        with logged_in(home, clock=Clock(LATER)) as other:
            acknowledge(other, "h1", CARD, "sample")
        with pytest.raises(Invalid):
            merge(session, "m1", plan, {})


def test_a_second_window_that_merges_the_same_file_adds_nothing(home, reply):
    with physician(home, Clock(LATER)) as one, logged_in(home, clock=Clock(LATER)) as two:
        plans = [read_answers(session, reply) for session in (one, two)]
        assert merge(one, "m1", plans[0], {}).held == 4
        assert merge(two, "m2", plans[1], {}).already_there == 4


def test_nothing_of_a_merge_reaches_another_child(lead, reply):
    put(lead, reply)
    assert present(course(lead, "child-0002")).events == ()


def test_answers_about_a_child_that_is_not_here_any_more_are_said_to_be_lost(home, lead, laptop, tmp_path):
    path = copy_of(home, tmp_path / "2.fortnight", Clock(LATER), children=(SECOND,))
    reply = answered(
        laptop, path, tmp_path / "a.fortnight", lambda s: record_event(s, "a1", SECOND, NOTE), Clock(LATER)
    )
    undo(lead, "h1", SECOND)
    merged = put(lead, reply)
    assert (merged.held, merged.lost) == (0, 1)
    assert entries.by_id(lead.store.db, "a1") is None


def test_a_signature_of_several_records_is_undone_at_home_as_one_act(lead, copy, laptop, tmp_path):
    def sign(session):
        records = [each.record for each in physician_sign_off.waiting(session, CHILD)]
        assert len(records) > 1
        physician_sign_off.sign(session, "a1", CHILD, records)

    put(lead, answered(laptop, copy, tmp_path / "s.fortnight", sign))
    assert physician_sign_off.waiting(lead, CHILD) == []
    undo(lead, "u1", "a1")
    assert physician_sign_off.signatures(lead, CHILD) == {}


def test_an_outcome_taken_back_after_it_was_merged(lead, copy, laptop, tmp_path):
    first = answered(
        laptop, copy, tmp_path / "1.fortnight", lambda s: name_outcome(s, "a1", CARD, "infection")
    )
    put(lead, first)
    second = answered(laptop, copy, tmp_path / "2.fortnight", lambda s: undo(s, "u1", "a1"))
    put(lead, second, "m2")
    assert present(courses.alert(lead.store, CARD)).outcome is None
