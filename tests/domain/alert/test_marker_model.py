"""What a child's model next value would be: prior, learning, offsets of the cycle, few values."""

from __future__ import annotations

from dataclasses import replace
from math import exp, log, sqrt

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.alert.marker_model import (
    FIRST_DOSE,
    LARGEST_LEARNT_Z,
    SETTLED,
    MarkerModel,
    TreatmentTime,
    mean_below,
    new_model,
    normal_equivalent,
    t_factor,
    treatment_time,
)
from fortnight.domain.alert.population import MARKERS
from fortnight.simulation.comparators.student_t import quantile, upper_tail
from helpers.stores import present

VALUES = st.lists(st.floats(2, 200), min_size=1, max_size=30)


def learnt(code, values, since=14, first=200, **how) -> MarkerModel:
    """What is believed after a value a fortnight, from a day of treatment on."""
    model = new_model(code)
    assert model is not None
    for n, value in enumerate(values):
        model.learn(value, treatment_time(since, first + 14 * n), **how)
    return model


def test_what_is_no_marker_has_no_expectation():
    assert new_model("WEIGHT") is None


@pytest.mark.parametrize("code", MARKERS)
def test_without_values_the_usual_child_is_expected(code):
    model, usual = new_model(code), MARKERS[code]
    centre, low, high = present(model).range()
    assert present(model).scaled(centre) == pytest.approx(usual.centre, abs=1e-9) or centre == 0
    assert low < high
    assert usual.source
    assert usual.confidence in ("V", "V2", "R", "C", "P")


def test_a_childs_own_values_win_over_the_usual():
    model = learnt("IL6", [40, 44, 37, 41, 39, 42, 38, 40] * 2)
    centre, low, _ = model.range()
    assert 35 < centre < 43
    assert low > 15
    assert model.deviation(41).z == pytest.approx(0, abs=0.4)
    assert model.deviation(120).z > 2.5


def test_a_wild_value_teaches_no_more_than_its_limit():
    calm = learnt("IL6", [15] * 10)
    wild, far = calm.copy(), calm.copy()
    wild.learn(60)
    far.learn(60_000)
    assert wild.level == pytest.approx(far.level)
    assert LARGEST_LEARNT_Z < 3


@pytest.mark.parametrize("code", MARKERS)
def test_zero_is_a_value(code):
    """A neutrophil count of zero is possible, and far below what is expected."""
    model = learnt(code, [0.0, 0.0])
    assert (
        model.deviation(0.0).z
        <= present(new_model(code)).deviation(present(new_model(code)).range()[0]).z + 1
    )
    assert present(new_model("NEUT")).deviation(0.0).z < -3


def test_a_copy_learns_apart():
    model = learnt("NEUT", [3, 3.2], since=4)
    twin = model.copy()
    twin.learn(9, treatment_time(4, 230))
    assert model.predict(treatment_time(4, 244)) != twin.predict(treatment_time(4, 244))


def test_neutrophils_in_the_days_after_a_dose_are_expected_lower():
    model = learnt("NEUT", [3.4] * 12)
    assert model.deviation(2.3, treatment_time(4, 400)).z > -1
    assert model.deviation(2.3, treatment_time(14, 400)).z < -1.5
    assert model.deviation(2.3, treatment_time(11, 400)).z < model.deviation(2.3, treatment_time(7, 400)).z


def test_a_childs_own_dip_is_learnt():
    model = learnt("NEUT", [3.4] * 12)
    before = model.deviation(3.4, treatment_time(4, 400)).z
    for n in range(12):
        model.learn(3.4, treatment_time(4, 400 + 14 * n))
    assert model.deviation(3.4, treatment_time(4, 570)).z < before - 0.5


def test_what_is_left_of_the_disease_is_expected_to_fade():
    """White cells that fall from week to week, as disease quiets, are no surprise; a rise on the way is."""
    falling = [6.5 * (1 + 1.2 * exp(-day / 35)) for day in range(14, 98, 14)]
    model = learnt("WBC", falling, first=14)
    now = treatment_time(14, 98)
    assert model.deviation(6.5 * (1 + 1.2 * exp(-98 / 35)), now).z == pytest.approx(0, abs=0.7)
    assert model.deviation(6.5 * 1.5, now).z > 2
    assert model.predict(treatment_time(14, 300))[0] < model.predict(now)[0]


def test_where_little_is_known_the_same_value_is_less_of_a_surprise():
    few, many = learnt("IL6", [15] * 2), learnt("IL6", [15] * 20)
    assert few.deviation(45, treatment_time(14, 500)).sd > many.deviation(45, treatment_time(14, 500)).sd
    assert few.deviation(45, treatment_time(14, 500)).z < many.deviation(45, treatment_time(14, 500)).z


