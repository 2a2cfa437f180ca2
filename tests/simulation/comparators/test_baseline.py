"""The child's own range before and after quiet values."""

from __future__ import annotations

from dataclasses import replace
from math import exp, log, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.alert import limits as shipped_limits
from fortnight.simulation.comparators import limits
from fortnight.simulation.comparators.baseline import Baseline
from fortnight.simulation.comparators.student_t import quantile

QUIET = st.floats(2, 200)


def learnt(values, below=False):
    baseline = Baseline()
    for value in values:
        baseline = baseline.learn(value, below)
    return baseline


def test_before_any_value_the_range_is_the_prior():
    prior = Baseline()
    assert prior.usual == pytest.approx(15)
    low, high = prior.range()
    assert low < 3 < 15 < 75 < high


def test_the_update_is_the_conjugate_one():
    """One value updates mean, weight, shape and spread of a normal-inverse-gamma distribution."""
    prior = Baseline(centre=log(15), weight=0.25, shape=3, spread=0.6075)
    z = log(30)
    after = prior.learn(30)
    assert after.centre == pytest.approx((0.25 * log(15) + z) / 1.25)
    assert (after.weight, after.shape, after.count) == (pytest.approx(1.25), 3.5, 1)
    assert after.spread == pytest.approx(0.6075 + 0.25 * (z - log(15)) ** 2 / (2 * 1.25))


def test_the_range_is_that_of_the_predictive_t():
    baseline = learnt([10, 12, 9, 11])
    reach = quantile(0.975, 2 * baseline.shape) * sqrt(
        baseline.spread / baseline.shape * (1 + 1 / baseline.weight)
    )
    assert baseline.range() == pytest.approx((exp(baseline.centre - reach), exp(baseline.centre + reach)))


@given(st.lists(QUIET, min_size=1, max_size=30))
def test_one_quiet_value_in_forty_is_above_the_range(values):
    baseline = learnt(values)
    low, high = baseline.range()
    assert baseline.chance_above(high) == pytest.approx(0.025)
    assert baseline.chance_above(low) == pytest.approx(0.975)
    assert baseline.fold(baseline.usual) == pytest.approx(1)


@given(st.lists(QUIET, min_size=1, max_size=19), st.floats(1.5, 20))
def test_the_range_follows_the_level_of_the_child(values, factor):
    """If all values are multiplied, the centre follows except for the weight of the prior."""
    one, other = learnt(values), learnt([v * factor for v in values])
    own = len(values) / (len(values) + limits.PRIOR_WEIGHT.value)
    assert other.usual / one.usual == pytest.approx(factor**own)


def test_quiet_values_make_the_range_narrower():
    widths = [log(high / low) for low, high in (learnt([10] * n).range() for n in (1, 3, 6, 12, 20))]
    assert widths == sorted(widths, reverse=True)


def test_a_child_with_variable_values_has_a_wider_range():
    steady, swinging = learnt([10, 11, 9, 10] * 4), learnt([5, 20, 6, 18] * 4)
    assert swinging.range()[1] > 1.5 * steady.range()[1]


def test_an_old_level_is_forgotten_after_about_twenty_values():
    baseline = learnt([10] * 50 + [30] * 30)
    assert baseline.usual > 22
    assert baseline.weight == limits.MEMORY_VALUES.value
    assert baseline.shape == limits.MEMORY_SHAPE.value


def test_a_value_below_the_detection_limit_counts_as_less_than_the_limit():
    under, at_limit = learnt([2] * 8, below=True), learnt([2] * 8)
    assert under.usual < at_limit.usual


def test_the_expected_value_below_a_limit_is_below_it():
    baseline = Baseline()
    for limit in (1e-9, 0.01, 0.9, 1, 1.1, 15, 1000):
        assert baseline.expected_below(log(limit)) < log(limit)
    assert baseline.expected_below(log(1e9)) == pytest.approx(baseline.centre, abs=1e-6)


def test_the_expected_value_is_continuous_far_below_the_centre():
    baseline = replace(Baseline(), centre=0.0, spread=3.0, shape=3.0)
    just, beyond = baseline.expected_below(-5.999), baseline.expected_below(-6.001)
    assert just == pytest.approx(beyond, abs=0.02)


def test_a_value_far_below_the_centre_lowers_it():
    known = learnt([40, 42, 38, 41] * 4)
    assert known.learn(1.5, below_limit=True).usual < 36


def test_leaning_moves_the_centre_but_not_the_spread():
    leaned = Baseline().lean(30, 0.3)
    assert 15 < leaned.usual < 30
    assert (leaned.shape, leaned.spread, leaned.count) == (Baseline().shape, Baseline().spread, 1)


def test_a_new_assay_keeps_the_spread_but_hardly_the_centre():
    known = learnt([10, 12, 9, 11, 10, 12])
    fresh = known.new_series()
    assert (fresh.weight, fresh.count) == (shipped_limits.NEW_SERIES_WEIGHT.value, 0)
    assert (fresh.centre, fresh.spread, fresh.shape) == (known.centre, known.spread, known.shape)
    assert log(fresh.range()[1] / fresh.range()[0]) > log(known.range()[1] / known.range()[0])
    assert fresh.learn(40).usual > 20


def test_a_new_assay_never_increases_the_weight():
    assert replace(Baseline(), weight=0.1).new_series().weight == 0.1


@given(QUIET, QUIET)
def test_a_higher_value_is_never_more_probable(a, b):
    baseline = learnt([10, 12, 9])
    low, high = sorted((a, b))
    assert baseline.chance_above(low) >= baseline.chance_above(high) - 1e-12
