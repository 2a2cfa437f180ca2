"""Tests of the named sets of cut-offs."""

from __future__ import annotations

import pytest

from fortnight.domain.scores.activity_cutoffs import (
    ABOVE_LOW,
    BY_SCORE,
    CUT_OFFS,
    HIGH,
    INACTIVE,
    LOW,
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


PUBLISHED = [
    ("Trincianti 2021", "JADAS10", "oligoarthritis", "V", [(INACTIVE, 1.4), (MINIMAL, 4), (MODERATE, 13)]),
    ("Trincianti 2021", "JADAS10", "polyarthritis", "V", [(INACTIVE, 2.7), (MINIMAL, 6), (MODERATE, 17)]),
    ("Trincianti 2021", "cJADAS10", "oligoarthritis", "V", [(INACTIVE, 1.1), (MINIMAL, 4), (MODERATE, 12)]),
    ("Trincianti 2021", "cJADAS10", "polyarthritis", "V", [(INACTIVE, 2.5), (MINIMAL, 5), (MODERATE, 16)]),
    ("Consolaro 2012/2014", "JADAS27", "oligoarthritis", "V", [(INACTIVE, 1), (LOW, 2), (MODERATE, 4.2)]),
    ("Consolaro 2012/2014", "JADAS27", "polyarthritis", "V", [(INACTIVE, 1), (LOW, 3.8), (MODERATE, 8.5)]),
    ("Consolaro 2012/2014", "JADAS10", "polyarthritis", "R", [(INACTIVE, 1), (LOW, 3.8), (MODERATE, 10.5)]),
    ("Consolaro 2012/2014", "cJADAS10", "oligoarthritis", "V", [(INACTIVE, 1), (LOW, 1.5)]),
    ("Consolaro 2012/2014", "cJADAS10", "polyarthritis", "V", [(INACTIVE, 1), (LOW, 2.5)]),
    ("sJADAS10, Rosina 2024", "sJADAS10", "systemic", "R",
     [(INACTIVE, 2.9), (MINIMAL, 10), (MODERATE, 20.6)]),
]  # fmt: skip


@pytest.mark.parametrize(("name", "score", "course", "confidence", "limits"), PUBLISHED)
def test_a_state_ends_at_its_published_limit(name, score, course, confidence, limits) -> None:
    cut_offs = BY_SCORE[name, score, course]
    above = ABOVE_LOW if len(limits) == 2 else HIGH
    following = [*(state_name for state_name, _ in limits[1:]), above]
    for (state_name, upper), next_name in zip(limits, following, strict=True):
        assert state(upper, cut_offs) == state_name
        assert state(upper + 0.01, cut_offs) == next_name
    assert cut_offs.confidence == confidence


def test_sets_are_ordered_and_unique() -> None:
    assert len(BY_SCORE) == len(CUT_OFFS) == len(PUBLISHED)
    for row in CUT_OFFS:
        uppers = [upper for _, upper in row.limits]
        assert uppers == sorted(uppers)
