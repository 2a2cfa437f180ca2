"""The schema of journal entries: for each verb the fields of its body, and the kind of record it is about.

`Writing.append` checks every new entry against it; entries that are already in a journal are read as they
are. To add a field of a record, add a line to `RECORDS`; to add another act on a record, add a line to
`OTHER_VERBS`. Entries without a record (log-ins, imports, backups) are not checked: no table depends on them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fortnight.domain.alert.judgement import Level
from fortnight.domain.alert.raised_alert import StoredState
from fortnight.domain.infusion.act_bodies import BodyRefused, read_body
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.messages import Text, text
from fortnight.domain.record.child import Sex
from fortnight.domain.record.plan import EndReason
from fortnight.domain.treatment.dose import LABELS
from fortnight.domain.treatment.draw_timing import Timing
from fortnight.store.journal.entries import Entry
from fortnight.store.journal.field_checks import (
    RESULT,
    Fields,
    are_changed_results,
    are_details,
    are_numbers,
    are_observations,
    are_results,
    are_texts,
    as_mapping,
    is_date,
    is_flag,
    is_interval,
    is_mapping,
    is_number,
    is_result,
    is_short,
    is_signature,
    is_text,
    is_time,
    is_whole_number,
    misfits,
    one_of,
    or_none,
)
from fortnight.store.journal.folding import live
from fortnight.store.journal.projections import KINDS
from fortnight.store.journal.verbs import INFUSION_ACTS, SIGNED, record_kind

LONGEST_SHOWN = 80  # characters of a value that is quoted in a sentence

# The records --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Record:
    """The fields of one kind of record: the required and the optional fields of the verb `record`.

    The verb `amend` may set any of them. `amend_only` are fields that only it may set, or for which it allows
    other values.
    """

    required: Fields
    optional: Fields
    amend_only: Fields
    is_amended: bool = True
    is_voided: bool = True


RECORDS: Mapping[str, Record] = {
    "child": Record(
        {
            "number": is_text,
            "name": is_text,
            "sex": one_of(*Sex),
            "birth_date": is_date,
            "label": one_of(*LABELS),
        },
        {"allergies": is_text, "interval_days": is_interval, "note": is_text},
        {},
    ),
    "infusion": Record(
        {"started_at": is_time, "dose_mg": is_number},
        {
            "ended_at": or_none(is_time),
            "weight_kg": or_none(is_number),
            "ordered_mg": or_none(is_number),
            "label": is_text,
            "lots": is_text,
            "reaction": is_text,
            "note": is_text,
            "stopped": is_flag,
            "checked_by": is_text,
        },
        {},
    ),
    "specimen": Record(
        {"collected_at": is_time, "results": are_results},
        {
            "method": is_text,
            "visit": is_text,
            "symptoms": is_text,
            "note": is_text,
            "timing": one_of(*Timing),
        },
        {"results": are_changed_results},
    ),
    "medication": Record({"drug": is_text, "start": is_date, "mg_per_day": is_number}, {}, {}),
    "event": Record(
        {"kind": is_text, "at": is_time},
        {"text": is_text, "until": or_none(is_time), "details": are_details},
        {},
    ),
    "alert": Record(
        {
            "at": is_time,
            "level": one_of(*(level.word for level in Level)),
            "suggests": is_text,
            "detail": is_mapping,
        },
        {},
        {
            "state": one_of(*StoredState),
            "reason": is_text,
            "remark": is_text,
            "repeat_on": or_none(is_date),
            "answered_by": is_text,
            "answered_at": or_none(is_time),
            "version": is_whole_number,
        },
        is_voided=False,
    ),
    "snooze": Record(
        {"rule": is_text, "until": is_date, "why": is_text}, {}, {}, is_amended=False, is_voided=False
    ),
    "setting": Record({"value": is_text}, {}, {}, is_voided=False),
    "message": Record(
        {"source": is_text, "control": is_text, "segments": are_texts, "observations": are_observations},
        {
            "file": is_text,
            "encoding": is_text,
            "broken": is_mapping,
            "child": or_none(is_text),
            "drawn": or_none(is_time),
            "accepted": are_numbers,
        },
        {},
        is_voided=False,
    ),
    "labmap": Record(
        {"source": is_text, "subject": one_of("code", "unit"), "code": is_text, "meaning": is_text}, {}, {}
    ),
    "view": Record({"on": is_date}, {}, {}, is_voided=False),
}
# Acts on a record with a verb of their own: only some roles may write them, or they change a single field.
OTHER_VERBS: Mapping[str, Fields] = {
    "alert.seen": {"seen": lambda value: isinstance(value, Sequence)},
    "alert.outcome": {"outcome": is_mapping},
    "specimen.sign": {SIGNED: is_signature},
}
# Acts on the plan of a child: fields that are required, and optional ones.
PLAN_BODIES: Mapping[str, tuple[Fields, Fields]] = {
    "plan.move": ({"due": is_date, "to": is_date, "reason": is_text}, {}),
    "plan.interval": ({"since": is_date, "days": is_interval, "reason": is_text}, {}),
    "course.end": ({"on": is_date, "why": one_of(*EndReason)}, {"note": is_text}),
    "course.resume": ({"on": is_date, "reason": is_text}, {}),
}
UNDO: Fields = {"entry": is_text}


def mismatch(verb: str, body: Mapping[str, Any]) -> Text | None:
    """Return why the body of an entry with this verb is invalid, or `None` if it is valid."""
    kind, _, act = verb.partition(".")
    if verb == "undo":
        return _checked(verb, UNDO, body, UNDO)
    if verb in OTHER_VERBS:
        return _checked(verb, OTHER_VERBS[verb], body, OTHER_VERBS[verb])
    if verb in INFUSION_ACTS:
        return _infusion_act(verb, body)
    if verb in PLAN_BODIES:
        required, optional = PLAN_BODIES[verb]
        return _checked(verb, {**required, **optional}, body, required)
    record = RECORDS.get(kind)
    if record is None:
        return None
    if act == "record":
        return _checked(verb, {**record.required, **record.optional}, body, record.required)
    if act == "amend" and record.is_amended:
        return _checked(verb, {**record.required, **record.optional, **record.amend_only}, body)
    if act == "void" and record.is_voided:
        return _checked(verb, {}, body)
    return text("“{verb}” is not a known kind of entry.", verb=verb)


def _infusion_act(verb: str, body: Mapping[str, Any]) -> Text | None:
    try:
        read_body(INFUSION_ACTS[verb], body)
    except BodyRefused as refused:
        return refused.sentence
    return None if is_short(body) else text("A text of this entry is too long.")


def _checked(
    verb: str, fields: Fields, body: Mapping[str, Any], required: Fields | None = None
) -> Text | None:
    missing = [name for name in required or {} if name not in body]
    if missing:
        return text("An entry “{verb}” needs a value for “{field}”.", verb=verb, field=missing[0])
    odd = next(iter(misfits(fields, body)), None)
    if odd is None:
        return None
    if odd not in fields:
        return text("An entry “{verb}” cannot set “{field}”.", verb=verb, field=odd)
    field, value = _narrowed(odd, body[odd])
    return text("“{value}” is not a valid value for “{field}”.", value=_shortened(value), field=field)


def _narrowed(field: str, value: Any) -> tuple[str, Any]:
    """Return the field and value that are invalid; among several results, the first invalid one."""
    results = as_mapping(value) if field == "results" else None
    if results is None:
        return field, value
    code = next(code for code, each in results.items() if not is_result(code, each))
    result = as_mapping(results[code]) if code in ANALYTES else None
    invalid = misfits(RESULT, result) if result is not None else []
    return (code, result[invalid[0]]) if result is not None and invalid else (field, code)


def _shortened(value: Any) -> str:
    shown = str(value)
    return shown if len(shown) <= LONGEST_SHOWN else f"{shown[:LONGEST_SHOWN]}…"


def wrong_target(
    verb: str, child: str | None, body: Mapping[str, Any], earlier: Sequence[Entry]
) -> Text | None:
    """Return why an entry with this verb cannot follow its target's earlier entries, or `None` if it can.

    A verb must fit the kind of record: `specimen.amend` cannot change a setting.
    """
    if verb == "undo":
        known = any(entry.id == body.get("entry") for entry in earlier)
        return None if known else text("There is nothing to undo.")
    kind, act = record_kind(verb), verb.partition(".")[2]
    if earlier and record_kind(earlier[0].verb) != record_kind(verb):
        return text("“{verb}” does not fit this kind of record.", verb=verb)
    if kind not in KINDS:
        return None
    if act == "record":
        return text("This is already recorded. Correct it instead.") if live(earlier) else None
    if not earlier:
        return None if verb in INFUSION_ACTS else text("This is no longer in the record.")
    if child != earlier[0].child:
        return text("This belongs to another child.")
    return None
