"""What a journal entry changed, field by field, in words for a reader: old and new value with their units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, cast

from fortnight.domain.infusion.infusion_record import given_fields
from fortnight.operations.audit_words import FIELDS, HIDDEN, field_words, value_words
from fortnight.store.journal.conflicts import SETTLE
from fortnight.store.journal.entries import Entry
from fortnight.store.journal.folding import infusion_of, live
from fortnight.store.journal.projections import KINDS
from fortnight.store.journal.verbs import OWN_ACTS


class Change(NamedTuple):
    """A changed field with its old and new value; `old` is empty if the field had no value."""

    field: str
    old: str
    new: str


def changes_of(entry: Entry, earlier: Sequence[Entry]) -> tuple[Change, ...]:
    """Return what an entry changed, field by field, given the earlier entries about the same record."""
    if entry.verb in OWN_ACTS or entry.verb.partition(".")[0] not in {*KINDS, "undo", "conflict"}:
        before, after = dict[str, Any](), _flat(body_of(entry))
    else:
        before, after = _state_of(earlier), _state_of([*earlier, entry])
    names = sorted(before.keys() | after.keys(), key=_field_order)
    changes = (
        Change(field_words(n), value_words(n, before.get(n)), value_words(n, after.get(n)))
        for n in names
        if before.get(n) != after.get(n) and n not in HIDDEN
    )
    return tuple(change for change in changes if change.old != change.new)


def _state_of(entries: Sequence[Entry]) -> dict[str, Any]:
    """Return the fields of a record after some entries, each result as a field; empty if it is voided."""
    counted = live(entries)
    state = _stated_by_acts(counted)
    for entry in counted:
        if entry.verb.endswith(".void"):
            return {}
        if entry.verb in OWN_ACTS:
            continue  # an act states something of its own: it does not change a field of the record
        body = body_of(entry)
        state |= _flat(body.get("fields", {}) if entry.verb == SETTLE else body)
    return state


def _stated_by_acts(counted: Sequence[Entry]) -> dict[str, Any]:
    """Return the fields of an infusion as its acts state them; empty without acts, or if one is damaged."""
    try:
        infusion = infusion_of(counted)
    except ValueError:
        return {}
    return given_fields(infusion) if infusion else {}


def body_of(entry: Entry) -> dict[str, Any]:
    """Return the body of an entry, or an empty one if it is damaged: the trail must be readable even then."""
    try:
        data: Any = entry.data
    except ValueError:
        return {}
    return cast("dict[str, Any]", data) if isinstance(data, dict) else {}


def _flat(data: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a body, each result as a field of its own."""
    flat = {name: value for name, value in data.items() if name != "results"}
    results: object = data.get("results")
    if isinstance(results, dict):
        for code, result in cast("dict[str, Any]", results).items():
            flat[f"results.{code}"] = result
    return flat


def _field_order(name: str) -> tuple[int, str]:
    """Return the sort key of a field: the order of `FIELDS`, then all others by name."""
    known = list(FIELDS)
    return (known.index(name) if name in FIELDS else len(known), name)
