"""Queries for exports: who recorded each record of a child, and which results are preliminary."""

from __future__ import annotations

from datetime import datetime

from fortnight.store.database import Store
from fortnight.store.journal.entries import AS_THEY_TAKE_EFFECT
from fortnight.store.queries.courses import moment

# The entry that made a record; an infusion that was logged at the bedside was made by its start.
_MAKING = (
    "'child.record', 'specimen.record', 'infusion.record', 'infusion.start', 'medication.record', "
    "'event.record'"
)


def recorded_by(store: Store, child: str) -> dict[str, tuple[str, datetime]]:
    """Return who made each record of a child and when, by the id of the record.

    Of a record that was imported with its author it is the author, not the person who imported it.
    """
    rows = store.db.execute(
        "SELECT target, actor, at, tz_offset, json_extract(body, '$.recorded.by'), "
        f"json_extract(body, '$.recorded.at') FROM entry WHERE child = ? AND verb IN ({_MAKING}) "
        f"ORDER BY {AS_THEY_TAKE_EFFECT}",
        [child],
    )
    found: dict[str, tuple[str, datetime]] = {}
    for target, actor, at, offset, author, written in rows:
        known = (author, datetime.fromisoformat(written)) if author else (actor, moment(at, offset))
        found.setdefault(target, known)
    return found


def preliminary_results(store: Store, child: str) -> frozenset[tuple[datetime, str]]:
    """Return time and analyte of the results of which the newest message says that they are preliminary."""
    rows = store.db.execute(
        "SELECT o.at, o.analyte, o.status FROM observation o JOIN message m ON m.id = o.message "
        "JOIN entry e ON e.id = m.entry WHERE o.child = ? AND o.outcome IN ('stored', 'already_there') "
        "AND o.at <> '' ORDER BY e.lamport, o.number",
        [child],
    )
    newest = {(at, analyte): status for at, analyte, status in rows}
    return frozenset((moment(at), code) for (at, code), status in newest.items() if status in ("P", "R", "S"))
