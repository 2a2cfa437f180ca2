"""Alerts in the journal: raised with the commit that shows the rise, ended and reopened by corrections."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from fortnight.operations import alerts
from fortnight.operations.alert_cards import alert_id
from fortnight.operations.alerts import (
    REASONS,
    acknowledge,
    alert_history,
    cards_needing_attention,
    headline_of,
)
from fortnight.operations.correcting import correct_value, void
from fortnight.operations.recording import record_infusion, record_labs
from fortnight.operations.session import Invalid
from fortnight.operations.undoing import undo
from fortnight.store.journal import entries
from fortnight.store.queries import courses
from helpers.drafts import drip, sheet, typed
from helpers.stores import present

CARD = alert_id("child-0001", "s")


@pytest.fixture
def session(quiet_session):
    return quiet_session


CHILD = "child-0001"


def draw(session, id, **values):
    record_labs(session, id, CHILD, sheet(session.clock(), **values), confirmed=True)


def the_alert(session):
    (raised,) = courses.alerts(session.store)
    return raised


def verbs(session, alert=CARD):
    return [(e.verb, e.data.get("state")) for e in alert_history(session.store, alert)]


def test_an_alert_is_raised_in_the_commit_that_shows_the_rise(session):
    heard = []
    session.store.listeners.append(heard.append)
    draw(session, "s", IL6=120, CRP="<0.3")
    raised = the_alert(session)
    assert (raised.id, raised.child, raised.level, raised.state) == (CARD, CHILD, "alert", "open")
    assert raised.at == session.clock()
    assert len(heard) == 1
    assert heard[0].touch("alert", CHILD)
    assert heard[0].touch("result", CHILD)
    assert verbs(session) == [("alert.record", None)]


def test_a_value_within_the_own_range_raises_nothing(session):
    draw(session, "s", IL6=16)
    assert courses.alerts(session.store) == []
    assert cards_needing_attention(session) == []


def test_what_was_shown_is_kept_with_the_alert(session):
    draw(session, "s", IL6=120, CRP="<0.3")
    assert headline_of(session.store, CARD).startswith("IL-6 is 8")
    assert headline_of(session.store, "nothing") == ""
    kept = present(entries.by_id(session.store.db, the_alert(session).entry)).data["detail"]
    assert kept["rule"]
    assert [sample[:3] for sample in kept["samples"]] == [["s", session.clock().isoformat(), "alert"]]


def test_a_second_sample_of_the_episode_belongs_to_the_same_card(session, clock):
    draw(session, "s", IL6=120)
    clock.forward(days=2)
    draw(session, "t", IL6=100)
    raised = the_alert(session)
    assert [sample[0] for sample in raised.detail["samples"]] == ["s", "t"]
    assert verbs(session) == [("alert.record", None), ("alert.amend", None)]


def test_a_quiet_sample_afterwards_changes_no_alert(session, clock):
    draw(session, "s", IL6=120)
    clock.forward(days=10)
    draw(session, "t", IL6=14)
    assert verbs(session) == [("alert.record", None)]


def test_a_rise_after_the_episode_is_a_card_of_its_own(session, clock):
    draw(session, "s", IL6=120)
    clock.forward(days=1)
    record_infusion(session, "i", CHILD, drip(clock()), confirmed=True)
    clock.forward(days=13)
    draw(session, "q", IL6=15)
    record_infusion(session, "i2", CHILD, drip(clock()), confirmed=True)
    clock.forward(days=14)
    draw(session, "t", IL6=150)
    assert [a.id for a in courses.alerts(session.store)] == [alert_id("child-0001", "t"), CARD]


def test_a_corrected_value_ends_its_alert_and_the_record_keeps_that_it_was_raised(session):
    draw(session, "s", IL6=120)
    correct_value(session, "e1", "s", "IL6", typed("IL6", 12), "misread", confirmed=True)
    assert the_alert(session).state == "ended"
    assert cards_needing_attention(session) == []
    assert verbs(session) == [("alert.record", None), ("alert.amend", "ended")]


def test_a_value_that_is_corrected_back_opens_its_alert_again(session):
    draw(session, "s", IL6=120)
    correct_value(session, "e1", "s", "IL6", typed("IL6", 12), "misread", confirmed=True)
    correct_value(session, "e2", "s", "IL6", typed("IL6", 120), "was right", confirmed=True)
    assert the_alert(session).state == "open"
    assert verbs(session) == [("alert.record", None), ("alert.amend", "ended"), ("alert.amend", "open")]


def test_an_ended_alert_is_ended_once(session):
    draw(session, "s", IL6=120)
    correct_value(session, "e1", "s", "IL6", typed("IL6", 12), "misread", confirmed=True)
    correct_value(session, "e2", "s", "IL6", typed("IL6", 13), "misread again", confirmed=True)
    assert verbs(session) == [("alert.record", None), ("alert.amend", "ended")]


@pytest.mark.parametrize(
    "take_back", [undo, lambda session, entry, s: void(session, entry, s, "wrong child")]
)
def test_undoing_a_specimen_ends_its_alert(session, take_back):
    draw(session, "s", IL6=120)
    take_back(session, "u1", "s")
    assert the_alert(session).state == "ended"
    undo(session, "u2", "u1")
    assert the_alert(session).state == "open"


def test_a_late_result_raises_an_alert_for_its_own_day(session, clock):
    """A late result belongs to its own day; the card is raised now and says when the sample was."""
    before = clock() - timedelta(days=14)
    record_labs(session, "late", CHILD, sheet(before, IL6=120), confirmed=True)
    raised = the_alert(session)
    assert (raised.at, raised.raised_at) == (before, clock())


# Answers ------------------------------------------------------------------------------------------


def test_an_answer_is_stored_with_its_person_its_time_and_the_planned_repeat(session, clock):
    draw(session, "s", IL6=120)
    clock.forward(minutes=5)
    acknowledge(session, "e1", CARD, "repeat", " calm ", date(2026, 11, 25))
    raised = the_alert(session)
    assert (raised.state, raised.reason, raised.remark) == ("acknowledged", "repeat", "calm")
    assert (raised.repeat_on, raised.answered_by, raised.answered_at) == (
        date(2026, 11, 25),
        "Nurse A",
        clock(),
    )
    assert (len(cards_needing_attention(session)), present(entries.by_id(session.store.db, "e1")).reason) == (
        0,
        "repeat",
    )


@pytest.mark.parametrize("reason", REASONS)
def test_each_reason_can_be_given(session, reason):
    draw(session, "s", IL6=120)
    acknowledge(session, "e1", CARD, reason)
    assert the_alert(session).reason == reason


def test_there_are_few_enough_reasons_for_one_click():
    assert len(REASONS) <= 7


@pytest.mark.parametrize(
    ("alert", "reason", "sentence"),
    [("nothing", "flare", "no longer there"), (CARD, "because", "Choose a reason")],
)
def test_an_invalid_answer_is_refused(session, alert, reason, sentence):
    draw(session, "s", IL6=120)
    with pytest.raises(Invalid, match=sentence):
        acknowledge(session, "e1", alert, reason)
    assert entries.by_id(session.store.db, "e1") is None


def test_an_ended_alert_cannot_be_answered(session):
    draw(session, "s", IL6=120)
    correct_value(session, "e1", "s", "IL6", typed("IL6", 12), "misread", confirmed=True)
    with pytest.raises(Invalid, match="the values behind it were corrected"):
        acknowledge(session, "e2", CARD, "flare")


def test_a_retried_answer_is_one_entry(session, clock):
    draw(session, "s", IL6=120)
    acknowledge(session, "e1", CARD, "flare")
    clock.forward(minutes=5)
    acknowledge(session, "e1", CARD, "flare")
    assert len(alert_history(session.store, CARD)) == 2


def test_an_acknowledged_alert_stays_acknowledged_when_its_episode_continues(session, clock):
    draw(session, "s", IL6=120)
    acknowledge(session, "e1", CARD, "infection")
    clock.forward(days=2)
    draw(session, "t", IL6=100)
    raised = the_alert(session)
    assert (raised.state, raised.reason) == ("acknowledged", "infection")
    assert len(raised.detail["samples"]) == 2


def test_an_acknowledged_alert_that_becomes_more_severe_is_open_again(session, clock):
    draw(session, "s", IL6=120)
    acknowledge(session, "e1", CARD, "infection")
    clock.forward(days=2)
    draw(session, "t", IL6=100, NEUT="0.3")
    raised = the_alert(session)
    assert (raised.level, raised.state) == ("urgent", "open")


def test_an_answer_can_be_undone(session):
    draw(session, "s", IL6=120)
    acknowledge(session, "e1", CARD, "infection")
    undo(session, "u1", "e1")
    assert the_alert(session).state == "open"


def test_a_watch_is_raised_but_does_not_wait_for_an_answer(session):
    draw(session, "s", IL6=38)
    assert the_alert(session).level == "watch"
    assert cards_needing_attention(session) == []


def test_refreshing_an_unknown_child_does_nothing(session):
    with session.store.transaction(session.act()) as transaction:
        alerts.refresh(session, transaction, "nobody")
        assert transaction.written == []


def test_the_alerts_of_a_child_follow_from_its_present_course(session, clock):
    """Undo and redo, correct and correct back: the alerts at the end are those of the course at the end."""
    draw(session, "s", IL6=120)
    acknowledge(session, "e1", CARD, "infection")
    clock.forward(days=1)
    draw(session, "t", IL6=200)
    undo(session, "u1", "t")
    undo(session, "u2", "u1")
    raised = the_alert(session)
    assert [sample[0] for sample in raised.detail["samples"]] == ["s", "t"]
    assert [e.id for e in alert_history(session.store, CARD)][1] == "e1"
