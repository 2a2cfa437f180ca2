"""The life of a card: seen, put to sleep, repeated, named; and what that teaches the child's own range."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fortnight.domain.alert.outcomes import OUTCOMES
from fortnight.operations import alerts
from fortnight.operations.alert_cards import alert_id
from fortnight.operations.alerts import (
    Waiting,
    acknowledge,
    interrupting,
    mark_seen,
    name_outcome,
    snooze,
    statistics,
    waiting,
)
from fortnight.operations.correcting import undo
from fortnight.operations.recording import record_labs
from fortnight.operations.session import Invalid
from fortnight.store.errors import Denied
from fortnight.store.queries import courses
from fortnight.store.recovery.verify import verify
from helpers.drafts import quiet_fortnights, sheet
from helpers.stores import Clock, desk_at, open_desk, registered

CARD = alert_id("child-0001", "s")

CHILD = "child-0001"
ILL = {"IL6": 400, "CRP": "<0.3", "TEMP": 39.1, "WBC": 19}


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def desk(tmp_path, clock):
    with open_desk(tmp_path / "ward", clock) as made:
        quiet_fortnights(made, registered(made))
        record_labs(made, "s", CHILD, sheet(clock.now, **ILL), confirmed=True)
        yield made
        assert verify(made.store).findings == ()


def as_physician(desk, clock):
    """The same record, with somebody at it who may name outcomes."""
    other = desk_at(desk.store, clock, "Dr B")
    object.__setattr__(other, "role", "physician")
    return other


def card(desk, id=CARD):
    return courses.alert(desk.store, id)


def test_a_card_is_seen_once_by_each(desk, clock):
    mark_seen(desk, CARD)
    mark_seen(desk, CARD)
    clock.forward(minutes=3)
    mark_seen(as_physician(desk, clock), CARD)
    assert [(who, (when - card(desk).at).seconds) for who, when in card(desk).seen] == [
        ("Nurse A", 0),
        ("Dr B", 180),
    ]
    assert card(desk).state == "open"
    mark_seen(desk, alert_id("child-0001", "nothing"))


def test_a_reader_leaves_no_mark(desk, clock):
    reader = as_physician(desk, clock)
    object.__setattr__(reader, "role", "read-only")
    mark_seen(reader, CARD)
    assert card(desk).seen == ()


def test_an_outcome_stands_on_the_course_and_is_not_learnt(desk, clock):
    doctor = as_physician(desk, clock)
    name_outcome(doctor, "o", CARD, "infection", "lung", "Streptococcus pneumoniae")
    told = card(desk).outcome
    assert (told["name"], told["text"], told["by"]) == ("infection", "lung, Streptococcus pneumoniae", "Dr B")
    (event,) = [e for e in courses.course(desk.store, CHILD).events if e.kind == "infection"]
    assert (event.at, event.text) == (card(desk).at, "lung, Streptococcus pneumoniae")
    undo(doctor, "u", "o")
    assert card(desk).outcome is None
    assert [e.kind for e in courses.course(desk.store, CHILD).events] == []


@pytest.mark.parametrize("name", OUTCOMES)
def test_every_outcome_is_an_event_of_its_kind(desk, clock, name):
    name_outcome(as_physician(desk, clock), "o", CARD, name, remark="as found")
    assert [e.kind for e in courses.course(desk.store, CHILD).events] == [OUTCOMES[name].event]


def test_a_nurse_names_no_outcome_and_nobody_an_unknown_one(desk, clock):
    with pytest.raises(Denied, match="another role"):
        name_outcome(desk, "o", CARD, "infection")
    with pytest.raises(Invalid, match="Choose an outcome"):
        name_outcome(as_physician(desk, clock), "o", CARD, "cold")
    with pytest.raises(Invalid, match="no longer there"):
        name_outcome(as_physician(desk, clock), "o", alert_id("child-0001", "x"), "flare")
    assert card(desk).outcome is None


def test_a_week_later_a_card_waits_without_a_banner(desk, clock):
    assert [c.id for c in interrupting(desk)] == [CARD]
    clock.forward(days=7)
    assert [c.id for c in interrupting(desk)] == [CARD]
    clock.forward(minutes=1)
    assert interrupting(desk) == []
    assert card(desk).state == "open"


def test_a_snoozed_rule_is_silent_for_this_child_until_its_day(desk, clock):
    today = clock.now.date()
    snooze(desk, "z", CARD, today + timedelta(days=3), "in hospital, being treated")
    quiet = interrupting(desk)
    louder = card(desk).level == "urgent"
    assert [c.id for c in quiet] == ([CARD] if louder else [])
    (asleep,) = courses.snoozes(desk.store, today)
    assert (asleep.child, asleep.rule, asleep.by) == (CHILD, "il6-rise", "Nurse A")
    assert alerts.interrupts(_urgent(card(desk)), clock.now, [asleep])
    clock.forward(days=4)
    assert [c.id for c in interrupting(desk)] == [CARD]
    undo(desk, "u", "z")
    assert courses.snoozes(desk.store, today) == []


def _urgent(known):
    from dataclasses import replace

    return replace(known, level="urgent")


@pytest.mark.parametrize(
    ("days", "why", "says"),
    [(3, " ", "Say why"), (0, "x", "within the next 56 days"), (57, "x", "within the next 56 days")],
)
def test_a_snooze_has_an_end_and_a_reason(desk, clock, days, why, says):
    with pytest.raises(Invalid, match=says):
        snooze(desk, "z", CARD, clock.now.date() + timedelta(days=days), why)
    with pytest.raises(Invalid, match="no longer there"):
        snooze(desk, "z", alert_id("child-0001", "x"), clock.now.date() + timedelta(days=3), "x")


def due(desk):
    return [card.id for card in waiting(desk)[Waiting.LIST]]


def test_a_planned_repeat_comes_back_until_it_is_drawn(desk, clock):
    day = clock.now.date() + timedelta(days=2)
    acknowledge(desk, "a", CARD, "repeat", repeat_on=day)
    assert due(desk) == []
    clock.forward(days=2)
    assert due(desk) == [CARD]
    record_labs(desk, "again", CHILD, sheet(clock.now, IL6=18), confirmed=True)
    assert due(desk) == []


def test_an_answered_card_does_not_ask_again_for_the_same_data(desk, clock):
    acknowledge(desk, "a", CARD, "infection")
    record_labs(desk, "old", CHILD, sheet(clock.now - timedelta(days=3), ESR=4), confirmed=True)
    assert interrupting(desk) == []
    assert card(desk).state == "acknowledged"


def test_the_lead_sees_how_well_the_alert_serves(desk, clock):
    before = statistics(desk)
    assert (before.cards, before.acknowledged, before.outcomes) == (1, 0, 0)
    assert before.share_confirmed is None
    assert before.a_child_year == pytest.approx(1 / before.child_years)
    acknowledge(desk, "a", CARD, "infection")
    name_outcome(as_physician(desk, clock), "o", CARD, "infection")
    after = statistics(desk)
    assert (after.share_acknowledged, after.share_confirmed) == (1, 1)
    name_outcome(as_physician(desk, clock), "o2", CARD, "none")
    assert statistics(desk).share_confirmed == 0


def test_an_empty_ward_has_no_figures(tmp_path):
    with open_desk(tmp_path / "empty") as made:
        known = statistics(made)
    assert (known.a_child_year, known.share_acknowledged, known.share_confirmed) == (None, None, None)


def test_dates_of_repeats_are_kept(desk):
    acknowledge(desk, "a", CARD, "repeat", repeat_on=date(2026, 12, 1))
    assert card(desk).repeat_on == date(2026, 12, 1)
