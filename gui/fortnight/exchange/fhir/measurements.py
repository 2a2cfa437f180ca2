"""Specimens as resources: an Observation for each result, and the DiagnosticReport that holds them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.record.course import Result, Specimen
from fortnight.exchange.fhir.codes import (
    CATEGORIES,
    CATEGORY_NAMES,
    CATEGORY_OF_GROUP,
    DIAGNOSTIC_SECTIONS,
    LABORATORY,
    LABORATORY_REPORT,
    LOINC,
    Resource,
    coding,
    codings_of,
    concept,
    extension,
    fhir_id,
)
from fortnight.exchange.fhir.quantities import quantity
from fortnight.exchange.fhir.references import Written, reference, subject, time_text
from fortnight.exchange.fhir.source import Source


def observations(source: Source) -> Iterator[Written]:
    """Yield every result and, after those of a specimen, its report."""
    patient = subject(source.course.child)
    for specimen in source.course.specimens:
        made = [(result, _observation(source, specimen, result, patient)) for result in specimen.results]
        for _, resource in made:
            yield Written(resource, specimen.id)
        if made:
            yield Written(_report(source, specimen, [resource for _, resource in made], patient), specimen.id)


def category_of(analyte: str) -> str:
    """Return the category of the measurements of an analyte, such as `laboratory`."""
    return CATEGORY_OF_GROUP.get(ANALYTES[analyte].group, LABORATORY)


def _observation(source: Source, specimen: Specimen, result: Result, patient: Resource) -> Resource:
    category, confirmed = category_of(result.analyte), result.analyte in specimen.confirmed
    return {
        "resourceType": "Observation",
        "id": fhir_id(specimen.id, result.analyte),
        **_extended(extension("confirmed-as-measured", "Boolean", True if confirmed else None)),
        "status": status_of(result),
        "category": [concept("", coding(CATEGORIES, category, CATEGORY_NAMES[category]))],
        "code": concept(str(ANALYTES[result.analyte].name), *codings_of(result.analyte)),
        "subject": patient,
        "effectiveDateTime": time_text(result.collected_at),
        "valueQuantity": quantity(result),
        **({"method": concept(result.method)} if result.method else {}),
    }


def status_of(result: Result) -> str:
    """Return whether a result is final, was corrected here, or may still be changed by the laboratory."""
    if result.is_preliminary:
        return "preliminary"
    return "corrected" if result.corrected else "final"


def _report(source: Source, specimen: Specimen, results: Sequence[Resource], patient: Resource) -> Resource:
    is_laboratory = any(category_of(result.analyte) == LABORATORY for result in specimen.results)
    states = {status_of(result) for result in specimen.results}
    extensions = [
        each
        for name in ("visit", "symptoms", "timing")
        for each in extension(name, "String", getattr(specimen, name))
    ]
    code = concept("Laboratory report", coding(LOINC, LABORATORY_REPORT))
    return {
        "resourceType": "DiagnosticReport",
        "id": fhir_id(specimen.id),
        **_extended(extensions),
        "status": next((state for state in ("preliminary", "corrected") if state in states), "final"),
        **({"category": [concept("", coding(DIAGNOSTIC_SECTIONS, "LAB"))]} if is_laboratory else {}),
        "code": code if is_laboratory else concept("Measurements"),
        "subject": patient,
        "effectiveDateTime": time_text(specimen.collected_at),
        "result": [reference(each["id"]) for each in results],
        **({"conclusion": specimen.note} if specimen.note else {}),
    }


def _extended(extensions: list[Resource]) -> Resource:
    return {"extension": extensions} if extensions else {}
