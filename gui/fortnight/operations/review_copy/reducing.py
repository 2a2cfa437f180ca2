"""What a review copy leaves out: records from before a day, and who the children are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from operator import attrgetter
from typing import Any, cast

from fortnight.domain.messages import text
from fortnight.domain.record.coded_child import (
    Redaction,
    birth_to_the_month,
    code_of_child,
    coded_number,
    redaction,
)
from fortnight.store.journal.conflicts import SETTLE
from fortnight.store.journal.entries import Entry, canonical

# Of these kinds only the records of the period go into a copy, with the fields that date them. Infusions and
# other drugs always do, because phases, doses and intervals are computed from all of them.
DATED: Mapping[str, tuple[str, ...]] = {
    "specimen": ("collected_at",),
    "event": ("at", "until"),
    "visit": ("at",),
    "letter": ("at",),
    "alert": ("at", "answered_at"),
}
NAMING = ("letter",)  # kinds that name the child by their nature: no copy with codes only has them


@dataclass(frozen=True, slots=True)
class Reduction:
    """What is left out: what was over before `since`, and, with `coded_on`, who the children are.

    `coded_on` is the day on which the ages are right to the month.
    """

    since: date | None = None
    coded_on: date | None = None


WHOLE = Reduction()


def reduced(entries: Iterable[Entry], reduction: Reduction) -> Iterator[Entry]:
    """Yield the entries of a copy. Those of one child follow each other.

    An entry whose words were replaced gets new hashes when the copy is read.
    """
    for child, some in groupby(entries, attrgetter("child")):
        if child is None:
            yield from some
            continue
        own = list(some)
        if reduction.since is not None:
            own = list(_of_period(own, reduction.since))
        if reduction.coded_on is not None:
            own = list(_coded(child, own, reduction.coded_on))
        yield from own


def _of_period(entries: Sequence[Entry], since: date) -> Iterator[Entry]:
    latest: dict[str, date] = {}
    for entry in entries:
        for day in _days(entry):
            latest[entry.target] = max(day, latest.get(entry.target, day))
    for entry in entries:
        if latest.get(entry.target, since) >= since:
            yield entry


def _days(entry: Entry) -> Iterator[date]:
    """Yield the days that an entry gives for a record that belongs to a period."""
    for field in DATED.get(entry.verb.partition(".")[0], ()):
        written = entry.data.get(field)
        if written:
            yield datetime.fromisoformat(written).date()


# Fields in which somebody typed what they liked.
FREE_TEXTS = frozenset(
    ("text", "reason", "note", "cause", "why", "remark", "allergies", "reaction", "symptoms", "visit", "lots")
)

# Codes only -----------------------------------------------------------------------------------------


def _coded(child: str, entries: Sequence[Entry], on: date) -> Iterator[Entry]:
    stated = list(_stated(entries))
    births = [date.fromisoformat(each["birth_date"]) for each in stated if "birth_date" in each]
    redact = redaction(child, _all(stated, "name"), _all(stated, "number"), births)
    instead = {
        "name": str(text("Child {code}", code=code_of_child(child))),
        "number": coded_number(child),
        "birth_date": birth_to_the_month(births[-1], on).isoformat() if births else "",
    }
    naming = {entry.target for entry in entries if entry.verb.partition(".")[0] in NAMING}
    for entry in entries:
        if entry.target in naming:
            continue
        body = _redacted(entry.data, redact)
        for fields in _identifying(entry.verb, body):
            fields |= {name: value for name, value in instead.items() if name in fields}
        reason = redact.apply(entry.reason, is_free=True) if entry.reason else entry.reason
        yield entry._replace(body=canonical(body), reason=reason)


def _stated(entries: Iterable[Entry]) -> Iterator[Mapping[str, Any]]:
    """Yield what entries state about the child itself; the choice in a conflict is such a statement."""
    for entry in entries:
        yield from _identifying(entry.verb, entry.data)


def _identifying(verb: str, body: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield the parts of a body that may hold name, number and date of birth of the child."""
    if verb.startswith("child."):
        yield body
    elif verb == SETTLE and body["kind"] == "child":
        yield body["fields"]


def _all(bodies: Iterable[Mapping[str, Any]], field: str) -> list[str]:
    return [str(body[field]) for body in bodies if field in body]


def _redacted(value: Any, redact: Redaction, field: str = "") -> Any:
    """Return the value of a field of JSON with every text in it redacted."""
    if isinstance(value, str):
        return redact.apply(value, field in FREE_TEXTS)
    if isinstance(value, dict):
        return {name: _redacted(each, redact, name) for name, each in cast("dict[str, Any]", value).items()}
    if isinstance(value, list):
        return [_redacted(each, redact, field) for each in cast("list[Any]", value)]
    return value
