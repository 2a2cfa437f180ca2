"""What a child's own next value would be: prior, learning, offsets of the cycle, few values."""

from __future__ import annotations

from math import exp, log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.alert.marker_model import MOST_SURPRISE, Own, new, normal_equivalent, t_factor, when
from fortnight.domain.alert.population import CYCLE_DAYS, MARKERS, cycle_class
from fortnight.domain.alert.student_t import quantile, upper_tail

VALUES = st.lists(st.floats(2, 200), min_size=1, max_size=30)


def learnt(code, values, since=14, first=200, **how) -> Own:
    """What is believed after a value a fortnight, from a day of treatment on."""
    own = new(code)
    assert own is not None
    for n, value in enumerate(values):
        own.learn(value, when(since, first + 14 * n), **how)
    return own


def test_what_is_no_marker_has_no_expectation():
    assert new("WEIGHT") is None


@pytest.mark.parametrize("code", MARKERS)
def test_without_values_the_usual_child_is_expected(code):
    own, usual = new(code), MARKERS[code]
    centre, low, high = own.range()
    assert own.scaled(centre) == pytest.approx(usual.centre, abs=1e-9) or centre == 0
    assert low < high
    assert usual.source
    assert usual.confidence in ("V", "V2", "R", "C", "P")


def test_a_childs_own_values_win_over_the_usual():
    own = learnt("IL6", [40, 44, 37, 41, 39, 42, 38, 40] * 2)
    centre, low, _ = own.range()
    assert 35 < centre < 43
    assert low > 15
    assert own.surprise(41).z == pytest.approx(0, abs=0.4)
    assert own.surprise(120).z > 2.5


def test_a_wild_value_teaches_no_more_than_its_limit():
    calm = learnt("IL6", [15] * 10)
    wild, far = calm.copy(), calm.copy()
    wild.learn(60)
    far.learn(60_000)
    assert wild.level == pytest.approx(far.level)
    assert MOST_SURPRISE < 3


@pytest.mark.parametrize("code", MARKERS)
def test_zero_is_a_value(code):
    """A neutrophil count of zero is possible, and far below what is expected."""
    own = learnt(code, [0.0, 0.0])
    assert own.surprise(0.0).z <= new(code).surprise(new(code).range()[0]).z + 1
    assert new("NEUT").surprise(0.0).z < -3


def test_a_copy_learns_apart():
    own = learnt("NEUT", [3, 3.2], since=4)
    twin = own.copy()
    twin.learn(9, when(4, 230))
    assert own.expected(when(4, 244)) != twin.expected(when(4, 244))


def test_neutrophils_in_the_days_after_a_dose_are_expected_lower():
    own = learnt("NEUT", [3.4] * 12)
    assert own.surprise(2.3, when(4, 400)).z > -1
    assert own.surprise(2.3, when(14, 400)).z < -1.5
    assert own.surprise(2.3, when(11, 400)).z < own.surprise(2.3, when(7, 400)).z


def test_a_childs_own_dip_is_learnt():
    own = learnt("NEUT", [3.4] * 12)
    before = own.surprise(3.4, when(4, 400)).z
    for n in range(12):
        own.learn(3.4, when(4, 400 + 14 * n))
    assert own.surprise(3.4, when(4, 570)).z < before - 0.5


def test_what_is_left_of_the_disease_is_expected_to_fade():
    """White cells that fall from week to week, as disease quiets, are no surprise; a rise on the way is."""
    falling = [6.5 * (1 + 1.2 * exp(-day / 35)) for day in range(14, 98, 14)]
    own = learnt("WBC", falling, first=14)
    now = when(14, 98)
    assert own.surprise(6.5 * (1 + 1.2 * exp(-98 / 35)), now).z == pytest.approx(0, abs=0.7)
    assert own.surprise(6.5 * 1.5, now).z > 2
    assert own.expected(when(14, 300))[0] < own.expected(now)[0]


def test_where_little_is_known_the_same_value_is_less_of_a_surprise():
    few, many = learnt("IL6", [15] * 2), learnt("IL6", [15] * 20)
    assert few.surprise(45, when(14, 500)).sd > many.surprise(45, when(14, 500)).sd
    assert few.surprise(45, when(14, 500)).z < many.surprise(45, when(14, 500)).z


def test_a_level_may_have_moved_where_nothing_was_measured_for_long():
    own = learnt("IL6", [15] * 10)
    assert own.expected(when(14, 340))[1] < own.expected(when(14, 700))[1]


def test_a_value_under_the_limit_moves_the_centre_down_and_the_spread_not():
    own = learnt("IL6", [15] * 6)
    level, spread = own.level, own.spread
    own.learn(5, under=True)
    assert own.level < level
    assert own.spread == spread


def test_years_of_values_under_the_limit_say_no_more_than_that():
    """Where the level lies well under the limit already, another such value is no news."""
    one, four = (learnt("IL6", [1.5] * n, under=True) for n in (26, 104))
    assert exp(four.level) > 0.7 * exp(one.level)
    assert four.surprise(1.4, when(14, 2000)).z < 2


def test_under_the_limit_for_years_a_trace_is_no_rise():
    """CRP of 0.4 mg/L where it was always `<0.5`: the level is not believed to lie under zero."""
    own = learnt("CRP", [0.5] * 80, under=True)
    assert own.level >= own.scaled(0)
    assert abs(own.surprise(0.4, when(14, 1400)).z) < 1


def test_after_another_assay_the_centre_is_loose_and_the_spread_is_kept():
    own = learnt("IL6", [15] * 10)
    spread, before = own.spread, own.surprise(30).z
    own.loosen(0.5)
    assert own.spread == spread
    assert own.surprise(30).z < before


@given(VALUES, st.floats(2, 200), st.floats(0.01, 50))
def test_a_higher_value_is_a_bigger_surprise(values, value, more):
    own = learnt("IL6", values)
    assert own.surprise(value + more).z >= own.surprise(value).z


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
    own = learnt("IL6", [2.0] * 10)
    assert own.surprise(3).z < 1.5
    assert own.scaled(0) == pytest.approx(log(1.0))
    assert own.unscaled(own.scaled(7)) == pytest.approx(7)
    assert exp(0) == 1


@pytest.mark.parametrize(
    ("days", "part"), [(None, 4), (0, 0), (1, 0), (2, 1), (6, 1), (7, 2), (10, 2), (11, 3), (16, 3), (17, 4)]
)
def test_the_parts_of_a_fortnight(days, part):
    assert cycle_class(days) == part
    assert len(CYCLE_DAYS) == 4
