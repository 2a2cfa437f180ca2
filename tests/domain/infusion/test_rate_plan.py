"""Tests of rate plans."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.infusion import rate_plan
from fortnight.domain.infusion.drip import Do, DripEvent, drip
from fortnight.domain.infusion.rate_plan import (
    PUBLISHED_PLANS,
    DueStep,
    PlannedStep,
    PlanRefused,
    Step,
    behind_ml,
    due_step,
    flat_plan,
    plan_minutes,
    plan_of,
    planned_steps,
    planned_volume,
    written_plan,
)
from fortnight.domain.limit import limits_in

START = datetime(2026, 11, 26, 9, 41, tzinfo=UTC)
SLOW = "15 x 15; 30 x 15; 50"


def at(minute: float) -> datetime:
    return START + timedelta(minutes=minute)


def drip_at(minute: float, *acts: tuple[float, str, float | None], bag: float = 50):
    return drip([DripEvent(at(when), Do(do), rate) for when, do, rate in acts], bag, at(minute))


@pytest.mark.parametrize("bag", [50, 100, 250])
def test_the_default_gives_the_bag_in_the_hour_of_the_label(bag: float) -> None:
    plan = flat_plan(bag)
    assert plan.steps == (Step(bag),)
    assert plan_minutes(plan, bag) == 60
    assert (plan.name, plan.source, plan.confidence) == ("Flat rate", "US label 2: over 60 minutes", "C")


@pytest.mark.parametrize(("bag", "minutes", "last"), [(50, 58.85, 65), (100, 60.0, 130)])
def test_published_plans_keep_the_hour(bag: int, minutes: float, last: float) -> None:
    plan = PUBLISHED_PLANS[bag]
    assert plan.steps == (Step(10, 15), Step(last))
    assert plan_minutes(plan, bag) == pytest.approx(minutes, abs=0.01)
    assert plan.confidence == "V"
    assert plan.source.startswith("CHEO")
    assert str(plan.name) == f"Slow start, {bag} mL"


def test_a_plan_of_the_clinic_is_read_and_written() -> None:
    plan = plan_of(SLOW, 50)
    assert plan.steps == (Step(15, 15), Step(30, 15), Step(50))
    assert (plan.name, plan.source, plan.confidence) == ("Plan of this clinic", "setting of this clinic", "P")
    assert written_plan(plan) == SLOW
    assert plan_of(" 15,5 × 15 ;30.5 x 7,5;50; ", 50).steps == (Step(15.5, 15), Step(30.5, 7.5), Step(50))
    assert plan_of("75", 50).steps == (Step(75),)


@pytest.mark.parametrize("written", ["", "  "])
def test_without_a_plan_of_the_clinic_the_rate_is_flat(written: str) -> None:
    assert plan_of(written, 50) == flat_plan(50)


MINUTES = "Give the minutes of every step but the last, such as 15 x 15; 30 x 15; 50 (mL/h x minutes)."


@pytest.mark.parametrize(
    ("written", "sentence"),
    [
        ("15; 50", MINUTES),
        ("15 x 15", MINUTES),
        ("15 x 15; 30 x 20", MINUTES),
        ("15 x 15; fast", "“fast” is not a step. Write rate and minutes, such as 15 x 15 (mL/h x minutes)."),
        ("15 x; 50", "“15 x” is not a step. Write rate and minutes, such as 15 x 15 (mL/h x minutes)."),
        (";", "“” is not a step. Write rate and minutes, such as 15 x 15 (mL/h x minutes)."),
        ("-15", "“-15” is not a step. Write rate and minutes, such as 15 x 15 (mL/h x minutes)."),
        ("١٥", "“١٥” is not a step. Write rate and minutes, such as 15 x 15 (mL/h x minutes)."),
        ("0 x 15; 50", "The rate of a step must be above 0 and at most 1200 mL/h."),
        ("1200.1", "The rate of a step must be above 0 and at most 1200 mL/h."),
        ("15 x 0; 50", "A step must last more than 0 and at most 600 minutes."),
        ("15 x 600.1; 50", "A step must last more than 0 and at most 600 minutes."),
    ],
)
def test_a_plan_that_cannot_be_used_is_refused_in_a_sentence(written: str, sentence: str) -> None:
    with pytest.raises(PlanRefused) as refused:
        plan_of(written, 50)
    assert str(refused.value.sentence) == sentence


def test_the_limits_of_a_step_are_accepted() -> None:
    assert plan_of("1200 x 600; 1 x 0.5; 0.1", 50).steps == (Step(1200, 600), Step(1, 0.5), Step(0.1))


def test_the_steps_of_a_plan_with_their_volumes() -> None:
    steps = planned_steps(plan_of(SLOW, 50), 50)
    assert steps[:2] == (PlannedStep(0, 15, 15, 3.75), PlannedStep(15, 30, 30, 7.5))
    last = steps[2]
    assert (last.from_minute, last.rate_ml_h) == (30, 50)
    assert (last.to_minute, last.volume_ml) == pytest.approx((76.5, 38.75))
    assert plan_minutes(plan_of(SLOW, 50), 50) == pytest.approx(76.5)


def test_steps_that_are_not_reached_are_left_out() -> None:
    plan = plan_of("100 x 30; 200 x 10; 10", 50)
    assert planned_steps(plan, 50) == (PlannedStep(0, 30, 100, 50),)
    assert planned_steps(plan, 60) == (PlannedStep(0, 30, 100, 50), PlannedStep(30, 33, 200, 10))


def test_steps_that_end_before_the_bag_is_empty_give_less() -> None:
    plan = replace(flat_plan(50), steps=(Step(10, 15), Step(20, 15)))
    assert planned_steps(plan, 50) == (PlannedStep(0, 15, 10, 2.5), PlannedStep(15, 30, 20, 5))


@pytest.mark.parametrize(
    ("minute", "volume"),
    [(0, 0), (10, 2.5), (15, 3.75), (20, 6.25), (30, 11.25), (36, 16.25), (76.5, 50), (90, 50)],
)
def test_the_volume_that_is_planned(minute: float, volume: float) -> None:
    assert planned_volume(plan_of(SLOW, 50), 50, minute) == pytest.approx(volume)


@given(
    st.lists(st.tuples(st.integers(1, 300), st.integers(1, 60)), max_size=4),
    st.integers(1, 300),
    st.integers(10, 250),
)
def test_a_plan_gives_exactly_the_bag(steps: list[tuple[int, int]], last: int, bag: int) -> None:
    plan = plan_of("; ".join([*(f"{rate} x {minutes}" for rate, minutes in steps), str(last)]), bag)
    found = planned_steps(plan, bag)
    assert sum(step.volume_ml for step in found) == pytest.approx(bag)
    assert planned_volume(plan, bag, plan_minutes(plan, bag)) == pytest.approx(bag)
    for one, following in pairwise(found):
        assert one.to_minute == following.from_minute


def test_the_next_step_is_due_at_its_minute() -> None:
    found = drip_at(6, (0, "start", 15))
    assert due_step(plan_of(SLOW, 50), found, at(6)) == DueStep(30, at(15), 9)


def test_a_step_that_was_not_made_is_late() -> None:
    found = drip_at(18, (0, "start", 15))
    assert due_step(plan_of(SLOW, 50), found, at(18)) == DueStep(30, at(15), -3)


def test_a_step_is_due_at_its_own_minute() -> None:
    found = drip_at(15, (0, "start", 15))
    assert due_step(plan_of(SLOW, 50), found, at(15)) == DueStep(30, at(15), 0)


def test_the_first_step_holds_from_the_start() -> None:
    assert due_step(plan_of(SLOW, 50), drip_at(0, (0, "start", 15)), START) == DueStep(30, at(15), 15)
    assert due_step(plan_of(SLOW, 50), drip_at(0, (0, "start", 30)), START) == DueStep(15, START, 0)


def test_a_difference_of_exactly_the_rounding_is_no_change() -> None:
    assert due_step(flat_plan(0.1), drip_at(1, (0, "start", 0.05), bag=0.1), at(1)) is None


def test_a_pause_postpones_the_next_step() -> None:
    found = drip_at(16, (0, "start", 15), (6, "pause", None), (10, "resume", None))
    assert due_step(plan_of(SLOW, 50), found, at(16)) == DueStep(30, at(19), 3)


@pytest.mark.parametrize(("rate", "due"), [(50.05, False), (49.95, False), (50.06, True), (49.9, True)])
def test_a_difference_of_rounding_is_no_change(rate: float, due: bool) -> None:
    found = drip_at(10, (0, "start", rate))
    assert (due_step(flat_plan(50), found, at(10)) is not None) is due


def test_nothing_is_due_when_the_last_step_runs_or_the_drip_does_not() -> None:
    plan = plan_of(SLOW, 50)
    acts = ((0, "start", 15), (15, "rate", 30), (30, "rate", 50))
    assert due_step(plan, drip_at(29, *acts), at(29)) == DueStep(50, at(30), 1)
    assert due_step(plan, drip_at(40, *acts), at(40)) is None
    assert due_step(plan, drip_at(40, *acts, (35, "pause", None)), at(40)) is None
    assert due_step(plan, drip_at(40), at(40)) is None
    assert due_step(plan, drip_at(600, *acts), at(600)) is None


def test_after_the_end_of_the_plan_its_last_step_holds() -> None:
    found = drip_at(80, (0, "start", 10))
    assert due_step(flat_plan(50), found, at(80)) == DueStep(50, START, -80)


@pytest.mark.parametrize(("rate", "behind"), [(50, 0), (25, 5), (100, -10)])
def test_how_far_a_drip_is_behind_its_plan(rate: float, behind: float) -> None:
    assert behind_ml(flat_plan(50), drip_at(12, (0, "start", rate))) == pytest.approx(behind)


def test_a_pause_is_not_behind_the_plan() -> None:
    assert behind_ml(flat_plan(50), drip_at(30, (0, "start", 50), (12, "pause", None))) == 0


def test_limits_have_a_source() -> None:
    found = {name: (each.value, each.confidence) for name, each in limits_in(rate_plan).items()}
    assert found == {
        "FLAT_MINUTES": (60, "V"),
        "LONGEST_STEP_MINUTES": (600, "P"),
        "HIGHEST_RATE_ML_H": (1200, "R"),
    }
    assert rate_plan.SAME_RATE_ML_H == 0.05
