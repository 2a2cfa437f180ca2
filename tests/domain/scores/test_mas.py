"""Tests of the MAS criteria: limits and missing values."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.scores.mas import Mas2016, MsScore, ferritin_esr_ratio, mas_2016, ms_score

FEVER, FERRITIN, PLT, AST, TG, FIB = True, 684.1, 181, 48.1, 156.1, 360
MAYBE = st.none() | st.floats(0, 5000)


@pytest.mark.parametrize(
    ("values", "pattern", "classified"),
    [
        ((FEVER, FERRITIN, PLT, AST, 100, 400), True, True),
        ((False, FERRITIN, PLT, AST, 100, 400), True, False),
        ((None, FERRITIN, PLT, AST, 100, 400), True, None),
        ((FEVER, 684, PLT, AST, TG, FIB), False, False),
        ((FEVER, FERRITIN, 181.1, 48, TG, FIB), True, True),
        ((FEVER, FERRITIN, 181.1, 48, 156, FIB), False, False),
        ((FEVER, FERRITIN, 181.1, 48, TG, 360.1), False, False),
        ((FEVER, None, PLT, AST, TG, FIB), None, None),
        ((FEVER, None, 200, 40, 100, FIB), False, False),
        ((FEVER, FERRITIN, PLT, None, 100, 400), None, None),
        ((FEVER, FERRITIN, 200, None, 100, 400), False, False),
        ((FEVER, FERRITIN, None, None, 100, 400), None, None),
        ((0, FERRITIN, None, None, 100, 400), None, False),  # as a file of worked cases may write it
        ((1, FERRITIN, PLT, AST, 100, 400), True, True),
        ((FEVER, FERRITIN, PLT, None, TG, 400), True, True),
        ((None, 100, None, None, None, None), False, False),
    ],
)
def test_the_2016_criteria(values, pattern, classified) -> None:
    assert mas_2016(*values) == Mas2016(pattern, classified)


@given(st.tuples(st.none() | st.booleans(), MAYBE, MAYBE, MAYBE, MAYBE, MAYBE), st.floats(0, 5000))
def test_a_missing_value_that_arrives_later_never_changes_a_result(values, late: float) -> None:
    said = mas_2016(*values).lab_pattern
    for position in range(1, 6):
        if values[position] is None and said is not None:
            filled: Any = (*values[:position], late, *values[position + 1 :])
            assert mas_2016(*filled).lab_pattern is said


def test_ms_score() -> None:
    found = ms_score(False, True, False, 445, 646, 516, 17249)
    assert found.score == pytest.approx(0.5119)
    assert found.considered is True


@pytest.mark.parametrize(
    ("item", "value", "score"),
    [
        (0, True, 2.44),
        (1, True, 1.54),
        (2, True, -1.30),
        (3, 100, -0.3),
        (4, 1000, 1.0),
        (5, 100, -0.4),
        (6, 10000, 1.0),
    ],
)
def test_the_weight_of_each_item(item: int, value: float, score: float) -> None:
    items: list[Any] = [False, False, False, 0, 0, 0, 0]
    items[item] = value
    assert ms_score(*items).score == pytest.approx(score)


@pytest.mark.parametrize(("platelets", "considered"), [(700, True), (701, False)])
def test_a_score_at_the_cut_off_counts_as_mas(platelets: float, considered: bool) -> None:
    assert ms_score(False, False, False, platelets, 0, 0, 0).considered is considered


@pytest.mark.parametrize("missing", range(7))
def test_ms_score_needs_every_item(missing: int) -> None:
    items: list[Any] = [False, False, True, 300, 400, 300, 500]
    items[missing] = None
    assert ms_score(*items) == MsScore(None, None)


def test_ferritin_over_esr() -> None:
    assert ferritin_esr_ratio(400, 20) == 20
    assert ferritin_esr_ratio(400, 0) is None
    assert ferritin_esr_ratio(None, 20) is None
