"""Only the time of the record can be shown, and a range has its name only while it is shown."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.ui.charts.ranges import DAY, LEAST_WHOLE, RANGES, SHORTEST, Extent, end_of_day

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
MIDNIGHT = datetime(2026, 11, 23, tzinfo=UTC).timestamp()
times = st.floats(-20_000, 40_000).map(lambda days: days * DAY)


def extent(days: float = 900) -> Extent:
    return Extent.of(MIDNIGHT - days * DAY, NOW)


def test_the_extent_ends_with_the_day_and_is_the_same_all_day():
    later = NOW + timedelta(hours=14)
    assert Extent.of(0.0, NOW) == Extent.of(0.0, later)
    assert end_of_day(NOW).timestamp() == MIDNIGHT


def test_a_first_visit_is_shown_on_four_weeks():
    assert Extent.of(NOW.timestamp(), NOW).length == LEAST_WHOLE
    assert Extent.of(None, NOW).length == LEAST_WHOLE


@given(times, times)
def test_a_range_stays_within_the_record_and_is_at_least_a_week(one, other):
    start, end = extent().clamped(min(one, other), max(one, other))
    low, high = extent().limits
    assert low - 1 <= start < end <= high + 1
    assert end - start >= SHORTEST - 1


def test_zooming_out_ends_at_the_whole_record_with_a_small_margin():
    low, high = extent(1000).clamped(-1e12, 1e12)
    assert (MIDNIGHT - 1000 * DAY - low) / DAY == pytest.approx(20)
    assert (high - MIDNIGHT) / DAY == pytest.approx(20)


@pytest.mark.parametrize("name", RANGES)
def test_a_range_has_its_name_while_it_is_shown(name):
    start, end = extent().preset(RANGES[name])
    assert extent().name_of(start, end) == name
    assert extent().name_of(start - 5 * DAY, end - 5 * DAY) is None
    assert extent().name_of(start, end + 0.1 * (end - start)) is None


def test_a_range_longer_than_the_record_is_not_offered():
    assert [name for name, days in RANGES.items() if extent(120).offers(days)] == ["3 m", "All"]
    assert extent(120).name_of(*extent(120).preset(365)) == "All"
