"""Tests of the named sets of cut-offs."""

from __future__ import annotations

import pytest

from fortnight.domain.scores.activity_cutoffs import (
    BY_SCORE,
    CUT_OFFS,
    HIGH,
    INACTIVE,
    MINIMAL,
    MODERATE,
    state,
)

POLY_2021 = BY_SCORE["Trincianti 2021", "cJADAS10", "polyarthritis"]


@pytest.mark.parametrize(
    ("score", "expected"),
    [
        (0, INACTIVE),
        (2.5, INACTIVE),
        (2.6, MINIMAL),
        (5, MINIMAL),
        (16, MODERATE),
        (16.1, HIGH),
        (None, None),
    ],
)
def test_an_upper_limit_belongs_to_its_state(score: float | None, expected: str | None) -> None:
    assert state(score, POLY_2021) == expected


def test_rounding_errors_do_not_change_the_state() -> None:
    assert state(0.8 + 0.3, BY_SCORE["Trincianti 2021", "cJADAS10", "oligoarthritis"]) == INACTIVE


def test_sets_are_ordered_and_unique() -> None:
    assert len(BY_SCORE) == len(CUT_OFFS)
    for row in CUT_OFFS:
        uppers = [upper for _, upper in row.limits]
        assert uppers == sorted(uppers)
        assert row.confidence
