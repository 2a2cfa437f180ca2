"""A clinic's own dose table, as it is written in the settings.

Such as `12 mg/kg; from 30 kg 8 mg/kg; every 14 days; at most 800 mg; by Pharmacist A`. It states the dose
and the interval only: everything else (laboratory limits, bag, hours of a prepared bag) is that of the US
and EU label.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from fortnight.domain.limit import Limit
from fortnight.domain.messages import SentenceError, Text, filled, text, word
from fortnight.domain.numbers import plain
from fortnight.domain.treatment.label_set import Band, Label

LOCAL = "local"
LONGEST_AUTHOR = 60  # characters
_NAME = word("local dose table by {author}")

LOWEST_MG_PER_KG = Limit(
    2, "mg/kg", "lowest dose of the dose-finding study, Yokota 2005", "P", word("Dose in a local dose table")
)
HIGHEST_MG_PER_KG = Limit(
    20, "mg/kg", "proposed; no label exceeds 12 mg/kg", "P", word("Dose in a local dose table")
)
LIGHTEST_KG = Limit(5, "kg", "proposed", "P", word("Weight limit in a local dose table"))
HEAVIEST_KG = Limit(100, "kg", "proposed", "P", word("Weight limit in a local dose table"))
SHORTEST_DAYS = Limit(
    7, "d", "Japanese label: one week at least", "P", word("Interval in a local dose table")
)
LONGEST_DAYS = Limit(56, "d", "proposed", "P", word("Interval in a local dose table"))
SMALLEST_MOST_MG = Limit(80, "mg", "the smallest vial", "P", word("Most mg in a local dose table"))
LARGEST_MOST_MG = Limit(
    800, "mg", "US label 2.1 and 12.3 (RA): most per infusion", "P", word("Most mg in a local dose table")
)


class TableRefused(SentenceError):
    """A dose table that cannot be used."""


_NUMBER = r"(\d{1,4}(?:[.,]\d{1,2})?)"


@dataclass(frozen=True, slots=True)
class _Part:
    """One part of a table: its form, an example, and the limits of each number in it."""

    form: re.Pattern[str]
    example: str
    limits: tuple[tuple[Limit, Limit], ...] = ()
    is_needed: bool = True


def _form(words: str) -> re.Pattern[str]:
    return re.compile(words.replace("#", _NUMBER).replace(" ", r"\s*"), re.ASCII | re.IGNORECASE)


_DOSE, _WEIGHT = (LOWEST_MG_PER_KG, HIGHEST_MG_PER_KG), (LIGHTEST_KG, HEAVIEST_KG)
_DAYS, _MOST = (SHORTEST_DAYS, LONGEST_DAYS), (SMALLEST_MOST_MG, LARGEST_MOST_MG)
_PARTS = {
    "dose": _Part(_form("# mg/kg"), "12 mg/kg", (_DOSE,)),
    "from": _Part(_form("from # kg # mg/kg"), "from 30 kg 8 mg/kg", (_WEIGHT, _DOSE), is_needed=False),
    "every": _Part(_form("every (?:# to )?# days?"), "every 14 days", (_DAYS, _DAYS)),
    "most": _Part(_form("at most # mg"), "at most 800 mg", (_MOST,)),
    "by": _Part(re.compile(r"by\s+(\S.*)", re.IGNORECASE), "by Pharmacist A"),
}
EXAMPLE = "; ".join(part.example for part in _PARTS.values())


def local_label(written: str) -> Label:
    """The dosing rule that a clinic has written.

    :raises TableRefused: with a sentence that says what is wrong.
    """
    found = dict[str, tuple[str | None, ...]]()
    for part in filter(None, (each.strip() for each in written.split(";"))):
        name, values = _read(part)
        if name in found:
            raise TableRefused(text("“{part}” is written twice in the dose table.", part=part))
        found[name] = values
    missing = [part.example for name, part in _PARTS.items() if part.is_needed and name not in found]
    if missing:
        raise TableRefused(text("The dose table lacks: {parts}.", parts="; ".join(missing)))
    return _label(found)


def _read(part: str) -> tuple[str, tuple[str | None, ...]]:
    for name, each in _PARTS.items():
        match = each.form.fullmatch(part)
        if match is not None:
            return name, match.groups()
    raise TableRefused(
        text("“{part}” is not a part of a dose table. Write it like: {example}.", part=part, example=EXAMPLE)
    )


def _label(found: dict[str, tuple[str | None, ...]]) -> Label:
    numbers = {name: tuple(_numbers(name, found[name])) for name in found if name != "by"}
    written, usual = (each or 0.0 for each in numbers["every"])
    shortest = written or usual
    if shortest > usual:
        raise TableRefused(text("The shorter interval is written first, such as every 7 to 14 days."))
    (first,), limit = numbers["dose"], numbers.get("from")
    bands = ((0.0, first), *([limit] if limit else []))
    author = str(found["by"][0]).strip()
    if len(author) > LONGEST_AUTHOR:
        raise TableRefused(text("Who wrote the dose table: use at most {n} characters.", n=LONGEST_AUTHOR))
    return Label(
        LOCAL,
        _NAME,
        tuple(Band(kg or 0.0, dose or 0.0) for kg, dose in bands),
        int(usual),
        int(shortest),
        f"the clinic's own dose table, by {author}",
        "P",
        numbers["most"][0],
        author,
    )


def _numbers(name: str, written: tuple[str | None, ...]) -> Iterator[float | None]:
    """Yield the numbers of a part; one that is not plausible is refused."""
    for value, (low, high) in zip(written, _PARTS[name].limits, strict=True):
        number = None if value is None else float(value.replace(",", "."))
        if number is not None and not low.value <= number <= high.value:
            raise TableRefused(_implausible(number, low, high))
        if number is not None and low.unit == "d" and number != int(number):
            raise TableRefused(text("The interval is a whole number of days."))
        yield number


def _implausible(number: float, low: Limit, high: Limit) -> Text:
    return text(
        "{what}: {number} {unit} is not plausible. Use {low} to {high} {unit}.",
        what=filled(low.name),
        number=plain(number),
        unit=_UNITS.get(low.unit, low.unit),
        low=plain(low.value),
        high=plain(high.value),
    )


_UNITS = {"d": text("days")}
