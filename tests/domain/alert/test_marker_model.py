"""What a child's model next value would be: prior, learning, offsets of the cycle, few values."""

from __future__ import annotations

from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.alert.marker_model import (
    LARGEST_LEARNT_Z,
    MarkerModel,
    new_model,
    normal_equivalent,
    t_factor,
    treatment_time,
)
from fortnight.domain.alert.population import CYCLE_DAYS, MARKERS, cycle_class
from fortnight.domain.alert.student_t import quantile, upper_tail

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
    centre, low, high = model.range()
    assert model.scaled(centre) == pytest.approx(usual.centre, abs=1e-9) or centre == 0
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
    assert model.deviation(0.0).z <= new_model(code).deviation(new_model(code).range()[0]).z + 1
    assert new_model("NEUT").deviation(0.0).z < -3


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


@pytest.mark.parametrize(
    ("days", "part"), [(None, 4), (0, 0), (1, 0), (2, 1), (6, 1), (7, 2), (10, 2), (11, 3), (16, 3), (17, 4)]
)
def test_the_parts_of_a_fortnight(days, part):
    assert cycle_class(days) == part
    assert len(CYCLE_DAYS) == 4
