"""One detail of an event: how it is entered, which values are allowed, and its value in words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from fortnight.domain.messages import Text, Word, filled, word

Detail = str | float
Details = Mapping[str, Detail]
VALUE = word("{value}")
TIME = "time"
"""The detail that says at which time of its day an event began; without it only the day is known."""


class Input(StrEnum):
    """How a detail is entered: chosen, chosen or typed, typed, or typed as a number, a day or a time."""

    CHOICE = "choice"
    SUGGESTED = "suggested"
    TEXT = "text"
    NUMBER = "number"
    DAY = "day"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Field:
    """One detail of a kind of event: its title, how it is entered, and which values are allowed.

    `choices` are offered or, if the input is a choice, the only ones. A number is from `lowest` to
    `highest`, in `unit`. `template` writes the value in a sentence. `methods` are the methods of imaging that
    have this detail; empty: all of them.
    """

    title: Text
    input: Input = Input.TEXT
    choices: Mapping[str, Text] | None = None
    lowest: float = 0.0
    highest: float = 0.0
    unit: str = ""
    template: Word = VALUE
    methods: frozenset[str] = frozenset()

    def allows(self, value: Detail) -> bool:
        """Return whether a value can be stored."""
        if self.input is Input.CHOICE:
            return self.choices is not None and value in self.choices
        if self.input is Input.NUMBER:
            return isinstance(value, int | float) and self.lowest <= value <= self.highest
        return isinstance(value, str) and _FORMS.get(self.input, _any)(value)

    def fits(self, details: Details) -> bool:
        """Return whether an event with these details can have this one."""
        return not self.methods or details.get("method") in self.methods

    def words(self, value: Detail) -> Text:
        """Return a value in words."""
        known = self.choices.get(str(value)) if self.choices else None
        shown: object = value
        if self.input is Input.DAY and isinstance(value, str) and _is_day(value):
            shown = date.fromisoformat(value)
        elif isinstance(value, int | float):
            shown = f"{value:g}".replace("-", "−")
        return filled(self.template, value=known or shown)


def _any(value: str) -> bool:
    return True


def _is_time(value: str) -> bool:
    """Return whether a value is a time of day as it is stored, such as 07:30."""
    try:
        return time.fromisoformat(value).strftime("%H:%M") == value
    except ValueError:
        return False


def _is_day(value: str) -> bool:
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


_FORMS: Mapping[Input, Callable[[str], bool]] = {Input.DAY: _is_day, Input.TIME: _is_time}


def clock_of(at: datetime) -> str:
    """Return the time of day of a moment as it is stored, such as 07:30."""
    return f"{at:%H:%M}"
