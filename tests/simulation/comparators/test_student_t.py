"""Student's t against published tables and closed forms."""

from __future__ import annotations

from math import atan, exp, lgamma, pi, sqrt
from statistics import NormalDist

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.simulation.comparators.student_t import quantile, upper_tail

# Critical values as printed in any table of the t distribution (three decimals).
TABLE = {
    (0.90, 1): 3.078, (0.95, 1): 6.314, (0.975, 1): 12.706, (0.99, 1): 31.821, (0.995, 1): 63.657,
    (0.90, 2): 1.886, (0.95, 2): 2.920, (0.975, 2): 4.303, (0.99, 2): 6.965, (0.995, 2): 9.925,
    (0.95, 3): 2.353, (0.975, 3): 3.182, (0.95, 4): 2.132, (0.975, 4): 2.776,
    (0.90, 5): 1.476, (0.95, 5): 2.015, (0.975, 5): 2.571, (0.99, 5): 3.365, (0.995, 5): 4.032,
    (0.975, 6): 2.447, (0.995, 6): 3.707, (0.975, 8): 2.306,
    (0.90, 10): 1.372, (0.95, 10): 1.812, (0.975, 10): 2.228, (0.99, 10): 2.764, (0.995, 10): 3.169,
    (0.9995, 10): 4.587, (0.975, 20): 2.086, (0.995, 20): 2.845, (0.975, 26): 2.056, (0.995, 26): 2.779,
    (0.95, 30): 1.697, (0.975, 30): 2.042, (0.995, 30): 2.750, (0.9995, 30): 3.646,
    (0.975, 60): 2.000, (0.995, 60): 2.660, (0.975, 120): 1.980, (0.995, 120): 2.617,
}  # fmt: skip
DEGREES = st.floats(1, 60)
T = st.floats(-30, 30)


@pytest.mark.parametrize(("p", "degrees"), TABLE)
def test_quantiles_are_those_of_the_tables(p, degrees):
    assert quantile(p, degrees) == pytest.approx(TABLE[p, degrees], abs=0.0005)


@pytest.mark.parametrize(("p", "degrees"), TABLE)
def test_tails_are_those_of_the_tables(p, degrees):
    assert upper_tail(TABLE[p, degrees], degrees) == pytest.approx(1 - p, rel=0.002)


@pytest.mark.parametrize("t", [-40.0, -3.0, -0.1, 0.0, 1e-6, 1e-3, 0.02, 0.5, 1.0, 12.7, 1e4])
def test_one_and_two_degrees_have_a_closed_form(t):
    assert upper_tail(t, 1) == pytest.approx(0.5 - atan(t) / pi, rel=1e-9, abs=1e-13)
    assert upper_tail(t, 2) == pytest.approx(0.5 - t / (2 * sqrt(2 + t * t)), rel=1e-6, abs=1e-12)


@pytest.mark.parametrize("t", [0.5, 1.0, 2.0, 3.0])
def test_with_many_degrees_it_is_the_normal_one(t):
    assert upper_tail(t, 1e6) == pytest.approx(1 - NormalDist().cdf(t), rel=1e-4)


@given(T, DEGREES)
def test_both_sides_are_alike(t, degrees):
    assert upper_tail(t, degrees) + upper_tail(-t, degrees) == pytest.approx(1)


@given(st.floats(0.001, 0.999), DEGREES)
def test_a_quantile_has_the_tail_it_was_asked_for(p, degrees):
    assert upper_tail(quantile(p, degrees), degrees) == pytest.approx(1 - p, rel=1e-9)


@given(T, T, DEGREES)
def test_a_higher_value_is_never_more_likely(a, b, degrees):
    low, high = sorted((a, b))
    assert upper_tail(low, degrees) >= upper_tail(high, degrees) - 1e-12


def test_the_middle_is_the_middle():
    assert upper_tail(0, 7) == 0.5
    assert quantile(0.5, 7) == pytest.approx(0, abs=1e-12)


def test_the_far_tail_is_not_lost():
    assert upper_tail(200, 6) == pytest.approx(5.2e-13, rel=0.05)
    assert upper_tail(1e9, 6) >= 0


def test_the_tail_ends_beyond_every_number():
    assert upper_tail(1e200, 5) == 0
    assert upper_tail(-1e200, 5) == 1


@pytest.mark.parametrize("degrees", [0.1, 0.5, 200.0, 5000.0])
def test_few_and_many_degrees_also_meet_in_the_middle(degrees):
    """With as many degrees as there may be, the two ways of adding up agree where one takes over."""
    assert upper_tail(0.0, degrees) == pytest.approx(0.5)
    for t in (0.01, 0.3, 1.0, 1.5, 1.8, 2.5):
        assert upper_tail(t, degrees) == pytest.approx(_summed(t, degrees), abs=2e-7)


def _summed(t, degrees, steps=2000):
    """One half less the density of Student's t from 0 to `t`, by Simpson's rule."""
    scale = exp(lgamma((degrees + 1) / 2) - lgamma(degrees / 2)) / sqrt(degrees * pi)
    width = t / steps
    at = [scale * (1 + (n * width) ** 2 / degrees) ** (-(degrees + 1) / 2) for n in range(steps + 1)]
    return 0.5 - width / 3 * (at[0] + at[-1] + 4 * sum(at[1:-1:2]) + 2 * sum(at[2:-1:2]))
