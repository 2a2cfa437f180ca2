"""The public holidays of the clinic's country or region, from the library `holidays`.

Importing the library takes a tenth of a second and a country's module some more, so that happens when a
calendar is first shown.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from fortnight.domain.entry.holiday_regions import NO_REGION
from fortnight.operations import settings
from fortnight.operations.session import Session


def holidays_between(session: Session, first: date, last: date, language: str = "en") -> dict[date, str]:
    """Return the public holidays from `first` to `last` with their names; empty without a region."""
    region = settings.value(session.store, "holidays")
    if region == NO_REGION:
        return {}
    named = dict[date, str]()
    for year in range(first.year, last.year + 1):
        named |= holidays_of(region, year, language)
    return {day: name for day, name in named.items() if first <= day <= last}


def holiday_on(session: Session, day: date) -> str:
    """Return the name of the public holiday on a day, or an empty text."""
    return holidays_between(session, day, day).get(day, "")


@lru_cache(maxsize=64)
def holidays_of(region: str, year: int, language: str) -> dict[date, str]:
    """Return the public holidays of a country or region in one year, with their names."""
    import holidays

    country, _, part = region.partition("-")
    found = holidays.country_holidays(
        country, subdiv=part or None, years=year, language=_supported(country, language)
    )
    return {day: str(found[day]) for day in sorted(found)}


def _supported(country: str, language: str) -> str | None:
    """Return the library's code of a language for a country, or `None` for the country's own language."""
    import holidays

    supported = holidays.list_localized_countries().get(country, [])
    of_language = [each for each in supported if each.partition("_")[0] == language]
    own = f"{language}_{country}"
    return own if own in of_language else next(iter(of_language), None)
