"""Tests of the checks of a child before it is registered or changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from fortnight.domain.entry.check_child import check_child, check_details, child_problems
from fortnight.domain.entry.check_common import LONGEST_SHORT_TEXT
from fortnight.domain.entry.drafts import ChildDraft, Severity
from helpers.courses import at, course, infusion, specimen

ERROR, QUESTION = Severity.ERROR, Severity.QUESTION
TODAY = date(2026, 11, 22)


def found(problems):
    return [(p.field, p.severity) for p in problems]


def said(problems):
    return [str(p.message) for p in problems]


def newcomer(**fields):
    draft = ChildDraft(
        **{"number": "7", "name": "Case 7", "sex": "male", "birth_date": date(2019, 1, 1), **fields}
    )
    return check_child(draft, TODAY, {"1": "Case 1"})


def test_a_normal_child_has_no_problem():
    assert newcomer() == ()
    assert newcomer(sex="unknown", birth_date=TODAY) == ()


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"number": " "}, "Type the hospital number."),
        ({"number": " 1 "}, "The hospital number 1 already belongs to Case 1."),
        ({"name": " "}, "Type the name."),
        ({"name": "x" * (LONGEST_SHORT_TEXT + 1)}, "This is longer than 200 characters."),
        ({"number": "7\x00"}, "This contains an invisible character. Type it again."),
        ({"birth_date": None}, "Type the date of birth with day, month and year."),
        ({"birth_date": date(2026, 11, 23)}, "The date of birth is in the future."),
        ({"birth_date": date(1990, 1, 1)}, "The date of birth is more than 30 years ago. Check the year."),
        ({"sex": "boy"}, "Choose the sex. You can choose “unknown”."),
        ({"label": "moon"}, "Choose the label that this site follows for dosing."),
        ({"interval_days": 6}, "The interval between infusions must be 7 to 56 days."),
        ({"interval_days": 57}, "The interval between infusions must be 7 to 56 days."),
    ],
)
def test_invalid_details_of_a_child_are_errors(fields, words):
    problems = newcomer(**fields)
    assert (said(problems), problems[0].severity) == ([words], ERROR)


def test_a_name_in_use_must_be_confirmed():
    assert found(newcomer(name="Case 1")) == [("name", QUESTION)]


def beside(last_seen, **fields):
    draft = ChildDraft("7", "Case 7", "male", fields.pop("birth_date"))
    return [str(p.message) for p in child_problems(draft, TODAY, {}, set(), last_seen)]


def test_the_age_is_checked_as_of_the_newest_imported_entry():
    """A course that ended in 2001 can be imported; a wrong year of birth is still noticed."""
    assert beside(date(2001, 5, 1), birth_date=date(1992, 11, 24)) == []
    assert beside(date(2001, 5, 1), birth_date=date(1892, 11, 24)) != []
    assert beside(None, birth_date=date(1992, 11, 24)) != []
    assert beside(date(2199, 1, 1), birth_date=date(2199, 1, 1)) == ["The date of birth is in the future."]


def test_a_changed_date_of_birth_must_not_be_after_an_entry():
    seen = course([infusion(10)], [specimen(3, IL6=1)])
    draft = ChildDraft("7", "Case 7", "male", at(4).date())
    assert [str(p.message) for p in check_details(seen, draft, TODAY, {})] == [
        "The record has an entry of 9 Jan 2025, which is before this date of birth."
    ]
    assert check_details(seen, replace(draft, birth_date=at(3).date()), TODAY, {}) == ()
    assert check_details(course([], []), draft, TODAY, {}) == ()


def test_a_draft_becomes_a_child_with_its_details():
    made = ChildDraft(" 7 ", " Case 7 ", "male", date(2019, 1, 1), " latex ", note=" twin ").as_child("c7")
    assert (made.id, made.number, made.name, made.allergies, made.note) == (
        "c7", "7", "Case 7", "latex", "twin",
    )  # fmt: skip
    with pytest.raises(ValueError, match="date of birth"):
        ChildDraft("7", "Case 7", "male", None).as_child("c7")


def test_a_clinics_own_dose_table_has_to_be_written():
    (problem,) = newcomer(label="local")
    assert (problem.field, problem.severity) == ("label", ERROR)
    assert str(problem.message).startswith("This clinic has no dose table of its own.")
    table = "local: 10 mg/kg; every 14 days; at most 300 mg; by Pharmacist A"
    assert newcomer(label=table) == ()
