"""The read tables as pure functions of the journal.

Each record (a child, an infusion, a specimen…) is folded from its own entries and becomes rows. Nothing else
writes to a read table, so the tables can be compared with the journal (`verify`) and built again (`rebuild`).
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from fortnight.domain.infusion.infusion_record import InfusionRecord
from fortnight.domain.record.plan import EMPTY_PLAN, InfusionPlan
from fortnight.store.journal.assessment_rows import (
    baseline_rows,
    goal_rows,
    letter_rows,
    signature_rows,
    visit_rows,
)
from fortnight.store.journal.entries import Entry, canonical, local_time
from fortnight.store.journal.folding import USUAL_INTERVAL_DAYS, RecordState, fold
from fortnight.store.journal.medication_rows import medication_rows, taper_rows
from fortnight.store.journal.message_rows import labmap_rows, message_rows
from fortnight.store.journal.row_times import instant, moment_columns
from fortnight.store.journal.tables import Rows
from fortnight.store.journal.verbs import MERGE, record_kind


def _child(f: RecordState) -> Rows:
    d, plan = f.fields, f.plan
    moved = {move.due.isoformat(): move.to.isoformat() for move in plan.moves}
    return {
        "plan_move": [(f.target, due, to) for due, to in sorted(moved.items())],
        "child": [
            (
                f.target,
                d["number"],
                d["name"],
                d["sex"],
                d["birth_date"],
                d.get("allergies", ""),
                d["label"],
                plan.interval_until(None, d.get("interval_days", USUAL_INTERVAL_DAYS)).days,
                d.get("note", ""),
                plan.ended.on.isoformat() if plan.ended else None,
                plan_text(plan),
                int(f.conflict),
                f.last.id,
                d.get("mother_cm"),
                d.get("father_cm"),
                int(d.get("parents_measured", False)),
            )
        ],
    }


def plan_text(plan: InfusionPlan) -> str:
    """Return the changes of a plan as stored in the table `child`; empty text without any."""
    if plan == EMPTY_PLAN:
        return ""
    import msgspec

    return msgspec.json.encode(plan).decode()


def plan_from(stored: str) -> InfusionPlan:
    """Return the changes of a plan from the table `child`."""
    if not stored:
        return EMPTY_PLAN
    import msgspec

    return msgspec.json.decode(stored, type=InfusionPlan)


def _infusion(f: RecordState) -> Rows:
    """Return the row of an infusion that was given, and those of its drip and vials if it was logged live."""
    rows = _given(f) if "started_at" in f.fields else {}
    return rows if f.infusion is None else {**rows, **_drip(f, f.infusion)}


def _drip(f: RecordState, infusion: InfusionRecord) -> Rows:
    at = infusion.final_drip.started_at or local_time(f.first)
    utc, offset = moment_columns(at.isoformat())
    day = at.date().isoformat()
    due = infusion.not_given.due.isoformat() if infusion.not_given else day
    vials = infusion.preparation.vials if infusion.preparation else ()
    return {
        "drip": [(f.target, f.child, infusion.stage.value, utc, offset, due, int(f.conflict), f.last.id)],
        "vial": [
            (
                f.target,
                number,
                f.child,
                day,
                vial.size_mg,
                vial.lot,
                vial.expiry.isoformat() if vial.expiry else None,
                vial.brand,
                vial.used_mg,
            )
            for number, vial in enumerate(vials, 1)
        ],
    }


def _given(f: RecordState) -> Rows:
    d = f.fields
    started, offset = moment_columns(d["started_at"])
    return {
        "infusion": [
            (
                f.target,
                f.child,
                started,
                offset,
                instant(d.get("ended_at")),
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


def _specimen(f: RecordState) -> Rows:
    d = f.fields
    at, offset = moment_columns(d["collected_at"])
    method = d.get("method", "")
    target, child, amended = f.target, f.child, f.amended
    results = [
        (
            target,
            code,
            child,
            at,
            r["value"],
            r.get("comparator", ""),
            r.get("reported", ""),
            r.get("unit", ""),
            r.get("method", method),
            1 if code in amended or r.get("corrected") else 0,
            r.get("state", ""),
        )
        for code, r in sorted(d.get("results", {}).items())
    ]
    specimen = (
        target,
        child,
        at,
        offset,
        method,
        d.get("visit", ""),
        d.get("symptoms", ""),
        d.get("note", ""),
        int(f.conflict),
        f.last.id,
        d.get("timing", ""),
        canonical(d.get("confirmed_values", {})),
    )
    return {"specimen": [specimen], "result": results, "signed": signature_rows(f)}


def _event(f: RecordState) -> Rows:
    d = f.fields
    at, offset = moment_columns(d["at"])
    return {
        "event": [
            (
                f.target,
                f.child,
                d["kind"],
                at,
                offset,
                instant(d.get("until")),
                d.get("text", ""),
                f.last.id,
                canonical(d.get("details", {})),
            )
        ]
    }


def _alert(f: RecordState) -> Rows:
    d = f.fields
    at, offset = moment_columns(d["at"])
    return {
        "alert": [
            (
                f.target,
                f.child,
                at,
                offset,
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
        ],
        "signed": signature_rows(f),
    }


def _snooze(f: RecordState) -> Rows:
    d = f.fields
    return {"snooze": [(f.target, f.child, d["rule"], d["until"], d["why"], f.first.actor, f.last.id)]}


def _setting(f: RecordState) -> Rows:
    return {"setting": [(f.target, f.fields["value"], f.last.id)]}


def _merged(f: RecordState) -> Rows:
    entry = f.last
    row = (f.target, f.child, f.fields["into"], entry.actor, entry.at, entry.tz_offset, entry.id)
    return {"merged": [row]}


def _viewed(f: RecordState) -> Rows:
    entry = f.last
    return {"viewed": [(f.target, f.child, entry.actor, entry.at, entry.tz_offset, entry.id)]}


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of record: the function that makes its rows, and the column of each table with its id."""

    rows: Callable[[RecordState], Rows]
    keys: Mapping[str, str]


