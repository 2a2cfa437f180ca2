"""Tests of the conversion of glucocorticoids to prednisone."""

from __future__ import annotations

import pytest

from fortnight.domain.treatment.drugs import GLUCOCORTICOIDS
from fortnight.domain.treatment.steroids import EQUIVALENTS, per_kg, prednisone_equivalent


@pytest.mark.parametrize(
    ("drug", "mg", "prednisone"),
    [
        ("cortisone", 25, 5),
        ("hydrocortisone", 20, 5),
        ("prednisone", 7, 7),
        ("PSL", 7, 7),
        ("methylprednisolone", 4, 5),
        ("triamcinolone", 4, 5),
        ("dexamethasone", 0.75, 5),
        ("betamethasone", 0.75, 5),
        ("deflazacort", 6, 5),
        ("Prednisolone", 0, 0),
    ],
)
def test_prednisone_equivalent(drug: str, mg: float, prednisone: float) -> None:
    assert prednisone_equivalent(drug, mg) == pytest.approx(prednisone)


def test_another_drug_has_no_prednisone_equivalent() -> None:
    assert prednisone_equivalent("ciclosporin", 100) is None
    assert prednisone_equivalent("something", 100) is None


def test_dose_per_kg() -> None:
    assert per_kg(10, 20) == 0.5
    assert per_kg(0, 20) == 0
    assert per_kg(None, 20) is None
    assert per_kg(10, None) is None
    assert per_kg(10, 0) is None
    assert per_kg(10, -20) is None
    assert per_kg(0.4, 0.8) == 0.5


def test_every_glucocorticoid_has_a_row_with_a_source() -> None:
    assert set(EQUIVALENTS) == GLUCOCORTICOIDS
    assert all(row.source and row.confidence for row in EQUIVALENTS.values())
