"""The countries and time zones that the first run offers, and what this computer says about itself."""

from __future__ import annotations

import json
from datetime import datetime

from PySide6.QtCore import QCollator, QLocale, QTimeZone

from fortnight.domain.entry.countries import PROPOSALS
from fortnight.operations import time_zones
from fortnight.operations.session import Invalid
from fortnight.paths import resource
from fortnight.ui import formats
from fortnight.ui.language import language, locale


def countries() -> dict[str, str]:
    """Return the countries by their ISO codes: those with a label or holidays of their own first.

    The others are sorted by name, as the language of the window sorts.
    """
    names = json.loads(resource("countries/names.json").read_text(encoding="utf-8"))["names"]
    by_code = {code: of[language()] for code, of in names.items() if _has_zone(code)}
    sort_key = QCollator(locale()).sortKey
    by_name = dict(sorted(by_code.items(), key=lambda item: sort_key(item[1])))
    return {code: by_name[code] for code in PROPOSALS} | by_name


def _has_zone(code: str) -> bool:
    return bool(QTimeZone.availableTimeZoneIds(QLocale.codeToTerritory(code)))


def zones_of(country: str, now: datetime) -> dict[str, str]:
    """Return the time zones of a country by name, each with the time that its clocks show now."""
    names = [
        bytes(each.data()).decode()
        for each in QTimeZone.availableTimeZoneIds(QLocale.codeToTerritory(country))
    ]
    shown = {name: _with_time(name, now) for name in names}
    return {name: words for name, words in shown.items() if words}


def _with_time(zone: str, now: datetime) -> str:
    """Return a zone with its time, or an empty text if this computer does not know it."""
    try:
        there = time_zones.clock_in(zone, now)
    except Invalid:
        return ""
    return f"{zone} · {formats.day(there)} {there:%H:%M}"


def usual_country() -> str:
    """Return the country that this computer is set to, or an empty text."""
    territory = QLocale.system().territory()
    return "" if territory is QLocale.Country.AnyCountry else QLocale.territoryToCode(territory)


def usual_zone(zones: dict[str, str], now: datetime) -> str:
    """Return the zone of this computer if it is one of these, else one with the same time, else the first."""
    own = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    if own in zones:
        return own
    same = (each for each in zones if time_zones.clock_in(each, now).utcoffset() == now.utcoffset())
    return next(same, next(iter(zones), ""))
