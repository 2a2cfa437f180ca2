"""A file of other drugs: each row is read as in the form, or refused with its cell."""

from __future__ import annotations

from pathlib import Path

import pytest

from fortnight.domain.record.medication import Act, Per, Route
from fortnight.exchange.csv_import.file_types import MEDICATION, read_file
from helpers.stores import localise

HEAD = "patient,start,drug,act,dose,unit,times,per,route,reason"


def read(folder: Path, *lines: str, head: str = HEAD):
    file = folder / "medication.csv"
    file.write_text("\n".join((head, *lines)) + "\n", encoding="utf-8")
    return read_file(file, localise)


def test_every_row_becomes_a_step(tmp_path) -> None:
    contents = read(
        tmp_path,
        "0001,2026-10-01,PSL,start,7.5,mg,2,day,oral,flare",
        "0001,2026-10-08,PSL,change,15,mg,1,day,oral,once a day",
        "0001,2026-11-01,MTX,start,250,µg,,week,,arthritis",
        "0001,2026-11-20,PSL,stop,,,,,,well",
        "0001,2026-11-21,PSL,start,5/2.5,mg,1,other-day,,flare",
    )
    assert not contents.refusals
    steps = [row.entry for row in contents.medication]
    assert [(s.drug, s.mg_per_day, s.act) for s in steps] == [
        ("prednisolone", 15, Act.START),
        ("prednisolone", 15, Act.CHANGE),
        ("methotrexate", 0.035714, Act.START),
        ("prednisolone", 0, Act.STOP),
        ("prednisolone", 3.75, Act.START),
    ]
    assert steps[4].second_mg == 2.5
    assert (steps[0].name, steps[0].dose, steps[0].times, steps[0].route) == ("PSL", "7.5", 2, Route.ORAL)
    assert (steps[2].unit, steps[2].per, steps[2].route) == ("ug", Per.WEEK, None)


def test_a_column_that_is_not_known_is_kept_with_the_reason(tmp_path) -> None:
    contents = read(
        tmp_path, "0001,2026-10-01,PSL,start,5,Dr B", head="patient,start,drug,act,dose,ordered by"
    )
    (row,) = contents.medication
    assert (row.entry.reason, row.entry.unit) == ("ordered by=Dr B", "mg")


@pytest.mark.parametrize(
    ("line", "column", "sentence"),
    [
        ("0001,2026-10-01,PSL,start,,mg,,,,", "dose", "Type the dose."),
        ('0001,2026-10-01,PSL,start,"7,5",mg,,,,', "dose", "has a comma"),
        ('0001,2026-10-01,PSL,start,"5/2,5",mg,,other-day,,', "dose", "has a comma"),
        ("0001,2026-10-01,PSL,start,5/x,mg,,other-day,,", "dose", "not two doses in turn"),
        ("0001,2026-10-01,PSL,start,5/2.5,mg,,,,", "per", "“every other day”. Choose that frequency."),
        ("0001,2026-10-01,PSL,begun,5,mg,,,,", "act", "“begun” is not one of start, change, stop."),
        ("0001,2026-10-01,PSL,start,5,mmol,,,,", "unit", "“mmol” is not a dose unit."),
        ("0001,2026-10-01,PSL,start,5,mg,99,,,", "times", "Enter the number of doses"),
        ("0001,2026-10-01,PSL,start,5,mg,,hour,,", "per", "“hour” is not one of"),
        ("0001,2026-10-01,PSL,start,5,mg,,,ear,", "route", "“ear” is not one of"),
        ("0001,1 Oct,PSL,start,5,mg,,,,", "start", "is not a date"),
        ("0001,2026-10-01,MRA,start,5,mg,,,,", "drug", "Tocilizumab is recorded as an infusion."),
        ("0001,2026-10-01,,start,5,mg,,,,", "drug", ""),
    ],
)
def test_a_wrong_cell_is_refused_with_its_place(tmp_path, line, column, sentence) -> None:
    contents = read(tmp_path, line)
    (refusal,) = contents.refusals
    assert (refusal.row, refusal.column) == (2, column)
    assert sentence in str(refusal.sentence)
    assert contents.medication == []


def test_the_type_is_found_by_its_columns() -> None:
    assert set(MEDICATION.needed) <= MEDICATION.known
