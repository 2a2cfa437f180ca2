"""Read tables as pure functions of the journal.

A record (a child, an infusion, a specimen…) is what its own entries say, folded in order: `record`
sets it, `amend` changes fields, `void` and `undo` take back. Nothing else writes a read table, so
they can be compared with the journal (`verify`) and made anew (`rebuild`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fortnight.store.journal.entries import Entry, canonical, utc_text

Row = tuple[Any, ...]
Rows = dict[str, list[Row]]

TABLES: Mapping[str, tuple[str, ...]] = {
    "child": (
        "id",
        "number",
        "name",
        "sex",
        "birth_date",
        "allergies",
        "label",
        "interval_days",
        "note",
        "conflict",
        "entry",
    ),
    "infusion": (
        "id",
        "child",
        "started_at",
        "tz_offset",
        "ended_at",
        "dose_mg",
        "weight_kg",
        "ordered_mg",
        "label",
        "lots",
        "reaction",
        "note",
        "stopped",
        "checked_by",
        "conflict",
        "entry",
    ),
    "specimen": (
        "id",
        "child",
        "collected_at",
        "tz_offset",
        "method",
        "visit",
        "symptoms",
        "note",
        "conflict",
        "entry",
        "timing",
    ),
    "result": (
        "specimen",
        "analyte",
        "child",
        "collected_at",
        "value",
        "comparator",
        "reported",
        "unit",
        "method",
        "corrected",
    ),
    "medication": ("id", "child", "drug", "start", "mg_per_day", "entry"),
    "event": ("id", "child", "kind", "at", "tz_offset", "until", "text", "entry"),
    "alert": (
        "id",
        "child",
        "at",
        "tz_offset",
        "level",
        "suggests",
        "detail",
        "raised_at",
        "state",
        "reason",
        "remark",
        "repeat_on",
        "answered_by",
        "answered_at",
        "seen",
        "outcome",
        "entry",
    ),
    "snooze": ("id", "child", "rule", "until", "why", "by", "entry"),
    "setting": ("name", "value", "entry"),
}


@dataclass(frozen=True, slots=True)
class Folded:
    """What the entries of one record come to: its fields, and what is needed to mark it."""

    target: str
    child: str | None
    fields: dict[str, Any]
    amended: frozenset[str]
    conflict: bool
    last: Entry
    first: Entry


def live(entries: Sequence[Entry]) -> list[Entry]:
    """The entries that still count: those not undone (an undo can itself be undone)."""
    undone: set[str] = set()
    for entry in reversed(entries):
        if entry.verb == "undo" and entry.id not in undone:
            undone.add(entry.data["entry"])
    return [e for e in entries if e.verb != "undo" and e.id not in undone]


def fold(entries: Sequence[Entry]) -> Folded | None:
    """The record that these entries of one target come to; `None` where it was taken back.

    A change that another device made to a record that was taken back does not bring it back.
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
    return Folded(
        counted[0].target,
        counted[0].child,
        fields,
        frozenset(amended),
        _conflict(counted),
        entries[-1],
        counted[0],
    )


def changed_fields(fields: Mapping[str, Any], change: Mapping[str, Any]) -> dict[str, Any]:
    """Fields after a change: later ones win, results are merged by analyte, `null` takes a result away."""
    changed = {**fields, **change}
    if "results" in change:
        merged = {**fields.get("results", {}), **change["results"]}
        changed["results"] = {code: result for code, result in merged.items() if result is not None}
    return changed


def _names(change: Mapping[str, Any]) -> set[str]:
    return {name for name in change if name != "results"} | set(change.get("results", {}))


def _conflict(entries: Iterable[Entry]) -> bool:
    """Two devices changed the same thing, each without having seen the other's change."""
    seen: dict[tuple[str | None, str], str] = {}
    for entry in entries:
        if entry.verb.endswith(".amend"):
            for name in _names(entry.data):
                if seen.setdefault((entry.base, name), entry.device) != entry.device:
                    return True
    return False


def _instant(value: str | None) -> str | None:
    return None if value is None else utc_text(datetime.fromisoformat(value))


