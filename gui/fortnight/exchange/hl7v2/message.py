"""One message as small values: header, patient, observations with their request and notes.

The `hl7` library splits the text at the separators that the message declares; everything else is done here.
It does not unescape as we need it: an escape sequence that is not known makes an observation wait.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import hl7

from fortnight.domain.messages import SentenceError, text
from fortnight.exchange.hl7v2.escapes import Unescape
from fortnight.exchange.hl7v2.framing import Readable

MOST_SEPARATORS = 200_000  # of one message: twice what 5,000 observations need [P]
LONGEST_SEGMENT = 20_000  # characters; longer observations (documents) are not kept
SUPPORTED = re.compile(r"2\.[2-8](\.\d)?")  # versions: the fields that are read are the same in all of them
_SEPARATORS = re.compile(r"[^\w\s\x00-\x1f]{1,5}")


class Unparsable(SentenceError):
    """The message cannot be read."""


@dataclass(frozen=True, slots=True)
class Coded:
    """A code with its name and the code system that it belongs to (HL7: CE, CWE)."""

    code: str = ""
    name: str = ""
    system: str = ""


@dataclass(frozen=True, slots=True)
class Patient:
    """The patient as the message names it: every number, name, birth date as written, sex (F, M, …)."""

    numbers: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    born: str = ""
    sex: str = ""


@dataclass(frozen=True, slots=True)
class Observation:
    """One OBX. `number` counts the observations of the message from 1; `line` the segments.

    `codes` and `units` hold the primary and the alternative code. `values` holds the repetitions of OBX-5,
    each as components. `drawn` holds the times of the draw in order of preference, as written.
    """

    number: int
    line: int
    segment: str
    set_id: str
    type: str
    codes: tuple[Coded, ...]
    values: tuple[tuple[str, ...], ...]
    units: tuple[Coded, ...]
    range: str
    flags: tuple[str, ...]
    status: str
    drawn: tuple[str, ...]
    reported: str
    order: str = ""
    specimen: str = ""
    method: str = ""
    notes: tuple[str, ...] = ()
    request_status: str = ""
    odd_escape: str = ""  # an escape sequence that is not known, in a field that is read

    @property
    def where(self) -> str:
        """The place of this observation in its message, such as `OBX 4`."""
        return f"OBX {self.number}"


@dataclass(frozen=True, slots=True)
class Message:
    """One laboratory message. `source` names the sender; `control` is the message's own id (MSH-10)."""

    source: str
    control: str
    sent: str
    kind: str
    processing: str
    version: str
    patient: Patient
    observations: tuple[Observation, ...]
    segments: tuple[str, ...]


def parse(raw: Readable) -> Message:
    """Return the values of a message. :raises Unparsable: if its separators or its structure are wrong."""
    segments = _with_plain_separators(raw.segments)
    separators = _separators(segments[0])
    if sum(segment.count(sign) for segment in segments for sign in separators) > MOST_SEPARATORS:
        raise Unparsable(text("The message has too many fields."))
    try:
        parsed = hl7.parse("\r".join(segments))
    except (hl7.ParseException, AssertionError, IndexError, ValueError) as error:
        raise Unparsable(text("The message cannot be split into fields.")) from error
    reader = Unescape(separators)
    rows = [_Row(segment, reader) for segment in parsed]
    header = rows[0]
    if any(row.name == "MSH" for row in rows[1:]):
        raise Unparsable(text("The message has two headers."))
    patients = [row for row in rows if row.name == "PID"]
    if len(patients) > 1:
        raise Unparsable(text("The message is about {n} patients.", n=len(patients)))
    return Message(
        _source(header),
        header.first(10),
        header.first(7),
        "^".join(header.components(9)[:2]),
        header.first(11).upper(),
        header.first(12),
        _patient(patients[0]) if patients else Patient(),
        tuple(_observations(rows, segments)),
        raw.segments,
    )


def _with_plain_separators(segments: Sequence[str]) -> list[str]:
    """Return the segments with checked separators; a doubled escape character is written once."""
    header = segments[0]
    field = header[3:4]
    declared = header[4 : header.find(field, 4)] if field and header.find(field, 4) > 0 else ""
    if len(declared) == 5 and declared[2] == declared[3]:
        declared = declared[:2] + declared[3:]
        header = header[:4] + declared + header[9:]
    signs = field + declared
    if not declared or not _SEPARATORS.fullmatch(declared) or field.isalnum() or field.isspace():
        raise Unparsable(text("The separators of the message (MSH-1, MSH-2) cannot be read."))
    if len(set(_all_separators(signs))) != len(_all_separators(signs)):
        raise Unparsable(text("Two separators of the message (MSH-1, MSH-2) are the same."))
    return [header, *segments[1:]]


def _all_separators(signs: str) -> str:
    """Return field, component, repetition, escape and subcomponent; those not declared are the usual ones."""
    return signs[:5] + "|^~\\&"[len(signs[:5]) :]


def _separators(header: str) -> str:
    return _all_separators(header[3] + header[4 : header.index(header[3], 4)])


