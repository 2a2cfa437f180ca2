"""The shape of an analyte."""

from __future__ import annotations

from fortnight.domain.labs.analyte import CHILD_UNTIL, Analyte, Interval


def test_soft_limits_fall_back_on_the_hard_ones() -> None:
    plain = Analyte("X", "X", "X", "g/L", "", {"g/L": 1.0}, (0, 9), "test")
    asked = Analyte("X", "X", "X", "g/L", "", {"g/L": 1.0}, (0, 9), "test", soft=(1, 5))
    assert plain.soft_limits == (0, 9)
    assert asked.soft_limits == (1, 5)


def test_an_interval_ends_with_childhood_unless_its_source_says_otherwise() -> None:
    assert Interval(None, 5.0).to_years == CHILD_UNTIL
