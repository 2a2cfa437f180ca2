"""The time zone of the clinic against the clock of this computer."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from fortnight.domain.people import LEAD
from fortnight.operations import settings
from fortnight.operations.session import Invalid
from fortnight.operations.time_zones import clock_in, other_zone_notice, zone_named
from helpers.stores import session_at

SUMMER = datetime(2026, 7, 1, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize("name", ["Asia/Nowhere", "", "../etc/passwd", "/etc/localtime"])
def test_what_is_no_zone_is_refused_with_a_sentence(name):
    with pytest.raises(Invalid, match="There is no time zone"):
        zone_named(name)


def test_a_moment_is_shown_by_the_clocks_of_the_zone():
    assert clock_in("Asia/Tokyo", SUMMER).isoformat() == "2026-07-01T21:00:00+09:00"
    assert clock_in("Europe/Berlin", SUMMER).hour == 14


@pytest.fixture
def lead(session, clock):
    return session_at(session.store, clock, "Lead A", LEAD)


def test_a_computer_in_another_zone_is_noticed(lead):
    """The clock of the test has the offset of UTC."""
    assert other_zone_notice(lead) is None
    settings.change(lead, "zone", "time_zone", "Asia/Tokyo")
    notice = str(other_zone_notice(lead))
    assert "This computer shows 09:30, but it is 18:30" in notice
    assert "Asia/Tokyo" in notice


def test_another_zone_with_the_same_offset_is_no_notice(lead):
    settings.change(lead, "zone", "time_zone", "Europe/London")
    assert other_zone_notice(lead) is None


def test_a_zone_that_this_computer_does_not_know_is_named(lead):
    settings.change(lead, "zone", "time_zone", "Mars/Base")
    assert "Mars/Base" in str(other_zone_notice(lead))
