"""Tests of taper plans: what a hold, a step back and an end make of the steps, and which plan counts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.record.taper import (
    DO_WORDS,
    HOW_WORDS,
    TAPER_ACTS,
    Do,
    How,
    change_from,
    plan_in_force,
    steps_from,
)
from helpers.doses import back, day_of, ended, hold, on, plan, steps_of

DOSES = {0: 10.0, 14: 7.5, 28: 5.0, 42: 0.0}
plans = st.lists(st.integers(1, 30), min_size=1, max_size=8).map(
    lambda gaps: {sum(gaps[:n]): float(len(gaps) - n) for n in range(len(gaps) + 1)}
)


@pytest.mark.parametrize(
    ("change", "steps"),
    [
        (hold(20, 7), {0: 10, 14: 7.5, 35: 5, 49: 0}),
        (hold(14, 7), {0: 10, 21: 7.5, 35: 5, 49: 0}),
        (hold(15, 7), {0: 10, 14: 7.5, 35: 5, 49: 0}),
        (hold(0, 7), {0: 10, 21: 7.5, 35: 5, 49: 0}),
        (hold(50, 7), DOSES),
        (back(20, 7), {0: 10, 14: 7.5, 20: 10, 27: 7.5, 41: 5, 55: 0}),
        (back(14, 7), {0: 10, 14: 10, 21: 7.5, 35: 5, 49: 0}),
        (back(13, 7), DOSES),
        (back(60, 7), {**DOSES, 60: 5, 67: 0}),
        (ended(28), {0: 10, 14: 7.5}),
        (ended(29), {0: 10, 14: 7.5, 28: 5}),
    ],
)
def test_what_a_change_makes_of_the_steps(change, steps) -> None:
    assert steps_of(plan(DOSES, change)) == steps


def test_changes_follow_each_other() -> None:
    assert steps_of(plan(DOSES, hold(20, 7), back(36, 14))) == {
        0: 10, 14: 7.5, 35: 5, 36: 7.5, 50: 5, 64: 0,
    }  # fmt: skip
    assert plan(DOSES, hold(20, 7)).written == plan(DOSES).written


@pytest.mark.parametrize(("day", "dose"), [(-1, None), (0, 10), (13, 10), (14, 7.5), (41, 5), (400, 0)])
def test_the_planned_dose_of_a_day(day, dose) -> None:
    assert plan(DOSES).dose_on(on(day)) == dose


def test_an_ended_plan_has_no_dose_any_more() -> None:
    taper = plan(DOSES, ended(20))
    assert (taper.dose_on(on(19)), taper.dose_on(on(20))) == (7.5, None)
    assert taper.ended_on == on(20)
    assert plan(DOSES).ended_on is None


def test_the_newest_plan_counts_from_its_first_day() -> None:
    older, newer = plan(DOSES, id="old", made_at="1"), plan({20: 8, 30: 4}, id="new", made_at="2")
    both = (newer, older)
    assert plan_in_force(both, "prednisolone", on(19)) == older
    assert plan_in_force(both, "prednisolone", on(20)) == newer
    assert plan_in_force(both, "ciclosporin", on(20)) is None
    assert plan_in_force(both, "prednisolone", on(-1)) is None


def test_an_ended_plan_does_not_bring_back_the_older_one() -> None:
    older, newer = plan(DOSES, made_at="1"), plan({20: 8, 30: 4}, ended(25), made_at="2")
    assert plan_in_force((older, newer), "prednisolone", on(24)) == newer
    assert plan_in_force((older, newer), "prednisolone", on(25)) is None


@given(plans, st.integers(-5, 200), st.integers(1, 60))
def test_a_hold_only_moves_steps(doses, day, days) -> None:
    before, after = plan(doses), plan(doses, hold(day, days))
    assert [step.mg_per_day for step in after.steps] == [step.mg_per_day for step in before.steps]
    moved = [day_of(b.start) - day_of(a.start) for a, b in zip(before.steps, after.steps, strict=True)]
    assert set(moved) <= {0, days}
    assert moved == sorted(moved)
    if day > 0:
        held = before.dose_on(on(day - 1))
        assert {after.dose_on(on(day + n)) for n in range(days)} == {held}


@given(plans, st.integers(-5, 200), st.integers(1, 60))
def test_a_step_back_never_lowers_the_dose_and_keeps_the_order(doses, day, days) -> None:
    before, after = plan(doses), plan(doses, back(day, days))
    starts = [step.start for step in after.steps]
    assert starts == sorted(starts)
    for n in range(300):
        planned = before.dose_on(on(n))
        assert planned is not None
        assert (after.dose_on(on(n)) or 0) >= planned


def test_bodies_of_entries_are_read() -> None:
    written = [{"start": on(14).isoformat(), "mg_per_day": 5}, {"start": on(0).isoformat(), "mg_per_day": 10}]
    assert [(day_of(s.start), s.mg_per_day) for s in steps_from(written)] == [(0, 10), (14, 5)]
    body = {"on": on(20).isoformat(), "days": 7, "cause": "cold"}
    assert change_from(Do.HOLD, body, "Physician A").by == "Physician A"
    assert change_from(Do.END, {"on": on(20).isoformat(), "cause": "flare"}, "").days == 0
    assert TAPER_ACTS == {"taper.hold": Do.HOLD, "taper.step-back": Do.STEP_BACK, "taper.end": Do.END}
    assert (set(HOW_WORDS), set(DO_WORDS)) == (set(How), set(Do))
