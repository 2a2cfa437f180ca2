"""Tests of making a taper plan, and of a plan beside what is taken."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.record.medication import Act, Per
from fortnight.domain.record.taper import PlanStep, Steps, Taper
from fortnight.domain.treatment.medication_lines import lines_of
from fortnight.domain.treatment.taper_plan import (
    MOST_DAYS,
    MOST_STEPS,
    Compared,
    PlanRefused,
    Rhythm,
    by_percentage,
    compared,
    is_off_plan,
    planned_on,
    rounded,
    to_zero_by,
)
from helpers.doses import back, day_of, ended, hold, on, plan, taken


def rhythm(now: float = 10, every: int = 14, smallest: float = 0.5, first: int = 0) -> Rhythm:
    return Rhythm(now, on(first), every, smallest)


def shown(steps: Steps) -> list[tuple[int, float]]:
    return [(day_of(step.start), step.mg_per_day) for step in steps]


def test_by_percentage_each_step_is_a_share_of_the_present_dose() -> None:
    assert shown(by_percentage(rhythm(10, smallest=1), 20)) == [
        (0, 8), (14, 6), (28, 5), (42, 4), (56, 3), (70, 2), (84, 1), (98, 0),
    ]  # fmt: skip


def test_by_percentage_is_exact_where_small_doses_can_be_taken() -> None:
    """20 % less each: 10, 8, 6.4, 5.12, 4.096 mg, rounded to 0.01 mg."""
    doses = [mg for _, mg in shown(by_percentage(rhythm(10, smallest=0.01), 20, to_mg=4))]
    assert doses == [8, 6.4, 5.12, 4.1, 4]


def test_the_smallest_plans() -> None:
    assert shown(by_percentage(rhythm(5, smallest=5), 20)) == [(0, 0)]
    assert shown(by_percentage(rhythm(0.2, smallest=0.1), 50)) == [(0, 0.1), (14, 0)]
    assert shown(by_percentage(rhythm(2, every=MOST_DAYS, smallest=1), 50)) == [(0, 1), (MOST_DAYS, 0)]


def test_by_percentage_ends_at_the_last_dose() -> None:
    assert [mg for _, mg in shown(by_percentage(rhythm(10, smallest=1), 20, to_mg=4.5))] == [8, 6, 5, 4.5]


def test_doses_are_rounded_to_what_can_be_taken_halves_up() -> None:
    assert rounded(Decimal("2.25"), Decimal("0.5")) == Decimal("2.5")
    assert rounded(Decimal("2.24"), Decimal("0.5")) == Decimal("2")
    assert [mg for _, mg in shown(by_percentage(rhythm(3, smallest=0.5), 10))][:2] == [2.5, 2]
    assert by_percentage(rhythm(10.3, smallest=1), 1)[0].mg_per_day == 10


def test_to_zero_by_a_date_in_equal_steps() -> None:
    assert shown(to_zero_by(rhythm(8, smallest=1), on(42))) == [(0, 6), (14, 4), (28, 2), (42, 0)]
    assert shown(to_zero_by(rhythm(8, smallest=1), on(45))) == [(0, 6), (14, 5), (28, 3), (42, 2), (45, 0)]


def test_to_zero_steps_that_cannot_be_told_apart_are_left_out() -> None:
    steps = to_zero_by(rhythm(2, every=7, smallest=1), on(42))
    assert [mg for _, mg in shown(steps)] == [1, 0]
    assert steps[-1].start <= on(42)


NO_DOSE = "Type the present dose in mg/day."
NO_DAYS = "Type after how many days the next step follows."
NO_SMALLEST = "Type the smallest dose that can be taken, such as half a tablet."
NOT_BELOW = "The last dose must be below the present one."
TOO_MANY = "This makes more than 100 steps."


@pytest.mark.parametrize(
    ("make", "field", "sentence"),
    [
        (lambda: by_percentage(rhythm(now=0), 20), "now_mg", NO_DOSE),
        (lambda: by_percentage(rhythm(now=-1), 20), "now_mg", NO_DOSE),
        (lambda: by_percentage(rhythm(every=0), 20), "every_days", NO_DAYS),
        (lambda: by_percentage(rhythm(every=MOST_DAYS + 1), 20), "every_days", NO_DAYS),
        (lambda: by_percentage(rhythm(smallest=0), 20), "smallest_mg", NO_SMALLEST),
        (lambda: by_percentage(rhythm(smallest=10.5), 20), "smallest_mg", NO_SMALLEST),
        (lambda: by_percentage(rhythm(), 0), "percent", "Type a percentage between 1 and 99."),
        (lambda: by_percentage(rhythm(), 100), "percent", "Type a percentage between 1 and 99."),
        (lambda: by_percentage(rhythm(), 20, to_mg=10), "to_mg", NOT_BELOW),
        (lambda: by_percentage(rhythm(), 20, to_mg=-1), "to_mg", NOT_BELOW),
        (lambda: by_percentage(rhythm(60, smallest=0.01), 1), "percent", TOO_MANY),
        (lambda: by_percentage(rhythm(MOST_STEPS + 1.0, smallest=1), 1), "percent", TOO_MANY),
        (lambda: to_zero_by(rhythm(), on(0)), "last", "The last day must be after the first step."),
        (lambda: to_zero_by(rhythm(), on(MOST_DAYS + 1)), "last", "A plan ends within 1098 days."),
        (lambda: to_zero_by(rhythm(now=0), on(9)), "now_mg", NO_DOSE),
    ],
)
def test_a_plan_that_cannot_be_made_is_refused(make, field, sentence) -> None:
    with pytest.raises(PlanRefused) as refused:
        make()
    assert refused.value.field == field
    assert str(refused.value) == str(refused.value.sentence) == sentence


def test_the_longest_plan_is_allowed() -> None:
    assert len(by_percentage(rhythm(float(MOST_STEPS), every=1, smallest=1), 1)) == MOST_STEPS
    assert to_zero_by(rhythm(), on(MOST_DAYS))[-1].start <= on(MOST_DAYS)


rhythms = st.builds(
    rhythm, st.integers(1, 60), st.integers(1, 60), st.sampled_from([0.5, 1.0]), st.integers(0, 9)
)


def is_taper(steps: Steps, of: Rhythm) -> bool:
    """Doses that can be taken and fall from the present one, on days in order."""
    doses, days = [of.now_mg, *(s.mg_per_day for s in steps)], [s.start for s in steps]
    return (
        all(a > b for a, b in pairwise(doses))
        and all(Decimal(str(mg)) % Decimal(str(of.smallest_mg)) == 0 for mg in doses[1:])
        and days == sorted(set(days))
        and steps[0].start >= of.first
    )


@given(rhythms, st.integers(10, 90))
def test_by_percentage_is_a_taper_to_zero_in_its_rhythm(of, percent) -> None:
    steps = by_percentage(of, percent)
    assert is_taper(steps, of)
    assert steps[-1].mg_per_day == 0
    assert [s.start for s in steps] == [of.first + timedelta(of.every_days * n) for n in range(len(steps))]


@given(rhythms, st.integers(1, 400))
def test_to_zero_is_a_taper_that_ends_in_time(of, days) -> None:
    last = of.first + timedelta(days)
    steps = to_zero_by(of, last)
    assert is_taper(steps, of)
    assert steps[-1].mg_per_day == 0
    assert steps[-1].start <= last


# Plan and taken -------------------------------------------------------------------------------------


def test_plan_and_taken_differ_by_day() -> None:
    (line,) = lines_of(taken({0: 10, 20: 7.5, 30: 0}))
    found = compared([plan({0: 10, 14: 7.5, 28: 5})], line, on(40))
    assert [(day_of(c.start), c.planned, c.taken, c.difference) for c in found] == [
        (0, 10, 10, 0),
        (14, 7.5, 10, 2.5),
        (20, 7.5, 7.5, 0),
        (28, 5, 7.5, 2.5),
        (30, 5, 0, -5),
    ]
    assert [day_of(c.start) for c in compared([plan({0: 10, 14: 7.5})], line, on(13))] == [0]
    assert [day_of(c.start) for c in compared([plan({0: 10, 14: 7.5})], line, on(14))] == [0, 14]


def test_a_drug_that_was_stopped_is_taken_at_0_mg() -> None:
    (line,) = lines_of((*taken({0: 5}), *taken({9: None}, act=Act.STOP)))
    assert compared([plan({0: 5})], line, on(9))[-1] == Compared(on(9), 5, 0)


def test_without_a_plan_or_a_known_dose_there_is_no_difference() -> None:
    (line,) = lines_of(taken({5: None}, unit="{tablet}"))
    found = compared([plan({0: 10}, ended(9))], line, on(20))
    assert [(day_of(c.start), c.planned, c.taken, c.difference) for c in found] == [
        (0, 10, None, None),
        (5, 10, None, None),
        (9, None, None, None),
    ]
    assert planned_on([], "prednisolone", on(0)) is None


@pytest.mark.parametrize(
    ("mg", "per", "planned", "off"),
    [
        (2.5, Per.OTHER_DAY, PlanStep(on(0), 2.5, Per.OTHER_DAY), False),
        (2.5, Per.DAY, PlanStep(on(0), 2.5, Per.OTHER_DAY), True),
        (2.5, Per.OTHER_DAY, PlanStep(on(0), 2.5), True),
        (5.0, Per.OTHER_DAY, PlanStep(on(0), 2.5, Per.OTHER_DAY), True),
        (0.0, Per.DAY, PlanStep(on(0), 0.0, Per.OTHER_DAY), False),
        (None, Per.NEEDED, PlanStep(on(0), 2.5), False),
        (2.5, Per.DAY, None, False),
    ],
)
def test_the_same_mean_in_another_rhythm_is_not_the_plan(mg, per, planned, off) -> None:
    (step,) = taken({0: mg}, per=per)
    assert is_off_plan(step, planned) is off


@pytest.mark.parametrize(
    ("dose", "second", "off"), [("5/2.5", 2.5, False), ("5/2.5", 2.4, True), ("7.5/0", 2.5, True)]
)
def test_other_doses_in_turn_are_not_the_plan(dose, second, off) -> None:
    (step,) = taken({0: 3.75}, per=Per.OTHER_DAY, dose=dose)
    assert is_off_plan(step, PlanStep(on(0), 3.75, Per.OTHER_DAY, second)) is off


def test_a_hold_and_a_step_back_keep_both_doses() -> None:
    steps = (PlanStep(on(0), 5.0), PlanStep(on(14), 3.75, Per.OTHER_DAY, 2.5), PlanStep(on(28), 0.0))
    taper = Taper("t1", "prednisolone", steps, changes=(hold(28, 7), back(36, 7)))
    assert [step.second_mg for step in taper.steps] == [0, 2.5, 0, 2.5, 0]


def test_a_hold_and_a_step_back_keep_the_rhythm() -> None:
    steps = (PlanStep(on(0), 5.0), PlanStep(on(14), 2.5, Per.OTHER_DAY), PlanStep(on(28), 0.0))
    taper = Taper("t1", "prednisolone", steps, changes=(hold(28, 7), back(36, 7)))
    found = [(day_of(s.start), s.mg_per_day, s.per) for s in taper.steps]
    assert found == [
        (0, 5.0, Per.DAY),
        (14, 2.5, Per.OTHER_DAY),
        (35, 0.0, Per.DAY),
        (36, 2.5, Per.OTHER_DAY),
        (43, 0.0, Per.DAY),
    ]
