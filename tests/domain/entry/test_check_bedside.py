"""What is refused or asked about an act of an infusion, in every stage."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from fortnight.domain.entry.check_bedside import ALLOWED, STAGE_WORDS, Situation, check_act
from fortnight.domain.entry.check_preparation import OLD_ORDER_DAYS, read_ordered_dose
from fortnight.domain.entry.drafts import Severity
from fortnight.domain.infusion.acts import (
    ActKind,
    Check,
    Choice,
    DripAct,
    FindingAnswer,
    Note,
    NotGiven,
    Observation,
    Part,
    Premedication,
    ReactionReport,
    Signature,
    Vitals,
    Waste,
)
from fortnight.domain.infusion.infusion_record import InfusionRecord, Stage
from fortnight.domain.infusion.reaction import Reaction
from fortnight.domain.people import NURSE, PHYSICIAN
from fortnight.domain.record.plan import InfusionPlan, Interval
from helpers.bedside import (
    ACTS,
    START,
    afterwards,
    before_start,
    given,
    minute,
    order,
    preparation,
    record,
    running,
    vial,
)
from helpers.bedside import signed as signed_acts
from helpers.courses import child

OWN = "local: 10 mg/kg; every 14 days; at most 300 mg; by Pharmacist A"
NOW = minute(120)
PAUSE, STOP = (ActKind.PAUSE, DripAct(minute(20))), (ActKind.STOP, DripAct(minute(30)))
RECORDS: dict[Stage, InfusionRecord] = {
    Stage.PLANNED: record(*before_start()),
    Stage.RUNNING: record(*running()),
    Stage.PAUSED: record(*running(), PAUSE),
    Stage.GIVEN: record(*given()),
    Stage.STOPPED: record(*running(), STOP),
    Stage.SIGNED: record(*signed_acts()),
    Stage.RECORDED: record(*afterwards(), at=minute(25 * 60)),
    Stage.NOT_GIVEN: record((ActKind.NOT_GIVEN, NotGiven(date(2026, 11, 26), "fever"))),
}
MAY = {  # what a nurse may do, written out a second time
    Stage.PLANNED: "order answer premedication prepare check vitals not-given note start",
    Stage.RUNNING: "premedication rate stop finish vitals reaction pause note",
    Stage.PAUSED: "premedication rate stop finish vitals reaction resume pause note",
    Stage.GIVEN: "vitals reaction observe waste sign note",
    Stage.STOPPED: "vitals reaction observe waste sign note",
    Stage.SIGNED: "reaction observe note",
    Stage.RECORDED: "reaction observe sign note",
    Stage.NOT_GIVEN: "",
}


def situation(seen: InfusionRecord | Stage = Stage.PLANNED, **fields) -> Situation:
    made = RECORDS[seen] if isinstance(seen, Stage) else seen
    return Situation(
        **{"record": made, "child": child(), "actor": "Nurse A", "role": NURSE, "now": NOW, **fields}
    )


def said(kind, body, seen: Stage | InfusionRecord = Stage.PLANNED, **fields):
    found = check_act(situation(seen, **fields), kind, body)
    return [(p.field, "?" if p.severity is Severity.QUESTION else "!", str(p.message)) for p in found]


def one(kind, body, seen: Stage | InfusionRecord = Stage.PLANNED, **fields):
    (found,) = said(kind, body, seen, **fields)
    return found


# Stages -----------------------------------------------------------------------------------------------


def test_the_examples_are_in_their_stages():
    assert {stage: seen.stage for stage, seen in RECORDS.items()} == {stage: stage for stage in Stage}
    assert set(ALLOWED) == set(STAGE_WORDS) == set(Stage)


@pytest.mark.parametrize("kind", ActKind)
@pytest.mark.parametrize("stage", Stage)
def test_each_act_is_possible_in_its_stages_only(stage, kind):
    found = said(kind, ACTS[kind], stage)
    if kind.value in MAY[stage].split():
        assert "cannot be done now" not in " ".join(sentence for *_, sentence in found)
    else:
        assert found == [("", "!", f"This cannot be done now: the infusion {STAGE_WORDS[stage]}.")]


@pytest.mark.parametrize("kind", [kind for kind in ActKind if kind.value in MAY[Stage.PLANNED].split()])
def test_the_acts_of_a_usual_infusion_are_accepted(kind):
    assert said(kind, ACTS[kind]) == []


def test_an_observation_needs_nothing():
    assert said(ActKind.OBSERVE, Observation(minute(120)), Stage.GIVEN) == []


# Times ------------------------------------------------------------------------------------------------

FUTURE, BEFORE_BIRTH = NOW + timedelta(minutes=6), START.replace(year=2016)


@pytest.mark.parametrize(
    ("kind", "body", "field"),
    [
        (ActKind.VITALS, Vitals(FUTURE, {"TEMP": 36.8}), "at"),
        (ActKind.START, DripAct(FUTURE, 50.0), "at"),
        (ActKind.NOTE, Note(FUTURE, "asleep"), "at"),
        (ActKind.PREPARE, preparation(made_at=FUTURE), "made_at"),
    ],
)
def test_a_time_in_the_future_is_refused(kind, body, field):
    assert one(kind, body) == (field, "!", "This time is in the future.")


def test_a_few_minutes_ahead_are_the_difference_of_two_clocks():
    assert said(ActKind.NOTE, Note(NOW + timedelta(minutes=5), "asleep")) == []


def test_a_time_before_the_birth_is_refused():
    assert one(ActKind.NOTE, Note(BEFORE_BIRTH, "x"))[2] == "This time is before the child's birth."


@pytest.mark.parametrize(("at", "refused"), [(minute(-1), True), (START, False)])
def test_an_act_of_the_drip_is_not_before_its_start(at, refused):
    found = said(ActKind.RATE, DripAct(at, 30.0), Stage.RUNNING)
    assert found == ([("at", "!", "This is before the start of the infusion.")] if refused else [])


def test_vital_signs_may_be_from_before_the_start():
    assert said(ActKind.VITALS, Vitals(minute(-30), {"TEMP": 36.8}), Stage.RUNNING) == []


# Order and preparation --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({}, []),
        ({"mg_per_kg": None, "mg": 300.0}, []),
        ({"mg_per_kg": None}, ["mg_per_kg"]),
        ({"mg": 300.0}, ["mg_per_kg"]),
        ({"mg_per_kg": None, "mg": 0.0}, ["mg"]),
        ({"mg_per_kg": None, "mg": 3000.0}, []),
        ({"mg_per_kg": None, "mg": 3001.0}, ["mg"]),
        ({"mg_per_kg": 0.0}, ["mg_per_kg"]),
        ({"mg_per_kg": 8.0}, []),
        ({"mg_per_kg": 20.1}, ["mg_per_kg"]),
        ({"ordered_by": " "}, ["ordered_by"]),
    ],
)
def test_an_order_has_one_plausible_dose_and_a_physician(fields, wrong):
    found = said(ActKind.ORDER, order(**fields))
    assert [field for field, *_ in found] == wrong
    assert {mark for _, mark, _ in found} <= {"!"}


@pytest.mark.parametrize(
    ("mg_per_kg", "label", "name"),
    [
        (20.0, "us-eu", "US, EU and Australian label"),
        (12.0, "japan", "Japanese label"),
        (12.0, OWN, "local dose table by Pharmacist A"),
    ],
)
def test_a_dose_that_the_label_does_not_state_must_be_confirmed(mg_per_kg, label, name):
    ((field, mark, sentence),) = said(ActKind.ORDER, order(mg_per_kg=mg_per_kg, label=label))
    assert (field, mark) == ("mg_per_kg", "?")
    assert sentence == f"{mg_per_kg:g} mg/kg is not a dose of the label ({name}). Is the order correct?"


def test_the_dose_of_a_clinics_own_table_needs_no_confirmation():
    assert said(ActKind.ORDER, order(mg_per_kg=10.0, label=OWN)) == []


TODAY = NOW.date()


@pytest.mark.parametrize(
    ("fields", "asked"),
    [
        ({"since": TODAY}, []),
        ({"since": TODAY + timedelta(days=1)}, [("since", "!")]),
        ({"since": TODAY - timedelta(days=366)}, []),
        ({"since": TODAY - timedelta(days=367)}, [("since", "?")]),
        ({"since": date(1990, 1, 1)}, [("since", "!")]),
        ({"interval_days": 13}, [("interval_days", "?")]),
        (
            {"interval_days": 7, "since": TODAY - timedelta(days=367)},
            [("since", "?"), ("interval_days", "?")],
        ),
        ({"interval_days": 6}, [("interval_days", "!")]),
        ({"interval_days": 0}, [("interval_days", "!")]),
        ({"interval_days": 57}, [("interval_days", "!")]),
    ],
)
def test_interval_and_first_day_of_an_order_are_checked(fields, asked):
    assert OLD_ORDER_DAYS.value == 366
    found = said(ActKind.ORDER, order(**fields))
    assert [(field, mark) for field, mark, _ in found] == asked


def test_an_order_from_before_the_last_change_of_interval_changes_no_interval():
    changed = Interval(TODAY - timedelta(days=28), 14, "stable")
    planned = replace(child(), plan=InfusionPlan(intervals=(changed,), first_days=7))
    before = order(interval_days=10, since=TODAY - timedelta(days=29))
    situation = Situation(record(), planned, "Physician A", PHYSICIAN, NOW)
    found = {each.field: str(each.message) for each in check_act(situation, ActKind.ORDER, before)}
    assert "interval was changed on" in found["since"]


@pytest.mark.parametrize(
    ("typed", "dose"),
    [
        ("10 mg/kg", (10, None)),
        (" 7,5MG/KG ", (7.5, None)),
        ("250 mg", (None, 250)),
        ("250mg", (None, 250)),
        ("", (None, None)),
        ("10", (None, None)),
        ("10 mg/m²", (None, None)),
        ("-10 mg", (None, None)),
        ("1e2 mg", (None, None)),
    ],
)
def test_an_ordered_dose_is_read_with_its_unit(typed, dose):
    assert read_ordered_dose(typed) == dose


@pytest.mark.parametrize(("ordered", "asked"), [(307.4, False), (307.5, True), (278.2, False), (278.1, True)])
def test_an_order_far_from_the_dose_of_the_label_must_be_confirmed(ordered, asked):
    made = preparation(prepared_mg=ordered, ordered_mg=ordered, vials=(vial(size_mg=400),))
    found = [sentence for field, _, sentence in said(ActKind.PREPARE, made) if field == "ordered_mg"]
    assert bool(found) is asked
    assert all("from the dose of the label, 292.8 mg. Is it correct?" in each for each in found)


def test_a_physician_needs_nobody_s_word():
    assert said(ActKind.ORDER, order(ordered_by=""), role=PHYSICIAN) == []


@pytest.mark.parametrize(
    ("fields", "field", "mark", "words"),
    [
        ({"prepared_mg": 0.0}, "prepared_mg", "!", "not plausible"),
        ({"prepared_mg": 3001.0, "ordered_mg": 3001.0, "vials": (vial(size_mg=4000),)}, "prepared_mg", "!",
         "not plausible"),
        ({"bag_ml": 0.0}, "bag_ml", "!", "bag of 0 mL"),
        ({"bag_ml": 1001.0}, "bag_ml", "!", "bag of 1001 mL"),
        ({"weight_kg": 0.5}, "weight_kg", "!", "not plausible"),
        ({"vials": (vial(),)}, "vials", "!", "hold 214 mg less"),
        ({"vials": (vial(" ", size_mg=400),)}, "vials", "!", "lot of every vial"),
        ({"vials": (vial(size_mg=400, expiry=date(2026, 11, 25)),)}, "vials", "!", "expired on 25 Nov 2026"),
        ({"prepared_mg": 801.0, "ordered_mg": 801.0, "vials": (vial(size_mg=1000),)}, "prepared_mg", "?",
         "more than 800 mg"),
        ({"ordered_mg": 270.0}, "prepared_mg", "?", "differs from the order by +8.9 %"),
    ],
)  # fmt: skip
def test_a_preparation_is_checked(fields, field, mark, words):
    found = said(ActKind.PREPARE, preparation(**fields))
    assert any(f == field and m == mark and words in sentence for f, m, sentence in found), found


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"weight_kg": None},
        {"ordered_mg": 0.0},
        {"ordered_mg": 280.0},
        {"bag_ml": 1000.0},
        {"vials": (vial(size_mg=294),)},
        {"vials": (vial(size_mg=400, expiry=None),)},
        {"vials": (vial(size_mg=400, expiry=date(2026, 11, 26)),)},
        {"prepared_mg": 800.0, "ordered_mg": 800.0, "vials": (vial(size_mg=800),), "weight_kg": 100.0},
    ],
)
def test_a_preparation_at_its_limits_is_accepted(fields):
    assert said(ActKind.PREPARE, preparation(**fields)) == []


def test_two_lots_that_expired_are_both_named():
    old = tuple(vial(lot, size_mg=200, expiry=date(2026, 1, 31)) for lot in ("B1", "B2"))
    found = said(ActKind.PREPARE, preparation(vials=old))
    assert ["B1" in found[0][2], "B2" in found[1][2]] == [True, True]


# Checks, answers, signatures --------------------------------------------------------------------------


def test_the_second_check_is_another_person_s_and_of_a_bag():
    assert said(ActKind.CHECK, Check("Nurse B", NURSE)) == []
    assert one(ActKind.CHECK, Check(" nurse a ", NURSE))[2].endswith("made by another person.")
    without = record((ActKind.ORDER, order()))
    assert "nothing to check yet" in one(ActKind.CHECK, Check("Nurse B", NURSE), without)[2]


@pytest.mark.parametrize(
    ("fields", "wrong"),
    [
        ({"reason": "immune"}, []),
        ({"value": "none"}, []),
        ({}, ["reason"]),
        ({"reason": " ", "value": " "}, ["reason"]),
        ({"choice": Choice.WAIT}, []),
        ({"choice": Choice.ASK_PHYSICIAN}, ["reason"]),
        ({"reason": "immune", "physician": "Physician A"}, ["how"]),
        ({"reason": "immune", "physician": "Physician A", "how": "by telephone"}, []),
    ],
)
def test_an_answer_needs_a_reason_or_a_value(fields, wrong):
    body = FindingAnswer("contact", **{"choice": Choice.GO_AHEAD, **fields})
    assert [field for field, *_ in said(ActKind.ANSWER, body)] == wrong


@pytest.mark.parametrize("part", Part)
def test_the_two_signatures_are_of_two_people(part):
    other = Part.CHECKED if part is Part.GAVE else Part.GAVE
    seen = record(*given(), (ActKind.SIGN, Signature("Nurse A", NURSE, other)))
    assert "another person's" in one(ActKind.SIGN, Signature("nurse a", NURSE, part), seen)[2]
    assert said(ActKind.SIGN, Signature("Nurse B", NURSE, part), seen) == []
    assert said(ActKind.SIGN, Signature("Nurse A", NURSE, other), seen) == []
    assert (
        "Nurse A has signed for this already"
        in one(ActKind.SIGN, Signature("Nurse B", NURSE, other), seen)[2]
    )


@pytest.mark.parametrize(("reason", "wrong"), [("fever", []), (" ", ["reason"])])
def test_an_infusion_is_not_given_for_a_reason(reason, wrong):
    found = said(ActKind.NOT_GIVEN, NotGiven(date(2026, 11, 26), reason))
    assert [field for field, *_ in found] == wrong


@pytest.mark.parametrize(("words", "wrong"), [("asleep", []), (" ", ["text"])])
def test_a_note_has_a_text(words, wrong):
    assert [field for field, *_ in said(ActKind.NOTE, Note(START, words))] == wrong


# The drip ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rate", "refused"), [(None, False), (0.1, False), (1200.0, False), (0.0, True), (1200.1, True)]
)
def test_a_rate_is_plausible(rate, refused):
    found = said(ActKind.START, DripAct(START, rate))
    assert [field for field, *_ in found] == (["rate_ml_h"] if refused else [])


@pytest.mark.parametrize(("plan", "refused"), [("", False), ("15 x 15; 50", False), ("fast", True)])
def test_a_rate_plan_can_be_read(plan, refused):
    found = said(ActKind.START, DripAct(START, 50.0, plan))
    assert [field for field, *_ in found] == (["plan"] if refused else [])


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({}, [("values", "!")]),
        ({"TEMP": 36.8, "SPO2": 99}, []),
        ({"IL6": 10}, [("IL6", "!")]),
        ({"TEMP": 41.5}, [("TEMP", "?")]),
        ({"TEMP": 70}, [("TEMP", "!")]),
        ({"SBP": 80, "DBP": 90}, [("DBP", "!")]),
    ],
)
def test_vital_signs_are_plausible(values, found):
    assert [(f, m) for f, m, _ in said(ActKind.VITALS, Vitals(START, values))] == found


@pytest.mark.parametrize(
    ("report", "found"),
    [
        (ReactionReport("r", Reaction(minute(10), frozenset({"cough"}))), []),
        (ReactionReport("r", Reaction(minute(-10), frozenset({"cough"}))), [("onset_at", "!")]),
        (ReactionReport("r", Reaction(minute(-10)), withdrawn=True), []),
        (ReactionReport("r", Reaction(minute(10), frozenset({"colour"}))), [("signs", "!")]),
        (ReactionReport("r", Reaction(minute(26 * 60), frozenset({"cough"}))), [("onset_at", "?")]),
    ],
)
def test_a_reaction_is_checked_against_the_drip(report, found):
    assert [(f, m) for f, m, _ in said(ActKind.REACTION, report, Stage.GIVEN)] == found


def test_without_a_start_a_reaction_has_nothing_to_be_compared_with():
    """The start may have been undone by another device after the infusion had ended."""
    acts = tuple(act for act in RECORDS[Stage.GIVEN].acts if act.kind is not ActKind.START)
    seen = replace(RECORDS[Stage.GIVEN], acts=acts)
    report = ReactionReport("r", Reaction(minute(-10), frozenset({"cough"})))
    assert {f for f, *_ in said(ActKind.REACTION, report, seen)} <= {"", "onset_at"}


# Premedication, waste, the reason of a pause -----------------------------------------------------------


@pytest.mark.parametrize(("drug", "dose", "field"), [("", "5 mg", "drug"), ("cetirizine", " ", "dose")])
def test_premedication_needs_its_drug_and_dose(drug, dose, field):
    assert one(ActKind.PREMEDICATION, Premedication(START, drug, dose))[:2] == (field, "!")


@pytest.mark.parametrize(("mg", "witness", "field"), [(-1, "Nurse B", "mg"), (26, "nurse a", "witness")])
def test_waste_is_plausible_and_seen_by_another_person(mg, witness, field):
    assert one(ActKind.WASTE, Waste(mg, witness, NURSE), Stage.GIVEN)[:2] == (field, "!")


def test_a_pause_is_repeated_only_with_its_reason():
    paused_at = PAUSE[1].at
    assert said(ActKind.PAUSE, DripAct(paused_at, reason="line blocked"), Stage.PAUSED) == []
    for again in (DripAct(paused_at), DripAct(paused_at + timedelta(minutes=1), reason="line blocked")):
        assert one(ActKind.PAUSE, again, Stage.PAUSED)[2] == "The infusion is paused already."
