"""Tests of reading typed dates and times."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.entry.typed_dates import NotReadable, moment_on, most_recent, read_day, read_time

MARCH, DECEMBER = date(2019, 3, 12), date(2019, 12, 3)


@pytest.mark.parametrize(
    "typed",
    ["12 Mar 2019", "12 mar 2019", "12 March 2019", "12th March 2019", "12. Mar. 2019", "12-Mar-2019",
     "Mar 12, 2019", "March 12 2019", "2019-03-12", "2019/3/12", "2019.3.12", "2019 03 12", "20190312",
     "12.3.2019", "12.03.2019", " 12.3.2019 ", "12. 3. 2019"],
)  # fmt: skip
def test_common_formats_give_one_date(typed):
    assert read_day(typed) == (MARCH,)


@pytest.mark.parametrize("typed", ["12/03/2019", "12/3/2019", "12-03-2019", "12 3 2019"])
def test_an_ambiguous_date_gives_both_dates(typed):
    assert read_day(typed) == (MARCH, DECEMBER)


@pytest.mark.parametrize(
    ("typed", "day"), [("22/03/2019", date(2019, 3, 22)), ("03/22/2019", date(2019, 3, 22))]
)
def test_an_order_that_is_not_a_date_is_left_out(typed, day):
    assert read_day(typed) == (day,)


def test_equal_day_and_month_give_one_date():
    assert read_day("3/3/2019") == (date(2019, 3, 3),)


def test_an_empty_text_gives_no_date():
    assert read_day("  ") == ()


@pytest.mark.parametrize(
    "typed",
    ["12.3.19", "12 Mar", "31.2.2019", "2019-13-01", "yesterday", "12 Xyz 2019", "1/2/3", "٢٠١٩-٠٣-١٢"],
)
def test_text_that_is_not_a_date_is_refused_with_a_sentence(typed):
    with pytest.raises(NotReadable, match=r"is not a date\. Type a date such as 12 Mar 2019") as refused:
        read_day(typed)
    assert typed in str(refused.value.sentence)


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_a_written_date_is_read_back(day):
    for form in ("%Y-%m-%d", "%d %b %Y", "%d.%m.%Y", "%Y%m%d"):
        assert read_day(day.strftime(form)) == (day,)
    assert day in read_day(day.strftime("%d/%m/%Y"))


@pytest.mark.parametrize(
    ("typed", "expected"),
    [("9:30", time(9, 30)), ("09:30", time(9, 30)), ("9.30", time(9, 30)), ("0930", time(9, 30)),
     ("930", time(9, 30)), ("9h30", time(9, 30)), ("0:00", time(0, 0)), ("23:59", time(23, 59)), ("", None)],
)  # fmt: skip
def test_common_formats_give_a_time(typed, expected):
    assert read_time(typed) == expected


@pytest.mark.parametrize("typed", ["9", "24:00", "9:60", "9:3", "half past nine", "99999", "-1:00"])
def test_text_that_is_not_a_time_is_refused_with_a_sentence(typed):
    with pytest.raises(NotReadable, match=r"is not a time\. Type a time such as 9:30"):
        read_time(typed)


@pytest.mark.parametrize(
    ("at", "day"), [("09:00", 22), ("09:30", 22), ("09:31", 22), ("09:32", 21), ("23:50", 21), ("00:00", 22)]
)
def test_a_time_of_day_is_the_most_recent_one(at, day):
    found = most_recent(time.fromisoformat(at), datetime(2026, 11, 22, 9, 30, tzinfo=UTC))
    assert (found.day, f"{found:%H:%M}") == (day, at)


def test_a_day_without_a_time_is_now_if_it_is_today_else_noon():
    now = datetime(2026, 3, 5, 8, 15, 42, 7, tzinfo=UTC)
    assert moment_on(date(2026, 3, 5), now) == datetime(2026, 3, 5, 8, 15, tzinfo=UTC)
    assert moment_on(date(2026, 3, 4), now) == datetime(2026, 3, 4, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "typed",
    [
        "12. März 2019",
        "12.Mär.2019",
        "12 mrz 2019",
        "2019年3月12日",
        "２０１９年３月１２日",
        "２０１９／３／１２",
    ],
)
def test_a_date_is_read_as_the_window_writes_it_in_german_and_japanese(typed):
    assert read_day(typed) == (date(2019, 3, 12),)


@pytest.mark.parametrize("typed", ["2019年13月12日", "12. Brumaire 2019", "2019年3月"])
def test_what_is_no_date_in_these_languages_is_refused(typed):
    with pytest.raises(NotReadable):
        read_day(typed)


def test_a_time_of_a_japanese_input_method_is_read():
    assert read_time("９：３０") == time(9, 30)
