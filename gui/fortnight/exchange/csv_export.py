"""Tables that leave the record as CSV: no cell is a formula where a spreadsheet opens it."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

from fortnight.store.files.layout import private_draft

_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_UNSEEN = ("Cc", "Cf", "Mn", "Zl", "Zp", "Zs")  # controls, marks without width, spaces of every kind
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")


def safe_cell(value: object) -> str:
    """A cell as text. What a spreadsheet would compute gets an apostrophe; a number stays one."""
    words = "" if value is None else str(value).replace("\x00", "\ufffd")
    if isinstance(value, int | float) or _NUMBER.fullmatch(words):
        return words
    begins = words.lstrip(" ").startswith(_BEGINS_A_FORMULA) or _seen(words).startswith(_BEGINS_A_FORMULA)
    return f"'{words}" if begins else words


def _seen(words: str) -> str:
    """Words from the first character on that can be seen: some spreadsheets look past the others."""
    unseen = (c for c in words if not (c.isspace() or unicodedata.category(c) in _UNSEEN))
    first = next(unseen, "")
    return words[words.index(first) :] if first else ""


def write_sheet(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write a whole CSV file (UTF-8 with its mark, for the umlauts), for its owner alone.

    :raises OSError: if the disk refuses; a file that was there is as it was.
    """
    with (
        private_draft(path) as draft,
        draft.open("w", encoding="utf-8-sig", errors="replace", newline="") as file,
    ):
        sheet = csv.writer(file)
        sheet.writerow(header)
        sheet.writerows([safe_cell(cell) for cell in row] for row in rows)
