"""What is wrong, or worth asking, with a child before it is registered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from fortnight.domain.entry.check_child import check_child, check_details, child_problems
from fortnight.domain.entry.check_common import LONGEST_NAME
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


def test_a_plain_child_has_no_problem():
    assert newcomer() == ()
    assert newcomer(sex="unknown", birth_date=TODAY) == ()


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"number": " "}, "Type the hospital's number."),
        ({"number": " 1 "}, "1 is already Case 1."),
        ({"name": " "}, "Type the name."),
        ({"name": "x" * (LONGEST_NAME + 1)}, "Longer than 200 characters."),
        ({"number": "7\x00"}, "It holds a character that cannot be seen. Type it again."),
        ({"birth_date": None}, "Type the birth date as day, month and year."),
        ({"birth_date": date(2026, 11, 23)}, "The birth date lies in the future."),
        ({"birth_date": date(1990, 1, 1)}, "More than 30 years ago: is the year right?"),
        ({"sex": "boy"}, "Choose the sex; “unknown” is an answer."),
        ({"label": "moon"}, "Choose the label that this site doses by."),
        ({"interval_days": 6}, "Between two infusions are 7 to 56 days."),
        ({"interval_days": 57}, "Between two infusions are 7 to 56 days."),
    ],
)
def test_a_child_that_cannot_be(fields, words):
    problems = newcomer(**fields)
    assert (said(problems), problems[0].severity) == ([words], ERROR)


def test_a_name_that_is_known_is_asked_about():
    assert found(newcomer(name="Case 1")) == [("name", QUESTION)]


def beside(last_seen, **fields):
    draft = ChildDraft("7", "Case 7", "male", fields.pop("birth_date"))
    return [str(p.message) for p in child_problems(draft, TODAY, {}, set(), last_seen)]


def test_the_age_is_judged_as_of_the_newest_record_that_comes_along():
    """A course of the year 2000 can be imported; a slip of the year is still noticed."""
    assert beside(date(2001, 5, 1), birth_date=date(1992, 11, 24)) == []
    assert beside(date(2001, 5, 1), birth_date=date(1892, 11, 24)) != []
    assert beside(None, birth_date=date(1992, 11, 24)) != []
    assert beside(date(2199, 1, 1), birth_date=date(2199, 1, 1)) == ["The birth date lies in the future."]


def test_a_changed_birth_date_is_held_against_what_was_recorded():
    seen = course([infusion(10)], [specimen(3, IL6=1)])
    draft = ChildDraft("7", "Case 7", "male", at(4).date())
    assert [str(p.message) for p in check_details(seen, draft, TODAY, {})] == [
        "Something was recorded on 9 Jan 2025, before this birth date."
    ]
    assert check_details(seen, replace(draft, birth_date=at(3).date()), TODAY, {}) == ()
    assert check_details(course([], []), draft, TODAY, {}) == ()


def test_a_draft_becomes_the_child_it_says():
    made = ChildDraft(" 7 ", " Case 7 ", "male", date(2019, 1, 1), " latex ", note=" twin ").as_child("c7")
    assert (made.id, made.number, made.name, made.allergies, made.note) == (
        "c7", "7", "Case 7", "latex", "twin",
    )  # fmt: skip
    with pytest.raises(ValueError, match="birth date"):
        ChildDraft("7", "Case 7", "male", None).as_child("c7")
