"""The schema of journal entries: for each verb the fields of its body, and the kind of record it is about.

`Writing.append` checks every new entry against it; entries that are already in a journal are read as they
are. To add a field of a record, add a line to `RECORDS` (`record_fields`); to add another act, one to
`OTHER_VERBS`. Entries without a record (log-ins, imports, backups) are not checked: no table depends on them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from fortnight.domain.infusion.act_bodies import BodyRefused, read_body
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.messages import Text, text
from fortnight.domain.record.plan import EndReason
from fortnight.store.journal.conflicts import APART, SETTLE
from fortnight.store.journal.entries import Entry
from fortnight.store.journal.field_checks import (
    RESULT,
    Fields,
    are_texts,
    as_mapping,
    is_date,
    is_interval,
    is_mapping,
    is_result,
    is_short,
    is_signature,
    is_text,
    is_time,
    is_whole_number,
    misfits,
    one_of,
)
from fortnight.store.journal.folding import live
from fortnight.store.journal.projections import KINDS
from fortnight.store.journal.record_fields import RECORDS
from fortnight.store.journal.verbs import ANSWER, INFUSION_ACTS, SIGNED, SIGNS, WRITTEN_AT, record_kind

LONGEST_SHOWN = 80  # characters of a value that is quoted in a sentence

# Acts on a record with a verb of their own: only some roles may write them, or they change a single field.
OTHER_VERBS: Mapping[str, Fields] = {
    "alert.seen": {"seen": lambda value: isinstance(value, Sequence)},
    "alert.outcome": {"outcome": is_mapping},
    **{verb: {SIGNED: is_signature} for verb in SIGNS},
    "undo": {"entry": is_text},
    APART: {"other": is_text},
    # The fields as they are from now on, and the entries that were in conflict.
    SETTLE: {"kind": one_of(*RECORDS), "fields": is_mapping, "settled": are_texts},
}
# Acts on the plan of a child and on a taper plan: fields that are required, and optional ones.
PLAN_BODIES: Mapping[str, tuple[Fields, Fields]] = {
    "plan.move": ({"due": is_date, "to": is_date, "reason": is_text}, {}),
    "plan.interval": ({"since": is_date, "days": is_interval, "reason": is_text}, {}),
    "course.end": ({"on": is_date, "why": one_of(*EndReason)}, {"note": is_text}),
    "course.resume": ({"on": is_date, "reason": is_text}, {}),
    "taper.hold": ({"on": is_date, "days": is_whole_number, "cause": is_text}, {}),
    "taper.step-back": ({"on": is_date, "days": is_whole_number, "cause": is_text}, {}),
    "taper.end": ({"on": is_date, "cause": is_text}, {}),
}
MERGED: Fields = {WRITTEN_AT: is_time, ANSWER: is_text}


def mismatch(verb: str, body: Mapping[str, Any]) -> Text | None:
    """Return why the body of an entry with this verb is invalid, or `None` if it is valid.

    An entry that was merged from a review copy also says when it was written there, and under which id.
    """
    if WRITTEN_AT not in body:
        return _mismatch(verb, body)
    rest = {name: value for name, value in body.items() if name not in MERGED}
    merged = {name: value for name, value in body.items() if name in MERGED}
    return _checked(verb, MERGED, merged) or _mismatch(verb, rest)


def _mismatch(verb: str, body: Mapping[str, Any]) -> Text | None:
    kind, _, act = verb.partition(".")
    if verb in OTHER_VERBS:
        wrong = _checked(verb, OTHER_VERBS[verb], body, OTHER_VERBS[verb])
        return wrong or (mismatch(f"{body['kind']}.amend", body["fields"]) if verb == SETTLE else None)
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
    if verb == SETTLE:
        fits = bool(earlier) and record_kind(earlier[0].verb) == body["kind"]
        return None if fits else text("There is no conflict to settle.")
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
