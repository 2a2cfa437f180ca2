"""The types of a setting: which values each allows, and how they are shown and written in a file.

A value is always kept as text; in a settings file it is a word, a whole number, or true or false.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass
from typing import ClassVar

from fortnight.domain.infusion.rate_plan import plan_of
from fortnight.domain.infusion.written_schedule import schedule_of
from fortnight.domain.messages import SentenceError, Text, joined, text
from fortnight.domain.treatment.local_dose import EXAMPLE, local_label

ON, OFF = "on", "off"
LONGEST_PATH = 4096
USUAL_BAG_ML = 50.0
_LONGEST_NUMBER = 9  # digits

FileValue = str | int | bool


class Kind(ABC):
    """The type of a setting. `name` is for programs that read the list of settings."""

    name: ClassVar[str]

    @property
    @abstractmethod
    def requirement(self) -> Text:
        """A sentence that says which values are allowed."""

    @property
    @abstractmethod
    def limits(self) -> dict[str, object]:
        """What limits the values, for programs that read the list of settings."""

    @abstractmethod
    def allows(self, value: str) -> bool:
        """Return whether a text is an allowed value."""

    def refusal(self, value: str) -> Text:
        """Return why a value is not allowed and what to write; here what is allowed."""
        return self.requirement

    def shown(self, value: str) -> Text:
        """Return an allowed value in words."""
        return text("{value}", value=value) if value else text("none")

    def to_file(self, value: str) -> FileValue:
        """Return an allowed value as it is written in a settings file."""
        return value

    def from_file(self, found: object) -> str | None:
        """Return the value for what a settings file contains, or None if its type is wrong."""
        return found if isinstance(found, str) else None


@dataclass(frozen=True, slots=True)
class Choice(Kind):
    """One of several options, each with its key and its words."""

    name: ClassVar[str] = "choice"
    options: Mapping[str, Text]

    @property
    def requirement(self) -> Text:
        """A sentence with the keys of the options."""
        return text("Use one of: {options}.", options=", ".join(self.options))

    @property
    def limits(self) -> dict[str, object]:
        """The options with their words."""
        return {"options": {key: str(words) for key, words in self.options.items()}}

    def allows(self, value: str) -> bool:
        """Return whether the value is the key of an option."""
        return value in self.options

    def shown(self, value: str) -> Text:
        """Return the words of an option."""
        return self.options[value]


@dataclass(frozen=True, slots=True)
class WholeNumber(Kind):
    """A whole number from `lowest` to `highest`, both included, with its unit for one and for more."""

    name: ClassVar[str] = "whole number"
    lowest: int
    highest: int
    unit_of_one: Text
    unit: Text

    @property
    def requirement(self) -> Text:
        """A sentence with the limits and the unit."""
        return text(
            "Use a whole number from {lowest} to {highest} ({unit}).",
            lowest=self.lowest,
            highest=self.highest,
            unit=self.unit,
        )

    @property
    def limits(self) -> dict[str, object]:
        """The lowest and the highest number, and the unit."""
        return {"lowest": self.lowest, "highest": self.highest, "unit": str(self.unit)}

    def allows(self, value: str) -> bool:
        """Return whether the value is a number within the limits, written in the usual way."""
        if len(value) > _LONGEST_NUMBER or not (value.isascii() and value.removeprefix("-").isdigit()):
            return False
        return value == str(int(value)) and self.lowest <= int(value) <= self.highest

    def unit_for(self, number: int) -> Text:
        """Return the unit as it is written after this number."""
        return self.unit_of_one if number == 1 else self.unit

    def shown(self, value: str) -> Text:
        """Return the number with its unit."""
        return text("{number} {unit}", number=value, unit=self.unit_for(int(value)))

    def to_file(self, value: str) -> FileValue:
        """Return the number."""
        return int(value)

    def from_file(self, found: object) -> str | None:
        """Return the digits of a whole number, or None."""
        if isinstance(found, bool) or not isinstance(found, int) or abs(found) >= 10**_LONGEST_NUMBER:
            return None
        return str(found)


@dataclass(frozen=True, slots=True)
class Switch(Kind):
    """On or off."""

    name: ClassVar[str] = "switch"

    @property
    def requirement(self) -> Text:
        """A sentence that says how on and off are written."""
        return text("Use on or off; in a settings file, true or false.")

    @property
    def limits(self) -> dict[str, object]:
        """Nothing: there are two values."""
        return {}

    def allows(self, value: str) -> bool:
        """Return whether the value is on or off."""
        return value in (ON, OFF)

    def shown(self, value: str) -> Text:
        """Return on or off in words."""
        return text("on") if value == ON else text("off")

    def to_file(self, value: str) -> FileValue:
        """Return true for on and false for off."""
        return value == ON

    def from_file(self, found: object) -> str | None:
        """Return on for true and off for false, or None."""
        if not isinstance(found, bool):
            return None
        return ON if found else OFF


@dataclass(frozen=True, slots=True)
class Words(Kind):
    """A text on one line, of at most `longest` characters; it may be empty."""

    name: ClassVar[str] = "text"
    longest: int

    @property
    def requirement(self) -> Text:
        """A sentence with the greatest length."""
        return text("Use at most {longest} characters on one line.", longest=self.longest)

    @property
    def limits(self) -> dict[str, object]:
        """The greatest length, in characters."""
        return {"longest": self.longest}

    def allows(self, value: str) -> bool:
        """Return whether the value is short enough and on one line."""
        return len(value) <= self.longest and value.isprintable()


@dataclass(frozen=True, slots=True)
class Folder(Kind):
    """The path of a folder; empty for none."""

    name: ClassVar[str] = "folder"

    @property
    def requirement(self) -> Text:
        """A sentence that says what a path is here."""
        return text("Use the path of a folder, as a text on one line, or an empty text for none.")

    @property
    def limits(self) -> dict[str, object]:
        """Nothing: whether the folder exists is seen when it is used."""
        return {}

    def allows(self, value: str) -> bool:
        """Return whether the value can be a path."""
        return len(value) <= LONGEST_PATH and value.isprintable()


class Written(Kind):
    """A text on one line that has a form of its own, such as a plan; empty for the default."""

    longest: int = 200

    @abstractmethod
    def read(self, value: str) -> object:
        """Read the text. :raises SentenceError: with a sentence that says what is wrong."""

    @property
    def limits(self) -> dict[str, object]:
        """The greatest length, in characters."""
        return {"longest": self.longest}

    def _wrong(self, value: str) -> Text | None:
        """Return why a value cannot be used, or `None`."""
        if len(value) > self.longest or not value.isprintable():
            return text("Use at most {longest} characters on one line.", longest=self.longest)
        try:
            self.read(value)
        except SentenceError as refused:
            return refused.sentence
        return None

    def allows(self, value: str) -> bool:
        """Return whether the value can be read."""
        return self._wrong(value) is None

    def refusal(self, value: str) -> Text:
        """Return what is wrong with the value, and what to write."""
        return joined([self._wrong(value) or self.requirement, self.requirement], " ")


class RateSteps(Written):
    """The steps of a rate plan, as `rate_plan.plan_of` reads them; empty for the flat rate of the label."""

    name: ClassVar[str] = "rate plan"

    @property
    def requirement(self) -> Text:
        """A sentence with an example."""
        return text(
            "Write rate x minutes for each step and the last rate alone, such as 15 x 15; 30 x 15; 50."
        )

    def read(self, value: str) -> object:
        """Read a plan for the usual bag."""
        return plan_of(value, USUAL_BAG_ML)


class VitalTimes(Written):
    """When vital signs are due, as `vitals_schedule.schedule_of` reads it; empty for the default."""

    name: ClassVar[str] = "vital signs schedule"

    @property
    def requirement(self) -> Text:
        """A sentence with an example."""
        return text("Write minutes, such as after 5, 15; every 15; paused 5; end 30, 60; pressure 15.")

    def read(self, value: str) -> object:
        """Read a schedule."""
        return schedule_of(value)


class DoseTable(Written):
    """A clinic's own dose table, as `local_dose.local_label` reads it; empty for none."""

    name: ClassVar[str] = "dose table"

    @property
    def requirement(self) -> Text:
        """A sentence with an example."""
        return text("Write it like: {example}.", example=EXAMPLE)

    def read(self, value: str) -> object:
        """Read a table."""
        return local_label(value) if value else None
