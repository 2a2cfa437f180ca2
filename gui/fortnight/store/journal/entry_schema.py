"""The schema of journal entries: for each verb the fields of its body, and the kind of record it is about.

`Writing.append` checks every new entry against it; entries that are already in a journal are read as they
are. To add a field of a record, add a line to `RECORDS`; to add another act on a record, add a line to
`OTHER_VERBS`. Entries without a record (log-ins, imports, backups) are not checked: no table depends on them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from math import isfinite
from typing import Any, TypeGuard

from fortnight.domain.alert.judgement import Level
from fortnight.domain.entry.check_child import INTERVAL_DAYS
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.messages import Text, text
from fortnight.domain.numbers import COMPARATORS
from fortnight.domain.record.child import Sex
from fortnight.domain.treatment.dose import LABELS
from fortnight.domain.treatment.draw_timing import Timing
from fortnight.store.journal.entries import Entry
from fortnight.store.journal.folding import live
from fortnight.store.journal.projections import KINDS

LONGEST_TEXT = 20_000  # characters
LONGEST_SHOWN = 80  # characters of a value that is quoted in a sentence

Check = Callable[[Any], bool]
Fields = Mapping[str, Check]


# Checks of a value --------------------------------------------------------------------------------


def is_text(value: Any) -> bool:
    """Whether a value is text of at most `LONGEST_TEXT` characters."""
    return isinstance(value, str) and len(value) <= LONGEST_TEXT


def is_number(value: Any) -> bool:
    """Whether a value is a finite number."""
    return type(value) in (int, float) and isfinite(value)


def is_whole_number(value: Any) -> bool:
    """Whether a value is a whole number."""
    return type(value) is int


def is_flag(value: Any) -> bool:
    """Whether a value is true or false."""
    return isinstance(value, bool)


def is_date(value: Any) -> bool:
    """Whether a value is a date in ISO 8601."""
    return isinstance(value, str) and _parse(date.fromisoformat, value) is not None


def is_time(value: Any) -> bool:
    """Whether a value is a time in ISO 8601 with its UTC offset."""
    found = _parse(datetime.fromisoformat, value) if isinstance(value, str) else None
    return found is not None and found.tzinfo is not None


def _parse(read: Callable[[str], Any], value: str) -> Any:
    try:
        return read(value)
    except ValueError:
        return None


def one_of(*choices: str) -> Check:
    """Return a check that a value is one of these."""
    return lambda value: isinstance(value, str) and value in choices


def or_none(check: Check) -> Check:
    """Return a check that a value is `None` or passes another check."""
    return lambda value: value is None or check(value)


def is_mapping(value: Any) -> TypeGuard[Mapping[str, Any]]:
    """Whether a value is a mapping."""
    return isinstance(value, Mapping)


def is_interval(value: Any) -> bool:
    """Whether a value is an allowed interval between infusions, in days."""
    return type(value) is int and INTERVAL_DAYS[0] <= value <= INTERVAL_DAYS[1]


RESULT: Fields = {
    "value": is_number,
    "comparator": one_of(*COMPARATORS),
    "reported": is_text,
    "unit": is_text,
    "method": is_text,
}


def are_results(value: Any) -> bool:
    """Whether a value holds valid results by analyte."""
    found = _as_mapping(value)
    return found is not None and all(is_result(code, each) for code, each in found.items())


def are_changed_results(value: Any) -> bool:
    """Whether a value holds valid results by analyte, or `None` for a result to be removed."""
    found = _as_mapping(value)
    return found is not None and are_results({c: each for c, each in found.items() if each is not None})


def is_result(code: str, value: Any) -> bool:
    """Whether a value is a valid result of a known analyte."""
    found = _as_mapping(value)
    return code in ANALYTES and found is not None and "value" in found and not _misfits(RESULT, found)


def _as_mapping(value: Any) -> Mapping[str, Any] | None:
    return value if is_mapping(value) else None


def _misfits(fields: Fields, body: Mapping[str, Any]) -> list[str]:
    return [name for name, value in body.items() if name not in fields or not fields[name](value)]


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
    "event": Record({"kind": is_text, "at": is_time}, {"text": is_text, "until": or_none(is_time)}, {}),
    "alert": Record(
        {
            "at": is_time,
            "level": one_of(*(level.word for level in Level)),
            "suggests": is_text,
            "detail": is_mapping,
        },
        {},
        {
            "state": one_of("open", "acknowledged", "ended"),
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
}
# Acts on a record with a verb of their own: only some roles may write them, or they change a single field.
OTHER_VERBS: Mapping[str, Fields] = {
    "alert.seen": {"seen": lambda value: isinstance(value, Sequence)},
    "alert.outcome": {"outcome": is_mapping},
}
UNDO: Fields = {"entry": is_text}


def mismatch(verb: str, body: Mapping[str, Any]) -> Text | None:
    """Return why the body of an entry with this verb is invalid, or `None` if it is valid."""
    kind, _, act = verb.partition(".")
    if verb == "undo":
        return _checked(verb, UNDO, body, UNDO)
    if verb in OTHER_VERBS:
        return _checked(verb, OTHER_VERBS[verb], body, OTHER_VERBS[verb])
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


def _checked(
    verb: str, fields: Fields, body: Mapping[str, Any], required: Fields | None = None
) -> Text | None:
    missing = [name for name in required or {} if name not in body]
    if missing:
        return text("An entry “{verb}” needs a value for “{field}”.", verb=verb, field=missing[0])
    odd = next(iter(_misfits(fields, body)), None)
    if odd is None:
        return None
    if odd not in fields:
        return text("An entry “{verb}” cannot set “{field}”.", verb=verb, field=odd)
    field, value = _narrowed(odd, body[odd])
    return text("“{value}” is not a valid value for “{field}”.", value=_shortened(value), field=field)


def _narrowed(field: str, value: Any) -> tuple[str, Any]:
    """Return the field and value that are invalid; among several results, the first invalid one."""
    results = _as_mapping(value) if field == "results" else None
    if results is None:
        return field, value
    code = next(code for code, each in results.items() if not is_result(code, each))
    result = _as_mapping(results[code]) if code in ANALYTES else None
    invalid = _misfits(RESULT, result) if result is not None else []
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
    kind, _, act = verb.partition(".")
    if earlier and kind_of(earlier[0].verb) != kind_of(verb):
        return text("“{verb}” does not fit this kind of record.", verb=verb)
    if kind not in KINDS:
        return None
    if act == "record":
        return text("This is already recorded. Correct it instead.") if live(earlier) else None
    if not earlier:
        return text("This is no longer in the record.")
    if child != earlier[0].child:
        return text("This belongs to another child.")
    return None


def kind_of(verb: str) -> str:
    """Return the kind of record that a verb is about. An entry about a session is about its person."""
    kind = verb.partition(".")[0]
    return "person" if kind == "session" else kind
