"""Targets as a physician sets them: recorded, corrected, undone, entered in error; not by a nurse."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fortnight.domain.people import NURSE
from fortnight.domain.record.goal import Aim, Goal
from fortnight.domain.scores.targets import TargetState
from fortnight.operations import correcting
from fortnight.operations.activity import activity
from fortnight.operations.audit import AuditQuery, trail
from fortnight.operations.goals import correct_goal, may_set, set_goal
from fortnight.operations.lookup import course_of
from fortnight.operations.session import Invalid, StoreProblem
from fortnight.operations.undoing import undo
from fortnight.store.queries.activity import goals
from fortnight.store.recovery.verify import verify
from helpers.stores import NOW, registered

DUE = NOW.date() + timedelta(days=84)
GOAL = Goal("g1", Aim.INACTIVE, DUE, " agreed with the family ")


@pytest.fixture
def child(session):
    return registered(session)


def test_a_target_is_set_corrected_and_undone(physician, child):
    set_goal(physician, child, GOAL)
    (kept,) = goals(physician.store, child)
    assert (kept.aim, kept.due, kept.by, kept.set_on) == (Aim.INACTIVE, DUE, "Physician A", NOW.date())
    later = replace(kept, due=DUE + timedelta(days=28))
    correct_goal(physician, "e1", later, "holiday")
    assert goals(physician.store, child) == (later,)
    undo(physician, "e2", "e1")
    assert goals(physician.store, child) == (kept,)
    undo(physician, "e3", "g1")
    assert goals(physician.store, child) == ()
    assert verify(physician.store).findings == ()


def test_the_trail_has_words_for_every_field(physician, child):
    set_goal(physician, child, GOAL)
    line = trail(physician, AuditQuery()).lines[-1]
    assert str(line.what) == "set a target"
    words = {(str(name), str(after)) for name, _, after in map(tuple, line.changes)}
    assert ("target", "Clinically inactive disease") in words
    assert ("reason", "agreed with the family") in words


def test_a_target_is_shown_with_the_activity(physician, child):
    set_goal(physician, child, GOAL)
    (target,) = activity(physician, course_of(physician, child)).chosen_targets
    assert (target.goal.id, target.state) == ("g1", TargetState.NOT_YET)


def test_entered_in_error_it_is_gone(physician, child):
    set_goal(physician, child, GOAL)
    correcting.void(physician, "e1", "g1", "other child")
    assert goals(physician.store, child) == ()


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"reason": ""}, "Type why this is the target."),
        ({"due": NOW.date() - timedelta(days=1)}, "This day is in the past. Is this right?"),
    ],
)
def test_what_is_wrong_changes_nothing(physician, child, change, sentence):
    with pytest.raises(Invalid, match=sentence.replace("?", r"\?")):
        set_goal(physician, child, replace(GOAL, **change))
    assert goals(physician.store, child) == ()


def test_a_question_is_confirmed_with_the_entry(physician, child):
    set_goal(physician, child, replace(GOAL, due=NOW.date() - timedelta(days=1)), confirmed=True)
    assert len(goals(physician.store, child)) == 1


def test_twice_the_same_is_refused_and_a_retry_is_not_twice(physician, child):
    set_goal(physician, child, GOAL)
    set_goal(physician, child, GOAL)
    with pytest.raises(Invalid, match="is set for this day already"):
        set_goal(physician, child, replace(GOAL, id="g2"))
    set_goal(physician, child, replace(GOAL, id="g2", aim=Aim.NO_STEROID))
    second = goals(physician.store, child)[1]
    with pytest.raises(Invalid, match="is set for this day already"):
        correct_goal(physician, "e1", replace(second, aim=Aim.INACTIVE), "slip")
    with pytest.raises(Invalid, match="Nothing was changed"):
        correct_goal(physician, "e1", second, "slip")
    with pytest.raises(Invalid, match="Enter the reason"):
        correct_goal(physician, "e1", replace(second, due=DUE + timedelta(days=1)), " ")


def test_a_nurse_sets_none(session, physician, child):
    assert (session.role, may_set(session), may_set(physician)) == (NURSE, False, True)
    with pytest.raises(StoreProblem):
        set_goal(session, child, GOAL)
