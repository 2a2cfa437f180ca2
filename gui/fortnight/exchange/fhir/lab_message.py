"""Observations as a laboratory message, so that they are matched, planned and answered as those of HL7 v2.

The message is kept as lines of JSON: the sender and the patient, then one line for each Observation. A value
with components, such as a blood pressure, is several observations of the message.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from fortnight.domain.messages import text
from fortnight.exchange.fhir.bundle import dump
from fortnight.exchange.fhir.codes import OWN_ANALYTES, STATE_OF_STATUS, UCUM, Resource
from fortnight.exchange.fhir.elements import (
    Odd,
    code_in,
    day,
    decimal_at,
    mapping_at,
    mappings_at,
    moment,
    notes_of,
    text_at,
    words_of,
)
from fortnight.exchange.hl7v2.message import LONGEST_SEGMENT, Coded, Message, Observation, Patient

ENCODING = "FHIR"  # as the encoding of a stored message
SEXES = {"male": "M", "female": "F"}
_FLAGS = "http://terminology.hl7.org/CodeSystem/v3-ObservationInterpretation"


@dataclass(frozen=True, slots=True)
class Part:
    """One value of an Observation: that of the Observation itself (`component` 0) or of a component."""

    resource: Resource
    component: int = 0

    @property
    def holder(self) -> Resource:
        """What holds code, value and unit."""
        return (
            mappings_at(self.resource, "component")[self.component - 1] if self.component else self.resource
        )


def parts_of(resource: Resource) -> list[Part]:
    """Return the values of an Observation; one without a value and components is one part without a value."""
    components = mappings_at(resource, "component")
    alone = [Part(resource)] if not components or _value_names(resource) else []
    return [*alone, *(Part(resource, n) for n in range(1, len(components) + 1))]


def patient_of(resource: Resource) -> Patient:
    """Return number, names, birth date and sex of a Patient, in the form of HL7 v2.

    :raises Odd: if an element is not as FHIR has it.
    """
    numbers = [text_at(each, "value") for each in mappings_at(resource, "identifier")]
    born = text_at(resource, "birthDate")
    return Patient(
        tuple(dict.fromkeys(filter(None, numbers))),
        tuple(filter(None, map(name_in_words, mappings_at(resource, "name")))),
        f"{day(born):%Y%m%d}" if born else "",
        SEXES.get(text_at(resource, "gender"), ""),
    )


def name_in_words(name: Resource) -> str:
    """Return a HumanName as one text: as written, else given names and family name."""
    given = name.get("given", [])
    if not isinstance(given, list) or not all(isinstance(each, str) for each in given):
        raise Odd(text("Its “{name}” is not a text.", name="given"))
    return text_at(name, "text").strip() or " ".join(filter(None, (*given, text_at(name, "family")))).strip()


def check_observation(resource: Resource) -> None:
    """Check that an Observation can be kept and read. :raises Odd: if not."""
    if len(dump(resource)) > LONGEST_SEGMENT:
        raise Odd(text("It is longer than {most} characters.", most=LONGEST_SEGMENT))
    for number, part in enumerate(parts_of(resource), 1):
        _observation(number, 1, "", part)


# Lines --------------------------------------------------------------------------------------------


def lines_of(source: str, control: str, patient: Patient, resources: Iterable[Resource]) -> tuple[str, ...]:
    """Return the lines of a message. The same observations of the same sender give the same lines."""
    head = {
        "source": source,
        "control": control,
        "numbers": list(patient.numbers),
        "names": list(patient.names),
        "born": patient.born,
        "sex": patient.sex,
    }
    return (dump(head), *map(dump, resources))


def message_from(lines: Sequence[str]) -> Message:
    """Return the message that lines hold."""
    head, *resources = map(_parsed, lines)
    patient = Patient(tuple(head["numbers"]), tuple(head["names"]), head["born"], head["sex"])
    made = tuple(_observations(resources, lines))
    return Message(head["source"], head["control"], "", ENCODING, "P", "", patient, made, tuple(lines))


def _parsed(line: str) -> Any:
    import simplejson

    return simplejson.loads(line, parse_float=Decimal, parse_int=Decimal)


def _observations(resources: Iterable[Resource], lines: Sequence[str]) -> Iterator[Observation]:
    number = 0
    for line, resource in enumerate(resources, 2):
        for part in parts_of(resource):
            number += 1
            yield _observation(number, line, lines[line - 1], part)


def drawn_at(resource: Resource) -> datetime | None:
    """Return when an Observation was made, to the microsecond; `None` if it does not say so exactly."""
    written = text_at(resource, "effectiveDateTime") or text_at(resource, "effectiveInstant")
    try:
        return moment(written)
    except Odd:
        return None


def _observation(number: int, line: int, segment: str, part: Part) -> Observation:
    resource, holder = part.resource, part.holder
    kind, values = _value(holder)
    method = words_of(mapping_at(resource, "method"))
    return Observation(
        number,
        line,
        segment,
        "",
        kind,
        _codes(mapping_at(holder, "code")),
        values,
        _units(mapping_at(holder, "valueQuantity")),
        _range(holder),
        _flags(holder),
        _state(resource, holder),
        tuple(filter(None, (_drawn(resource),))),
        _hl7_time(text_at(resource, "issued")),
        method="" if part.component else method,
        specimen=text_at(mapping_at(resource, "specimen"), "display"),
        notes=tuple(notes_of(resource)),
    )


# Elements -----------------------------------------------------------------------------------------


def _codes(concept: Resource) -> tuple[Coded, ...]:
    """Return the codes. The words are the name of a code that has none, unless one of our own is there."""
    codings = mappings_at(concept, "coding")
    if code_in(concept, OWN_ANALYTES):
        return tuple(_coded(each, "") for each in codings)
    words = text_at(concept, "text")
    found = tuple(_coded(each, text_at(each, "display") or words) for each in codings)
    return found or ((Coded(words, words),) if words else ())


def _coded(coding: Resource, name: str) -> Coded:
    return Coded(text_at(coding, "code"), name, text_at(coding, "system"))


def _value_names(holder: Resource) -> list[str]:
    return [name for name in holder if name.startswith("value")]


def _value(holder: Resource) -> tuple[str, tuple[tuple[str, ...], ...]]:
    """Return type and value as HL7 v2 has them; a value that is neither number nor text is named."""
    names = _value_names(holder)
    if len(names) > 1:
        raise Odd(text("It has several values."))
    name = names[0] if names else ""
    if name == "valueQuantity":
        return _number(mapping_at(holder, name))
    if name == "valueInteger":
        return "NM", ((str(decimal_at(holder, name)),),)
    if name == "valueString":
        return "ST", ((text_at(holder, name),),)
    if name == "valueCodeableConcept":
        return "CWE", ((words_of(mapping_at(holder, name)),),)
    return ("ST", ((f"[{name}]",),)) if name else ("", ())


def _number(quantity: Resource) -> tuple[str, tuple[tuple[str, ...], ...]]:
    value, comparator = decimal_at(quantity, "value"), text_at(quantity, "comparator")
    if value is None:
        return "NM", ()
    return ("SN", ((comparator, str(value)),)) if comparator else ("NM", ((str(value),),))


def _units(quantity: Resource) -> tuple[Coded, ...]:
    """Return the unit as code and as words; a code of another system than UCUM is not read."""
    code = text_at(quantity, "code") if text_at(quantity, "system") == UCUM else ""
    return (Coded(code, text_at(quantity, "unit"), UCUM),) if code or text_at(quantity, "unit") else ()


def _range(holder: Resource) -> str:
    found = next(iter(mappings_at(holder, "referenceRange")), {})
    ends = [decimal_at(mapping_at(found, end), "value") for end in ("low", "high")]
    both = "-".join("" if end is None else str(end) for end in ends)
    return text_at(found, "text") or both.strip("-")


def _flags(holder: Resource) -> tuple[str, ...]:
    return tuple(filter(None, (code_in(each, _FLAGS) for each in mappings_at(holder, "interpretation"))))


def _state(resource: Resource, holder: Resource) -> str:
    """Return the state of a result as HL7 v2 has it; a value that is stated to be absent is cancelled."""
    status = text_at(resource, "status")
    state = STATE_OF_STATUS.get(status, status or "?")
    is_absent = bool(mapping_at(holder, "dataAbsentReason")) and not _value_names(holder)
    return "X" if is_absent and state in "FCAP" else state


def _drawn(resource: Resource) -> str:
    written = text_at(resource, "effectiveDateTime") or text_at(resource, "effectiveInstant")
    return _hl7_time(written) or written


def _hl7_time(written: str) -> str:
    try:
        return f"{moment(written):%Y%m%d%H%M%S%z}"
    except Odd:
        return ""
