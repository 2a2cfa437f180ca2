"""Every outcome and every reason to wait has its words."""

from __future__ import annotations

from fortnight.domain.labs.lab_message import OUTCOME_WORDS, WAITS_WORDS, Outcome, Waits


def test_every_outcome_and_every_reason_has_words():
    assert set(OUTCOME_WORDS) == set(Outcome)
    assert set(WAITS_WORDS) == set(Waits)
