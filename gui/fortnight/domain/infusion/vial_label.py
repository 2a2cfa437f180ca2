"""What is read or typed from a vial or its carton: a GS1 code, or a lot number and an expiry as printed."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from fortnight.domain.infusion.gs1 import GS1_SYMBOLOGIES, SEPARATORS, Scan, ScanRefused, read_scan
from fortnight.domain.messages import text

_HOW_TO_TYPE = text("Type the expiry as 03/2028 or 2028-03-31.")
LONGEST_LOT = 20  # characters, as in the GS1 field
_GS1_TEXT = re.compile(r"^\(\d{2,4}\)|^01\d{14}(17|10|21|11|$)", re.ASCII)
_MONTH_FIRST = re.compile(r"(\d{1,2})[./ -](\d{4})", re.ASCII)
_YEAR_FIRST = re.compile(r"(\d{4})[./ -](\d{1,2})(?:[./ -](\d{1,2}))?", re.ASCII)


@dataclass(frozen=True, slots=True)
class Lot:
    """The lot of one vial, as it was scanned or typed."""

    lot: str
    expiry: date | None = None
    gtin: str = ""
    serial: str = ""


def is_gs1(scanned: str) -> bool:
    """Return whether a text is a GS1 code and not a lot number that was typed."""
    marked = scanned.startswith(GS1_SYMBOLOGIES) or SEPARATORS.search(scanned) is not None
    return marked or _GS1_TEXT.match(scanned) is not None


def read_vial(scanned: str, today: date | None = None) -> Scan:
    """Return what a code or a typed lot number says about a vial.

    :raises ScanRefused: with a sentence that says what is wrong and what to do.
    """
    plain = scanned.strip()
    if is_gs1(plain):
        found = read_scan(plain, today)
        if not found.lot:
            raise ScanRefused(text("This code contains no lot number. Type the lot that is printed."))
        return found
    if not plain or len(plain) > LONGEST_LOT or not plain.isprintable():
        raise ScanRefused(
            text("A lot number has 1 to {longest} characters. Scan or type it again.", longest=LONGEST_LOT)
        )
    return Scan(lot=plain)


def read_expiry(typed: str) -> date | None:
    """Return an expiry as it is printed: `03/2028`, `2028-03` (the last day of the month) or `2028-03-31`.

    An empty text is `None`.

    :raises ScanRefused: for anything else.
    """
    plain = typed.strip()
    if not plain:
        return None
    found = _MONTH_FIRST.fullmatch(plain)
    parts = (found[2], found[1], None) if found else None
    if parts is None and (other := _YEAR_FIRST.fullmatch(plain)):
        parts = (other[1], other[2], other[3])
    if parts is None:
        raise ScanRefused(_HOW_TO_TYPE)
    year, month = int(parts[0]), int(parts[1])
    try:
        return date(year, month, int(parts[2]) if parts[2] else monthrange(year, month)[1])
    except ValueError:
        raise ScanRefused(_HOW_TO_TYPE) from None
