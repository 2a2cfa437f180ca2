"""Tests of the names and values of analytes as shown on the screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.labs.catalogue import ANALYTES, DISPLAY_UNITS
from fortnight.domain.labs.display import (
    analyte_name,
    decimals_of,
    figures,
    number,
    pad_decimals,
    reported_number,
    signed,
    times,
    unit_of,
)
from fortnight.domain.record.course import Result
from helpers.courses import at


@pytest.mark.parametrize(
    ("code", "said"),
    [("IL6", "IL-6"), ("CRP", "CRP"), ("FERR", "Ferritin"), ("HR", "Pulse"), ("TCZ", "Tocilizumab level"),
     ("reaction", "reaction")],
)  # fmt: skip
def test_analytes_have_the_names_that_a_ward_uses(code, said):
    assert analyte_name(code) == said


def test_every_analyte_has_a_unique_name():
    names = [analyte_name(code) for code in ANALYTES]
    assert len(set(names)) == len(names)
    assert all(names)


@pytest.mark.parametrize(
    ("code", "profile", "unit"),
    [("CRP", "si", "mg/L"), ("CRP", "japan", "mg/dL"), ("PLT", "si", "×10⁹/L"), ("WBC", "japan", "/µL"),
     ("TEMP", "si", "°C"), ("CHAQ", "si", "")],
)  # fmt: skip
def test_units_follow_the_display_profile(code, profile, unit):
    assert unit_of(code, profile) == unit


def result(code, value, comparator="", reported="", unit=""):
    return Result("s", code, value, at(0), comparator, "", reported, unit)


@pytest.mark.parametrize(
    ("seen", "profile", "words"),
    [
        (result("CRP", 82.7, "", "8.27", "mg/dL"), "japan", "8.27"),
        (result("CRP", 82.7, "", "8,27", "mg/dL"), "japan", "8.27"),
        (result("CRP", 82.7, "", "8.27", "mg/dL"), "si", "82.7"),
        (result("CRP", 0.3, "<", "<0.3", "mg/L"), "si", "<0.3"),
        (result("CRP", 0.3, "<", "<0.3", "mg/L"), "japan", "<0.03"),
        (result("WBC", 7.123, "", "", ""), "si", "7.12"),
        (result("WBC", 7.123, "", "", ""), "japan", "7123"),
        (result("PLT", 290, "", "29.0", "10*4/uL"), "japan", "29.0"),
    ],
)
def test_a_value_is_shown_as_reported_or_to_three_figures(seen, profile, words):
    assert reported_number(seen, profile) == words


@pytest.mark.parametrize(
    ("value", "rounded"),
    [
        (0, 0),
        (0.012345, 0.0123),
        (1.2345, 1.23),
        (123.4, 123),
        (1234.5, 1234),
        (-1.2345, -1.23),
        (999.6, 1000),
    ],
)
def test_values_are_rounded_to_three_figures_but_keep_all_integer_digits(value, rounded):
    assert figures(value) == rounded


@given(st.floats(1e-6, 1e6))
def test_rounding_to_figures_changes_a_value_only_slightly(value):
    assert figures(value) == pytest.approx(value, rel=0.006)


def test_signed_numbers_plain_numbers_and_ratios():
    assert (signed(3.4), signed(-42), signed(0.256, 1)) == ("+3", "−42", "+0.3")
    assert (number(0.5), number(1234.4)) == ("0.5", "1234")
    assert (times(6.94), times(12.4), times(123.4)) == ("6.9", "12", "123")


def test_every_profile_has_a_unit_for_every_analyte():
    assert all(set(units) == set(ANALYTES) for units in DISPLAY_UNITS.values())


@pytest.mark.parametrize(
    ("written", "decimals", "expected"),
    [("7", 1, "7.0"), ("7.2", 1, "7.2"), ("7.25", 1, "7.25"), ("<5", 1, "<5.0"), ("0.3", 2, "0.30"),
     ("7", 0, "7"), ("", 1, ""), ("∞", 1, "∞")],
)  # fmt: skip
def test_measured_numbers_are_padded_to_the_decimals_of_their_column(written, decimals, expected):
    assert pad_decimals(written, decimals) == expected


def test_the_decimals_of_a_column_are_those_of_its_most_precise_number():
    assert decimals_of(["7", "7.2", "<0.35"]) == 2
    assert decimals_of(["7", "120"]) == 0
    assert decimals_of([]) == 0


@pytest.mark.parametrize(
    ("value", "decimals", "shown"),
    [(-42.4, 0, "−42"), (-0.04, 1, "+0.0"), (0, 1, "+0.0"), (-0.0501, 1, "−0.1"), (-1.94, 1, "−1.9")],
)
def test_a_signed_value_has_no_negative_zero(value, decimals, shown):
    assert signed(value, decimals) == shown
