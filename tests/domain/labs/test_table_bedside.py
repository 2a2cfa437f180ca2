"""The table of analytes, part 3: vital signs, growth and disease activity."""

from __future__ import annotations

import pytest

from fortnight.domain.labs.catalogue import convert
from fortnight.domain.labs.table_bedside import ACTIVITY, GROWTH, VITAL_SIGNS
from helpers.analytes import check_row

ROWS = {row.code: row for row in (*VITAL_SIGNS, *GROWTH, *ACTIVITY)}


@pytest.mark.parametrize("code", ROWS)
def test_a_row_is_complete(code):
    check_row(ROWS[code])


@pytest.mark.parametrize(
    ("code", "limits", "unit"),
    [
        ("TEMP", (30, 43), "Cel"),
        ("HR", (20, 300), "/min"),
        ("RR", (4, 120), "/min"),
        ("SBP", (30, 260), "mm[Hg]"),
        ("DBP", (30, 260), "mm[Hg]"),
        ("SPO2", (30, 100), "%"),
        ("WEIGHT", (1.5, 250), "kg"),
        ("HEIGHT", (40, 220), "cm"),
        ("AJC", (0, 71), "{count}"),
        ("LJC", (0, 67), "{count}"),
        ("PHGA", (0, 10), "{score}"),
        ("PTGA", (0, 10), "{score}"),
        ("CHAQ", (0, 3), "{score}"),
    ],
)
def test_values_outside_the_limits_are_refused(code, limits, unit):
    assert (ROWS[code].hard, ROWS[code].unit) == (limits, unit)


@pytest.mark.parametrize(
    ("code", "value", "unit", "canonical"),
    [
        ("TEMP", 32, "[degF]", 0),
        ("TEMP", 212, "degF", 100),
        ("SBP", 13.33, "kPa", 100),
        ("WEIGHT", 1, "[lb_av]", 0.45359237),  # exact by definition
        ("HEIGHT", 1, "[in_i]", 2.54),  # exact by definition
        ("PHGA", 65, "mm", 6.5),  # a line of 10 cm
    ],
)
def test_other_units_are_converted(code, value, unit, canonical):
    assert convert(code, value, unit)[0] == pytest.approx(canonical, abs=1e-9)


def test_joints_and_vital_signs_are_whole_numbers_and_temperature_is_not():
    assert [code for code, row in ROWS.items() if row.group == "vital signs" and row.decimals] == ["TEMP"]
    assert ROWS["AJC"].decimals == ROWS["LJC"].decimals == 0
    assert ROWS["CHAQ"].decimals == 3  # the score has steps of an eighth


def test_the_health_questionnaire_of_children_has_no_code_of_adults():
    assert ROWS["CHAQ"].loinc == ""
    assert "75874-8 is the adult HAQ-DI" in ROWS["CHAQ"].source
