"""The steroid dose as steps in mg/kg/day."""

from __future__ import annotations

import pytest

from fortnight.domain.display.steroid_series import steroid_series
from fortnight.domain.record.course import MedicationStep
from helpers.courses import at, course, infusion, specimen


def steps(*doses, weights=((0, 20.0),)):
    medication = tuple(MedicationStep(drug, at(day).date(), mg) for drug, day, mg in doses)
    made = course([], [specimen(day, WEIGHT=kg) for day, kg in weights], medication=medication)
    return [(((day - at(0).date()).days), dose) for day, dose in steroid_series(made)]


def test_each_change_is_a_step_with_the_weight_of_its_day():
    doses = (("prednisolone", 0, 10), ("prednisolone", 50, 5), ("prednisolone", 90, 0))
    found = steps(*doses, weights=((0, 20), (40, 25)))
    assert found == [(0, 0.5), (40, 0.4), (50, 0.2), (90, 0.0)]


def test_several_steroids_are_added_as_prednisone():
    found = steps(("prednisolone", 0, 10), ("methylprednisolone", 10, 16), ("methylprednisolone", 20, 0))
    assert found == [(0, 0.5), (10, 1.5), (20, 0.5)]


def test_other_drugs_are_left_out():
    assert steps(("methotrexate", 0, 10)) == []


def test_before_the_first_weight_the_first_weight_is_taken_and_without_any_there_is_no_dose():
    assert steps(("prednisolone", -30, 10)) == [(-30, 0.5)]
    assert steps(("prednisolone", 0, 10), weights=()) == []


def test_weights_of_infusions_count():
    made = course(
        [infusion(0, weight_kg=40)], [], medication=(MedicationStep("prednisolone", at(0).date(), 10),)
    )
    assert [dose for _, dose in steroid_series(made)] == [pytest.approx(0.25)]
