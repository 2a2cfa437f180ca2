"""A sheet with one row a visit, as a ward keeps it in a spreadsheet: a column for each value."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, time

from fortnight.domain.drugs import resolve
from fortnight.domain.values import plain
from fortnight.domain.wording import text
from fortnight.exchange.cells import canonical, notes
from fortnight.exchange.rows import Contents, EventRow, InfusionRow, MedicationRow, ResultRow
from fortnight.exchange.tables import (
    BadCell,
    Line,
    Localise,
    day,
    number,
)

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


def read_visit(line: Line, localise: Localise, into: Contents, extra: Mapping[str, str]) -> None:
    patient, on = line.needed("case"), day(line, "date")
    drawn = localise(datetime.combine(on, SHEET_DRAWN))
    note = notes(line, extra)
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
        value, _ = canonical(bare, code, number(bare, column), unit)
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
