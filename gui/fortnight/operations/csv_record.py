"""Exports children as the CSV files that an import reads: one file for each kind of entry."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from fortnight.domain.messages import text
from fortnight.domain.numbers import plain
from fortnight.domain.record.course import Course, MedicationStep
from fortnight.domain.record.joints import Sign
from fortnight.domain.record.medication import Act
from fortnight.domain.record.same_illness import OUTCOME
from fortnight.domain.record.visit import SCALES, Feature, Visit
from fortnight.domain.treatment.dose import code_of
from fortnight.domain.treatment.drugs import resolve
from fortnight.domain.treatment.medication_lines import line_key
from fortnight.exchange.csv_export import write_sheet
from fortnight.exchange.csv_import.activity_sheet import SIGN_COLUMNS
from fortnight.exchange.csv_import.events import DETAIL_COLUMNS
from fortnight.exchange.fhir.quantities import quantity
from fortnight.operations import exports
from fortnight.operations.lookup import course_of
from fortnight.operations.session import Progress, Session
from fortnight.store.queries import activity

Row = Sequence[object]
_STORED_SIGNS = {"<=": "<", ">=": ">"}


@dataclass(frozen=True, slots=True)
class Whole:
    """All of one child that CSV files hold."""

    course: Course
    visits: tuple[Visit, ...] = ()


def _children(whole: Whole) -> Iterator[Row]:
    c = whole.course.child
    label, parents = code_of(c.label), (c.mother_cm, c.father_cm)
    yield (
        c.number,
        c.name,
        c.sex,
        "" if c.is_coded else c.birth_date.isoformat(),
        c.allergies,
        label,
        *map(_number, parents),
        c.note,
    )


def _labs(whole: Whole) -> Iterator[Row]:
    for specimen in whole.course.specimens:
        for result in specimen.results:
            found = quantity(result)
            comparator = _STORED_SIGNS.get(found.get("comparator", ""), found.get("comparator", ""))
            yield (
                whole.course.child.number,
                specimen.collected_at.isoformat(),
                result.analyte,
                comparator,
                str(found["value"]),
                found["unit"],
                result.method,
                specimen.visit,
                specimen.symptoms,
                specimen.note,
            )


def _infusions(whole: Whole) -> Iterator[Row]:
    for each in whole.course.infusions:
        yield (
            whole.course.child.number,
            each.started_at.isoformat(),
            each.ended_at.isoformat() if each.ended_at else "",
            _number(each.weight_kg),
            _number(each.dose_mg),
            each.lots,
            "yes" if each.stopped else "",
            each.reaction,
            each.checked_by,
            each.note,
        )


def _medication(whole: Whole) -> Iterator[Row]:
    for _, line in groupby(sorted(whole.course.medication, key=_by_line), key=line_key):
        for place, step in enumerate(line):
            yield (whole.course.child.number, *_dose(step, place == 0))


def _by_line(step: MedicationStep) -> tuple[object, ...]:
    return line_key(step), step.start


def _dose(step: MedicationStep, is_first: bool) -> Row:
    """Return a step as its form has it; one of which only the mean of a day is known as that dose a day."""
    act = step.act or (Act.STOP if step.is_stop else Act.START if is_first else Act.CHANGE)
    amount = step.dose.replace(",", ".") if step.act else _number(step.mg_per_day)
    dose = ("", "", "", "") if act is Act.STOP else (amount, step.unit, step.times, step.per)
    name = step.name if resolve(step.name) == step.drug else step.drug
    return step.start.isoformat(), name, act, *dose, step.route or "", step.reason


def _events(whole: Whole) -> Iterator[Row]:
    for each in whole.course.events:
        if not each.id.endswith(OUTCOME):
            yield (
                whole.course.child.number,
                each.kind,
                each.at.isoformat(),
                each.until.isoformat() if each.until else "",
                each.text,
                *(_cell(each.details.get(name)) for name in DETAIL_COLUMNS),
            )


def _activity(whole: Whole) -> Iterator[Row]:
    for visit in whole.visits:
        yield (
            whole.course.child.number,
            visit.at.isoformat(),
            " ".join(visit.joints),
            *(_with_sign(visit, sign) for sign in SIGN_COLUMNS.values()),
            *(_number(getattr(visit, name)) for name in SCALES),
            *(_answer(visit.features.get(feature)) for feature in Feature),
            visit.by,
            visit.note,
        )


def _with_sign(visit: Visit, sign: Sign) -> str:
    return " ".join(id for id, signs in visit.joints.items() if sign in signs)


def _answer(present: bool | None) -> str:
    return "" if present is None else "yes" if present else "no"


def _number(value: float | None) -> str:
    return "" if value is None else plain(value)


def _cell(value: str | float | None) -> str:
    return value if isinstance(value, str) else _number(value)


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file: its columns, and the rows of one child."""

    columns: tuple[str, ...]
    rows: Callable[[Whole], Iterator[Row]]


SHEETS: Mapping[str, Sheet] = {
    "children": Sheet(
        ("patient", "name", "sex", "birth_date", "allergies", "label", "mother_cm", "father_cm", "note"),
        _children,
    ),
    "labs": Sheet(
        (
            *("patient", "collected_at", "analyte", "comparator", "value", "unit"),
            *("method", "visit", "symptoms", "note"),
        ),
        _labs,
    ),
    "infusions": Sheet(
        (
            *("patient", "started_at", "ended_at", "weight_kg", "dose_mg"),
            *("lots", "stopped", "reaction", "checked_by", "note"),
        ),
        _infusions,
    ),
    "medication": Sheet(
        ("patient", "start", "drug", "act", "dose", "unit", "times", "per", "route", "reason"), _medication
    ),
    "events": Sheet(("patient", "kind", "at", "until", "text", *DETAIL_COLUMNS), _events),
    "activity": Sheet(
        ("patient", "assessed_at", "examined", *SIGN_COLUMNS, *SCALES, *map(str, Feature), "by", "note"),
        _activity,
    ),
}


def write_csv(session: Session, children: Sequence[str], folder: Path, progress: Progress) -> dict[str, int]:
    """Write children as CSV files into a new folder; return the rows of each file.

    :raises OSError: if the folder cannot be written, or is there and not empty; nothing is written then.
    """
    progress.step(text("Reading the children"))
    wholes = [Whole(course_of(session, child), activity.visits(session.store, child)) for child in children]
    counts: dict[str, int] = {}
    with exports.new_folder(folder) as draft:
        for done, (name, sheet) in enumerate(SHEETS.items()):
            progress.step(text("Writing the files"), done, len(SHEETS))
            rows = [row for whole in wholes for row in sheet.rows(whole)]
            counts[name] = len(rows)
            if rows:  # an import refuses a file without rows
                write_sheet(draft / f"{name}.csv", sheet.columns, rows)
    return counts
