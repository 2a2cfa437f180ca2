"""The simple rules that the alert is compared with."""

from __future__ import annotations

import pytest

from fortnight.domain.alert.judge import judge
from fortnight.simulation.comparators.simple import COMPARED, scores_of_cards
from helpers.courses import course, specimen

DAYS = [14 * n for n in range(12)]
QUIET = [15, 16, 14, 15, 17, 13, 15, 16, 14, 15, 16]


def last(name, value):
    _, scorer = COMPARED[name]
    drawn = [specimen(d, IL6=v) for d, v in zip(DAYS, [*QUIET, value], strict=True)]
    return scorer(course(DAYS, drawn))


@pytest.mark.parametrize("name", COMPARED)
def test_a_higher_value_has_a_higher_score(name):
    scores = [last(name, value)[-1].score for value in (15, 30, 90)]
    assert scores == sorted(scores)
    assert len(set(scores)) == 3


@pytest.mark.parametrize("name", COMPARED)
def test_the_rules_are_silent_in_the_run_in(name):
    drawn = [specimen(d, IL6=90) for d in DAYS[:5]]
    assert COMPARED[name][1](course(DAYS, drawn)) == ()


def test_the_meaning_of_each_score():
    assert last("fixed limit", 45)[-1].score == 45
    assert last("fold of the previous value", 48)[-1].score == 3
    assert last("reference change value", 15.5)[-1].score == pytest.approx(0, abs=0.1)
    assert abs(last("robust EWMA", 15)[-1].score) < 1


def test_cards_as_scores():
    drawn = [specimen(d, IL6=v) for d, v in zip(DAYS, [*QUIET, 200], strict=True)]
    scores = [s.score for s in scores_of_cards(judge(course(DAYS, drawn)))]
    assert scores == [0.0] * 11 + [1.0]
