"""Tables that leave the record as CSV: no cell is a formula where a spreadsheet opens it."""

from __future__ import annotations

import csv
import os
import re
import secrets
from collections.abc import Iterable, Sequence
from pathlib import Path

_BEGINS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_NUMBER = re.compile(r"[+-]?\d+([.,]\d+)?")


def safe_cell(value: object) -> str:
    """A cell as text. What a spreadsheet would compute gets an apostrophe; a number stays one."""
    words = "" if value is None else str(value).replace("\x00", "\ufffd")
    if isinstance(value, int | float) or _NUMBER.fullmatch(words):
        return words
    return f"'{words}" if words.lstrip(" ").startswith(_BEGINS_A_FORMULA) else words


def write_sheet(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write a whole CSV file (UTF-8 with its mark, for the umlauts) in the place of another.

    :raises OSError: if the disk refuses; a file that was there is as it was.
    """
    draft = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with draft.open("x", encoding="utf-8-sig", errors="replace", newline="") as file:
            sheet = csv.writer(file)
            sheet.writerow(header)
            sheet.writerows([safe_cell(cell) for cell in row] for row in rows)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)
