"""Problems that stop an operation, confirmed questions, and new problems of a change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from fortnight.domain.entry.drafts import Problem, Severity
from fortnight.domain.messages import text
from fortnight.domain.record.course import Course
from fortnight.operations.checking import (
    CHECKS,
    CheckContext,
    confirmed_questions,
    named,
    new_problems,
    raise_for_problems,
    with_confirmed,
)
from fortnight.operations.session import Invalid
from helpers.courses import at, child, infusion, specimen

ERROR = Problem("dose_mg", text("A dose of 0 mg is not plausible."))
QUESTION = Problem("weight_kg", text("Is the weight correct?"), Severity.QUESTION)
OF_A_VALUE = Problem("FERR", text("About 10 × higher than before."), Severity.QUESTION)


@pytest.mark.parametrize(
    ("problems", "confirmed", "sentence", "is_question"),
    [
        ([ERROR], False, "A dose of 0 mg is not plausible.", False),
        ([ERROR], True, "A dose of 0 mg is not plausible.", False),
        ([QUESTION, ERROR], True, "A dose of 0 mg is not plausible.", False),
        ([QUESTION], False, "Is the weight correct?", True),
        ([QUESTION, OF_A_VALUE], False, "Is the weight correct? About 10 × higher than before.", True),
    ],
)
def test_errors_always_stop_and_questions_until_they_are_confirmed(
    problems, confirmed, sentence, is_question
):
    with pytest.raises(Invalid) as stopped:
        raise_for_problems(problems, confirmed)
    assert (str(stopped.value.sentence), stopped.value.question) == (sentence, is_question)
    assert stopped.value.problems == tuple(p for p in problems if is_question or p is ERROR)


@pytest.mark.parametrize(("problems", "confirmed"), [([], False), ([], True), ([QUESTION], True)])
def test_what_is_valid_or_confirmed_is_not_stopped(problems, confirmed):
    raise_for_problems(problems, confirmed)


@pytest.mark.parametrize(
    ("problem", "sentence"),
    [
        (QUESTION, "Is the weight correct?"),
        (OF_A_VALUE, "Ferritin: About 10 × higher than before."),
        (Problem("FERR", text("Ferritin is unusual.")), "Ferritin is unusual."),
    ],
)
def test_a_problem_of_a_value_names_its_analyte_once(problem, sentence):
    assert str(named(problem)) == sentence


def test_confirmed_questions_are_kept_with_the_entry():
    assert confirmed_questions([]) is None
    both = "confirmed: Is the weight correct?; confirmed: Ferritin: About 10 × higher than before."
    assert confirmed_questions([QUESTION, OF_A_VALUE]) == both
    assert with_confirmed(" misread ", [QUESTION]) == "misread; confirmed: Is the weight correct?"
    assert with_confirmed("misread", []) == "misread"
    assert with_confirmed(" ", []) == ""


# What a change newly gets wrong -----------------------------------------------------------------------

CONTEXT = CheckContext(
    Course(child(), (infusion(0),), (specimen(0, FERR=60, HEIGHT=120),)), {"0002": "Case 2"}, at(20)
)
RIGHT: Mapping[str, Mapping[str, Any]] = {
    "child": {
        "number": "0001", "name": "Case 1", "sex": "male", "birth_date": "2017-08-20", "label": "us-eu",
        "interval_days": 14,
    },
    "infusion": {
        "started_at": at(14).isoformat(), "ended_at": (at(14) + timedelta(hours=1)).isoformat(),
        "dose_mg": 264, "weight_kg": 22,
    },
    "specimen": {"collected_at": at(14).isoformat(), "results": {"FERR": {"value": 62}}},
    "medication": {"drug": "prednisolone", "start": at(0).date().isoformat(), "mg_per_day": 5},
    "taper": {
        "drug": "prednisolone",
        "steps": [
            {"start": at(100).date().isoformat(), "mg_per_day": 5},
            {"start": at(114).date().isoformat(), "mg_per_day": 4},
        ],
        "cause": "well",
    },
    "event": {"kind": "infection", "at": at(14).isoformat()},
    "visit": {"at": at(14).isoformat(), "joints": {"knee-l": "A"}, "patient_global": 2},
    "goal": {"aim": "no-steroid", "due": at(100).date().isoformat(), "cause": "agreed"},
}  # fmt: skip
WRONG = [
    ("child", {"name": "CASE 2"}, "Another child has this name. Is this a different child?"),
    ("infusion", {"dose_mg": 0}, "A dose of 0 mg is not plausible."),
    ("infusion", {"weight_kg": 29}, "+32 % compared with 22 kg. Is the weight correct?"),
    ("specimen", {"results": {"FERR": {"value": 600}}}, "About 10 × higher than before."),
    ("medication", {"mg_per_day": -1}, "A dose of -1 mg per day is not plausible."),
    ("taper", {"cause": ""}, "Type why this is planned."),
    ("goal", {"cause": " "}, "Type why this is the target."),
    ("visit", {"at": at(10_000).isoformat()}, "This time is in the future."),
    ("event", {"until": at(13).isoformat()}, "The end is before the start."),
]


@pytest.mark.parametrize("kind", CHECKS)
def test_every_kind_of_record_is_checked_and_a_valid_one_has_no_problem(kind):
    assert list(CHECKS[kind](CONTEXT, RIGHT[kind])) == []


@pytest.mark.parametrize(("kind", "change", "sentence"), WRONG)
def test_a_change_reports_the_problems_that_it_causes(kind, change, sentence):
    found = new_problems(kind, CONTEXT, RIGHT[kind], {**RIGHT[kind], **change})
    assert any(str(each.message).startswith(sentence) for each in found), list(map(str, found))


@pytest.mark.parametrize(("kind", "change", "sentence"), WRONG)
def test_an_earlier_problem_does_not_stop_another_change(kind, change, sentence):
    wrong = {**RIGHT[kind], **change}
    assert new_problems(kind, CONTEXT, wrong, {**wrong, "note": "corrected"}) == ()
