"""Dates and times of tables: every form, two readings, times of day, what is refused."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from fortnight.exchange.refusals import BadCell
from fortnight.exchange.tables.dates import Ambiguous, DateForm, form_of, is_time, read_day, read_moment
from fortnight.exchange.tables.grid import NumberText

NO_FORM = DateForm.UNKNOWN


def utc(naive):
    return naive.replace(tzinfo=UTC)


@pytest.mark.parametrize(
    "written",
    [
        *("2026-11-05", "2026/11/5", "2026.11.05", "20261105", "2026年11月5日", "令和8年11月5日", "R8.11.5"),
        *("5.11.2026", "05. 11. 2026", "5 Nov 2026", "5-Nov-2026", "5. November 2026", "Nov 5, 2026"),
        *("２０２６年１１月５日", "2026-11-05 23:59", "2026-11-05T09:00+09:00"),
    ],
)
def test_a_date_has_one_reading(written):
    assert read_day(written, NO_FORM, "Date") == date(2026, 11, 5)


def test_the_first_year_of_an_era_has_a_name():
    assert read_day("令和元年5月1日", NO_FORM, "Date") == date(2019, 5, 1)


@pytest.mark.parametrize(
    ("form", "expected"),
    [(DateForm.DAY_FIRST, date(2026, 4, 3)), (DateForm.MONTH_FIRST, date(2026, 3, 4))],
)
def test_a_form_decides_which_number_is_the_day(form, expected):
    assert read_day("03/04/2026", form, "Date") == expected


def test_a_date_with_two_readings_is_asked_about():
    with pytest.raises(Ambiguous, match="can be two dates"):
        read_day("03/04/2026", NO_FORM, "Date")
    assert read_day("04/04/2026", NO_FORM, "Date") == date(2026, 4, 4)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("31.11.2026", "is not a possible date"),
        ("5.11.26", "a year of two digits"),
        ("soon", "is not a date"),
        ("5 Foo 2026", "is not a date"),
        ("1800-01-01", "out of range"),
        (NumberText("46341"), "is a number"),
    ],
)
def test_what_is_no_date_is_refused_in_words(written, why):
    with pytest.raises(BadCell, match=why):
        read_day(written, NO_FORM, "Date")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (["13/11/2026", "03/11/2026"], DateForm.DAY_FIRST),
        (["11/13/2026", "03/11/2026"], DateForm.MONTH_FIRST),
        (["03/11/2026"], DateForm.UNKNOWN),
        (["13/11/2026", "11/13/2026"], DateForm.UNKNOWN),
        (["2026-11-13", "13.11.2026"], DateForm.UNKNOWN),
    ],
)
def test_a_form_is_proved_by_a_day_beyond_twelve(written, expected):
    assert form_of(written) is expected


@pytest.mark.parametrize(
    ("written", "clock", "expected"),
    [
        ("2026-11-05 9:30", "", (9, 30)),
        ("2026-11-05 1:30 pm", "", (13, 30)),
        ("2026-11-05 12:05 AM", "", (0, 5)),
        ("2026年11月5日 9時05分", "", (9, 5)),
        ("5.11.2026, 9:30 Uhr", "", (9, 30)),
        ("2026-11-05", "09:30:00", (9, 30)),
        ("2026-11-05", "9:30 Uhr", (9, 30)),
        ("2026-11-05 7:00", "9:30", (7, 0)),
    ],
)
def test_the_time_of_day_stands_beside_the_date_or_in_a_column_of_its_own(written, clock, expected):
    found = read_moment(written, clock, NO_FORM, "Date", utc)
    assert (found.hour, found.minute) == expected


def test_an_offset_is_kept():
    found = read_moment("2026-11-05T09:30+09:00", "", NO_FORM, "Date", utc)
    assert found == datetime(2026, 11, 5, 9, 30, tzinfo=timezone(timedelta(hours=9)))


def test_a_date_without_a_time_is_asked_about_and_an_odd_time_is_refused():
    with pytest.raises(Ambiguous, match="has no time of day"):
        read_moment("2026-11-05", "", NO_FORM, "Date", utc)
    for odd in ("25:00", "13:00 pm", "9"):
        with pytest.raises(BadCell, match="is not a time of day"):
            read_moment("2026-11-05", odd, NO_FORM, "Date", utc)


def test_a_time_alone_is_told_from_a_date():
    assert [is_time(each) for each in ("9:00", "09:00:30", "9時00分", "2026-11-05", "9", "")] == [
        *(True, True, True),
        *(False, False, False),
    ]
