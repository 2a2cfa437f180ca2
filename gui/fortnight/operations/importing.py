"""Importing files: all rows or none, in one transaction, with a list of what was refused and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from fortnight.domain.common_checks import unreadable
from fortnight.domain.course import Course
from fortnight.domain.dosing import LABELS
from fortnight.domain.values import display
from fortnight.domain.wording import text
from fortnight.exchange.forms import read_file
from fortnight.exchange.rows import ChildRow, Contents, EventRow, InfusionRow, ResultRow
from fortnight.exchange.tables import Localise, Refusal
from fortnight.operations import alert_cards
from fortnight.operations.desk import Desk
from fortnight.store import reading
from fortnight.store.journal import utc_text
from fortnight.store.writing import Writing


@dataclass(frozen=True, slots=True)
class Planned:
    """An entry that an import will write."""

    verb: str
    patient: str
    body: dict[str, Any]


@dataclass(slots=True)
class ImportReport:
    """What an import did: how many of each were stored, what was already there, what was refused."""

    stored: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    already_there: int = 0
    refusals: list[Refusal] = field(default_factory=list)

    @property
    def done(self) -> bool:
        return not self.refusals


def import_files(desk: Desk, paths: Sequence[Path], localise: Localise) -> ImportReport:
    """Import files of the forms of `exchange.forms`. One bad row refuses everything."""
    contents = Contents()
    for path in paths:
        contents.add(read_file(path, localise))
    report = ImportReport(refusals=contents.refusals)
    planned = _plan(desk, contents, report) if report.done else []
    if report.done:
        _write(desk, planned, report, [path.name for path in paths])
    else:
        report.stored.clear()
        report.already_there = 0
    return report


def _plan(desk: Desk, contents: Contents, report: ImportReport) -> list[Planned]:
    courses = _known_courses(desk, contents)
    new = _new_children(contents.children, courses, report)
    planned = [Planned("child.record", row.number, _child_body(row)) for row in new]
    names = set(courses) | {row.number for row in new}
    _refuse_strangers(contents, names, report)
    _refuse_future(desk, contents, report)
    planned += _plan_results(contents.results, courses, report)
    planned += _plan_infusions(contents.infusions, courses, report)
    planned += _plan_medication(contents, courses, report)
    planned += _plan_events(contents.events, courses, report)
    return planned


def _known_courses(desk: Desk, contents: Contents) -> dict[str, Course]:
    numbers = {r.number for r in contents.children} | {
        r.patient
        for rows in (contents.results, contents.infusions, contents.medication, contents.events)
        for r in rows
    }
    children = (reading.child_by_number(desk.store, number) for number in sorted(numbers))
    courses = (reading.course(desk.store, child.id) for child in children if child)
    return {course.child.number: course for course in courses if course}


def _new_children(
    rows: Iterable[ChildRow], courses: dict[str, Course], report: ImportReport
) -> list[ChildRow]:
    new: dict[str, ChildRow] = {}
    for row in rows:
        wrong = _wrong_child(row, new, courses)
        if wrong is not None:
            report.refusals.append(Refusal("children", None, row.number, wrong))
        elif row.number in courses:
            report.already_there += 1
        else:
            new[row.number] = row
    return list(new.values())


def _wrong_child(row: ChildRow, new: dict[str, ChildRow], courses: dict[str, Course]):
    known = courses[row.number].child if row.number in courses else None
    if row.number in new:
        return text("The number {number} stands twice.", number=row.number)
    if known is not None and (known.name, known.birth_date) != (row.name, row.birth_date):
        return text("The number {number} belongs to another child here.", number=row.number)
    if row.label not in LABELS:
        return text("“{label}” is no label. Known: {known}.", label=row.label, known=", ".join(LABELS))
    return unreadable(row.name) or unreadable(row.number)


def _child_body(row: ChildRow) -> dict[str, Any]:
    return {
        "number": row.number,
        "name": row.name,
        "sex": str(row.sex),
        "birth_date": row.birth_date.isoformat(),
        "allergies": row.allergies,
        "label": row.label,
        "interval_days": LABELS[row.label].interval_days,
        "note": row.note,
    }


def _refuse_strangers(contents: Contents, names: set[str], report: ImportReport) -> None:
    for kind in ("results", "infusions", "medication", "events"):
        for patient in sorted({row.patient for row in getattr(contents, kind)} - names):
            report.refusals.append(
                Refusal(
                    kind,
                    None,
                    patient,
                    text(
                        "No child with the number {number} is registered. Register the child first.",
                        number=patient,
                    ),
                )
            )


def _refuse_future(desk: Desk, contents: Contents, report: ImportReport) -> None:
    now = desk.clock()
    for kind, name in (("results", "collected_at"), ("infusions", "started_at")):
        late = [row for row in getattr(contents, kind) if getattr(row, name) > now]
        for row in late[:10]:
            report.refusals.append(
                Refusal(
                    kind,
                    None,
                    row.patient,
                    text(
                        "{moment} lies in the future.",
                        moment=getattr(row, name).isoformat(timespec="minutes"),
                    ),
                )
            )


def _plan_results(
    rows: Iterable[ResultRow], courses: dict[str, Course], report: ImportReport
) -> list[Planned]:
    """Results of one child and moment become one specimen; what is already there is not stored twice."""
    known = _known_results(courses)
    specimens: dict[tuple[str, datetime], dict[str, ResultRow]] = defaultdict(dict)
    for row in rows:
        place = specimens[row.patient, row.collected_at]
        there = known.get((row.patient, row.collected_at, row.analyte)) or place.get(row.analyte)
        if there is None:
            place[row.analyte] = row
        elif (there.value, there.comparator) == (row.value, row.comparator):
            report.already_there += 1
        else:
            report.refusals.append(_two_values(row, there.value, there.comparator))
    report.stored["results"] = sum(map(len, specimens.values()))
    return [
        Planned("specimen.record", patient, _specimen_body(at, list(found.values())))
        for (patient, at), found in specimens.items()
        if found
    ]


def _known_results(courses: dict[str, Course]) -> dict[tuple[str, datetime, str], Any]:
    return {
        (number, r.collected_at, r.analyte): r for number, course in courses.items() for r in course.results
    }


def _two_values(row: ResultRow, value: float, comparator: str) -> Refusal:
    return Refusal(
        "results",
        None,
        row.patient,
        text(
            "{analyte} of {moment} is {there}, but the file says {here}. Correct it in the program.",
            analyte=row.analyte,
            moment=row.collected_at.isoformat(timespec="minutes"),
            there=display(value, comparator),
            here=display(row.value, row.comparator),
        ),
    )


def _specimen_body(at: datetime, rows: list[ResultRow]) -> dict[str, Any]:
    first = rows[0]
    results = {
        row.analyte: {
            "value": row.value,
            "comparator": row.comparator,
            "reported": row.reported,
            "unit": row.unit,
            "method": row.method,
        }
        for row in rows
    }
    return {
        "collected_at": at.isoformat(),
        "method": first.method,
        "visit": first.visit,
        "symptoms": first.symptoms,
        "note": "; ".join(dict.fromkeys(row.note for row in rows if row.note)),
        "results": results,
    }


def _plan_infusions(
    rows: Iterable[InfusionRow], courses: dict[str, Course], report: ImportReport
) -> list[Planned]:
    known = {
        (number, i.started_at): i.dose_mg for number, course in courses.items() for i in course.infusions
    }
    planned = []
    for row in rows:
        there = known.get((row.patient, row.started_at))
        if there is None:
            known[row.patient, row.started_at] = row.dose_mg
            planned.append(Planned("infusion.record", row.patient, _infusion_body(row)))
        elif there == row.dose_mg:
            report.already_there += 1
        else:
            report.refusals.append(
                Refusal(
                    "infusions",
                    None,
                    row.patient,
                    text(
                        "The infusion of {moment} stands with {there} mg, but the file says {here} mg.",
                        moment=row.started_at.isoformat(timespec="minutes"),
                        there=there,
                        here=row.dose_mg,
                    ),
                )
            )
    report.stored["infusions"] = len(planned)
    return planned


def _infusion_body(row: InfusionRow) -> dict[str, Any]:
    return {
        "started_at": row.started_at.isoformat(),
        "ended_at": row.ended_at.isoformat() if row.ended_at else None,
        "weight_kg": row.weight_kg,
        "dose_mg": row.dose_mg,
        "note": row.note,
    }


def _plan_medication(contents: Contents, courses: dict[str, Course], report: ImportReport) -> list[Planned]:
    known = {(n, s.drug, s.start, s.mg_per_day) for n, course in courses.items() for s in course.medication}
    new = [r for r in contents.medication if (r.patient, r.drug, r.start, r.mg_per_day) not in known]
    report.already_there += len(contents.medication) - len(new)
    report.stored["medication"] = len(new)
    return [
        Planned(
            "medication.record",
            r.patient,
            {"drug": r.drug, "start": r.start.isoformat(), "mg_per_day": r.mg_per_day},
        )
        for r in new
    ]


def _plan_events(rows: Sequence[EventRow], courses: dict[str, Course], report: ImportReport) -> list[Planned]:
    known = {(number, e.kind, e.at, e.text) for number, course in courses.items() for e in course.events}
    new = [row for row in rows if (row.patient, row.kind, row.at, row.text) not in known]
    report.already_there += len(rows) - len(new)
    report.stored["events"] = len(new)
    return [
        Planned(
            "event.record",
            row.patient,
            {
                "kind": row.kind,
                "at": row.at.isoformat(),
                "text": row.text,
                "until": row.until.isoformat() if row.until else None,
            },
        )
        for row in new
    ]


def _write(desk: Desk, planned: list[Planned], report: ImportReport, files: list[str]) -> None:
    """One transaction: every entry, the alerts that follow, and an entry that says what was imported."""
    with desk.store.transaction(desk.act()) as writing:
        ids: dict[str, str] = {}
        for plan in planned:
            _append(desk, writing, plan, ids)
        report.stored["children"] = sum(plan.verb == "child.record" for plan in planned)
        if planned:
            summary = {"files": files, "stored": dict(report.stored), "at": utc_text(desk.clock())}
            writing.append(desk.new_id(), "import.record", desk.new_id(), None, summary)
        for child in sorted(set(ids.values())):
            alert_cards.refresh(desk, writing, child)


def _append(desk: Desk, writing: Writing, plan: Planned, ids: dict[str, str]) -> None:
    id = desk.new_id()
    if plan.verb == "child.record":
        ids[plan.patient] = id
    elif plan.patient not in ids:
        child = reading.child_by_number(desk.store, plan.patient)
        assert child is not None
        ids[plan.patient] = child.id
    writing.append(id, plan.verb, id, ids[plan.patient], plan.body)
