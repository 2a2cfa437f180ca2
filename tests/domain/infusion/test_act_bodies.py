"""The acts of an infusion as JSON and back, and what is refused."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime

import pytest

from fortnight.domain.infusion.act_bodies import BodyRefused, as_body, read_body
from fortnight.domain.infusion.acts import (
    BODIES,
    DRIP_ACTS,
    ActKind,
    Choice,
    DripAct,
    FindingAnswer,
    Order,
    Preparation,
    ReactionReport,
    Vial,
    Vitals,
)
from fortnight.domain.infusion.preparation import Storage
from fortnight.domain.infusion.reaction import Reaction
from helpers.bedside import ACTS, START

FULL = {
    ActKind.ORDER: Order(
        "tocilizumab", 14, date(2026, 1, 1), "us-eu", None, 300.0, "Tyenne (-aazg)", "Physician A"
    ),
    ActKind.ANSWER: FindingAnswer(
        "PLT", Choice.ASK_PHYSICIAN, "bleeding", "40", "Physician A", "by telephone", START, "stop PLT 40"
    ),
    ActKind.PREPARE: Preparation(
        START, 294.0, 292.8, 50.0, 14.7,
        (Vial(80, "B2041", 80.0, date(2028, 3, 31), "Tyenne", "04912345678904", "S1"), Vial(400, "B1", 214)),
        24.4, "us-eu", Storage.ROOM, START, "pump 4", "left hand",
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", ActKind)
def test_every_act_is_the_same_after_it_was_written_and_read(kind):
    for body in (ACTS[kind], FULL.get(kind, ACTS[kind])):
        stored = json.loads(json.dumps(as_body(body)))
        assert read_body(kind, stored) == body


def test_every_kind_has_a_body_and_an_example():
    assert set(BODIES) == set(ACTS) == set(ActKind)
    assert all(isinstance(ACTS[kind], BODIES[kind]) for kind in ActKind)
    assert {kind for kind in ActKind if BODIES[kind] is DripAct} == set(DRIP_ACTS)


def test_empty_fields_are_not_written():
    assert as_body(FindingAnswer("contact", Choice.GO_AHEAD)) == {"finding": "contact", "choice": "go ahead"}
    assert as_body(DripAct(START)) == {"at": START.isoformat()}
    assert as_body(Vitals(START, {})) == {"at": START.isoformat()}


def test_zero_and_false_are_values_and_are_written():
    assert as_body(DripAct(START, 0.0))["rate_ml_h"] == 0.0
    assert as_body(ACTS[ActKind.REACTION])["withdrawn"] is False


@pytest.mark.parametrize("kind", ActKind)
def test_a_field_that_an_act_does_not_have_is_refused(kind):
    with pytest.raises(BodyRefused) as why:
        read_body(kind, {**as_body(ACTS[kind]), "colour": "red"})
    assert str(why.value) == f"{kind.value}: “colour” is not a field."


@pytest.mark.parametrize("kind", ActKind)
def test_an_empty_body_is_refused(kind):
    with pytest.raises(BodyRefused, match=f"{kind.value}: .*missing required field") as why:
        read_body(kind, {})
    assert str(why.value.sentence).startswith(kind.value)


def test_a_field_inside_a_list_or_a_mapping_is_refused_too():
    body = as_body(ACTS[ActKind.PREPARE])
    body["vials"][1]["colour"] = "red"
    with pytest.raises(BodyRefused, match="“colour”"):
        read_body(ActKind.PREPARE, body)
    report = as_body(ACTS[ActKind.REACTION])
    report["reaction"]["colour"] = "red"
    with pytest.raises(BodyRefused, match="“colour”"):
        read_body(ActKind.REACTION, report)


@pytest.mark.parametrize(
    ("kind", "change", "words"),
    [
        (ActKind.START, {"at": "2026-11-26T09:41:00"}, r"^start: a time has no offset from UTC\.$"),
        (ActKind.START, {"at": "soon"}, "RFC3339"),
        (ActKind.START, {"rate_ml_h": "fast"}, "float"),
        (ActKind.ORDER, {"since": "2026-02-30"}, "date"),
        (ActKind.ORDER, {"interval_days": 14.5}, "int"),
        (ActKind.ANSWER, {"choice": "perhaps"}, "perhaps"),
        (ActKind.SIGN, {"part": "watched"}, "watched"),
        (ActKind.VITALS, {"values": {"TEMP": "warm"}}, "float"),
        (ActKind.NOTE, {"text": 5}, "str"),
    ],
)
def test_a_value_of_the_wrong_type_is_refused(kind, change, words):
    with pytest.raises(BodyRefused, match=words):
        read_body(kind, {**as_body(ACTS[kind]), **change})


def test_a_time_without_offset_inside_a_reaction_is_refused():
    report = as_body(ACTS[ActKind.REACTION])
    report["reaction"]["onset_at"] = "2026-11-26T10:01:00"
    with pytest.raises(BodyRefused, match="no offset"):
        read_body(ActKind.REACTION, report)


def test_signs_are_written_in_one_order_and_read_once():
    """Two devices write the same bytes; a sign that is there twice is one."""
    signs = ["angioedema", "cough", "fever", "flushing", "hypotension", "urticaria", "vomiting", "wheeze"]
    report = as_body(ReactionReport("r1", Reaction(START, frozenset(signs))))
    assert report["reaction"]["signs"] == signs
    report["reaction"]["signs"] = ["cough", "cough", "fever"]
    read = read_body(ActKind.REACTION, report)
    assert isinstance(read, ReactionReport)
    assert read.reaction.signs == {"cough", "fever"}


def test_the_offset_of_a_time_is_kept():
    (read,) = (read_body(ActKind.START, {"at": "2026-11-26T09:41:00+09:00"}),)
    assert isinstance(read, DripAct)
    assert read.at.isoformat() == "2026-11-26T09:41:00+09:00"
    assert read.at == datetime(2026, 11, 26, 0, 41, tzinfo=UTC)
