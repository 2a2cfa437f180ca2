"""Which entries a review copy takes, and which of them go back to the ward."""

from __future__ import annotations

import pytest

from fortnight.domain.people import MAY_WRITE
from fortnight.domain.record.review_answers import (
    is_answer,
    is_automatic,
    may_be_written,
    states_something_new,
)

ANSWERED = {"answered_by": "Physician A", "state": "acknowledged"}
ANSWERS = [
    ("event.record", {"kind": "note"}),
    ("alert.amend", ANSWERED),
    ("alert.outcome", {}),
    ("alert.sign", {}),
    ("specimen.sign", {}),
    ("visit.sign", {}),
    ("snooze.record", {}),
    ("undo", {"entry": "a"}),
]
STAYING = [
    ("alert.record", {}),
    ("alert.amend", {"state": "ended"}),
    ("alert.seen", {}),
    ("view.record", {}),
    ("view.amend", {}),
    ("session.close", {}),
    ("export.record", {}),
    ("clock.moved", {}),
]


@pytest.mark.parametrize(("verb", "body"), ANSWERS)
def test_answers_are_written_and_go_back(verb, body):
    assert may_be_written(verb, body)
    assert is_answer(verb, body)


@pytest.mark.parametrize(("verb", "body"), STAYING)
def test_what_the_program_writes_stays_in_the_copy(verb, body):
    assert may_be_written(verb, body)
    assert not is_answer(verb, body)


def test_nothing_else_that_a_role_may_write_is_written_in_a_copy():
    allowed = {verb for verb, _ in (*ANSWERS, *STAYING)} | {"view", "session", "export", "alert", "snooze"}
    others = set(MAY_WRITE) - allowed
    assert {"child", "infusion", "specimen", "medication", "setting", "person", "copy"} <= others
    assert [verb for verb in others if may_be_written(f"{verb}.record", {}) or may_be_written(verb, {})] == [
        "undo"
    ] * ("undo" in others)
    assert not may_be_written("event.record", {"kind": "infection"})
    assert not may_be_written("event.amend", {"kind": "note"})
    assert not may_be_written("specimen.amend", {})


def test_a_card_that_the_program_updates_is_no_answer():
    assert is_automatic("alert.amend", {"detail": {}})
    assert not is_automatic("alert.amend", ANSWERED)
    assert not is_automatic("alert.outcome", {})


def test_a_new_version_of_a_card_matters_and_a_look_at_it_does_not():
    assert states_something_new("alert.amend", {"detail": {}})
    assert states_something_new("alert.amend", {"state": "ended"})
    assert not states_something_new("alert.amend", {})
    assert not states_something_new("alert.seen", {"seen": []})
    assert states_something_new("specimen.amend", {})
