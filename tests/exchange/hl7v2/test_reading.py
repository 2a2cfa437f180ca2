"""One observation as a result: what is read, and the first reason why it is not."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from fortnight.domain.labs.lab_message import Outcome, Waits
from fortnight.exchange.hl7v2.codes import Part
from fortnight.exchange.hl7v2.reading import ACTIONS, Action, OwnMaps, read
from helpers.lab_messages import observation
from helpers.stores import localise

NOBODY = OwnMaps()


def reading(own: OwnMaps = NOBODY, stated: datetime | None = None, **fields: str):
    return read(observation(**fields), own, localise, stated)


def test_a_result_that_is_certain():
    found = reading(value="<0.02", unit="mg/dl")
    assert (found.outcome, found.analyte, found.value, found.unit) == (None, "CRP", 0.2, "mg/dL")
    assert found.number is not None
    assert (found.number.comparator, found.at) == ("<", datetime(2026, 11, 21, 8, 7, tzinfo=UTC))


@pytest.mark.parametrize(
    ("fields", "waits"),
    [
        ({"code": "X^Y^L"}, Waits.CODE),
        ({"code": "1988-5^RBC^LN", "value": "not a number"}, Waits.CODE),
        ({"drawn": ""}, Waits.TIME),
        ({"drawn": "20261121"}, Waits.TIME),
        ({"value": ""}, Waits.VALUE),
        ({"value": '""'}, Waits.VALUE),
        ({"value": "1~2"}, Waits.VALUE),
        ({"value": "neg"}, Waits.VALUE),
        ({"unit": ""}, Waits.UNIT),
        ({"unit": "pg/mL"}, Waits.UNIT),
        ({"unit": "mg/dL^mg/L"}, Waits.UNIT),
        ({"unit": "mg/L以下", "value": "<3"}, Waits.VALUE),
        ({"status": "Q"}, Waits.VALUE),
        ({"flags": ">"}, Waits.VALUE),
        ({"value": "\\Zq\\3"}, Waits.VALUE),
        ({"code": "770-8^Neutrophils^LN", "unit": "10*9/L"}, Waits.UNIT),
        ({"code": "751-8^Neutrophils^LN", "unit": "%"}, Waits.UNIT),
    ],
)
def test_what_waits(fields, waits):
    found = reading(**fields)
    assert (found.outcome, found.waits) == (Outcome.WAITING, waits)
    assert found.sentence is not None


@pytest.mark.parametrize(
    ("fields", "outcome"),
    [
        ({"kind": "ED"}, Outcome.IGNORED),
        ({"kind": "RP"}, Outcome.IGNORED),
        ({"status": "I"}, Outcome.IGNORED),
        ({"status": "O", "code": "X^Y^L"}, Outcome.IGNORED),
        ({"code": "X^Y^L", "kind": "TX", "value": "quiet"}, Outcome.IGNORED),
        ({"code": "X^Y^L", "kind": "DT", "value": "20261121"}, Outcome.IGNORED),
        ({"code": "X^Y^L", "kind": "ST", "value": "negative"}, Outcome.IGNORED),
        ({"code": "X^Y^L", "value": ""}, Outcome.IGNORED),
        ({"code": "2Z010000001992051^^JC10", "unit": "mm"}, Outcome.IGNORED),
        ({"value": "1001"}, Outcome.REFUSED),
        ({"code": "770-8^Neutrophils^LN", "value": "101", "unit": "%"}, Outcome.REFUSED),
    ],
)
def test_what_has_an_outcome_of_its_own(fields, outcome):
    assert reading(**fields).outcome is outcome


@pytest.mark.parametrize(
    ("kind", "value"), [("ST", "12"), ("TX", "<12"), ("NM", "x"), ("CE", "12^twelve"), ("", "12")]
)
def test_an_unknown_code_with_what_may_be_a_number_waits(kind, value):
    assert reading(code="X^Y^L", kind=kind, value=value).waits is Waits.CODE


@pytest.mark.parametrize(("limit", "outcome"), [("1000", None), ("1001", Outcome.REFUSED)])
def test_the_plausible_limits_are_those_of_the_catalogue(limit, outcome):
    assert reading(value=limit).outcome is outcome


@pytest.mark.parametrize(("value", "outcome"), [("0", None), ("100", None), ("100.1", Outcome.REFUSED)])
def test_a_percentage_is_between_0_and_100(value, outcome):
    assert reading(code="770-8^Neutrophils^LN", unit="%", value=value).outcome is outcome


def test_every_state_of_the_table_has_an_action():
    assert set(ACTIONS) == {*"FUVPRSCABDWXNIO", ""}
    for status, action in ACTIONS.items():
        assert reading(status=status).action is action or action is Action.PENDING


@pytest.mark.parametrize("status", ["D", "W", "X", "N"])
def test_a_withdrawn_or_cancelled_result_needs_no_value(status):
    found = reading(status=status, value="", unit="")
    assert (found.outcome, found.analyte) == (None, "CRP")


def test_a_flag_off_the_scale_is_right_beside_a_sign():
    assert reading(flags="<", value="<3").outcome is None


def test_the_unit_of_a_local_code_tells_a_percentage():
    assert reading(code="NEUT^Neutrophils^L", unit="%", value="62").part is Part.PERCENT
    assert reading(code="NEUT^Neutrophils^L", unit="10*9/L", value="6.2").part is Part.WHOLE


def test_own_maps_and_a_stated_time_are_used():
    own = OwnMaps({"local:X:y": "CRP", "local:Z:": ""}, {"CRP:odd": "mg/dL"})
    drawn = datetime(2026, 11, 20, tzinfo=UTC)
    found = reading(own, drawn, code="X^Y^L", unit="odd")
    assert (found.value, found.unit, found.at) == (30, "mg/dL", drawn)
    assert reading(own, code="Z^^L").outcome is Outcome.IGNORED
    assert reading(own, code="X^Other^L").waits is Waits.CODE
