"""What a country proposes for a new record: its label, the units of its charts and its public holidays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fortnight.domain.entry.holiday_regions import NO_REGION
from fortnight.domain.messages import SI

CODE_LENGTH = 2  # letters of an ISO 3166-1 code


@dataclass(frozen=True, slots=True)
class Proposal:
    """The label for new children, the units on the screen and the region of public holidays."""

    label: str = "us-eu"
    units: str = SI
    holidays: str = NO_REGION


# By ISO 3166-1 code, in the order in which they are listed before all others, which get the defaults.
PROPOSALS: Mapping[str, Proposal] = {
    "JP": Proposal("japan", "japan", "JP"),
    "DE": Proposal(holidays="DE"),
    "GB": Proposal(holidays="GB-ENG"),
    "US": Proposal(holidays="US"),
}


def proposal_of(country: str) -> Proposal:
    """Return what a country proposes."""
    return PROPOSALS.get(country, Proposal())


def is_code(written: str) -> bool:
    """Return whether a text has the form of a country code, such as `JP`."""
    return len(written) == CODE_LENGTH and written.isascii() and written.isalpha() and written.isupper()
