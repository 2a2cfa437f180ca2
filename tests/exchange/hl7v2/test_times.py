"""Times with their precision and offset, and birth dates."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from fortnight.exchange.hl7v2.times import read_day, read_time
from fortnight.exchange.refusals import BadCell


def local(naive):
    return naive.replace(tzinfo=ZoneInfo("Europe/Berlin"))


@pytest.mark.parametrize(
    ("written", "instant"),
    [
        ("20261126080700+0900", datetime(2026, 11, 25, 23, 7, tzinfo=UTC)),
        ("202611260807-0330", datetime(2026, 11, 26, 11, 37, tzinfo=UTC)),
        ("20261126080701.1234", datetime(2026, 11, 26, 7, 7, 1, tzinfo=UTC)),
        ("202611260000", datetime(2026, 11, 25, 23, tzinfo=UTC)),
    ],
)
def test_a_time_has_at_least_minutes(written, instant):
    assert read_time(written, local) == instant


def test_the_offset_stays():
    assert read_time("20261126080700+0900", local).utcoffset() == timedelta(hours=9)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "2026",
        "202611",
        "20261126",
        "2026112608",
        "20261131080000",
        "20261126250000",
        "20261126080700Z",
        "2026-11-26T08:07",
        "20261126080700+1500",
        "00011126080700+0000",
        "20261126080700+09",
        "２０２６１１２６０８０７",
        "202610250230",
        "202603290230",
        "30001126080700",
    ],
)
def test_what_is_shorter_impossible_or_ambiguous_is_refused(written):
    with pytest.raises(BadCell):
        read_time(written, local)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("20160718", date(2016, 7, 18)),
        ("201607180000", date(2016, 7, 18)),
        ("20160718000000", date(2016, 7, 18)),
        ("20160718093000+0900", date(2016, 7, 18)),
        ("201607", None),
        ("20160732", None),
        ("", None),
    ],
)
def test_a_birth_date(written, day):
    assert read_day(written) == day