def test_a_level_may_have_moved_where_nothing_was_measured_for_long():
    model = learnt("IL6", [15] * 10)
    assert model.predict(treatment_time(14, 340))[1] < model.predict(treatment_time(14, 700))[1]


def test_a_value_under_the_limit_moves_the_centre_down_and_the_spread_not():
    model = learnt("IL6", [15] * 6)
    level, variance = model.level, model.variance
    model.learn(5, under=True)
    assert model.level < level
    assert model.variance == variance


def test_years_of_values_under_the_limit_say_no_more_than_that():
    """Where the level lies well under the limit already, another such value is no news."""
    one, four = (learnt("IL6", [1.5] * n, under=True) for n in (26, 104))
    assert exp(four.level) > 0.7 * exp(one.level)
    assert four.deviation(1.4, treatment_time(14, 2000)).z < 2


def test_under_the_limit_for_years_a_trace_is_no_rise():
    """CRP of 0.4 mg/L where it was always `<0.5`: the level is not believed to lie under zero."""
    model = learnt("CRP", [0.5] * 80, under=True)
    assert model.level >= model.scaled(0)
    assert abs(model.deviation(0.4, treatment_time(14, 1400)).z) < 1


def test_after_another_assay_the_centre_is_loose_and_the_spread_is_kept():
    model = learnt("IL6", [15] * 10)
    variance, before = model.variance, model.deviation(30).z
    model.loosen(0.5)
    assert model.variance == variance
    assert model.deviation(30).z < before


@given(VALUES, st.floats(2, 200), st.floats(0.01, 50))
def test_a_higher_value_is_a_bigger_surprise(values, value, more):
    model = learnt("IL6", values)
    assert model.deviation(value + more).z >= model.deviation(value).z


@pytest.mark.parametrize("degrees", [4, 8, 14, 30])
@pytest.mark.parametrize("t", [0.5, 1.5, 2.5, 4])
def test_the_normal_equivalent_is_as_rare_as_students_t(t, degrees):
    """Wallace's approximation, against the exact tail."""
    from statistics import NormalDist

    exact = -NormalDist().inv_cdf(upper_tail(t, degrees))
    assert normal_equivalent(t, degrees) == pytest.approx(exact, abs=0.06)
    assert normal_equivalent(-t, degrees) == -normal_equivalent(t, degrees)


@pytest.mark.parametrize("degrees", [5, 8, 14, 30])
def test_the_range_is_as_wide_as_students_t(degrees):
    assert 1.96 * t_factor(degrees) == pytest.approx(quantile(0.975, degrees), rel=0.03)


def test_the_added_amount_keeps_noise_near_the_limit_from_counting():
    model = learnt("IL6", [2.0] * 10)
    assert model.deviation(3).z < 1.5
    assert model.scaled(0) == pytest.approx(log(1.0))
    assert model.unscaled(model.scaled(7)) == pytest.approx(7)
    assert exp(0) == 1


# Against the textbook -----------------------------------------------------------------------------


STILL = replace(MARKERS["WBC"], wander=0.0, most_degrees=1000.0)


def textbook(usual, seen):
    """Bayesian linear regression in one step (Gelman, Bayesian Data Analysis, 14.8), prior as one more datum.

    `seen` holds x, the moment and the weight of each value. Returns the means of the three terms, their
    covariance in units of the variance, and the variance.
    """
    design = np.array([[1.0, at.dip, at.early] for _, at, _ in seen])
    x, weights = np.array([x for x, _, _ in seen]), np.diag([weight for _, _, weight in seen])
    first = np.array([usual.centre, usual.dip[0], usual.early[0]])
    prior = np.diag([(usual.within / sd) ** 2 for sd in (usual.between, usual.dip[1], usual.early[1])])
    precision = prior + design.T @ weights @ design
    mean = np.linalg.solve(precision, prior @ first + design.T @ weights @ x)
    squares = x @ weights @ x + first @ prior @ first - mean @ precision @ mean
    variance = (usual.within**2 * usual.degrees + squares) / (usual.degrees + weights.sum())
    return mean, np.linalg.inv(precision), variance


def covariance(model):
    return np.array(
        [
            [model.c00, model.c01, model.c02],
            [model.c01, model.c11, model.c12],
            [model.c02, model.c12, model.c22],
        ]
    )


MOMENTS = [
    treatment_time(since, day) for since, day in ((1, 1), (4, 18), (14, 28), (3, 45), (9, 79), (6, 90))
]
X = [2.6, 2.2, 2.4, 1.9, 2.1, 1.9]


