"""Tests of calendar days: months later."""

from __future__ import annotations

from datetime import date

import pytest

from fortnight.domain.record.dates import DAYS_PER_MONTH, DAYS_PER_YEAR, months_after


def test_a_year_and_a_month_have_their_mean_length():
    """Of four years one is a leap year: 1461 days in 48 months."""
    assert 4 * DAYS_PER_YEAR == 48 * DAYS_PER_MONTH == (date(2028, 1, 1) - date(2024, 1, 1)).days


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
        (date(2025, 11, 15), 2, date(2026, 1, 15)),
        (date(2025, 12, 1), 0, date(2025, 12, 1)),
        (date(2025, 8, 31), 6, date(2026, 2, 28)),
        (date(2025, 12, 15), 1, date(2026, 1, 15)),
        (date(2025, 12, 31), 60, date(2030, 12, 31)),
    ],
)
def test_the_same_day_of_a_later_month_or_the_last_of_a_shorter_one(day, months, later):
    assert months_after(day, months) == later
