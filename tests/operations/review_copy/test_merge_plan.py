"""Answers that come home are checked before anything is written: whose they are, what was written since."""

from __future__ import annotations

import pytest

from fortnight.domain.people import NURSE
from fortnight.operations import people, physician_sign_off
from fortnight.operations.alerts import acknowledge, mark_seen, name_outcome
from fortnight.operations.correcting import correct_value, void
from fortnight.operations.review_copy.merge_plan import read_answers
from fortnight.operations.undoing import undo
from fortnight.store.errors import CopyRefused, Denied
from fortnight.store.journal import entries
from helpers.copies import CARD, CHILD, answered, copy_of, physician, ward
from helpers.drafts import typed
from helpers.people import THIRD, logged_in, recorded
from helpers.stores import NOW, Clock, present


@pytest.fixture
def reply(copy, laptop, tmp_path):
    """Answers: the card acknowledged, its results signed."""

    def do(session):
        acknowledge(session, "a1", CARD, "not-relevant")
        physician_sign_off.sign(session, "a2", CHILD, ["raised"])

    return answered(laptop, copy, tmp_path / "answers.fortnight", do)


def head(session):
    return entries.head(session.store.db, session.store.device)


def test_a_plan_names_author_child_act_and_time_and_writes_nothing(home, reply):
    with physician(home) as session:
        before = head(session)
        plan = read_answers(session, reply)
        assert (plan.reader.name, plan.written_at, plan.already_there) == ("Physician A", NOW, 0)
        assert [(str(item.what), present(item.child).name, item.at) for item in plan.items] == [
            ("answered an alert", "Case 1", NOW),
            ("signed off results", "Case 1", NOW),
        ]
        assert plan.questions == ()
        assert head(session) == before


def test_what_was_answered_at_home_meanwhile_is_asked_about(home, reply):
    with physician(home) as session:
        acknowledge(session, "h1", CARD, "sample", "clotted")
        (question,) = read_answers(session, reply).questions
        assert question.answer.id == "a1"
        assert [entry.id for entry in question.beside] == ["h1"]


def test_that_somebody_looked_is_no_question(home, reply):
    with physician(home) as session:
        mark_seen(session, CARD)
        assert read_answers(session, reply).questions == ()


def test_a_signature_of_what_was_corrected_since_does_not_hold(home, reply):
    with physician(home) as session:
        correct_value(session, "h1", "raised", "IL6", typed("IL6", 119), "a slip")
        plan = read_answers(session, reply)
        (item,) = [each for each in plan.items if each.answer.verb == "specimen.sign"]
        assert item.only_home
        assert not item.is_question


def test_an_answer_to_a_card_that_ended_at_home_does_not_hold(home, reply):
    with physician(home) as session:
        void(session, "h1", "raised", "another child")
        assert all(item.only_home for item in read_answers(session, reply).items)


def test_an_answer_that_was_taken_back_before_it_came_home_is_not_planned(home, copy, laptop, tmp_path):
    def do(session):
        acknowledge(session, "a1", CARD, "not-relevant")
        undo(session, "u1", "a1")
        name_outcome(session, "a2", CARD, "none")

    path = answered(laptop, copy, tmp_path / "answers.fortnight", do)
    with physician(home) as session:
        assert [item.answer.id for item in read_answers(session, path).items] == ["a2"]


def test_a_person_who_was_removed_meanwhile_is_refused(home, reply):
    with logged_in(home) as lead:
        session = people.remove(lead, "Physician A")
        try:
            with pytest.raises(CopyRefused, match="Physician A can no longer log in"):
                read_answers(session, reply)
        finally:
            session.store.close()


def test_what_the_present_role_does_not_allow_is_refused_as_a_whole(home, reply):
    with logged_in(home) as lead:
        people.change_role(lead, "Physician A", NURSE)
        with pytest.raises(CopyRefused, match=r"signed off results.*nurse.*Nothing was merged"):
            read_answers(lead, reply)


def test_answers_to_the_copy_of_another_ward_are_refused(home, laptop, tmp_path):
    ward(tmp_path / "other", fortnights=16)
    path = copy_of(tmp_path / "other", tmp_path / "other.fortnight")
    out = answered(
        laptop, path, tmp_path / "answers.fortnight", lambda s: acknowledge(s, "a1", CARD, "not-relevant")
    )
    with physician(home) as session, pytest.raises(CopyRefused, match="not made from this record"):
        read_answers(session, out)


def test_a_nurse_does_not_merge(home, reply):
    with logged_in(home, "Nurse A", THIRD) as session:
        with pytest.raises(Denied):
            read_answers(session, reply)
        assert recorded(session, "session.denied")[-1][3] == {"verb": "copy.merge"}


def test_a_copy_is_not_merged(home, copy):
    with physician(home) as session, pytest.raises(CopyRefused, match="holds no answers"):
        read_answers(session, copy)


def test_on_another_computer_of_the_ward_it_says_where_to_merge(home, reply):
    with physician(home) as session:
        session.store.db.execute("DELETE FROM vault WHERE name LIKE 'key for answers%'")
        with pytest.raises(CopyRefused, match=f"was made .{session.store.device}."):
            read_answers(session, reply)


def test_answers_signed_with_another_key_are_refused(home, copy, laptop, tmp_path):
    """A reader of the copy cannot answer in the name of another one."""
    from dataclasses import replace

    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    from fortnight.operations.review_copy.answering import save_answers
    from helpers.copies import opened

    with opened(laptop, copy, clock=Clock()) as session:
        acknowledge(session, "a1", CARD, "not-relevant")
        forged = replace(session, review=replace(present(session.review), key=Ed25519PrivateKey.generate()))
        save_answers(forged, tmp_path / "forged.fortnight")
    with physician(home) as session, pytest.raises(CopyRefused, match="signature is not valid"):
        read_answers(session, tmp_path / "forged.fortnight")
