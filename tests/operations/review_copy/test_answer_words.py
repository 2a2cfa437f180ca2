"""Words for answers."""

from __future__ import annotations

import pytest

from fortnight.domain.record.review_answers import ANSWERS
from fortnight.operations.review_copy.answer_words import answer_words, detail_words


@pytest.mark.parametrize("verb", [*sorted(ANSWERS), "event.record"])
def test_every_answer_has_words(verb):
    assert str(answer_words(verb))


@pytest.mark.parametrize(
    ("verb", "body", "words"),
    [
        ("event.record", {"text": "DXA?"}, "“DXA?”"),
        ("alert.amend", {"answered_by": "x", "reason": "sample", "remark": ""}, "Sample or assay problem"),
        (
            "alert.amend",
            {"answered_by": "x", "reason": "sample", "remark": "y"},
            "Sample or assay problem: y",
        ),
        ("alert.amend", {"detail": {}}, "a new result changed the alert"),
        ("alert.outcome", {"outcome": {"name": "infection", "text": "lung"}}, "Infection: lung"),
        ("alert.outcome", {"outcome": {"name": "of a later version", "text": "z"}}, "z"),
        ("alert.outcome", {"outcome": None}, ""),
        ("snooze.record", {"why": "on holiday"}, "on holiday"),
    ],
)
def test_what_was_answered(verb, body, words):
    assert str(detail_words(verb, body)) == words


def test_a_signature_says_no_more_than_that():
    assert detail_words("specimen.sign", {"signed": {}}) is None
