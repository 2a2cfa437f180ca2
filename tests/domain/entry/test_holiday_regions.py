"""The regions whose public holidays can be shown: each is known to the library that has the dates."""

from __future__ import annotations

import holidays
import pytest

from fortnight.domain.entry.holiday_regions import HOLIDAY_REGIONS, NO_REGION

SUPPORTED = holidays.list_supported_countries()


@pytest.mark.parametrize("region", [each for each in HOLIDAY_REGIONS if each != NO_REGION])
def test_a_region_is_one_of_the_library(region):
    country, _, part = region.partition("-")
    assert country in SUPPORTED
    assert not part or part in SUPPORTED[country]


def test_all_german_states_and_all_parts_of_the_united_kingdom_are_there():
    """Their holidays differ, so the whole country is not enough."""
    for country in ("DE", "GB"):
        parts = {each.partition("-")[2] for each in HOLIDAY_REGIONS if each.startswith(f"{country}-")}
        states = {each for each in SUPPORTED[country] if len(each) == (2 if country == "DE" else 3)}
        assert parts == states


def test_names_can_be_told_apart_and_none_is_first():
    words = [str(each) for each in HOLIDAY_REGIONS.values()]
    assert len(set(words)) == len(words)
    assert next(iter(HOLIDAY_REGIONS)) == NO_REGION
