"""Simulated children grow, and catch up on the drug."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import numpy as np
import pytest

from fortnight.domain.scores.growth import height_sds
from fortnight.simulation.growing import Body

BODY = Body("female", date(2015, 5, 2), date(2021, 5, 2), -2.0, 0.2)


def test_height_and_weight_grow():
    heights = [BODY.height_cm(day) for day in range(0, 1500, 90)]
    weights = [BODY.weight_kg(day) for day in range(0, 1500, 180)]
    assert all(a < b for a, b in pairwise(heights))
    assert weights[-1] > weights[0]
    assert 12 < weights[0] < 40


def test_a_child_catches_up_about_a_third_of_an_sds_a_year():
    after = BODY.start + timedelta(days=365)
    start = height_sds("female", BODY.birth, BODY.start, BODY.height_cm(0))
    later = height_sds("female", BODY.birth, after, BODY.height_cm(365))
    assert start == pytest.approx(-2.0, abs=0.02)
    assert start is not None
    assert later is not None
    assert later - start == pytest.approx(0.31, abs=0.05)


def test_a_child_is_heavier_at_the_start_from_steroids():
    bmi = [BODY.weight_kg(day) / (BODY.height_cm(day) / 100) ** 2 for day in (0, 700)]
    assert bmi[0] > bmi[1]


def test_a_weight_can_be_asked_for():
    heavier = replace(BODY, factor=30 / BODY.weight_kg(400))
    assert heavier.weight_kg(400) == pytest.approx(30)


def test_ages_outside_the_references_are_accepted():
    drawn = Body.draw("male", date(2008, 1, 1), date(2010, 3, 1), np.random.default_rng(1))
    assert drawn.height_cm(9000) > 150
    assert drawn.height_cm(-3000) > 0
