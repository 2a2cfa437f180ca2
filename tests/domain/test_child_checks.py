"""What is wrong, or worth asking, with a child before it is registered."""

from __future__ import annotations

from datetime import date

import pytest

from fortnight.domain.child_checks import check_child
from fortnight.domain.common_checks import LONGEST_NAME
from fortnight.domain.drafts import ChildDraft, Severity

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
        ({"number": "7\x00"}, "It holds a character that cannot be seen. Type it anew."),
        ({"birth_date": None}, "Type the birth date as day, month and year."),
        ({"birth_date": date(2026, 11, 23)}, "The birth date lies in the future."),
        ({"birth_date": date(1990, 1, 1)}, "More than 30 years ago: is the year right?"),
        ({"sex": "boy"}, "Choose the sex; “unknown” is an answer."),
        ({"label": "moon"}, "Choose the label that this site doses by."),
    ],
)
def test_a_child_that_cannot_be(fields, words):
    problems = newcomer(**fields)
    assert (said(problems), problems[0].severity) == ([words], ERROR)


def test_a_name_that_is_known_is_asked_about():
    assert found(newcomer(name="Case 1")) == [("name", QUESTION)]
