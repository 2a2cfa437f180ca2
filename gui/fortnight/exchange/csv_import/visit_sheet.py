"""A sheet with one row per visit and a column for each value, as a ward keeps it in a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import groupby
from typing import Any

from fortnight.domain.entry.drafts import InfusionDraft
from fortnight.domain.messages import text
from fortnight.domain.numbers import plain
from fortnight.domain.record.course import Event, MedicationStep, Result, Specimen
from fortnight.domain.record.dates import Localise
from fortnight.domain.record.event_kinds import EventKind
from fortnight.domain.treatment.drugs import resolve
from fortnight.exchange.csv_import.cells import canonical, check_infusion_alone, day, in_zone, notes, number
from fortnight.exchange.csv_import.reader import Line
from fortnight.exchange.refusals import BadCell
from fortnight.exchange.rows import Row

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
# A sheet has only the date: blood is taken to be drawn at nine, the infusion to start at ten.
SHEET_DRAWN, SHEET_STARTED, SHEET_ENDED = time(9), time(10), time(11)
SAME_EPISODE = timedelta(days=22)  # events of one illness are less than this apart

# The column of each field of an entry.
COLUMNS: Mapping[str, str] = {
    "patient": "case",
    **dict.fromkeys(("collected_at", "started_at", "ended_at", "at", "until", "start"), "date"),
    **{code: column for column, (code, _) in SHEET_VALUES.items()},
    "NEUT": "neutrophils_pct",
}
DRUG_COLUMNS = {column: {**COLUMNS, "drug": column, "mg_per_day": column} for column in SHEET_DRUGS}


def read_visit(line: Line, localise: Localise, extra: Iterable[str]) -> Iterator[Row[Any]]:
    """Return what was measured, given and noted at a visit."""
    patient, on = line.needed("case"), day(line, "date")
    written = line.cell("date")
    drawn = in_zone(datetime.combine(on, SHEET_DRAWN), "date", localise)

    def row(entry: Any, columns: Mapping[str, str] = COLUMNS) -> Row[Any]:
        return Row(patient, entry, line.file, line.number, columns, written)

    results = tuple(_results(line, drawn))
    if results:
        visit, symptoms = line.cell("visit"), line.cell("symptoms")
        yield row(Specimen("", drawn, results, "", visit, symptoms, notes(line, extra)))
    if line.cell("dose_mg"):
        yield row(_infusion(line, on, localise))
    for column, drug in SHEET_DRUGS.items():
        if line.cell(column):
            step = MedicationStep(resolve(drug) or drug, on, number(line, column))
            yield row(step, DRUG_COLUMNS[column])
    if line.cell("episode"):
        yield row(Event("", EventKind.INFECTION, drawn, line.cell("episode"), drawn))


def _results(line: Line, drawn: datetime) -> Iterator[Result]:
    for column, (code, unit) in SHEET_VALUES.items():
        if line.cell(column):
            yield _result(line, column, drawn, code, unit)
    if line.cell("neutrophils_pct"):
        yield _neutrophils(line, drawn)


def _result(line: Line, column: str, drawn: datetime, code: str, unit: str) -> Result:
    written = line.cell(column)
    comparator = written[0] if written[0] in "<>" else ""
    bare = Line(line.file, line.number, {column: written.removeprefix(comparator)})
    try:
        _, value = canonical(code, number(bare, column), unit)
    except BadCell as bad:
        raise BadCell(column, bad.sentence) from None
    return Result("", code, value, drawn, comparator, "", written, unit)


def _neutrophils(line: Line, drawn: datetime) -> Result:
    """Return neutrophils in 10⁹/L; the sheet gives them as a percentage of the white cells per µL."""
    share, cells = number(line, "neutrophils_pct"), number(line, "wbc_per_uL")
    if not 0 <= share <= 100:
        raise BadCell("neutrophils_pct", text("A share of {share} % is not plausible.", share=plain(share)))
    value = round(cells / 1000 * share / 100, 6)
    return Result("", "NEUT", value, drawn, "", "", f"{plain(share)} %", "% of WBC")


def _infusion(line: Line, on: date, localise: Localise) -> InfusionDraft:
    weight, dose = plain(number(line, "weight_kg")), plain(number(line, "dose_mg"))
    started, ended = (
        in_zone(datetime.combine(on, at), "date", localise) for at in (SHEET_STARTED, SHEET_ENDED)
    )
    draft = InfusionDraft(started, ended, weight, dose)
    check_infusion_alone(draft, COLUMNS)
    return draft


def dose_changes(rows: list[Row[MedicationStep]]) -> Iterator[Row[MedicationStep]]:
    """Reduce the daily doses of each drug to the days on which the dose changed."""

    def drug(row: Row[MedicationStep]) -> tuple[str, str]:
        return row.patient, row.entry.drug

    yield from (row for row in rows if row.entry.act is not None)  # typed doses are all kept
    daily = [row for row in rows if row.entry.act is None]
    ordered = sorted(daily, key=lambda row: (*drug(row), row.entry.start))
    for _, steps in groupby(ordered, key=drug):
        before = None
        for row in steps:
            if row.entry.mg_per_day != before:
                yield row
            before = row.entry.mg_per_day


def merged_events(rows: list[Row[Event]]) -> Iterator[Row[Event]]:
    """Merge the days of one illness to one event."""

    def same(row: Row[Event]) -> tuple[str, str, str]:
        return row.patient, row.entry.kind, row.entry.text

    last = None
    for row in sorted(rows, key=lambda row: (*same(row), row.entry.at)):
        if last is not None and same(last) == same(row) and _is_near(last.entry, row.entry):
            last = replace(last, entry=replace(last.entry, until=row.entry.at))
            continue
        if last is not None:
            yield last
        last = row
    if last is not None:
        yield last


def _is_near(one: Event, later: Event) -> bool:
    return later.at - (one.until or one.at) < SAME_EPISODE
