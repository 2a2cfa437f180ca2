"""Sentences apart from their numbers."""

from __future__ import annotations

import pytest

from fortnight.domain.messages import Text, text


def test_a_sentence_is_filled_in():
    assert str(text("{value} is above {limit}", value=3, limit="2")) == "3 is above 2"


def test_a_sentence_without_numbers_is_itself():
    assert str(text("Ready")) == "Ready"


def test_a_sentence_may_hold_another():
    assert str(text("{why}; {more}", why=text("{n} °C", n=38), more="x")) == "38 °C; x"


def test_sentences_are_compared_by_what_they_say():
    assert text("{n}", n=1) == Text("{n}", (("n", 1),))
    assert text("{n}", n=1) != text("{n}", n=2)
    assert len({text("a"), text("a"), text("b")}) == 2


def test_a_brace_in_a_value_is_no_placeholder():
    assert str(text("{name}", name="{limit}")) == "{limit}"


def test_a_missing_value_is_our_mistake():
    with pytest.raises(KeyError):
        str(text("{name}"))
