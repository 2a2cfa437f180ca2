"""Tests of the checks of short texts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.entry.check_common import LONGEST_SHORT_TEXT, unreadable


@pytest.mark.parametrize(
    "name", ["Łukasz", "O'Neill", "李雷", "Zoë 👶", "x'); DROP TABLE child;--", "<b>x</b>"]
)
def test_names_of_people_are_accepted(name):
    assert unreadable(name) is None


@pytest.mark.parametrize("name", ["a\x00b", "a\u202eb", "a\ud800b", "a\nb", "a\u200bb", "a\x7fb"])
def test_C36_invisible_characters_are_refused(name):
    assert "invisible character" in str(unreadable(name))


def test_a_name_has_a_maximum_length():
    assert unreadable("x" * LONGEST_SHORT_TEXT) is None
    assert str(unreadable("x" * (LONGEST_SHORT_TEXT + 1))) == "This is longer than 200 characters."


@given(st.text(max_size=30))
def test_an_accepted_name_can_be_written_to_a_file(name):
    if unreadable(name) is None:
        assert name.encode().decode() == name
        assert name.isprintable()
