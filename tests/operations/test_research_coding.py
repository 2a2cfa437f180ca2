"""Codes and shifts: the same for a child in every export, different for another child and another secret."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone

from hypothesis import given
from hypothesis import strategies as st

from fortnight.operations.research_coding import MOST_DAYS, Coding, coding_of

SECRET, OTHER = "ab" * 32, "cd" * 32


@given(st.text(max_size=40))
def test_a_child_is_coded_in_the_same_way_each_time(child):
    coding = coding_of(SECRET, child)
    assert coding == coding_of(SECRET, child)
    assert 1 <= coding.days <= MOST_DAYS
    assert coding.code.isalnum()
    assert len(coding.code) == 10
    assert coding_of(OTHER, child).code != coding.code


def test_codes_of_many_children_differ_and_shifts_cover_the_year():
    codings = [coding_of(SECRET, f"child-{n}") for n in range(5_000)]
    assert len({each.code for each in codings}) == 5_000
    shifts = {each.days for each in codings}
    assert (min(shifts), max(shifts), len(shifts)) == (1, 364, 364)


def test_the_code_says_nothing_about_the_shift():
    assert coding_of(SECRET, "a", identified=True) == Coding(coding_of(SECRET, "a").code, 0)


def test_all_dates_move_by_the_same_days_and_times_stay():
    coding = Coding("X", 100)
    at = datetime(2026, 4, 11, 8, 7, 30, tzinfo=timezone(timedelta(hours=9)))
    assert coding.written(at) == "2026-01-01 08:07"
    assert coding.moved(at.date()) == date(2026, 1, 1)
