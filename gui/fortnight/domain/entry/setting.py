"""One setting: its key, type, default, who may change it and where it applies."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from fortnight.domain.entry.setting_kinds import Kind
from fortnight.domain.messages import Text, joined, text
from fortnight.domain.people import DEMO, LEAD, ROLE_WORDS, ROLES

LEADS = frozenset({LEAD, DEMO})


class Place(StrEnum):
    """Where a setting applies."""

    CLINIC = "clinic"
    COMPUTER = "computer"


PLACE_WORDS: Mapping[Place, Text] = {
    Place.CLINIC: text("For everyone in the clinic"),
    Place.COMPUTER: text("On this computer only"),
}


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting: its key and type, its default, who may change it and where it applies.

    `title` and `meaning` (one sentence) are for the user; settings with the same `group` are shown together.
    One that needs a reason gets it whenever it is changed to another value than its default; it is not part
    of settings files.
    """

    key: str
    kind: Kind
    default: str
    roles: frozenset[str]
    place: Place
    group: Text
    title: Text
    meaning: Text
    needs_reason: bool = False

    @property
    def who(self) -> Text:
        """The names of the roles that may change the setting, separated by commas."""
        return joined([ROLE_WORDS[role] for role in ROLES if role in self.roles], ", ")

    def may_be_changed_by(self, role: str) -> bool:
        """Return whether a role may change the setting."""
        return role in self.roles
