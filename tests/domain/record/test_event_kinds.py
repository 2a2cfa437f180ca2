"""Kinds of events: each has a word, unknown ones stay readable, and stored values never change."""

from __future__ import annotations

import pytest

from fortnight.domain.record.event_kinds import KINDS, NOTE, EventKind, detail_words, kind_word

STORED = {
    "infection", "signs", "fever", "flare", "mas", "contact", "vaccine", "live-vaccine", "surgery", "imaging",
    "tb-screen", "pregnancy-test", "sample", "well",
}  # fmt: skip


def test_the_stored_values_are_as_they_always_were():
    assert {str(kind) for kind in EventKind} == STORED == set(KINDS)


def test_each_kind_has_a_word_of_its_own():
    words = [str(kind_word(kind)) for kind in EventKind]
    assert len(set(words)) == len(words)
    assert str(NOTE) not in words


def test_an_unknown_kind_is_a_note_with_its_details_as_stored():
    assert kind_word("of a later version") == NOTE
    assert [str(each) for each in detail_words("of a later version", {"colour": "red"})] == ["red"]


@pytest.mark.parametrize(
    ("kind", "details", "words"),
    [
        ("tb-screen", {"result": "indeterminate", "method": "tst"}, ["Tuberculin test", "indeterminate"]),
        ("tb-screen", {"colour": "red", "result": "positive"}, ["positive", "red"]),
        ("contact", {"disease": "varicella"}, ["Chickenpox or shingles"]),
        ("contact", {"disease": "mumps"}, ["mumps"]),
        ("live-vaccine", {"vaccine": "MMR"}, ["MMR"]),
        ("pregnancy-test", {"result": "negative"}, ["negative"]),
        ("well", {}, []),
    ],
)
def test_details_are_in_words_in_the_order_of_the_table(kind, details, words):
    assert [str(each) for each in detail_words(kind, details)] == words
