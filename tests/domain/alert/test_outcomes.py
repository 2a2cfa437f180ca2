"""The outcomes and reasons of a card: their keys are stored in records and never change."""

from __future__ import annotations

import pytest

from fortnight.domain.alert.outcomes import OUTCOMES, REASONS


@pytest.mark.parametrize(
    ("name", "event", "confirms", "asks_site"),
    [
        ("infection", "infection", True, True),
        ("flare", "flare", True, False),
        ("mas", "mas", True, False),
        ("sample", "sample", False, False),
        ("none", "well", False, False),
    ],
)
def test_an_outcome_adds_its_event_and_says_whether_the_card_was_right(name, event, confirms, asks_site):
    outcome = OUTCOMES[name]
    assert (outcome.event, outcome.confirms, outcome.asks_site) == (event, confirms, asks_site)


def test_stored_keys_of_earlier_records_are_known():
    assert list(OUTCOMES) == ["infection", "flare", "mas", "sample", "none"]
    assert list(REASONS) == [
        "infection", "flare", "sample", "other-cause", "repeat", "not-relevant", "wrong",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "words", [[str(each.words) for each in OUTCOMES.values()], [str(each) for each in REASONS.values()]]
)
def test_choices_can_be_told_apart_and_each_has_a_key_from_1_to_7(words):
    assert len(words) <= 7
    assert len(set(words)) == len(words)
    assert all(words)
