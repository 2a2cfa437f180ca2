"""Checks of single values in the body of a journal entry: each returns whether the value is valid."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from math import isfinite
from typing import Any, TypeGuard

from fortnight.domain.entry.check_child import INTERVAL_DAYS
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.lab_message import Outcome, Waits
from fortnight.domain.numbers import COMPARATORS
from fortnight.domain.record import joints
from fortnight.domain.record.course import FINAL, PRELIMINARY
from fortnight.domain.record.letter import PARAGRAPHS
from fortnight.domain.record.medication import Per
from fortnight.domain.record.visit import CHAQ_DOMAINS, CHAQ_HIGHEST_ITEM, Feature

LONGEST_TEXT = 20_000  # characters

Check = Callable[[Any], bool]
Fields = Mapping[str, Check]


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
    "corrected": is_flag,  # it was corrected before it was imported
    "state": one_of(PRELIMINARY, FINAL),
}


def are_results(value: Any) -> bool:
    """Whether a value holds valid results by analyte."""
    found = as_mapping(value)
    return found is not None and all(is_result(code, each) for code, each in found.items())


def are_changed_results(value: Any) -> bool:
    """Whether a value holds valid results by analyte, or `None` for a result to be removed."""
    found = as_mapping(value)
    return found is not None and are_results({c: each for c, each in found.items() if each is not None})


def is_result(code: str, value: Any) -> bool:
    """Whether a value is a valid result of a known analyte."""
    found = as_mapping(value)
    return code in ANALYTES and found is not None and "value" in found and not misfits(RESULT, found)


def as_mapping(value: Any) -> Mapping[str, Any] | None:
    """Return a value that is a mapping, else `None`."""
    return value if is_mapping(value) else None


def misfits(fields: Fields, body: Mapping[str, Any]) -> list[str]:
    """Return the names in a body that are not fields, or whose values fail their check."""
    return [name for name, value in body.items() if name not in fields or not fields[name](value)]


def are_details(value: Any) -> bool:
    """Whether a value is a mapping of names to texts and numbers."""
    found = as_mapping(value)
    return found is not None and all(
        is_text(name) and (is_text(each) or is_number(each)) for name, each in found.items()
    )


SIGNATURE: Fields = {"by": is_text, "at": is_time}


def is_signature(value: Any) -> bool:
    """Whether a value says who signed and when."""
    found = as_mapping(value)
    return found is not None and set(found) == set(SIGNATURE) and not misfits(SIGNATURE, found)


def are_plan_steps(value: Any) -> bool:
    """Whether a value is a list of doses with the dates from which they are planned, with at least one."""
    return _is_list(value) and bool(value) and all(map(_is_plan_step, value))


def _is_plan_step(value: Any) -> bool:
    found = as_mapping(value)
    if found is None or not _PLAN_STEP.keys() <= found.keys() <= _PLAN_STEP.keys() | _MAY_HAVE.keys():
        return False
    return not misfits({**_PLAN_STEP, **_MAY_HAVE}, found)


_PLAN_STEP: Fields = {"start": is_date, "mg_per_day": is_number}
_MAY_HAVE: Fields = {"per": one_of(Per.DAY, Per.OTHER_DAY), "second_mg": is_number}


def is_within(low: float, high: float) -> Check:
    """Return a check that a value is a number between two limits."""
    return lambda value: is_number(value) and low <= value <= high


def are_joints(value: Any) -> bool:
    """Whether a value holds the signs of known joints, as `joints.as_stored` writes them."""
    found = as_mapping(value)
    try:
        return found is not None and joints.as_stored(joints.from_stored(found)) == dict(found)
    except (ValueError, TypeError):
        return False


def are_chaq_items(value: Any) -> bool:
    """Whether a value holds answers of the C-HAQ (0 to 3, or `None`) by domain, not more than it has."""
    found = as_mapping(value)
    return found is not None and all(
        name in CHAQ_DOMAINS
        and _is_list(answers)
        and len(answers) <= CHAQ_DOMAINS[name].items
        and all(
            answer is None or (type(answer) is int and 0 <= answer <= CHAQ_HIGHEST_ITEM) for answer in answers
        )
        for name, answers in found.items()
    )


def are_aids(value: Any) -> bool:
    """Whether a value is a list of domains of the C-HAQ."""
    return _is_list(value) and all(isinstance(name, str) and name in CHAQ_DOMAINS for name in value)


def are_features(value: Any) -> bool:
    """Whether a value holds true or false for known features of a visit."""
    found = as_mapping(value)
    return found is not None and all(name in set(Feature) and is_flag(f) for name, f in found.items())


def are_paragraphs(value: Any) -> bool:
    """Whether it is texts by the names of the paragraphs of a letter."""
    found = as_mapping(value)
    return found is not None and all(name in PARAGRAPHS and is_text(each) for name, each in found.items())


def are_texts(value: Any) -> bool:
    """Whether a value is a list of texts."""
    return _is_list(value) and all(map(is_text, value))


def are_numbers(value: Any) -> bool:
    """Whether a value is a list of whole numbers."""
    return _is_list(value) and all(map(is_whole_number, value))


OBSERVATION: Fields = {
    "number": is_whole_number,
    "outcome": one_of(*Outcome),
    "waits": one_of(*Waits),
    "why": is_mapping,
    "shown": is_text,
    "child": is_text,
    "analyte": one_of(*ANALYTES),
    "at": is_time,
    "status": is_text,
    "reported": is_text,
}


def are_observations(value: Any) -> bool:
    """Whether a value lists the observations of a message, each with its number and its outcome."""
    return _is_list(value) and all(map(_is_observation, value))


def _is_observation(value: Any) -> bool:
    found = as_mapping(value)
    return found is not None and {"number", "outcome"} <= set(found) and not misfits(OBSERVATION, found)


def is_short(value: Any) -> bool:
    """Whether no text within a JSON value is longer than `LONGEST_TEXT`."""
    if is_mapping(value):
        return all(map(is_short, value.values()))
    if _is_list(value):
        return all(map(is_short, value))
    return not isinstance(value, str) or len(value) <= LONGEST_TEXT


def _is_list(value: Any) -> TypeGuard[Sequence[Any]]:
    return isinstance(value, list | tuple)
