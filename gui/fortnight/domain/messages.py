"""Sentences for people, kept apart from their values so that the window can translate them.

The domain writes English templates. `render` fills one in, in the units of the reader and, if wanted,
translated; `str()` gives English with SI units.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol, runtime_checkable

SI = "si"


@runtime_checkable
class Displayable(Protocol):
    """A value that is written differently in different units, such as a measured quantity."""

    def shown(self, units: str) -> str: ...


@dataclass(frozen=True, slots=True)
class Text:
    """A template such as ``"{value} is above {limit}"`` and the values that fill it."""

    template: str
    values: tuple[tuple[str, Any], ...] = ()

    def __str__(self) -> str:
        return render(self)


@dataclass(frozen=True, slots=True)
class ShortDay:
    """A day that is written without its year, where the year is beyond doubt."""

    day: date


MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def english_day(day: date) -> str:
    """`16 Oct 2024`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def english_short_day(day: date) -> str:
    """`16 Oct`."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def render(
    sentence: Text,
    units: str = SI,
    translate: Callable[[str], str] = str,
    write_day: Callable[[date], str] = english_day,
    write_short_day: Callable[[date], str] = english_short_day,
) -> str:
    """A sentence with its values filled in: quantities in `units`, dates by the two functions."""

    def written(value: Any) -> Any:
        if isinstance(value, Text):
            return render(value, units, translate, write_day, write_short_day)
        if isinstance(value, Displayable):
            return value.shown(units)
        if isinstance(value, ShortDay):
            return write_short_day(value.day)
        return write_day(value) if isinstance(value, date) else value

    return translate(sentence.template).format(**{name: written(value) for name, value in sentence.values})


def text(template: str, **values: Any) -> Text:
    """Make a `Text`; a value may itself be a `Text`."""
    return Text(template, tuple(values.items()))


def joined(parts: list[Text], separator: str) -> Text:
    """Several sentences as one."""
    names = [f"p{n}" for n in range(len(parts))]
    return Text(separator.join(f"{{{name}}}" for name in names), tuple(zip(names, parts, strict=True)))
