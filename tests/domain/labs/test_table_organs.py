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
        ("CREAT", "mg/dL", 113.12, "mmol/L"),
    ],
)
def test_molar_units_are_converted_with_the_molar_mass(code, mass, molar_mass, molar):
    assert convert(code, 1, molar)[0] == pytest.approx(molar_mass / 10, rel=5e-4)
    assert convert(code, 1, mass) == (1, mass)


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
