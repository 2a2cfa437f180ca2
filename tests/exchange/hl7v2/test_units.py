"""Units: spellings of laboratories in the catalogue's spelling, and values converted by them."""

from __future__ import annotations

import pytest

from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.units import factor_of
from fortnight.exchange.hl7v2.units import SPELLINGS, ReadUnit, converted, percentage, ucum, unit_key

FACTORS = [row.conversions for row in ANALYTES.values()]


@pytest.mark.parametrize(
    ("written", "unit"),
    [
        (".10*3/uL", "10*3/uL"),
        ("x10*9/L", "10*9/L"),
        ("x10E9/L", "10*9/L"),
        ("× 10^9 / L", "10*9/L"),
        ("10*9.L-1", "10*9/L"),
        ("giga.l-1", "10*9/L"),
        ("K/mm3", "10*3/uL"),
        ("THOUS/MCL", "10*3/uL"),
        ("万/μl", "10*4/uL"),
        ("万/µL", "10*4/uL"),
        ("cells/µL", "/uL"),
        ("㎎/dl", "mg/dl"),
        ("ＩＵ/L/37℃", "U/L"),
        ("lU/L", "U/L"),
        ("UMOLL", "umol/L"),
        ("μg/mL", "ug/mL"),
        ("mcg/mL", "ug/mL"),
        ("mm/1h", "mm/h"),
        ("gm/dL", "g/dL"),
        ("ng/mL FEU", "ng/mL{FEU}"),
        ("％", "%"),
        ("G/L", "G/L"),
        ("g/L", "g/L"),
        ("furlong", "furlong"),
    ],
)
def test_spellings(written, unit):
    assert ucum(written) == unit


def test_every_spelling_stands_for_a_unit_that_an_analyte_has():
    units = {unit for unit in SPELLINGS.values() if unit != "%"}
    assert all(any(factor_of(unit, factors) for factors in FACTORS) for unit in units)


def test_no_spelling_is_a_unit_of_the_catalogue_with_another_meaning():
    for written, unit in SPELLINGS.items():
        for factors in FACTORS:
            here, there = factor_of(written, factors), factor_of(unit, factors)
            assert here is None or there is None or here[1:] == there[1:], written


def test_a_value_is_converted():
    assert converted("CRP", 0.31, "mg/dl") == ReadUnit("mg/dL", 3.1, "mg/L")
    assert converted("CRP", 0.31, "pg/mL") is None
    assert converted("SIL2R", 1210, "u/mL") == ReadUnit("U/mL", 1210, "U/mL")


def test_a_percentage_stays_as_it_is():
    assert percentage(62, "%") == ReadUnit("%", 62, "%")
    assert percentage(62, "10*9/L") is None


def test_the_key_of_a_unit_names_its_analyte():
    assert unit_key("PLT", " 万／μl ") == "PLT:万/μl"


def test_two_units_agree_in_value_and_sign():
    one, other = ReadUnit("mg/dL", 3.1, "mg/L"), ReadUnit("mg/L", 3.1, "mg/L", "x")
    assert one.meaning == other.meaning != ReadUnit("mg/L", 3.1, "mg/L", sign="<").meaning
