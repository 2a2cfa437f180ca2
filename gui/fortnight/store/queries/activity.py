"""Queries about disease activity: the visits of a child, its baseline, and the targets set for it."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from fortnight.domain.record.goal import Aim, Goal
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


def goals(store: Store, child: str) -> tuple[Goal, ...]:
    """Return the targets that were set for a child, by the day by which they are to be reached."""
    rows = store.db.execute(
        "SELECT id, aim, due, cause, person, at, tz_offset, conflict FROM goal WHERE child = ? "
        "ORDER BY due, at, id",
        [child],
    )
    return tuple(
        Goal(id, Aim(aim), date.fromisoformat(due), cause, person, moment(at, offset).date(), bool(conflict))
        for id, aim, due, cause, person, at, offset, conflict in rows
    )


def baseline(store: Store, child: str) -> str | None:
    """Return the id of the assessment that was chosen as the baseline of a child, or `None`."""
    row = store.db.execute("SELECT visit FROM baseline WHERE child = ?", [child]).fetchone()
    return row[0] if row else None
