"""The forms of files: children, labs, infusions, and a sheet with one row a visit.

A form is recognised by its header. Reading gives plain records and a list of refusals; nothing is
guessed, and columns that are not known are kept as notes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from fortnight.domain.children import Sex
from fortnight.domain.values import plain
from fortnight.domain.wording import text
from fortnight.exchange.cells import canonical, notes
from fortnight.exchange.rows import ChildRow, Contents, EventRow, InfusionRow, MedicationRow, ResultRow
from fortnight.exchange.tables import (
    BadCell,
    Line,
    Localise,
    Refusal,
    Table,
    Unreadable,
    day,
    moment,
    need_columns,
    number,
    read_table,
)
from fortnight.exchange.visit_sheet import SHEET_DRUGS, SHEET_OTHERS, SHEET_VALUES, read_visit

Reader = Callable[[Line, Localise, Contents, Mapping[str, str]], None]


@dataclass(frozen=True, slots=True)
class Form:
    """A kind of file: the columns it must have, all it may have, and how a row is read."""

    name: str
    needed: tuple[str, ...]
    known: frozenset[str]
    read: Reader


# Children ---------------------------------------------------------------------------------------


def _read_child(line: Line, localise: Localise, into: Contents, extra: Mapping[str, str]) -> None:
    sexes = {"f": Sex.FEMALE, "m": Sex.MALE, **{str(sex): sex for sex in Sex}}
    sex = sexes.get(line.needed("sex").casefold())
    if sex is None:
        raise BadCell("sex", text("Write female, male or unknown."))
    into.children.append(
        ChildRow(
            line.needed("patient"),
            line.needed("name"),
            sex,
            day(line, "birth_date"),
            line.cell("allergies"),
            line.cell("label") or "us-eu",
            notes(line, extra),
        )
    )


# Labs -------------------------------------------------------------------------------------------


def _read_result(line: Line, localise: Localise, into: Contents, extra: Mapping[str, str]) -> None:
    comparator = line.cell("comparator")
    if comparator not in ("", "<", ">"):
        raise BadCell("comparator", text("“{sign}” must be empty, < or >.", sign=comparator))
    value, code = canonical(line, line.needed("analyte"), number(line, "value"), line.needed("unit"))
    into.results.append(
        ResultRow(
            line.needed("patient"),
            moment(line, "collected_at", localise),
            code,
            comparator,
            value,
            comparator + line.cell("value"),
            line.cell("unit"),
            line.cell("method"),
            line.cell("visit"),
            line.cell("symptoms"),
            notes(line, extra),
            line.cell("collected_at"),
        )
    )


# Infusions --------------------------------------------------------------------------------------


def _read_infusion(line: Line, localise: Localise, into: Contents, extra: Mapping[str, str]) -> None:
    started = moment(line, "started_at", localise)
    ended = moment(line, "ended_at", localise) if line.cell("ended_at") else None
    if ended is not None and ended < started:
        raise BadCell("ended_at", text("The end lies before the start."))
    weight = number(line, "weight_kg") if line.cell("weight_kg") else None
    if weight is not None and not 1.5 <= weight <= 250:
        raise BadCell("weight_kg", text("A weight of {weight} kg cannot be.", weight=plain(weight)))
    dose = number(line, "dose_mg")
    if not 0 < dose < 5000:
        raise BadCell("dose_mg", text("A dose of {dose} mg cannot be.", dose=plain(dose)))
    into.infusions.append(
        InfusionRow(line.needed("patient"), started, ended, weight, dose, notes(line, extra))
    )


LABS = Form(
    "labs",
    ("patient", "collected_at", "analyte", "value", "unit"),
    frozenset(
        {"patient", "collected_at", "analyte", "comparator", "value", "unit", "method", "visit", "symptoms"}
    ),
    _read_result,
)
INFUSIONS = Form(
    "infusions",
    ("patient", "started_at", "dose_mg"),
    frozenset({"patient", "started_at", "ended_at", "weight_kg", "dose_mg"}),
    _read_infusion,
)
CHILDREN = Form(
    "children",
    ("patient", "name", "sex", "birth_date"),
    frozenset({"patient", "name", "sex", "birth_date", "allergies", "label"}),
    _read_child,
)
VISITS = Form(
    "visits", ("case", "date", "visit"), frozenset({*SHEET_VALUES, *SHEET_DRUGS, *SHEET_OTHERS}), read_visit
)
FORMS = (CHILDREN, INFUSIONS, LABS, VISITS)
# The column that only this form has, for a file whose header is incomplete.
TELLING = {
    "birth_date": CHILDREN,
    "started_at": INFUSIONS,
    "dose_mg": INFUSIONS,
    "analyte": LABS,
    "collected_at": LABS,
    "case": VISITS,
}


def read_file(path: Path, localise: Localise, form: Form | None = None) -> Contents:
    """Read one file of a known form; the form is told by the header unless it is given.

    Rows with something wrong are in `refusals`, each with its place; the others are there too.
    """
    contents = Contents()
    try:
        table = read_table(path)
        form = form or _form_of(table)
        need_columns(table, form.needed)
    except Unreadable as unreadable:
        contents.refusals.append(unreadable.refusal)
        return contents
    contents.refusals.extend(table.refusals)
    extra = {column: column for column in table.columns if column and column not in form.known}
    for line in table.lines:
        _read_line(line, form, localise, contents, extra)
    _tidy(contents)
    return contents


def _read_line(
    line: Line, form: Form, localise: Localise, contents: Contents, extra: Mapping[str, str]
) -> None:
    row = Contents()
    try:
        form.read(line, localise, row, extra)
    except BadCell as bad:
        contents.refusals.append(line.refuse(bad))
    except OverflowError:
        contents.refusals.append(Refusal(line.file, line.number, "", text("A date lies too far away.")))
    else:
        contents.add(row)


def _form_of(table: Table) -> Form:
    whole = next((form for form in FORMS if set(form.needed) <= set(table.columns)), None)
    guess = whole or next((form for column, form in TELLING.items() if column in table.columns), None)
    if guess is None:
        raise Unreadable(
            Refusal(
                table.file,
                1,
                "",
                text(
                    "The header is of no known form. Known: {forms}.",
                    forms="; ".join(f"{form.name} ({', '.join(form.needed)})" for form in FORMS),
                ),
            )
        )
    return guess


def _tidy(contents: Contents) -> None:
    """Daily doses become steps, and days of one episode become one."""
    steps = sorted(contents.medication, key=lambda row: (row.patient, row.drug, row.start))
    contents.medication = [
        row
        for _, course in groupby(steps, key=lambda row: (row.patient, row.drug))
        for row in _changes(list(course))
    ]
    contents.events = _joined(contents.events)


def _changes(rows: list[MedicationRow]) -> list[MedicationRow]:
    before = [None, *(row.mg_per_day for row in rows)]
    return [row for row, previous in zip(rows, before, strict=False) if row.mg_per_day != previous]


def _joined(rows: list[EventRow]) -> list[EventRow]:
    ordered = sorted(rows, key=attrgetter("patient", "kind", "text", "at"))
    joined: list[EventRow] = []
    for row in ordered:
        last = joined[-1] if joined else None
        same = last is not None and (last.patient, last.kind, last.text) == (row.patient, row.kind, row.text)
        if last is not None and same and (row.at - (last.until or last.at)).days <= 21:
            joined[-1] = EventRow(last.patient, last.kind, last.at, last.text, row.at)
        else:
            joined.append(row)
    return joined
