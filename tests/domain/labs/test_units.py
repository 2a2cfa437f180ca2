"""Tests of the spellings of units and their labels on the screen."""

from __future__ import annotations

import pytest

from fortnight.domain.labs import units
from fortnight.domain.labs.units import factor_of, normalised_unit, unit_label, without_binary_noise


@pytest.mark.parametrize(
    "printed",
    ["10*3/uL", "10^3/uL", "×10³/µL", "x 10^3/μL", "10**3/uL", "10e3/uL", "10*3/UL", "(10*3/uL)", "10³/µl"],
)
def test_spellings_of_one_unit_are_recognised(printed: str) -> None:
    assert factor_of(printed, units.CELLS) == ("10*3/uL", 1.0, 0.0)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("{cells}/uL", "/uL"),
        ("{beats}/min", "/min"),
        ("mcg/mL", "ug/mL"),
        ("10⁹/L", "10*9/L"),
        ("/mm³", "/mm3"),
        ("ug/mL FEU", "ug/mL{FEU}"),
        ("{count}", "{count}"),
        ("{score}", "{score}"),
    ],
)
def test_units_are_normalised_to_ascii(printed: str, expected: str) -> None:
    assert normalised_unit(printed) == expected


def test_case_matters_where_it_changes_the_meaning() -> None:
    assert factor_of("G/L", units.CELLS) == ("G/L", 1.0, 0.0)
    assert factor_of("g/L", units.CELLS) is None


@pytest.mark.parametrize("unit", ["µ/L", "", "L", "mg/dL", "10*3", "10*5/uL", "%"])
def test_an_unknown_unit_is_not_guessed(unit: str) -> None:
    assert factor_of(unit, units.ENZYME) is None
    assert factor_of(unit, units.CELLS) is None


def test_converted_values_have_no_binary_noise() -> None:
    assert without_binary_noise(0.07 * 10) == 0.7


@pytest.mark.parametrize(
    ("unit", "label"),
    [
        ("10*9/L", "10⁹/L"),
        ("ug/mL", "µg/mL"),
        ("/uL", "/µL"),
        ("10*4/uL", "10⁴/µL"),
        ("Cel", "°C"),
        ("mm[Hg]", "mmHg"),
        ("{count}", ""),
        ("{score}", ""),
        ("ng/mL{FEU}", "ng/mL FEU"),
        ("ukat/L", "µkat/L"),
        ("mg/L", "mg/L"),
        ("U/L", "U/L"),
    ],
)
def test_units_have_labels_for_the_screen(unit: str, label: str) -> None:
    assert unit_label(unit) == label
