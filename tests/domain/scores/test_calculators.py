"""Tests of the calculators: each refuses what it cannot calculate. Their results are in the worked cases."""

from __future__ import annotations

import pytest

from fortnight.domain.scores.calculators import CALCULATORS, is_number

# With nothing known these say what is missing, or that the score is not known.
UNKNOWN_IS_AN_ANSWER = {"inactive_disease", "mas_2016", "ms_score", "sjadas10"}


@pytest.mark.parametrize("name", sorted(set(CALCULATORS) - UNKNOWN_IS_AN_ANSWER))
def test_a_calculator_without_its_inputs_names_one_or_refuses(name):
    with pytest.raises((KeyError, ValueError, TypeError)):
        CALCULATORS[name]({})


@pytest.mark.parametrize(("value", "is_one"), [(1, True), (0.5, True), (True, False), ("1", False)])
def test_a_bool_is_not_a_number(value, is_one):
    assert is_number(value) is is_one
