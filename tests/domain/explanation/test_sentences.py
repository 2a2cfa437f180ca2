"""The sentences of a card: headline, short form, and the numbers behind it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fortnight.domain.alert.evidence_table import EXPLANATIONS
from fortnight.domain.alert.judge import judge
from fortnight.domain.alert.judgement import Level, episodes
from fortnight.domain.explanation import card_rows
from fortnight.domain.explanation.card import card_of
from fortnight.domain.explanation.sentences import HEADLINES, headline, odds, short
from helpers.cards import QUIET, raised
from helpers.courses import course, specimen, steady


def test_the_headline_says_what_rose_and_what_it_may_be():
    _, _, card = raised(IL6=120, CRP="<0.3")
    assert (
        str(card.headline)
        == "IL-6 is 8.6 × this child's own level: infection likely, flare possible — examine"
    )
    assert str(card.short) == "IL-6 is 8.6 × this child's own level"
    assert (card.level, card.suggests) == ("alert", "infection")


def test_the_sentence_says_against_what_and_what_a_normal_crp_does_not_mean():
    _, _, card = raised(IL6=120, CRP="<0.3")
    words = str(card.sentence)
    assert words.startswith("120 pg/mL; usual range ")
    assert "from 15 quiet results, 20 Jan 2025 to 4 Aug 2025: " in words
    assert "of this child's well days." in words
    assert (
        "CRP <0.3 mg/L does not exclude infection: the drug suppresses it (14 days since the dose)." in words
    )
    assert words.endswith("No other marker moved.")


def test_without_crp_nothing_is_said_of_it():
    _, _, card = raised(IL6=120)
    assert "CRP" not in str(card.sentence)


def test_the_pattern_of_mas_says_whom_to_call():
    _, _, card = raised(IL6=120, PLT=100, FERR=2000, AST=200, FIB=90)
    assert str(card.headline) == (
        "Blood picture of concern: the pattern of macrophage activation syndrome — call the consultant"
    )
    assert (card.level, card.suggests) == ("urgent", "mas")


def test_a_range_without_quiet_values_says_so():
    days = [14 * n for n in range(7)]
    seen = course(days, [specimen(98, IL6=400)])
    (episode,) = episodes(judge(seen))
    assert str(card_of(seen, episode).sentence).startswith("400 pg/mL; expected on this day ")


def test_a_value_that_has_no_fold_is_told_by_itself():
    judged = replace(judge(steady([15] * 8))[-1], fold=None)
    assert str(short(judged)) == "IL-6 15 pg/mL"
    assert str(card_rows.il6_words(judged)) == str(judged.because)


@pytest.mark.parametrize(
    ("chance", "words"),
    [
        (0.5, "about 1 in 2"),
        (0.0123, "about 1 in 81"),
        (0.00345, "about 1 in 290"),
        (0.000234, "about 1 in 4 300"),
        (1e-4, "about 1 in 10 000"),
        (1e-9, "rarer than 1 in 10 000"),
        (0, "rarer than 1 in 10 000"),
    ],
)
def test_a_chance_is_said_as_one_would_say_it(chance, words):
    assert str(odds(chance)) == words


@pytest.mark.parametrize("suggests", [*EXPLANATIONS, "unclear"])
@pytest.mark.parametrize("level", [Level.ALERT, Level.URGENT])
def test_every_explanation_has_a_headline(suggests, level):
    judged = replace(judge(steady([*QUIET, 120]))[-1], suggests=suggests, level=level)
    assert str(HEADLINES[suggests]) in str(headline(judged))
