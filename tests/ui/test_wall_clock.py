"""The clock on the wall while the clocks change."""

from __future__ import annotations

from datetime import datetime, time, timedelta, timezone

import pytest

from fortnight.ui import formats
from fortnight.ui.wall_clock import as_shown, localised, most_recent_here
from helpers.clock_changes import here, time_zone

SPRING, AUTUMN = "2027-03-28", "2026-10-25"  # at 01:00 UTC the clocks change


@pytest.fixture(autouse=True)
def _berlin():
    with time_zone("Europe/Berlin"):
        yield


@pytest.mark.parametrize(
    ("start", "minutes", "shown"),
    [
        (f"{SPRING} 00:30", 0, "01:30"),
        (f"{SPRING} 00:30", 29, "01:59"),
        (f"{SPRING} 00:30", 30, "03:00"),
        (f"{SPRING} 00:30", 60, "03:30"),
        (f"{SPRING} 02:00", -120, "01:00"),
        (f"{AUTUMN} 00:30", 0, "02:30"),
        (f"{AUTUMN} 00:30", 30, "02:00"),
        (f"{AUTUMN} 00:30", 90, "03:00"),
        (f"{AUTUMN} 02:00", -120, "02:00"),
        ("2026-11-22 08:00", 60, "10:00"),
    ],
)
def test_what_is_computed_from_a_moment_is_shown_as_the_clock_will_show_it(start, minutes, shown):
    at = here(start)
    assert formats.clock((at + timedelta(minutes=minutes)).replace(tzinfo=at.tzinfo)) == shown


def test_a_moment_of_another_time_zone_is_shown_as_it_was_recorded():
    tokyo = datetime.fromisoformat("2027-03-28T10:30+09:00")
    assert as_shown(tokyo) is tokyo
    assert formats.moment(tokyo) == "28 Mar 2027 10:30"
    assert localised(datetime(2027, 3, 28, 9, 0), tokyo) == tokyo - timedelta(minutes=90)  # noqa: DTZ001
    naive = datetime(2027, 3, 28, 9, 0)  # noqa: DTZ001
    assert as_shown(naive) is naive


def test_the_day_of_a_computed_moment_is_that_of_the_clock():
    before = here("2027-03-27 22:30")
    assert formats.moment(before + timedelta(minutes=60)) == "28 Mar 2027 00:30"


@pytest.mark.parametrize(
    ("now", "typed", "utc"),
    [
        (f"{SPRING} 01:10", "01:50", f"{SPRING} 00:50"),  # the clock shows 03:10
        (f"{SPRING} 01:10", "03:05", f"{SPRING} 01:05"),
        (f"{SPRING} 01:10", "03:30", "2027-03-27 02:30"),
        (f"{AUTUMN} 01:10", "02:50", f"{AUTUMN} 00:50"),  # the clock shows 02:10 for the second time
        (f"{AUTUMN} 01:10", "02:05", f"{AUTUMN} 01:05"),
        (f"{AUTUMN} 00:40", "02:35", f"{AUTUMN} 00:35"),
        ("2026-11-22 08:00", "23:50", "2026-11-21 22:50"),
        ("2026-11-22 08:00", "09:01", "2026-11-22 08:01"),
    ],
)
def test_a_typed_time_is_the_most_recent_moment_at_which_the_clock_showed_it(now, typed, utc):
    assert most_recent_here(time.fromisoformat(typed), here(now)) == here(utc)


def test_a_typed_time_of_another_zone_has_the_offset_of_its_clock():
    tokyo = timezone(timedelta(hours=9))
    now = datetime(2027, 3, 28, 10, 10, tzinfo=tokyo)
    assert most_recent_here(time(9, 50), now) == now - timedelta(minutes=20)
