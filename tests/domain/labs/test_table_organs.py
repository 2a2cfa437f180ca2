"""The table of analytes, part 2: liver, lipids, clotting, kidney and drug level."""

from __future__ import annotations

import pytest

from fortnight.domain.labs.catalogue import convert
from fortnight.domain.labs.table_organs import CLOTTING, KIDNEY_AND_DRUG, LIVER
from helpers.analytes import check_row, interval_limits

ROWS = {row.code: row for row in (*LIVER, *CLOTTING, *KIDNEY_AND_DRUG)}


@pytest.mark.parametrize("code", ROWS)
def test_a_row_is_complete(code):
    check_row(ROWS[code])


@pytest.mark.parametrize(
    ("code", "unit", "loinc"),
    [
        ("ALT", "U/L", "1742-6"),
        ("AST", "U/L", "1920-8"),
        ("LDH", "U/L", "14804-9"),
        ("ALB", "g/dL", "1751-7"),
        ("TG", "mg/dL", "2571-8"),
        ("CHOL", "mg/dL", "2093-3"),
        ("LDL", "mg/dL", "2089-1"),
        ("HDL", "mg/dL", "2085-9"),
        ("GLU", "mg/dL", "2345-7"),
        ("UPCR", "mg/g", "2890-2"),
        ("IGG", "g/L", "2465-3"),
        ("FIB", "mg/dL", "3255-7"),
        ("DDIM", "ng/mL", ""),
        ("CREAT", "mg/dL", "2160-0"),
        ("CYSC", "mg/L", "33863-2"),
        ("TCZ", "ug/mL", ""),
    ],
)
def test_the_canonical_unit_and_the_code_of_the_result(code, unit, loinc):
    assert (ROWS[code].unit, ROWS[code].loinc) == (unit, loinc)


@pytest.mark.parametrize(("code", "high", "cvi"), [("ALT", 48, 0.19), ("AST", 36, 0.12)])
def test_the_limits_of_the_transaminases(code, high, cvi):
    """The ALSF table; the wider of the two variations of Westgard's list of 2014."""
    assert interval_limits(ROWS[code]) == [(0, high)]
    assert ROWS[code].cvi == cvi


@pytest.mark.parametrize(
    ("code", "mass", "molar_mass", "molar"),
    [
        ("TG", "mg/dL", 885.7, "mmol/L"),  # triolein
        ("CHOL", "mg/dL", 386.65, "mmol/L"),
        ("LDL", "mg/dL", 386.65, "mmol/L"),  # as cholesterol
        ("HDL", "mg/dL", 386.65, "mmol/L"),
        ("GLU", "mg/dL", 180.16, "mmol/L"),
        ("CREAT", "mg/dL", 113.12, "mmol/L"),
    ],
)
def test_molar_units_are_converted_with_the_molar_mass(code, mass, molar_mass, molar):
    assert convert(code, 1, molar)[0] == pytest.approx(molar_mass / 10, rel=5e-4)
    assert convert(code, 1, mass) == (1, mass)


def test_a_gram_of_protein_per_mole_of_creatinine():
    """A molar mass of creatinine of 113.12: 1 mg/mmol are 8.84 mg/g."""
    assert convert("UPCR", 1, "mg/mmol")[0] == pytest.approx(1000 / 113.12, rel=5e-4)
    assert convert("UPCR", 0.2, "g/g")[0] == 200
    assert convert("IGG", 900, "mg/dL")[0] == 9


def test_one_nanomole_of_tocilizumab_is_148_nanograms_a_millilitre():
    """A molar mass of 148 kDa."""
    assert convert("TCZ", 1000, "nmol/L")[0] == pytest.approx(148)


def test_the_two_kinds_of_d_dimer_are_kept_apart():
    row = ROWS["DDIM"]
    assert set(row.kept.values()) == {"ng/mL{FEU}", "ng/mL{DDU}"}
    assert all(("FEU" in unit) == ("FEU" in kept) for unit, kept in row.kept.items())
    assert row.other_loinc == ("48065-7", "48066-5")


def test_the_discouraged_code_of_ldh_is_read_and_not_written():
    assert ROWS["LDH"].other_loinc == ("2532-0",)
    assert "2532-0 is discouraged" in ROWS["LDH"].source
