"""Tests of reading and checking a typed dose of another drug."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fortnight.domain.entry.check_medication import MedicationDraft, check_step, read_medication
from fortnight.domain.entry.drafts import Severity
from fortnight.domain.record.medication import Act, Per, Route
from helpers.courses import child
from helpers.doses import on, taken

TODAY = on(100)
DRAFT = MedicationDraft("Predonine", on(50), Act.START, "7,5", "mg", "2", Per.DAY, "oral", " flare ")


def problems(**change) -> list[tuple[str, str]]:
    found = read_medication(replace(DRAFT, **change))
    assert (found.step is None) is bool(found.problems)
    return [(p.field, str(p.message)) for p in found.problems]


def asked(draft: MedicationDraft = DRAFT, *others, weight: float | None = 20.0) -> list[tuple[str, str]]:
    step = read_medication(draft).step
    assert step is not None
    found = list(check_step(child(), step, TODAY, others, weight))
    assert all(p.severity is Severity.QUESTION for p in found)
    return [(p.field, str(p.message)) for p in found]


def test_a_draft_becomes_a_step_with_what_was_typed() -> None:
    step = read_medication(DRAFT).step
    assert step is not None
    assert (step.drug, step.name, step.mg_per_day) == ("prednisolone", "Predonine", 15)
    assert (step.dose, step.unit, step.times, step.per) == ("7,5", "mg", 2, Per.DAY)
    assert (step.route, step.act, step.reason) == (Route.ORAL, Act.START, "flare")


@pytest.mark.parametrize(
    ("change", "mean", "second"),
    [
        ({"dose": "5/2.5"}, 3.75, 2.5),
        ({"dose": "5/0"}, 2.5, 0),
        ({"dose": "500/250", "unit": "ug", "times": "2"}, 0.75, 0.5),
        ({"dose": "2/1", "unit": "{tablet}"}, None, 0),
    ],
)
def test_two_doses_in_turn_are_taken_every_other_day(change, mean, second) -> None:
    step = read_medication(replace(DRAFT, **{"times": "1", "per": Per.OTHER_DAY, **change})).step
    assert step is not None
    assert (step.mg_per_day, step.second_mg, step.dose) == (mean, second, change["dose"])


def test_a_dose_that_is_damaged_has_no_second_dose() -> None:
    (step,) = taken({0: 3.75}, dose="5/?", per=Per.OTHER_DAY)
    assert step.second_mg == 0


def test_a_name_that_is_not_listed_stays_as_typed() -> None:
    step = read_medication(replace(DRAFT, drug=" New drug ", unit="mL", route="")).step
    assert step is not None
    assert (step.drug, step.name, step.mg_per_day, step.route) == ("New drug", "New drug", None, None)


def test_a_stop_needs_no_dose() -> None:
    step = read_medication(MedicationDraft("PSL", on(50), Act.STOP, times="")).step
    assert step is not None
    assert (step.mg_per_day, step.dose, step.is_stop, step.act) == (0, "", True, Act.STOP)


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        ({"drug": " "}, [("drug", "Type the name of the drug.")]),
        ({"drug": "MRA"}, [("drug", "Tocilizumab is recorded as an infusion.")]),
        ({"drug": "x\u200b"}, [("drug", "This contains an invisible character. Type it again.")]),
        ({"reason": "x" * 201}, [("reason", "This is longer than 200 characters.")]),
        ({"dose": ""}, [("dose", "Type the dose.")]),
        ({"dose": "0"}, [("dose", "Type a dose above 0. If the drug is stopped, choose “Stop”.")]),
        ({"dose": "<5"}, [("dose", "Type a dose above 0. If the drug is stopped, choose “Stop”.")]),
        ({"dose": "five"}, [("dose", "“five” is not a number. Type a number such as 4.1, 4,1 or <0.02.")]),
        (
            {"dose": "5/2.5"},
            [("per", "Alternating doses are taken “every other day”. Choose that frequency.")],
        ),
        (
            {"dose": "5/5", "per": Per.OTHER_DAY},
            [("dose", "“5/5” is the same dose every day. Type it once.")],
        ),
        ({"times": "0"}, [("times", "Enter the number of doses: 1 to 24.")]),
        ({"times": "25"}, [("times", "Enter the number of doses: 1 to 24.")]),
        ({"times": "²"}, [("times", "Enter the number of doses: 1 to 24.")]),
        ({"times": ""}, [("times", "Enter the number of doses: 1 to 24.")]),
        ({"times": "24"}, []),
    ],
)
def test_what_cannot_be_read_is_refused(change, wrong) -> None:
    assert problems(**change) == wrong


@pytest.mark.parametrize("field", ["act", "per", "route", "unit"])
def test_a_value_outside_a_choice_is_refused(field) -> None:
    ((where, sentence),) = problems(**{field: "often"})
    assert where == field
    assert sentence.startswith("“often” is not")


def test_a_first_dose_with_a_reason_is_asked_nothing() -> None:
    assert asked() == []


@pytest.mark.parametrize(
    ("change", "others", "questions"),
    [
        ({"reason": ""}, {}, ["No reason is given. Save without a reason?"]),
        ({}, {0: 10}, ["Prednisolone has been taken since 6 Jan 2025. Is this a change of the dose?"]),
        ({}, {0: 10, 40: 0}, []),
        ({"act": "change"}, {0: 10}, []),
        ({"act": "change"}, {}, ["Prednisolone is not taken on this day. Is this right?"]),
        ({"act": "stop"}, {0: 10, 40: 0}, ["Prednisolone is not taken on this day. Is this right?"]),
        ({"act": "stop"}, {0: 10}, []),
        (
            {"act": "change"},
            {0: 10, 50: 12},
            ["A dose of Prednisolone is already recorded for this day. Does this one replace it?"],
        ),
        ({}, {60: 10}, ["Another dose is recorded from 7 Mar 2025 on. Does this dose apply until then?"]),
    ],
)
def test_what_does_not_fit_what_was_taken_is_asked(change, others, questions) -> None:
    assert [words for _, words in asked(replace(DRAFT, **change), *taken(others))] == questions


@pytest.mark.parametrize(
    ("dose", "is_asked"), [("2.51", False), ("2.5", True), ("39.9", False), ("40", True)]
)
def test_a_dose_four_times_as_high_or_low_as_before_is_asked_about(dose, is_asked) -> None:
    draft = replace(DRAFT, act=Act.CHANGE, dose=dose, times="1")
    assert [field for field, _ in asked(draft, *taken({0: 10}), weight=None)] == ["dose"] * is_asked


@pytest.mark.parametrize(
    ("change", "weight", "is_asked"),
    [
        ({"dose": "20"}, 20, False),
        ({"dose": "20.1"}, 20, True),
        ({"dose": "20.1"}, None, False),
        ({"dose": "20.1", "route": "intra-articular"}, 20, False),
        ({"dose": "20.1", "drug": "ibuprofen"}, 20, False),
        ({"dose": "3.1", "drug": "dexamethasone"}, 20, True),
    ],
)
def test_more_than_two_mg_of_prednisone_a_kilogram_is_asked_about(change, weight, is_asked) -> None:
    assert [field for field, _ in asked(replace(DRAFT, **change), weight=weight)] == ["dose"] * is_asked


def test_a_wrong_step_is_refused_and_asked_nothing() -> None:
    step = read_medication(replace(DRAFT, start=TODAY + timedelta(days=1), reason="")).step
    assert step is not None
    (only,) = check_step(child(), step, TODAY)
    assert (only.field, only.severity) == ("start", Severity.ERROR)


def test_an_imported_dose_in_mg_per_day_is_asked_nothing() -> None:
    assert list(check_step(child(), taken({50: 500})[0], TODAY, taken({0: 1}), 10)) == []
