"""What the page at the bedside shows of an infusion, and what the order means for a weight."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from fortnight.domain.infusion.acts import ActKind, DripAct, Observation, Part, ReactionReport, Vitals
from fortnight.domain.infusion.infusion_record import Stage
from fortnight.domain.infusion.reaction import Reaction
from fortnight.domain.infusion.vitals_schedule import SlotState
from fortnight.domain.treatment.dose import DoseRefused
from fortnight.operations import bedside, infusions, settings
from fortnight.operations.recording import record_infusion, record_labs
from fortnight.operations.session import Invalid
from helpers.bedside import Written, before_start, given, minute, order, preparation, running, signed
from helpers.drafts import drip as after_the_fact
from helpers.drafts import sheet
from helpers.stores import NOW, registered

START = NOW - timedelta(hours=2)
TODAY = date(2026, 11, 22)


@pytest.fixture
def child(session) -> str:
    return registered(session)


def write(session, child: str, acts: Iterable[Written], infusion: str = "d1") -> None:
    for kind, body in acts:
        infusions.write_act(session, session.new_id(), infusion, child, kind, body, confirmed=True)


def shown(session, child: str, acts: Iterable[Written]) -> bedside.Shown:
    write(session, child, acts)
    return bedside.show(session, "d1", child)


# The infusion -----------------------------------------------------------------------------------------


def test_an_infusion_without_any_act_is_planned(session, child):
    nothing = bedside.show(session, "d1", child)
    assert (nothing.record.acts, nothing.plan, nothing.order, nothing.number) == ((), None, None, 1)
    now = bedside.at(nothing, NOW)
    assert (now.stage, now.given_mg, now.slots, now.steps, now.next_vitals) == (
        Stage.PLANNED, 0.0, (), (), None,
    )  # fmt: skip
    with pytest.raises(Invalid, match="not registered"):
        bedside.show(session, "d1", "nobody")


def test_an_infusion_is_counted_after_those_before_it(session, child):
    for n in range(3):
        at = NOW - timedelta(days=14 * (n + 1))
        record_infusion(session, f"i{n}", child, after_the_fact(at), confirmed=True)
    assert bedside.show(session, "d1", child).number == 4
    assert shown(session, child, given(START)).number == 4, "it does not count itself"


def test_the_standing_order_applies_until_the_infusion_has_its_own(session, child):
    write(session, child, [(ActKind.ORDER, order(mg_per_kg=8.0))], "earlier")
    standing = bedside.show(session, "d1", child).order
    assert standing is not None
    assert standing.mg_per_kg == 8.0
    own = shown(session, child, [(ActKind.ORDER, order(mg_per_kg=12.0))]).order
    assert own is not None
    assert own.mg_per_kg == 12.0


@pytest.mark.parametrize(
    ("clinic", "own", "rates"),
    [("", "", [50]), ("10 x 15; 65", "", [10, 65]), ("10 x 15; 65", "15 x 15; 60", [15, 60])],
)
def test_the_rate_plan_is_that_of_the_start_or_of_the_clinic_or_constant(session, child, clinic, own, rates):
    settings.change(replace(session, role="lead"), "e1", "rate_plan", clinic)
    start = (ActKind.START, DripAct(START, float(rates[0]), plan=own))
    found = shown(session, child, [*before_start(START), start])
    assert found.plan is not None
    assert [step.rate_ml_h for step in found.plan.steps] == rates
    assert [step.rate_ml_h for step in bedside.at(found, minute(5, START)).steps] == rates


def test_volume_dose_and_end_follow_the_clock_and_the_record_is_read_once(session, child):
    found = shown(session, child, running(START))
    half, end = bedside.at(found, minute(30, START)), bedside.at(found, minute(60, START))
    assert (half.stage, half.drip.volume_ml, half.given_mg) == (Stage.RUNNING, 25, 147)
    assert half.ends == minute(60, START)
    assert (end.drip.volume_ml, end.given_mg) == (50, 294)
    assert end.observed_until is None


@pytest.mark.parametrize(("earlier", "minutes"), [(0, 60), (5, 60), (6, 30)])
def test_a_child_is_observed_longer_after_the_first_six_infusions(session, child, earlier, minutes):
    for n in range(earlier):
        at = NOW - timedelta(days=14 * (n + 1))
        record_infusion(session, f"i{n}", child, after_the_fact(at), confirmed=True)
    found = shown(session, child, given(START))
    assert bedside.at(found, NOW).observed_until == minute(60 + minutes, START)


def test_a_reaction_makes_the_observation_longer_and_a_stated_end_counts(session, child):
    for n in range(6):
        at = NOW - timedelta(days=14 * (n + 1))
        record_infusion(session, f"i{n}", child, after_the_fact(at), confirmed=True)
    reaction = (ActKind.REACTION, ReactionReport("r1", Reaction(minute(20, START))))
    found = shown(session, child, [*running(START), reaction, (ActKind.FINISH, DripAct(minute(60, START)))])
    assert bedside.at(found, NOW).observed_until == minute(120, START)
    found = shown(session, child, [(ActKind.OBSERVE, Observation(minute(75, START)))])
    assert bedside.at(found, NOW).observed_until == minute(75, START)


def test_the_next_vital_signs_are_the_first_that_are_not_done(session, child):
    found = shown(session, child, running(START))
    early = bedside.at(found, minute(2, START)).next_vitals
    assert early is not None
    assert (early.slot.at, early.state) == (minute(5, START), SlotState.DUE)
    values = {"TEMP": 36.8, "HR": 92.0, "SPO2": 98.0, "RR": 20.0}
    found = shown(session, child, [(ActKind.VITALS, Vitals(minute(5, START), values))])
    then = bedside.at(found, minute(6, START)).next_vitals
    assert then is not None
    assert then.slot.at == minute(15, START)


def test_who_signed_is_shown_and_a_signed_infusion_leaves_the_strip(session, child):
    write(session, child, running(START))
    other = registered(session, "0002", "Case 2")
    write(session, other, running(START - timedelta(minutes=5)), "d2")
    assert [(each.record.id, each.child.id) for each in bedside.strip(session)] == [
        ("d2", other), ("d1", child),
    ]  # fmt: skip
    rest = list(signed(START))[len(list(running(START))) :]
    found = shown(session, child, rest)
    assert bedside.at(found, NOW).signed == frozenset(Part)
    assert [each.record.id for each in bedside.strip(session)] == ["d2"]


@pytest.mark.parametrize(("days", "is_shown"), [(13, False), (14, True), (20, True)])
def test_an_infusion_without_acts_is_on_the_strip_of_its_page_if_it_is_due(session, child, days, is_shown):
    write(session, child, running(NOW - timedelta(hours=1)), "d1")
    other = registered(session, "0002", "Case 2")
    given = NOW - timedelta(days=days)
    record_infusion(session, "i1", other, after_the_fact(given), confirmed=True)
    page = bedside.show(session, "d2", other)
    assert [each.record.id for each in bedside.strip(session, page)] == ["d1", "d2"][: 1 + is_shown]
    assert [each.record.id for each in bedside.strip(session)] == ["d1"]


def test_an_infusion_is_on_the_strip_of_its_page_once(session, child):
    write(session, child, running(NOW - timedelta(hours=1)), "d1")
    assert len(bedside.strip(session, bedside.show(session, "d1", child))) == 1


# The bag ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("ordered", "weight", "mg", "nearest"),
    [
        (order(mg_per_kg=12.0), 24.4, 292.8, 292.0),
        (order(mg_per_kg=8.0), 30.0, 240.0, 240.0),
        (order(mg_per_kg=None, mg=162.0), 24.4, 162.0, 162.0),
    ],
)
def test_an_order_gives_a_dose_that_can_be_drawn_up(ordered, weight, mg, nearest):
    made = bedside.propose(ordered, weight)
    assert (made.ordered_mg, made.nearest_mg) == (pytest.approx(mg), pytest.approx(nearest))


def test_vials_and_bag_are_for_what_is_prepared():
    made = bedside.propose(order(mg_per_kg=12.0), 24.4)
    assert made.bag.volume_ml == 50
    assert made.bag.take_out_ml == pytest.approx(14.6)
    other = bedside.propose(order(mg_per_kg=12.0), 24.4, prepared_mg=400)
    assert (other.ordered_mg, other.bag.take_out_ml) == (made.ordered_mg, 20)
    assert {size: count for size, count in other.fewest.vials.items() if count} == {400: 1}


@pytest.mark.parametrize("weight", [1.4, 250.1])
def test_a_weight_that_is_not_plausible_has_no_proposal(weight):
    with pytest.raises(DoseRefused, match="is not plausible"):
        bedside.propose(order(), weight)


def test_a_bag_that_was_made_decides_how_far_the_drip_is(session, child):
    write(session, child, [(ActKind.ORDER, order()), (ActKind.PREPARE, preparation(START, bag_ml=100.0))])
    found = shown(session, child, [(ActKind.START, DripAct(START, 100.0))])
    now = bedside.at(found, minute(15, START))
    assert (now.drip.volume_ml, now.given_mg) == (25, pytest.approx(73.5))


def test_a_weight_counts_on_the_day_on_which_it_was_measured(session, child):
    record_labs(session, "w1", child, sheet(NOW, WEIGHT=22), confirmed=True)
    shown = bedside.show(session, "d1", child)
    assert bedside.weight_measured_on(shown, NOW.date()) == 22
    assert bedside.weight_measured_on(shown, NOW.date() + timedelta(days=1)) is None
    assert bedside.weight_measured_on(None, NOW.date()) is None
