"""The countries and time zones that the first run offers."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QLocale, QTimeZone

from fortnight.domain.entry.languages import ENGLISH
from fortnight.ui.first_run.countries import countries, usual_zone, zones_of
from fortnight.ui.language import use_language

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def test_the_countries_with_a_proposal_come_first_and_the_others_by_name(qapp):
    shown = countries()
    assert list(shown)[:4] == ["JP", "DE", "GB", "US"]
    others = list(shown.values())[4:]
    assert len(others) > 200
    assert (others[0], others[-1]) == ("Afghanistan", "Zimbabwe")
    assert shown["AT"] == "Austria"


@pytest.mark.parametrize(
    ("code", "named", "order"),
    [
        (
            "de",
            {"JP": "Japan", "AT": "Österreich", "ZA": "Südafrika"},
            ("AF", "EG", "AL", "OM", "AT", "PK", "CY"),
        ),
        ("ja", {"JP": "日本", "AT": "オーストリア", "ZA": "南アフリカ"}, ("IE", "AF", "IT", "CN", "ZA")),
    ],
)
def test_the_countries_are_named_and_sorted_in_the_language_of_the_window(qapp, code, named, order):
    if not use_language(code):
        pytest.skip("the catalogues are built by packaging/dev.py")
    shown = countries()
    use_language(ENGLISH)
    assert {each: shown[each] for each in named} == named
    assert [each for each in shown if each in order] == list(order)


def test_every_country_that_has_a_time_zone_is_offered(qapp):
    with_zone = {
        QLocale.territoryToCode(each) for each in QLocale.Country if QTimeZone.availableTimeZoneIds(each)
    }
    assert {each for each in with_zone if each.isalpha()} == set(countries())


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
