"""Days: how many lie between two moments, the same day some months later, mean lengths of year and month."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable
from datetime import date, datetime

DAY_SECONDS = 86400.0
DAYS_PER_YEAR = 365.25
DAYS_PER_MONTH = DAYS_PER_YEAR / 12
Localise = Callable[[datetime], datetime]
"""Adds the UTC offset of the ward to a local time, for either value of its `fold`."""


def days_between(start: datetime, end: datetime) -> float:
    """The days from one moment to another, with their fraction."""
    return (end - start).total_seconds() / DAY_SECONDS


def months_after(day: date, months: int) -> date:
    """The same day of the month some months later, or the last day of a shorter month."""
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
