"""Tests of the data types of analytes and reference intervals."""

from __future__ import annotations

from fortnight.domain.labs.analyte import CHILD_UNTIL, Analyte, Interval
from fortnight.domain.messages import word


def test_soft_limits_default_to_the_hard_limits() -> None:
    plain = Analyte("X", word("X"), word("X"), "g/L", "", {"g/L": 1.0}, (0, 9), "test")
    asked = Analyte("X", word("X"), word("X"), "g/L", "", {"g/L": 1.0}, (0, 9), "test", soft=(1, 5))
    assert plain.soft_limits == (0, 9)
    assert asked.soft_limits == (1, 5)


def test_an_interval_ends_at_18_years_by_default() -> None:
    assert Interval(None, 5.0).to_years == CHILD_UNTIL
