"""Tests of the limits at which a height or a weight is asked about."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fortnight.domain.labs.growth_plausibility import bmi_question, height_question, weight_doubt

DAY = date(2026, 1, 10)


def later(days: int) -> date:
    return DAY + timedelta(days=days)


@pytest.mark.parametrize(
    ("cm", "days", "asked"),
    [
        (119.0, 14, False),
        (118.9, 14, True),
        (121.0, 0, False),
        (121.1, 0, True),
        (136.0, 366, False),  # 15 cm in a year, and 1 cm for the error of measuring
        (136.1, 365, True),
        (147.3, 14, True),
    ],
)
def test_heights_after_120_cm(cm, days, asked) -> None:
    assert (height_question(cm, later(days), (120.0, DAY)) is not None) is asked


def test_the_question_says_how_much_and_since_when() -> None:
    said = str(height_question(147.3, later(14), (120.0, DAY)))
    assert said.startswith("27.3 cm more than 14 days before.")
    assert "120 cm" in str(height_question(110.0, later(14), (120.0, DAY)))


@pytest.mark.parametrize(
    ("kg", "days", "doubted"),
    [
        (25.0, 14, False),
        (25.1, 14, True),
        (15.0, 14, False),
        (14.9, 14, True),
        (40.0, 366, True),
        (40.0, 367, False),
    ],
)
def test_weights_after_20_kg(kg, days, doubted) -> None:
    assert (weight_doubt(kg, later(days), (20.0, DAY)) is not None) is doubted


def test_a_loss_is_written_with_a_minus_sign() -> None:
    assert "−50 % compared with 20 kg" in str(weight_doubt(10.0, later(1), (20.0, DAY)))


@pytest.mark.parametrize(("kg", "asked"), [(8.9, True), (9.0, False), (60.0, False), (60.1, True)])
def test_bmi_of_a_child_of_one_metre(kg, asked) -> None:
    assert (bmi_question(kg, 100.0) is not None) is asked
