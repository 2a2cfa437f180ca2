"""Sentences for the user: a template is kept apart from its values so that the window can translate it.

The domain writes English templates. `render` fills in a template, in the reader's units and, if wanted, in
the reader's language. `str()` gives English with SI units.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol, runtime_checkable

SI = "si"


@runtime_checkable
class Displayable(Protocol):
    """A value whose written form depends on the display units, such as a measured quantity."""

    def shown(self, units: str) -> str:
        """The value as text in the given display units, such as `si` or `japan`."""
        ...


@dataclass(frozen=True, slots=True)
class Text:
    """A template such as ``"{value} is above {limit}"`` and the values for its placeholders."""

    template: str
    values: tuple[tuple[str, Any], ...] = ()

    def __str__(self) -> str:
        return render(self)


@dataclass(frozen=True, slots=True)
class ShortDay:
    """A date that is written without its year because the year is obvious."""

    day: date


MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def english_day(day: date) -> str:
    """The date in English, such as `16 Oct 2024`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def english_short_day(day: date) -> str:
    """The date in English without its year, such as `16 Oct`."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def render(
    sentence: Text,
    units: str = SI,
    translate: Callable[[str], str] = str,
    write_day: Callable[[date], str] = english_day,
    write_short_day: Callable[[date], str] = english_short_day,
) -> str:
    """Fill in a sentence: quantities are written in `units`, dates by `write_day` and `write_short_day`."""

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
    """Make a `Text` from a template and its values. A value may itself be a `Text`."""
    return Text(template, tuple(values.items()))


def joined(parts: list[Text], separator: str) -> Text:
    """Join several texts into one, with `separator` between them."""
    names = [f"p{n}" for n in range(len(parts))]
    return Text(separator.join(f"{{{name}}}" for name in names), tuple(zip(names, parts, strict=True)))
