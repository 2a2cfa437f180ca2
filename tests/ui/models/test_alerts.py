"""Alert cards as a list: the order in which they need attention, and what each line says."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from fortnight.domain.alert.raised_alert import RaisedAlert, StoredState
from fortnight.domain.explanation.card import as_data
from fortnight.ui.models.alerts import ALERT, AlertModel, by_urgency
from helpers.alerts import answered, raised_alert
from helpers.cards import raised
from helpers.courses import at, child

TODAY = at(14).date()


_, _, CARD = raised(IL6=120)


def named(id: str, alert: RaisedAlert) -> RaisedAlert:
    """An alert with an id, and with the words of a card."""
    return replace(alert, id=id, detail={**as_data(CARD), **alert.detail})


CARDS = [
    named("closed", raised_alert(state=StoredState.ENDED)),
    named("answered", answered()),
    named("older", raised_alert(day=12)),
    named("newer", raised_alert(day=13)),
    named("urgent", raised_alert(day=2, level="urgent")),
]


@pytest.fixture
def model(qapp) -> AlertModel:
    made = AlertModel(TODAY)
    tester = QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert tester.model() is made
    made.show(CARDS, {"c1": child()}, TODAY)
    return made


def test_open_cards_come_first_urgent_before_others_and_newer_before_older():
    assert [each.id for each in by_urgency(CARDS)] == ["urgent", "newer", "older", "answered", "closed"]


def test_a_card_is_found_by_its_id(model):
    assert (model.rowCount(), model.row_of("older"), model.row_of("gone")) == (5, 2, -1)


def test_a_row_is_the_card_and_its_words_are_its_lines(model):
    shown = named("a", raised_alert())
    model.show([shown], {"c1": child()}, TODAY)
    name, badge, what, when = model.lines_of(shown)
    assert (name, what) == ("Case 1", "IL-6 is 8.6 × this child's own level")
    assert badge == "Infection?"
    index = model.index(0)
    assert index.data(ALERT) is model.alerts[0]
    assert index.data(Qt.ItemDataRole.DisplayRole) == f"{name}: {badge}: {what}: {when}"
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == index.data()
    assert index.data(Qt.ItemDataRole.ToolTipRole) is None


def test_a_card_of_a_child_who_is_not_listed_has_no_name(model):
    assert model.name_of(replace(CARDS[0], child="other")) == "–"
