"""What would change the answer: carried by, short of, not measured."""

from __future__ import annotations

from fortnight.domain.alert.judge import judge
from fortnight.domain.alert.judgement import Level
from fortnight.domain.explanation.what_if import MOST_SENTENCES, what_would_change
from helpers.courses import course, specimen

DAYS = [14 * n for n in range(17)]
QUIET = [15, 14, 16, 13] * 4


def last(**values):
    drawn = [specimen(d, IL6=v, WBC=6.5, NEUT=3.4) for d, v in zip(DAYS, QUIET, strict=False)]
    return judge(course(DAYS, [*drawn, specimen(224, **values)]))[-1]


def words(**values):
    return [str(each) for each in what_would_change(last(**values))]


def test_a_quiet_sample_has_nothing_to_change():
    assert words(IL6=15) == []


def test_a_card_says_what_carries_it():
    assert "Without Neutrophils there would be no card." in words(IL6=30, NEUT=6.5, WBC=7.5)


def test_a_card_that_stands_without_each_says_so_by_saying_nothing():
    assert not [each for each in words(IL6=300, NEUT=9, WBC=13) if each.startswith("Without")]


def test_a_watch_says_what_it_lacks():
    judged = last(IL6=53, WBC=6.5, NEUT=3.4)
    assert judged.level is Level.WATCH
    told = [str(each) for each in what_would_change(judged)]
    assert any("more points would raise a card" in each for each in told)


def test_what_was_not_measured_could_add():
    told = words(IL6=300, WBC=13, NEUT=9)
    assert "Procalcitonin: not measured, or not yet known; could add up to 6." in told
    assert len(told) <= MOST_SENTENCES


def test_without_evidence_nothing_is_said():
    assert what_would_change(judge(course([], [specimen(0, IL6=15)]))[0]) == ()
