"""Tests of the catalogue of analytes: consistency, look-up, unit conversion and reference intervals."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.labs.catalogue import (
    ANALYTES,
    DISPLAY_UNITS,
    UnknownAnalyte,
    UnknownUnit,
    convert,
    find,
    interval_for,
    to_display,
)

CODES = (
    *("IL6", "CRP", "SAA", "ESR", "WBC", "NEUT", "LYMPH", "HB", "PLT", "FERR", "ALT", "AST", "LDH", "ALB"),
    *("TG", "FIB", "DDIM", "PCT", "CREAT", "CYSC", "IL18", "SIL6R", "SIL2R", "TCZ", "CSA", "TEMP", "WEIGHT"),
    *("CHOL", "LDL", "HDL", "GLU", "UPCR", "IGG"),
    *("HEIGHT", "HR", "RR", "SBP", "DBP", "SPO2", "AJC", "LJC", "PHGA", "PTGA", "CHAQ"),
)
CONVERSIONS = [(code, unit) for code, row in ANALYTES.items() for unit in row.conversions]


def test_the_catalogue_contains_exactly_these_codes() -> None:
    assert sorted(ANALYTES) == sorted(CODES)


@pytest.mark.parametrize("code", CODES)
def test_a_row_is_consistent(code: str) -> None:
    row = ANALYTES[code]
    assert row.code == code
    assert row.conversions[row.unit] == 1.0
    assert row.hard[0] <= row.soft_limits[0] < row.soft_limits[1] <= row.hard[1]
    assert row.cvi is None or 0 < row.cvi < 1
    assert bool(row.loinc or row.other_loinc) == (row.code_confidence in ("V", "R"))
    assert set(row.kept) <= set(row.conversions)


@pytest.mark.parametrize("row", ANALYTES.values(), ids=list(ANALYTES))
def test_intervals_have_a_source_and_do_not_overlap(row) -> None:
    assert all(each.source and each.confidence for each in row.intervals)
    for age in (0.2, 1, 2, 3, 4, 5, 6, 8, 9.99, 10, 17, 17.99, 20):
        for sex in ("female", "male"):
            valid = [
                each.method
                for each in row.intervals
                if each.from_years <= age < each.to_years and each.sex in (None, sex)
            ]
            assert max(Counter(valid).values(), default=0) <= 1


def test_no_loinc_belongs_to_two_analytes() -> None:
    loinc = [each for row in ANALYTES.values() for each in (row.loinc, *row.other_loinc) if each]
    assert [each for each, count in Counter(loinc).items() if count > 1] == []


def test_no_name_belongs_to_two_analytes() -> None:
    names = [
        (name.casefold(), row.code)
        for row in ANALYTES.values()
        for name in {n.casefold() for n in (row.code, row.name, row.short, *row.aliases)}
    ]
    assert [name for name, count in Counter(name for name, _ in names).items() if count > 1] == []


@pytest.mark.parametrize(
    ("code", "value", "unit", "canonical"),
    [
        ("CRP", 333.02, "mg/dL", 3330.2),
        ("CRP", 0.07, "mg/dL", 0.7),
        ("NEUT", 6610, "/µL", 6.61),
        ("PLT", 45.03, "10*4/uL", 450.3),
        ("PLT", 300, "×10³/µL", 300),
        ("SAA", 3, "mg/dL", 30),
        ("IL6", 12, "ng/L", 12),
        ("FERR", 224.7, "pmol/L", 100),
        ("HB", 6.206, "mmol/L", 10),
        ("HB", 115, "g/L", 11.5),
        ("ALT", 2, "µkat/L", 120),
        ("AST", 2, "ukat/L", 120),
        ("ALB", 38, "g/L", 3.8),
        ("TG", 24.09, "mmol/L", 2133.6513),
        ("FIB", 4.213, "g/L", 421.3),
        ("PCT", 0.5, "ug/L", 0.5),
        ("CREAT", 88.42, "µmol/L", 1),
        ("TCZ", 100, "nmol/L", 14.8),
        ("TEMP", 98.6, "[degF]", 37),
        ("TEMP", 98.6, "°F", 37),
        ("TEMP", 37.5, "°C", 37.5),
        ("SBP", 13.33, "kPa", 100),
        ("WEIGHT", 100, "[lb_av]", 45.359237),
        ("HEIGHT", 50, "in", 127),
        ("HR", 90, "{beats}/min", 90),
        ("AJC", 4, "", 4),
        ("PHGA", 65, "mm", 6.5),
        ("ESR", 20, "mm/hr", 20),
    ],
)
def test_a_value_is_converted(code: str, value: float, unit: str, canonical: float) -> None:
    assert convert(code, value, unit) == (pytest.approx(canonical, rel=1e-9), ANALYTES[code].unit)


@pytest.mark.parametrize(
    ("code", "unit"),
    [("CRP", "nmol/L"), ("IL6", "mg/L"), ("NEUT", "%"), ("CRP", ""), ("WBC", "g/L"), ("HB", "mg/dL")],
)
def test_other_units_are_refused_and_the_accepted_units_are_listed(code: str, unit: str) -> None:
    with pytest.raises(UnknownUnit) as refused:
        convert(code, 5, unit)
    assert ANALYTES[code].name in str(refused.value.sentence)
    assert "Accepted: " in str(refused.value.sentence)


def test_units_that_cannot_be_converted_are_kept() -> None:
    assert convert("SIL2R", 900, "U/mL") == (900, "U/mL")
    assert convert("SIL2R", 900, "pg/mL") == (900, "pg/mL")
    assert convert("DDIM", 500, "ng/mL FEU") == (500, "ng/mL{FEU}")
    assert convert("DDIM", 0.5, "µg/mL DDU") == (500, "ng/mL{DDU}")
    assert convert("DDIM", 500, "ng/mL") == (500, "ng/mL")


@given(st.sampled_from(CONVERSIONS), st.floats(0.01, 1e5))
def test_conversions_are_reversible_and_monotonic(row: tuple[str, str], value: float) -> None:
    code, unit = row
    canonical, _ = convert(code, value, unit)
    found = ANALYTES[code].conversions[unit]
    factor, offset = found if isinstance(found, tuple) else (found, 0.0)
    assert (canonical - offset) / factor == pytest.approx(value, rel=1e-7, abs=1e-7)
    assert convert(code, value + 1, unit)[0] > canonical


@given(st.sampled_from(CODES), st.sampled_from(["si", "japan"]), st.floats(0.01, 1e4))
def test_a_displayed_value_converts_back_to_the_canonical_one(code: str, profile: str, value: float) -> None:
    shown, unit = to_display(code, value, profile)
    assert unit == DISPLAY_UNITS[profile][code]
    assert convert(code, shown, unit)[0] == pytest.approx(value, rel=1e-9)


def test_values_are_displayed_in_japanese_units() -> None:
    assert to_display("CRP", 82.7, "japan") == (8.27, "mg/dL")
    assert to_display("PLT", 704, "japan") == (70.4, "10*4/uL")
    assert to_display("WBC", 18.1, "japan") == (18100, "/uL")
    assert to_display("HB", 8.9, "japan") == (8.9, "g/dL")


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("il-6", "IL6"),
        ("26881-3", "IL6"),
        ("Ferritin", "FERR"),
        ("20567-4", "FERR"),
        ("ANC", "NEUT"),
        ("absolute neutrophil count", "NEUT"),
        (" crp ", "CRP"),
        ("48066-5", "DDIM"),
        ("Platelets", "PLT"),
        ("hemoglobin", "HB"),
        ("sIL-2R", "SIL2R"),
        ("tocilizumab level", "TCZ"),
    ],
)
def test_an_analyte_is_found_by_name_code_or_loinc(name: str, code: str) -> None:
    assert find(name).code == code


@pytest.mark.parametrize("name", ["", "IL", "IL7", "108730-3", "76485-2", "30240-6", "75874-8"])
def test_a_name_or_loinc_without_a_usable_result_is_refused(name: str) -> None:
    with pytest.raises(UnknownAnalyte) as refused:
        find(name)
    assert str(refused.value.sentence)


def test_the_loinc_of_an_order_is_refused() -> None:
    with pytest.raises(UnknownAnalyte, match="the code for ordering IL-6"):
        convert("108730-3", 12, "pg/mL")


@pytest.mark.parametrize(
    ("code", "age", "sex", "method", "limits"),
    [
        ("ESR", 9.99, "male", "", (0, 10)),
        ("ESR", 10, "male", "", (0, 15)),
        ("ESR", 17, "male", "", None),
        ("PLT", 5.9, "female", "", (150, 500)),
        ("PLT", 6, "female", "", (150, 450)),
        ("PLT", 18, "female", "", None),
        ("FERR", 7, "male", "", (6, 111)),
        ("FERR", 7, "female", "", (8, 115)),
        ("FERR", 7, None, "", None),
        ("FERR", 12, "female", "", None),
        ("WBC", 7, "male", "", None),
        ("IL6", 7, "male", "", None),
        ("IL6", 7, "male", "Elecsys LabCorp", (0, 13)),
        ("IL6", 7, "male", "Beckman Access", (None, 6.4)),
        ("SAA", 7, "male", "latex turbidimetry", (None, 11.0)),
        ("SAA", 7, "male", "ELISA", (None, 0.225)),
        ("SIL2R", 7, "male", "Immulite", (144, 1329)),
        ("ALB", 7, "male", "", None),
    ],
)
def test_the_interval_depends_on_age_sex_and_method(code, age, sex, method, limits) -> None:
    found = interval_for(code, age, sex, method)
    assert (None if found is None else (found.low, found.high)) == limits


def test_an_interval_in_another_unit_names_that_unit() -> None:
    found = interval_for("SIL2R", 7, "male", "Immulite")
    assert found is not None
    assert found.unit == "U/mL"
