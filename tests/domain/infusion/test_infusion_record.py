"""One infusion as its acts state it: its stage, its parts, and what the course gets of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest

from fortnight.domain.infusion.acts import (
    Act,
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
from fortnight.domain.infusion.drip import State
from fortnight.domain.infusion.infusion_record import (
    LATE_MINUTES,
    OPEN_STAGES,
    Stage,
    given_fields,
    happened_at,
    is_late,
    lots_of,
    reaction_words,
)
from fortnight.domain.infusion.reaction import Reaction
from fortnight.domain.people import NURSE
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

STOP = (ActKind.STOP, DripAct(minute(30), reason="vomited"))
PAUSE = (ActKind.PAUSE, DripAct(minute(20)))
RESUME = (ActKind.RESUME, DripAct(minute(25)))
NOT_GIVEN = (ActKind.NOT_GIVEN, NotGiven(date(2026, 11, 26), "fever"))
GAVE, CHECKED = list(signed())[-2:]


@pytest.mark.parametrize(
    ("written", "stage"),
    [
        ([], Stage.PLANNED),
        (before_start(), Stage.PLANNED),
        (running(), Stage.RUNNING),
        ([*running(), PAUSE], Stage.PAUSED),
        ([*running(), PAUSE, RESUME], Stage.RUNNING),
        (given(), Stage.GIVEN),
        ([*running(), STOP], Stage.STOPPED),
        ([*given(), GAVE], Stage.GIVEN),
        ([*given(), CHECKED], Stage.GIVEN),
        (signed(), Stage.SIGNED),
        ([*running(), STOP, GAVE, CHECKED], Stage.SIGNED),
        ([*running(), GAVE, CHECKED], Stage.RUNNING),
        ([NOT_GIVEN], Stage.NOT_GIVEN),
        ([*before_start(), NOT_GIVEN], Stage.NOT_GIVEN),
        ([*running(), NOT_GIVEN], Stage.RUNNING),
        ([*given(), NOT_GIVEN], Stage.GIVEN),
    ],
)
def test_the_stage_follows_from_the_acts(written: Iterable[Written], stage: Stage):
    assert record(*written).stage is stage


def test_somebody_still_has_to_do_something_until_it_is_signed_or_not_given():
    assert set(Stage) - OPEN_STAGES == {Stage.SIGNED, Stage.NOT_GIVEN}


def test_without_a_bag_nothing_runs():
    started = record((ActKind.ORDER, order()), (ActKind.START, DripAct(START, 50.0)))
    assert started.drip(minute(30)).state is State.PLANNED
    assert (started.stage, started.bag_ml, started.given_mg) == (Stage.PLANNED, 0.0, None)


def test_acts_that_were_written_down_out_of_order_give_the_same_drip():
    in_order = record(*given())
    late = record(*reversed(list(given())))
    assert late.final_drip == in_order.final_drip


# What counts ------------------------------------------------------------------------------------------


def test_the_newest_order_bag_and_answer_count():
    wait, go = (FindingAnswer("late", choice) for choice in (Choice.WAIT, Choice.GO_AHEAD))
    other = FindingAnswer("missing-IL6", Choice.WAIT)
    found = record(
        (ActKind.ORDER, order(mg_per_kg=8.0)),
        (ActKind.PREPARE, preparation(bag_ml=100.0)),
        (ActKind.ANSWER, wait),
        (ActKind.ANSWER, other),
        (ActKind.ORDER, order(mg_per_kg=12.0)),
        (ActKind.PREPARE, preparation(bag_ml=50.0)),
        (ActKind.ANSWER, go),
    )
    assert found.order is not None
    assert (found.order.mg_per_kg, found.bag_ml) == (12.0, 50.0)
    assert {rule: act.body for rule, act in found.answers.items()} == {"late": go, "missing-IL6": other}


@pytest.mark.parametrize("changed", [(ActKind.ORDER, order(mg_per_kg=8.0)), (ActKind.PREPARE, preparation())])
def test_a_check_is_void_once_the_order_or_the_bag_was_changed(changed):
    checked = record(*before_start())
    assert checked.check == Check("Nurse B", NURSE)
    assert record(*before_start(), changed).check is None
    assert record(*before_start(), changed, (ActKind.CHECK, Check("Nurse C", NURSE))).check is not None
    assert record(*running(), (ActKind.NOTE, Note(minute(5), "asleep"))).check is not None


def test_the_rate_plan_is_that_of_the_start():
    start = (ActKind.START, DripAct(START, 15.0, plan="15 x 15; 50"))
    assert record(*before_start(), start, (ActKind.RATE, DripAct(minute(15), 50.0))).plan == "15 x 15; 50"
    assert record(*running()).plan == ""


def test_vital_signs_are_sorted_by_the_time_of_measurement():
    later, earlier = Vitals(minute(30), {"HR": 99}), Vitals(minute(15), {"HR": 95})
    found = record(*running(), (ActKind.VITALS, later), (ActKind.VITALS, earlier))
    assert [each.at for each in found.vitals] == [minute(-5), minute(15), minute(30)]


def test_a_reaction_is_its_newest_report_and_a_withdrawn_one_is_gone():
    first = ReactionReport("r1", Reaction(minute(20), frozenset({"urticaria"})))
    graded = replace(first, reaction=replace(first.reaction, grade=2))
    second = ReactionReport("r2", Reaction(minute(10), frozenset({"fever"})))
    reports = [(ActKind.REACTION, each) for each in (first, second, graded)]
    assert record(*running(), *reports).reactions == (second, graded)
    gone = (ActKind.REACTION, replace(second, withdrawn=True))
    assert record(*running(), *reports, gone).reactions == (graded,)


# What was given ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "mg"),
    [
        (running(), None),
        (given(), 294.0),
        ([*running(), STOP], 147.0),
        ([*running(), (ActKind.STOP, DripAct(START))], 0.0),
    ],
)
def test_the_dose_is_that_of_the_bag_or_of_the_volume(written, mg):
    assert record(*written).given_mg == mg


def test_the_course_gets_dose_times_weight_lots_and_who_checked():
    assert given_fields(record(*given())) == {
        "started_at": START.isoformat(),
        "ended_at": minute(60).isoformat(),
        "dose_mg": 294.0,
        "weight_kg": 24.4,
        "ordered_mg": 292.8,
        "label": "us-eu",
        "lots": "B2041, B2107",
        "reaction": "",
        "note": "",
        "stopped": False,
        "checked_by": "Nurse B",
    }


def test_a_stopped_infusion_is_marked_and_has_its_reaction():
    reaction = (ActKind.REACTION, ACTS[ActKind.REACTION])
    fields = given_fields(record(*running(), reaction, STOP))
    assert (fields["stopped"], fields["dose_mg"]) == (True, 147.0)
    assert fields["reaction"] == "grade 2: flushing, urticaria"


@pytest.mark.parametrize(
    "written", [running(), before_start(), [*running(), (ActKind.STOP, DripAct(START))], [NOT_GIVEN]]
)
def test_what_was_not_given_is_not_in_the_course(written):
    assert given_fields(record(*written)) == {}


def test_a_vial_of_which_nothing_was_used_does_not_count_among_the_lots():
    vials = (vial("B1"), vial("B2", 0), vial("B1"), vial("B3", 0.5))
    assert lots_of(vials) == "B1, B3"
    assert lots_of(()) == ""


@pytest.mark.parametrize(
    ("reaction", "note", "words"),
    [
        (Reaction(START, frozenset({"urticaria", "flushing"}), grade=3), "", "grade 3: flushing, urticaria"),
        (Reaction(START, frozenset({"fever"})), "", "not graded: fever"),
        (Reaction(START), "looked unwell", "not graded: looked unwell"),
        (Reaction(START, grade=1), "", "grade 1"),
    ],
)
def test_a_reaction_in_words(reaction, note, words):
    assert reaction_words([ReactionReport("r1", reaction, note)]) == words


def test_several_reactions_are_separated():
    both = [ReactionReport(id, Reaction(START, frozenset({"fever"}))) for id in ("r1", "r2")]
    assert reaction_words(both) == "not graded: fever; not graded: fever"


# Late entries -----------------------------------------------------------------------------------------


def act(kind: ActKind, body: Body, written: float = 90) -> Act:
    return Act(kind, "e1", "Nurse A", NURSE, minute(written), body)


@pytest.mark.parametrize(
    ("kind", "minutes"),
    [
        (ActKind.VITALS, 15), (ActKind.NOTE, 30), (ActKind.START, 0), (ActKind.STOP, 40),
        (ActKind.PREPARE, -7), (ActKind.REACTION, 20), (ActKind.ORDER, 90), (ActKind.SIGN, 90),
        (ActKind.CHECK, 90), (ActKind.ANSWER, 90), (ActKind.NOT_GIVEN, 90),
    ],
)  # fmt: skip
def test_an_act_happened_at_the_time_that_it_states_or_when_it_was_written(kind, minutes):
    assert happened_at(act(kind, ACTS[kind])) == minute(minutes)


@pytest.mark.parametrize(("after", "late"), [(0, False), (5, False), (5.1, True), (600, True)])
def test_an_entry_is_late_after_five_minutes(after, late):
    assert LATE_MINUTES.value == 5
    assert is_late(act(ActKind.NOTE, Note(START, "asleep"), after)) is late


def test_later_reports_of_a_reaction_and_signatures_are_not_late():
    assert not is_late(act(ActKind.REACTION, ReactionReport("r1", Reaction(START)), 600))
    assert not is_late(act(ActKind.SIGN, Signature("Nurse A", NURSE, Part.GAVE), 600))


def test_the_log_is_in_the_order_in_which_things_happened():
    note = (ActKind.NOTE, Note(minute(-6), "calm"))
    kinds = [each.kind for each in record(*running(), note, at=minute(-8)).log()]
    assert kinds == [
        ActKind.ORDER, ActKind.CHECK, ActKind.PREPARE, ActKind.NOTE, ActKind.VITALS, ActKind.START,
    ]  # fmt: skip
