"""Public holidays of the clinic's region."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fortnight.domain.people import LEAD
from fortnight.operations import settings
from fortnight.operations.public_holidays import holiday_on, holidays_between
from fortnight.operations.ward_calendar import ward_calendar
from helpers.stores import NOW, session_at

TODAY = NOW.date()  # a Sunday


MONDAY = TODAY - timedelta(days=6)


@pytest.fixture
def session(session, clock):
    return session_at(session.store, clock, "Lead A", LEAD)


def test_public_holidays_are_those_of_the_clinic_s_region(session):
    christmas = date(2026, 12, 25)
    assert holidays_between(session, christmas, christmas) == {}
    settings.change(session, "s1", "holidays", "GB-ENG")
    days = {day.day: day.holiday for day in ward_calendar(session, MONDAY, 49).days if day.holiday}
    assert days == {
        christmas: "Christmas Day",
        date(2026, 12, 26): "Boxing Day",
        date(2026, 12, 28): "Boxing Day (observed)",
        date(2027, 1, 1): "New Year's Day",
    }
    settings.change(session, "s2", "holidays", "JP")
    assert holidays_between(session, date(2026, 11, 23), date(2026, 11, 23), "ja") == {
        date(2026, 11, 23): "勤労感謝の日"
    }


@pytest.mark.parametrize(
    ("region", "day", "language", "name"),
    [
        ("DE-BY", date(2026, 11, 1), "en", "All Saints' Day"),
        ("DE-BY", date(2026, 11, 1), "de", "Allerheiligen"),
        ("DE-BE", date(2026, 11, 1), "de", ""),
        ("JP", date(2026, 11, 23), "ja", "勤労感謝の日"),
        ("US", date(2026, 11, 26), "en", "Thanksgiving Day"),
        ("none", date(2026, 12, 25), "en", ""),
    ],
)
def test_a_region_has_its_own_days_in_a_language_that_it_has(session, region, day, language, name):
    settings.change(session, "s1", "holidays", region)
    assert holidays_between(session, day, day, language).get(day, "") == name


def test_days_outside_the_period_are_left_out_and_years_are_joined(session):
    settings.change(session, "s1", "holidays", "GB-ENG")
    found = holidays_between(session, date(2026, 12, 26), date(2027, 1, 1))
    assert list(found) == [date(2026, 12, 26), date(2026, 12, 28), date(2027, 1, 1)]
    assert holiday_on(session, date(2027, 1, 1)) == "New Year's Day"
    assert holiday_on(session, date(2027, 1, 2)) == ""
