"""The rows of visits, the baseline of the response, treatment targets, letters and signatures."""

from __future__ import annotations

from fortnight.domain.record.visit import SCALES
from fortnight.store.journal.entries import canonical
from fortnight.store.journal.folding import RecordState
from fortnight.store.journal.row_times import moment_columns
from fortnight.store.journal.tables import Row, Rows
from fortnight.store.journal.verbs import SIGNED


def signature_rows(f: RecordState) -> list[Row]:
    """Return the row of a record that is signed off as it is now."""
    if SIGNED not in f.fields:
        return []
    signed = f.fields[SIGNED]
    return [(f.target, f.child, signed["by"], *moment_columns(signed["at"]), f.last.id)]


def visit_rows(f: RecordState) -> Rows:
    """Return the rows of the assessment of a visit, and of its signature."""
    d = f.fields
    numbers = (d.get(name) for name in SCALES)
    parts = (canonical(d.get(name, {})) for name in ("joints", "chaq_items"))
    aids, features = canonical(d.get("aids", [])), canonical(d.get("features", {}))
    words = (d.get("by", ""), d.get("note", ""))
    row = (f.target, f.child, *moment_columns(d["at"]), *numbers, *parts, aids, features, *words)
    return {"visit": [(*row, int(f.conflict), f.last.id)], "signed": signature_rows(f)}


def goal_rows(f: RecordState) -> Rows:
    """Return the rows of a treatment target that a physician set."""
    d, first = f.fields, f.first
    set_as = (d["aim"], d["due"], d.get("cause", ""), first.actor, first.at, first.tz_offset)
    return {"goal": [(f.target, f.child, *set_as, int(f.conflict), f.last.id)]}


def baseline_rows(f: RecordState) -> Rows:
    """Return the rows of the chosen baseline of the response."""
    return {"baseline": [(f.target, f.child, f.fields["visit"], f.last.id)]}


def letter_rows(f: RecordState) -> Rows:
    """Return the rows of a letter about a course."""
    d, entry = f.fields, f.first
    words = (entry.actor, d.get("recipient", ""), canonical(d["paragraphs"]), d.get("corrects", ""))
    return {"letter": [(f.target, f.child, *moment_columns(d["at"]), *words, f.last.id)]}
