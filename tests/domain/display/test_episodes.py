"""Episodes: cards of the alert, and recorded illnesses that no card covers."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fortnight.domain.alert.raised_alert import StoredState
from fortnight.domain.display.episodes import episodes
from fortnight.domain.labs.display import Quantity
from fortnight.domain.labs.serialization import pack
from fortnight.domain.record.course import Event
from helpers.alerts import raised_alert
from helpers.courses import at, course

CARD = raised_alert(
    100,
    detail={
        "samples": [
            ["s1", at(100).isoformat(), "alert", pack(Quantity("IL6", 131.5)), 10.1],
            ["s2", at(106).isoformat(), "alert", pack(Quantity("IL6", 53.6)), 4.1],
        ]
    },
)


def described(cards=(), events=()):
    return [
        (each.kind, (each.onset - at(0)).days, each.il6 and each.il6.value, each.fold, each.outcome)
        for each in episodes(course([0], [], events=tuple(events)), cards)
    ]


def illness(day: float, kind: str = "infection", until: float | None = None) -> Event:
    return Event(f"e{day}", kind, at(day), until=None if until is None else at(until))


def test_a_card_is_an_episode_from_its_first_sample_with_its_highest_il6():
    assert described([CARD]) == [("infection", 100, 131.5, 10.1, None)]


@pytest.mark.parametrize(
    ("outcome", "kind"), [("infection", "infection"), ("flare", "flare"), ("mas", "mas")]
)
def test_the_outcome_names_the_kind(outcome, kind):
    assert described([replace(CARD, outcome={"name": outcome})]) == [(kind, 100, 131.5, 10.1, outcome)]


@pytest.mark.parametrize(
    "card",
    [
        replace(CARD, outcome={"name": "none"}),
        replace(CARD, outcome={"name": "sample"}),
        replace(CARD, state=StoredState.ENDED),
        replace(CARD, level="watch"),
    ],
)
def test_no_illness_a_withdrawn_card_and_a_silent_mark_are_no_episodes(card):
    assert described([card]) == []


def test_a_card_of_an_earlier_version_has_no_value():
    assert described([replace(CARD, detail={})]) == [("infection", 100, None, None, None)]


@pytest.mark.parametrize(
    ("day", "until", "counted"),
    [(100, None, 1), (79, None, 1), (78.9, None, 2), (127, None, 1), (127.1, None, 2), (60, 79, 1)],
)
def test_a_recorded_illness_near_a_card_is_the_same_episode(day, until, counted):
    assert len(described([CARD], [illness(day, until=until)])) == counted


def test_a_recorded_illness_without_a_card_is_not_missing():
    assert described(events=[illness(50)]) == [("infection", 50, None, None, "infection")]


@pytest.mark.parametrize(("second", "counted"), [(71, 1), (71.1, 2)])
def test_two_entries_about_one_illness_are_one_episode(second, counted):
    assert len(described(events=[illness(50), illness(second)])) == counted


def test_illnesses_of_two_kinds_are_two_episodes_in_order_of_time():
    kinds = [each[0] for each in described(events=[illness(50, "flare"), illness(52)])]
    assert kinds == ["flare", "infection"]


def test_other_events_and_illnesses_before_the_treatment_are_none():
    assert described(events=[illness(-5), illness(5, "vaccine"), illness(6, "well")]) == []


def test_an_illness_of_a_child_without_infusions_counts():
    seen = course([], [], events=(illness(3),))
    assert [each.onset for each in episodes(seen, [])] == [at(0) + timedelta(days=3)]
