"""What was typed in a row of the checklist, as the fact that is recorded."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from fortnight.domain.entry.drafts import LabsDraft, Typed
from fortnight.domain.entry.typed_dates import NotReadable, read_day
from fortnight.domain.infusion.acts import Vitals
from fortnight.domain.infusion.gs1 import ScanRefused, read_wristband
from fortnight.domain.messages import SentenceError, text
from fortnight.domain.numbers import NotANumber, parse
from fortnight.domain.people import same_name
from fortnight.domain.readiness.bedside_findings import IDENTIFIERS, NONE, NOT_POSSIBLE
from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Event
from fortnight.domain.record.event_fields import Detail
from fortnight.domain.record.event_kinds import EventKind, ResultOfTest

SCANNED = "scan"
"""The detail of a value that a scanner typed."""


@dataclass(frozen=True, slots=True)
class TypedValue:
    """What was typed: the value, the day on which it was (today if empty), and what was chosen beside it."""

    value: str
    on: date | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """Somebody asked, and this is what is kept with the infusion alone, such as `none`."""

    value: str


Fact = Event | Vitals | LabsDraft | Asked


class FactRefused(SentenceError):
    """What was typed cannot be used."""


@dataclass(frozen=True, slots=True)
class _Row:
    """What a value is read with: the row's child, what was typed, and now."""

    child: Child
    typed: TypedValue
    now: datetime

    @property
    def value(self) -> str:
        return self.typed.value.strip()

    @property
    def at(self) -> datetime:
        """When it was: now, or noon of the day that was typed."""
        day = self.typed.on
        return (
            self.now if day in (None, self.now.date()) else datetime.combine(day, time(12), self.now.tzinfo)
        )

    def event(self, kind: EventKind, what: str = "", **details: Detail) -> Event:
        known = {name: value for name, value in details.items() if value != ""}
        return Event("", kind, self.at, what, details=known)


def fact_of(rule: str, typed: TypedValue, child: Child, now: datetime) -> Fact:
    """Return the fact that was typed in the row of a rule.

    :raises FactRefused: with a sentence, if nothing can be typed in the row or the value cannot be read.
    """
    read = _READERS.get(rule)
    if read is None:
        raise FactRefused(text("No value can be typed in this row."))
    return read(_Row(child, typed, now))


def _identity(row: _Row) -> Fact:
    if _was_scanned(row):
        return Asked("wristband")
    parts = [part.strip() for part in row.value.split(";") if part.strip()]
    agreed = {part: [name for name, agrees in _AGREES.items() if agrees(row.child, part)] for part in parts}
    names = {name for found in agreed.values() for name in found}
    how = ", ".join([name for name in _AGREES if name in names][:2])
    if how not in IDENTIFIERS or not all(agreed.values()):
        raise FactRefused(
            text(
                "“{typed}” does not identify this child. Scan the wristband, or type two of date of birth, "
                "number and name, separated by a semicolon.",
                typed=row.value,
            )
        )
    return Asked(how)


def _was_scanned(row: _Row) -> bool:
    """Return whether this is the child's wristband: a scanned number, or one in the form of GS1.

    A number that was typed is one identifier only.
    """
    try:
        number = read_wristband(row.value) if row.value else ""
    except ScanRefused as refused:
        raise FactRefused(refused.sentence) from refused
    return number == row.child.number and (row.typed.detail == SCANNED or number != row.value)


def _is_birth_date(child: Child, part: str) -> bool:
    try:
        return child.birth_date in read_day(part)
    except NotReadable:
        return False


_AGREES: Mapping[str, Callable[[Child, str], bool]] = {
    "birth date": _is_birth_date,
    "number": lambda child, part: part == child.number,
    "name": lambda child, part: same_name(part, child.name),
}


def _temperature(row: _Row) -> Fact:
    try:
        measured = parse(row.value)
    except NotANumber as refused:
        raise FactRefused(refused.sentence) from refused
    if measured is None or measured.comparator:
        raise FactRefused(text("Type the temperature in °C, such as 36.8."))
    return Vitals(row.now, {"TEMP": measured.value})


def _weight(row: _Row) -> Fact:
    return LabsDraft(row.now, {"WEIGHT": Typed(row.value, row.typed.detail or "kg")})


def _or_none(make: Callable[[_Row], Event]) -> Callable[[_Row], Fact]:
    def read(row: _Row) -> Fact:
        if not row.value:
            raise FactRefused(text("Type what it was, or choose that there was none."))
        return Asked(NONE) if row.value.casefold() == NONE else make(row)

    return read


def _contact(row: _Row) -> Event:
    return row.event(EventKind.CONTACT, disease=row.value)


def _vaccine(row: _Row) -> Event:
    """Return a live vaccine. One that is planned is recorded today, with its day as a detail."""
    day = row.typed.on
    if day is None or day <= row.now.date():
        return row.event(EventKind.LIVE_VACCINE, vaccine=row.value)
    details: dict[str, Detail] = {"vaccine": row.value, "planned": day.isoformat()}
    return Event("", EventKind.LIVE_VACCINE, row.now, details=details)


def _result(row: _Row) -> ResultOfTest:
    try:
        return ResultOfTest(row.value.casefold())
    except ValueError:
        raise FactRefused(text("“{typed}” is not a result of this test.", typed=row.value)) from None


def _tb_screen(row: _Row) -> Fact:
    return row.event(EventKind.TB_SCREEN, method=row.typed.detail, result=_result(row))


def _pregnancy(row: _Row) -> Fact:
    if row.value == NOT_POSSIBLE:
        return Asked(NOT_POSSIBLE)
    return row.event(EventKind.PREGNANCY_TEST, result=_result(row))


_READERS: Mapping[str, Callable[[_Row], Fact]] = {
    "identity": _identity,
    "temperature": _temperature,
    "weight": _weight,
    "signs": _or_none(lambda row: row.event(EventKind.SIGNS, row.value)),
    "contact": _or_none(_contact),
    "live-vaccine": _or_none(_vaccine),
    "tb-screen": _tb_screen,
    "pregnancy": _pregnancy,
}
