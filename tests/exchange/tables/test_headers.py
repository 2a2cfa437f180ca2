"""Headers of wide tables: analyte, unit and percentage, by names and codes."""

from __future__ import annotations

import pytest

from fortnight.exchange.hl7v2.codes import Part
from fortnight.exchange.tables.headers import is_unit, understood, units_of


@pytest.mark.parametrize(
    ("header", "analyte", "unit"),
    [
        ("IL-6 (pg/mL)", "IL6", "pg/mL"),
        ("IL-6 (CLEIA) [pg/mL]", "IL6", "pg/mL"),
        ("CRP mg/dl", "CRP", "mg/dl"),
        ("CRP, mg/L", "CRP", "mg/L"),
        ("C-reaktives Protein (mg/l)", "CRP", "mg/l"),
        ("il6_pg_ml", "IL6", "pg/ml"),
        ("wbc_10_9_l", "WBC", "10*9/l"),
        ("Leukozyten /nl", "WBC", "/nl"),
        ("Leukozyten (Tsd/µl)", "WBC", "Tsd/μl"),
        ("Thrombozyten G/l", "PLT", "G/l"),
        ("白血球数(/μL)", "WBC", "/μL"),
        ("血小板数（10^4/μL）", "PLT", "10^4/μL"),
        ("ＳＡＡ（μg/mL）", "SAA", "μg/mL"),
        ("26881-3", "IL6", ""),
        ("26881-3 (pg/mL)", "IL6", "pg/mL"),
        ("5C070000002306201", "CRP", ""),
        ("Ferritin", "FERR", ""),
        ("Ferritin (foo)", "FERR", ""),
        ("Hb g/dl", "HB", "g/dl"),
    ],
)
def test_a_header_names_an_analyte_and_its_unit(header, analyte, unit):
    found = understood(header)
    assert found is not None
    assert (found.analyte, found.unit, found.part) == (analyte, unit, Part.WHOLE)


@pytest.mark.parametrize("header", ["Neutrophile %", "Neut (%)", "NEUT%", "770-8 (%)", "好中球(%)"])
def test_a_percentage_of_neutrophils_is_told_from_a_count(header):
    found = understood(header)
    assert found is not None
    assert (found.analyte, found.unit, found.part) == ("NEUT", "%", Part.PERCENT)


@pytest.mark.parametrize(
    "header", ["HbA1c", "Kreatinin im Urin (mg/dL)", "Sodium mmol/L", "99999-9", "Station", ""]
)
def test_another_header_names_none(header):
    assert understood(header) is None


def test_units_that_can_be_chosen_are_accepted():
    assert all(is_unit("PLT", unit) for unit in units_of("PLT"))
    assert "%" in units_of("NEUT")
    assert not is_unit("CRP", "g/dL{x}")
