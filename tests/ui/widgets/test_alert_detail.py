"""The detail of one alert card: its contents, its versions, what people did, and its buttons."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication, QPushButton

from fortnight.domain.alert.outcomes import OUTCOMES
from fortnight.domain.alert.raised_alert import StoredState
from fortnight.domain.entry.drafts import Typed
from fortnight.domain.people import PHYSICIAN
from fortnight.operations import alerts
from fortnight.operations.correcting import correct_value
from fortnight.store.queries import courses
from fortnight.ui.widgets.alert_detail import AlertDetail
from helpers.contexts import as_role, raise_card
from helpers.stores import NOW, present
from helpers.texts import texts


@pytest.fixture
def detail(qtbot, context):
    made = AlertDetail(context, one_child=False)
    qtbot.addWidget(made)
    made.resize(800, 700)
    made.show()
    return made


@pytest.fixture
def card(session):
    return raise_card(session)


def show(detail, session, card):
    detail.show_alert(present(courses.alert(session.store, card)), "Case 1")
    return said(detail)


def said(detail) -> str:
    QApplication.processEvents()  # widgets added to a layout appear in the next round of the event loop
    return "\n".join(texts(detail))


def enabled(detail) -> list[bool]:
    return [each.isEnabled() for each in (detail.answer, detail.sleep, detail.name_outcome)]


def test_without_a_card_there_are_no_buttons(detail):
    assert said(detail) == "Choose a card on the left."
    assert not any(each.isVisible() for each in detail.findChildren(QPushButton))


def test_the_head_names_the_child_the_draw_time_and_the_rule(detail, session, card):
    words = show(detail, session, card)
    assert "Case 1 · drawn 22 Nov 2026 09:30" in words
    assert "1 sample · assessed by the rule" in words
    assert "400 pg/mL" in words


def test_the_calculation_replaces_the_evidence_and_stays_for_the_next_card(detail, session, card):
    show(detail, session, card)
    before = said(detail)
    detail.show_arithmetic.click()
    assert detail.show_arithmetic.text() == "Show evidence"
    assert said(detail) != before
    show(detail, session, card)
    assert detail.show_arithmetic.text() == "Show evidence"
    detail.show_arithmetic.click()
    assert said(detail) == before


def test_values_are_in_the_units_of_the_clinic(detail, session, card, context):
    assert "19 ×10⁹/L" in show(detail, session, card)
    context.appearance.set_units("japan")
    assert "19000 /µL" in said(detail).replace(",", "").replace("\u202f", "")


@pytest.mark.parametrize(
    ("fields", "buttons"),
    [
        ({}, [True, True, True]),
        ({"level": "urgent"}, [True, False, True]),
        ({"level": "watch"}, [False, False, True]),
        ({"state": StoredState.ACKNOWLEDGED}, [False, False, True]),
        ({"state": StoredState.ENDED}, [False, False, False]),
    ],
    ids=["open", "urgent", "silent", "answered", "ended"],
)
def test_what_can_be_done_depends_on_the_state_of_the_card(detail, session, card, fields, buttons):
    alert = replace(present(courses.alert(session.store, card)), **fields)
    detail.show_alert(alert, "Case 1")
    assert enabled(detail) == buttons


def test_what_people_did_is_said(detail, session, card, context):
    physician = as_role(context, PHYSICIAN).session
    alerts.mark_seen(session, card)
    alerts.acknowledge(session, "a1", card, "repeat", "looks well", NOW.date() + timedelta(days=2))
    words = show(detail, session, card)
    assert "Seen by Nurse A 22 Nov 2026 09:30" in words
    assert "Acknowledged by Nurse A, 22 Nov 2026 09:30: " in words
    assert "looks well" in words
    assert "Repeat due 24 Nov." in words
    alerts.name_outcome(physician, "o1", card, "infection", "skin", "", "")
    words = show(detail, session, card)
    assert f"Outcome: {OUTCOMES['infection'].words}: skin, recorded by Dr B" in words
    assert "Repeat due" not in words


def test_the_version_that_was_answered_can_still_be_read(detail, session, card):
    alerts.acknowledge(session, "a1", card, "infection", "", None)
    correct_value(session, "c1", "s", "IL6", Typed("300", "pg/mL"), "misread", confirmed=True)
    words = show(detail, session, card)
    assert "300 pg/mL" in words
    assert "a value was corrected" in words
    detail.show_version(0)
    words = said(detail)
    assert "400 pg/mL" in words
    assert "answered by Nurse A" in words


def test_each_button_carries_its_card_and_the_timeline_its_child(detail, session, card, qtbot):
    show(detail, session, card)
    for button, signal, id in (
        (detail.answer, detail.acknowledge, card), (detail.sleep, detail.snooze, card),
        (detail.name_outcome, detail.outcome, card), (detail.open_timeline, detail.timeline, "child-0001"),
    ):  # fmt: skip
        with qtbot.waitSignal(signal) as asked:
            button.click()
        assert asked.args == [id]


def test_on_the_page_of_one_child_there_is_no_way_to_its_timeline(qtbot, context):
    made = AlertDetail(context, one_child=True)
    qtbot.addWidget(made)
    assert made.open_timeline.isHidden()
