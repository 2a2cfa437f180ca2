"""Tests of values by day: the weights of a course, and the newest one on or before a day."""

from __future__ import annotations

import pytest

from fortnight.domain.record.by_day import newest_on, weight_on, weights_by_day
from helpers.courses import at, course, infusion, specimen

SEEN = course([infusion(28, weight_kg=22)], [specimen(14, WEIGHT=21), specimen(40, WEIGHT=23)])


def test_weights_are_those_measured_and_those_of_infusions_oldest_first() -> None:
    assert weights_by_day(SEEN) == [(at(14).date(), 21), (at(28).date(), 22), (at(40).date(), 23)]


@pytest.mark.parametrize(("day", "kg"), [(13, None), (14, 21), (27, 21), (28, 22), (39, 22), (400, 23)])
def test_the_weight_on_a_day_is_the_newest_of_that_day_or_before(day, kg) -> None:
    assert weight_on(SEEN, at(day).date()) == kg


def test_of_two_values_on_one_day_the_later_counts() -> None:
    day = at(0).date()
    assert newest_on([(day, 1.0), (day, 2.0)], day) == 2.0
    assert newest_on([], day) is None
