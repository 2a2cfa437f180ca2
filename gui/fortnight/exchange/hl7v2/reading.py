"""One observation as a result of the catalogue: analyte, value, unit and time, or why it is not one.

Code, name, unit and value are checked in this order; the first that is not certain is the reason why the
observation waits. Nothing is completed by a guess.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from fortnight.domain.entry.check_labs import limit_problem
from fortnight.domain.entry.drafts import Severity
from fortnight.domain.labs.display import analyte_name
from fortnight.domain.labs.lab_message import Outcome, Waits
from fortnight.domain.messages import Text, text
from fortnight.domain.record.dates import Localise
from fortnight.exchange.hl7v2.codes import NotIdentified, Part, System, Target, identify, system_of
from fortnight.exchange.hl7v2.message import Observation
from fortnight.exchange.hl7v2.times import read_time
from fortnight.exchange.hl7v2.units import ReadUnit, converted, percentage, ucum, unit_key
from fortnight.exchange.hl7v2.values import (
    NoNumber,
    Number,
    joined_power,
    plain_width,
    read_value,
    short,
    sign_in_unit,
)
from fortnight.exchange.refusals import BadCell


class Action(StrEnum):
    """What the state of a result (OBX-11, HL7 table 0085) asks for."""

    STORE = "store"
    PRELIMINARY = "preliminary"  # stored; the final result replaces it
    CORRECT = "correct"
    WITHDRAW = "withdraw"
    CANCEL = "cancel"  # no result will come
    PENDING = "pending"


# V: the table as in the R4 terminology bundle; what it asks for is proposed (P).
ACTIONS: Mapping[str, Action] = {
    **dict.fromkeys("FUV", Action.STORE),
    **dict.fromkeys("PRS", Action.PRELIMINARY),
    **dict.fromkeys("CAB", Action.CORRECT),
    **dict.fromkeys("DW", Action.WITHDRAW),
    **dict.fromkeys("XN", Action.CANCEL),
    **dict.fromkeys("IO", Action.PENDING),
    "": Action.STORE,
}
DOCUMENTS = frozenset({"ED", "RP"})
# Value types whose text may hold a number. Of any other type only a known code is of concern.
NUMERIC = frozenset({"NM", "SN", "ST", "TX", "FT", "", "CE", "CWE", "CF"})
OFF_SCALE = frozenset({"<", ">"})  # OBX-8: the value is outside the range of the instrument


@dataclass(frozen=True, slots=True)
class OwnMaps:
    """What people mapped for one source: codes to analytes, and units (of an analyte) to its units."""

    codes: Mapping[str, str] = field(default_factory=dict[str, str])
    units: Mapping[str, str] = field(default_factory=dict[str, str])


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known about one observation.

    `outcome` is `None` for one that can be stored as far as the message alone tells. `value` is in the
    canonical unit of the analyte (percent for a part of the white cells), `unit` the accepted unit as
    reported.
    """

    observation: Observation
    action: Action = Action.STORE
    outcome: Outcome | None = None
    waits: Waits | None = None
    sentence: Text | None = None
    analyte: str = ""
    part: Part = Part.WHOLE
    number: Number | None = None
    value: float = 0.0
    unit: str = ""
    at: datetime | None = None

    def waiting(self, waits: Waits, sentence: Text) -> Reading:
        """Return this reading, waiting for a person."""
        return replace(self, outcome=Outcome.WAITING, waits=waits, sentence=sentence)

    def ended(self, outcome: Outcome, sentence: Text) -> Reading:
        """Return this reading with its outcome."""
        return replace(self, outcome=outcome, waits=None, sentence=sentence)


class _Stop(Exception):
    """The outcome is known; `reading` holds it."""

    def __init__(self, reading: Reading) -> None:
        super().__init__()
        self.reading = reading


def read(
    observation: Observation, own: OwnMaps, localise: Localise, drawn: datetime | None = None
) -> Reading:
    """Return what one observation says. `drawn` is the time of the draw that a person stated."""
    try:
        reading = _of_concern(Reading(observation))
        reading = _with_analyte(reading, own)
        reading = _with_time(reading, localise, drawn)
        if reading.action in (Action.WITHDRAW, Action.CANCEL):
            return reading
        return _with_unit(_with_number(reading), own)
    except _Stop as stopped:
        return stopped.reading


def _of_concern(reading: Reading) -> Reading:
    observation = reading.observation
    if observation.type in DOCUMENTS:
        raise _Stop(reading.ended(Outcome.IGNORED, text("It is a document or an image.")))
    status = observation.status or observation.request_status
    if status not in ACTIONS and observation.status:
        sentence = text("The state “{status}” (OBX-11) is not known.", status=short(observation.status))
        raise _Stop(reading.waiting(Waits.VALUE, sentence))
    action = ACTIONS.get(status, Action.STORE)
    if action is Action.PENDING:
        raise _Stop(reading.ended(Outcome.IGNORED, text("The result is still pending.")))
    return replace(reading, action=action)


def _with_analyte(reading: Reading, own: OwnMaps) -> Reading:
    observation = reading.observation
    try:
        target = identify(observation.codes, own.codes, observation.specimen)
    except NotIdentified as unknown:
        if not unknown.known and not _may_be_a_number(observation):
            raise _Stop(reading.ended(Outcome.IGNORED, _no_number(observation))) from None
        raise _Stop(reading.waiting(Waits.CODE, unknown.sentence)) from None
    if not target.analyte:
        raise _Stop(reading.ended(Outcome.IGNORED, text("The code was mapped as of no concern.")))
    if target.part is Part.OTHER:
        sentence = text("It is not the value that is recorded, such as the rate after 30 minutes.")
        raise _Stop(reading.ended(Outcome.IGNORED, sentence))
    if observation.odd_escape:
        sentence = text(
            "It holds the escape sequence “{what}”, which is not known.", what=short(observation.odd_escape)
        )
        raise _Stop(reading.waiting(Waits.VALUE, sentence))
    return replace(reading, analyte=target.analyte, part=_part(target, observation))


