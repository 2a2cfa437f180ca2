"""Convert sentences and quantities to plain data for the journal, and back."""

from __future__ import annotations

from datetime import date
from typing import Any

from fortnight.domain.labs.display import Quantity, Range
from fortnight.domain.messages import ShortDay, Text, text


def pack(value: Any) -> Any:
    """A `Text`, `Quantity`, `Range` or date as plain data that JSON can hold; any other value unchanged."""
    if isinstance(value, Text):
        return {"text": value.template, "with": {name: pack(each) for name, each in value.values}}
    if isinstance(value, Quantity):
        known = [value.analyte, value.value, value.comparator, value.reported, value.reported_unit]
        return {"quantity": known}
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
        return data
    if "text" in data:
        return text(data["text"], **{name: unpack(each) for name, each in data["with"].items()})
    if "quantity" in data:
        return Quantity(*data["quantity"])
    if "range" in data:
        return Range(*data["range"])
    if "short_day" in data:
        return ShortDay(date.fromisoformat(data["short_day"]))
    return date.fromisoformat(data["day"])
