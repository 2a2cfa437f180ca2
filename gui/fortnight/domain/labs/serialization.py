"""Convert sentences and quantities to plain data for the journal, and back."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import Quantity, Range, analyte_name, named
from fortnight.domain.messages import CodedName, ShortDay, Text, Word, filled, joined, text

# Sentences that were stored before 28 Nov 2026 hold the English names of analytes.
_CODES = {str(analyte_name(code)): code for code in ANALYTES}
_FORMER_SEPARATOR = ", "


def pack(value: Any) -> Any:
    """A `Text`, `Quantity`, `Range` or date as plain data that JSON can hold; any other value unchanged."""
    if isinstance(value, Text):
        return {"text": value.template, "with": {name: pack(each) for name, each in value.values}}
    if isinstance(value, Quantity):
        known = [value.analyte, value.value, value.comparator, value.reported, value.reported_unit]
        return {"quantity": known}
    if isinstance(value, CodedName):
        return {"analyte": value.code}
    if isinstance(value, Range):
        return {"range": [value.analyte, value.low, value.high]}
    if isinstance(value, ShortDay):
        return {"short_day": value.day.isoformat()}
    return {"day": value.isoformat()} if isinstance(value, date) else value


def unpack(data: Any) -> Any:
    """The value that `pack` converted.

    Alert cards of earlier versions contain a string where later ones contain a quantity.
    """
    if not isinstance(data, dict):
        return _former_names(data) if isinstance(data, str) else data
    packed = cast("dict[str, Any]", data)
    if "text" in packed:
        return filled(Word(packed["text"]), **{name: unpack(each) for name, each in packed["with"].items()})
    if "analyte" in packed:
        return named(packed["analyte"])
    if "quantity" in packed:
        return Quantity(*packed["quantity"])
    if "range" in packed:
        return Range(*packed["range"])
    if "short_day" in packed:
        return ShortDay(date.fromisoformat(packed["short_day"]))
    return date.fromisoformat(packed["day"])


def _former_names(words: str) -> Any:
    """Return the English names of analytes as names, several of them as a list; other words unchanged."""
    codes = [_CODES.get(each) for each in words.split(_FORMER_SEPARATOR)]
    found = [named(code) for code in codes if code is not None]
    if not found or len(found) < len(codes):
        return words
    if len(found) == 1:
        return found[0]
    return joined([text("{name}", name=each) for each in found], _FORMER_SEPARATOR)
