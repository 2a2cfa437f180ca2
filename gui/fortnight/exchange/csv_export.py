"""Writes tables as CSV files in which no cell is a formula when a spreadsheet opens them."""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable, Sequence
from pathlib import Path

from fortnight.store.files.layout import private_draft

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
# Unicode categories of invisible characters: controls, marks without width, spaces of every kind.
_INVISIBLE = ("Cc", "Cf", "Mn", "Zl", "Zp", "Zs")
NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")


def safe_cell(value: object) -> str:
    """Return a cell as text, with an apostrophe before whatever a spreadsheet would compute."""
    words = "" if value is None else str(value).replace("\x00", "\ufffd")
    if isinstance(value, int | float) or NUMBER.fullmatch(words):
        return words
    is_formula = words.lstrip(" ").startswith(_FORMULA_STARTS) or _visible(words).startswith(_FORMULA_STARTS)
    return f"'{words}" if is_formula else words


def _visible(words: str) -> str:
    """Return a text from its first visible character on: some spreadsheets skip invisible ones."""
    visible = (c for c in words if not (c.isspace() or unicodedata.category(c) in _INVISIBLE))
    first = next(visible, "")
    return words[words.index(first) :] if first else ""


def write_sheet(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write a CSV file in UTF-8 with a byte order mark (for spreadsheets), readable by its owner alone.

    :raises OSError: if it cannot be written; an existing file is unchanged.
    """
    with (
        private_draft(path) as draft,
        draft.open("w", encoding="utf-8-sig", errors="replace", newline="") as file,
    ):
        sheet = csv.writer(file)
        sheet.writerow(header)
        sheet.writerows([safe_cell(cell) for cell in row] for row in rows)
