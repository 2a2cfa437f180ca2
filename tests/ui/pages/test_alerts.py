"""The Alerts page: cards sorted by what they are waiting for, with their numbers."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fortnight.domain.people import PHYSICIAN
from fortnight.operations import alerts
from fortnight.operations.alerts import Waiting
from fortnight.ui.pages.alerts import EMPTY, FILTERS, TIPS, AlertsPage
from helpers.contexts import OTHER_CHILD, as_role, raise_card
from helpers.drafts import quiet_fortnights
from helpers.texts import texts


@pytest.fixture
def page(qtbot, context):
    made = AlertsPage(context)
    qtbot.addWidget(made)
    made.resize(1100, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def physician(context):
    return as_role(context, PHYSICIAN).session


def listed(page) -> list[str]:
    return [card.id for card in page.cards.model.alerts]


def chips(page) -> list[str]:
    return [chip.text() for chip in page.filters.values()]


def test_every_filter_has_a_name_a_tooltip_and_words_for_an_empty_list():
    assert set(FILTERS) == set(TIPS) == set(EMPTY) == set(Waiting)


def test_an_empty_list_says_which_cards_are_missing_and_that_this_is_not_an_all_clear(page):
    said = set()
    for waiting in Waiting:
        page.show_only(waiting)
        shown = [words for words in texts(page.cards) if words]
        assert len(shown) == 2, shown
        assert "not an all-clear" in shown[1]
        said.add(shown[0])
    assert len(said) == len(Waiting)
    assert page.counts.text() == "0 open alerts"


def test_a_new_card_is_shown_and_counted_at_once(page, session):
    card = raise_card(session)
    assert listed(page) == [card]
    assert chips(page) == ["Now (1)", "Work list", "Waiting", "Closed", "Silent marks"]
    assert page.counts.text() == "1 open alert"


def test_a_card_moves_to_the_work_list_then_to_waiting_and_back(page, session, clock):
    card = raise_card(session)
    clock.forward(days=8)
    page.refresh()
    assert listed(page) == []
    page.show_only(Waiting.LIST)
    assert listed(page) == [card]
    assert page.filters[Waiting.LIST].isChecked()
    assert not page.filters[Waiting.NOW].isChecked()
    repeat = clock.now.date() + timedelta(days=2)
    alerts.acknowledge(session, "a1", card, "repeat", "", repeat)
    assert listed(page) == []
    page.show_only(Waiting.ANSWERED)
    assert listed(page) == [card]
    assert page.counts.text() == "0 open alerts, 1 waits for a repeat or outcome"
    clock.forward(days=2)
    page.show_only(Waiting.LIST)
    assert listed(page) == [card], "its repeat is due"


def test_a_card_with_an_outcome_is_closed_and_not_counted(page, session, physician):
    card = raise_card(session)
    alerts.name_outcome(physician, "o1", card, "infection", "skin", "", "")
    page.show_only(Waiting.CLOSED)
    assert listed(page) == [card]
    assert chips(page) == ["Now", "Work list", "Waiting", "Closed", "Silent marks"]


def test_no_other_card_replaces_the_one_that_was_answered(page, session):
    quiet_fortnights(session, OTHER_CHILD)
    first, second = raise_card(session), raise_card(session, "t", OTHER_CHILD)
    page.cards.choose(first)
    alerts.acknowledge(session, "a1", first, "infection", "", None)
    assert (listed(page), page.cards.chosen) == ([second], "")
    assert not page.cards.detail.answer.isEnabled()


def test_figures_say_how_often_cards_are_raised_and_how_often_they_were_right(page, session, physician):
    assert page.figures.text() == ""
    card = raise_card(session)
    words = page.figures.text()
    assert words.endswith(" cards per child and year of treatment · 0 % answered")
    assert float(words.split()[0]) == pytest.approx(365 / 224, abs=0.1)
    alerts.acknowledge(session, "a1", card, "infection", "", None)
    alerts.name_outcome(physician, "o1", card, "infection", "skin", "", "")
    assert page.figures.text().endswith("100 % answered · 1 of 1 recorded outcomes confirmed the card")


def test_the_explanation_of_the_alerts_is_requested(page, qtbot):
    with qtbot.waitSignal(page.about_requested):
        page.about.click()
