"""A list of alert cards with the detail of the chosen one: choosing, reading, requesting dialogs."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QApplication, QWidget

from fortnight.domain.explanation.card import as_data
from fortnight.operations import alerts, views
from fortnight.store.queries import courses
from fortnight.ui.widgets.alert_cards import AlertCards
from helpers.cards import raised
from helpers.contexts import CHILD
from helpers.stores import present
from helpers.texts import texts

CONTENTS = as_data(raised(IL6=120)[2])
FIRST, SECOND = "a0", "a1"


@pytest.fixture
def cards(qtbot, context):
    made = AlertCards(context)
    qtbot.addWidget(made)
    made.resize(1100, 600)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def show(cards, session):
    """Record cards with these ids that are not in the record yet, and list them in this order."""

    def listed(*ids: str) -> None:
        for id in ids:
            if courses.alert(session.store, id) is None:
                at = session.clock().isoformat()
                body = {"at": at, "level": "alert", "suggests": "unclear", "detail": CONTENTS}
                with session.store.transaction(session.act()) as writing:
                    writing.append(id, "alert.record", id, CHILD, body)
        found = [present(courses.alert(session.store, id)) for id in ids]
        cards.show_alerts(found, views.children_of(session, [CHILD]), "The list is empty")

    return listed


def test_an_empty_list_says_so_and_is_not_an_all_clear(cards, show):
    show()
    assert texts(cards) == [
        "The list is empty",
        "This is not an all-clear: this drug can suppress fever and CRP.",
    ]
    assert cards.chosen == ""


def test_the_first_card_is_chosen_when_the_list_appears(cards, show):
    show(FIRST, SECOND)
    assert cards.chosen == FIRST
    assert cards.detail.answer.isVisible()


def test_the_chosen_card_stays_chosen_when_others_appear(cards, show):
    show(FIRST)
    show(SECOND, FIRST)
    assert cards.chosen == FIRST
    assert cards.list.currentIndex().row() == 1


def test_no_other_card_replaces_one_that_has_gone(cards, show):
    show(FIRST, SECOND)
    show(SECOND)
    assert cards.chosen == ""
    QApplication.processEvents()  # widgets added to a layout appear in the next round of the event loop
    assert texts(cards.detail) == ["Choose a card on the left."]


def test_the_focus_chooses_no_card_after_the_chosen_one_has_gone(cards, show):
    show(FIRST, SECOND)
    show(SECOND)
    QApplication.sendEvent(cards.list, QFocusEvent(QEvent.Type.FocusIn, Qt.FocusReason.TabFocusReason))
    assert (cards.chosen, cards.list.currentIndex().isValid()) == ("", False)


def test_a_card_that_is_not_listed_is_not_chosen(cards, show):
    show(FIRST)
    cards.choose("c9/s1/il6-rise")
    assert cards.chosen == ""


def test_the_arrow_keys_choose_the_next_card(cards, show, qtbot):
    show(FIRST, SECOND)
    qtbot.keyClick(cards.list, Qt.Key.Key_Down)
    assert cards.chosen == SECOND
    qtbot.keyClick(cards.list, Qt.Key.Key_Up)
    assert cards.chosen == FIRST


def test_enter_opens_what_the_card_is_waiting_for(cards, show, session, qtbot):
    show(FIRST)
    with qtbot.waitSignal(cards.acknowledge) as asked:
        qtbot.keyClick(cards.list, Qt.Key.Key_Return)
    assert asked.args == [FIRST]
    alerts.acknowledge(session, "ack", FIRST, "infection", "", None)
    show(FIRST)
    with qtbot.waitSignal(cards.outcome) as asked:
        qtbot.keyClick(cards.list, Qt.Key.Key_Return)
    assert asked.args == [FIRST]


def test_a_card_that_is_shown_is_recorded_as_seen_once(cards, show, session, qtbot):
    show(FIRST)
    qtbot.waitUntil(lambda: seen_by(session, FIRST) == ["Nurse A"])
    cards.choose(FIRST)
    QApplication.processEvents()
    assert seen_by(session, FIRST) == ["Nurse A"]


def test_a_card_on_a_hidden_page_is_not_seen(cards, show, session):
    cards.hide()
    show(FIRST)
    cards.choose(FIRST)
    QApplication.processEvents()
    assert seen_by(session, FIRST) == []


def test_a_card_whose_page_was_left_at_once_is_not_seen(cards, show, session):
    show(FIRST)
    cards.hide()
    QApplication.processEvents()
    assert seen_by(session, FIRST) == []


def seen_by(session, card) -> list[str]:
    return [who for who, _ in present(courses.alert(session.store, card)).seen]


def test_a_longer_list_needs_no_more_widgets(cards, show):
    """Cards are painted by a delegate, so a change makes no widgets for cards that are not visible."""
    counts = []
    for many in (6, 60):
        show(*(f"a{n}" for n in range(many)))
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        counts.append(len(cards.findChildren(QWidget)))
    assert cards.model.rowCount() == 60
    assert counts[0] == counts[1]
