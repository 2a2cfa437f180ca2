"""Cards in the journal: their ids, their versions, and what a newer rule does not change."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from fortnight.domain.alert.raised_alert import CardState
from fortnight.domain.explanation import card as card_module
from fortnight.domain.explanation.card import from_data
from fortnight.operations import alert_cards, infusions
from fortnight.operations.alert_cards import alert_id, versions
from fortnight.operations.alerts import acknowledge
from fortnight.operations.correcting import amend, correct_value, void
from fortnight.operations.recording import record_infusion, record_labs
from fortnight.operations.undoing import undo
from fortnight.store.journal import entries as journal
from fortnight.store.queries import courses
from helpers.bedside import given
from helpers.drafts import drip, sheet, typed
from helpers.stores import NOW, present

CHILD = "child-0001"
CARD = alert_id(CHILD, "s")


@pytest.fixture
def session(quiet_session):
    return quiet_session


def draw(session, id, **values):
    record_labs(session, id, CHILD, sheet(session.clock(), **values), confirmed=True)


def shown(session, alert=CARD):
    known = courses.alert(session.store, alert)
    assert known is not None
    return from_data(known.detail)


@pytest.fixture
def another_rule(monkeypatch):
    """The next version of the rule, which calls every card a flare."""

    def newer(course, episode):
        made = card_of(course, episode)
        return replace(made, rule="il6-rise 99", suggests="flare", headline=made.sentence)

    card_of = card_module.card_of
    return lambda: monkeypatch.setattr(alert_cards, "card_of", newer)


def test_the_id_is_made_of_the_child_the_first_specimen_and_the_rule(session):
    draw(session, "s", IL6=120)
    assert [card.id for card in courses.alerts(session.store)] == [f"{CHILD}/s/il6-rise"]


def test_a_card_is_raised_for_a_sample_with_microseconds(session, clock):
    """The store keeps milliseconds, and moments are compared to the millisecond."""
    clock.now = NOW + timedelta(microseconds=981_999)
    draw(session, "s", IL6=120)
    assert [card.id for card in courses.alerts(session.store)] == [CARD]
    void(session, "v", "s", "entered twice")
    assert [card.state for card in courses.alerts(session.store)] == ["ended"]


def test_an_earlier_sample_of_the_episode_does_not_make_another_card(session, clock):
    draw(session, "s", IL6=120)
    acknowledge(session, "a1", CARD, "repeat")
    earlier = sheet(clock() - timedelta(days=1), IL6=130)
    record_labs(session, "r", CHILD, earlier, confirmed=True)
    (card,) = courses.alerts(session.store)
    assert (card.id, card.answered_by, [s.specimen for s in card.samples]) == (CARD, "Nurse A", ["r", "s"])


def test_a_card_of_version_0_1_keeps_its_id(session, clock, monkeypatch):
    """Its id was that of the specimen alone."""
    with monkeypatch.context() as earlier:
        earlier.setattr(alert_cards, "alert_id", lambda child, specimen: f"{specimen}:alert")
        draw(session, "s", IL6=120)
    clock.forward(days=1)
    draw(session, "t", IL6=130)
    assert [(card.id, len(card.samples)) for card in courses.alerts(session.store)] == [("s:alert", 2)]


# Versions ---------------------------------------------------------------------------------------


def test_a_corrected_value_is_a_new_version_and_the_answered_one_stays(session):
    draw(session, "s", IL6=120)
    before = shown(session)
    acknowledge(session, "a1", CARD, "infection")
    correct_value(session, "c1", "s", "IL6", typed("IL6", 150), "misread", confirmed=True)
    first, second = versions(session, CARD)
    assert (first.card, first.answered_by) == (before, "Nurse A")
    assert (second.card.version, str(second.card.why), second.answered_by) == (2, "a value was corrected", "")
    assert str(second.card.sentence).startswith("150 pg/mL")
    assert present(courses.alert(session.store, CARD)).life is CardState.WAITING, "it stays answered"


def test_the_answer_says_which_version_was_answered(session, clock):
    draw(session, "s", IL6=120)
    clock.forward(days=2)
    draw(session, "t", IL6=125)
    acknowledge(session, "a1", CARD, "infection")
    assert present(journal.by_id(session.store.db, "a1")).data["version"] == 2
    first, second = versions(session, CARD)
    assert (first.answered_by, second.answered_by) == ("", "Nurse A")
    assert str(second.card.why) == "a newer sample belongs to this card"
    assert (first.since, second.since) == (NOW, NOW + timedelta(days=2))


def test_another_dose_before_the_sample_makes_a_new_version(session, clock):
    draw(session, "s", IL6=120)
    late = clock() - timedelta(days=7)
    record_infusion(session, "i", CHILD, drip(late), confirmed=True)
    reasons = [str(version.card.why) for version in versions(session, CARD)]
    assert reasons == ["None", "a dose, an event or an earlier value was entered or corrected"]


def test_a_dose_at_the_bedside_that_is_written_down_late_is_a_reason_too(session, clock):
    draw(session, "s", IL6=120)
    for kind, body in given(clock() - timedelta(days=7)):
        infusions.write_act(session, session.new_id(), "d1", CHILD, kind, body, confirmed=True)
    reasons = [str(version.card.why) for version in versions(session, CARD)]
    assert reasons == ["None", "a dose, an event or an earlier value was entered or corrected"]


def test_a_newer_rule_does_not_change_earlier_cards(session, clock, another_rule):
    draw(session, "s", IL6=120)
    acknowledge(session, "a1", CARD, "infection")
    entries = journal.of_target(session.store.db, CARD)
    another_rule()
    clock.forward(days=40)
    draw(session, "q", IL6=15)
    assert journal.of_target(session.store.db, CARD) == entries


def test_a_newer_rule_makes_a_new_version_of_a_card_that_is_judged_again(session, clock, another_rule):
    draw(session, "s", IL6=120)
    before = shown(session)
    another_rule()
    amend(session, "m1", "s", {"symptoms": "cough"}, "told later")
    first, second = versions(session, CARD)
    assert first.card == before
    assert (second.card.suggests, second.card.version) == ("flare", 2)
    assert str(second.card.why) == "il6-rise 99 judges this sample differently"


def test_new_wording_alone_writes_no_entry(session, clock, monkeypatch):
    draw(session, "s", IL6=120)
    entries = len(journal.of_target(session.store.db, CARD))
    card_of = card_module.card_of
    monkeypatch.setattr(
        alert_cards, "card_of", lambda *how: replace(made := card_of(*how), headline=made.sentence)
    )
    amend(session, "m1", "s", {"note": "a note"}, "added later")
    assert len(journal.of_target(session.store.db, CARD)) == entries


def test_an_ended_card_that_is_open_again_is_the_version_that_was_shown(session):
    draw(session, "s", IL6=120)
    before = shown(session)
    correct_value(session, "c1", "s", "IL6", typed("IL6", 15), "misread", confirmed=True)
    assert present(courses.alert(session.store, CARD)).state == "ended"
    correct_value(session, "c2", "s", "IL6", typed("IL6", 120), "was right", confirmed=True)
    assert (shown(session), present(courses.alert(session.store, CARD)).state) == (before, "open")
    assert len(versions(session, CARD)) == 1


# What an act touches ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("act", "state"),
    [
        (lambda session: void(session, "v1", "s", "wrong child"), "ended"),
        (lambda session: undo(session, "u1", "s"), "ended"),
        (lambda session: amend(session, "m1", "s", {"note": "a note"}, "why"), "open"),
        (lambda session: amend(session, "m1", CHILD, {"note": "a note"}, "why"), "open"),
    ],
    ids=["void", "undo", "note of the specimen", "note of the child"],
)
def test_an_entry_about_the_sample_updates_its_card(session, act, state):
    draw(session, "s", IL6=120)
    act(session)
    assert present(courses.alert(session.store, CARD)).state == state


def test_undoing_a_void_opens_the_card_again(session):
    draw(session, "s", IL6=120)
    void(session, "v1", "s", "wrong child")
    undo(session, "u1", "v1")
    assert present(courses.alert(session.store, CARD)).state == "open"


def test_two_undos_undo_two_entries_about_the_same_record(session):
    draw(session, "s", IL6=16)
    correct_value(session, "c1", "s", "IL6", typed("IL6", 18), "misread", confirmed=True)
    undo(session, "u1", "c1")
    assert present(courses.specimens(session.store, CHILD)[-1].value("IL6")).value == 16
    undo(session, "u2", "s")
    assert courses.specimens(session.store, CHILD)[-1].id != "s"
