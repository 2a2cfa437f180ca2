"""Drafts: forms that were filled in but not saved, encrypted with the record but outside the journal."""

from __future__ import annotations

import json
from typing import Any, NamedTuple

from fortnight.store.engine import Database

COLUMNS = "id, actor, child, form, body, at"


class Draft(NamedTuple):
    """An unsaved form. `id` is the id that its journal entry will have; `at` is UTC text."""

    id: str
    actor: str
    child: str | None
    form: str
    body: str
    at: str

    @property
    def typed(self) -> dict[str, Any]:
        """The form's fields as they were typed."""
        return json.loads(self.body)


def keep(db: Database, draft: Draft) -> None:
    """Save a draft, replacing its earlier version.

    :raises sqlite3.Error: if the disk cannot be written.
    """
    db.execute(f"INSERT OR REPLACE INTO draft ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)", list(draft))


def forget(db: Database, id: str) -> None:
    """Delete a draft."""
    db.execute("DELETE FROM draft WHERE id = ?", [id])


def of(db: Database, actor: str) -> list[Draft]:
    """Return a person's drafts, newest first, without those whose entry has been saved."""
    rows = db.execute(
        f"SELECT {COLUMNS} FROM draft WHERE actor = ? AND id NOT IN (SELECT id FROM entry) ORDER BY at DESC",
        [actor],
    )
    return [Draft._make(row) for row in rows]
