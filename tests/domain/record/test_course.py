"""Tests of a course: order by time, newest results, weight and days of treatment."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TypeVar

from hypothesis import given
from hypothesis import strategies as st

from helpers.courses import at, course, infusion, specimen

Value = TypeVar("Value")


def present(value: Value | None) -> Value:
    assert value is not None
    return value


def test_the_results_of_an_analyte_are_sorted_oldest_first():
    seen = course([0], [specimen(14, IL6=2, CRP=1), specimen(0, IL6=1), specimen(28, IL6=3)])
    assert [r.value for r in seen.of("IL6")] == [1, 2, 3]
    assert [r.value for r in seen.of("CRP")] == [1]
    assert seen.of("XYZ") == ()
    assert len(seen.results) == 4


def test_a_course_without_specimens_has_no_results():
    empty = course([], [])
    assert (empty.results, empty.of("IL6"), empty.latest("IL6")) == ((), (), None)
    assert (empty.first_infusion, empty.last_infusion, empty.weight()) == (None, None, None)
    assert empty.treatment_day(at(3)) is None


def test_latest_gives_the_newest_result_or_the_newest_before_a_time():
    seen = course([0], [specimen(0, IL6=1), specimen(14, IL6=2)])
    assert present(seen.latest("IL6")).value == 2
    assert present(seen.latest("IL6", before=at(14))).value == 1
    assert seen.latest("IL6", before=at(0)) is None


def test_the_weight_is_the_newest_one_measured_or_recorded_with_an_infusion():
    seen = course(
        [infusion(0, weight_kg=20), replace(infusion(28), weight_kg=None)], [specimen(14, WEIGHT=21)]
    )
    assert seen.weight() == (21, at(14))
    later = course([infusion(28, weight_kg=22)], [specimen(14, WEIGHT=21)])
    assert later.weight() == (22, at(28) + timedelta(hours=1))


def test_days_of_treatment_are_counted_by_calendar_date():
    seen = course([0, 14], [])
    assert seen.treatment_day(at(0) - timedelta(hours=8)) == 0
    assert seen.treatment_day(at(1) - timedelta(hours=9)) == 1
    assert seen.treatment_day(at(-1)) == -1
    assert (seen.first_day, seen.treatment_day(at(3).date())) == (at(0).date(), 3)
    assert (present(seen.first_infusion).id, present(seen.last_infusion).id) == ("i0", "i14")


def test_a_specimen_returns_its_result_for_an_analyte():
    drawn = specimen(0, IL6="<2")
    il6 = present(drawn.value("IL6"))
    assert (il6.value, il6.comparator) == (2, "<")
    assert drawn.value("CRP") is None


@given(st.permutations(range(6)))
def test_the_order_of_entry_does_not_matter(days):
    seen = course([], [specimen(day, IL6=day + 1) for day in days])
    assert [r.value for r in seen.of("IL6")] == [1, 2, 3, 4, 5, 6]


def test_infusions_before_a_moment_do_not_include_one_that_begins_then():
    seen = course([0, 14, 28], [])
    start = seen.infusions[1].started_at
    assert [each.id for each in seen.infusions_before(start)] == ["i0"]
    assert [each.id for each in seen.infusions_before(start + timedelta(seconds=1))] == ["i0", "i14"]
    assert seen.infusions_before(at(-1)) == ()
