"""The life of a card: seen, snoozed, repeated, closed; and what the child's own range is made from."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fortnight.domain.alert.outcomes import OUTCOMES
from fortnight.domain.entry.typed_event import EventDraft
from fortnight.operations import alerts
from fortnight.operations.alert_cards import alert_id
from fortnight.operations.alerts import (
    Waiting,
    acknowledge,
    cards_needing_attention,
    mark_seen,
    name_outcome,
    snooze,
    statistics,
    waiting,
)
from fortnight.operations.events import event_rows, record_event
from fortnight.operations.recording import record_labs
from fortnight.operations.session import Invalid
from fortnight.operations.undoing import undo
from fortnight.store.errors import Denied
from fortnight.store.queries import courses
from helpers.drafts import sheet
from helpers.stores import open_session, present, session_at

CARD = alert_id("child-0001", "s")

CHILD = "child-0001"
ILL = {"IL6": 400, "CRP": "<0.3", "TEMP": 39.1, "WBC": 19}


@pytest.fixture
def session(quiet_session):
    """A child with a raised IL-6 today."""
    record_labs(quiet_session, "s", CHILD, sheet(quiet_session.clock(), **ILL), confirmed=True)
    return quiet_session


def as_physician(session, clock):
    """The same record with a physician, who may record outcomes."""
    other = session_at(session.store, clock, "Dr B")
    object.__setattr__(other, "role", "physician")
    return other


def card(session, id=CARD):
    return courses.alert(session.store, id)


def test_a_card_is_seen_once_by_each(session, clock):
    mark_seen(session, CARD)
    mark_seen(session, CARD)
    clock.forward(minutes=3)
    mark_seen(as_physician(session, clock), CARD)
    assert [
        (who, (when - present(card(session)).at).seconds) for who, when in present(card(session)).seen
    ] == [
        ("Nurse A", 0),
        ("Dr B", 180),
    ]
    assert present(card(session)).state == "open"
    mark_seen(session, alert_id("child-0001", "nothing"))


def test_a_read_only_user_is_not_recorded_as_having_seen_a_card(session, clock):
    reader = as_physician(session, clock)
    object.__setattr__(reader, "role", "read-only")
    mark_seen(reader, CARD)
    assert present(card(session)).seen == ()


def test_samples_of_a_recorded_illness_are_not_used_for_the_own_range(session, clock):
    doctor = as_physician(session, clock)
    name_outcome(doctor, "o", CARD, "infection", "lung", "Streptococcus pneumoniae")
    recorded = present(present(card(session)).outcome)
    assert (recorded["name"], recorded["text"], recorded["by"]) == (
        "infection",
        "lung, Streptococcus pneumoniae",
        "Dr B",
    )
    (event,) = [e for e in present(courses.course(session.store, CHILD)).events if e.kind == "infection"]
    assert (event.at, event.text) == (present(card(session)).at, "lung, Streptococcus pneumoniae")
    undo(doctor, "u", "o")
    assert present(card(session)).outcome is None
    assert [e.kind for e in present(courses.course(session.store, CHILD)).events] == []


def test_an_outcome_and_what_was_recorded_for_its_days_say_that_they_are_one_illness(session, clock):
    doctor = as_physician(session, clock)
    name_outcome(doctor, "o", CARD, "infection", "lung", "Streptococcus pneumoniae")
    day = f"{clock().day} {clock():%b %Y}"
    record_event(doctor, "e1", CHILD, EventDraft("infection", day, text="pneumonia"))
    rows = {row.event.id: row for row in event_rows(doctor, present(courses.course(doctor.store, CHILD)))}
    outcome, recorded = rows[f"{CARD}:outcome"], rows["e1"]
    assert (outcome.same, recorded.same) == ((recorded.event,), (outcome.event,))
    undo(doctor, "u", "e1")
    (row,) = event_rows(doctor, present(courses.course(doctor.store, CHILD)))
    assert row.same == ()


@pytest.mark.parametrize("name", OUTCOMES)
def test_every_outcome_is_an_event_of_its_kind(session, clock, name):
    name_outcome(as_physician(session, clock), "o", CARD, name, remark="as found")
    assert [e.kind for e in present(courses.course(session.store, CHILD)).events] == [OUTCOMES[name].event]


def test_a_nurse_cannot_record_an_outcome_and_an_unknown_one_is_refused(session, clock):
    with pytest.raises(Denied, match="does not allow this"):
        name_outcome(session, "o", CARD, "infection")
    with pytest.raises(Invalid, match="Choose an outcome"):
        name_outcome(as_physician(session, clock), "o", CARD, "cold")
    with pytest.raises(Invalid, match="no longer there"):
        name_outcome(as_physician(session, clock), "o", alert_id("child-0001", "x"), "flare")
    assert present(card(session)).outcome is None


def test_an_open_card_needs_attention_for_a_week(session, clock):
    assert [c.id for c in cards_needing_attention(session)] == [CARD]
    clock.forward(days=7)
    assert [c.id for c in cards_needing_attention(session)] == [CARD]
    clock.forward(minutes=1)
    assert cards_needing_attention(session) == []
    assert present(card(session)).state == "open"


def test_a_snoozed_rule_does_not_interrupt_for_this_child_until_its_day(session, clock):
    today = clock.now.date()
    snooze(session, "z", CARD, today + timedelta(days=3), "in hospital, being treated")
    quiet = cards_needing_attention(session)
    louder = present(card(session)).level == "urgent"
    assert [c.id for c in quiet] == ([CARD] if louder else [])
    (asleep,) = courses.snoozes(session.store, today)
    assert (asleep.child, asleep.rule, asleep.by) == (CHILD, "il6-rise", "Nurse A")
    assert alerts.needs_attention(_urgent(card(session)), clock.now, [asleep])
    clock.forward(days=4)
    assert [c.id for c in cards_needing_attention(session)] == [CARD]
    undo(session, "u", "z")
    assert courses.snoozes(session.store, today) == []


def _urgent(known):
    from dataclasses import replace

    return replace(known, level="urgent")


@pytest.mark.parametrize(
    ("days", "why", "says"),
    [(3, " ", "Enter the reason"), (0, "x", "within the next 56 days"), (57, "x", "within the next 56 days")],
)
def test_a_snooze_has_an_end_and_a_reason(session, clock, days, why, says):
    with pytest.raises(Invalid, match=says):
        snooze(session, "z", CARD, clock.now.date() + timedelta(days=days), why)
    with pytest.raises(Invalid, match="no longer there"):
        snooze(session, "z", alert_id("child-0001", "x"), clock.now.date() + timedelta(days=3), "x")


def due(session):
    return [card.id for card in waiting(session)[Waiting.LIST]]


def test_a_planned_repeat_is_due_until_it_is_drawn(session, clock):
    day = clock.now.date() + timedelta(days=2)
    acknowledge(session, "a", CARD, "repeat", repeat_on=day)
    assert due(session) == []
    clock.forward(days=2)
    assert due(session) == [CARD]
    record_labs(session, "again", CHILD, sheet(clock.now, IL6=18), confirmed=True)
    assert due(session) == []


def test_an_answered_card_does_not_ask_again_for_the_same_data(session, clock):
    acknowledge(session, "a", CARD, "infection")
    record_labs(session, "old", CHILD, sheet(clock.now - timedelta(days=3), ESR=4), confirmed=True)
    assert cards_needing_attention(session) == []
    assert present(card(session)).state == "acknowledged"


def test_figures_say_how_often_cards_were_answered_and_confirmed(session, clock):
    before = statistics(session)
    assert (before.cards, before.acknowledged, before.outcomes) == (1, 0, 0)
    assert before.share_confirmed is None
    assert before.a_child_year == pytest.approx(1 / before.child_years)
    acknowledge(session, "a", CARD, "infection")
    name_outcome(as_physician(session, clock), "o", CARD, "infection")
    after = statistics(session)
    assert (after.share_acknowledged, after.share_confirmed) == (1, 1)
    name_outcome(as_physician(session, clock), "o2", CARD, "none")
    assert statistics(session).share_confirmed == 0


def test_an_empty_ward_has_no_figures(tmp_path):
    with open_session(tmp_path / "empty") as made:
        known = statistics(made)
    assert (known.a_child_year, known.share_acknowledged, known.share_confirmed) == (None, None, None)


def test_dates_of_repeats_are_kept(session):
    acknowledge(session, "a", CARD, "repeat", repeat_on=date(2026, 12, 1))
    assert present(card(session)).repeat_on == date(2026, 12, 1)