def _no_number(observation: Observation) -> Text:
    has_value = any(part for value in observation.values for part in value)
    return text("It is a text, not a number.") if has_value else text("It has no value.")


def _may_be_a_number(observation: Observation) -> bool:
    """Return whether a value of an unknown code could be a result: anything but words and empty values."""
    if observation.type not in NUMERIC:
        return False
    written = [part for value in observation.values for part in value if part]
    if observation.type in ("NM", "SN"):
        return bool(written)
    return any(_is_number(each) for each in written[:2])


def _is_number(written: str) -> bool:
    try:
        return read_value("ST", [written]) is not None
    except NoNumber:
        return False


def _part(target: Target, observation: Observation) -> Part:
    """Return which part of the analyte it is: of a local code the unit tells a percentage from a count."""
    is_local = all(system_of(coded) is System.LOCAL for coded in observation.codes)
    if target.part is Part.WHOLE and target.analyte in ("NEUT", "LYMPH") and is_local:
        written = {ucum(each) for unit in observation.units for each in (unit.code, unit.name) if each}
        return Part.PERCENT if written == {"%"} else Part.WHOLE
    return target.part


# Time ---------------------------------------------------------------------------------------------


def _with_time(reading: Reading, localise: Localise, drawn: datetime | None) -> Reading:
    if drawn is not None:
        return replace(reading, at=drawn)
    written = next(iter(reading.observation.drawn), "")
    if not written:
        raise _Stop(reading.waiting(Waits.TIME, text("The message does not say when it was drawn.")))
    try:
        return replace(reading, at=read_time(written, localise))
    except BadCell as wrong:
        raise _Stop(reading.waiting(Waits.TIME, wrong.sentence)) from None


# Value and unit -----------------------------------------------------------------------------------


def _with_number(reading: Reading) -> Reading:
    observation = reading.observation
    values = [value for value in observation.values if any(value)]
    if len(values) != 1:
        sentence = text("It has several values.") if values else text("It has no value.")
        raise _Stop(reading.waiting(Waits.VALUE, sentence))
    try:
        number = read_value(observation.type, values[0])
    except NoNumber as wrong:
        raise _Stop(reading.waiting(Waits.VALUE, wrong.sentence)) from None
    if number is None:
        raise _Stop(reading.waiting(Waits.VALUE, text("It has no value.")))
    if not number.sign and OFF_SCALE & set(observation.flags):
        sentence = text("It is flagged as off the scale, but the value has no sign of comparison.")
        raise _Stop(reading.waiting(Waits.VALUE, sentence))
    return replace(reading, number=number)


def _with_unit(reading: Reading, own: OwnMaps) -> Reading:
    assert reading.number is not None
    found = {unit.meaning: unit for unit in _units(reading, own)}
    if not found:
        raise _Stop(reading.waiting(Waits.UNIT, _unit_sentence(reading)))
    if len(found) > 1:
        shown = " / ".join(unit.written for unit in found.values())
        sentence = text("Its two units differ: {units}.", units=short(shown))
        raise _Stop(reading.waiting(Waits.UNIT, sentence))
    unit = next(iter(found.values()))
    if unit.sign and reading.number.sign:
        sentence = text(
            "“{value}” has two signs of comparison.", value=f"{reading.number.reported} {unit.written}"
        )
        raise _Stop(reading.waiting(Waits.VALUE, sentence))
    number = replace(reading.number, sign=reading.number.sign or unit.sign)
    value, sentence = unit.value, _impossible(reading, unit.value)
    if sentence is not None:
        raise _Stop(reading.ended(Outcome.REFUSED, sentence))
    return replace(reading, number=number, value=value, unit=unit.stored)


def _units(reading: Reading, own: OwnMaps) -> Iterator[ReadUnit]:
    assert reading.number is not None
    for each in _written_units(reading) or [""]:
        bare, sign = sign_in_unit(plain_width(each))
        unit = own.units.get(unit_key(reading.analyte, each)) or ucum(bare)
        found = (
            converted(reading.analyte, reading.number.value, unit)
            if reading.part is Part.WHOLE
            else percentage(reading.number.value, unit)
        )
        if found is not None:
            yield replace(found, written=each, sign=sign)


def _written_units(reading: Reading) -> list[str]:
    both = (each for unit in reading.observation.units for each in joined_power((unit.code, unit.name)))
    return [each for each in dict.fromkeys(both) if each]


def _unit_sentence(reading: Reading) -> Text:
    written = _written_units(reading)
    if not written:
        return text("{analyte} has no unit.", analyte=analyte_name(reading.analyte))
    return text(
        "“{unit}” is not a unit of {analyte}.", unit=short(written[0]), analyte=analyte_name(reading.analyte)
    )


def _impossible(reading: Reading, value: float) -> Text | None:
    if reading.part is not Part.WHOLE:
        possible = 0 <= value <= 100
        return None if possible else text("{value} % is not possible.", value=f"{value:g}")
    problem = limit_problem(reading.analyte, value)
    return problem.message if problem is not None and problem.severity is Severity.ERROR else None
