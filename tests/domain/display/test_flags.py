"""Flags of values in a table: limits of the label, alerts on IL-6, reference intervals."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from fortnight.domain.alert.judge import judge
from fortnight.domain.alert.judgement import Level
from fortnight.domain.display.flags import flag_of
from fortnight.domain.messages import render
from fortnight.domain.record.child import Child, Sex
from helpers.courses import specimen, steady

CHILD = Child("c", "0001", "Case 1", Sex.MALE, date(2018, 5, 1))


def result(code, value, **more):
    (made,) = specimen(1, **{code: value}).results
    return replace(made, **more)


def mark(code, value, started=True, units="si", **more):
    flag = flag_of(result(code, value, **more), CHILD, started)
    return None if flag is None else (flag.arrows, render(flag.says, units))


@pytest.mark.parametrize(
    ("code", "value", "arrows", "says"),
    [
        ("PLT", 29, "▼▼", "Platelets 29 ×10⁹/L: the label says to discontinue"),
        ("PLT", 100, "▼▼", "Platelets 100 ×10⁹/L: the label says to interrupt until it is above 100 ×10⁹/L"),
        ("PLT", 101, "▼", "below 150 ×10⁹/L, the lower limit for the age"),
        ("PLT", 501, "▲", "above 450 ×10⁹/L, the upper limit for the age"),
        (
            "ALT",
            49,
            "▲",
            "ALT 49 U/L: the label says to adjust other drugs, and to interrupt if this persists",
        ),
        ("ALT", 145, "▲▲", "ALT 145 U/L: the label says to interrupt until it is below 144 U/L"),
        ("CRP", 5.1, "▲", "above 5 mg/L, the upper limit for the age"),
        ("HB", 11, "▼", "below 11.5 g/dL, the lower limit for the age"),
    ],
)
def test_a_value_out_of_range_is_flagged(code, value, arrows, says):
    assert mark(code, value) == (arrows, says)


@pytest.mark.parametrize(
    ("code", "value"), [("PLT", 270), ("CRP", 5), ("ALT", 48), ("TEMP", 40), ("IL18", 9)]
)
def test_a_value_in_its_interval_or_without_one_is_not_flagged(code, value):
    assert mark(code, value) is None


def test_the_limit_is_shown_in_the_chosen_units():
    assert mark("PLT", 120, units="japan") == ("▼", "below 15 ×10⁴/µL, the lower limit for the age")


def test_before_the_first_infusion_the_limits_to_start_apply():
    assert mark("NEUT", 1.9, started=False) == (
        "▼",
        "Neutrophils 1.9 ×10⁹/L: the label does not recommend starting treatment",
    )
    assert mark("NEUT", 1.9) is None


def test_il6_has_an_interval_before_treatment_only():
    assert mark("IL6", 20, started=False, method="Elecsys LabCorp") is not None
    assert mark("IL6", 20, method="Elecsys LabCorp") is None


def test_a_unit_that_cannot_be_converted_has_no_interval():
    inside = result("SIL2R", 3000, method="ARUP")
    assert flag_of(inside, CHILD, True) is not None
    assert flag_of(replace(inside, reported_unit="U/mL"), CHILD, True) is None


def test_the_interval_is_that_of_the_age_on_the_day_and_there_is_none_before_birth():
    assert mark("ESR", 12) == ("▲", "above 10 mm/h, the upper limit for the age")
    later = replace(CHILD, birth_date=date(2030, 1, 1))
    assert flag_of(result("ESR", 12), later, True) is None


@pytest.mark.parametrize(("level", "arrows"), [(Level.WATCH, "▲"), (Level.ALERT, "▲▲"), (Level.URGENT, "▲▲")])
def test_il6_that_was_judged_is_flagged_by_its_level(level, arrows):
    judged = judge(steady([15] * 16 + [160]))[-1]
    assert judged.fold is not None
    flag = flag_of(result("IL6", 160), CHILD, True, replace(judged, level=level))
    assert flag is not None
    assert flag.arrows == arrows
    assert "× the child's own level" in str(flag.says)


def test_quiet_il6_and_other_analytes_are_not_flagged_by_the_judgement():
    judged = judge(steady([15] * 16 + [160]))[-1]
    quiet = replace(judged, level=Level.NONE)
    assert flag_of(result("IL6", 160), CHILD, True, quiet) is None
    assert flag_of(result("CRP", 1), CHILD, True, replace(judged, level=Level.ALERT)) is None
