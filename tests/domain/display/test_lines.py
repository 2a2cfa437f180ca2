"""Values by days since the start of a period, and by the number of an infusion."""

from __future__ import annotations

import pytest

from fortnight.domain.display.lines import infusion_line, period_line
from helpers.courses import at, course, specimen


def test_a_period_is_drawn_by_days_since_its_start_and_both_ends_count():
    seen = course([0], [specimen(day, CRP=day + 1) for day in (0, 10, 20, 30)])
    found = period_line(seen, "CRP", at(10), at(30))
    assert (list(found.x), list(found.y)) == ([0, 10, 20], [11, 21, 31])
    assert period_line(seen, "CRP", at(11), at(12)).is_empty


def test_the_newest_value_before_each_infusion_has_its_number():
    drawn = [specimen(-20, IL6=9), specimen(0, IL6=10), specimen(5, IL6=50), specimen(28, IL6="<2")]
    found = infusion_line(course([0, 14, 28], drawn), "IL6")
    assert list(found.x) == [1, 2, 3]
    assert list(found.y) == [10, 50, 2]
    assert list(found.censored) == [False, False, True]


def test_an_infusion_without_a_value_since_the_one_before_is_left_out():
    found = infusion_line(course([0, 14, 28], [specimen(0, IL6=10), specimen(28, IL6=12)]), "IL6")
    assert list(found.x) == [1, 3]


def test_values_are_in_the_units_of_the_reader():
    seen = course([0], [specimen(0, CRP=10)])
    assert list(period_line(seen, "CRP", at(0), at(1), "japan").y) == [pytest.approx(1.0)]
