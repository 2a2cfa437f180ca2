"""A simulated cohort as courses, as `fortnight screen` would read them from files."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import UTC, date, datetime

from fortnight.domain.record.child import Child, Sex
from fortnight.domain.record.course import Course, Infusion, Result, Specimen
from fortnight.simulation.cohort import Cohort
from fortnight.simulation.rows import Row


def parse_time(written: str) -> datetime:
    """Read a local time from a cohort's file; all are taken as UTC."""
    return datetime.fromisoformat(written).replace(tzinfo=UTC)


def courses(cohort: Cohort) -> dict[str, Course]:
    """Return the course of each child, in order of time and without visits and symptoms."""
    given: dict[str, list[Row]] = defaultdict(list)
    drawn: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in cohort.infusions:
        given[row["patient"]].append(row)
    for row in cohort.labs:
        drawn[row["patient"]][row["collected_at"]].append(row)
    return {patient: _course(patient, given[patient], drawn[patient]) for patient in given}


def _course(patient: str, given: Iterable[Row], drawn: dict[str, list[Row]]) -> Course:
    child = Child(patient, patient, patient, Sex.UNKNOWN, date(1, 1, 1))
    infusions = [
        Infusion(
            f"{patient}:{n}", parse_time(row["started_at"]), float(row["dose_mg"]), float(row["weight_kg"])
        )
        for n, row in enumerate(given)
    ]
    specimens = tuple(_specimen(patient, at, rows) for at, rows in sorted(drawn.items()))
    return Course(child, tuple(sorted(infusions, key=lambda i: i.started_at)), specimens)


def _specimen(patient: str, at: str, rows: Iterable[Row]) -> Specimen:
    id, when = f"{patient}:{at}", parse_time(at)
    results = tuple(
        Result(id, r["analyte"], float(r["value"]), when, r["comparator"], r["method"]) for r in rows
    )
    return Specimen(id, when, results)