@pytest.mark.parametrize("count", [1, 3, 6])
def test_values_one_by_one_teach_what_the_regression_of_all_does(count):
    model = MarkerModel(STILL)
    seen = [(x, at, 1.0) for x, at in zip(X[:count], MOMENTS, strict=False)]
    for x, at, _ in seen:
        model.learn(exp(x), at)
    mean, wide, variance = textbook(STILL, seen)
    assert [model.level, model.dip, model.early] == pytest.approx(list(mean))
    assert covariance(model) == pytest.approx(wide)
    assert model.variance == pytest.approx(variance)
    assert (model.degrees, model.count) == (STILL.degrees + count, count)
    at = treatment_time(5, 100)
    row = np.array([1.0, at.dip, at.early])
    assert model.predict(at) == pytest.approx((row @ mean, sqrt(variance * (1 + row @ wide @ row))))


def test_a_value_of_less_weight_moves_the_terms_as_one_with_more_noise():
    model = MarkerModel(STILL)
    seen = [(2.6, MOMENTS[0], 0.3), (2.2, MOMENTS[1], 2.0)]
    for x, at, weight in seen:
        model.learn(exp(x), at, weight=weight)
    mean, wide, _ = textbook(STILL, seen)
    assert [model.level, model.dip, model.early] == pytest.approx(list(mean))
    assert covariance(model) == pytest.approx(wide)
    assert model.degrees == STILL.degrees + 2.3


def test_the_variance_learns_the_square_by_which_a_value_is_off():
    model = MarkerModel(STILL)
    mean, sd = model.predict()
    model.learn(exp(mean + sd), weight=0.5)
    assert model.variance == pytest.approx(STILL.within**2)
    model = MarkerModel(STILL)
    model.learn(exp(mean + 2 * sd), weight=0.5)
    assert model.variance == pytest.approx(STILL.within**2 * (8 + 4 * 0.5) / 8.5)


def test_the_variance_rests_on_so_many_values_at_most():
    model = MarkerModel(replace(STILL, most_degrees=9.0))
    for _ in range(3):
        model.learn(7.0)
    assert model.degrees == 9


@pytest.mark.parametrize("side", [-1, 1])
def test_a_value_far_off_teaches_as_one_two_and_a_half_sd_off(side):
    far, near = MarkerModel(STILL), MarkerModel(STILL)
    mean, sd = near.predict()
    far.learn(exp(mean + side * 4 * sd))
    near.learn(exp(mean + side * 2.5 * sd))
    assert (far.level, far.variance) == pytest.approx((near.level, near.variance))


@pytest.mark.parametrize("values", [[9.0], [9.0, 14.0, 11.0]])
def test_all_values_before_the_first_dose_together_count_as_one(values):
    """Their mean, less what the drug adds at once, and as uncertain as that."""
    usual = replace(STILL, raised=(0.2, 0.15))
    model = MarkerModel(usual)
    model.learn_untreated(values)
    noise = 1 / len(values) + 0.15**2 / usual.within**2
    x = sum(map(log, values)) / len(values) + 0.2
    mean, wide, _ = textbook(usual, [(x, FIRST_DOSE, 1 / noise)])
    assert [model.level, model.dip, model.early] == pytest.approx(list(mean))
    assert covariance(model) == pytest.approx(wide)
    assert (model.variance, model.degrees, model.count) == (usual.within**2, usual.degrees, 0)


def test_where_the_value_before_tells_nothing_it_is_not_learnt():
    model, other = MarkerModel(MARKERS["CRP"]), MarkerModel(STILL)
    model.learn_untreated([80.0])
    other.learn_untreated([])
    assert (model.level, other.level) == (MARKERS["CRP"].centre, STILL.centre)


def test_the_level_may_drift_with_the_days_between_two_values():
    usual = replace(STILL, wander=0.01)
    model = MarkerModel(usual)
    settled = [TreatmentTime(day, 0.0, 0.0, 0.0) for day in (100, 150, 120)]
    assert model.predict(settled[0])[1] == pytest.approx(sqrt(usual.within**2 * (1 + model.c00)))
    model.learn(6.8, settled[0])
    wide = model.c00
    assert model.predict(settled[1])[1] == pytest.approx(sqrt(model.variance * (1 + wide + 0.5)))
    assert model.predict(settled[0])[1] == pytest.approx(sqrt(model.variance * (1 + wide)))
    model.learn(6.8, settled[1])
    assert model.c00 == pytest.approx(1 / (1 + 1 / (wide + 0.5)))
    model.learn(6.8, settled[2])
    assert model.day == 150


def test_a_deviation_is_told_in_normal_deviates_and_may_be_shifted():
    model = MarkerModel(STILL)
    mean, sd = model.predict()
    assert model.deviation(exp(mean + 2 * sd)) == pytest.approx((normal_equivalent(2, 8), sd))
    assert model.deviation(exp(mean + 2 * sd), shift=3 * sd).z == pytest.approx(normal_equivalent(-1, 8))


