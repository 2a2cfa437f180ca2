"""What a journal entry changed, field by field, in words for a reader: old and new value with their units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, NamedTuple, cast

from fortnight.domain.alert.outcomes import REASONS
from fortnight.domain.labs.display import analyte_name, unit_text
from fortnight.domain.messages import Text, english_day, text
from fortnight.domain.numbers import plain
from fortnight.domain.people import ROLE_WORDS
from fortnight.domain.record.plan import END_WORDS, EndReason
from fortnight.store.journal.entries import Entry
from fortnight.store.journal.folding import live
from fortnight.store.journal.projections import KINDS
from fortnight.store.journal.verbs import INFUSION_ACTS, PLAN_ACTS

FIELDS: dict[str, Text] = {
    "number": text("number"),
    "name": text("name"),
    "sex": text("sex"),
    "birth_date": text("birth date"),
    "allergies": text("allergies"),
    "label": text("dosing label"),
    "interval_days": text("days between infusions"),
    "note": text("note"),
    "started_at": text("start"),
    "ended_at": text("end"),
    "dose_mg": text("dose"),
    "weight_kg": text("weight"),
    "ordered_mg": text("dose by the label"),
    "lots": text("lots"),
    "reaction": text("reaction"),
    "stopped": text("stopped early"),
    "checked_by": text("checked by"),
    "brand": text("brand"),
    "mg_per_kg": text("dose per kg"),
    "mg": text("fixed dose"),
    "since": text("in force from"),
    "ordered_by": text("ordered by"),
    "finding": text("finding"),
    "choice": text("answer"),
    "physician": text("physician"),
    "how": text("decision given by"),
    "decided_at": text("decided at"),
    "about": text("about"),
    "made_at": text("prepared at"),
    "prepared_mg": text("prepared dose"),
    "bag_ml": text("bag"),
    "take_out_ml": text("taken out first"),
    "vials": text("vials"),
    "storage": text("storage"),
    "discard_by": text("discard by"),
    "pump": text("pump"),
    "access": text("access"),
    "by": text("by"),
    "rate_ml_h": text("rate"),
    "plan": text("rate plan"),
    "values": text("values"),
    "withdrawn": text("withdrawn"),
    "advice": text("advice"),
    "given_to": text("given to"),
    "part": text("signed for"),
    "due": text("planned for"),
    "to": text("moved to"),
    "days": text("days between infusions"),
    "on": text("day"),
    "why": text("why"),
    "collected_at": text("drawn"),
    "method": text("method"),
    "visit": text("visit"),
    "timing": text("drawn before or after the infusion"),
    "symptoms": text("symptoms"),
    "drug": text("drug"),
    "start": text("from"),
    "mg_per_day": text("dose per day"),
    "kind": text("kind"),
    "at": text("time"),
    "until": text("until"),
    "text": text("description"),
    "details": text("details"),
    "level": text("level"),
    "suggests": text("suggests"),
    "state": text("state"),
    "reason": text("reason"),
    "remark": text("remark"),
    "repeat_on": text("repeat on"),
    "value": text("value"),
    "role": text("role"),
    "role_before": text("role before"),
    "file": text("file"),
    "what": text("what"),
    "backup": text("backup"),
    "lost": text("entries not in the backup"),
    "refused_before": text("refused log-ins before"),
    "last": text("last entry before"),
    "now": text("clock at that time"),
    "verb": text("action"),
    "confirmed": text("questions confirmed"),
    "source": text("laboratory"),
    "control": text("message"),
    "subject": text("what is mapped"),
    "code": text("code or unit"),
    "meaning": text("means"),
    "drawn": text("drawn"),
    "accepted": text("accepted observations"),
}
# Fields of no use to a reader: checksums, keys, the content of cards.
HIDDEN = frozenset(
    {
        "key",
        "generation",
        "sha256",
        "detail",
        "heads",
        "seq",
        "aside",
        "entry",
        "second",
        "seen",
        "signed",
        "version",
        "segments",
        "observations",
        "broken",
        "encoding",
        "child",
    }
)
MOMENTS = frozenset(
    {"started_at", "ended_at", "collected_at", "at", "last", "now", "made_at", "discard_by", "decided_at"}
)
DAYS = frozenset({"birth_date", "start", "until", "repeat_on", "since", "due", "to", "on"})
UNITS = {
    "dose_mg": "mg",
    "ordered_mg": "mg",
    "prepared_mg": "mg",
    "mg": "mg",
    "mg_per_kg": "mg/kg",
    "weight_kg": "kg",
    "mg_per_day": "mg",
    "bag_ml": "mL",
    "take_out_ml": "mL",
    "rate_ml_h": "mL/h",
}


class Change(NamedTuple):
    """A changed field with its old and new value; `old` is empty if the field had no value."""

    field: str
    old: str
    new: str


def changes_of(entry: Entry, earlier: Sequence[Entry]) -> tuple[Change, ...]:
    """Return what an entry changed, field by field, given the earlier entries about the same record."""
    if entry.verb in {*INFUSION_ACTS, *PLAN_ACTS} or entry.verb.partition(".")[0] not in {*KINDS, "undo"}:
        before, after = dict[str, Any](), _flat(body_of(entry))
    else:
        before, after = _state_of(earlier), _state_of([*earlier, entry])
    names = sorted(before.keys() | after.keys(), key=_field_order)
    changes = (
        Change(_field_words(n), value_words(n, before.get(n)), value_words(n, after.get(n)))
        for n in names
        if before.get(n) != after.get(n) and n not in HIDDEN
    )
    return tuple(change for change in changes if change.old != change.new)


def _state_of(entries: Sequence[Entry]) -> dict[str, Any]:
    """Return the fields of a record after some entries, each result as a field; empty if it is voided."""
    state: dict[str, Any] = {}
    for entry in live(entries):
        if entry.verb.endswith(".void"):
            return {}
        if entry.verb in {*INFUSION_ACTS, *PLAN_ACTS}:
            continue  # an act states something of its own: it does not change a field of the record
        state |= _flat(body_of(entry))
    return state


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


def _field_words(name: str) -> str:
    if name.startswith("results."):
        return analyte_name(name.removeprefix("results."))
    return str(FIELDS.get(name, name))


def value_words(name: str, value: Any) -> str:
    """Return the value of a field in words: with its unit, dates with the name of the month."""
    if value is None or value == "" or value == []:
        return ""
    try:
        if name.startswith("results."):
            return _result_words(value)
        return _moment_words(value) if name in MOMENTS else _other_words(name, value)
    except (ValueError, TypeError, KeyError, AttributeError, ArithmeticError):
        return str(value)


def _result_words(result: Mapping[str, Any]) -> str:
    written = str(result.get("reported") or f"{result.get('comparator', '')}{plain(float(result['value']))}")
    return f"{written} {unit_text(str(result.get('unit', '')))}".strip()


def _moment_words(value: str) -> str:
    """Return a time in ISO form as `22 Nov 2026 09:30`."""
    at = datetime.fromisoformat(value)
    return f"{english_day(at.date())} {at:%H:%M}"


def _other_words(name: str, value: Any) -> str:
    if name in DAYS:
        return _moment_words(value) if "T" in value else english_day(date.fromisoformat(value))
    if isinstance(value, bool):
        return str(text("yes") if value else text("no"))
    if name == "reason" and value in REASONS:
        return str(REASONS[value])
    if name == "why" and value in set(EndReason):
        return str(END_WORDS[EndReason(value)])
    if name == "role":
        return str(ROLE_WORDS.get(value, value))
    if isinstance(value, int | float):
        return f"{plain(value)} {UNITS.get(name, '')}".strip()
    if isinstance(value, dict):
        pairs = cast("dict[str, Any]", value).items()
        return ", ".join(f"{key}: {each}" for key, each in pairs if each not in (None, ""))
    return ", ".join(map(str, cast("list[Any]", value))) if isinstance(value, list) else str(value)
