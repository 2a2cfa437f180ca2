"""Tests of sentences with placeholders."""

from __future__ import annotations

import pytest

from fortnight.domain.messages import Language, Text, joined, render, text


def test_placeholders_are_filled_in():
    assert str(text("{value} is above {limit}", value=3, limit="2")) == "3 is above 2"


def test_a_sentence_without_placeholders_is_unchanged():
    assert str(text("Ready")) == "Ready"


def test_a_sentence_can_contain_another_sentence():
    assert str(text("{why}; {more}", why=text("{n} °C", n=38), more="x")) == "38 °C; x"


def test_sentences_with_the_same_template_and_values_are_equal():
    assert text("{n}", n=1) == Text("{n}", (("n", 1),))
    assert text("{n}", n=1) != text("{n}", n=2)
    assert len({text("a"), text("a"), text("b")}) == 2


def test_a_brace_in_a_value_is_not_a_placeholder():
    assert str(text("{name}", name="{limit}")) == "{limit}"


def test_a_missing_value_raises_an_error():
    with pytest.raises(KeyError):
        str(text("{name}"))


def test_a_list_has_the_separators_of_the_language():
    japanese = Language(separators=lambda template: template.replace(", ", "、").replace("; ", "；"))
    names = [text("a, b"), text("c"), text("d")]
    assert render(joined(names, ", "), language=japanese) == "a, b、c、d"
    assert render(joined(names, "; "), language=japanese) == "a, b；c；d"
    assert str(joined(names, ", ")) == "a, b, c, d"


def test_sentences_one_after_another_are_no_list():
    def never(_template: str) -> str:
        raise AssertionError

    sentences = [text("One."), text("Two.")]
    assert render(joined(sentences, " "), language=Language(separators=never)) == "One. Two."
