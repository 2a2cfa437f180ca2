"""Queries about disease activity: the visits of a child, and the baseline that was chosen for it."""

from __future__ import annotations

import json
from typing import Any

from fortnight.domain.record.visit import Visit
from fortnight.store.database import Store
from fortnight.store.journal.bodies import visit_from
from fortnight.store.journal.tables import TABLES
from fortnight.store.queries.courses import moment

_COLUMNS = TABLES["visit"]
_JSON = ("joints", "chaq_items", "aids", "features")


def visits(store: Store, child: str) -> tuple[Visit, ...]:
    """Return the visits of a child, oldest first."""
    rows = store.db.execute(
        f"SELECT {', '.join(_COLUMNS)} FROM visit WHERE child = ? ORDER BY at, id", [child]
    ).fetchall()
    return tuple(_visit(dict(zip(_COLUMNS, row, strict=True))) for row in rows)


def _visit(row: dict[str, Any]) -> Visit:
    fields = {**row, **{name: json.loads(row[name]) for name in _JSON}}
    at = moment(row["at"], row["tz_offset"])
    return visit_from(row["id"], fields, at, bool(row["conflict"]))


def baseline(store: Store, child: str) -> str | None:
    """Return the id of the assessment that was chosen as the baseline of a child, or `None`."""
    row = store.db.execute("SELECT visit FROM baseline WHERE child = ?", [child]).fetchone()
    return row[0] if row else None
