"""Reference change values."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.labs.reference_change import Z_CHANGE, Z_RISE, reference_change


def test_published_values() -> None:
    fibrinogen = reference_change(0.01, 0.11, Z_RISE)
    assert (fibrinogen.rise_pct, fibrinogen.fall_pct) == (
        pytest.approx(29.4, abs=0.5),
        pytest.approx(-22.7, abs=0.5),
    )
    il6 = reference_change(0.09, 0.31, Z_RISE)
    assert il6.rise_pct == pytest.approx(109, abs=2)
    assert il6.fall_pct == pytest.approx(-52, abs=1)


@given(st.floats(0, 1), st.floats(0, 2))
def test_a_rise_and_a_fall_undo_each_other(cva: float, cvi: float) -> None:
    limits = reference_change(cva, cvi, Z_CHANGE)
    assert (1 + limits.rise_pct / 100) * (1 + limits.fall_pct / 100) == pytest.approx(1)
    assert limits.rise_pct >= reference_change(cva, cvi, Z_RISE).rise_pct


def test_exceeded() -> None:
    limits = reference_change(0.05, 0.42)
    assert limits.exceeded(10, 30)
    assert not limits.exceeded(10, 20)
    assert limits.exceeded(10, 3)


@pytest.mark.parametrize("bad", [-0.1, float("nan"), float("inf")])
def test_what_is_no_coefficient_is_refused(bad: float) -> None:
    with pytest.raises(ValueError, match="coefficient"):
        reference_change(0.1, bad)
