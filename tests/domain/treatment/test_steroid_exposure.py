"""Tests of the glucocorticoid exposure: sums over periods, mg/kg/day, days since the last dose."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.record.medication import Per, Route
from fortnight.domain.treatment.steroid_exposure import (
    DailyDose,
    cumulative,
    daily_doses,
    days_since_stopped,
    dose_on,
    doses_by_weight,
    mean_mg_per_kg,
    systemic_steroids,
    with_infusions,
    with_infusions_words,
)
from helpers.courses import course, infusion, specimen
from helpers.doses import day_of, on, on_drugs, taken


def total(steps, first: int, last: int) -> float | None:
    return cumulative(daily_doses(steps), on(first), on(last)).mg


@pytest.mark.parametrize(
    ("first", "last", "mg"),
    [
        (0, 0, 10),
        (0, 13, 140),
        (0, 14, 145),
        (13, 14, 15),
        (14, 20, 35),
        (-5, -1, 0),
        (-5, 0, 10),
        (90, 95, 0),
    ],
)
def test_both_ends_of_a_period_count(first, last, mg) -> None:
    assert total(taken({0: 10, 14: 5, 28: 0}), first, last) == pytest.approx(mg)


def test_steps_need_no_order_and_drugs_are_added() -> None:
    steps = (*taken({14: 5, 0: 10}), *taken({7: 4, 10: 0}, "methylprednisolone"))
    assert total(steps, 0, 20) == pytest.approx(14 * 10 + 7 * 5 + 3 * 5)
    assert dose_on(daily_doses(steps), on(8)).mg == pytest.approx(15)


def test_before_the_first_step_the_dose_is_nothing() -> None:
    assert dose_on(daily_doses(taken({0: 10})), on(-1)) == DailyDose(on(-1), 0)


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^The period ends before it begins\.$"):
        cumulative((), on(1), on(0))


def test_an_unknown_equivalent_makes_a_sum_unknown_only_where_it_counts() -> None:
    steps = (*taken({0: 10}), *taken({7: 5, 14: 0}, "cortivazol"))
    period = cumulative(daily_doses(steps), on(0), on(20))
    assert (period.mg, period.known_mg, period.unknown) == (None, 210, ("cortivazol",))
    assert total(steps, 14, 20) == 70
    assert total(steps, 0, 6) == 70
    assert period.days == 21
    assert cumulative((), on(0), on(0)).mg == 0


def test_a_dose_that_is_not_in_mg_per_day_makes_a_sum_unknown() -> None:
    steps = taken({0: None}, per=Per.INFUSION)
    assert total(steps, 0, 5) is None


def test_only_glucocorticoids_that_act_in_the_whole_body_count() -> None:
    by_mouth = taken({0: 10}, route=Route.ORAL)
    others = (*taken({0: 40}, "triamcinolone", route=Route.JOINT), *taken({0: 100}, "ciclosporin"))
    assert systemic_steroids((*by_mouth, *others)) == by_mouth


def test_the_dose_is_divided_by_the_weight_of_its_time() -> None:
    steps = taken({0: 10, 20: 5})
    child = course([infusion(10, weight_kg=25)], [specimen(-3, WEIGHT=20)], medication=steps)
    found = [(day_of(d.start), d.mg, d.mg_per_kg) for d in doses_by_weight(child, on(30))]
    assert found == [(0, 10, 0.5), (10, 10, 0.4), (20, 5, 0.2)]
    assert [day_of(d.start) for d in doses_by_weight(child, on(20))] == [0, 10, 20]
    assert len(doses_by_weight(child, on(19))) == 2


@pytest.mark.parametrize(
    ("first", "last", "mean"),
    [
        (0, 9, 0.5),
        (0, 19, 0.375),  # (10 × 10 mg + 10 × 5 mg) / 20 kg / 20 days
        (-10, 9, 0.25),  # nothing was taken on the first 10 of 20 days
        (9, 10, 0.375),
        (10, 10, 0.25),
        (20, 29, 0),
    ],
)
def test_the_mean_dose_of_a_period_in_mg_per_kg(first, last, mean) -> None:
    """A child of 20 kg takes 10 mg, from day 10 on 5 mg, and nothing from day 20 on."""
    by_weight = doses_by_weight(on_drugs(taken({0: 10, 10: 5, 20: 0})), on(40))
    assert mean_mg_per_kg(by_weight, on(first), on(last)) == pytest.approx(mean)


def test_a_mean_dose_with_a_part_that_is_not_known_is_not_known() -> None:
    by_weight = doses_by_weight(on_drugs(taken({0: 10}), taken({5: 5}, "cortivazol"), size={"CRP": 1}), on(9))
    assert mean_mg_per_kg(by_weight, on(0), on(9)) is None
    unknown = doses_by_weight(
        on_drugs(taken({0: 10}), taken({5: None}, "betamethasone", unit="{drop}")), on(9)
    )
    assert mean_mg_per_kg(unknown, on(0), on(9)) is None
    assert mean_mg_per_kg(unknown, on(0), on(4)) == 0.5


def test_without_a_weight_before_it_a_dose_has_no_mg_per_kg() -> None:
    child = course([], [specimen(5, WEIGHT=20)], medication=taken({0: 10, 9: 0}))
    assert [d.mg_per_kg for d in doses_by_weight(child, on(30))] == [None, 0.5, 0]
    assert [d.mg_per_kg for d in doses_by_weight(on_drugs(taken({0: 0}), size={"CRP": 1}), on(3))] == [0]
    assert doses_by_weight(on_drugs(), on(3)) == ()


@pytest.mark.parametrize(
    ("doses", "today", "days"),
    [
        ({0: 10, 14: 0}, 14, 0),
        ({0: 10, 14: 0}, 20, 6),
        ({0: 10, 14: 0, 18: 0}, 20, 6),
        ({0: 10, 14: 0, 15: 3}, 20, None),
        ({0: 10, 14: 0, 25: 3}, 20, 6),
        ({0: 10}, 20, None),
        ({0: 0}, 20, None),
        ({30: 10}, 20, None),
    ],
)
def test_days_since_the_last_dose(doses, today, days) -> None:
    assert days_since_stopped(daily_doses(taken(doses)), on(today)) == days


drugs = st.sampled_from(["prednisolone", "hydrocortisone", "dexamethasone"])
histories = st.lists(st.tuples(drugs, st.integers(0, 60), st.sampled_from([0, 1, 5, 10])), max_size=12)


def day_by_day(history, first: int, last: int) -> float:
    """The sum of a plain model: for each day and drug the last step that was begun."""
    factor = {"prednisolone": 1, "hydrocortisone": 0.25, "dexamethasone": 5 / 0.75}
    found = 0.0
    for day in range(first, last + 1):
        for drug in factor:
            begun = [
                (start, n) for n, (name, start, _) in enumerate(history) if name == drug and start <= day
            ]
            found += history[max(begun)[1]][2] * factor[drug] if begun else 0
    return found


@given(histories, st.integers(-5, 70), st.integers(0, 40))
def test_a_sum_is_that_of_its_days(history, first, length) -> None:
    steps = [step for drug, day, mg in history for step in taken({day: mg}, drug)]
    assert total(steps, first, first + length) == pytest.approx(day_by_day(history, first, first + length))


@given(histories, st.integers(0, 60), st.integers(0, 30))
def test_a_sum_is_that_of_its_parts(history, first, length) -> None:
    doses = daily_doses([step for drug, day, mg in history for step in taken({day: mg}, drug)])
    middle, last = on(first + length // 2), on(first + length)
    whole = cumulative(doses, on(first), last).known_mg
    parts = cumulative(doses, on(first), middle).known_mg
    if middle < last:
        parts += cumulative(doses, middle + timedelta(days=1), last).known_mg
    assert whole == pytest.approx(parts)


# 5 mg every other day, a mean of 2.5 mg/day ---------------------------------------------------------


def every_other(doses: dict[int, float | None]):
    return taken(doses, per=Per.OTHER_DAY)


@pytest.mark.parametrize(
    ("first", "last", "mg"),
    [
        (0, 0, 5),
        (1, 1, 0),
        (0, 1, 5),
        (0, 2, 10),
        (1, 3, 5),
        (1, 4, 10),
        (0, 13, 35),
        (12, 20, 5),
        (20, 30, 0),
    ],
)
def test_the_days_on_which_a_dose_is_taken_are_counted(first, last, mg) -> None:
    assert total(every_other({0: 2.5, 14: 0}), first, last) == mg


def test_a_sum_does_not_depend_on_the_steps_of_other_drugs() -> None:
    alone = total(every_other({0: 2.5}), 0, 20)
    other = taken({3: 4, 4: 0, 8: 4, 11: 0}, "methylprednisolone")
    assert total((*every_other({0: 2.5}), *other), 0, 20) == pytest.approx((alone or 0) + 5 + 15)


def test_a_day_without_a_dose_is_not_the_day_of_stopping() -> None:
    doses = daily_doses(every_other({0: 2.5, 10: 0}))
    assert [days_since_stopped(doses, on(day)) for day in (1, 3, 9, 10, 12)] == [None, None, None, 0, 2]


def test_mg_per_kg_is_the_mean() -> None:
    child = on_drugs(every_other({0: 2.5}))
    found = doses_by_weight(child, on(5))
    assert [each.mg_per_kg for each in found] == [0.125]
    assert mean_mg_per_kg(found, on(0), on(1)) == pytest.approx(0.125)


@given(
    st.dictionaries(st.integers(0, 40), st.integers(0, 8), min_size=1, max_size=6),
    st.integers(-5, 45),
    st.integers(0, 45),
)
def test_a_sum_is_that_of_each_day(doses, first, length) -> None:
    steps = every_other({day: float(mg) for day, mg in doses.items()})
    days = range(first, first + length + 1)
    assert total(steps, first, first + length) == pytest.approx(sum(_taken_on(doses, day) for day in days))


# Two doses in turn ------------------------------------------------------------------------------------


def in_turn(first: float, second: float, day: int = 0):
    dose = f"{first}/{second}"
    return taken({day: (first + second) / 2}, per=Per.OTHER_DAY, dose=dose)


@pytest.mark.parametrize(
    ("first", "last", "mg"), [(0, 0, 5), (1, 1, 2.5), (0, 1, 7.5), (1, 3, 10), (0, 2, 12.5), (0, 13, 52.5)]
)
def test_of_two_doses_in_turn_each_day_counts_with_its_own(first, last, mg) -> None:
    assert total(in_turn(5, 2.5), first, last) == pytest.approx(mg)
    assert total(in_turn(2.5, 5, day=-1), first, last) == pytest.approx(mg)


@given(st.integers(1, 40), st.integers(0, 40), st.integers(-3, 20), st.integers(0, 20))
def test_a_sum_of_two_doses_in_turn_is_that_of_each_day(first, second, begun, length) -> None:
    days = range(begun, begun + length + 1)
    expected = sum((first, second)[day % 2] for day in days if day >= 0)
    assert total(in_turn(first, second), begun, begun + length) == pytest.approx(expected)


def test_the_dose_of_two_doses_in_turn_is_their_mean() -> None:
    (dose,) = daily_doses(in_turn(5, 2.5))
    assert (dose.known_mg, dose.alternate) == (3.75, ((on(0), 1.25),))


# Single doses with infusions ---------------------------------------------------------------------------

SINGLE = taken({5: None, 40: 0.0}, "hydrocortisone", per=Per.INFUSION)


def test_single_doses_with_infusions_are_no_part_of_a_sum() -> None:
    steps = systemic_steroids((*taken({0: 10}), *SINGLE))
    assert total(steps, 0, 9) == 100
    assert daily_doses(systemic_steroids(SINGLE)) == ()


@pytest.mark.parametrize(
    ("first", "last", "found"),
    [(0, 4, ()), (0, 5, ("hydrocortisone",)), (39, 60, ("hydrocortisone",)), (40, 60, ())],
)
def test_single_doses_with_infusions_are_named_for_the_period_in_which_they_were_given(
    first, last, found
) -> None:
    others = (*taken({0: 10}), *taken({0: None}, "cetirizine", per=Per.INFUSION))
    assert with_infusions((*others, *SINGLE), on(first), on(last)) == found


def test_single_doses_in_words() -> None:
    words = with_infusions_words(("hydrocortisone", "methylprednisolone"))
    assert str(words) == ("single doses with infusions are not counted: Hydrocortisone, Methylprednisolone")


def _taken_on(doses: dict[int, int], day: int) -> float:
    """The dose of one day, by looking at the calendar."""
    begun = max((start for start in doses if start <= day), default=None)
    return 0 if begun is None or (day - begun) % 2 else 2 * doses[begun]
