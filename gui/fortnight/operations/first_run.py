"""The first run: what is asked before there is a record, and what is wrong with an answer.

All answers are kept in memory. Nothing is written before the last page, where the record is made at once.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path

from fortnight.domain.entry.countries import Proposal, proposal_of
from fortnight.domain.messages import Text, text
from fortnight.domain.people import LEAD, Person, name_problem
from fortnight.operations import settings, time_zones
from fortnight.operations.people.passphrases import NOT_THE_SAME, passphrase_trouble
from fortnight.operations.people.sessions import NewRecord
from fortnight.operations.session import Invalid
from fortnight.store.keys.recovery_code import bare_code, new_code

NO_CLINIC = text("Type the name of the clinic: it is printed on every page about a child.")
NO_COUNTRY = text("Choose the country of the clinic.")
NO_ZONE = text("Choose the time zone of the clinic.")
NO_CODE = text("Type the recovery code from your copy.")
NOT_A_CODE = text("A character of the code is missing or wrong. Compare your copy with the code shown here.")
OTHER_CODE = text("This is another recovery code than the one shown here.")


class Page(Enum):
    """The pages of the first run, in their order."""

    CLINIC = 0
    LABEL = 1
    LEAD = 2
    CODE = 3
    BACKUPS = 4
    START = 5


class Start(Enum):
    """What is opened when the record was made."""

    EMPTY = "empty"
    DEMONSTRATION = "demonstration"
    TRAINING = "training"


@dataclass
class Answers:
    """What was typed and chosen so far; the secrets are in memory only."""

    page: Page = Page.CLINIC
    clinic: str = ""
    country: str = ""
    zone: str = ""
    label: str = "us-eu"
    units: str = "si"
    name: str = ""
    passphrase: str = field(default="", repr=False)
    again: str = field(default="", repr=False)
    code: str = field(default_factory=new_code, repr=False)
    typed_code: str = field(default="", repr=False)
    backup_folder: str = ""
    start: Start = Start.EMPTY

    @property
    def proposal(self) -> Proposal:
        """What the country proposes."""
        return proposal_of(self.country)

    def choose_country(self, country: str, zone: str) -> None:
        """Choose a country with one of its time zones, and take over the label and the units it proposes."""
        self.country, self.zone = country, zone
        self.label, self.units = self.proposal.label, self.proposal.units

    @property
    def settings(self) -> dict[str, str]:
        """The first settings of the clinic."""
        return {
            "clinic_name": self.clinic.strip(),
            "country": self.country,
            "time_zone": self.zone,
            "label": self.label,
            "units": self.units,
            "holidays": self.proposal.holidays,
            "backup_folder": self.backup_folder.strip(),
        }

    @property
    def new_record(self) -> NewRecord:
        """What the record is made of."""
        return NewRecord(Person(self.name, LEAD), self.passphrase, self.code, self.settings)


def problem(answers: Answers, page: Page, folder: Path) -> Text | None:
    """Return what is wrong with the answers of a page, or `None`; `folder` is the one of the record."""
    return _CHECKS[page](answers, folder)


def _clinic_problem(answers: Answers, _folder: Path) -> Text | None:
    if not answers.clinic.strip():
        return NO_CLINIC
    if not answers.country:
        return NO_COUNTRY
    try:
        settings.check_first({"clinic_name": answers.clinic.strip(), "country": answers.country})
        if answers.zone:
            time_zones.zone_named(answers.zone)
    except Invalid as refused:
        return refused.sentence
    return None if answers.zone else NO_ZONE


def _lead_problem(answers: Answers, _folder: Path) -> Text | None:
    wrong = name_problem(answers.name) or passphrase_trouble(answers.passphrase, answers.name)
    return wrong or (NOT_THE_SAME if answers.passphrase != answers.again else None)


def _code_problem(answers: Answers, _folder: Path) -> Text | None:
    if not answers.typed_code.strip():
        return NO_CODE
    typed = bare_code(answers.typed_code)
    if typed is None:
        return NOT_A_CODE
    return None if typed == bare_code(answers.code) else OTHER_CODE


def _backup_problem(answers: Answers, folder: Path) -> Text | None:
    """Return why backups cannot be copied to the second folder; none is chosen in an empty box."""
    typed = answers.backup_folder.strip()
    if not typed:
        return None
    chosen = Path(typed)
    if not chosen.is_absolute() or not chosen.is_dir():
        return text("There is no folder {folder}. Choose one that exists.", folder=typed)
    if not os.access(chosen, os.W_OK | os.X_OK):
        return text("Nothing can be written to {folder}. Choose another folder.", folder=typed)
    if chosen.resolve().is_relative_to(folder.resolve()):
        return text("Choose a folder outside that of the record, on another disk if possible.")
    return None


def _nothing(_answers: Answers, _folder: Path) -> Text | None:
    return None


_CHECKS: dict[Page, Callable[[Answers, Path], Text | None]] = {
    Page.CLINIC: _clinic_problem,
    Page.LABEL: _nothing,
    Page.LEAD: _lead_problem,
    Page.CODE: _code_problem,
    Page.BACKUPS: _backup_problem,
    Page.START: _nothing,
}
