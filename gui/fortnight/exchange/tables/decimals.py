"""The decimal mark of a table, and its numbers with a decimal point. The mark is stated or proved."""

from __future__ import annotations

import re
from collections.abc import Iterable

from fortnight.domain.messages import text
from fortnight.exchange.hl7v2.values import plain_width, short
from fortnight.exchange.refusals import BadCell
from fortnight.exchange.tables.dates import Ambiguous
from fortnight.exchange.tables.grid import NumberText

POINT, COMMA, UNKNOWN = ".", ",", ""
_MARKED = re.compile(r"(?<![\d.,])(\d*)([.,])(\d+)(?![\d.,])")
_ANY = re.compile(r"\d[.,]\d|[.,]\d")


def mark_of(written: Iterable[str], delimiter: str = "") -> str:
    """Return the decimal mark that most numbers of a table have; unknown if their marks may be of thousands.

    A comma is no decimal mark in a file that is separated by commas and has none in quotation marks.
    """
    counts, proved = {POINT: 0, COMMA: 0}, set[str]()
    for each in written:
        found = None if isinstance(each, NumberText) else _MARKED.search(plain_width(each))
        if found is not None:
            counts[found[2]] += 1
            if not _may_be_thousands(found):
                proved.add(found[2])
    if not proved:
        return POINT if not counts[COMMA] and (delimiter == COMMA or not counts[POINT]) else UNKNOWN
    return max(proved, key=lambda mark: counts[mark])


def _may_be_thousands(found: re.Match[str]) -> bool:
    """Return whether a number such as 1,234 may be a whole one; 0,234 and 1,23 have a decimal mark."""
    return len(found[3]) == 3 and 1 <= len(found[1]) <= 3 and not found[1].startswith("0")


def with_point(written: str, mark: str, column: str) -> str:
    """Return a cell with a decimal point in place of the mark of its table.

    :raises Ambiguous: if the mark is not known and the cell has one.
    :raises BadCell: if it has the other mark, which may be one of thousands or a date.
    """
    if isinstance(written, NumberText):
        return written
    shown = plain_width(written)
    if not _ANY.search(shown):
        return shown
    if mark == UNKNOWN:
        sentence = text("“{value}” can be two numbers. State the decimal mark.", value=short(written))
        raise Ambiguous(column, sentence)
    if mark == POINT and "," in shown:
        raise BadCell(column, text("“{value}” has a comma in a table of points.", value=short(written)))
    if mark == COMMA and "." in shown:
        raise BadCell(
            column, text("“{value}” has a point in a table of commas. A date?", value=short(written))
        )
    return shown.replace(",", ".")
