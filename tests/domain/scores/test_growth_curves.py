"""Tests of the centile curves."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.scores.growth_curves import CENTILES, curve


@pytest.mark.parametrize(
    ("centile", "measure", "sex", "age", "published"),
    [
        ("97th", "height", "male", 10, 149.8),
        ("85th", "height", "male", 10, 144.4),
        ("50th", "height", "female", 10, 138.6),
        ("15th", "height", "female", 10, 132.0),
        ("3rd", "height", "male", 10, 125.8),
        ("−3 SDS", "height", "male", 10, 118.7),
        ("97th", "bmi", "female", 10, 22.1),
        ("3rd", "weight", "male", 5, 14.3),
    ],
)
def test_curves_pass_through_the_published_centiles(centile, measure, sex, age, published) -> None:
    found = curve(measure, sex, CENTILES[centile], age, age)
    assert found[0][1] == pytest.approx(published, abs=0.15)


def test_a_curve_has_a_point_for_each_month_and_covers_the_ages() -> None:
    ages = [age for age, _ in curve("height", "female", 0, 6.2, 8.0)]
    assert ages[0] <= 6.2
    assert ages[-1] >= 8.0
    assert len(ages) == 24


def test_a_curve_begins_at_birth() -> None:
    """The median length of a newborn girl is 49.1 cm (WHO Child Growth Standards 2006)."""
    age, cm = curve("height", "female", 0, -1, 1)[0]
    assert (age, round(cm, 1)) == (0, 49.1)


def test_a_curve_ends_with_its_reference() -> None:
    assert curve("weight", "male", 0, 8, 15)[-1][0] == pytest.approx(10, abs=0.01)
    assert curve("weight", "male", 0, 12, 15) == ()
    assert curve("height", "male", 0, 18, 25)[-1][0] == pytest.approx(19, abs=0.01)


def test_without_a_sex_there_is_no_curve() -> None:
    assert curve("height", "unknown", 0, 5, 10) == ()


@given(st.sampled_from(["height", "weight", "bmi"]), st.sampled_from(["female", "male"]), st.floats(0, 18))
def test_curves_never_cross(measure, sex, age) -> None:
    values = [dict(curve(measure, sex, sds, age, age + 0.5)) for sds in CENTILES.values()]
    for higher, lower in itertools.pairwise(values):
        assert all(higher[age] > lower[age] for age in lower)
