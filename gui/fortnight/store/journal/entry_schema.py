"""What an entry may say: for each verb the fields of its body, and which kind of record it may be about.

`Writing.append` holds every new entry to this, whoever calls it; entries that are in a journal already are
read as they are. A new field of a record is a line in `RECORDS`, a new kind of act on one a line in
`OTHER_VERBS`. Acts without a record (log-ins, imports, backups) may say anything: no table is made from them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from math import isfinite
from typing import Any

from fortnight.domain.alert.judgement import Level
from fortnight.domain.entry.check_child import INTERVAL_DAYS
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.messages import Text, text
from fortnight.domain.numbers import COMPARATORS
from fortnight.domain.record.child import Sex
from fortnight.domain.treatment.dose import LABELS
from fortnight.domain.treatment.draw_timing import Timing
from fortnight.store.journal.entries import Entry
from fortnight.store.journal.projections import KINDS, live

LONGEST_TEXT = 20_000  # characters
LONGEST_SHOWN = 80  # characters of a value that is named in a sentence

Fits = Callable[[Any], bool]
Fields = Mapping[str, Fits]


# What a value may be ------------------------------------------------------------------------------


def words(value: Any) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_TEXT


def number(value: Any) -> bool:
    return type(value) in (int, float) and isfinite(value)


def whole(value: Any) -> bool:
    return type(value) is int


def flag(value: Any) -> bool:
    return isinstance(value, bool)


def day(value: Any) -> bool:
    return isinstance(value, str) and _reads(date.fromisoformat, value) is not None


def moment(value: Any) -> bool:
    """An instant that names its offset."""
    found = _reads(datetime.fromisoformat, value) if isinstance(value, str) else None
    return found is not None and found.tzinfo is not None


def _reads(read: Callable[[str], Any], value: str) -> Any:
    try:
        return read(value)
    except ValueError:
        return None


def one_of(*choices: str) -> Fits:
    return lambda value: isinstance(value, str) and value in choices


def or_none(fits: Fits) -> Fits:
    return lambda value: value is None or fits(value)


def mapping(value: Any) -> bool:
    return isinstance(value, Mapping)


def interval(value: Any) -> bool:
    return type(value) is int and INTERVAL_DAYS[0] <= value <= INTERVAL_DAYS[1]


RESULT: Fields = {
    "value": number,
    "comparator": one_of(*COMPARATORS),
    "reported": words,
    "unit": words,
    "method": words,
}


def results(value: Any) -> bool:
    """Results by analyte."""
    return isinstance(value, Mapping) and all(result_of(code, each) for code, each in value.items())


def changed_results(value: Any) -> bool:
    """Results by analyte; `None` takes one away."""
    return isinstance(value, Mapping) and results({c: each for c, each in value.items() if each is not None})


def result_of(code: str, value: Any) -> bool:
    """One result of a known analyte."""
    return (
        code in ANALYTES and isinstance(value, Mapping) and "value" in value and not _misfits(RESULT, value)
    )


def _misfits(fields: Fields, body: Mapping[str, Any]) -> list[str]:
    return [name for name, value in body.items() if name not in fields or not fields[name](value)]


# The records --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Record:
    """The fields of one kind of record: those that `record` must name, and those that it may name.

    `amend` may name any of them; `amended` are those that it alone may name, or may give other values.
    """

    needed: Fields
    more: Fields
    amended: Fields
    is_amended: bool = True
    is_voided: bool = True


RECORDS: Mapping[str, Record] = {
    "child": Record(
        {
            "number": words,
            "name": words,
            "sex": one_of(*Sex),
            "birth_date": day,
            "label": one_of(*LABELS),
        },
        {"allergies": words, "interval_days": interval, "note": words},
        {},
    ),
    "infusion": Record(
        {"started_at": moment, "dose_mg": number},
        {
            "ended_at": or_none(moment),
            "weight_kg": or_none(number),
            "ordered_mg": or_none(number),
            "label": words,
            "lots": words,
            "reaction": words,
            "note": words,
            "stopped": flag,
            "checked_by": words,
        },
        {},
    ),
    "specimen": Record(
        {"collected_at": moment, "results": results},
        {"method": words, "visit": words, "symptoms": words, "note": words, "timing": one_of(*Timing)},
        {"results": changed_results},
    ),
    "medication": Record({"drug": words, "start": day, "mg_per_day": number}, {}, {}),
    "event": Record({"kind": words, "at": moment}, {"text": words, "until": or_none(moment)}, {}),
    "alert": Record(
        {
            "at": moment,
            "level": one_of(*(level.word for level in Level)),
            "suggests": words,
            "detail": mapping,
        },
        {},
        {
            "state": one_of("open", "acknowledged", "ended"),
            "reason": words,
            "remark": words,
            "repeat_on": or_none(day),
            "answered_by": words,
            "answered_at": or_none(moment),
            "version": whole,
        },
        is_voided=False,
    ),
    "snooze": Record({"rule": words, "until": day, "why": words}, {}, {}, is_amended=False, is_voided=False),
    "setting": Record({"value": words}, {}, {}, is_voided=False),
}
# Acts on a record that only some roles may write, or that change nothing else: a verb of their own.
OTHER_VERBS: Mapping[str, Fields] = {
    "alert.seen": {"seen": lambda value: isinstance(value, Sequence)},
    "alert.outcome": {"outcome": mapping},
}
UNDO: Fields = {"entry": words}


def misfit(verb: str, body: Mapping[str, Any]) -> Text | None:
    """What an entry with this verb cannot say, in a sentence; `None` where all of it is known."""
    kind, _, act = verb.partition(".")
    if verb == "undo":
        return _told(verb, UNDO, body, UNDO)
    if verb in OTHER_VERBS:
        return _told(verb, OTHER_VERBS[verb], body, OTHER_VERBS[verb])
    record = RECORDS.get(kind)
    if record is None:
        return None
    if act == "record":
        return _told(verb, {**record.needed, **record.more}, body, record.needed)
    if act == "amend" and record.is_amended:
        return _told(verb, {**record.needed, **record.more, **record.amended}, body)
    if act == "void" and record.is_voided:
        return _told(verb, {}, body)
    return text("“{verb}” is not an act of this program.", verb=verb)


def _told(verb: str, fields: Fields, body: Mapping[str, Any], needed: Fields | None = None) -> Text | None:
    missing = [name for name in needed or {} if name not in body]
    if missing:
        return text("An entry “{verb}” needs “{field}”.", verb=verb, field=missing[0])
    odd = next(iter(_misfits(fields, body)), None)
    if odd is None:
        return None
    if odd not in fields:
        return text("An entry “{verb}” cannot set “{field}”.", verb=verb, field=odd)
    field, value = _narrowed(odd, body[odd])
    return text("“{value}” is not a value of “{field}”.", value=_shortened(value), field=field)


def _narrowed(field: str, value: Any) -> tuple[str, Any]:
    """Which value does not fit; of several results the first that does not."""
    if field == "results" and isinstance(value, Mapping):
        code, each = next((c, each) for c, each in value.items() if not result_of(c, each))
        odd = _misfits(RESULT, each) if code in ANALYTES and isinstance(each, Mapping) else []
        return (code, each[odd[0]]) if odd else (field, code)
    return field, value


def _shortened(value: Any) -> str:
    words = str(value)
    return words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN]}…"


def wrong_target(
    verb: str, child: str | None, body: Mapping[str, Any], earlier: Sequence[Entry]
) -> Text | None:
    """Why an entry with this verb cannot follow the earlier entries of its target; `None` where it can.

    A verb belongs to the kind of its record: what is known of a setting is not changed by `specimen.amend`.
    """
    if verb == "undo":
        known = any(entry.id == body.get("entry") for entry in earlier)
        return None if known else text("There is nothing to undo.")
    kind, _, act = verb.partition(".")
    if earlier and kind_of(earlier[0].verb) != kind_of(verb):
        return text("“{verb}” cannot be about a record of another kind.", verb=verb)
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
    """The kind of record that a verb is about. Sessions are told of the person whose they are."""
    kind = verb.partition(".")[0]
    return "person" if kind == "session" else kind
