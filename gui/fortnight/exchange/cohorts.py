"""Two files as a cohort of courses, without a store: for screening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, date, datetime

from fortnight.domain.children import Child, Sex
from fortnight.domain.course import Course, Infusion, Result, Specimen
from fortnight.exchange.rows import InfusionRow, ResultRow


def cohort(results: Iterable[ResultRow], infusions: Iterable[InfusionRow]) -> dict[str, Course]:
    """A course for each patient, sorted by time. Age and sex are unknown and not used."""
    given: dict[str, list[InfusionRow]] = defaultdict(list)
    for row in infusions:
        given[row.patient].append(row)
    drawn: dict[str, list[ResultRow]] = defaultdict(list)
    for row in results:
        drawn[row.patient].append(row)
    return {patient: _course(patient, given[patient], drawn[patient]) for patient in sorted({*given, *drawn})}


def _course(patient: str, given: list[InfusionRow], drawn: list[ResultRow]) -> Course:
    child = Child(patient, patient, patient, Sex.UNKNOWN, date(1, 1, 1))
    infusions = sorted(
        (
            Infusion(f"{patient}:{n}", row.started_at, row.dose_mg, row.weight_kg, row.ended_at)
            for n, row in enumerate(given)
        ),
        key=lambda infusion: infusion.started_at,
    )
    return Course(child, tuple(infusions), specimens(patient, drawn))


def specimens(patient: str, drawn: Iterable[ResultRow]) -> tuple[Specimen, ...]:
    """Results drawn at one moment are one specimen."""
    by_moment: dict[datetime, list[ResultRow]] = defaultdict(list)
    for row in drawn:
        by_moment[row.collected_at].append(row)
    return tuple(
        _specimen(f"{patient}:{at.astimezone(UTC).isoformat()}", at, by_moment[at])
        for at in sorted(by_moment)
    )


def _specimen(id: str, at: datetime, rows: list[ResultRow]) -> Specimen:
    results = tuple(
        Result(id, row.analyte, row.value, at, row.comparator, row.method, row.reported, row.unit)
        for row in {row.analyte: row for row in rows}.values()
    )
    first = rows[0]
    return Specimen(id, at, results, first.method, first.visit, first.symptoms, first.note)
