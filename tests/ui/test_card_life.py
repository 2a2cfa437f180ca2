"""Alert cards in the window: filters, answers, outcomes, snoozing, and the desktop notification."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from fortnight.app.user_window import UserWindow
from fortnight.domain.alert.raised_alert import RaisedAlert
from fortnight.domain.entry.drafts import LabsDraft, Typed
from fortnight.domain.explanation.card import as_data
from fortnight.operations import views
from fortnight.operations.alert_cards import alert_id
from fortnight.operations.alerts import Waiting
from fortnight.operations.correcting import correct_value
from fortnight.operations.recording import record_labs
from fortnight.store.database import Store
from fortnight.store.queries import courses
from fortnight.ui.models.today import ALERT as ALERT_COLUMN
from fortnight.ui.shell.main_window import ALERTS, TODAY
from helpers.cards import raised
from helpers.drafts import quiet_fortnights
from helpers.stores import KEY, Clock, registered, session_at
from helpers.walk import texts

CARD = alert_id("child-0001", "s")

ILL = {"IL6": ("400", "pg/mL"), "CRP": ("<0.3", "mg/L"), "TEMP": ("39.1", "Cel"), "WBC": ("19", "10*9/L")}


def draw(session, id, child="child-0001"):
    typed = {code: Typed(*words) for code, words in ILL.items()}
    record_labs(session, id, child, LabsDraft(session.clock(), typed), confirmed=True)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def session(tmp_path, clock):
    with Store.open(tmp_path / "ward", KEY) as store:
        made = session_at(store, clock)
        object.__setattr__(made, "role", "physician")
        quiet_fortnights(made, registered(made))
        yield made


@pytest.fixture
def window(qtbot, session):
    user_window = UserWindow(session)
    user_window.window.show()
    user_window.window.go(ALERTS)
    yield user_window.window
    user_window.close()


def alert_in(session, alert=CARD) -> RaisedAlert:
    """Return an alert as it is in the record."""
    found = courses.alert(session.store, alert)
    assert found is not None
    return found


def listed(window):
    return [card.id for card in window.alerts.cards.model.alerts]


def test_a_card_that_is_shown_is_recorded_as_seen(window, session, qtbot):
    draw(session, "s")
    qtbot.waitUntil(lambda: [who for who, _ in alert_in(session).seen] == ["Nurse A"])
    qtbot.waitUntil(lambda: "Seen by Nurse A" in " ".join(words(window.alerts.cards.detail)))


def words(widget):
    from PySide6.QtWidgets import QLabel

    return [each.text() for each in widget.findChildren(QLabel)]


def test_a_card_moves_to_the_work_list_then_to_waiting_and_back(window, session, clock):
    draw(session, "s")
    assert listed(window) == [CARD]
    assert window.sidebar.badge.text() == "1"
    clock.forward(days=8)
    window.alerts.refresh()
    assert listed(window) == []
    window.alerts.show_only(Waiting.LIST)
    assert listed(window) == [CARD]
    window.dialogs.acknowledge(CARD)
    window.dialogs.current.reasons.choose("repeat")
    assert window.dialogs.current.repeat.date().toPython() == clock.now.date() + timedelta(days=2)
    window.dialogs.current.save()
    window.alerts.show_only(Waiting.ANSWERED)
    assert listed(window) == [CARD]
    clock.forward(days=2)
    window.alerts.show_only(Waiting.LIST)
    assert listed(window) == [CARD], "its repeat is due"


def test_an_outcome_is_recorded_and_undone(window, session):
    draw(session, "s")
    window.dialogs.name_outcome(CARD)
    window.dialogs.current.save()
    assert "Choose an outcome" in window.dialogs.current.trouble.text()
    window.dialogs.current.outcomes.choose("flare")
    assert not window.dialogs.current.form.editors["site"].isEnabled()
    window.dialogs.current.outcomes.choose("infection")
    window.dialogs.current.form.set_value("site", "skin")
    window.dialogs.current.save()
    outcome = alert_in(session).outcome
    assert outcome is not None
    assert outcome["text"] == "skin"
    window.alerts.show_only(Waiting.CLOSED)
    assert any("Outcome: Infection: skin" in line for line in words(window.alerts.cards.detail))
    window.undo.undo_last()
    assert alert_in(session).outcome is None


def test_a_card_is_snoozed_with_a_reason(window, session, clock):
    draw(session, "s")
    window.dialogs.snooze(CARD)
    window.dialogs.current.save()
    assert "Enter the reason" in window.dialogs.current.trouble.text()
    window.dialogs.current.form.set_value("why", "treated in hospital")
    window.dialogs.current.save()
    (asleep,) = courses.snoozes(session.store, clock.now.date())
    assert asleep.until == clock.now.date() + timedelta(days=14)


def test_a_new_card_is_notified_once_while_the_window_is_in_the_background(window, session, monkeypatch):
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)
    assert window.notifier.notified == 0
    draw(session, "s")
    assert window.notifier.notified == 1
    record_labs(
        session, "t", "child-0001", LabsDraft(session.clock(), {"ESR": Typed("3", "mm/h")}), confirmed=True
    )
    assert window.notifier.notified == 1, "the same card is notified once"


def test_a_new_card_is_not_notified_while_the_window_is_active(window, session, monkeypatch):
    monkeypatch.setattr(window, "isActiveWindow", lambda: True)
    draw(session, "s")
    assert window.notifier.notified == 0
    assert window.alerts.filters[Waiting.NOW].text() == "Now (1)"
    assert [a.id for a in views.alerts(session)] == [CARD]


@pytest.mark.parametrize("ask", ["acknowledge", "name_outcome", "snooze"])
def test_each_dialog_names_the_child(window, session, ask):
    draw(session, "s")
    getattr(window.dialogs, ask)(CARD)
    assert window.dialogs.current.about.text() == "Case 1 · 0001 · 6 y 11 m"


def test_a_digit_chooses_a_reason_and_enter_presses_the_button(window, session, qtbot):
    draw(session, "s")
    window.dialogs.acknowledge(CARD)
    dialog = window.dialogs.current
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_3)
    assert dialog.reasons.chosen == "sample"
    qtbot.keyClicks(dialog.remark, "tube 2")
    assert (dialog.remark.text(), dialog.reasons.chosen) == ("tube 2", "sample"), "a box takes digits itself"
    dialog.save_button.setFocus()
    qtbot.keyClick(dialog.save_button, Qt.Key.Key_Return)
    assert alert_in(session).reason == "sample"


def test_after_an_answer_no_other_card_is_selected(window, session):
    other = registered(session, "0002", "Case 2")
    quiet_fortnights(session, other)
    draw(session, "s")
    draw(session, "t", other)
    window.alerts.cards.choose(CARD)
    window.dialogs.acknowledge(CARD)
    window.dialogs.current.reasons.choose("infection")
    window.dialogs.current.save()
    assert listed(window) == [alert_id(other, "t")]
    assert window.alerts.cards.chosen == ""
    assert not window.alerts.cards.detail.answer.isEnabled()


def test_the_arrow_keys_select_the_next_card(window, session, qtbot):
    other = registered(session, "0002", "Case 2")
    quiet_fortnights(session, other)
    draw(session, "s")
    draw(session, "t", other)
    window.alerts.cards.choose_first()
    first = window.alerts.cards.chosen
    qtbot.keyClick(window.alerts.cards.list, Qt.Key.Key_Down)
    assert window.alerts.cards.chosen not in ("", first)


def test_the_version_that_was_answered_can_still_be_read(window, session):
    draw(session, "s")
    window.dialogs.acknowledge(CARD)
    window.dialogs.current.reasons.choose("infection")
    window.dialogs.current.save()
    correct_value(session, "c1", "s", "IL6", Typed("300", "pg/mL"), "misread", confirmed=True)
    window.alerts.show_only(Waiting.ANSWERED)
    detail = window.alerts.cards.detail
    said = " ".join(words(detail))
    assert "300 pg/mL" in said
    assert "a value was corrected" in said
    detail.show_version(0)
    said = " ".join(words(detail))
    assert "400 pg/mL" in said
    assert "answered by Nurse A" in said


def test_the_state_of_a_card_is_the_same_on_every_page(window, session, clock):
    draw(session, "s")
    window.dialogs.acknowledge(CARD)
    window.dialogs.current.reasons.choose("repeat")
    window.dialogs.current.save()
    state = "repeat due 24 Nov"
    window.alerts.show_only(Waiting.ANSWERED)
    assert state in window.alerts.cards.model.data(window.alerts.cards.model.index(0))
    assert any(state in line.replace("Repeat", "repeat") for line in words(window.alerts.cards.detail))
    window.go(TODAY)
    shown = window.today.model
    assert state in shown.data(shown.index(0, ALERT_COLUMN))
    window.open_child("child-0001")
    assert "Repeat 24 Nov" in [badge.words for badge in window.patient.findings.badges]
    window.patient.tabs.setCurrentIndex(3)
    model = window.patient.alerts.model
    assert state in model.data(model.index(0))


def test_a_longer_list_of_cards_needs_no_more_widgets(window, session):
    """Cards are painted by a delegate, so a commit makes no widgets for cards that are not visible."""
    cards, widgets = window.alerts.cards, []
    for batch in (range(6), range(6, 60)):
        for n in batch:
            body = {
                "at": session.clock().isoformat(),
                "level": "alert",
                "suggests": "unclear",
                "detail": as_data(raised(IL6=120)[2]),
            }
            with session.store.transaction(session.act()) as writing:
                writing.append(f"a{n}", "alert.record", f"a{n}", "child-0001", body)
        window.alerts.show_only(Waiting.LIST)
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        widgets.append(len(cards.findChildren(QWidget)))
    assert cards.model.rowCount() == 60
    assert widgets[0] == widgets[1]


def test_an_empty_list_says_which_cards_are_missing_and_shows_no_buttons(window):
    said = set()
    for waiting in Waiting:
        window.alerts.show_only(waiting)
        shown = [words for words in texts(window.alerts.cards) if words]
        assert len(shown) == 2, shown
        assert "not an all-clear" in shown[1]
        said.add(shown[0])
    assert len(said) == len(Waiting)


def test_without_a_selected_card_there_are_no_buttons(qtbot, session, window):
    draw(session, "s")
    window.alerts.refresh()
    window.alerts.cards.choose("")
    qtbot.waitUntil(lambda: texts(window.alerts.cards.detail) == ["Choose a card on the left."])
