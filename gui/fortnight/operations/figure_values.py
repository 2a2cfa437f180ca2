"""The values of a figure as rows for a spreadsheet, in the units that are shown; times are ISO 8601."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from fortnight.domain.labs.catalogue import ANALYTES, to_display
from fortnight.domain.numbers import plain
from fortnight.domain.record.course import Course
from fortnight.domain.record.joints import JOINTS, Sign
from fortnight.domain.scores.assessment import Assessment
from fortnight.domain.scores.growth_course import Growth
from fortnight.domain.treatment.medication_lines import MedicationLine
from fortnight.exchange.csv_export import write_sheet
from fortnight.operations import exports
from fortnight.operations.session import Session

Row = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FigureValues:
    """The names of the columns, and the rows."""

    header: Row
    rows: tuple[Row, ...]


def export_values(session: Session, child: str, what: str, values: FigureValues, path: Path) -> None:
    """Write the values of a figure as a CSV file and record the export in the journal.

    :raises OSError: if it cannot be written; an existing file is unchanged.
    """
    write_sheet(path, values.header, values.rows)
    exports.note(session, child, what, path.name)


def timeline_values(
    course: Course, analytes: Collection[str], first: datetime, last: datetime, units: str
) -> FigureValues:
    """Return the results of some analytes and the infusions within a period."""
    rows = [*_results(course, analytes, first, last, units), *_infusions(course, first, last)]
    header = ("patient", "at", "day", "name", "comparator", "value", "unit")
    return FigureValues(header, tuple(sorted(rows, key=lambda row: row[1])))


def _results(
    course: Course, analytes: Collection[str], first: datetime, last: datetime, units: str
) -> Iterator[Row]:
    for code in (each for each in ANALYTES if each in analytes):
        for result in course.of(code):
            if first <= result.collected_at <= last:
                value, unit = to_display(code, result.value, units)
                yield _at(course, result.collected_at, code, result.comparator, value, unit)


def _infusions(course: Course, first: datetime, last: datetime) -> Iterator[Row]:
    for infusion in course.infusions:
        if first <= infusion.started_at <= last:
            yield _at(course, infusion.started_at, "infusion", "", infusion.dose_mg, "mg")


def _at(course: Course, at: datetime, name: str, comparator: str, value: float, unit: str) -> Row:
    day = course.treatment_day(at)
    number = "" if day is None else str(day)
    return course.child.number, at.isoformat(), number, name, comparator, _number(value), unit


def growth_values(course: Course, growth: Growth) -> FigureValues:
    """Return heights, weights and BMI with their SDS, by day."""
    series = (
        ("height", "cm", growth.heights),
        ("weight", "kg", growth.weights),
        ("bmi", "kg/m2", growth.bmis),
    )
    rows = [
        (
            course.child.number,
            each.day.isoformat(),
            name,
            _number(each.value),
            unit,
            "" if each.sds is None else _number(each.sds, 2),
        )
        for name, unit, some in series
        for each in some
    ]
    rows.sort(key=lambda row: row[1])
    return FigureValues(("patient", "on", "measure", "value", "unit", "sds"), tuple(rows))


def joint_values(course: Course, found: Assessment | None) -> FigureValues:
    """Return each joint of a visit with its signs; none for an assessment of which only counts are known."""
    header = ("patient", "at", "joint", "examined", *(sign.name.lower() for sign in Sign))
    if found is None or found.visit is None:
        return FigureValues(header, ())
    joints, at = found.visit.joints, found.at.isoformat()
    rows = (
        (
            course.child.number,
            at,
            id,
            str(int(id in joints)),
            *("" if id not in joints else str(int(sign in joints[id])) for sign in Sign),
        )
        for id in JOINTS
    )
    return FigureValues(header, tuple(rows))


def medication_values(
    course: Course, lines: Sequence[MedicationLine], first: date, last: date
) -> FigureValues:
    """Return the recorded steps that begin within a period, and the one that holds when it begins."""
    rows = [
        (
            course.child.number,
            step.start.isoformat(),
            line.substance,
            "" if step.mg_per_day is None and not step.is_stop else _number(step.mg_per_day or 0.0),
            "stopped" if step.is_stop else "taken",
            step.reason,
        )
        for line in lines
        for step in line.steps
        if first <= step.start <= last or step is line.on(first)
    ]
    rows.sort(key=lambda row: (row[1], row[2]))
    return FigureValues(("patient", "from", "drug", "mg_per_day", "state", "reason"), tuple(rows))


def _number(value: float, decimals: int = 4) -> str:
    return plain(round(value, decimals))
