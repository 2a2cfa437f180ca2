"""Reads the elements of a resource, each with the type that it must have; refuses elements that are not read.

What may change the meaning of a resource (modifiers, another focus) is never skipped.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from fortnight.domain.messages import SentenceError, text
from fortnight.exchange.fhir.codes import OWN, Resource
from fortnight.exchange.hl7v2.values import short

LONGEST_TEXT = 2_000  # characters of a text that is stored [P]
YEARS = (1900, 2200)
_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)", re.ASCII)
_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)

# The elements of each type that are read or may be skipped, because they do not change what is read. An
# element that is in no list is refused with its name.
_EVERY = frozenset(["resourceType", "id", "meta", "text", "language", "contained", "extension"])
ELEMENTS: Mapping[str, frozenset[str]] = {
    kind: _EVERY | frozenset(names.split())
    for kind, names in {
        "Patient": "identifier active name telecom gender birthDate address maritalStatus "
        "multipleBirthBoolean multipleBirthInteger photo contact communication generalPractitioner "
        "managingOrganization",
        "AllergyIntolerance": "identifier clinicalStatus verificationStatus type category criticality code "
        "patient encounter onsetDateTime recordedDate recorder asserter lastOccurrence note reaction",
        "Observation": "identifier basedOn partOf status category code subject encounter effectiveDateTime "
        "effectivePeriod effectiveInstant effectiveTiming issued performer valueQuantity "
        "valueCodeableConcept valueString valueBoolean valueInteger valueRange valueRatio "
        "valueSampledData valueTime valueDateTime valuePeriod dataAbsentReason interpretation note bodySite "
        "method specimen device referenceRange hasMember derivedFrom component",
        "DiagnosticReport": "identifier basedOn status category code subject encounter effectiveDateTime "
        "effectivePeriod issued performer resultsInterpreter specimen result imagingStudy media conclusion "
        "conclusionCode presentedForm",
        "MedicationAdministration": "identifier status category medicationCodeableConcept "
        "medicationReference subject context supportingInformation effectiveDateTime effectivePeriod "
        "performer reasonCode reasonReference request device note dosage statusReason",
        "MedicationStatement": "identifier basedOn status category medicationCodeableConcept subject context "
        "effectiveDateTime effectivePeriod dateAsserted informationSource derivedFrom reasonCode "
        "reasonReference note dosage statusReason",
        "Condition": "identifier clinicalStatus verificationStatus category severity code bodySite subject "
        "encounter onsetDateTime abatementDateTime recordedDate recorder asserter stage evidence note",
        "Procedure": "identifier basedOn partOf status category code subject encounter performedDateTime "
        "performedPeriod recorder asserter performer location reasonCode reasonReference bodySite outcome "
        "note",
        "Immunization": "identifier status vaccineCode patient encounter occurrenceDateTime recorded "
        "primarySource reportOrigin location manufacturer lotNumber expirationDate site route doseQuantity "
        "performer note reasonCode",
        "Encounter": "identifier status class type subject period location serviceProvider participant",
        "ServiceRequest": "identifier basedOn status intent category priority code subject encounter "
        "occurrenceDateTime authoredOn requester performer reasonCode note",
        "CarePlan": "identifier basedOn replaces partOf status intent category title description subject "
        "encounter period created author activity note",
    }.items()
}


class Odd(SentenceError):
    """An element of a resource is not as FHIR R4 has it, or is one that is not read."""


def check_elements(resource: Resource) -> None:
    """Check that every element of a resource is one that is read or may be skipped. :raises Odd: if not."""
    allowed = ELEMENTS.get(str(resource.get("resourceType")))
    if allowed is None:
        return
    unread = next((name for name in resource if name.removeprefix("_") not in allowed), None)
    if unread is not None:
        raise Odd(text("Its element “{name}” is not read.", name=short(unread)))


# Elements -----------------------------------------------------------------------------------------


def text_at(resource: Resource, name: str) -> str:
    """Return a text, empty if it is missing. :raises Odd: if it is something else."""
    value = resource.get(name, "")
    if not isinstance(value, str):
        raise Odd(text("Its “{name}” is not a text.", name=name))
    return value


def stored_text(resource: Resource, name: str) -> str:
    """Return a text that is stored. :raises Odd: if it is too long or cannot be displayed."""
    value = text_at(resource, name).strip()
    if len(value) > LONGEST_TEXT:
        raise Odd(text("Its “{name}” is longer than {most} characters.", name=name, most=LONGEST_TEXT))
    if any(unicodedata.category(c) == "Cc" and c not in "\n\r\t" for c in value):
        raise Odd(text("Its “{name}” holds a control character.", name=name))
    return value


def mapping_at(resource: Resource, name: str) -> Resource:
    """Return an object, empty if it is missing. :raises Odd: if it is something else."""
    value = resource.get(name, {})
    if not isinstance(value, dict):
        raise Odd(text("Its “{name}” is not an object.", name=name))
    return value


def mappings_at(resource: Resource, name: str) -> list[Resource]:
    """Return a list of objects, empty if it is missing. :raises Odd: if it is something else."""
    value = resource.get(name, [])
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise Odd(text("Its “{name}” is not a list of objects.", name=name))
    return value


def decimal_at(resource: Resource, name: str) -> Decimal | None:
    """Return a number, `None` if it is missing. :raises Odd: if it is something else."""
    value = resource.get(name)
    if value is None or isinstance(value, Decimal):
        return value
    raise Odd(text("Its “{name}” is not a number.", name=name))


def code_in(concept: Resource, system: str) -> str:
    """Return the code that a CodeableConcept has in a code system, empty without one."""
    return next(
        (text_at(each, "code") for each in mappings_at(concept, "coding") if each.get("system") == system), ""
    )


def words_of(concept: Resource) -> str:
    """Return a CodeableConcept in words: its text, else the first name of a code."""
    names = (text_at(each, "display") for each in mappings_at(concept, "coding"))
    return text_at(concept, "text") or next(filter(None, names), "")


def own(resource: Resource, name: str, kind: str) -> Any:
    """Return the value of one of our own extensions, such as `valueString`; `None` without one."""
    found = (each for each in mappings_at(resource, "extension") if each.get("url") == f"{OWN}{name}")
    return next((each.get(f"value{kind}") for each in found), None)


def own_with(resource: Resource, prefix: str) -> Iterator[tuple[str, Any]]:
    """Yield name and value of our own extensions whose name begins with a prefix."""
    for each in mappings_at(resource, "extension"):
        url = text_at(each, "url")
        if url.startswith(f"{OWN}{prefix}"):
            values = [value for key, value in each.items() if key.startswith("value")]
            yield url.removeprefix(f"{OWN}{prefix}"), values[0] if values else None


def own_text(resource: Resource, name: str, kind: str = "String") -> str:
    """Return the text of one of our own extensions, empty without it. :raises Odd: if it holds another."""
    return stored_text({name: own(resource, name, kind) or ""}, name)


def own_count(resource: Resource, name: str) -> int | None:
    """Return the count of one of our own extensions; `None` without it. :raises Odd: for another value."""
    value = decimal_at({name: own(resource, name, "PositiveInt")}, name)
    if value is not None and not plain_number(value).isdigit():
        raise Odd(text("Its “{name}” is not a number.", name=name))
    return None if value is None else int(value)


def notes_of(resource: Resource) -> list[str]:
    """Return the texts of the notes of a resource."""
    return [stored_text(each, "text") for each in mappings_at(resource, "note")]


# Times --------------------------------------------------------------------------------------------


def moment(written: str) -> datetime:
    """Return a time with its offset. :raises Odd: for a date alone, or what is not a time."""
    found = _parsed(written) if _TIME.fullmatch(written) else None
    if found is None:
        raise Odd(text("“{time}” is not a time with its offset from UTC.", time=short(written)))
    return found


def _parsed(written: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(written)
        found.astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return found if YEARS[0] <= found.year <= YEARS[1] else None


def day(written: str) -> date:
    """Return a date; of a time that of its place. :raises Odd: for a month or a year alone."""
    try:
        found = date.fromisoformat(written) if _DAY.fullmatch(written) else moment(written).date()
    except (ValueError, Odd):
        raise Odd(text("“{day}” is not a date.", day=short(written))) from None
    if not YEARS[0] <= found.year <= YEARS[1]:
        raise Odd(text("“{day}” is not a date.", day=short(written)))
    return found


def plain_number(value: Decimal) -> str:
    """Return a number as it would be typed. :raises Odd: if it has an exponent too large to write out."""
    if not value.is_finite() or abs(value.adjusted()) > 12 or len(value.as_tuple().digits) > 20:
        raise Odd(text("The number {number} is out of range.", number=short(str(value))))
    return f"{value:f}"
