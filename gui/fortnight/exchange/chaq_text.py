"""The licensed text of the C-HAQ items, which a clinic puts beside its record.

The text of the items may be used with permission only, so the program does not contain it. A clinic that has
permission writes the 30 items into a text file, one a line, in the order of the questionnaire.
"""

from __future__ import annotations

from pathlib import Path

from fortnight.domain.record.visit import CHAQ_ITEMS

FILE = "chaq-items.txt"
MOST_BYTES = 50_000


def read_items(folder: Path) -> tuple[str, ...]:
    """Return the text of the 30 items; nothing if there is no such file, or if it does not hold 30 lines."""
    try:
        with (folder / FILE).open("rb") as file:
            words = file.read(MOST_BYTES).decode("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        return ()
    items = tuple(line.strip() for line in words.splitlines() if line.strip())
    return items if len(items) == CHAQ_ITEMS else ()
