"""Sentences are looked up before their values are filled in, in a catalogue that can be exchanged."""

from __future__ import annotations

import pytest

from fortnight.domain.messages import text, word
from fortnight.ui import language, translation


def test_values_are_filled_into_the_translated_sentence(german):
    sentence = text("{value} over {limit}", value=text("fever"), limit=38)
    assert translation.say(sentence) == "über 38: Fieber"
    assert translation.tr("fever") == translation.tr_word(word("fever")) == "Fieber"
    language.use_language("en")
    assert translation.say(sentence) == str(sentence) == "fever over 38"


def test_a_marked_word_is_translated_as_a_value_of_a_sentence(german):
    assert (
        translation.say(text("{value} over {limit}", value=word("fever"), limit="fever"))
        == "über fever: Fieber"
    )


@pytest.mark.parametrize(("n", "words"), [(0, "0 Proben"), (1, "1 Probe"), (2, "2 Proben")])
def test_a_plural_has_the_forms_of_the_language(german, n, words):
    assert translation.tr("%n sample(s) of {name}", "", n).format(name="A") == f"{words} von A"
    assert translation.say(text("%n sample(s) of {name}", "", n, name="A")) == f"{words} von A"
