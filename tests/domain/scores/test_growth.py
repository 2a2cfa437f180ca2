"""Tests of the growth scores against the published WHO tables, and at the ends of the references."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pygrowup import Observation

from fortnight.domain.scores.growth import (
    Lms,
    bmi,
    bmi_sds,
    height_sds,
    height_velocity,
    reference_at,
    sds,
    weight_sds,
)

BIRTH = date(2005, 3, 1)


def on_day(days: int) -> date:
    return BIRTH + timedelta(days=days)


@pytest.mark.parametrize(
    ("sex", "on", "height", "expected"),
    [
        ("female", date(2016, 3, 15), 130.4, -2.23),
        ("female", date(2016, 10, 20), 149.0, -0.007),
        ("male", date(2022, 3, 27), 147.2, -3.677),
    ],
)
def test_height_sds(sex: str, on: date, height: float, expected: float) -> None:
    assert height_sds(sex, BIRTH, on, height) == pytest.approx(expected, abs=0.005)


@pytest.mark.parametrize(
    ("measure", "sex", "days", "median"),
    [
        ("height", "male", 731, 87.1),  # 24 months, standing
        ("height", "male", 730, 87.8),  # lying
        ("height", "female", 1461, 102.7),  # 4 years
        ("height", "male", round(120 * 30.4375), 137.8),  # 10 years
        ("height", "female", round(228 * 30.4375) - 1, 163.2),  # 19 years
        ("weight", "male", 1461, 16.3),
        ("weight", "female", round(120 * 30.4375), 31.9),
        ("bmi", "male", round(120 * 30.4375), 16.4),
    ],
)
def test_published_who_medians_have_an_sds_of_zero(measure: str, sex: str, days: int, median: float) -> None:
    assert sds(measure, sex, BIRTH, on_day(days), median) == pytest.approx(0, abs=0.03)


@given(st.integers(731, 1856), st.sampled_from(["female", "male"]), st.floats(70, 125))
def test_height_sds_below_five_years_agree_with_pygrowup(days: int, sex: str, height: float) -> None:
    theirs = Observation(sex=sex, age_in_days=days).lhfa(height, auto_adjust=False)
    assert height_sds(sex, BIRTH, on_day(days), height) == pytest.approx(float(theirs), abs=0.006)


@given(st.integers(800, 1800), st.sampled_from(["female", "male"]), st.floats(5, 45))
def test_extreme_weight_sds_agree_with_pygrowup(days: int, sex: str, weight: float) -> None:
    theirs = Observation(sex=sex, age_in_days=days).wfa(weight)
    assert weight_sds(sex, BIRTH, on_day(days), weight) == pytest.approx(float(theirs), rel=0.002, abs=0.02)


@pytest.mark.parametrize("measure", ["height", "weight", "bmi"])
@pytest.mark.parametrize("sex", ["female", "male"])
def test_the_two_references_agree_at_five_years(measure: str, sex: str) -> None:
    before, after = reference_at(measure, sex, 1856), reference_at(measure, sex, 1857)
    assert before is not None
    assert after is not None
    assert after.median == pytest.approx(before.median, rel=0.01)


def test_without_a_reference_the_sds_is_none_and_never_zero() -> None:
    assert weight_sds("male", BIRTH, date(2015, 2, 27), 32) is not None
    assert weight_sds("male", BIRTH, date(2015, 3, 3), 32) is None
    assert height_sds("male", BIRTH, date(2024, 2, 27), 175) is not None
    assert height_sds("male", BIRTH, date(2024, 3, 3), 175) is None
    assert height_sds("unknown", BIRTH, date(2015, 3, 1), 130) is None
    assert height_sds("male", BIRTH, date(2005, 2, 1), 50) is None
    assert height_sds("male", BIRTH, date(2015, 3, 1), None) is None
    assert height_sds("male", BIRTH, date(2015, 3, 1), 0) is None
    assert bmi_sds("male", BIRTH, date(2015, 3, 1), 32, None) is None


def test_bmi() -> None:
    assert bmi(25, 125) == pytest.approx(16)
    assert bmi_sds("male", BIRTH, date(2015, 3, 1), 31.0, 137.5) == pytest.approx(0, abs=0.05)


@given(st.floats(-2, 2), st.floats(10, 200), st.floats(0.02, 0.2), st.floats(-3, 3))
def test_lms_values_and_scores_are_inverse(power: float, median: float, spread: float, z: float) -> None:
    if 1 + power * spread * z > 0.05 and abs(power) > 1e-6:
        lms = Lms(power, median, spread)
        assert lms.sds(lms.at(z)) == pytest.approx(z, abs=1e-6)


def test_an_lms_power_of_zero_is_log_normal() -> None:
    assert Lms(0.0, 10.0, 0.1).sds(Lms(0.0, 10.0, 0.1).at(1.5)) == pytest.approx(1.5)


@pytest.mark.parametrize(
    ("second", "on", "expected"),
    [
        (97.9, date(2024, 11, 28), 8.008),
        (97.9, date(2024, 11, 23), None),  # 182 days
        (97.9, date(2024, 11, 24), 8.183),  # 183 days
        (93.8, date(2025, 5, 25), 0.0),
        (95.0, date(2024, 5, 25), None),
        (95.0, date(2023, 5, 25), None),
    ],
)
def test_height_velocity(second: float, on: date, expected: float | None) -> None:
    found = height_velocity(93.8, date(2024, 5, 25), second, on)
    assert found == (expected if expected is None else pytest.approx(expected, abs=0.001))
