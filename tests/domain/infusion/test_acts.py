"""The acts of an infusion: written as JSON and read again with every type checked."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

import pytest

from fortnight.domain.infusion.acts import (
    BODIES,
    DRIP_ACTS,
    ActKind,
    BodyRefused,
    DripAct,
    FindingAnswer,
    Note,
    Vitals,
    as_body,
    read_body,
)
from fortnight.domain.infusion.drip import Do
from helpers.bedside import ACTS, START, minute, preparation

AT = "2026-11-26T09:41:00+09:00"
KINDS = pytest.mark.parametrize("kind", ActKind)


@KINDS
def test_an_act_is_the_same_after_it_was_written_as_json(kind):
    body = json.loads(json.dumps(as_body(ACTS[kind])))
    assert read_body(kind, body) == ACTS[kind]


@KINDS
def test_a_kind_has_one_body_and_the_example_is_of_it(kind):
    assert type(ACTS[kind]) is BODIES[kind]


def test_what_is_empty_is_not_written():
    answer = FindingAnswer("late", choice=read_choice("wait"))
    assert as_body(answer) == {"finding": "late", "choice": "wait"}
    assert as_body(DripAct(START, 0.0)) == {"at": AT, "rate_ml_h": 0.0}
    assert as_body(preparation(vials=())).keys() >= {"made_at", "prepared_mg"}
    assert "vials" not in as_body(preparation(vials=()))
    assert as_body(Vitals(START, {})) == {"at": AT}


def read_choice(word: str):
    answer = read_body(ActKind.ANSWER, {"finding": "x", "choice": word})
    assert isinstance(answer, FindingAnswer)
    return answer.choice


def test_a_time_keeps_its_offset():
    assert as_body(Note(START, "asleep"))["at"] == AT
    read = read_body(ActKind.NOTE, {"at": AT, "text": "asleep"})
    assert isinstance(read, Note)
    assert read.at.utcoffset() == START.utcoffset()


VITALS: Mapping[str, Any] = {"at": AT, "values": {"TEMP": 36.8}}
REACTION: Mapping[str, Any] = {"id": "r1", "reaction": {"onset_at": AT, "signs": ["fever"]}}
VIAL = {"size_mg": 80, "lot": "B2041", "used_mg": 80}


@pytest.mark.parametrize(
    ("kind", "body", "sentence"),
    [
        (ActKind.VITALS, {"at": AT}, "vitals: Object missing required field `values`"),
        (ActKind.VITALS, {**VITALS, "values": {"TEMP": "hot"}}, "vitals: Expected `float`, got `str`"),
        (ActKind.VITALS, {**VITALS, "at": "soon"}, "vitals: Invalid RFC3339 encoded datetime"),
        (ActKind.VITALS, {**VITALS, "mood": "good"}, "vitals: “mood” is not a field."),
        (ActKind.VITALS, {**VITALS, "at": "2026-11-26T09:41:00"}, "vitals: a time has no offset from UTC."),
        (ActKind.ANSWER, {"finding": "late", "choice": "perhaps"}, "answer: Invalid enum value 'perhaps'"),
        (
            ActKind.REACTION,
            {**REACTION, "reaction": {**REACTION["reaction"], "colour": "red"}},
            "reaction: “colour” is not a field.",
        ),
        (
            ActKind.REACTION,
            {**REACTION, "reaction": {"onset_at": "2026-11-26T09:41:00", "signs": []}},
            "reaction: a time has no offset from UTC.",
        ),
        (
            ActKind.PREPARE,
            {**as_body(preparation()), "vials": [VIAL, {**VIAL, "shelf": 3}]},
            "prepare: “shelf” is not a field.",
        ),
        (ActKind.PREPARE, {**as_body(preparation()), "vials": [{"size_mg": 80}]}, "prepare: Object missing"),
    ],
)
def test_a_body_that_does_not_fit_is_refused_with_its_act_and_what_is_wrong(kind, body, sentence):
    with pytest.raises(BodyRefused) as refused:
        read_body(kind, body)
    assert str(refused.value.sentence).startswith(sentence)


def test_the_six_acts_of_the_drip_move_it_and_no_other_act_does():
    assert {kind.value: do for kind, do in DRIP_ACTS.items()} == {do.value: do for do in Do}
    assert {kind for kind, body in BODIES.items() if body is DripAct} == set(DRIP_ACTS)


def test_the_kinds_of_stored_entries_are_as_they_were():
    assert [str(kind) for kind in ActKind] == [
        "order", "answer", "prepare", "check", "start", "rate", "pause", "resume", "vitals", "reaction",
        "note", "stop", "finish", "observe", "sign", "not-given",
    ]  # fmt: skip


def test_vital_signs_keep_their_order_by_code():
    """The same values give the same bytes, whatever the order in which they were typed."""
    one = as_body(Vitals(minute(5), {"TEMP": 36.8, "HR": 92}))
    other = as_body(Vitals(minute(5), {"HR": 92, "TEMP": 36.8}))
    assert json.dumps(one) == json.dumps(other)
    assert datetime.fromisoformat(one["at"]) == minute(5)
