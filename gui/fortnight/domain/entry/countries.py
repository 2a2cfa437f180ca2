"""What a country proposes for a new record: its label, the units of its charts and its public holidays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fortnight.domain.entry.holiday_regions import NO_REGION
from fortnight.domain.messages import SI, Word, word

CODE_LENGTH = 2  # letters of an ISO 3166-1 code


@dataclass(frozen=True, slots=True)
class Proposal:
    """The label for new children, the units on the screen and the region of public holidays."""

    label: str = "us-eu"
    units: str = SI
    holidays: str = NO_REGION


# By ISO 3166-1 code; every other country gets the defaults.
PROPOSALS: Mapping[str, Proposal] = {
    "DE": Proposal(holidays="DE"),
    "GB": Proposal(holidays="GB-ENG"),
    "JP": Proposal("japan", "japan", "JP"),
    "US": Proposal(holidays="US"),
}
# The countries that come first in the list. The others are listed by their own names.
FIRST: Mapping[str, Word] = {
    "JP": word("Japan"),
    "DE": word("Germany"),
    "GB": word("United Kingdom"),
    "US": word("United States"),
}
FAMILY_FIRST = frozenset({"CN", "HK", "HU", "JP", "KP", "KR", "MO", "TW", "VN"})
"""The countries that write the family name before the given name."""


def proposal_of(country: str) -> Proposal:
    """Return what a country proposes."""
    return PROPOSALS.get(country, Proposal())


def is_code(written: str) -> bool:
    """Return whether a text has the form of a country code, such as `JP`."""
    return len(written) == CODE_LENGTH and written.isascii() and written.isalpha() and written.isupper()
