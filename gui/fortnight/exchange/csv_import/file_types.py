"""The types of import files: children, labs, infusions, and a sheet with one row per visit.

A type is recognised by its header. Reading returns entries of the domain with their rows, and a list of
refusals; nothing is guessed, and cells of unknown columns are kept as notes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from sys import intern
from typing import Any

from fortnight.domain.entry.drafts import USUAL_LABEL, ChildDraft, InfusionDraft
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.messages import text
from fortnight.domain.numbers import plain
from fortnight.domain.record.child import Sex
from fortnight.domain.record.course import Result, Specimen
from fortnight.domain.record.dates import Localise
from fortnight.domain.treatment.dose import LABEL_CODES, label_set
from fortnight.exchange.csv_import.activity_sheet import COLUMNS, NEEDED, read_assessment
from fortnight.exchange.csv_import.cells import canonical, check_infusion_alone, day, moment, notes, number
from fortnight.exchange.csv_import.events import DETAIL_COLUMNS, EVENT_COLUMNS, read_event_row
from fortnight.exchange.csv_import.medication_file import read_dose
from fortnight.exchange.csv_import.reader import Line, Table, open_table, require_columns
from fortnight.exchange.csv_import.visit_sheet import (
    SHEET_DRUGS,
    SHEET_OTHERS,
    SHEET_VALUES,
    dose_changes,
    merged_events,
    read_visit,
)
from fortnight.exchange.refusals import BadCell, Refusal, Unreadable
from fortnight.exchange.rows import Contents, Row
from fortnight.exchange.tables.roles import Role, role_named

Reader = Callable[[Line, Localise, Iterable[str]], Iterable[Row[Any]]]


@dataclass(frozen=True, slots=True)
class FileType:
    """A type of file: the required columns, all known columns, and the function that reads a row."""

    name: str
    needed: tuple[str, ...]
    known: frozenset[str]
    read: Reader


# Children ---------------------------------------------------------------------------------------

CHILD_COLUMNS = {"number": "patient"}
PARENTS = ("mother_cm", "father_cm")
SEXES = {"f": Sex.FEMALE, "m": Sex.MALE, **{str(sex): sex for sex in Sex}}


def _read_child(line: Line, localise: Localise, extra: Iterable[str]) -> Iterator[Row[Any]]:
    sex = SEXES.get(line.needed("sex").casefold())
    if sex is None:
        raise BadCell("sex", text("Write female, male or unknown."))
    label = line.cell("label") or USUAL_LABEL
    if label not in LABEL_CODES:
        known = ", ".join(LABEL_CODES)
        raise BadCell(
            "label", text("“{label}” is not a dosing label. Known: {known}.", label=label, known=known)
        )
    patient = line.needed("patient")
    draft = ChildDraft(
        patient,
        line.needed("name"),
        sex,
        day(line, "birth_date"),
        line.cell("allergies"),
        label,
        label_set(label).interval_days,
        notes(line, extra),
        mother_cm=number(line, "mother_cm") if line.cell("mother_cm") else None,
        father_cm=number(line, "father_cm") if line.cell("father_cm") else None,
    )
    yield Row(patient, draft, line.file, line.number, CHILD_COLUMNS)


# Labs -------------------------------------------------------------------------------------------

RESULT_COLUMNS = dict.fromkeys(ANALYTES, "value")


def _read_result(line: Line, localise: Localise, extra: Iterable[str]) -> Iterator[Row[Any]]:
    comparator = line.cell("comparator")
    if comparator not in ("", "<", ">"):
        raise BadCell("comparator", text("“{sign}” must be empty, < or >.", sign=comparator))
    unit, method = intern(line.needed("unit")), intern(line.cell("method"))
    code, value = canonical(line.needed("analyte"), number(line, "value"), unit)
    patient = intern(line.needed("patient"))
    at = moment(line, "collected_at", localise)
    reported = comparator + line.cell("value")
    result = Result("", code, value, at, comparator, method, reported, unit)
    drawn = Specimen(
        "",
        at,
        (result,),
        method,
        intern(line.cell("visit")),
        intern(line.cell("symptoms")),
        notes(line, extra),
    )
    written_at = intern(line.cell("collected_at"))
    yield Row(patient, drawn, line.file, line.number, RESULT_COLUMNS, written_at)


# Infusions --------------------------------------------------------------------------------------

INFUSION_COLUMNS: Mapping[str, str] = {}  # the fields have the same names as the columns


def _read_infusion(line: Line, localise: Localise, extra: Iterable[str]) -> Iterator[Row[Any]]:
    started = moment(line, "started_at", localise)
    ended = moment(line, "ended_at", localise) if line.cell("ended_at") else None
    weight = plain(number(line, "weight_kg")) if line.cell("weight_kg") else ""
    dose = plain(number(line, "dose_mg"))
    draft = InfusionDraft(started, ended, weight, dose, note=notes(line, extra), weight_unknown=not weight)
    check_infusion_alone(draft, INFUSION_COLUMNS)
    patient = intern(line.needed("patient"))
    yield Row(patient, draft, line.file, line.number, INFUSION_COLUMNS, line.cell("started_at"))


LABS = FileType(
    "labs",
    ("patient", "collected_at", "analyte", "value", "unit"),
    frozenset(
        {"patient", "collected_at", "analyte", "comparator", "value", "unit", "method", "visit", "symptoms"}
    ),
    _read_result,
)
INFUSIONS = FileType(
    "infusions",
    ("patient", "started_at", "dose_mg"),
    frozenset({"patient", "started_at", "ended_at", "weight_kg", "dose_mg"}),
    _read_infusion,
)
EVENTS = FileType("events", EVENT_COLUMNS[:3], frozenset({*EVENT_COLUMNS, *DETAIL_COLUMNS}), read_event_row)
CHILDREN = FileType(
    "children",
    ("patient", "name", "sex", "birth_date"),
    frozenset({"patient", "name", "sex", "birth_date", "allergies", "label", *PARENTS}),
    _read_child,
)
VISITS = FileType(
    "visits", ("case", "date", "visit"), frozenset({*SHEET_VALUES, *SHEET_DRUGS, *SHEET_OTHERS}), read_visit
)
MEDICATION = FileType(
    "medication",
    ("patient", "start", "drug", "act"),
    frozenset({"patient", "start", "drug", "act", "dose", "unit", "times", "per", "route", "reason"}),
    read_dose,
)
ACTIVITY = FileType("activity", NEEDED, COLUMNS, read_assessment)
FILE_TYPES = (CHILDREN, INFUSIONS, LABS, MEDICATION, VISITS, ACTIVITY, EVENTS)
# Columns that only one type has, to recognise a file whose header is incomplete.
DISTINCTIVE_COLUMNS = {
    "birth_date": CHILDREN,
    "started_at": INFUSIONS,
    "dose_mg": INFUSIONS,
    "analyte": LABS,
    "collected_at": LABS,
    "drug": MEDICATION,
    "case": VISITS,
    "assessed_at": ACTIVITY,
    "kind": EVENTS,
}


def read_file(
    path: Path, localise: Localise, file_type: FileType | None = None, most_rows: int | None = None
) -> Contents:
    """Read one file of a known type, which is recognised by the header unless it is given.

    Rows with errors are in `refusals` or `left_out`, with their location. The other rows are returned too,
    unless the list of refusals is full. A file with more than `most_rows` is refused.
    """
    contents = Contents()
    try:
        with open_table(path) as table:
            file_type = file_type or _type_of(table)
            require_columns(table, file_type.needed)
            _read_rows(table, file_type, localise, contents, most_rows)
    except Unreadable as unreadable:
        contents.refusals.add(unreadable.refusal)
        contents.clear_rows()
    _merge(contents, file_type)
    return contents


def _read_rows(
    table: Table, file_type: FileType, localise: Localise, contents: Contents, most_rows: int | None
) -> None:
    extra = [column for column in table.columns if column and column not in file_type.known]
    lists = contents.lists()
    for count, line in enumerate(table.rows, 1):
        if most_rows is not None and count > most_rows:
            sentence = text("Too many rows at once. Split the file, or import fewer files at a time.")
            raise Unreadable(Refusal(table.file, None, "", sentence))
        if isinstance(line, Line):
            rows = _read_line(line, file_type, localise, contents, extra)
            if not contents.refusals.is_full:
                for row in rows:
                    lists[type(row.entry)].append(row)
        else:
            _refuse(contents, line)


def _read_line(
    line: Line, file_type: FileType, localise: Localise, contents: Contents, extra: Iterable[str]
) -> list[Row[Any]]:
    """Return the entries of a row: all of them, or none if the row is refused."""
    try:
        return list(file_type.read(line, localise, extra))
    except BadCell as bad:
        if file_type is CHILDREN and not contents.refusals.is_full:
            contents.unread.add(line.cell("patient"))
        if bad.well_formed:
            contents.left_out.add(line.refuse(bad))
        else:
            _refuse(contents, line.refuse(bad))
        return []


def _refuse(contents: Contents, refusal: Refusal) -> None:
    was_full = contents.refusals.is_full
    contents.refusals.add(refusal)
    if contents.refusals.is_full and not was_full:
        contents.clear_rows()


def has_known_form(path: Path) -> bool:
    """Return whether a file has the header of a known type, or one that is incomplete but of nothing else."""
    try:
        with open_table(path) as table:
            columns = set(table.columns)
    except Unreadable:
        return False
    is_complete = any(set(each.needed) <= columns for each in FILE_TYPES)
    is_of_a_laboratory = {Role.NUMBER, Role.DRAWN} <= {role_named(column) for column in columns}
    return is_complete or (not is_of_a_laboratory and bool(columns & DISTINCTIVE_COLUMNS.keys()))


def _type_of(table: Table) -> FileType:
    complete = (each for each in FILE_TYPES if set(each.needed) <= set(table.columns))
    distinct = (each for column, each in DISTINCTIVE_COLUMNS.items() if column in table.columns)
    found = next(complete, None) or next(distinct, None)
    if found is None:
        raise Unreadable(
            Refusal(
                table.file,
                1,
                "",
                text(
                    "The header matches no known file type. Known types: {forms}.",
                    forms="; ".join(f"{each.name} ({', '.join(each.needed)})" for each in FILE_TYPES),
                ),
            )
        )
    return found


def _merge(contents: Contents, file_type: FileType | None) -> None:
    """Reduce daily doses to changes of dose, and the days of one illness in a visit sheet to one event."""
    contents.medication = list(dose_changes(contents.medication))
    if file_type is VISITS:
        contents.events = list(merged_events(contents.events))
