"""Tests of the age and the registered details of a child."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.record.child import Age, Sex, age_on
from helpers.courses import child

DATES = st.dates(date(1990, 1, 1), date(2040, 12, 31))


@pytest.mark.parametrize(
    ("birth", "on", "years", "months"),
    [
        (date(2017, 8, 20), date(2026, 8, 19), 8, 11),
        (date(2017, 8, 20), date(2026, 8, 20), 9, 0),
        (date(2020, 2, 29), date(2021, 2, 28), 0, 11),
        (date(2020, 2, 29), date(2021, 3, 1), 1, 0),
        (date(2020, 2, 29), date(2024, 2, 29), 4, 0),
        (date(2024, 1, 31), date(2024, 2, 29), 0, 0),
        (date(2024, 1, 1), date(2024, 1, 1), 0, 0),
    ],
)
def test_age_is_counted_in_completed_years_and_months(birth, on, years, months):
    age = age_on(birth, on)
    assert (age.years, age.months, age.days) == (years, months, (on - birth).days)


def test_an_age_before_the_birth_is_an_error():
    with pytest.raises(ValueError, match="before the birth"):
        age_on(date(2020, 1, 2), date(2020, 1, 1))


def test_age_in_decimal_years():
    assert Age(1, 0, 365).in_years == pytest.approx(0.9993, abs=1e-4)


@given(DATES, st.integers(0, 9000))
def test_age_never_decreases_and_months_stay_below_twelve(birth, days):
    today, tomorrow = birth + timedelta(days=days), birth + timedelta(days=days + 1)
    before, after = age_on(birth, today), age_on(birth, tomorrow)
    assert (before.years, before.months) <= (after.years, after.months)
    assert 0 <= before.months < 12


def test_a_hospital_number_keeps_its_leading_zeros():
    assert child(number="007").number == "007"
    assert Sex("unknown") is Sex.UNKNOWN
