"""A child as resources: the Patient, and its allergies."""

from __future__ import annotations

from collections.abc import Iterator

from fortnight.domain.record.child import NONE_KNOWN, Child
from fortnight.domain.treatment.dose import code_of
from fortnight.exchange.fhir.codes import (
    ALLERGY_STATES,
    IDENTIFIER_TYPES,
    PATIENT_NUMBERS,
    SNOMED,
    Resource,
    coding,
    concept,
    extension,
    fhir_id,
)
from fortnight.exchange.fhir.quantities import measure
from fortnight.exchange.fhir.references import Written, subject
from fortnight.exchange.fhir.source import Source

NO_KNOWN_ALLERGY = coding(SNOMED, "716186003", "No known allergy")


def patients(source: Source) -> Iterator[Written]:
    """Yield the child and, if somebody asked for them, its allergies."""
    child = source.course.child
    yield Written(_patient(child), child.id)
    if child.allergies:
        yield Written(_allergy(child), child.id)


def _patient(child: Child) -> Resource:
    measured = True if child.parents_measured else None
    extensions = [
        *extension("dosing-label", "Code", code_of(child.label)),
        *extension("interval-days", "PositiveInt", child.interval_days),
        *extension("note", "String", child.note),
        *_height("mother-height", child.mother_cm),
        *_height("father-height", child.father_cm),
        *extension("parents-measured", "Boolean", measured),
    ]
    number = {
        "use": "usual",
        "type": concept("", coding(IDENTIFIER_TYPES, "MR", "Medical record number")),
        "system": PATIENT_NUMBERS,
        "value": child.number,
    }
    return {
        "resourceType": "Patient",
        "id": fhir_id(child.id),
        "extension": extensions,
        "identifier": [number],
        "name": [{"text": child.name}],
        "gender": str(child.sex),
        **({} if child.is_coded else {"birthDate": child.birth_date.isoformat()}),
    }


def _height(name: str, cm: float | None) -> list[Resource]:
    return [] if cm is None else extension(name, "Quantity", measure(cm, "cm"))


def _allergy(child: Child) -> Resource:
    is_none = child.allergies == NONE_KNOWN
    return {
        "resourceType": "AllergyIntolerance",
        "id": fhir_id(child.id, "allergies"),
        "clinicalStatus": concept("", coding(ALLERGY_STATES, "active")),
        "code": concept(child.allergies, *([NO_KNOWN_ALLERGY] if is_none else [])),
        "patient": subject(child),
    }