class _Row:
    """One segment: its fields as repetitions and components, unescaped when they are asked for."""

    def __init__(self, segment: Any, reader: Unescape) -> None:
        self.name = str(segment[0])
        self._segment = segment
        self._reader = reader

    def repetitions(self, field: int) -> list[tuple[str, ...]]:
        """Return the repetitions of a field, each as components without their further subcomponents."""
        found = self._segment[field] if field < len(self._segment) else [""]
        return [self._components(each) for each in found]

    def _components(self, repetition: Any) -> tuple[str, ...]:
        return tuple(self._reader.text(_first(each)).strip() for each in _parts(repetition))

    def values(self, field: int) -> tuple[tuple[str, ...], ...]:
        """Return the repetitions of a field as components, each with its subcomponents as written."""
        found = self._segment[field] if field < len(self._segment) else [""]
        return tuple(tuple(self._reader.text(str(part)).strip() for part in _parts(each)) for each in found)

    def components(self, field: int) -> tuple[str, ...]:
        """Return the components of the first repetition of a field."""
        return self.repetitions(field)[0]

    def first(self, field: int) -> str:
        """Return the first component of the first repetition of a field."""
        return self.components(field)[0]

    def raw(self, field: int) -> str:
        """Return a field as it is written."""
        return str(self._segment[field]) if field < len(self._segment) else ""

    def odd_escape(self, *fields: int) -> str:
        """Return the first escape sequence in these fields that is not known, or empty text."""
        return next(filter(None, (self._reader.unknown(self.raw(field)) for field in fields)), "")


def _parts(repetition: Any) -> list[Any]:
    return [repetition] if isinstance(repetition, str) else list(repetition)


def _first(component: Any) -> str:
    while not isinstance(component, str):
        component = component[0] if len(component) else ""
    return component


def _source(header: _Row) -> str:
    return "/".join(filter(None, (header.first(3), header.first(4))))


def _patient(row: _Row) -> Patient:
    numbers = [each[0] for field in (3, 2, 4) for each in row.repetitions(field) if each[0]]
    names = [" ".join(filter(None, each[:3])) for each in row.repetitions(5)]
    return Patient(
        tuple(dict.fromkeys(numbers)),
        tuple(filter(None, names)),
        row.first(7),
        row.first(8).upper(),
    )


Line = tuple[int, _Row]  # a segment with its line in the message


def _observations(rows: Sequence[_Row], segments: Sequence[str]) -> Iterator[Observation]:
    found = (each for group in _requests(rows) for each in _of_request(group))
    for number, (line, row, request, drawn, notes) in enumerate(found, 1):
        observation = _observation(row, request, number, line, segments[line - 1])
        times = tuple(filter(None, (drawn, *observation.drawn)))
        yield replace(observation, drawn=times, notes=tuple(notes))


def _requests(rows: Sequence[_Row]) -> list[list[Line]]:
    """Return the segments of each request (OBR) together; the first group is what precedes them."""
    groups: list[list[Line]] = [[]]
    for line, row in enumerate(rows, 1):
        if row.name in ("OBR", "PID"):
            groups.append([])
        groups[-1].append((line, row))
    return groups


def _of_request(group: Sequence[Line]) -> Iterator[tuple[int, _Row, _Row | None, str, list[str]]]:
    """Yield each observation of a request with the request, the time of its specimen and its notes."""
    request = next((row for _, row in group if row.name == "OBR"), None)
    drawn = next((row.first(17) for _, row in group if row.name == "SPM"), "")
    found: list[tuple[int, _Row, list[str]]] = []
    for line, row in group:
        if row.name == "OBX":
            found.append((line, row, []))
        elif row.name == "NTE" and found:
            found[-1][2].append("~".join(each[0] for each in row.repetitions(3)))
    for line, row, notes in found:
        yield line, row, request, drawn, notes


def _observation(row: _Row, request: _Row | None, number: int, line: int, segment: str) -> Observation:
    drawn = (request.first(7) if request else "", row.first(14))
    return Observation(
        number,
        line,
        segment[:LONGEST_SEGMENT],
        row.first(1),
        row.first(2).upper(),
        _codes(row.components(3)),
        row.values(5),
        _codes(row.components(6)),
        row.first(7),
        tuple(each[0] for each in row.repetitions(8) if each[0]),
        row.first(11).upper(),
        tuple(filter(None, drawn)),
        row.first(19) or (request.first(22) if request else ""),
        (request.first(3) or request.first(2)) if request else "",
        request.first(15) if request else "",
        next(filter(None, (row.components(17)[1:2] or ("",))), row.first(17)),
        request_status=request.first(25).upper() if request else "",
        odd_escape=row.odd_escape(3, 5, 6),
    )


def _codes(components: Sequence[str]) -> tuple[Coded, ...]:
    """Return the primary and the alternative code of a field, without those that are empty."""
    padded = (*components, *[""] * 6)
    both = (Coded(*padded[:3]), Coded(*padded[3:6]))
    return tuple(each for each in both if each.code or each.name)
