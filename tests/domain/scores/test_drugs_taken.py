"""Steroid dose and end of treatment as the course holds them: nothing recorded is not zero."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from fortnight.domain.record.course import MedicationStep
from fortnight.domain.record.plan import Ending, EndReason, InfusionPlan
from fortnight.domain.scores.drugs_taken import off_medication_since, steroid_mg_per_kg
from helpers.courses import START, course, infusion

FIRST = START.date()


def day(n: int) -> date:
    return FIRST + timedelta(days=n)


def taking(*steps: tuple[str, int, float], ended: int | None = None, weight: float | None = 20):
    made = course(
        [infusion(0, weight_kg=weight)],
        [],
        medication=tuple(MedicationStep(drug, day(n), mg) for drug, n, mg in steps),
    )
    if ended is None:
        return made
    plan = InfusionPlan(ended=Ending(day(ended), EndReason.REMISSION, ""))
    return replace(made, child=replace(made.child, plan=plan))


def test_a_steroid_that_was_never_recorded_is_unknown():
    assert steroid_mg_per_kg(taking(), day(90)) is None
    assert steroid_mg_per_kg(taking(("ciclosporin", 0, 60)), day(90)) is None
    assert steroid_mg_per_kg(taking(("prednisolone", 91, 4)), day(90)) is None


def test_doses_are_prednisone_per_kg_and_the_newest_step_counts():
    steps = (("prednisolone", 30, 4.0), ("prednisolone", 0, 20.0), ("prednisolone", 60, 0.0))
    assert steroid_mg_per_kg(taking(*steps), day(29)) == 1
    assert steroid_mg_per_kg(taking(*steps), day(30)) == 0.2
    assert steroid_mg_per_kg(taking(*steps), day(60)) == 0


def test_two_steroids_add_up():
    assert steroid_mg_per_kg(taking(("prednisolone", 0, 10), ("dexamethasone", 0, 1.5)), day(1)) == 1


def test_a_steroid_without_weight_or_without_equivalent_is_unknown():
    assert steroid_mg_per_kg(taking(("prednisolone", -5, 10), weight=None), day(1)) is None
    assert steroid_mg_per_kg(taking(("prednisolone", -5, 10)), day(-1)) is None
    assert steroid_mg_per_kg(taking(("prednisolone", -5, 0), weight=None), day(1)) == 0


@pytest.mark.parametrize("drug", ["prednisolone", "ciclosporin"])
def test_off_medication_is_after_the_course_and_the_last_drug(drug):
    assert off_medication_since(taking(), day(200)) is None
    assert off_medication_since(taking(ended=100), day(200)) == day(100)
    assert off_medication_since(taking(ended=100), day(100)) == day(100)
    assert off_medication_since(taking(ended=100), day(99)) is None
    assert off_medication_since(taking((drug, 0, 5), ended=100), day(200)) is None
    assert off_medication_since(taking((drug, 0, 5), (drug, 150, 0), ended=100), day(200)) == day(150)
    assert off_medication_since(taking((drug, 0, 5), (drug, 150, 0), ended=100), day(150)) == day(150)
    assert off_medication_since(taking((drug, 0, 5), (drug, 150, 0), ended=100), day(149)) is None
    assert off_medication_since(taking((drug, 0, 5), (drug, 50, 0), ended=100), day(200)) == day(100)
