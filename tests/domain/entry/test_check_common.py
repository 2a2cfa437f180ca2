"""What sheets, infusions and children are all asked."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.entry.check_common import LONGEST_NAME, unreadable


@pytest.mark.parametrize(
    "name", ["Łukasz", "O'Neill", "李雷", "Zoë 👶", "x'); DROP TABLE child;--", "<b>x</b>"]
)
def test_names_of_people_can_be_kept(name):
    assert unreadable(name) is None


@pytest.mark.parametrize("name", ["a\x00b", "a\u202eb", "a\ud800b", "a\nb", "a\u200bb", "a\x7fb"])
def test_C36_what_cannot_be_seen_is_not_kept(name):
    assert "cannot be seen" in str(unreadable(name))


def test_a_name_has_an_end():
    assert unreadable("x" * LONGEST_NAME) is None
    assert str(unreadable("x" * (LONGEST_NAME + 1))) == "Longer than 200 characters."


@given(st.text(max_size=30))
def test_a_name_that_is_taken_can_be_written_to_a_file(name):
    if unreadable(name) is None:
        assert name.encode().decode() == name
        assert name.isprintable()
