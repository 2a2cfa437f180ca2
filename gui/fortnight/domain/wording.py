"""Sentences for people, kept apart from their numbers so that the window can translate them.

The domain writes English templates; `str()` fills them in, and the window looks the template up in
its translation first (`ui/language.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Text:
    """A template such as ``"{value} is above {limit}"`` and the values that fill it."""

    template: str
    values: tuple[tuple[str, Any], ...] = ()

    def __str__(self) -> str:
        return self.template.format(**{name: plain_words(value) for name, value in self.values})


MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def plain_words(value: Any) -> Any:
    """A value as it stands in an English sentence: a date as `16 Oct 2024`, all else as it is."""
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}" if isinstance(value, date) else value


def text(template: str, **values: Any) -> Text:
    """Make a `Text`; a value may itself be a `Text`."""
    return Text(template, tuple(values.items()))
