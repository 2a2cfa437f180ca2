"""The state of an alert card is the same wherever it is shown."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QLabel

from fortnight.operations import alerts
from fortnight.operations.alerts import Waiting
from fortnight.ui.models.today import ALERT as ALERT_COLUMN
from fortnight.ui.pages.patient_tabs import ALERTS as CARDS
from fortnight.ui.shell.main_window import ALERTS, TODAY
from helpers.contexts import CHILD, raise_card
from helpers.stores import NOW


def test_the_state_of_a_card_is_the_same_on_every_page(window, session):
    card = raise_card(session)
    alerts.acknowledge(session, "a1", card, "repeat", "", NOW.date() + timedelta(days=2))
    state = "repeat due 24 Nov"
    window.go(ALERTS)
    window.alerts.show_only(Waiting.ANSWERED)
    assert state in window.alerts.cards.model.data(window.alerts.cards.model.index(0))
    details = (each.text() for each in window.alerts.cards.detail.findChildren(QLabel))
    assert any(state in line.replace("Repeat", "repeat") for line in details)
    window.go(TODAY)
    shown = window.today.model
    assert state in shown.data(shown.index(0, ALERT_COLUMN))
    window.open_child(CHILD)
    assert "Repeat 24 Nov" in [badge.words for badge in window.patient.findings.badges]
    window.patient.tabs.setCurrentIndex(CARDS)
    model = window.patient.alerts.model
    assert state in model.data(model.index(0))