def _offset(value: str) -> int:
    offset = datetime.fromisoformat(value).utcoffset()
    return 0 if offset is None else int(offset.total_seconds() // 60)


def _child(f: Folded) -> Rows:
    d = f.fields
    return {
        "child": [
            (
                f.target,
                d["number"],
                d["name"],
                d["sex"],
                d["birth_date"],
                d.get("allergies", ""),
                d["label"],
                d.get("interval_days", 14),
                d.get("note", ""),
                int(f.conflict),
                f.last.id,
            )
        ]
    }


def _infusion(f: Folded) -> Rows:
    d = f.fields
    started = d["started_at"]
    return {
        "infusion": [
            (
                f.target,
                f.child,
                _instant(started),
                _offset(started),
                _instant(d.get("ended_at")),
                d["dose_mg"],
                d.get("weight_kg"),
                d.get("ordered_mg"),
                d.get("label", ""),
                d.get("lots", ""),
                d.get("reaction", ""),
                d.get("note", ""),
                int(d.get("stopped", False)),
                d.get("checked_by", ""),
                int(f.conflict),
                f.last.id,
            )
        ]
    }


def _specimen(f: Folded) -> Rows:
    d = f.fields
    at = _instant(d["collected_at"])
    method = d.get("method", "")
    results = [
        (
            f.target,
            code,
            f.child,
            at,
            r["value"],
            r.get("comparator", ""),
            r.get("reported", ""),
            r.get("unit", ""),
            r.get("method", method),
            int(code in f.amended),
        )
        for code, r in sorted(d.get("results", {}).items())
    ]
    specimen = (
        f.target,
        f.child,
        at,
        _offset(d["collected_at"]),
        method,
        d.get("visit", ""),
        d.get("symptoms", ""),
        d.get("note", ""),
        int(f.conflict),
        f.last.id,
        d.get("timing", ""),
    )
    return {"specimen": [specimen], "result": results}


def _medication(f: Folded) -> Rows:
    d = f.fields
    return {"medication": [(f.target, f.child, d["drug"], d["start"], d["mg_per_day"], f.last.id)]}


def _event(f: Folded) -> Rows:
    d = f.fields
    return {
        "event": [
            (
                f.target,
                f.child,
                d["kind"],
                _instant(d["at"]),
                _offset(d["at"]),
                _instant(d.get("until")),
                d.get("text", ""),
                f.last.id,
            )
        ]
    }


def _alert(f: Folded) -> Rows:
    d = f.fields
    return {
        "alert": [
            (
                f.target,
                f.child,
                _instant(d["at"]),
                _offset(d["at"]),
                d["level"],
                d["suggests"],
                canonical(d["detail"]),
                f.first.at,
                d.get("state", "open"),
                d.get("reason", ""),
                d.get("remark", ""),
                d.get("repeat_on"),
                d.get("answered_by", ""),
                d.get("answered_at"),
                json.dumps(d.get("seen", [])),
                canonical(d["outcome"]) if d.get("outcome") else None,
                f.last.id,
            )
        ]
    }


def _snooze(f: Folded) -> Rows:
    d = f.fields
    return {"snooze": [(f.target, f.child, d["rule"], d["until"], d["why"], f.first.actor, f.last.id)]}


def _setting(f: Folded) -> Rows:
    return {"setting": [(f.target, f.fields["value"], f.last.id)]}


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record: how it becomes rows, and which column of each table names the record."""

    rows: Callable[[Folded], Rows]
    keys: Mapping[str, str]


KINDS: Mapping[str, Kind] = {
    "child": Kind(_child, {"child": "id"}),
    "infusion": Kind(_infusion, {"infusion": "id"}),
    "specimen": Kind(_specimen, {"result": "specimen", "specimen": "id"}),
    "medication": Kind(_medication, {"medication": "id"}),
    "event": Kind(_event, {"event": "id"}),
    "alert": Kind(_alert, {"alert": "id"}),
    "snooze": Kind(_snooze, {"snooze": "id"}),
    "setting": Kind(_setting, {"setting": "name"}),
}


def kind_of(entries: Sequence[Entry]) -> Kind | None:
    """Which kind of record these entries of one target speak of; `None` for acts without a record."""
    return KINDS.get(entries[0].verb.partition(".")[0]) if entries else None


def rows_of(entries: Sequence[Entry]) -> Rows:
    """The rows of one record, by table."""
    kind, folded = kind_of(entries), fold(entries)
    return kind.rows(folded) if kind and folded else {}
