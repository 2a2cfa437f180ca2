"""The session that an operation is given, and the refusal of an operation."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, cast

from fortnight.domain.entry.drafts import Problem
from fortnight.domain.messages import text
from fortnight.operations.session import Invalid, may_record
from helpers.stores import NOW

if TYPE_CHECKING:
    from fortnight.operations.review_copy.open_copy import OpenCopy


def test_an_act_has_this_person_and_the_present_time(session, clock):
    clock.forward(hours=2)
    act = replace(session, actor="Physician A", role="physician").act()
    assert (act.actor, act.role, act.at) == ("Physician A", "physician", NOW + timedelta(hours=2))


def test_each_entry_has_an_id_of_its_own(session):
    assert len({session.new_id() for _ in range(100)}) == 100


def test_the_keys_of_the_record_are_not_in_what_is_printed(session):
    """A report of a crash shows its variables."""
    secret = bytes(range(32))
    opened = replace(session, keys=(secret,))
    assert repr(secret) not in repr(opened)
    assert secret.hex() not in repr(opened)


def test_what_a_role_may_record_and_that_nothing_is_recorded_in_a_copy(session):
    assert may_record(session, "medication.record")
    assert not may_record(session, "taper.record")
    physician = replace(session, role="physician")
    assert may_record(physician, "taper.record")
    assert not may_record(replace(physician, review=cast("OpenCopy", object())), "taper.record")


def test_a_refusal_is_an_error_with_a_sentence_unless_it_is_a_question():
    problem = Problem("dose_mg", text("not plausible"))
    refusal = Invalid(text("A dose of {mg} mg is not plausible.", mg=0), problems=(problem,))
    assert str(refusal) == str(refusal.sentence) == "A dose of 0 mg is not plausible."
    assert (refusal.question, refusal.problems) == (False, (problem,))
    assert Invalid(text("Sure?"), question=True).question
