"""Reading of cells that more than one form has."""

from __future__ import annotations

from collections.abc import Mapping

from fortnight.domain.analytes import ANALYTES, UnknownAnalyte, convert, find
from fortnight.domain.units import UnknownUnit
from fortnight.domain.values import plain
from fortnight.domain.wording import text
from fortnight.exchange.tables import (
    BadCell,
    Line,
)


def canonical(line: Line, name: str, value: float, unit: str) -> tuple[float, str]:
    try:
        code = find(name).code
        canonical, _ = convert(code, value, unit)
    except UnknownAnalyte as unknown:
        raise BadCell("analyte", unknown.sentence, well_formed=True) from None
    except UnknownUnit as unknown:
        raise BadCell("unit", unknown.sentence, well_formed=True) from None
    low, high = ANALYTES[code].hard
    if not low <= canonical <= high:
        raise BadCell(
            "value",
            text("{name} {value} {unit} cannot be.", name=ANALYTES[code].name, value=plain(value), unit=unit),
            well_formed=True,
        )
    return canonical, code


def notes(line: Line, extra: Mapping[str, str]) -> str:
    return "; ".join(f"{column}={line.cell(column)}" for column in extra if line.cell(column))
