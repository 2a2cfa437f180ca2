"""Folding: the state of one record (a child, an infusion, a specimen…) from its journal entries.

`record` sets the fields, `amend` changes some of them, `void` removes the record, `undo` cancels an entry.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fortnight.store.journal.entries import Entry


@dataclass(frozen=True, slots=True)
class RecordState:
    """The state of one record after all its entries: its fields, and what was corrected or is in conflict."""

    target: str
    child: str | None
    fields: dict[str, Any]
    amended: frozenset[str]
    conflict: bool
    last: Entry
    first: Entry


def live(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries that are not undone (an undo can itself be undone)."""
    undone: set[str] = set()
    for entry in reversed(entries):
        if entry.verb == "undo" and entry.id not in undone:
            undone.add(entry.data["entry"])
    return [e for e in entries if e.verb != "undo" and e.id not in undone]


def fold(entries: Sequence[Entry]) -> RecordState | None:
    """Return the state of one record from its entries, or `None` if it was voided or undone.

    A change that another device made to such a record does not restore it.
    """
    counted = live(entries)
    acts = {e.verb.rpartition(".")[2] for e in counted}
    if "record" not in acts or "void" in acts:
        return None
    fields: dict[str, Any] = {}
    amended: set[str] = set()
    for entry in counted:
        change = entry.data
        if entry.verb.endswith(".amend"):
            amended |= _names(change)
        fields = changed_fields(fields, change)
    return RecordState(
        counted[0].target,
        counted[0].child,
        fields,
        frozenset(amended),
        _conflict(counted),
        entries[-1],
        counted[0],
    )


def changed_fields(fields: Mapping[str, Any], change: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields after a change: new values win, results are merged by analyte, `None` removes one."""
    changed = {**fields, **change}
    if "results" in change:
        merged = {**fields.get("results", {}), **change["results"]}
        changed["results"] = {code: result for code, result in merged.items() if result is not None}
    return changed


def _names(change: Mapping[str, Any]) -> set[str]:
    return {name for name in change if name != "results"} | set(change.get("results", {}))


def _conflict(entries: Iterable[Entry]) -> bool:
    """Whether two devices changed the same field, each without having seen the other's change."""
    seen: dict[tuple[str | None, str], str] = {}
    for entry in entries:
        if entry.verb.endswith(".amend"):
            for name in _names(entry.data):
                if seen.setdefault((entry.base, name), entry.device) != entry.device:
                    return True
    return False
