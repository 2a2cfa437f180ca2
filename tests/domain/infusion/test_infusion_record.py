"""One infusion as its acts state it: stages, the newest of each act, late entries, what was given."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from fortnight.domain.infusion.acts import (
    Act,
    ActKind,
    Check,
    Choice,
    DripAct,
    FindingAnswer,
    Note,
    NotGiven,
    Observation,
    Part,
    ReactionReport,
    Signature,
    Vitals,
)
from fortnight.domain.infusion.drip import State
from fortnight.domain.infusion.infusion_record import (
    LATE_MINUTES,
    OPEN_STAGES,
    InfusionRecord,
    Stage,
    given_fields,
    happened_at,
    lots_of,
    reaction_words,
)
from fortnight.domain.infusion.reaction import Reaction
from fortnight.domain.people import NURSE
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
    signed,
    vial,
)

PAUSED = [*running(), (ActKind.PAUSE, DripAct(minute(20), reason="line blocked"))]
STOPPED = [*running(), (ActKind.STOP, DripAct(minute(30), reason="vomited"))]
NOT_GIVEN = [(ActKind.NOT_GIVEN, NotGiven(date(2026, 11, 26), "fever"))]


@pytest.mark.parametrize(
    ("acts", "stage"),
    [
        ([], Stage.PLANNED),
        (before_start(), Stage.PLANNED),
        (running(), Stage.RUNNING),
        (PAUSED, Stage.PAUSED),
        ([*PAUSED, (ActKind.RESUME, DripAct(minute(25), 50.0))], Stage.RUNNING),
        (given(), Stage.GIVEN),
        (STOPPED, Stage.STOPPED),
        ([*given(), (ActKind.SIGN, Signature("Nurse A", NURSE, Part.GAVE))], Stage.GIVEN),
        (signed(), Stage.SIGNED),
        ([*running(), (ActKind.SIGN, Signature("Nurse A", NURSE, Part.GAVE)),
          (ActKind.SIGN, Signature("Nurse B", NURSE, Part.CHECKED))], Stage.RUNNING),
        (NOT_GIVEN, Stage.NOT_GIVEN),
        ([*running(), *NOT_GIVEN], Stage.RUNNING),
        ([(ActKind.START, DripAct(START, 50.0))], Stage.PLANNED),
    ],
)  # fmt: skip
def test_the_stage_is_what_the_acts_state(acts, stage):
    seen = record(*acts)
    assert seen.stage is stage
    assert (stage in OPEN_STAGES) is (stage not in (Stage.SIGNED, Stage.NOT_GIVEN))


def test_undoing_the_acts_one_by_one_goes_back_through_the_stages():
    acts = list(signed())
    stages = [record(*acts[:n]).stage for n in range(len(acts), -1, -1)]
    assert stages == [Stage.SIGNED, Stage.GIVEN, Stage.GIVEN, Stage.RUNNING, *[Stage.PLANNED] * 5]


@pytest.mark.parametrize("dropped", range(8))
def test_an_infusion_without_one_of_its_acts_can_be_read(dropped):
    """Any act may be undone by another device: nothing may depend on all being there."""
    acts = list(signed())
    seen = record(*(each for n, each in enumerate(acts) if n != dropped))
    assert seen.stage in Stage
    assert isinstance(given_fields(seen), dict)
    assert len(seen.log()) == len(acts) - 1


def test_nothing_is_known_of_an_infusion_without_acts():
    seen = record()
    nothing = (seen.order, seen.preparation, seen.check, seen.observation, seen.not_given, seen.given_mg)
    assert nothing == (None,) * 6
    assert (seen.answers, seen.events, seen.plan, seen.vitals, seen.reactions, seen.signatures) == (
        {}, (), "", (), (), {},
    )  # fmt: skip
    assert (seen.bag_ml, seen.final_drip.state, seen.drip(START).state) == (
        0.0, State.PLANNED, State.PLANNED,
    )  # fmt: skip
    assert (seen.drip(START).bag_ml, seen.final_drip.bag_ml) == (0, 0)
    assert given_fields(seen) == {}


def test_the_newest_act_of_each_kind_counts():
    first, second = order(mg_per_kg=8.0), order(mg_per_kg=12.0)
    later = preparation(prepared_mg=290.0)
    seen = record(
        (ActKind.ORDER, first),
        (ActKind.ORDER, second),
        (ActKind.PREPARE, preparation()),
        (ActKind.PREPARE, later),
        (ActKind.OBSERVE, Observation(minute(90))),
        (ActKind.OBSERVE, Observation(minute(120))),
    )
    assert (seen.order, seen.preparation, seen.observation) == (second, later, Observation(minute(120)))


def test_the_newest_answer_to_each_finding_counts():
    wait, ahead = (FindingAnswer("ALT", choice, "seen") for choice in (Choice.WAIT, Choice.GO_AHEAD))
    other = FindingAnswer("contact", Choice.WAIT)
    seen = record((ActKind.ANSWER, wait), (ActKind.ANSWER, other), (ActKind.ANSWER, ahead))
    assert {rule: act.body for rule, act in seen.answers.items()} == {"ALT": ahead, "contact": other}


@pytest.mark.parametrize(
    ("after", "counts"),
    [
        ([], True),
        ([(ActKind.NOTE, Note(START, "asleep"))], True),
        ([(ActKind.PREPARE, preparation())], False),
        ([(ActKind.ORDER, order())], False),
        ([(ActKind.PREPARE, preparation()), (ActKind.CHECK, Check("Nurse C", NURSE))], True),
    ],
)
def test_the_second_check_counts_until_the_bag_or_the_order_changes(after, counts):
    assert (record(*before_start(), *after).check is not None) is counts


def test_a_rate_plan_is_that_of_the_start():
    seen = record(*before_start(), (ActKind.START, ACTS[ActKind.START]), (ActKind.RATE, ACTS[ActKind.RATE]))
    assert seen.plan == "15 x 15; 30 x 15; 50"
    assert [event.rate_ml_h for event in seen.events] == [50.0, 30.0]


def test_vital_signs_are_in_the_order_in_which_they_were_measured():
    late, early = Vitals(minute(30), {"HR": 90}), Vitals(minute(5), {"HR": 95})
    assert record((ActKind.VITALS, late), (ActKind.VITALS, early)).vitals == (early, late)


def test_a_later_report_of_a_reaction_replaces_it_and_may_withdraw_it():
    first = ReactionReport("r1", Reaction(minute(20), frozenset({"flushing"})))
    worse = replace(first, reaction=Reaction(minute(20), frozenset({"urticaria"}), grade=2))
    other = ReactionReport("r2", Reaction(minute(10), frozenset({"cough"})))
    acts = [(ActKind.REACTION, each) for each in (first, other, worse)]
    assert record(*acts).reactions == (other, worse)
    withdrawn = (ActKind.REACTION, replace(worse, withdrawn=True))
    assert record(*acts, withdrawn).reactions == (other,)


@pytest.mark.parametrize(("acts", "mg"), [(given(), 294.0), (STOPPED, 147.0), (running(), None), ([], None)])
def test_the_dose_given_is_the_bag_or_its_part(acts, mg):
    assert record(*acts).given_mg == mg


def test_the_drip_is_known_at_any_moment():
    seen = record(*running())
    assert seen.drip(minute(30)).volume_ml == pytest.approx(25.0)
    assert seen.drip(minute(-1)).state is State.PLANNED


# Times ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ActKind)
def test_an_act_happened_when_it_says_or_when_it_was_written(kind):
    act = Act(kind, "e1", "Nurse A", NURSE, minute(180), ACTS[kind])
    stated = {
        ActKind.PREMEDICATION: minute(-30),
        ActKind.PREPARE: minute(-7),
        ActKind.START: START,
        ActKind.RATE: minute(15),
        ActKind.PAUSE: minute(20),
        ActKind.RESUME: minute(25),
        ActKind.VITALS: minute(15),
        ActKind.REACTION: minute(20),
        ActKind.NOTE: minute(30),
        ActKind.STOP: minute(40),
        ActKind.FINISH: minute(60),
    }
    assert happened_at(act) == stated.get(kind, minute(180))
    alone = InfusionRecord("d1", "c1", (act,))
    assert alone.is_late(act) is (kind in stated)


@pytest.mark.parametrize(("minutes", "late"), [(0, False), (5, False), (5.1, True), (-1, False)])
def test_an_entry_is_late_after_five_minutes(minutes, late):
    assert LATE_MINUTES.value == 5
    act = Act(ActKind.NOTE, "e1", "Nurse A", NURSE, minute(minutes), Note(START, "asleep"))
    assert InfusionRecord("d1", "c1", (act,)).is_late(act) is late


@pytest.mark.parametrize(("onset", "late"), [(55, False), (54.9, True)])
def test_a_reaction_is_late_if_its_first_report_was(onset, late):
    reports = [
        Act(
            ActKind.REACTION,
            f"e{n}",
            "Nurse A",
            NURSE,
            minute(60 + 20 * n),
            ReactionReport("r1", Reaction(at)),
        )
        for n, at in enumerate((minute(60), minute(onset)))
    ]
    made = InfusionRecord("d1", "c1", tuple(reports))
    assert [made.is_late(each) for each in reports] == [False, late]


def test_another_reaction_is_not_late_because_an_earlier_one_was_written_in_time():
    def report(id: str, onset: float, written: float) -> Act:
        body = ReactionReport(id, Reaction(minute(onset)))
        return Act(ActKind.REACTION, id, "Nurse A", NURSE, minute(written), body)

    note = Act(ActKind.NOTE, "e0", "Nurse A", NURSE, START, Note(START, "asleep"))
    first, second = report("r1", 10, 10), report("r2", 30, 40)
    made = InfusionRecord("d1", "c1", (note, first, second))
    assert [made.is_late(each) for each in made.acts] == [False, False, True]


def test_a_pause_is_listed_once_with_the_reason_that_was_written_later():
    def pause(at: float, reason: str = ""):
        return ActKind.PAUSE, DripAct(minute(at), reason=reason)

    rate, other = (ActKind.RATE, DripAct(minute(20), 30.0)), (ActKind.NOTE, Note(minute(25), "asleep"))
    seen = record(*running(), pause(20), rate, pause(20, "line blocked"), other, pause(30))
    listed = [(act.kind, getattr(act.body, "reason", "")) for act in seen.log()[-5:]]
    assert listed == [
        (ActKind.START, ""),
        (ActKind.RATE, ""),
        (ActKind.PAUSE, "line blocked"),
        (ActKind.NOTE, ""),
        (ActKind.PAUSE, ""),
    ]
    again = record(*running(), pause(20), pause(20, "line blocked"))
    assert [act.body.reason for act in again.log() if isinstance(act.body, DripAct)] == ["", "line blocked"]


def test_the_log_is_in_the_order_in_which_things_happened():
    seen = record((ActKind.NOTE, Note(minute(30), "b")), (ActKind.NOTE, Note(minute(10), "a")), at=minute(40))
    assert [act.body.text for act in seen.log() if isinstance(act.body, Note)] == ["a", "b"]


def test_two_offsets_of_one_instant_are_one_time():
    utc = minute(10).astimezone(tz=None)
    seen = record((ActKind.NOTE, Note(minute(11), "b")), (ActKind.NOTE, Note(utc, "a")))
    assert [act.body.text for act in seen.log() if isinstance(act.body, Note)] == ["a", "b"]


# The fields of the course -----------------------------------------------------------------------------


def test_an_infusion_that_was_given_has_the_fields_of_the_course():
    reaction = ReactionReport("r1", Reaction(minute(20), frozenset({"urticaria", "flushing"}), grade=2))
    found = given_fields(record(*given(), (ActKind.REACTION, reaction)))
    assert found == {
        "started_at": START.isoformat(),
        "ended_at": minute(60).isoformat(),
        "dose_mg": 294,
        "weight_kg": 24.4,
        "ordered_mg": 292.8,
        "label": "us-eu",
        "lots": "B2041, B2107",
        "reaction": "grade 2: flushing, urticaria",
        "note": "",
        "stopped": False,
        "checked_by": "Nurse B",
    }


def test_a_stopped_infusion_without_a_check_has_its_part():
    acts = [each for each in STOPPED if each[0] is not ActKind.CHECK]
    found = given_fields(record(*acts))
    assert (found["dose_mg"], found["stopped"], found["checked_by"]) == (147, True, "")


def test_a_dose_by_volume_is_rounded_to_a_hundredth_of_a_milligram():
    """294 mg × (50 mL/h × 7 min / 60) / 50 mL = 34.3 mg; after 7 min 5 s 34.7083 mg."""
    stop = (ActKind.STOP, DripAct(minute(7) + timedelta(seconds=5), reason="vomited"))
    assert given_fields(record(*running(), stop))["dose_mg"] == 34.71


def test_an_infusion_that_was_written_down_afterwards_has_its_notes():
    note = (ActKind.NOTE, Note(minute(5), "given at another clinic"))
    found = given_fields(record(*afterwards(), note))
    assert (found["note"], found["lots"], found["dose_mg"]) == ("given at another clinic", "B2041", 294)
    assert given_fields(record(*given(), note))["note"] == ""


def test_an_end_whose_time_is_not_known_is_no_end_in_the_course():
    finish = (ActKind.FINISH, DripAct(START, given_mg=294.0, is_time_unknown=True))
    found = given_fields(record(*list(afterwards())[:-1], finish))
    assert (found["started_at"], found["ended_at"]) == (START.isoformat(), None)


@pytest.mark.parametrize(
    "acts",
    [
        [],
        before_start(),
        running(),
        [*running(), (ActKind.STOP, DripAct(START, reason="line out"))],
        [*before_start(), (ActKind.FINISH, DripAct(minute(60)))],
    ],
)
def test_what_was_not_given_has_no_fields(acts):
    assert given_fields(record(*acts)) == {}


def test_lots_are_named_once_and_only_if_they_were_used():
    vials = (vial("B1"), vial("B2", 0), vial("B1", 40), vial("B3", 0.5))
    assert lots_of(vials) == "B1, B3"
    assert lots_of(()) == ""


@pytest.mark.parametrize(
    ("reports", "words"),
    [
        ([], ""),
        ([ReactionReport("r", Reaction(START, frozenset({"cough"})))], "not graded: cough"),
        ([ReactionReport("r", Reaction(START, grade=1), note="hot face")], "grade 1: hot face"),
        ([ReactionReport("r", Reaction(START))], "not graded"),
        ([ReactionReport("r", Reaction(START), "felt warm", is_onset_unknown=True)], "felt warm"),
        (
            [ReactionReport("r", Reaction(START, grade=1), "felt warm", is_onset_unknown=True)],
            "grade 1: felt warm",
        ),
        (
            [ReactionReport("r", Reaction(START, frozenset({"cough"})), "felt warm", is_onset_unknown=True)],
            "not graded: cough",
        ),
        (
            [
                ReactionReport("r", Reaction(START, frozenset({"cough"}), grade=1)),
                ReactionReport("s", Reaction(START, frozenset({"flushing"}), grade=2)),
            ],
            "grade 1: cough; grade 2: flushing",
        ),
    ],
)
def test_reactions_are_in_words(reports, words):
    assert reaction_words(reports) == words


def test_a_record_is_made_of_its_acts_alone():
    acts = record(*signed()).acts
    assert InfusionRecord("d1", "c1", acts).stage is Stage.SIGNED
    assert all(act.written_at - START < timedelta(minutes=1) for act in acts)


@pytest.mark.parametrize("seconds", [1, 7, 983, 1_393, 3_599])
def test_the_given_dose_is_that_of_the_course(seconds):
    """Rounded once: else 80.0501 mg is 80.1 mg on one page, and 80.05 mg of the course 80 mg on another."""
    stopped = record(*running(), (ActKind.STOP, DripAct(minute(seconds / 60))))
    assert stopped.given_mg == given_fields(stopped)["dose_mg"]
    assert stopped.given_mg == pytest.approx(294 * seconds / 3_600, abs=0.005)
