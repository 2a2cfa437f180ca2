"""Answering in a review copy: what may be written, what is kept on the computer, what goes back."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fortnight.domain.entry.typed_event import EventDraft
from fortnight.operations import physician_sign_off
from fortnight.operations.alerts import acknowledge, mark_seen, name_outcome
from fortnight.operations.correcting import correct_value
from fortnight.operations.events import record_event
from fortnight.operations.recording import record_infusion, record_labs
from fortnight.operations.review_copy.answering import answer_lines, answers, save_answers
from fortnight.operations.review_copy.opening import Opener
from fortnight.operations.session import Invalid
from fortnight.operations.undoing import undo
from fortnight.operations.viewing import open_record
from fortnight.store.errors import CannotOpen, Denied, NotExported, NotSaved, Refused
from fortnight.store.queries import courses
from helpers.copies import CARD, CHILD, COPY_PASSPHRASE, copy_of, opened
from helpers.drafts import drip, sheet, typed
from helpers.stores import NOW, Clock, present

NOTE = EventDraft("note", "22 Nov 2026", "", "DXA before the next visit?")


def everything(session):
    """Answer the card, name its outcome, sign the results and write a note."""
    acknowledge(session, "a1", CARD, "not-relevant", "seen by me")
    name_outcome(session, "a2", CARD, "infection", site="lung")
    physician_sign_off.sign(session, "a3", CHILD, ["raised"])
    record_event(session, "a4", CHILD, NOTE)


def test_notes_signatures_answers_and_outcomes_can_be_written(copy, laptop):
    with opened(laptop, copy) as session:
        open_record(session, CHILD)
        mark_seen(session, CARD)
        everything(session)
        card = present(courses.alert(session.store, CARD))
        assert (card.state, card.answered_by, present(card.outcome)["name"]) == (
            "acknowledged",
            "Physician A",
            "infection",
        )
        assert physician_sign_off.signatures(session, CHILD)["raised"][0] == "Physician A"
        assert [str(line.what) for line in answer_lines(session)] == [
            "wrote a note",
            "signed off results",
            "recorded the outcome of an alert",
            "answered an alert",
        ]
        assert {present(line.child).name for line in answer_lines(session)} == {"Case 1"}
        assert {answer.id for answer in answers(session)} == {"a1", "a2", "a3", "a4"}  # not who looked


@pytest.mark.parametrize(
    "act",
    [
        lambda s: record_labs(s, "x", CHILD, sheet(NOW, IL6=14), confirmed=True),
        lambda s: record_infusion(s, "x", CHILD, drip(NOW), confirmed=True),
        lambda s: correct_value(s, "x", "raised", "IL6", typed("IL6", 12), "a slip"),
        lambda s: record_event(s, "x", CHILD, EventDraft("fever", "21 Nov 2026"), confirmed=True),
    ],
)
def test_everything_else_is_refused_with_a_sentence(copy, laptop, act):
    with opened(laptop, copy) as session:
        with pytest.raises(Refused, match="This is a review copy"):
            act(session)
        assert answer_lines(session) == []
        assert not present(session.review).kept.exists()


def test_what_came_with_the_copy_cannot_be_undone(copy, laptop):
    with opened(laptop, copy) as session, pytest.raises(Refused, match="This is a review copy"):
        undo(session, "u1", "raised")


def test_an_answer_is_taken_back_and_no_longer_listed(copy, laptop):
    with opened(laptop, copy) as session:
        acknowledge(session, "a1", CARD, "not-relevant")
        undo(session, "u1", "a1")
        assert answer_lines(session) == []
        assert present(courses.alert(session.store, CARD)).state == "open"


def test_a_guest_cannot_answer(home, tmp_path, laptop):
    path = copy_of(home, tmp_path / "p.fortnight", passphrase=COPY_PASSPHRASE)
    with opened(laptop, path, Opener("", COPY_PASSPHRASE)) as session:
        with pytest.raises(Denied):
            acknowledge(session, "a1", CARD, "not-relevant")
        with pytest.raises(Invalid, match="own passphrase"):
            save_answers(session, tmp_path / "answers.fortnight")


def test_answers_are_kept_encrypted_and_are_there_when_the_copy_is_opened_again(copy, laptop):
    with opened(laptop, copy, clock=Clock(NOW)) as session:
        everything(session)
        kept = present(session.review).kept
        assert kept.stat().st_mode & 0o77 == 0
        assert b"DXA" not in kept.read_bytes()
        before = [(line.entry.id, line.at) for line in answer_lines(session)]
    clock = Clock(NOW)
    clock.forward(days=1)
    with opened(laptop, copy, clock=clock) as session:
        assert [(line.entry.id, line.at) for line in answer_lines(session)] == before
        assert present(present(courses.alert(session.store, CARD)).outcome)["site"] == "lung"
        undo(session, "u1", "a4")
    with opened(laptop, copy, clock=clock) as session:
        assert [line.entry.id for line in answer_lines(session)] == ["a3", "a2", "a1"]


def test_a_computer_whose_clock_is_behind_answers_with_its_own_time(copy, laptop):
    behind = Clock(NOW - timedelta(days=400))
    for expected in ([], ["a1"]):
        with opened(laptop, copy, clock=behind) as session:
            assert [line.entry.id for line in answer_lines(session)] == expected
            if not expected:
                acknowledge(session, "a1", CARD, "not-relevant")
                assert answer_lines(session)[0].at == behind()


def test_kept_answers_that_are_damaged_are_put_aside_with_a_notice(copy, laptop):
    with opened(laptop, copy) as session:
        acknowledge(session, "a1", CARD, "not-relevant")
        kept = present(session.review).kept
    data = bytearray(kept.read_bytes())
    data[-11_000 if len(data) > 11_000 else len(data) // 2] ^= 1
    kept.write_bytes(bytes(data))
    with opened(laptop, copy) as session:
        assert answer_lines(session) == []
        assert any("cannot be read" in str(notice) for notice in session.store.notices)
    assert kept.with_suffix(".damaged").exists()


def test_an_answer_that_cannot_be_kept_is_said(copy, laptop):
    with opened(laptop, copy) as session:
        present(session.review).kept.parent.rmdir()
        present(session.review).kept.parent.write_text("in the way")
        with pytest.raises(NotSaved, match="could not be kept"):
            acknowledge(session, "a1", CARD, "not-relevant")


def test_the_same_copy_is_not_answered_in_two_windows(copy, laptop):
    """Each keeps all answers that it knows, so one of them would lose those of the other."""
    with (
        opened(laptop, copy),
        pytest.raises(CannotOpen, match="open in another window"),
        opened(laptop, copy),
    ):
        pass
    with opened(laptop, copy) as session:
        acknowledge(session, "a1", CARD, "not-relevant")


def test_saving_needs_an_answer_and_a_place(copy, laptop, tmp_path):
    with opened(laptop, copy) as session:
        with pytest.raises(Invalid, match="no answer"):
            save_answers(session, tmp_path / "a.fortnight")
        everything(session)
        with pytest.raises(NotExported, match="cannot be written"):
            save_answers(session, tmp_path / "missing" / "a.fortnight")
        assert save_answers(session, tmp_path / "a.fortnight") == 4
