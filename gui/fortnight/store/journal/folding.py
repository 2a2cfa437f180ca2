"""Folding: the state of one record (a child, an infusion, a specimen…) from its journal entries.

`record` sets the fields, `amend` changes some of them, `void` removes the record, `undo` cancels an entry.
An infusion at the bedside has acts of its own: its fields are what its acts state.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from fortnight.domain.infusion.act_bodies import read_body
from fortnight.domain.infusion.acts import Act
from fortnight.domain.infusion.infusion_record import InfusionRecord, given_fields
from fortnight.domain.record.course import PRELIMINARY
from fortnight.domain.record.plan import EMPTY_PLAN, InfusionPlan, plan_of
from fortnight.domain.record.taper import TaperChange, change_from
from fortnight.store.journal.conflicts import SETTLE, in_conflict
from fortnight.store.journal.conflicts import changes as corrections
from fortnight.store.journal.entries import Entry, local_time
from fortnight.store.journal.verbs import (
    ANSWER,
    INFUSION_ACTS,
    OWN_ACTS,
    PLAN_ACTS,
    SIGNED,
    TAPER_ACTS,
    WRITTEN_AT,
)

USUAL_INTERVAL_DAYS = 14  # of a child that was registered without an interval

Change = tuple[Entry, Mapping[str, Any]]  # an entry and its body


class RecordState(NamedTuple):
    """The state of one record after all its entries: its fields, and what was corrected or is in conflict.

    `infusion` holds the acts of an infusion at the bedside (`None` if there are none), `plan` the changes of
    a child's plan, `taper_changes` those of a taper plan.
    """

    target: str
    child: str | None
    fields: dict[str, Any]
    amended: frozenset[str]
    conflict: bool
    last: Entry
    first: Entry
    infusion: InfusionRecord | None = None
    plan: InfusionPlan = EMPTY_PLAN
    taper_changes: tuple[TaperChange, ...] = ()


def live(entries: Sequence[Entry]) -> list[Entry]:
    """Return the entries that are not undone (an undo can itself be undone).

    An answer to a review copy that two computers merged is one answer: undoing one entry undoes both.
    """
    if not any(entry.verb == "undo" for entry in entries):
        return list(entries)
    answer = {entry.id: str(entry.data.get(ANSWER, entry.id)) for entry in entries}
    undone: set[str] = set()
    for entry in reversed(entries):
        if entry.verb == "undo" and answer[entry.id] not in undone:
            named = str(entry.data["entry"])
            undone.add(answer.get(named, named))
    return [e for e in entries if e.verb != "undo" and answer[e.id] not in undone]


def fold(entries: Sequence[Entry]) -> RecordState | None:
    """Return the state of one record from its entries, or `None` if it was voided or undone.

    A change that another device made to such a record does not restore it.
    """
    if len(entries) == 1 and entries[0].verb.endswith(".record"):
        return _unchanged(entries[0])
    counted = live(entries)
    infusion = infusion_of(counted)
    acts = {e.verb.rpartition(".")[2] for e in counted}
    if (infusion is None and "record" not in acts) or "void" in acts:
        return None
    changes = [(entry, _stated(entry)) for entry in counted if entry.verb not in OWN_ACTS]
    fields = given_fields(infusion) if infusion else dict[str, Any]()
    amended: set[str] = set()
    for entry, change in changes:
        if entry.verb.endswith(".amend") or entry.verb == SETTLE:
            amended |= _names(change) - _replaced(fields, change)
            fields.pop(SIGNED, None)
        fields = changed_fields(fields, change)
    first = counted[0]
    return RecordState(
        first.target,
        first.child,
        fields,
        frozenset(amended),
        bool(in_conflict(corrections(counted))),
        entries[-1],
        first,
        infusion,
        _plan_of(counted, fields.get("interval_days", USUAL_INTERVAL_DAYS)),
        _taper_changes(counted),
    )


def _stated(entry: Entry) -> Mapping[str, Any]:
    """Return the fields that an entry states."""
    return entry.data["fields"] if entry.verb == SETTLE else entry.data


def _taper_changes(counted: Sequence[Entry]) -> tuple[TaperChange, ...]:
    acts = (entry for entry in counted if entry.verb in TAPER_ACTS)
    return tuple(change_from(TAPER_ACTS[entry.verb], entry.data, entry.actor) for entry in acts)


def _plan_of(counted: Sequence[Entry], registered_days: int) -> InfusionPlan:
    """Return the plan of a child; if its interval was changed, with the one that held before."""
    plan = plan_of((entry.verb, entry.data) for entry in counted if entry.verb in PLAN_ACTS)
    return replace(plan, first_days=registered_days) if plan.intervals else plan


def infusion_of(counted: Sequence[Entry]) -> InfusionRecord | None:
    """Return the acts at the bedside among the entries of one record; `None` if there are none."""
    acts = tuple(_act(entry) for entry in counted if entry.verb in INFUSION_ACTS)
    return InfusionRecord(counted[0].target, str(counted[0].child), acts) if acts else None


def _act(entry: Entry) -> Act:
    kind = INFUSION_ACTS[entry.verb]
    body = read_body(kind, entry.data)
    return Act(kind, entry.id, entry.actor, entry.role, local_time(entry), body, entry.device)


def _unchanged(entry: Entry) -> RecordState:
    """Return the state of a record with a single entry, as most records have."""
    return RecordState(
        entry.target, entry.child, changed_fields({}, entry.data), frozenset(), False, entry, entry
    )


def changed_fields(fields: Mapping[str, Any], change: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields after a change: new values win, results are merged by analyte, `None` removes one."""
    changed = {**fields, **change}
    if "results" in change:
        merged = {**fields.get("results", {}), **change["results"]}
        changed["results"] = {code: result for code, result in merged.items() if result is not None}
    return changed


def _names(change: Mapping[str, Any]) -> set[str]:
    fields = change.keys() - {"results", WRITTEN_AT, ANSWER}
    return fields | set(change.get("results", {}))


def _replaced(fields: Mapping[str, Any], change: Mapping[str, Any]) -> set[str]:
    """Return the analytes whose preliminary result a later one of the laboratory replaces: no correction."""
    before = fields.get("results", {})
    return {
        code
        for code, result in change.get("results", {}).items()
        if result and "state" in result and before.get(code, {}).get("state") == PRELIMINARY
    }
