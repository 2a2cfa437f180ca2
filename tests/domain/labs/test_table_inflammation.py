"""The table of analytes, part 1: inflammation and blood count."""

from __future__ import annotations

import pytest

from fortnight.domain.labs.table_inflammation import BLOOD_COUNT, INFLAMMATION
from helpers.analytes import check_row, interval_limits

ROWS = {row.code: row for row in (*INFLAMMATION, *BLOOD_COUNT)}


@pytest.mark.parametrize("code", ROWS)
def test_a_row_is_complete(code):
    check_row(ROWS[code])


def test_the_groups_are_those_of_the_form():
    assert {row.group for row in INFLAMMATION} == {"inflammation"}
    assert {row.group for row in BLOOD_COUNT} == {"blood count"}


@pytest.mark.parametrize(
    ("code", "unit", "loinc"),
    [
        ("IL6", "pg/mL", "26881-3"),
        ("CRP", "mg/L", "1988-5"),
        ("ESR", "mm/h", "4537-7"),
        ("FERR", "ng/mL", "2276-4"),
        ("PCT", "ng/mL", "33959-8"),
        ("SIL2R", "pg/mL", "76039-7"),
        ("WBC", "10*9/L", "6690-2"),
        ("NEUT", "10*9/L", "751-8"),
        ("LYMPH", "10*9/L", "731-0"),
        ("HB", "g/dL", "718-7"),
        ("PLT", "10*9/L", "777-3"),
    ],
)
def test_the_canonical_unit_and_the_code_of_the_result(code, unit, loinc):
    assert (ROWS[code].unit, ROWS[code].loinc) == (unit, loinc)


@pytest.mark.parametrize(
    ("code", "fields", "limits"),
    [
        ("IL6", {"method": "Boston"}, [(None, 5.3)]),  # Boston Children's, off drug
        ("IL6", {"method": "Beckman"}, [(None, 6.4)]),  # Mayo catalogue
        ("IL6", {"method": "Elecsys LabCorp"}, [(0.0, 13.0)]),  # LabCorp catalogue
        ("SAA", {"method": "turbidimetry"}, [(None, 11.0)]),
        ("SAA", {"method": "ELISA"}, [(None, 0.225)]),
        ("CRP", {}, [(None, 5.0)]),  # Boston
        ("PLT", {"from_years": 1}, [(150, 500)]),  # Boston
        ("PLT", {"from_years": 6}, [(150, 450)]),
        ("NEUT", {"from_years": 5}, [(1.7, 7.5)]),  # Iowa
        ("FERR", {"sex": "female"}, [(8, 115)]),
    ],
)
def test_intervals_are_those_of_their_sources(code, fields, limits):
    assert interval_limits(ROWS[code], **fields) == limits


@pytest.mark.parametrize(
    ("code", "cvi"),
    [("CRP", 0.42), ("WBC", 0.157), ("PLT", 0.086), ("IL6", 0.40), ("NEUT", 0.17), ("FERR", 0.15)],
)
def test_the_variation_within_a_person_is_that_of_its_source(code, cvi):
    """Macy 1997 (CRP); Arch Pathol Lab Med 1992;116:825 (cells); the others are said to be priors."""
    assert ROWS[code].cvi == cvi


def test_serum_amyloid_differs_49_fold_between_methods_and_says_so():
    elisa, turbidimetry = 0.225, 11.0
    assert round(turbidimetry / elisa) == 49
    assert "49-fold" in ROWS["SAA"].source
    assert all(each.method for each in ROWS["SAA"].intervals)


def test_no_interval_of_il6_holds_for_every_assay():
    assert all(each.method for each in ROWS["IL6"].intervals)


def test_units_of_the_il2_receptor_are_not_converted():
    row = ROWS["SIL2R"]
    assert set(row.kept.values()) == {"U/mL"}
    assert all(each.unit == "U/mL" for each in row.intervals if each.method == "Immulite")


def test_a_part_of_the_white_cells_says_that_it_is_not_above_them():
    assert all("never above the white cell count" in ROWS[code].source for code in ("NEUT", "LYMPH"))
