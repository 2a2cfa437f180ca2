"""Numbers that are known only to lie between two limits."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.scores.bounds import Bounds, known, known_or, total

NUMBERS = st.integers(0, 50)


def test_a_number_is_exact_if_nothing_can_change_it():
    assert known(5.5).exact == 5.5
    assert Bounds(10, 12).exact is None
    assert Bounds(10, 12, ("active_joints",)).at_most(10).exact == 10
    assert Bounds(9, 12).at_most(10) == Bounds(9, 10)


def test_a_missing_number_is_its_whole_range():
    assert known_or(None, "esr", 0, 10) == Bounds(0, 10, ("esr",))
    assert known_or(0, "esr", 0, 10) == known(0)


@given(st.lists(st.tuples(NUMBERS, NUMBERS).map(sorted)))
def test_a_sum_is_between_the_sums_of_the_limits(pairs):
    found = total(Bounds(low, high, ("x",)) for low, high in pairs)
    assert (found.low, found.high) == (sum(p[0] for p in pairs), sum(p[1] for p in pairs))
    assert found.missing == (("x",) if pairs else ())
