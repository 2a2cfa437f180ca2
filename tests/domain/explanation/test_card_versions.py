"""When a card that was shown gets another version."""

from __future__ import annotations

from dataclasses import replace

from fortnight.domain.explanation.card import as_data, from_data
from fortnight.domain.explanation.card_versions import (
    COURSE_CHANGED,
    NEWER_SAMPLE,
    VALUE_CORRECTED,
    next_version,
    why_judged_again,
)
from fortnight.domain.labs.display import Quantity
from fortnight.domain.messages import text
from helpers.cards import raised


def again(card, **different):
    return why_judged_again(card, replace(card, **different))


def test_other_words_for_the_same_judgement_are_no_reason():
    _, _, card = raised(IL6=120)
    assert again(card) is None
    assert again(card, headline=text("another headline"), sentence=text("another"), change=()) is None


def test_a_newer_rule_is_a_reason_where_it_judges_differently():
    _, _, card = raised(IL6=120)
    assert again(card, rule="il6-rise 99") is None
    assert again(card, rule="il6-rise 99", totals={"infection": 1.0}) is None, "points alone are none"
    for different in ({"suggests": "flare"}, {"level": "urgent"}):
        why = again(card, rule="il6-rise 99", **different)
        assert str(why) == "il6-rise 99 judges this sample differently"


def test_a_corrected_value_a_newer_sample_and_another_course_are_reasons():
    _, _, card = raised(IL6=120)
    (sample,) = card.samples
    other = replace(sample, value=Quantity("IL6", 130.0))
    assert again(card, samples=(other,)) == VALUE_CORRECTED
    assert again(card, samples=(sample, replace(other, specimen="t"))) == NEWER_SAMPLE
    assert again(card, totals={**card.totals, "infection": 3.0}) == COURSE_CHANGED
    assert again(card, level="urgent") == COURSE_CHANGED


def test_the_next_version_stands_beside_the_one_that_was_shown():
    _, _, card = raised(IL6=120)
    newer = next_version(card, replace(card, level="urgent"), VALUE_CORRECTED)
    assert (newer.version, newer.why, newer.level) == (2, VALUE_CORRECTED, "urgent")
    assert (card.version, card.why) == (1, None)
    assert from_data(as_data(newer)) == newer
