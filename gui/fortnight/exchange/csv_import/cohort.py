"""Builds a cohort of courses from two files, without a store, for screening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, date, datetime

from fortnight.domain.entry.check_infusion import read_infusion
from fortnight.domain.entry.drafts import InfusionDraft
from fortnight.domain.record.child import Child, Sex
from fortnight.domain.record.course import Course, Infusion, Specimen
from fortnight.exchange.rows import Row, one_specimen


def cohort(drawn: Iterable[Row[Specimen]], given: Iterable[Row[InfusionDraft]]) -> dict[str, Course]:
    """Return a course for each patient, sorted by time. Age and sex are unknown and not used."""
    specimens: dict[str, list[Specimen]] = defaultdict(list)
    for row in drawn:
        specimens[row.patient].append(row.entry)
    infusions: dict[str, list[InfusionDraft]] = defaultdict(list)
    for row in given:
        infusions[row.patient].append(row.entry)
    return {
        patient: _course(patient, infusions[patient], specimens[patient])
        for patient in sorted({*infusions, *specimens})
    }


def _course(patient: str, given: list[InfusionDraft], drawn: list[Specimen]) -> Course:
    child = Child(patient, patient, patient, Sex.UNKNOWN, date(1, 1, 1))
    infusions = sorted(
        (_infusion(f"{patient}:{n}", draft) for n, draft in enumerate(given)),
        key=lambda infusion: infusion.started_at,
    )
    return Course(child, tuple(infusions), _specimens(patient, drawn))


def _infusion(id: str, draft: InfusionDraft) -> Infusion:
    read = read_infusion(draft)
    assert read.dose_mg is not None
    return Infusion(id, draft.started_at, read.dose_mg, read.weight_kg, draft.ended_at)


def _specimens(patient: str, drawn: Iterable[Specimen]) -> tuple[Specimen, ...]:
    """Merge results that were drawn at the same time into one specimen."""
    by_moment: dict[datetime, list[Specimen]] = defaultdict(list)
    for specimen in drawn:
        by_moment[specimen.collected_at].append(specimen)
    return tuple(
        one_specimen(f"{patient}:{at.astimezone(UTC).isoformat()}", by_moment[at]) for at in sorted(by_moment)
    )
