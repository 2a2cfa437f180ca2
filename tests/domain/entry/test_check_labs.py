"""Tests of the checks of a sheet of results before it is saved."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from fortnight.domain.entry import check_labs as checks
from fortnight.domain.entry.check_labs import check_labs, with_specimen
from fortnight.domain.entry.drafts import LabsDraft, Problem, Read, Severity, Typed
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.messages import text
from fortnight.domain.record.course import Course, Specimen
from helpers.courses import at, course, specimen

NOW = at(100)
ERROR, QUESTION = Severity.ERROR, Severity.QUESTION
EMPTY = course([], [])


def labs(seen=EMPTY, moment=NOW, units=None, **values):
    return checked(seen, moment, values, units or {})


def checked(seen, moment, values, units) -> Read:
    typed = {code: Typed(str(v), units.get(code, ANALYTES[code].unit)) for code, v in values.items()}
    return check_labs(seen, LabsDraft(moment, typed), NOW)


def one(code: str, value: object, seen: Course = EMPTY) -> Read:
    return checked(seen, NOW, {code: value}, {})


def drawn_with(day: float, code: str, value: float) -> Specimen:
    values: dict[str, Any] = {code: value}
    return specimen(day, **values)


def found(problems):
    return [(p.field, p.severity) for p in problems]


def said(problems):
    return [str(p.message) for p in problems]


# Labs ---------------------------------------------------------------------------------------------


def test_a_normal_sheet_has_no_problem():
    read = labs(IL6=12, CRP="<0.3", WBC=7, TEMP=36.8)
    assert (read.problems, read.errors, read.questions) == ((), (), ())
    assert {code: value for code, (_, value, _) in read.results.items()} == {
        "IL6": 12, "CRP": 0.3, "WBC": 7, "TEMP": 36.8,
    }  # fmt: skip
    assert read.results["CRP"][0].comparator == "<"


def test_a_value_is_converted_to_the_canonical_unit():
    read = labs(CRP="8,27", units={"CRP": "mg/dL"})
    measured, value, unit = read.results["CRP"]
    assert (measured.value, value, unit) == (8.27, pytest.approx(82.7), "mg/L")


def test_a_value_that_is_not_a_number_is_an_error_of_its_field():
    read = labs(IL6="12 5", CRP=1)
    assert found(read.problems) == [("IL6", ERROR)]
    assert set(read.results) == {"CRP"}


def test_an_unknown_unit_is_refused_and_never_guessed():
    read = labs(CRP=1, units={"CRP": "mg"})
    assert found(read.problems) == [("CRP", ERROR)]
    assert "“mg” is not an accepted unit" in said(read.problems)[0]


def test_an_unknown_analyte_is_refused():
    read = check_labs(EMPTY, LabsDraft(NOW, {"XYZ": Typed("1", "mg/L")}), NOW)
    assert (found(read.problems), read.results) == ([("XYZ", ERROR)], {})


def test_an_empty_value_is_not_a_problem():
    assert labs(IL6="", CRP=" ").problems == ()


@pytest.mark.parametrize(
    ("code", "value", "severity"),
    [
        ("WEIGHT", 900, ERROR),
        ("TEMP", 60, ERROR),
        ("TEMP", 20, ERROR),
        ("IL6", 9000, QUESTION),
        ("CRP", 400, QUESTION),
    ],
)
def test_an_implausible_value_is_an_error_and_an_unusual_one_a_question(code, value, severity):
    read = labs(**{code: value})
    assert found(read.problems) == [(code, severity)]
    assert ("is not plausible" in said(read.problems)[0]) is (severity is ERROR)


@pytest.mark.parametrize("code", ANALYTES)
def test_the_hard_limits_of_every_analyte_are_checked_on_both_sides(code):
    low, high = ANALYTES[code].hard
    if high < 1e8:
        assert one(code, f"{high * 1.01 + 1:.0f}").errors
    if low > 0.01:
        assert one(code, f"{low / 2:.6f}").errors


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"NEUT": 8, "WBC": 7}, "NEUT"),
        ({"LYMPH": 8, "WBC": 7}, "LYMPH"),
        ({"DBP": 90, "SBP": 80}, "DBP"),
    ],
)
def test_a_part_cannot_be_higher_than_the_whole(values, field):
    assert (field, ERROR) in found(labs(**values).problems)
    assert labs(**{field: values[field]}).errors == ()


def test_parts_and_whole_may_be_equal():
    assert labs(NEUT=7, WBC=7).errors == ()


# A wrong unit -------------------------------------------------------------------------------------

KNOWN = course([], [specimen(d, IL6=10, CRP=2, SAA=5, ESR=8, FERR=60, WBC=7) for d in (0, 14, 28)])


@pytest.mark.parametrize("factor", [10, 100, 1000, 0.1])
def test_a_value_wrong_by_a_power_of_ten_must_be_confirmed(factor):
    read = labs(KNOWN, FERR=60 * factor)
    assert ("FERR", QUESTION) in found(read.problems)
    assert "Did you mean 60 ng/mL? Check the unit." in " ".join(said(read.problems))


def test_the_question_says_whether_the_value_is_higher_or_lower():
    assert any("10 × higher" in words for words in said(labs(KNOWN, FERR=600).problems))
    assert any("10 × lower" in words for words in said(labs(KNOWN, FERR=6).problems))


def test_a_tenfold_rise_of_il6_is_never_taken_for_a_wrong_unit():
    assert labs(KNOWN, IL6=100).problems == ()


@pytest.mark.parametrize("code", ["AJC", "PHGA"])
def test_a_count_or_score_has_no_unit_to_confirm(code):
    assert one(code, 10, course([], [drawn_with(0, code, 1)])).problems == ()


def test_a_rise_with_another_marker_is_not_a_wrong_unit():
    assert labs(KNOWN, FERR=600, CRP=80).problems == ()
    assert labs(KNOWN, FERR=600, CRP=2.2).problems != ()


def test_a_change_of_another_marker_below_its_noise_limit_does_not_count():
    """A rise from 2 to 4.5 mg/L is more than twofold, but both values are below the noise limit of CRP."""
    assert ("FERR", QUESTION) in found(labs(KNOWN, FERR=600, CRP=4.5).problems)


@pytest.mark.parametrize("value", [80, 180, 300, 420])
def test_a_change_other_than_a_power_of_ten_is_not_a_wrong_unit(value):
    assert labs(KNOWN, FERR=value).problems == ()


def test_the_median_detects_a_wrong_unit_after_an_unusual_value():
    odd = course([], [*KNOWN.specimens, specimen(42, FERR=200)])
    assert ("FERR", QUESTION) in found(labs(odd, FERR=600).problems)


def test_zero_and_a_first_value_are_not_compared():
    assert labs(KNOWN, CRP=0).problems == ()
    assert labs(EMPTY, FERR=600).problems == ()
    zero = course([], [specimen(0, CRP=0)])
    assert labs(zero, CRP=2).problems == ()


def test_later_specimens_are_ignored():
    assert labs(KNOWN, moment=at(-1), FERR=600).problems == ()


def test_a_past_value_is_compared_with_those_before_it():
    assert labs(KNOWN, moment=at(20), FERR=600).problems != ()
    later = course([], [*KNOWN.specimens, specimen(60, FERR=6000)])
    assert labs(later, moment=at(40), FERR=66).problems == ()


# Weight and height --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("days_later", "weight", "asked"),
    [(7, 22, False), (7, 24.1, False), (7, 24.3, True), (7, 19.7, True), (60, 24.3, False), (60, 26.5, True)],
)
def test_a_large_change_in_weight_must_be_confirmed(days_later, weight, asked):
    known = course([], [specimen(0, WEIGHT=22)])
    read = check_labs(known, LabsDraft(at(days_later), {"WEIGHT": Typed(str(weight), "kg")}), NOW)
    assert (("WEIGHT", QUESTION) in found(read.problems)) is asked


def test_the_weight_question_states_the_change_and_the_earlier_weight():
    known = course([], [specimen(99, WEIGHT=22)])
    assert said(labs(known, WEIGHT=30).problems) == ["+36 % compared with 22 kg. Is the weight correct?"]


def test_a_fall_in_height_must_be_confirmed():
    known = course([], [specimen(0, HEIGHT=120)])
    assert labs(known, HEIGHT=119.5).problems == ()
    assert said(labs(known, HEIGHT=118).problems) == ["Shorter than before (120 cm). Is this correct?"]


# Time ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        (NOW + timedelta(minutes=6), ["This time is in the future."]),
        (NOW + timedelta(minutes=5), []),
        (datetime(2017, 8, 19, 9, tzinfo=NOW.tzinfo), ["This time is before the child's birth."]),
        (datetime(2017, 8, 20, 9, tzinfo=NOW.tzinfo), []),
    ],
)
def test_a_time_must_be_between_birth_and_now(moment, words):
    assert said(labs(moment=moment, IL6=5).problems) == words


def test_an_added_check_is_used_for_a_sheet(monkeypatch):
    """Forms, files and corrections all call `check_values`, which runs every check in `VALUE_CHECKS`."""

    def unlucky(history, moment, values):
        yield Problem("IL6", text("Thirteen?"), QUESTION)

    monkeypatch.setattr(checks, "VALUE_CHECKS", (*checks.VALUE_CHECKS, unlucky))
    assert said(labs(IL6=13).problems) == ["Thirteen?"]


# The course as it would be ------------------------------------------------------------------------


def test_a_sheet_is_inserted_into_the_course_by_time():
    draft = LabsDraft(at(7), {"IL6": Typed("<12", "pg/mL")}, "Roche", "unscheduled", "cough")
    seen = course([0], [specimen(0, IL6=10), specimen(14, IL6=11)])
    would = with_specimen(seen, "new", draft, check_labs(seen, draft, NOW))
    assert [s.id for s in would.specimens] == ["s0", "new", "s14"]
    drawn = would.specimens[1]
    il6 = drawn.value("IL6")
    assert il6 is not None
    assert (il6.value, il6.comparator, il6.method) == (12, "<", "Roche")
    assert (drawn.visit, drawn.symptoms, would.infusions) == ("unscheduled", "cough", seen.infusions)
    assert len(seen.specimens) == 2


@pytest.mark.parametrize(
    ("code", "value", "says"),
    [
        ("PLT", 29, "Platelets 29 ×10⁹/L: the label says to discontinue. Is the value correct?"),
        ("NEUT", 0.9, "Neutrophils 0.9 ×10⁹/L: the label says to interrupt until it is above 1 ×10⁹/L. "
         "Is the value correct?"),
        ("ALT", 300, "ALT 300 U/L: the label says to discontinue. Is the value correct?"),
        ("ALT", 60, None),
        ("PLT", 101, None),
    ],
)  # fmt: skip
def test_a_value_beyond_a_label_limit_must_be_confirmed(code, value, says):
    seen = course([0], [drawn_with(1, code, 150 if code == "PLT" else value)])
    read = check_labs(seen, LabsDraft(at(14), {code: Typed(str(value), ANALYTES[code].unit)}), at(15))
    asked = [problem for problem in read.problems if "the label" in str(problem.message)]
    assert [str(problem.message) for problem in asked] == ([says] if says else [])
    assert all(problem.severity is Severity.QUESTION for problem in asked)


def test_before_the_first_infusion_the_limits_for_starting_apply():
    before = course([], [])
    read = check_labs(before, LabsDraft(at(14), {"PLT": Typed("40", "10*9/L")}), at(15))
    assert "does not recommend starting treatment" in str(read.problems[0].message)
