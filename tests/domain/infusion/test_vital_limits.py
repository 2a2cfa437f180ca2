"""Tests of which vital signs are plausible."""

from __future__ import annotations

import pytest

from fortnight.domain.infusion.vital_limits import PLAUSIBLE, vital_problems
from fortnight.domain.infusion.vitals_schedule import BLOOD_PRESSURE, EACH_TIME

GOOD = {"TEMP": 36.9, "HR": 95, "SBP": 97, "DBP": 55, "SPO2": 99, "RR": 20}


def test_usual_values_raise_no_question() -> None:
    assert vital_problems(GOOD) == ()
    assert vital_problems({}) == ()


@pytest.mark.parametrize(
    ("code", "low", "high"),
    [
        ("TEMP", 35.0, 41.0),
        ("HR", 50, 200),
        ("SBP", 60, 160),
        ("DBP", 30, 100),
        ("SPO2", 93, 100),
        ("RR", 8, 60),
    ],
)
def test_an_unusual_value_is_asked_about(code: str, low: float, high: float) -> None:
    step = 0.1 if code == "TEMP" else 1
    assert vital_problems({code: low}) == vital_problems({code: high}) == ()
    for value in (low - step, high + step):
        found = vital_problems({code: value})
        if found[0].refused:  # 101 % cannot be, and a diastolic pressure below 30 neither
            assert code in ("SPO2", "DBP")
            continue
        assert (len(found), found[0].code) == (1, code)
        assert found[0].refused is False
        assert str(found[0].sentence).endswith(": is this correct?")


@pytest.mark.parametrize(
    ("code", "low", "high", "beyond"),
    [
        ("TEMP", 30, 43, 0.1),
        ("HR", 20, 300, 1),
        ("SBP", 30, 260, 1),
        ("DBP", 30, 260, 1),
        ("SPO2", 30, 100, 1),
        ("RR", 4, 120, 1),
    ],
)
def test_a_value_that_cannot_be_is_refused(code: str, low: float, high: float, beyond: float) -> None:
    for value in (low, high):
        assert not any(each.refused for each in vital_problems({code: value}))
    for value in (low - beyond, high + beyond):
        (found,) = vital_problems({code: value})
        assert (found.code, found.refused) == (code, True)


def test_the_sentences() -> None:
    (asked,) = vital_problems({"HR": 210})
    (refused,) = vital_problems({"TEMP": 369})
    assert str(asked.sentence) == "Pulse 210 /min: is this correct?"
    assert (
        str(refused.sentence) == "Temperature 369 °C is not plausible. Plausible values are 30 °C to 43 °C."
    )


def test_each_unusual_value_has_its_question() -> None:
    assert [each.code for each in vital_problems({**GOOD, "TEMP": 41.5, "RR": 70})] == ["TEMP", "RR"]


@pytest.mark.parametrize(
    ("systolic", "diastolic", "wrong"), [(98, 56, False), (70, 70, True), (70, 71, True)]
)
def test_the_diastolic_pressure_is_below_the_systolic_one(
    systolic: float, diastolic: float, wrong: bool
) -> None:
    found = vital_problems({"SBP": systolic, "DBP": diastolic})
    assert bool(found) is wrong
    if wrong:
        assert (found[0].code, found[0].refused) == ("DBP", True)
        assert str(found[0].sentence) == (
            f"The diastolic pressure ({diastolic} mmHg) must be below the systolic pressure "
            f"({systolic} mmHg)."
        )


@pytest.mark.parametrize("values", [{"SBP": 70}, {"DBP": 70}])
def test_one_pressure_alone_is_not_compared(values: dict[str, float]) -> None:
    assert vital_problems(values) == ()


def test_every_vital_sign_has_limits_with_a_source() -> None:
    assert set(PLAUSIBLE) == {*EACH_TIME, *BLOOD_PRESSURE}
    for code, each in PLAUSIBLE.items():
        for limit in (each.low, each.high):
            assert limit.analyte == code
            assert limit.source
            assert limit.unit
        assert (each.low.confidence, each.high.confidence) == ("V" if code == "SPO2" else "P", "P")
        assert str(each.low.name) == "Lowest value that is not asked about"
        assert str(each.high.name) == "Highest value that is not asked about"
