"""The settings that say which clinic this is."""

from __future__ import annotations

import re
from typing import ClassVar

from fortnight.domain.entry.countries import is_code
from fortnight.domain.entry.setting import LEADS, Place, Setting
from fortnight.domain.entry.setting_kinds import Words, Written
from fortnight.domain.messages import SentenceError, Text, text

LONGEST_CLINIC_NAME = 80
_CLINIC = text("Clinic")
_ZONE = re.compile(r"[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}")
NO_COUNTRY = text("This is not a country code: it has two capital letters.")
NO_ZONE = text("This is not the name of a time zone.")


class CountryCode(Written):
    """A country by its ISO 3166-1 code; empty for none."""

    name: ClassVar[str] = "country"

    @property
    def requirement(self) -> Text:
        """A sentence with an example."""
        return text("Write the two letters of the country, such as JP.")

    def read(self, value: str) -> object:
        """Check the form of the code."""
        if value and not is_code(value):
            raise SentenceError(NO_COUNTRY)
        return value


class ZoneName(Written):
    """A time zone by its IANA name; empty for none. Whether there is such a zone is seen when it is used."""

    name: ClassVar[str] = "time zone"

    @property
    def requirement(self) -> Text:
        """A sentence with an example."""
        return text("Write its IANA name, such as Asia/Tokyo.")

    def read(self, value: str) -> object:
        """Check the form of the name."""
        if value and not _ZONE.fullmatch(value):
            raise SentenceError(NO_ZONE)
        return value


CLINIC: tuple[Setting, ...] = (
    Setting(
        "clinic_name",
        Words(LONGEST_CLINIC_NAME),
        "",
        LEADS,
        Place.CLINIC,
        _CLINIC,
        text("Name of the clinic"),
        text("It is printed at the foot of every page about a child."),
    ),
    Setting(
        "country",
        CountryCode(),
        "",
        LEADS,
        Place.CLINIC,
        _CLINIC,
        text("Country"),
        text("The country of the clinic, by the two letters of its ISO code."),
    ),
    Setting(
        "time_zone",
        ZoneName(),
        "",
        LEADS,
        Place.CLINIC,
        _CLINIC,
        text("Time zone"),
        text("The window warns if the clock of a computer is not in this time zone. Empty: no check."),
    ),
)
