"""Visits and doses of simulated children."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from fortnight.simulation.children import Episode
from fortnight.simulation.schedule import doses, extra_draws, habit, visits


def test_delays_have_their_shares():
    rng = np.random.default_rng(1)
    late = [habit(rng) for _ in range(5000)]
    assert np.mean([day <= 1 for day in late]) == pytest.approx(0.80, abs=0.03)
    assert np.mean([3 <= day <= 7 for day in late]) == pytest.approx(0.15, abs=0.03)
    assert np.mean([day >= 8 for day in late]) == pytest.approx(0.05, abs=0.02)
    assert max(late) <= 21


def test_punctual_children_come_every_fortnight():
    assert visits(4, [], np.random.default_rng(1), punctual=4).given == (0, 14, 28, 42)
    assert visits(0, [], np.random.default_rng(1)).given == ()


def test_an_infusion_is_postponed_while_the_child_is_ill():
    ill = Episode("serious infection", 13.0, 12)
    attended = visits(3, [ill], np.random.default_rng(1), punctual=3)
    assert attended.held == (14,)
    assert attended.given == (0, 29, 43)
    assert not any(ill.holds_dose(day) for day in attended.given)


def test_visits_are_in_order_and_as_many_as_asked_for():
    attended = visits(80, [], np.random.default_rng(2))
    assert len(attended.given) == 80
    assert all(13 <= b - a <= 35 for a, b in pairwise(attended.given))


def test_the_dose_band_changes_only_after_three_weights_beyond_it():
    weights = {0: 29.0, 14: 29.8, 28: 30.2, 42: 29.9, 56: 30.1, 70: 30.3, 84: 30.4, 98: 30.6}
    given = doses(list(weights), lambda day: weights[int(day)], "us-eu")
    per_kg = [round(dose.mg / dose.weight_kg) for dose in given]
    assert per_kg == [12, 12, 12, 12, 12, 12, 8, 8]
    assert all(dose.mg % 2 == 0 for dose in given)


def test_the_japanese_label_has_one_band():
    given = doses([0, 14], lambda day: 22.0, "japan")
    assert [dose.mg for dose in given] == [176, 176]


def test_serious_infections_are_nearly_always_seen():
    ill = [Episode("serious infection", 30.0 * n, 12) for n in range(200)]
    seen = extra_draws(ill, 1e6, np.random.default_rng(3))
    assert 165 <= len(seen) <= 195
    assert extra_draws(ill, -1, np.random.default_rng(3)) == []


def test_illness_of_the_first_fortnight_is_seen_more_often_if_asked_for():
    ill = [Episode("infection", 5.0, 3)] * 400
    usual, early = (len(extra_draws(ill, 1e6, np.random.default_rng(3), factor)) for factor in (1.0, 2.0))
    later = [Episode("infection", 50.0, 3)] * 400
    assert early > 1.6 * usual
    assert extra_draws(later, 1e6, np.random.default_rng(3), 2.0) == extra_draws(
        later, 1e6, np.random.default_rng(3)
    )
