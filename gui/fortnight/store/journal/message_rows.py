"""The rows of laboratory messages and of the maps of a laboratory."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from fortnight.store.journal.entries import canonical, utc_text
from fortnight.store.journal.folding import RecordState
from fortnight.store.journal.tables import Row, Rows


def message_rows(f: RecordState) -> Rows:
    """Return the row of a message, and one for each of its observations."""
    d = f.fields
    message = (
        f.target,
        d["source"],
        d["control"],
        d.get("file", ""),
        f.first.at,
        f.first.tz_offset,
        canonical(d["broken"]) if d.get("broken") else "",
        f.last.id,
    )
    return {"message": [message], "observation": [_observation(f.target, each) for each in d["observations"]]}


def _observation(message: str, each: Mapping[str, Any]) -> Row:
    at = each.get("at")
    return (
        message,
        each["number"],
        each["outcome"],
        each.get("waits", ""),
        canonical(each["why"]) if each.get("why") else "",
        each.get("shown", ""),
        each.get("child"),
        each.get("analyte", ""),
        utc_text(datetime.fromisoformat(at)) if at else "",
        each.get("status", ""),
        each.get("reported", ""),
    )


def labmap_rows(f: RecordState) -> Rows:
    """Return the row of a map of a laboratory."""
    d = f.fields
    return {"labmap": [(f.target, d["source"], d["subject"], d["code"], d["meaning"], f.last.id)]}
