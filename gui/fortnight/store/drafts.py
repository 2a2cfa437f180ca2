"""What was typed and not yet saved: encrypted with the record, no part of the journal."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from fortnight.store.engine import Database

COLUMNS = "id, actor, child, form, body, at"


class Draft(NamedTuple):
    """A form that somebody left. `id` is what the entry will be called; `at` is UTC text."""

    id: str
    actor: str
    child: str | None
    form: str
    body: str
    at: str

    @property
    def typed(self) -> dict[str, Any]:
        return json.loads(self.body)


def keep(db: Database, draft: Draft) -> None:
    """Write a draft durably in the place of its former state. :raises sqlite3.Error: if the disk refuses."""
    db.execute(f"INSERT OR REPLACE INTO draft ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)", list(draft))


def forget(db: Database, id: str) -> None:
    db.execute("DELETE FROM draft WHERE id = ?", [id])


def of(db: Database, actor: str) -> list[Draft]:
    """A person's drafts, newest first; those whose entry was saved after all are not there."""
    rows = db.execute(
        f"SELECT {COLUMNS} FROM draft WHERE actor = ? AND id NOT IN (SELECT id FROM entry) ORDER BY at DESC",
        [actor],
    )
    return [Draft._make(row) for row in rows]
