"""The forms of files: children, labs, infusions, and a sheet with one row a visit.

A form is recognised by its header. Reading gives plain records and a list of refusals; nothing is
guessed, and columns that are not known are kept as notes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from itertools import groupby
from operator import attrgetter
from pathlib import Path

from fortnight.domain.analytes import ANALYTES, UnknownAnalyte, convert, find
from fortnight.domain.children import Sex
from fortnight.domain.drugs import resolve
from fortnight.domain.units import UnknownUnit
from fortnight.domain.values import plain
from fortnight.domain.wording import text
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


@dataclass(frozen=True, slots=True)
class ChildRow:
    """A child as a file names it."""

    number: str
    name: str
    sex: Sex
    birth_date: date
    allergies: str = ""
    label: str = "us-eu"
    note: str = ""


@dataclass(frozen=True, slots=True)
class ResultRow:
    """One result: the canonical value, and the value, the unit and the moment (`written_at`) as reported."""

    patient: str
    collected_at: datetime
    analyte: str
    comparator: str
    value: float
    reported: str
    unit: str
    method: str = ""
    visit: str = ""
    symptoms: str = ""
    note: str = ""
    written_at: str = ""


@dataclass(frozen=True, slots=True)
class InfusionRow:
    """One infusion that was given."""

    patient: str
    started_at: datetime
    ended_at: datetime | None
    weight_kg: float | None
    dose_mg: float
    note: str = ""


@dataclass(frozen=True, slots=True)
class MedicationRow:
    """From a date on, so many mg a day."""

    patient: str
    drug: str
    start: date
    mg_per_day: float


@dataclass(frozen=True, slots=True)
class EventRow:
    """Something dated."""

    patient: str
    kind: str
    at: datetime
    text: str
    until: datetime | None = None


@dataclass(slots=True)
class Contents:
    """What files hold, and what in them was refused."""

    children: list[ChildRow] = field(default_factory=list)
    results: list[ResultRow] = field(default_factory=list)
    infusions: list[InfusionRow] = field(default_factory=list)
    medication: list[MedicationRow] = field(default_factory=list)
    events: list[EventRow] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)

    def add(self, other: Contents) -> None:
        """Take in what another file holds."""
        for name in ("children", "results", "infusions", "medication", "events", "refusals"):
            getattr(self, name).extend(getattr(other, name))


Reader = Callable[[Line, Localise, Contents, Mapping[str, str]], None]


@dataclass(frozen=True, slots=True)
class Form:
    """A kind of file: the columns it must have, all it may have, and how a row is read."""

    name: str
    needed: tuple[str, ...]
    known: frozenset[str]
    read: Reader


def _notes(line: Line, extra: Mapping[str, str]) -> str:
    return "; ".join(f"{column}={line.cell(column)}" for column in extra if line.cell(column))


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
            _notes(line, extra),
        )
    )


# Labs -------------------------------------------------------------------------------------------


def _read_result(line: Line, localise: Localise, into: Contents, extra: Mapping[str, str]) -> None:
    comparator = line.cell("comparator")
    if comparator not in ("", "<", ">"):
        raise BadCell("comparator", text("“{sign}” must be empty, < or >.", sign=comparator))
    value, code = _canonical(line, line.needed("analyte"), number(line, "value"), line.needed("unit"))
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
            _notes(line, extra),
            line.cell("collected_at"),
        )
    )


def _canonical(line: Line, name: str, value: float, unit: str) -> tuple[float, str]:
    try:
        code = find(name).code
        canonical, _ = convert(code, value, unit)
    except UnknownAnalyte as unknown:
        raise BadCell("analyte", unknown.sentence, unknown=True) from None
    except UnknownUnit as unknown:
        raise BadCell("unit", unknown.sentence, unknown=True) from None
    low, high = ANALYTES[code].hard
    if not low <= canonical <= high:
        raise BadCell(
            "value",
            text("{name} {value} {unit} cannot be.", name=ANALYTES[code].name, value=plain(value), unit=unit),
        )
    return canonical, code


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
        InfusionRow(line.needed("patient"), started, ended, weight, dose, _notes(line, extra))
    )


# A sheet with one row a visit ---------------------------------------------------------------------

SHEET_VALUES: Mapping[str, tuple[str, str]] = {
    "weight_kg": ("WEIGHT", "kg"),
    "height_cm": ("HEIGHT", "cm"),
    "temp_max_C": ("TEMP", "Cel"),
    "il6_pg_mL": ("IL6", "pg/mL"),
    "crp_mg_dL": ("CRP", "mg/dL"),
    "esr_mm_h": ("ESR", "mm/h"),
    "saa_ug_mL": ("SAA", "ug/mL"),
    "wbc_per_uL": ("WBC", "/uL"),
    "hb_g_dL": ("HB", "g/dL"),
    "plt_10e4_per_uL": ("PLT", "10*4/uL"),
    "ferritin_ng_mL": ("FERR", "ng/mL"),
    "ast_U_L": ("AST", "U/L"),
    "alt_U_L": ("ALT", "U/L"),
    "ldh_U_L": ("LDH", "U/L"),
    "fibrinogen_mg_dL": ("FIB", "mg/dL"),
    "active_joints": ("AJC", "{count}"),
    "limited_joints": ("LJC", "{count}"),
    "phga": ("PHGA", "{score}"),
    "ptga": ("PTGA", "{score}"),
    "chaq": ("CHAQ", "{score}"),
}
SHEET_DRUGS: Mapping[str, str] = {"prednisolone_mg_day": "prednisolone", "ciclosporin_mg_day": "ciclosporin"}
SHEET_OTHERS = (
    "case",
    "sex",
    "day",
    "date",
    "visit",
    "infusion_no",
    "mg_per_kg",
    "dose_mg",
    "neutrophils_pct",
    "symptoms",
    "episode",
)
# A sheet names the day alone: blood is drawn at nine, the drip starts at ten.
SHEET_DRAWN, SHEET_STARTED, SHEET_ENDED = time(9), time(10), time(11)


def _read_visit(line: Line, localise: Localise, into: Contents, extra: Mapping[str, str]) -> None:
    patient, on = line.needed("case"), day(line, "date")
    drawn = localise(datetime.combine(on, SHEET_DRAWN))
    note = _notes(line, extra)
    common = {"visit": line.cell("visit"), "symptoms": line.cell("symptoms"), "note": note}
    for column, (code, unit) in SHEET_VALUES.items():
        if line.cell(column):
            into.results.append(_sheet_result(line, column, patient, drawn, code, unit, common))
    if line.cell("neutrophils_pct"):
        into.results.append(_neutrophils(line, patient, drawn, common))
    if line.cell("dose_mg"):
        started, ended = (localise(datetime.combine(on, at)) for at in (SHEET_STARTED, SHEET_ENDED))
        into.infusions.append(
            InfusionRow(patient, started, ended, number(line, "weight_kg"), number(line, "dose_mg"))
        )
    for column, drug in SHEET_DRUGS.items():
        if line.cell(column):
            into.medication.append(MedicationRow(patient, resolve(drug) or drug, on, number(line, column)))
    if line.cell("episode"):
        into.events.append(EventRow(patient, "infection", drawn, line.cell("episode"), drawn))


def _sheet_result(
    line: Line, column: str, patient: str, drawn: datetime, code: str, unit: str, common: Mapping[str, str]
) -> ResultRow:
    written = line.cell(column)
    comparator = written[0] if written[0] in "<>" else ""
    bare = Line(line.file, line.number, {column: written.lstrip("<>")})
    try:
        value, _ = _canonical(bare, code, number(bare, column), unit)
    except BadCell as bad:
        raise BadCell(column, bad.sentence) from None
    return ResultRow(patient, drawn, code, comparator, value, written, unit, **common)


def _neutrophils(line: Line, patient: str, drawn: datetime, common: Mapping[str, str]) -> ResultRow:
    """The sheet gives neutrophils as a share of the white cells."""
    share, cells = number(line, "neutrophils_pct"), number(line, "wbc_per_uL")
    if not 0 <= share <= 100:
        raise BadCell("neutrophils_pct", text("A share of {share} % cannot be.", share=plain(share)))
    value = round(cells / 1000 * share / 100, 6)
    return ResultRow(patient, drawn, "NEUT", "", value, f"{plain(share)} %", "% of WBC", **common)


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
    "visits", ("case", "date", "visit"), frozenset({*SHEET_VALUES, *SHEET_DRUGS, *SHEET_OTHERS}), _read_visit
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