def test_il6_shows_the_production_of_active_disease_and_others_the_disease():
    at = TreatmentTime(20.0, 0.0, 0.25, 0.75)
    il6, white = MARKERS["IL6"], MARKERS["WBC"]
    assert MarkerModel(il6).predict(at)[0] == pytest.approx(il6.centre + 0.75 * il6.early[0])
    assert MarkerModel(white).predict(at)[0] == pytest.approx(white.centre + 0.25 * white.early[0])


def test_below_the_limit_the_mean_of_what_lies_below_is_learnt_but_nothing_below_zero():
    model, twin = MarkerModel(STILL), MarkerModel(STILL)
    limit, sd = log(6.0), STILL.within
    model.learn(6.0, under=True)
    twin.learn(exp(twin.level + sd * mean_below((limit - twin.level) / sd)))
    assert model.level == pytest.approx(twin.level)
    assert (model.variance, model.degrees, model.count) == (STILL.within**2, STILL.degrees, 1)
    il6 = replace(MARKERS["IL6"], centre=0.05, wander=0.0)
    low, at_zero = MarkerModel(il6), MarkerModel(il6)
    low.learn(0.01, under=True)
    at_zero.learn(0.0, weight=1.0)
    assert low.level == pytest.approx(at_zero.level)


def test_a_loosened_level_rests_on_so_few_values_and_never_on_more():
    model = learnt("WBC", [7.0] * 10)
    model.loosen(0.5)
    assert model.c00 == 2
    model.loosen(4.0)
    assert model.c00 == 2


def test_the_moments_of_treatment():
    at = treatment_time(8, 14)
    assert at.day == 14
    assert at.dip == pytest.approx((2 * exp(-1)) ** 1.5)
    assert at.early == pytest.approx(exp(-14 / 40))
    assert at.active == pytest.approx(log(1 + 16 * exp(-1)) / log(17))
    assert treatment_time(4, 14).dip == 1
    assert treatment_time(None, None) == treatment_time(0, 0) == TreatmentTime(0.0, 0.0, 1.0, 1.0)
    assert SETTLED.dip == SETTLED.early == SETTLED.active == 0
    assert treatment_time(0, 0) == FIRST_DOSE


def test_the_range_is_told_in_the_unit_of_the_marker_and_never_below_zero():
    model = MarkerModel(MARKERS["IL6"])
    mean, sd = model.predict()
    reach = 1.96 * t_factor(model.degrees) * sd
    assert model.range() == pytest.approx(
        (exp(mean) - 1, max(exp(mean - reach) - 1, 0), exp(mean + reach) - 1)
    )
    warm = MarkerModel(MARKERS["TEMP"])
    centre, low, high = warm.range()
    assert centre == 36.6
    assert high - centre == pytest.approx(centre - low)
    assert MarkerModel(replace(MARKERS["IL6"], centre=-1.0)).range()[0] == 0


def test_zero_counted_cells_are_a_thousandth():
    model = MarkerModel(STILL)
    assert model.scaled(0.0) == model.scaled(0.001) == log(0.001)
    assert model.scaled(0.002) == log(0.002)
    assert MarkerModel(MARKERS["TEMP"]).scaled(37.5) == MarkerModel(MARKERS["TEMP"]).unscaled(37.5) == 37.5


@pytest.mark.parametrize("degrees", [8, 14, 30])
def test_the_range_of_t_is_that_of_the_normal_deviates(degrees):
    assert normal_equivalent(1.96 * t_factor(degrees), degrees) == pytest.approx(1.96)
    assert normal_equivalent(quantile(0.975, degrees), degrees) == pytest.approx(1.96, abs=0.004)
    assert normal_equivalent(0, degrees) == 0


# The mean below a detection limit ------------------------------------------------------------------


@pytest.mark.parametrize("limit", [-40.0, -31.0, -29.0, -7.0, -2.0, -0.5, 0.0, 1.0, 3.0])
def test_the_mean_of_what_lies_below_a_limit(limit):
    """Against the sum over a fine grid of the density under the limit."""
    steps = [limit - (n + 0.5) * 1e-3 for n in range(12_000)]
    density = [exp((limit * limit - z * z) / 2) for z in steps]
    mean = sum(z * d for z, d in zip(steps, density, strict=True)) / sum(density)
    assert mean_below(limit) == pytest.approx(mean, abs=1e-3)


def test_far_below_the_mean_is_the_limit():
    assert mean_below(-1e6) == pytest.approx(-1e6)
    assert mean_below(9) == pytest.approx(0, abs=1e-12)
