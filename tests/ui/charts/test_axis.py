"""Axes: ticks are at the position that their label states, and labels do not overlap."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.ui.charts.axis import TICKS_APART, TimeAxis, ValueAxis
from fortnight.ui.charts.ranges import DAY
from fortnight.ui.theme import LIGHT

ZERO = datetime(2024, 3, 10, 9, tzinfo=UTC).timestamp()
LENGTHS = (10, 91, 182, 365, 1000, 3650)


def ticks(axis, days, size=900.0, start=ZERO):
    return axis.ticks(start, start + days * DAY, size)


@pytest.fixture
def axis(qtbot):
    axis = TimeAxis(LIGHT)
    qtbot.addWidget(axis)
    return axis


@pytest.mark.parametrize("days", LENGTHS)
@pytest.mark.parametrize("by_day", [True, False])
def test_ticks_are_in_the_visible_range_in_order_and_not_too_many(axis, days, by_day):
    axis.show_days(by_day, ZERO)
    found = ticks(axis, days)
    assert found == sorted(set(found))
    assert all(ZERO <= t <= ZERO + days * DAY for t in found)
    assert 1 <= len(found) <= 900 / TICKS_APART + 2


@pytest.mark.parametrize("days", LENGTHS)
def test_days_of_treatment_are_counted_from_the_first_infusion(axis, days):
    axis.show_days(True, ZERO)
    found = ticks(axis, days)
    words = axis.words(found)
    assert words[0] == "day 0"
    assert [f"day {round((t - ZERO) / DAY)}" for t in found] == words


def test_days_before_the_first_infusion_are_negative(axis):
    axis.show_days(True, ZERO)
    found = ticks(axis, 28, start=ZERO - 28 * DAY)
    assert axis.words(found)[0] == "day −28"


def test_ticks_of_months_are_on_the_first_day(axis):
    found = ticks(axis, 1000)
    assert all(datetime.fromtimestamp(t, UTC).day == 1 for t in found)
    assert axis.words(found)[0] == "Jul 2024"  # every half year


def test_a_short_range_is_labelled_with_days(axis):
    found = ticks(axis, 20)
    assert axis.words(found)[0].split()[1] in ("Mar", "Apr")


def test_without_a_first_infusion_the_axis_shows_dates(axis):
    axis.show_days(True, None)
    assert not axis.by_day
    assert "2024" in axis.words(ticks(axis, 1000))[0]


def test_a_single_tick_is_labelled_with_its_month(axis):
    assert axis.words([ZERO]) == ["Mar 2024"]


def test_a_log_axis_has_ticks_at_one_three_ten(qapp):
    axis = ValueAxis(log=True)
    ((_, found),) = axis.tickValues(0, 3, 200)
    assert axis.tickStrings(found, 1, 1) == ["1", "3", "10", "30", "100", "300", "1000"]


def test_small_values_on_a_log_axis_are_not_rounded_away(qapp):
    axis = ValueAxis(log=True)
    ((_, found),) = axis.tickValues(-2, 0, 200)
    assert axis.tickStrings(found, 1, 1) == ["0.01", "0.03", "0.1", "0.3", "1"]


def test_a_linear_axis_has_plain_numbers(qapp):
    axis = ValueAxis()
    assert axis.tickStrings([0.5, 10.0, 1000.0], 1, 1) == ["0.5", "10", "1000"]
    assert 1 <= len(axis.tickValues(0, 400, 80)) <= 2


@given(st.floats(-2, 5), st.floats(0.5, 4))
def test_a_tick_of_a_log_axis_is_at_the_value_of_its_label(qapp, low, reach):
    axis = ValueAxis(log=True)
    ((_, found),) = axis.tickValues(low, low + reach, 200)
    for place, words in zip(found, axis.tickStrings(found, 1, 1), strict=True):
        assert float(words) == pytest.approx(10**place, rel=0.02)
