"""What is typed in a row of the checklist, as the fact that is recorded."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from fortnight.domain.entry.drafts import LabsDraft, Typed
from fortnight.domain.infusion.acts import Vitals
from fortnight.domain.readiness.boxes import BOXES, BoxKind
from fortnight.domain.readiness.typed_facts import Asked, FactRefused, TypedValue, fact_of
from fortnight.domain.record.course import Event
from helpers.courses import at, child

NOW = at(100)
DAY = at(94).date()
NOON = datetime.combine(DAY, time(12), NOW.tzinfo)


def fact(rule, value, **more):
    return fact_of(rule, TypedValue(value, **more), child(), NOW)


@pytest.mark.parametrize(
    ("rule", "value", "more", "expected"),
    [
        ("identity", "0001", {"detail": "scan"}, Asked("wristband")),
        ("identity", "20 Aug 2017; 0001", {}, Asked("birth date, number")),
        ("identity", "case 1; 2017-08-20; 0001", {}, Asked("birth date, number")),
        ("identity", "0001;CASE 1;", {}, Asked("number, name")),
        ("temperature", " 37,6 ", {}, Vitals(NOW, {"TEMP": 37.6})),
        ("weight", "22.5", {}, LabsDraft(NOW, {"WEIGHT": Typed("22.5", "kg")})),
        ("weight", "50", {"detail": "lb"}, LabsDraft(NOW, {"WEIGHT": Typed("50", "lb")})),
        ("signs", "None", {}, Asked("none")),
        ("signs", "cough", {"on": DAY}, Event("", "signs", NOON, "cough")),
        ("contact", "none", {}, Asked("none")),
        ("contact", "tb", {"on": NOW.date()}, Event("", "contact", NOW, details={"disease": "tb"})),
        ("live-vaccine", "none", {}, Asked("none")),
        ("live-vaccine", "MMR", {"on": DAY}, Event("", "live-vaccine", NOON, details={"vaccine": "MMR"})),
        (
            "live-vaccine",
            "MMR",
            {"on": date(2026, 1, 1)},
            Event("", "live-vaccine", NOW, details={"vaccine": "MMR", "planned": "2026-01-01"}),
        ),
        ("tb-screen", "Negative", {}, Event("", "tb-screen", NOW, details={"result": "negative"})),
        (
            "tb-screen",
            "positive",
            {"detail": "tst", "on": DAY},
            Event("", "tb-screen", NOON, details={"method": "tst", "result": "positive"}),
        ),
        ("pregnancy", "not possible", {}, Asked("not possible")),
        ("pregnancy", "negative", {}, Event("", "pregnancy-test", NOW, details={"result": "negative"})),
    ],
)
def test_what_is_typed_is_read_as_a_fact(rule, value, more, expected):
    assert fact(rule, value, **more) == expected


@pytest.mark.parametrize(
    ("rule", "value", "words"),
    [
        ("identity", "0002", "does not identify this child"),
        ("identity", "0001", "does not identify this child"),
        ("identity", "0001; Case 1; 2017-08-21", "does not identify this child"),
        ("identity", "", "does not identify this child"),
        ("identity", "0001; 0001", "does not identify this child"),
        ("identity", "0001; Case 2", "does not identify this child"),
        ("identity", "]d20104912345678904", "not of a wristband"),
        ("temperature", "", "Type the temperature"),
        ("temperature", ">38", "Type the temperature"),
        ("temperature", "warm", "not a number"),
        ("signs", " ", "choose that there was none"),
        ("contact", "", "choose that there was none"),
        ("tb-screen", "", "not a result"),
        ("pregnancy", "none", "not a result"),
        ("NEUT", "3", "No value can be typed"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_sentence(rule, value, words):
    with pytest.raises(FactRefused) as why:
        fact(rule, value)
    assert words in str(why.value.sentence)


def test_a_wristband_in_the_form_of_gs1_needs_no_scanner():
    number = "950123456700000013"
    scanned = TypedValue(f"]d28018{number}")
    assert fact_of("identity", scanned, child(number=number), NOW) == Asked("wristband")
    with pytest.raises(FactRefused, match="does not identify this child"):
        fact_of("identity", scanned, child(), NOW)


@pytest.mark.parametrize("rule", BOXES)
def test_every_value_that_a_box_offers_can_be_typed(rule):
    box = BOXES[rule]
    for value in box.choices:
        assert fact(rule, str(value)) is not None
    assert bool(box.choices) is (box.kind is BoxKind.CHOICE)
