"""The countries and time zones that the first run offers."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from fortnight.ui.first_run.countries import countries, usual_zone, zones_of

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def test_the_countries_with_a_proposal_come_first_and_the_others_by_name(qapp):
    shown = countries()
    assert list(shown)[:4] == ["JP", "DE", "GB", "US"]
    others = list(shown.values())[4:]
    assert others == sorted(others)
    assert len(others) > 200
    assert shown["AT"] == "Austria"


@pytest.mark.parametrize(
    ("country", "zone"), [("JP", "Asia/Tokyo"), ("DE", "Europe/Berlin"), ("US", "America/Chicago")]
)
def test_zones_come_from_the_country_with_their_time(qapp, country, zone):
    assert zone in zones_of(country, NOW)


def test_a_zone_is_shown_with_the_time_of_its_clocks(qapp):
    assert zones_of("JP", NOW) == {"Asia/Tokyo": "Asia/Tokyo · 22 Nov 2026 18:30"}


def test_a_zone_with_the_time_of_this_computer_is_proposed(qapp):
    zones = zones_of("PT", NOW)
    assert usual_zone(zones, NOW) in {"Europe/Lisbon", "Atlantic/Madeira"}
    assert usual_zone({}, NOW) == ""
