"""The rows of what a child takes beside the infusions, and of its taper plans."""

from __future__ import annotations

from datetime import datetime

from fortnight.domain.record.medication import Per
from fortnight.domain.record.taper import How, Taper, steps_from
from fortnight.store.journal.entries import utc_text
from fortnight.store.journal.folding import RecordState
from fortnight.store.journal.tables import Rows

# The fields that an imported dose may lack.
_TYPED = {
    "name": "",
    "dose": "",
    "unit": "mg",
    "times": 1,
    "per": Per.DAY.value,
    "route": "",
    "act": "",
    "cause": "",
}


def medication_rows(f: RecordState) -> Rows:
    """Return the row of one dose of another drug."""
    d = {**_TYPED, **f.fields}
    typed = (d[name] for name in _TYPED)
    step = (f.target, f.child, d["drug"], d["start"], d["mg_per_day"], *typed, int(f.conflict), f.last.id)
    return {"medication": [step]}


def taper_of(f: RecordState) -> Taper:
    """Return a taper plan with its changes."""
    d = f.fields
    return Taper(
        f.target,
        d["drug"],
        steps_from(d["steps"]),
        How(d.get("method", How.DATES)),
        d.get("cause", ""),
        f.taper_changes,
        f.first.actor,
        _made_at(f),
        f.conflict,
    )


def _made_at(f: RecordState) -> str:
    """Return when a plan was made, as UTC text: of an imported one when its author recorded it."""
    recorded = f.fields.get("recorded")
    return utc_text(datetime.fromisoformat(recorded["at"])) if recorded else f.first.at


def taper_rows(f: RecordState) -> Rows:
    """Return the row of one taper plan."""
    taper = taper_of(f)
    since, conflict = taper.since.isoformat(), int(f.conflict)
    stored = stored_taper(taper)
    return {"taper": [(f.target, f.child, taper.drug, since, taper.made_at, stored, conflict, f.last.id)]}


def stored_taper(taper: Taper) -> str:
    """Return a taper plan as stored in the table `taper`."""
    import msgspec

    stored = msgspec.to_builtins(taper)
    for step in stored["written"]:
        if not step["second_mg"]:  # rows that were written before there was such a dose stay as they are
            del step["second_mg"]
    return msgspec.json.encode(stored).decode()


def taper_from(stored: str) -> Taper:
    """Return a taper plan from the table `taper`."""
    import msgspec

    return msgspec.json.decode(stored, type=Taper)
