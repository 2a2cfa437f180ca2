"""The paragraphs of a letter: their names are stored, so they never change."""

from __future__ import annotations

from fortnight.domain.record.letter import PARAGRAPHS


def test_the_names_of_the_paragraphs_are_those_that_old_letters_use():
    assert list(PARAGRAPHS) == ["course", "state", "medication", "alerts", "growth", "due"]
