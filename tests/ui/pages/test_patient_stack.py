"""The tabs of the page of one child: made when they are needed, in their places, heard by the page."""

from __future__ import annotations

import pytest

from fortnight.ui.pages.patient_stack import PatientStack
from fortnight.ui.pages.patient_tabs import ALERTS, EVENTS, FORM, LABS, TABS, TIMELINE
from helpers.contexts import course_of

NAMES = ("infusions", "labs", "activity", "growth", "medication", "events", "alerts", "history")


@pytest.fixture
def stack(qtbot, context):
    made = PatientStack(context)
    qtbot.addWidget(made)
    return made


def test_at_first_only_the_timeline_is_made(stack):
    assert stack.stack.count() == len(TABS) == FORM
    assert stack.stack.currentIndex() == TIMELINE
    assert [tab for tab in range(TIMELINE + 1, FORM) if stack.is_made(tab)] == []


def test_each_tab_is_made_once_in_its_place(stack):
    made = {name: getattr(stack, name) for name in reversed(NAMES)}
    assert [stack.stack.widget(tab) for tab in range(1, FORM)] == [made[name] for name in NAMES]
    assert all(getattr(stack, name) is tab for name, tab in made.items())
    assert all(stack.is_made(tab) for tab in range(1, FORM))
    assert stack.stack.currentIndex() == TIMELINE


def test_a_tab_that_is_made_while_it_is_shown_stays_shown(stack):
    stack.stack.setCurrentIndex(EVENTS)
    assert stack.stack.currentWidget() is not stack.events
    assert stack.stack.currentWidget() is stack.events


def test_a_request_about_a_record_carries_the_course(stack, context):
    asked = []
    stack.void.connect(lambda *which: asked.append(which))
    stack.labs.void.emit("s1")
    assert asked == []
    stack.course = course_of(context)
    stack.labs.void.emit("s1")
    assert asked == [(stack.course, "s1")]


def test_the_cards_are_announced_once(qtbot, stack):
    with qtbot.waitSignal(stack.cards_made) as announced:
        cards = stack.alerts
    assert announced.args == [cards]
    assert stack.stack.widget(ALERTS) is cards


def test_nothing_begins_on_a_tab_without_entries(stack):
    stack.stack.setCurrentIndex(LABS)
    stack.begin_entry()
    assert not stack.is_made(LABS)
