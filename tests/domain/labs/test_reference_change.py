"""Tests of the reference change value."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.labs.reference_change import Z_RISE, reference_change


def test_published_values_are_reproduced() -> None:
    fibrinogen = reference_change(0.01, 0.11, Z_RISE)
    assert (fibrinogen.rise_pct, fibrinogen.fall_pct) == (
        pytest.approx(29.4, abs=0.5),
        pytest.approx(-22.7, abs=0.5),
    )
    il6 = reference_change(0.09, 0.31, Z_RISE)
    assert il6.rise_pct == pytest.approx(109, abs=2)
    assert il6.fall_pct == pytest.approx(-52, abs=1)


@given(st.floats(0, 1), st.floats(0, 2))
def test_rise_and_fall_limits_are_reciprocal(cva: float, cvi: float) -> None:
    limits = reference_change(cva, cvi, 1.96)
    assert (1 + limits.rise_pct / 100) * (1 + limits.fall_pct / 100) == pytest.approx(1)
    assert limits.rise_pct >= reference_change(cva, cvi, Z_RISE).rise_pct


@pytest.mark.parametrize("bad", [-0.1, float("nan"), float("inf")])
def test_an_invalid_coefficient_is_refused(bad: float) -> None:
    with pytest.raises(ValueError, match="coefficient"):
        reference_change(0.1, bad)
