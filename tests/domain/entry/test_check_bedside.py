"""Acts of an infusion before they are saved: what does not fit the stage, errors, and questions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from fortnight.domain.entry.check_bedside import (
    ALLOWED,
    LARGEST_MG_PER_KG,
    STAGE_WORDS,
    Situation,
    check_act,
)
from fortnight.domain.entry.drafts import Severity
from fortnight.domain.infusion.acts import (
    ActKind,
    Body,
    Check,
    Choice,
    DripAct,
    FindingAnswer,
    Note,
    NotGiven,
    Part,
    ReactionReport,
    Signature,
    Vitals,
)
from fortnight.domain.infusion.infusion_record import Stage
from fortnight.domain.infusion.reaction import Reaction
from fortnight.domain.people import NURSE, PHYSICIAN
from helpers.bedside import (
    ACTS,
    START,
    Written,
    before_start,
    given,
    minute,
    order,
    preparation,
    record,
    running,
    signed,
    vial,
)
from helpers.courses import child

NOW = minute(120)
PAUSE = (ActKind.PAUSE, DripAct(minute(20)))
STOP = (ActKind.STOP, DripAct(minute(40)))
STAGES: dict[Stage, list[Written]] = {
    Stage.PLANNED: list(before_start()),
    Stage.RUNNING: list(running()),
    Stage.PAUSED: [*running(), PAUSE],
    Stage.GIVEN: list(given()),
    Stage.STOPPED: [*running(), STOP],
    Stage.SIGNED: list(signed()),
    Stage.NOT_GIVEN: [(ActKind.NOT_GIVEN, NotGiven(date(2026, 11, 26), "fever"))],
}

ERROR, QUESTION = Severity.ERROR, Severity.QUESTION


def found(
    kind: ActKind, body: Body, written: Iterable[Written] = (), role: str = NURSE
) -> list[tuple[str, str, Severity]]:
    """What is wrong with an act of Nurse A: field, sentence and severity."""
    situation = Situation(record(*written), child(), "Nurse A", role, NOW)
    return [(each.field, str(each.message), each.severity) for each in check_act(situation, kind, body)]


# The stage --------------------------------------------------------------------------------------------

ACTS_OF = {
    Stage.PLANNED: "order answer prepare check vitals not-given start note",
    Stage.RUNNING: "rate stop finish vitals reaction pause note",
    Stage.PAUSED: "rate stop finish vitals reaction resume note",
    Stage.GIVEN: "vitals reaction observe sign note",
    Stage.STOPPED: "vitals reaction observe sign note",
    Stage.SIGNED: "reaction observe note",
    Stage.NOT_GIVEN: "",
}


@pytest.mark.parametrize("stage", Stage)
def test_each_stage_allows_its_acts_and_says_of_the_others_why_not(stage: Stage):
    assert record(*STAGES[stage]).stage is stage
    refusal = ("", f"This cannot be done now: the infusion {STAGE_WORDS[stage]}.", ERROR)
    refused = {kind for kind in ActKind if found(kind, ACTS[kind], STAGES[stage]) == [refusal]}
    assert {kind.value for kind in set(ActKind) - refused} == set(ACTS_OF[stage].split())
    assert refused == set(ActKind) - ALLOWED[stage]


@pytest.mark.parametrize(
    ("stage", "words"),
    [
        (Stage.PLANNED, "has not been started"), (Stage.RUNNING, "is running"), (Stage.PAUSED, "is paused"),
        (Stage.GIVEN, "has been given"), (Stage.STOPPED, "was stopped"), (Stage.SIGNED, "is signed"),
        (Stage.NOT_GIVEN, "was not given"),
    ],
)  # fmt: skip
def test_a_stage_is_named_in_words(stage, words):
    assert str(STAGE_WORDS[stage]) == words


# Times ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("at", "sentence"),
    [
        (NOW + timedelta(minutes=5), None),
        (NOW + timedelta(minutes=6), "This time is in the future."),
        (START.replace(year=2010), "This time is before the child's birth."),
    ],
)
def test_a_time_may_not_be_in_the_future_or_before_birth(at, sentence):
    wanted = [] if sentence is None else [("at", sentence, ERROR)]
    assert found(ActKind.NOTE, Note(at, "asleep")) == wanted
    made = [] if sentence is None else [("made_at", sentence, ERROR)]
    assert [each for each in found(ActKind.PREPARE, preparation(made_at=at)) if each[0] == "made_at"] == made


def test_the_drip_does_nothing_before_its_start_but_vital_signs_may_be_earlier():
    before = [("at", "This is before the start of the infusion.", ERROR)]
    assert found(ActKind.PAUSE, DripAct(minute(-1)), running()) == before
    assert found(ActKind.PAUSE, DripAct(START), running()) == []
    assert found(ActKind.VITALS, Vitals(minute(-1), {"TEMP": 36.8}), running()) == []


# The order --------------------------------------------------------------------------------------------

ONE_DOSE = ("mg_per_kg", "Type a dose in mg/kg, or a fixed dose in mg.", ERROR)


@pytest.mark.parametrize(
    ("fields", "problems"),
    [
        ({"mg_per_kg": 12.0}, []),
        ({"mg_per_kg": None, "mg": 162.0}, []),
        ({"mg_per_kg": None}, [ONE_DOSE]),
        ({"mg_per_kg": 12.0, "mg": 162.0}, [ONE_DOSE]),
        ({"mg_per_kg": 20.0}, []),
        ({"mg_per_kg": 20.1}, [("mg_per_kg", "A dose of 20.1 mg/kg is not plausible.", ERROR)]),
        ({"mg_per_kg": 0.0}, [("mg_per_kg", "A dose of 0 mg/kg is not plausible.", ERROR)]),
        ({"mg_per_kg": None, "mg": 3000.0}, []),
        ({"mg_per_kg": None, "mg": 3000.5}, [("mg", "A dose of 3000.5 mg is not plausible.", ERROR)]),
        ({"mg_per_kg": None, "mg": 0.0}, [("mg", "A dose of 0 mg is not plausible.", ERROR)]),
    ],
)
def test_an_order_has_one_plausible_dose(fields, problems):
    assert found(ActKind.ORDER, order(**fields)) == problems


def test_a_nurse_names_who_gave_the_order_and_a_physician_does_not():
    problem = ("told_by", "Type who gave the order: an order is a physician's.", ERROR)
    assert found(ActKind.ORDER, order(told_by=" ")) == [problem]
    assert found(ActKind.ORDER, order(told_by=""), role=PHYSICIAN) == []


def test_the_largest_dose_per_kg_is_above_every_label_dose():
    assert LARGEST_MG_PER_KG > 12


# The bag ----------------------------------------------------------------------------------------------


def bag(prepared_mg: float = 294.0, **fields) -> list[tuple[str, str, Severity]]:
    vials = fields.pop("vials", (vial(used_mg=80),) * 50)
    made = preparation(**{"prepared_mg": prepared_mg, "ordered_mg": prepared_mg, "vials": vials, **fields})
    return found(ActKind.PREPARE, made)


def test_a_bag_by_the_order_is_not_asked_about():
    assert found(ActKind.PREPARE, preparation()) == []


@pytest.mark.parametrize(
    ("fields", "problem"),
    [
        ({"prepared_mg": 0.0}, ("prepared_mg", "A dose of 0 mg is not plausible.", ERROR)),
        ({"bag_ml": 0.0}, ("bag_ml", "A bag of 0 mL is not plausible.", ERROR)),
        ({"bag_ml": 1001.0}, ("bag_ml", "A bag of 1001 mL is not plausible.", ERROR)),
        (
            {"weight_kg": 251.0},
            (
                "weight_kg",
                "A weight of 251 kg is not plausible. Plausible weights are 1.5 to 250 kg.",
                ERROR,
            ),
        ),
        ({"vials": (vial(" "),) * 4}, ("vials", "Scan or type the lot of every vial.", ERROR)),
        (
            {"vials": (vial(),) * 3},
            ("vials", "The vials hold 54 mg less than the prepared dose.", ERROR),
        ),
        (
            {"ordered_mg": 270.0},
            ("prepared_mg", "The prepared dose differs from the order by +8.9 %.", QUESTION),
        ),
        (
            {"ordered_mg": 320.0},
            ("prepared_mg", "The prepared dose differs from the order by -8.1 %.", QUESTION),
        ),
    ],
)
def test_a_bag_that_is_not_plausible_or_not_as_ordered(fields, problem):
    assert bag(**fields) == [problem]


@pytest.mark.parametrize(
    ("fields", "problems"),
    [
        ({"bag_ml": 1000.0}, 0),
        ({"prepared_mg": 320.0, "vials": (vial(),) * 4}, 0),  # the vials hold exactly this
        ({"weight_kg": 250.0}, 0),
        ({"weight_kg": None}, 0),
        ({"ordered_mg": 280.0}, 0),  # 5.0 % above the order
        ({"ordered_mg": 279.0}, 1),
        ({"ordered_mg": 0.0}, 0),  # no order was written: nothing to compare with
        ({"prepared_mg": 800.0}, 0),
        ({"prepared_mg": 800.5}, 1),
        ({"prepared_mg": 3000.0}, 1),
        ({"prepared_mg": 3000.5}, 2),
    ],
)
def test_the_limits_of_a_bag_are_still_allowed(fields, problems):
    assert len(bag(**fields)) == problems


def test_a_dose_above_800_mg_is_asked_about_with_the_limit():
    assert bag(810.0) == [("prepared_mg", "810 mg is more than 800 mg. Is the dose correct?", QUESTION)]


def test_a_vial_is_refused_from_the_day_after_its_expiry():
    def problems(expiry: date):
        vials = tuple(replace(each, expiry=expiry) for each in preparation().vials)
        return [text for _, text, _ in found(ActKind.PREPARE, preparation(vials=vials))]

    assert problems(START.date()) == []
    yesterday = START.date() - timedelta(days=1)
    assert problems(yesterday)[0] == "Lot B2041 expired on 25 Nov 2026. Use another vial."


# The second check and the answers ---------------------------------------------------------------------


def test_the_second_check_is_of_a_bag_and_by_another_person():
    own = ("by", "The second check must be made by another person.", ERROR)
    nothing = ("by", "There is nothing to check yet: the bag has not been recorded.", ERROR)
    made = [(ActKind.PREPARE, preparation())]
    assert found(ActKind.CHECK, Check("Nurse B", NURSE), made) == []
    assert found(ActKind.CHECK, Check(" nurse a", NURSE), made) == [own]
    assert found(ActKind.CHECK, Check("Nurse B", NURSE)) == [nothing]
    assert found(ActKind.CHECK, Check("Nurse A", NURSE)) == [nothing, own]


@pytest.mark.parametrize(
    ("answer", "problems"),
    [
        (FindingAnswer("late", Choice.WAIT), []),
        (FindingAnswer("late", Choice.GO_AHEAD), [("reason", "Type the reason.", ERROR)]),
        (FindingAnswer("late", Choice.GO_AHEAD, reason=" "), [("reason", "Type the reason.", ERROR)]),
        (FindingAnswer("late", Choice.GO_AHEAD, reason="travel"), []),
        (FindingAnswer("late", Choice.GO_AHEAD, value="24.4 kg"), []),
        (
            FindingAnswer("late", Choice.ASK_PHYSICIAN, reason="fever", physician="Physician A"),
            [("how", "Say how the physician told you, such as by telephone.", ERROR)],
        ),
        (
            FindingAnswer(
                "late", Choice.ASK_PHYSICIAN, reason="fever", physician="Physician A", how="telephone"
            ),
            [],
        ),
    ],
)
def test_an_answer_has_a_reason_and_says_how_a_physician_was_asked(answer, problems):
    assert found(ActKind.ANSWER, answer) == problems


# The drip ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rate", "is_wrong"), [(0.1, False), (1200.0, False), (1200.1, True), (0.0, True), (-5.0, True)]
)
def test_a_rate_is_above_zero_and_one_that_a_pump_can_run(rate, is_wrong):
    rates = found(ActKind.RATE, DripAct(minute(15), rate), running())
    assert [field for field, _, _ in rates] == (["rate_ml_h"] if is_wrong else [])
    if rate > 1200:
        assert rates[0][1] == "Type a rate above 0 and up to 1200 mL/h, not 1200.1."


def test_a_rate_plan_that_cannot_be_used_is_refused():
    start = found(ActKind.START, DripAct(START, 15.0, plan="15; 50"), before_start())
    assert [(field, severity) for field, _, severity in start] == [("plan", ERROR)]
    assert found(ActKind.START, DripAct(START, 15.0, plan="15 x 15; 30 x 15; 50"), before_start()) == []


@pytest.mark.parametrize(
    ("values", "problems"),
    [
        ({"TEMP": 36.8, "HR": 92}, []),
        ({}, [("values", "Type at least one value.", ERROR)]),
        ({"CRP": 3.0}, [("CRP", "“CRP” is not a vital sign.", ERROR)]),
        ({"TEMP": 41.5}, [("TEMP", "Temperature 41.5 °C: is this correct?", QUESTION)]),
        (
            {"TEMP": 50.0},
            ("TEMP", "Temperature 50 °C is not plausible. Plausible values are 30 °C to 43 °C.", ERROR),
        ),
    ],
)
def test_vital_signs_are_known_and_plausible(values, problems):
    wanted = problems if isinstance(problems, list) else [problems]
    assert found(ActKind.VITALS, Vitals(minute(15), values), running()) == wanted


def test_a_reaction_is_compared_with_the_times_of_the_drip_unless_it_was_withdrawn():
    def reported(hours: float, **fields) -> list[tuple[str, str, Severity]]:
        reaction = Reaction(minute(60 + 60 * hours))
        return found(ActKind.REACTION, ReactionReport("r1", reaction, **fields), given())

    assert reported(24) == []
    assert reported(24.1) == [
        ("onset_at", "The onset is more than 24 h after the infusion. Is it a reaction to it?", QUESTION)
    ]
    assert reported(-2) == [("onset_at", "The reaction begins before the infusion.", ERROR)]
    assert reported(-2, withdrawn=True) == []


# Signatures and notes ---------------------------------------------------------------------------------


def test_the_two_signatures_are_two_persons():
    gave = (ActKind.SIGN, Signature("Nurse A", NURSE, Part.GAVE))
    same = Signature("nurse a", NURSE, Part.CHECKED)
    sentence = "nurse a has signed already: the second signature is another person's."
    assert found(ActKind.SIGN, same, [*given(), gave]) == [("by", sentence, ERROR)]
    assert found(ActKind.SIGN, Signature("Nurse B", NURSE, Part.CHECKED), [*given(), gave]) == []
    assert found(ActKind.SIGN, Signature("Nurse A", NURSE, Part.GAVE), [*given(), gave]) == []


def test_an_infusion_that_is_not_given_has_a_reason_and_a_note_has_words():
    reason = ("reason", "Type why the infusion is not given.", ERROR)
    assert found(ActKind.NOT_GIVEN, NotGiven(date(2026, 11, 26), " ")) == [reason]
    assert found(ActKind.NOTE, Note(START, "\n")) == [("text", "Type the note.", ERROR)]
