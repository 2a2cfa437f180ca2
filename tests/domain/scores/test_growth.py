"""Tests of the growth scores against the published WHO tables, and at the ends of the references."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pygrowup import Observation
from rcpchgrowth.global_functions import sds_for_measurement

from fortnight.domain.scores.growth import (
    Lms,
    bmi,
    bmi_sds,
    height_sds,
    height_velocity,
    no_height_reference,
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


def test_the_day_of_birth_has_a_reference() -> None:
    assert height_sds("male", BIRTH, BIRTH, 49.9) == pytest.approx(0, abs=0.01)
    assert weight_sds("female", BIRTH, BIRTH, 0.9) is not None


@pytest.mark.parametrize(
    ("measure", "last"),
    [("weight", 3652), ("height", 6939), ("bmi", 6939)],
    ids=["weight: 10 years", "height: 19 years", "bmi: 19 years"],
)
@pytest.mark.parametrize("sex", ["female", "male"])
def test_a_reference_has_a_last_day(measure: str, sex: str, last: int) -> None:
    assert reference_at(measure, sex, last) is not None
    assert reference_at(measure, sex, last + 1) is None


def test_between_two_months_the_reference_is_interpolated() -> None:
    assert Lms(1, 100, 0.1).between(Lms(3, 104, 0.2), 0.25) == Lms(1.5, 101, 0.125)
    at = {days: reference_at("height", "male", days) for days in (3653, 3668, 3683)}
    medians = [each.median for each in at.values() if each]
    assert medians == sorted(medians)
    assert medians[1] == pytest.approx((medians[0] + medians[2]) / 2, abs=0.01)


@pytest.mark.parametrize(
    ("sex", "day", "reason"),
    [
        ("unknown", 100, "the sex is not recorded, and the WHO reference needs it"),
        ("male", -1, "a height is dated before the birth"),
        ("male", 0, None),
        ("female", 6939, None),
        ("female", 6940, "the WHO reference ends at 19 years"),
        ("male", 6940, "the WHO reference ends at 19 years"),
    ],
)
def test_why_there_is_no_height_reference(sex: str, day: int, reason: str | None) -> None:
    found = no_height_reference(sex, BIRTH, on_day(day))
    assert (found if found is None else str(found)) == reason


def test_bmi() -> None:
    assert bmi(25, 125) == pytest.approx(16)
    assert bmi_sds("male", BIRTH, date(2015, 3, 1), 31.0, 137.5) == pytest.approx(0, abs=0.05)


@given(st.floats(-2, 2), st.floats(10, 200), st.floats(0.02, 0.2), st.floats(-3, 3))
def test_lms_values_and_scores_are_inverse(power: float, median: float, spread: float, z: float) -> None:
    if 1 + power * spread * z > 0.05 and abs(power) > 1e-6:
        lms = Lms(power, median, spread)
        assert lms.sds(lms.at(z)) == pytest.approx(z, abs=1e-6)


@pytest.mark.parametrize(
    ("power", "sds_", "value"),
    [(1, 1.5, 11.5), (2, 2.2, 12), (-1, 2, 12.5), (0.5, -2, 8.1), (-0.5, 2, 100 / 8.1)],
)
def test_lms_values_by_hand(power: float, sds_: float, value: float) -> None:
    """M (1 + L S z)^(1/L), with M = 10 and S = 0.1."""
    lms = Lms(power, 10, 0.1)
    assert lms.at(sds_) == pytest.approx(value)
    assert lms.sds(value) == pytest.approx(sds_)


@pytest.mark.parametrize("side", [1, -1])
@pytest.mark.parametrize(("beyond", "expected"), [(-0.05, 2.95), (0, 3), (0.05, 3.05), (1, 4), (2.5, 5.5)])
def test_beyond_three_an_sds_of_weight_and_bmi_is_as_wide_as_from_two_to_three(
    side, beyond, expected
) -> None:
    """For weight and BMI, here of boys of four years."""
    for measure in ("weight", "bmi"):
        lms = reference_at(measure, "male", 1461)
        assert lms is not None
        inner, outer = lms.at(2 * side), lms.at(3 * side)
        value = outer + beyond * (outer - inner) if beyond >= 0 else lms.at(side * (3 + beyond))
        assert sds(measure, "male", BIRTH, on_day(1461), value) == pytest.approx(side * expected)


@pytest.mark.parametrize(("weight", "expected"), [(27.2, 4), (24.2, 3), (11.2, -3), (9.7, -4)])
def test_extreme_weights_by_the_published_table(weight: float, expected: float) -> None:
    """Boys of four years by WHO: 11.2, 12.7 and 16.3 kg at -3, -2 and 0, 21.2 and 24.2 kg at 2 and 3."""
    assert weight_sds("male", BIRTH, on_day(1461), weight) == pytest.approx(expected, abs=0.05)


def test_an_extreme_height_has_the_sds_of_a_normal_distribution() -> None:
    lms = reference_at("height", "female", 3000)
    assert lms is not None
    assert height_sds("female", BIRTH, on_day(3000), lms.at(-4.5)) == pytest.approx(-4.5)


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


def test_a_year_has_365_and_a_quarter_days() -> None:
    assert height_velocity(90, date(2020, 3, 1), 114, date(2024, 3, 1)) == pytest.approx(6, rel=1e-9)


TO_THE_END_OF_THE_REFERENCE = {"height": 6939, "weight": 3652, "bmi": 6939}


@pytest.mark.parametrize("measure", TO_THE_END_OF_THE_REFERENCE)
def test_sds_of_a_thousand_children_agree_with_another_implementation(measure: str) -> None:
    draw = random.Random(2007)
    for _ in range(1000):
        days, sex = draw.randint(0, TO_THE_END_OF_THE_REFERENCE[measure]), draw.choice(("female", "male"))
        lms = reference_at(measure, sex, days)
        assert lms is not None
        value = lms.at(draw.uniform(-4, 4)) if measure == "height" else lms.median * draw.uniform(0.6, 1.7)
        expected = sds_for_measurement(
            reference="who",
            age=days / 365.25,
            measurement_method=measure,
            observation_value=value,
            sex=sex,
        )
        assert sds(measure, sex, BIRTH, on_day(days), value) == pytest.approx(expected, abs=0.03)
