"""Each act of an infusion in a short sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from fortnight.domain.infusion.act_words import CHOICE_WORDS, PART_WORDS, act_words, order_dose
from fortnight.domain.infusion.acts import (
    Act,
    ActKind,
    Body,
    Check,
    Choice,
    DripAct,
    FindingAnswer,
    NotGiven,
    Part,
    ReactionReport,
    Signature,
    Vitals,
    Waste,
)
from fortnight.domain.infusion.preparation import Storage
from fortnight.domain.infusion.reaction import Reaction
from fortnight.domain.messages import render
from fortnight.domain.people import NURSE
from helpers.bedside import ACTS, START, minute, order, preparation

SENTENCES = {
    ActKind.ORDER: "Order: tocilizumab 12 mg/kg every 14 days from 1 Jan 2026 on, "
    "US, EU and Australian label, ordered by Physician A",
    ActKind.ANSWER: "Answer: go ahead (two varicella vaccines)",
    ActKind.PREMEDICATION: "Premedication: cetirizine 5 mg by mouth",
    ActKind.TAKE_OVER: "Taken over on ward3-pc2 from ward3-pc1: moved to room 4",
    ActKind.WASTE: "Waste 26 mg, seen by Nurse B: left over",
    ActKind.PREPARE: "Bag of 50 mL with 294 mg",
    ActKind.CHECK: "Second check by Nurse B: child, dose, volume, bag label",
    ActKind.START: "Started at 50 mL/h",
    ActKind.RATE: "Rate 30 mL/h",
    ActKind.PAUSE: "Paused: line blocked",
    ActKind.RESUME: "Resumed at 25 mL/h",
    ActKind.VITALS: "Temperature 36.9 °C, Pulse 95 /min",
    ActKind.REACTION: "Reaction grade 2: Flushing, Urticaria",
    ActKind.NOTE: "asleep",
    ActKind.STOP: "Stopped for good: vomited",
    ActKind.FINISH: "Finished",
    ActKind.OBSERVE: "Observed until 11:41",
    ActKind.SIGN: "Signed by Nurse B: checked dose and waste",
    ActKind.NOT_GIVEN: "Not given: fever",
}


def said(kind: ActKind, body: Body) -> str:
    return str(act_words(Act(kind, "e1", "Nurse A", NURSE, START, body)))


@pytest.mark.parametrize("kind", ActKind)
def test_every_kind_of_act_has_its_sentence(kind):
    assert said(kind, ACTS[kind]) == SENTENCES[kind]


@pytest.mark.parametrize(
    ("kind", "body", "sentence"),
    [
        (
            ActKind.ORDER,
            order(mg_per_kg=None, mg=162.5, ordered_by="", label=""),
            "Order: tocilizumab 162.5 mg every 14 days from 1 Jan 2026 on",
        ),
        (
            ActKind.ORDER,
            order(brand="Actemra", ordered_by="", interval_days=7, label="japan"),
            "Order: Actemra 12 mg/kg every 7 days from 1 Jan 2026 on, Japanese label",
        ),
        (ActKind.ANSWER, FindingAnswer("late", Choice.WAIT), "Answer: wait"),
        (
            ActKind.ANSWER,
            FindingAnswer("old-weight", Choice.ASK_PHYSICIAN, "weighed again", value="24.4 kg"),
            "Answer: ask the physician (24.4 kg; weighed again)",
        ),
        (ActKind.START, DripAct(START), "Started"),
        (ActKind.FINISH, DripAct(START, is_time_unknown=True), "Finished, time not known"),
        (
            ActKind.PREPARE,
            preparation(is_afterwards=True, vials=()),
            "294 mg given, written down afterwards",
        ),
        (
            ActKind.PREPARE,
            preparation(storage=Storage.REFRIGERATED),
            "Bag of 50 mL with 294 mg, refrigerated",
        ),
        (ActKind.VITALS, Vitals(START, {"HR": 95}, is_extra=True), "Pulse 95 /min (extra)"),
        (ActKind.WASTE, Waste(26, "Nurse B", NURSE), "Waste 26 mg, seen by Nurse B"),
        (ActKind.REACTION, ReactionReport("r1", Reaction(START), note="felt warm"), "Reaction: felt warm"),
        (
            ActKind.REACTION,
            ReactionReport("r1", Reaction(START, frozenset({"cough"})), note="felt warm"),
            "Reaction: Cough",
        ),
        (ActKind.RATE, DripAct(START, 12.5, reason="itching"), "Rate 12.5 mL/h: itching"),
        (ActKind.REACTION, ReactionReport("r1", Reaction(START)), "Reaction: no signs yet"),
        (
            ActKind.REACTION,
            ReactionReport("r1", Reaction(START, frozenset({"fever"}), grade=1), withdrawn=True),
            "Not a reaction",
        ),
        (ActKind.SIGN, Signature("Nurse A", NURSE, Part.GAVE), "Signed by Nurse A: gave the infusion"),
    ],
)
def test_what_matters_is_named_and_what_is_missing_is_left_out(kind, body, sentence):
    assert said(kind, body) == sentence


def test_vital_signs_are_shown_in_the_units_of_the_reader():
    act = Act(ActKind.VITALS, "e1", "Nurse A", NURSE, START, Vitals(minute(1), {"TEMP": 36.8, "SBP": 100}))
    assert render(act_words(act), "japan") == "Temperature 36.8 °C, Systolic 100 mmHg"


def test_every_answer_and_every_signature_has_words():
    assert set(CHOICE_WORDS) == set(Choice)
    assert set(PART_WORDS) == set(Part)
    assert replace(Check("Nurse B", NURSE), by="Nurse C").by in said(ActKind.CHECK, Check("Nurse C", NURSE))
    assert said(ActKind.NOT_GIVEN, NotGiven(date(2026, 11, 26), "moved away")).endswith("moved away")


@pytest.mark.parametrize(
    ("mg", "mg_per_kg", "words"),
    [(264.0, None, "264 mg"), (None, 12.0, "12 mg/kg"), (None, None, "dose by weight")],
)
def test_the_dose_of_an_order_is_never_a_zero_that_nobody_wrote(mg, mg_per_kg, words):
    assert render(order_dose(replace(order(), mg=mg, mg_per_kg=mg_per_kg))) == words
