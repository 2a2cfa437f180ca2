"""Tests of the checks of an infusion before it is saved."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fortnight.domain.entry.check_infusion import check_infusion, read_infusion
from fortnight.domain.entry.drafts import InfusionDraft, Severity
from fortnight.domain.record.plan import Ending, EndReason, InfusionPlan
from helpers.courses import at, child, course, infusion

NOW = at(100)
ERROR, QUESTION = Severity.ERROR, Severity.QUESTION
EMPTY = course([], [])


def found(problems):
    return [(p.field, p.severity) for p in problems]


def said(problems):
    return [str(p.message) for p in problems]


def drip(seen=EMPTY, start=NOW, end=None, weight="22", dose="264", now=NOW):
    return check_infusion(seen, InfusionDraft(start, end, weight, dose), now)


def test_a_normal_infusion_has_no_problem():
    read = drip(start=NOW - timedelta(hours=1), end=NOW)
    assert (read.weight_kg, read.dose_mg, read.problems) == (22, 264, ())
    assert (read.errors, read.questions) == ((), ())


def test_an_infusion_after_the_end_of_the_course_must_be_confirmed():
    for ended, asked in ((99, True), (100, False)):
        plan = InfusionPlan(ended=Ending(at(ended).date(), EndReason.REMISSION))
        read = drip(replace(EMPTY, child=child(plan=plan)))
        assert found(read.problems) == ([("started_at", QUESTION)] if asked else [])


@pytest.mark.parametrize(
    ("fields", "name", "words"),
    [
        ({"weight": ""}, "weight_kg", "Type the weight in kg."),
        ({"weight": "22kg"}, "weight_kg", "“22kg” is not a number. Type a number such as 4.1, 4,1 or <0.02."),
        ({"weight": "<22"}, "weight_kg", "Type a number without “<”."),
        ({"dose": ""}, "dose_mg", "Type the dose given, in mg."),
        ({"dose": ">264"}, "dose_mg", "Type a number without “>”."),
        ({"dose": "0"}, "dose_mg", "A dose of 0 mg is not plausible."),
        ({"dose": "5000"}, "dose_mg", "A dose of 5000 mg is not plausible."),
        ({"dose": "4999"}, "dose_mg", "A dose of 4999 mg is not plausible."),
        ({"end": NOW}, "ended_at", "The end must be after the start."),
        (
            {"end": NOW + timedelta(hours=25), "now": NOW + timedelta(hours=25)},
            "ended_at",
            "The infusion cannot be longer than 24 hours. Check the times.",
        ),
        ({"start": NOW + timedelta(hours=1)}, "started_at", "This time is in the future."),
        (
            {"start": NOW + timedelta(hours=1), "end": NOW + timedelta(hours=2)},
            "started_at",
            "This time is in the future.",
        ),
        (
            {"end": NOW + timedelta(minutes=5, milliseconds=1)},
            "ended_at",
            "The end is in the future. Record an infusion here after it has ended; one that is running is "
            "recorded at the bedside.",
        ),
    ],
)
def test_B27_invalid_fields_of_an_infusion_are_errors(fields, name, words):
    problems = drip(**fields).errors
    assert (found(problems), said(problems)) == ([(name, ERROR)], [words])


def test_an_end_within_what_two_clocks_may_differ_is_accepted():
    assert drip(end=NOW + timedelta(minutes=5)).problems == ()


@pytest.mark.parametrize("weight", ["1", "300"])
def test_an_implausible_weight_is_refused(weight):
    assert found(drip(weight=weight).errors) == [("weight_kg", ERROR)]


def test_a_dose_that_differs_from_the_label_must_be_confirmed():
    assert drip(dose="250").questions == ()
    assert said(drip(dose="200").questions) == [
        "The label dose for this weight is 264 mg. Is 200 mg correct?",
    ]


def test_a_label_dose_above_800_mg_must_be_confirmed():
    assert said(drip(weight="110", dose="880").questions) == [
        "The label dose for this weight is more than 800 mg. Is the dose correct?"
    ]


def test_a_weight_that_crosses_30_kg_must_be_confirmed():
    light = course([infusion(90, weight_kg=29.5)], [])
    (question,) = said(drip(light, weight="30.5", dose="244").questions)
    assert question.startswith("This weight crosses 30 kg: the dose would be 8 instead of 12 mg/kg.")


def test_C30_a_large_change_in_weight_must_be_confirmed():
    known = course([infusion(95, weight_kg=22)], [])
    assert said(drip(known, weight="26", dose="312").questions) == [
        "+18 % compared with 22 kg. Is the weight correct?"
    ]


def test_a_second_infusion_on_one_day_must_be_confirmed():
    known = course([infusion(100)], [])
    assert ("started_at", QUESTION) in found(drip(known).problems)


def test_a_dose_without_a_weight_is_not_compared_with_the_label():
    assert found(drip(weight="", dose="1").problems) == [("weight_kg", ERROR)]


def test_a_weight_without_a_dose_is_still_checked():
    assert found(drip(weight="1", dose="").problems) == [("dose_mg", ERROR), ("weight_kg", ERROR)]


def test_the_largest_plausible_dose_depends_on_the_weight():
    assert found(drip(weight="20", dose="1999").problems) == [("dose_mg", QUESTION)]
    assert found(drip(weight="20", dose="2000").problems) == [("dose_mg", ERROR)]


def test_a_weight_missing_in_the_source_must_be_confirmed():
    unknown = InfusionDraft(NOW, None, "", "264", weight_unknown=True)
    assert found(check_infusion(EMPTY, unknown, NOW).problems) == [("weight_kg", QUESTION)]
    known = InfusionDraft(NOW, None, "22", "264", weight_unknown=True)
    assert check_infusion(EMPTY, known, NOW).problems == ()


def test_a_dose_is_checked_for_plausibility_without_a_weight():
    draft = InfusionDraft(NOW, None, "", "26400", weight_unknown=True)
    assert ("dose_mg", ERROR) in found(check_infusion(EMPTY, draft, NOW).problems)


def test_a_past_weight_is_compared_with_the_one_before_it():
    grown = course([infusion(0, weight_kg=22), infusion(99, weight_kg=29)], [])
    assert check_infusion(grown, InfusionDraft(at(14), None, "22.2", "266"), NOW).problems == ()


def test_an_infusion_can_be_checked_without_a_child():
    read = read_infusion(InfusionDraft(NOW, NOW, "300", "0"))
    assert found(read.problems) == [("ended_at", ERROR), ("weight_kg", ERROR), ("dose_mg", ERROR)]


def test_an_unknown_label_is_an_error_with_a_message():
    odd = replace(EMPTY, child=child(label="moon"))
    assert said(drip(odd).errors) == ["“moon” is not a known label. Known labels: us-eu, japan, local."]
