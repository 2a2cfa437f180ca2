"""The table of targets that can be set: each has words, and a way to judge it."""

from __future__ import annotations

from fortnight.domain.record.goal import AIM_WORDS, Aim
from fortnight.domain.scores.chosen_targets import ASSESSED, OF_THE_DOSE


def test_each_target_has_words_and_one_way_to_judge_it():
    assert set(AIM_WORDS) == set(Aim)
    assert set(ASSESSED) | set(OF_THE_DOSE) == set(Aim)
    assert not set(ASSESSED) & set(OF_THE_DOSE)
