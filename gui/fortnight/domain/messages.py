"""Sentences for the user: a template is kept apart from its values so that the window can translate it.

The domain writes English templates. `render` fills in a template, in the reader's units and, if wanted, in
the reader's language. `str()` gives English with SI units.

`text` and `word` are also marks: `packaging/dev.py translations` collects what they are called with, so their
first argument is always a literal.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal, Protocol, runtime_checkable

SI = "si"


class Word(str):
    """An English word or template of a table, marked for translators by `word`.

    As a value of a sentence it is translated too. Elsewhere it is a string like any other.
    """

    __slots__ = ()


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
class CodedName:
    """A name that is stored as its code, and put into words when it is shown."""

    code: str
    name: Word = field(compare=False)

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class ShortDay:
    """A date that is written without its year because the year is obvious."""

    day: date


@dataclass(frozen=True, slots=True)
class ClockTime:
    """A moment that is written as a time of day, as the clock on the wall shows it."""

    at: datetime


MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def english_day(day: date) -> str:
    """The date in English, such as `16 Oct 2024`."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def english_short_day(day: date) -> str:
    """The date in English without its year, such as `16 Oct`."""
    return f"{day.day} {MONTHS[day.month - 1]}"


def english_clock(at: datetime) -> str:
    """The time of day, such as `09:30`."""
    return f"{at:%H:%M}"


_ONE_OR_MORE = re.compile(r"\((\w*)\|(\w*)\)|\((s)\)")


def english(template: str, n: int | None = None) -> str:
    """The template itself; with a number `n`, in the singular or the plural.

    `%n` is replaced by the number, `(s)` for the ending of a plural, and `(child|children)` for a choice.
    """
    if n is None:
        return template

    def chosen(choice: re.Match[str]) -> str:
        one, more, ending = choice.groups()
        return (one or "") if n == 1 else (more or ending or "")

    return _ONE_OR_MORE.sub(chosen, template).replace("%n", str(n))


@dataclass(frozen=True, slots=True)
class Language:
    """How a language writes: templates (with the number of a plural), dates, numbers with a point, times.

    `separators` returns the separators of a list, written `, ` or `; ` in English.
    """

    translate: Callable[[str, int | None], str] = english
    day: Callable[[date], str] = english_day
    short_day: Callable[[date], str] = english_short_day
    number: Callable[[str], str] = str
    clock: Callable[[datetime], str] = english_clock
    separators: Callable[[str], str] = str


ENGLISH = Language()


# A value that is a number with a decimal point, perhaps with its unit; no version, no date, no reference.
_DECIMAL = re.compile(r"[<>≥≤×+−± -]*\d+\.\d+(?: ?(?:%|°C|SD|×|d|h|g|kg|mg|mL|mm|cm|m²|kg/m²|mg/kg))?")


def is_decimal(words: str) -> bool:
    """Return whether a text is nothing but a number with a decimal point, perhaps with its unit."""
    return _DECIMAL.fullmatch(words) is not None


_LIST = re.compile(r"\{p0\}([,;] \{p\d+\})+")
"""The template of a list, as `joined` makes it."""


def render(sentence: Text, units: str = SI, language: Language = ENGLISH) -> str:
    """Fill in a sentence: quantities are written in `units`, words, dates and numbers as in `language`."""
    values = {name: _written(value, units, language) for name, value in sentence.values}
    n = dict(sentence.values).get("n") if "%n" in sentence.template else None
    template = sentence.template
    written = language.separators(template) if _LIST.fullmatch(template) else language.translate(template, n)
    return written.format(**values)


def _written(value: Any, units: str, language: Language) -> Any:
    if isinstance(value, Text):
        return render(value, units, language)
    if isinstance(value, str) and is_decimal(value):
        return language.number(value)
    if isinstance(value, CodedName):
        return language.translate(value.name, None)
    if isinstance(value, Word):
        return language.translate(value, None)
    if isinstance(value, Displayable):
        return language.number(value.shown(units))
    if isinstance(value, ClockTime):
        return language.clock(value.at)
    if isinstance(value, ShortDay):
        return language.short_day(value.day)
    return language.day(value) if isinstance(value, date) else value


def word(english: str) -> Word:
    """Mark a word or a template in a table for translators. It is returned as it is."""
    return Word(english)


def text(template: str, note: Literal[""] = "", n: int | None = None, /, **values: Any) -> Text:
    """Make a `Text` from a template and its values. A value may itself be a `Text`.

    A sentence about a number of things is `text("%n sample(s) of {day}", "", n, day=day)`. The empty note
    is there because `lupdate` recognises a plural by the place of the number.
    """
    return Text(template, tuple(values.items()) if n is None else (("n", n), *values.items()))


def filled(template: Word, **values: Any) -> Text:
    """Make a `Text` from a template of a table and its values."""
    return Text(template, tuple(values.items()))


class SentenceError(ValueError):
    """An error that carries the sentence to show to the user, its only argument."""

    @property
    def sentence(self) -> Text:
        """The sentence: what is wrong and, if that helps, what to type instead."""
        return self.args[0]


def joined(parts: list[Text], separator: str) -> Text:
    """Join several texts into one, with `separator` between them."""
    names = [f"p{n}" for n in range(len(parts))]
    return Text(separator.join(f"{{{name}}}" for name in names), tuple(zip(names, parts, strict=True)))
