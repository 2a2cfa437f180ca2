"""Searches the files of a log for what identifies a person or belongs to a record."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

from fortnight.operations import views
from fortnight.operations.session import Session

# The numbers that a line has: its time, and lines of sources. A value in any other place is found.
OWN_NUMBERS = re.compile(r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z|:\d+(?= |$)", re.MULTILINE)
DAYS = ("%Y-%m-%d", "%d.%m.%Y", "%d %b %Y", "%Y%m%d", "%m/%d/%Y")


def leaves(body: Any) -> Iterator[str]:
    """Yield every value of a JSON body as text."""
    if isinstance(body, dict | list):
        for each in body.values() if isinstance(body, dict) else body:
            yield from leaves(each)
    elif body is not None and not isinstance(body, bool):
        yield str(body)


def planted(session: Session) -> set[str]:
    """Return everything of a record that no log may hold: names, numbers, days and every value of an entry.

    Single words in small letters are codes of the program, such as `male` or `labs`.
    """
    found: set[str] = set()
    for child in views.children(session):
        found |= {child.number, child.name, *days(child.birth_date)}
    for actor, body in session.store.db.execute("SELECT actor, body FROM entry"):
        found |= {actor, *leaves(json.loads(body))}
    return {each for each in found if len(each) > 1 and not re.fullmatch(r"[a-z_-]+", each)}


def days(day: date) -> Iterator[str]:
    """Yield the forms in which a day could be written."""
    yield from (day.strftime(form) for form in DAYS)


def leaks(folder: Path, words: Iterable[str]) -> set[str]:
    """Return the words that stand in a file of the folder, whatever its name."""
    text = "\n".join(
        path.read_text(encoding="utf-8", errors="replace") for path in folder.rglob("*") if path.is_file()
    )
    text = OWN_NUMBERS.sub("", text)
    return {each for each in words if re.search(rf"(?<![\w]){re.escape(each)}(?![\w])", text)}
