"""Tests of the checks of an assessment of activity."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fortnight.domain.entry.check_visit import VisitDraft, check_visit, read_visit
from fortnight.domain.entry.drafts import Severity
from fortnight.domain.record.joints import Sign
from fortnight.domain.record.visit import SCALES, Feature, Visit
from helpers.courses import at, child

NOW = at(100)
KNEE = {"knee-l": frozenset({Sign.ACTIVE})}


def said(visit: Visit, days=()):
    return [(p.field, str(p.message)) for p in check_visit(child(), days, visit, NOW)]


def visit(when=NOW, joints=KNEE, **fields) -> Visit:
    return Visit("v1", when, joints, **fields)


def test_a_draft_is_read_as_typed():
    typed = {"physician_global": "1,5", "stiffness_min": " 10 ", "pain": ""}
    draft = VisitDraft(
        NOW, KNEE, typed, {"grip": (1, None)}, ("grip",), {Feature.RASH: False}, " Nurse A ", " well "
    )
    read, problems = read_visit("v1", draft)
    assert problems == ()
    assert read == Visit(
        "v1", NOW, KNEE, physician_global=1.5, stiffness_min=10, chaq_items={"grip": (1, None)},
        aids=("grip",), features={Feature.RASH: False}, by="Nurse A", note="well",
    )  # fmt: skip


@pytest.mark.parametrize("name", SCALES)
def test_each_number_is_read_into_its_own_field(name):
    read, _ = read_visit("v1", VisitDraft(NOW, typed={name: "1"}))
    assert {n: getattr(read, n) for n in SCALES} == {n: 1 if n == name else None for n in SCALES}


@pytest.mark.parametrize("words", ["high", "<1", "1-2"])
def test_what_is_not_a_number_is_named_with_its_field(words):
    read, problems = read_visit("v1", VisitDraft(NOW, typed={"pain": words}))
    assert (read.pain, [p.field for p in problems]) == (None, ["pain"])
    assert str(problems[0].message).startswith(f"“{words}” is not a number.")


@pytest.mark.parametrize(
    ("name", "highest"),
    [
        ("physician_global", 10),
        ("patient_global", 10),
        ("pain", 10),
        ("stiffness_min", 1440),
        ("chaq_index", 3),
    ],
)
def test_ranges(name, highest):
    for value, wrong in ((0, False), (highest, False), (highest + 0.1, True), (-0.1, True)):
        assert [field for field, _ in said(replace(visit(), **{name: value}))] == ([name] if wrong else [])


def test_a_range_is_said_with_its_scale():
    assert said(visit(physician_global=11)) == [("physician_global", "Physician global is 0 to 10, not 11.")]


def test_nothing_assessed_is_refused_and_zero_is_a_value():
    assert [field for field, _ in said(visit(joints={}))] == ["joints"]
    assert said(visit(joints={}, patient_global=0)) == []
    assert said(visit(joints={"knee-l": frozenset()})) == []
    assert said(visit(joints={}, features={Feature.RASH: False})) == []
    assert said(visit(joints={}, chaq_items={"grip": (0,)})) == []


def test_the_time_is_checked():
    assert said(visit(NOW + timedelta(hours=1))) == [("at", "This time is in the future.")]
    assert said(visit(at(-5000))) == [("at", "This time is before the child's birth.")]


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"chaq_items": {"flying": (1,)}}, "“flying” is not a domain of the C-HAQ."),
        ({"aids": ("flying",)}, "“flying” is not a domain of the C-HAQ."),
        ({"chaq_items": {"arising": (0, 0, 0)}}, "“arising” has 2 items in the C-HAQ."),
        ({"chaq_items": {"grip": (None, 4)}}, "A C-HAQ item must be 0, 1, 2 or 3, not 4."),
        ({"chaq_items": {"grip": (-1,)}}, "A C-HAQ item must be 0, 1, 2 or 3, not -1."),
    ],
)
def test_the_chaq_is_checked(fields, sentence):
    assert said(visit(**fields)) == [("chaq_items", sentence)]


def test_words_are_checked():
    assert [field for field, _ in said(visit(by="x" * 201, note="a\x00"))] == ["by", "note"]


def test_a_second_visit_of_a_day_is_a_question():
    (problem,) = check_visit(child(), {NOW.date()}, visit(), NOW)
    assert (problem.field, problem.severity) == ("at", Severity.QUESTION)
