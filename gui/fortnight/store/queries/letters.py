"""The letters about the course of a child."""

from __future__ import annotations

import json

from fortnight.domain.record.letter import Letter
from fortnight.store.database import Store
from fortnight.store.queries.courses import moment


def letters(store: Store, child: str) -> tuple[Letter, ...]:
    """Return the letters of a child, the newest first."""
    rows = store.db.execute(
        "SELECT id, at, tz_offset, by, recipient, paragraphs, corrects FROM letter "
        "WHERE child = ? ORDER BY at DESC, id DESC",
        [child],
    )
    return tuple(
        Letter(id, moment(at, offset), by, recipient, json.loads(paragraphs), corrects)
        for id, at, offset, by, recipient, paragraphs, corrects in rows
    )
