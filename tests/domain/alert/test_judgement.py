"""What the alert concludes, and how judgements close in time share one card."""

from __future__ import annotations

from fortnight.domain.alert.judgement import Episode, Level, episodes
from fortnight.domain.treatment.exposure import Phase
from helpers.observations import judged, scored


def test_a_level_is_stored_by_its_word():
    assert [level.word for level in Level] == ["none", "watch", "alert", "urgent"]


def test_without_scores_there_are_no_points():
    assert judged().points == {}
    assert judged(scores=scored(viral=2)).points["infection"] == 2
    assert judged().phase is Phase.STEADY


def test_the_worst_judgement_of_an_episode_is_the_oldest_of_equals():
    watch, alert, again = (judged(day, level=level) for day, level in ((1, 1), (3, 2), (5, 2)))
    episode = Episode((watch, alert, again))
    assert (episode.first, episode.worst, episode.level) == (watch, alert, Level.ALERT)


def test_an_episode_goes_on_while_the_last_judgement_is_near():
    """Forty days long: each sample is within three weeks of the one before it."""
    days = (100, 120, 140, 170)
    raised = tuple(judged(day, level=Level.ALERT) for day in days)
    assert [len(each.judgements) for each in episodes(raised)] == [3, 1]


def test_quiet_judgements_belong_to_no_episode():
    mixed = (judged(1), judged(2, level=Level.WATCH), judged(3), judged(4, level=Level.ALERT), judged(5))
    (episode,) = episodes(mixed)
    assert [each.level for each in episode.judgements] == [Level.WATCH, Level.ALERT]
    assert episodes((judged(),)) == ()
