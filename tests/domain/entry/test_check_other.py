"""Tests of the checks of other drugs and dated events."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fortnight.domain.entry.check_other import check_event, check_medication
from fortnight.domain.record.course import Event, MedicationStep
from helpers.courses import at, child

NOW = at(100)
TODAY = NOW.date()


def said(problems):
    return [(p.field, str(p.message)) for p in problems]


@pytest.mark.parametrize(
    ("step", "wrong"),
    [
        (MedicationStep("prednisolone", TODAY, 0), []),
        (MedicationStep("ciclosporin", date(2017, 8, 20), 100), []),
        (MedicationStep(" ", TODAY, 5), [("drug", "Type the name of the drug.")]),
        (
            MedicationStep("prednisolone", TODAY + timedelta(days=1), 5),
            [("start", "This day is in the future.")],
        ),
        (
            MedicationStep("prednisolone", date(2017, 8, 19), 5),
            [("start", "This day is before the child's birth.")],
        ),
        (
            MedicationStep("prednisolone", TODAY, -5),
            [("mg_per_day", "A dose of -5 mg per day is not plausible.")],
        ),
        (
            MedicationStep("prednisolone", TODAY, 10_000),
            [("mg_per_day", "A dose of 10000 mg per day is not plausible.")],
        ),
    ],
)
def test_a_dose_of_another_drug_is_checked(step, wrong):
    assert said(check_medication(child(), step, TODAY)) == wrong


@pytest.mark.parametrize(
    ("begin", "end", "wrong"),
    [
        (NOW, NOW, []),
        (NOW, None, []),
        (NOW + timedelta(days=1), None, [("at", "This time is in the future.")]),
        (at(-5000), None, [("at", "This time is before the child's birth.")]),
        (NOW, NOW - timedelta(days=1), [("until", "The end is before the start.")]),
    ],
)
def test_a_dated_event_is_checked(begin, end, wrong):
    assert said(check_event(child(), Event("e", "infection", begin, "otitis", end), NOW)) == wrong


@pytest.mark.parametrize(
    ("kind", "details", "wrong"),
    [
        ("tb-screen", {"method": "igra", "result": "negative"}, []),
        ("tb-screen", {"method": "skin test of the school"}, []),
        ("contact", {"disease": "mumps"}, []),
        ("tb-screen", {"result": "weak"}, [("result", "“weak” cannot be used for “result”.")]),
        (
            "pregnancy-test",
            {"result": "indeterminate"},
            [("result", "“indeterminate” cannot be used for “result”.")],
        ),
        ("contact", {"colour": "red"}, [("colour", "“red” cannot be used for “colour”.")]),
        ("of a later version", {"colour": "red"}, []),
    ],
)
def test_the_details_of_an_event_must_be_those_of_its_kind(kind, details, wrong):
    event = Event("e", kind, NOW, details=details)
    assert said(check_event(child(), event, NOW)) == wrong


@pytest.mark.parametrize(
    ("kind", "details", "words", "wrong"),
    [
        ("note", {}, "", ["text"]),
        ("note", {}, " \n ", ["text"]),
        ("note", {}, "moved house", []),
        ("vaccine", {"vaccine": "hpv"}, "", []),
        ("vaccine", {}, "", ["text"]),
        ("rash", {}, "", []),
        ("of a later version", {}, "", []),
        ("note", {}, "x" * 2000, []),
        ("note", {}, "x" * 2001, ["text"]),
        ("note", {}, "two\nlines", []),
        ("note", {}, "a\x00b", ["text"]),
    ],
)
def test_an_event_says_what_it_was(kind, details, words, wrong):
    found = check_event(child(), Event("e", kind, NOW, words, details=details), NOW)
    assert [each.field for each in found] == wrong


def test_a_number_out_of_range_is_named_with_its_limits():
    event = Event("e", "fever", NOW, details={"highest": 44})
    assert said(check_event(child(), event, NOW)) == [("highest", "Highest must be a number from 35 to 43.")]
