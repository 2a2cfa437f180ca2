"""Tests of what is taken, in words."""

from __future__ import annotations

import pytest

from fortnight.domain.record.medication import Act, Per
from fortnight.domain.record.taper import PlanStep
from fortnight.domain.treatment.medication_words import dose_words, plan_step_words, step_words
from helpers.doses import on, taken


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"mg": 7.5}, "7.5 mg a day"),
        ({"mg": 0}, "stopped"),
        ({"mg": 0, "act": Act.CHANGE}, "0 mg a day"),
        ({"mg": None}, "dose not recorded"),
        ({"mg": None, "act": Act.STOP}, "stopped"),
        ({"mg": 15, "dose": "7,50", "times": 2}, "7.5 mg, 2 × a day"),
        ({"mg": 5, "dose": "10", "per": Per.OTHER_DAY}, "10 mg every other day"),
        ({"mg": 3.75, "dose": "5/2,50", "per": Per.OTHER_DAY}, "5 and 2.5 mg on alternate days"),
        ({"mg": 2.5, "dose": "5/0", "per": Per.OTHER_DAY}, "5 mg every other day"),
        ({"mg": 1.4, "dose": "10", "per": Per.WEEK}, "10 mg a week"),
        ({"mg": None, "dose": "300", "per": Per.INFUSION}, "300 mg with each infusion"),
        ({"mg": None, "dose": "0.5", "unit": "{tablet}", "per": Per.NEEDED}, "0.5 tablets when needed"),
        ({"mg": 0.25, "dose": "250", "unit": "ug"}, "250 microgram a day"),
        ({"mg": None, "dose": "2", "unit": "mmol"}, "2 mmol a day"),
        ({"mg": None, "dose": "half", "unit": "{tablet}"}, "half tablets a day"),
        ({"mg": 5, "dose": " "}, "  mg a day"),
    ],
)
def test_the_dose_of_a_step(fields, words) -> None:
    mg = fields.pop("mg")
    assert str(dose_words(taken({0: mg}, **fields)[0])) == words


def test_the_dose_of_a_planned_step() -> None:
    planned = (
        PlanStep(on(0), 7.5),
        PlanStep(on(0), 2.5, Per.OTHER_DAY),
        PlanStep(on(0), 3.75, Per.OTHER_DAY, 2.5),
    )
    assert [str(plan_step_words(step)) for step in planned] == [
        "7.5 mg/day", "5 mg every other day", "5 and 2.5 mg on alternate days",
    ]  # fmt: skip
    assert [step.typed for step in planned] == ["7.5", "5/0", "5/2.5"]


def test_a_step_in_a_sentence() -> None:
    assert str(step_words(taken({0: 5})[0])) == "Prednisolone 5 mg a day since 6 Jan 2025"
    assert str(step_words(taken({0: 0})[0])) == "Prednisolone: stopped 6 Jan 2025"
