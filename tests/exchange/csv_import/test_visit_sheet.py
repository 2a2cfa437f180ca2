"""A sheet with one row for each visit."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from fortnight.domain.messages import text
from fortnight.domain.record.course import Event, MedicationStep
from fortnight.exchange.csv_import.file_types import VISITS
from helpers.csv_files import only_refusal, read, results
from helpers.stores import present


def test_a_sheet_of_visits(tmp_path):
    sheet = (
        "case,date,visit,weight_kg,dose_mg,crp_mg_dL,wbc_per_uL,neutrophils_pct,"
        "prednisolone_mg_day,episode,remark\n"
        "1,2026-01-05,scheduled,22,176,<0.05,8000,50,5,,\n"
        "1,2026-01-06,lab only,22,,4.71,8000,50,5,cough,late\n"
        "1,2026-01-09,lab only,22,,,,,4,cough,\n"
    )
    contents = read(tmp_path, sheet)
    assert not contents.refusals
    assert [(i.entry.started_at.hour, i.entry.dose_mg) for i in contents.infusions] == [(10, "176")]
    found = results(contents)
    assert [(r.value, r.comparator, r.reported) for _, r in found if r.analyte == "CRP"] == [
        (0.5, "<", "<0.05"),
        (pytest.approx(47.1), "", "4.71"),
    ]
    assert [(r.value, r.reported) for _, r in found if r.analyte == "NEUT"] == [(4, "50 %"), (4, "50 %")]
    assert [row.entry for row in contents.medication] == [
        MedicationStep("prednisolone", date(2026, 1, 5), 5),
        MedicationStep("prednisolone", date(2026, 1, 9), 4),
    ]
    nine = [datetime(2026, 1, day, 9, tzinfo=UTC) for day in (6, 9)]
    assert [row.entry for row in contents.events] == [Event("", "infection", nine[0], "cough", nine[1])]
    assert [row.entry.note for row in contents.specimens] == ["", "remark=late", ""]


SHEET = "case,date,visit,weight_kg,dose_mg,il6_pg_mL,wbc_per_uL,neutrophils_pct,prednisolone_mg_day\n"


@pytest.mark.parametrize(
    ("cells", "column", "says"),
    [
        ("22,0,,,,", "dose_mg", "A dose of 0 mg is not plausible."),
        ("22,26400,,,,", "dose_mg", "A dose of 26400 mg is not plausible."),
        (",264,,,,", "weight_kg", "This cell is empty, but a value is required."),
        ("400,264,,,,", "weight_kg", "not plausible"),
        (",,-3,,,", "il6_pg_mL", "is not plausible. Plausible values are 0"),
        (",,<,,,", "il6_pg_mL", "value is required"),
        (",,,8000,120,", "neutrophils_pct", "A share of 120 % is not plausible."),
        (",,,,50,", "wbc_per_uL", "value is required"),
        (",,,,,many", "prednisolone_mg_day", "“many” is not a number."),
    ],
)
def test_a_bad_cell_of_a_visit_is_refused_with_its_column(tmp_path, cells, column, says):
    row, where, sentence = only_refusal(read(tmp_path, f"{SHEET}1,2026-01-05,scheduled,{cells}\n"))
    assert (row, where) == (2, column)
    assert says in sentence


def test_what_is_said_of_a_visit_is_said_at_its_column(tmp_path):
    contents = read(tmp_path, f"{SHEET}1,2026-01-05,scheduled,22,264,12,8000,50,5\n")
    fields = {
        "specimens": {"IL6": "il6_pg_mL", "NEUT": "neutrophils_pct", "collected_at": "date"},
        "infusions": {"weight_kg": "weight_kg", "dose_mg": "dose_mg", "started_at": "date"},
        "medication": {"mg_per_day": "prednisolone_mg_day", "start": "date", "patient": "case"},
    }
    for kind, columns in fields.items():
        (row,) = getattr(contents, kind)
        assert {field: row.refusal(field, text("odd")).column for field in columns} == columns


def test_a_visit_sheet_is_known_by_its_header(tmp_path):
    contents = read(tmp_path, "case,date,visit,temp_max_C\n1,2026-01-05,scheduled,warm\n")
    assert only_refusal(contents)[:2] == (2, "temp_max_C")
    assert read(tmp_path, "case,date,visit\n1,2026-01-05,scheduled\n", VISITS).refusals.total == 0


def test_two_illnesses_of_one_name_far_apart_are_two(tmp_path):
    days = ("2026-01-05", "2026-01-26", "2026-02-17")  # 21 and 22 days apart
    rows = "".join(f"1,{day},lab only,cough\n" for day in days)
    contents = read(tmp_path, "case,date,visit,episode\n" + rows)
    illnesses = [row.entry for row in contents.events]
    assert [(each.at.month, present(each.until).month) for each in illnesses] == [(1, 1), (2, 2)]
