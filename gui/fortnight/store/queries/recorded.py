"""Queries for exports: who recorded each record of a child."""

from __future__ import annotations

from datetime import datetime

from fortnight.store.database import Store
from fortnight.store.journal.entries import AS_THEY_TAKE_EFFECT
from fortnight.store.queries.courses import moment

# The entry that made a record; an infusion that was logged at the bedside was made by its start.
_MAKING = (
    "'child.record', 'specimen.record', 'infusion.record', 'infusion.start', 'medication.record', "
    "'event.record', 'visit.record', 'taper.record'"
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
