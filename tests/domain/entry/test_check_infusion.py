"""What is wrong, or worth asking, with an infusion before it is saved."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fortnight.domain.entry.check_infusion import check_infusion, read_infusion
from fortnight.domain.entry.drafts import InfusionDraft, Severity
from helpers.courses import at, child, course, infusion

NOW = at(100)
ERROR, QUESTION = Severity.ERROR, Severity.QUESTION
EMPTY = course([], [])


def found(problems):
    return [(p.field, p.severity) for p in problems]


def said(problems):
    return [str(p.message) for p in problems]


def drip(seen=EMPTY, start=NOW, end=None, weight="22", dose="264"):
    return check_infusion(seen, InfusionDraft(start, end, weight, dose), NOW)


def test_a_plain_infusion_has_no_problem():
    read = drip(end=NOW + timedelta(hours=1))
    assert (read.weight_kg, read.dose_mg, read.problems) == (22, 264, ())
    assert (read.errors, read.questions) == ((), ())


@pytest.mark.parametrize(
    ("fields", "name", "words"),
    [
        ({"weight": ""}, "weight_kg", "Type the weight in kg."),
        ({"weight": "22kg"}, "weight_kg", "“22kg” is not a number. Type for example 4.1, 4,1 or <0.02."),
        ({"weight": "<22"}, "weight_kg", "Type a number without “<”."),
        ({"dose": ""}, "dose_mg", "Type the dose that was given, in mg."),
        ({"dose": ">264"}, "dose_mg", "Type a number without “>”."),
        ({"dose": "0"}, "dose_mg", "A dose of 0 mg is not plausible."),
        ({"dose": "5000"}, "dose_mg", "A dose of 5000 mg is not plausible."),
        ({"dose": "4999"}, "dose_mg", "A dose of 4999 mg is not plausible."),
        ({"end": NOW}, "ended_at", "The end lies before the start."),
        ({"end": NOW + timedelta(hours=25)}, "ended_at", "That is longer than a day."),
        ({"start": NOW + timedelta(hours=1)}, "started_at", "This time lies in the future."),
    ],
)
def test_B27_an_infusion_that_cannot_be(fields, name, words):
    problems = drip(**fields).errors
    assert (found(problems), said(problems)) == ([(name, ERROR)], [words])


@pytest.mark.parametrize("weight", ["1", "300"])
def test_a_weight_that_no_child_has_is_refused_by_the_dose(weight):
    assert found(drip(weight=weight).errors) == [("weight_kg", ERROR)]


def test_a_dose_that_is_not_the_label_s_is_asked_about():
    assert drip(dose="250").questions == ()
    assert said(drip(dose="200").questions) == [
        "The label's dose for this weight is 264 mg. Is 200 mg right?",
    ]


def test_more_than_eight_hundred_milligrams_are_asked_about():
    assert said(drip(weight="110", dose="880").questions) == ["More than 800 mg: is it meant?"]


def test_a_weight_that_crosses_thirty_kilograms_is_asked_about():
    light = course([infusion(90, weight_kg=29.5)], [])
    (question,) = said(drip(light, weight="30.5", dose="244").questions)
    assert question.startswith("This weight crosses 30 kg: 8 instead of 12 mg/kg.")


def test_C30_a_weight_against_the_last_one_is_asked_about():
    known = course([infusion(95, weight_kg=22)], [])
    assert said(drip(known, weight="26", dose="312").questions) == [
        "+18 % against 22 kg. Is the weight right?"
    ]


def test_a_second_infusion_of_a_day_is_asked_about():
    known = course([infusion(100)], [])
    assert ("started_at", QUESTION) in found(drip(known).problems)


def test_a_dose_without_a_weight_is_not_judged():
    assert found(drip(weight="", dose="1").problems) == [("weight_kg", ERROR)]


def test_a_weight_without_a_dose_is_judged_all_the_same():
    assert found(drip(weight="1", dose="").problems) == [("dose_mg", ERROR), ("weight_kg", ERROR)]


def test_the_largest_dose_that_is_asked_about_grows_with_the_weight():
    assert found(drip(weight="20", dose="1999").problems) == [("dose_mg", QUESTION)]
    assert found(drip(weight="20", dose="2000").problems) == [("dose_mg", ERROR)]


def test_a_weight_that_the_source_does_not_have_is_asked_about():
    unknown = InfusionDraft(NOW, None, "", "264", weight_unknown=True)
    assert found(check_infusion(EMPTY, unknown, NOW).problems) == [("weight_kg", QUESTION)]
    known = InfusionDraft(NOW, None, "22", "264", weight_unknown=True)
    assert check_infusion(EMPTY, known, NOW).problems == ()


def test_a_dose_is_plausible_or_not_without_a_weight_too():
    draft = InfusionDraft(NOW, None, "", "26400", weight_unknown=True)
    assert ("dose_mg", ERROR) in found(check_infusion(EMPTY, draft, NOW).problems)


def test_a_weight_of_the_past_is_compared_with_the_one_before_it():
    grown = course([infusion(0, weight_kg=22), infusion(99, weight_kg=29)], [])
    assert check_infusion(grown, InfusionDraft(at(14), None, "22.2", "266"), NOW).problems == ()


def test_what_is_wrong_with_an_infusion_by_itself_needs_no_child():
    read = read_infusion(InfusionDraft(NOW, NOW, "300", "0"))
    assert found(read.problems) == [("ended_at", ERROR), ("weight_kg", ERROR), ("dose_mg", ERROR)]


def test_a_label_that_nobody_knows_is_an_error_in_words():
    odd = replace(EMPTY, child=child(label="moon"))
    assert said(drip(odd).errors) == ["“moon” is not a known label. Known: us-eu, japan."]
