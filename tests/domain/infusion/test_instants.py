"""Tests of the arithmetic on instants."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from fortnight.domain.infusion.instants import NoOffset, in_utc, minutes_between, shifted

BERLIN = ZoneInfo("Europe/Berlin")
# On 25 Oct 2026 the clocks in Berlin go back from 03:00 to 02:00; on 29 Mar 2026 forward from 02:00 to 03:00.
AUTUMN = datetime(2026, 10, 25, 1, 30, tzinfo=BERLIN)
SPRING = datetime(2026, 3, 29, 1, 30, tzinfo=BERLIN)


def test_the_hour_that_is_repeated_counts_twice() -> None:
    assert minutes_between(AUTUMN, datetime(2026, 10, 25, 3, 30, tzinfo=BERLIN)) == 180


def test_the_hour_that_is_left_out_does_not_count() -> None:
    assert minutes_between(SPRING, datetime(2026, 3, 29, 3, 30, tzinfo=BERLIN)) == 60


def test_minutes_are_negative_if_the_second_instant_comes_first() -> None:
    assert minutes_between(datetime(2026, 1, 1, 0, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC)) == -1


def test_a_shifted_instant_is_written_in_its_own_time_zone() -> None:
    later = shifted(AUTUMN, 60.5)
    assert later.tzinfo is BERLIN
    assert later.isoformat() == "2026-10-25T02:30:30+02:00"
    assert shifted(AUTUMN, 120).isoformat() == "2026-10-25T02:30:00+01:00"
    assert shifted(SPRING, 60).isoformat() == "2026-03-29T03:30:00+02:00"


def test_the_instant_in_utc() -> None:
    assert in_utc(AUTUMN).tzinfo is UTC
    assert in_utc(AUTUMN).isoformat() == "2026-10-24T23:30:00+00:00"


def test_a_time_without_offset_is_refused_in_a_sentence() -> None:
    with pytest.raises(NoOffset) as refused:
        in_utc(datetime(2026, 1, 1, 9, 41))  # noqa: DTZ001
    assert str(refused.value.sentence) == (
        "The time 2026-01-01T09:41:00 has no offset from UTC, so it is not clear when it was."
    )