KINDS: Mapping[str, Kind] = {
    "child": Kind(_child, {"plan_move": "child", "child": "id"}),
    "infusion": Kind(_infusion, {"vial": "infusion", "drip": "id", "infusion": "id"}),
    "specimen": Kind(_specimen, {"result": "specimen", "signed": "record", "specimen": "id"}),
    "medication": Kind(medication_rows, {"medication": "id"}),
    "taper": Kind(taper_rows, {"taper": "id"}),
    "event": Kind(_event, {"event": "id"}),
    "alert": Kind(_alert, {"signed": "record", "alert": "id"}),
    "snooze": Kind(_snooze, {"snooze": "id"}),
    "setting": Kind(_setting, {"setting": "name"}),
    "message": Kind(message_rows, {"observation": "message", "message": "id"}),
    "labmap": Kind(labmap_rows, {"labmap": "id"}),
    "view": Kind(_viewed, {"viewed": "id"}),
    "visit": Kind(visit_rows, {"signed": "record", "visit": "id"}),
    "goal": Kind(goal_rows, {"goal": "id"}),
    "baseline": Kind(baseline_rows, {"baseline": "id"}),
    "letter": Kind(letter_rows, {"letter": "id"}),
    MERGE: Kind(_merged, {"merged": "id"}),
}


def kind_of(entries: Sequence[Entry]) -> Kind | None:
    """Return the kind of record that these entries of one target are about; `None` if there is no record."""
    return KINDS.get(record_kind(entries[0].verb)) if entries else None


def rows_of(entries: Sequence[Entry]) -> Rows:
    """Return the rows of one record, by table."""
    kind, folded = kind_of(entries), fold(entries)
    return kind.rows(folded) if kind and folded else {}
