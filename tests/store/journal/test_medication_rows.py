"""A taper plan is stored and read unchanged."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.record.taper import How
from fortnight.store.journal.medication_rows import stored_taper, taper_from
from helpers.doses import back, ended, hold, plan

changes = st.lists(
    st.one_of(
        st.builds(hold, st.integers(1, 99), st.integers(1, 99)),
        st.builds(back, st.integers(1, 99), st.integers(1, 99)),
        st.builds(ended, st.integers(1, 99)),
    ),
    max_size=4,
)


@given(changes, st.sampled_from(How), st.text(), st.booleans())
def test_a_plan_is_read_as_it_was_stored(found, how, reason, conflict) -> None:
    taper = replace(plan({0: 10.0, 14: 7.5}, *found), how=how, reason=reason, by="Dr B", conflict=conflict)
    assert taper_from(stored_taper(taper)) == taper
