"""Drafts: a child made from what was typed, and problems separated into errors and questions."""

from __future__ import annotations

from datetime import date

import pytest

from fortnight.domain.entry.drafts import ChildDraft, Problem, Read, ReadInfusion, Severity
from fortnight.domain.messages import text
from fortnight.domain.record.child import Child, Sex

BORN = date(2019, 5, 1)
ERROR = Problem("weight_kg", text("too light"))
QUESTION = Problem("dose_mg", text("correct?"), Severity.QUESTION)


def test_a_child_is_made_without_the_blanks_around_what_was_typed():
    draft = ChildDraft(" 0001 ", " Case 1\t", "female", BORN, " latex ", "japan", 21, " sister: 0002 ")
    assert draft.as_child("c1") == Child(
        "c1", "0001", "Case 1", Sex.FEMALE, BORN, "latex", "japan", 21, "sister: 0002"
    )


def test_without_more_a_child_comes_every_fortnight_by_the_us_and_eu_label():
    made = ChildDraft("1", "Case 1", "male", BORN).as_child("c1")
    assert (made.label, made.interval_days, made.allergies, made.note) == ("us-eu", 14, "", "")


@pytest.mark.parametrize(
    ("sex", "born", "why"), [("male", None, "a child needs a date of birth"), ("", BORN, "not a valid Sex")]
)
def test_a_child_without_a_birth_date_or_a_sex_is_not_made(sex, born, why):
    with pytest.raises(ValueError, match=why):
        ChildDraft("1", "Case 1", sex, born).as_child("c1")


@pytest.mark.parametrize(
    "read",
    [Read({}, (QUESTION, ERROR)), ReadInfusion(None, 264, (QUESTION, ERROR))],
    ids=["labs", "infusion"],
)
def test_errors_prevent_saving_and_questions_ask(read):
    assert (read.errors, read.questions) == ((ERROR,), (QUESTION,))


def test_a_problem_is_an_error_unless_it_is_said_to_be_a_question():
    assert ERROR.severity is Severity.ERROR
    assert Read().errors == Read().questions == ()
