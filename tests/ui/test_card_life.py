"""Cards in the window: filters, answers, outcomes, snoozes, and the notice behind other windows."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fortnight.domain.drafts import LabsDraft, Typed
from fortnight.operations import ward
from fortnight.operations.alert_cards import alert_id
from fortnight.operations.recording import record_labs
from fortnight.program import Program
from fortnight.store import reading
from fortnight.store.database import Store
from fortnight.ui.pages.alerts import ANSWERED, LIST, NOW
from fortnight.ui.window import ALERTS
from helpers.drafts import quiet_fortnights
from helpers.stores import KEY, Clock, desk_at, registered

CARD = alert_id("child-0001", "s")

ILL = {"IL6": ("400", "pg/mL"), "CRP": ("<0.3", "mg/L"), "TEMP": ("39.1", "Cel"), "WBC": ("19", "10*9/L")}


def draw(desk, id, child="child-0001"):
    typed = {code: Typed(*words) for code, words in ILL.items()}
    record_labs(desk, id, child, LabsDraft(desk.clock(), typed), confirmed=True)


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def desk(tmp_path, clock):
    with Store.open(tmp_path / "ward", KEY) as store:
        made = desk_at(store, clock)
        object.__setattr__(made, "role", "physician")
        quiet_fortnights(made, registered(made))
        yield made


@pytest.fixture
def window(qtbot, desk):
    program = Program(desk)
    program.window.show()
    program.window.go(ALERTS)
    yield program.window
    program.close()


def listed(window):
    return list(window.alerts.cards._items)


def test_a_card_that_is_shown_is_seen(window, desk, qtbot):
    draw(desk, "s")
    qtbot.waitUntil(lambda: [who for who, _ in reading.alert(desk.store, CARD).seen] == ["Nurse A"])
    qtbot.waitUntil(lambda: "Seen by Nurse A" in " ".join(words(window.alerts.cards.detail)))


def words(widget):
    from PySide6.QtWidgets import QLabel

    return [each.text() for each in widget.findChildren(QLabel)]


def test_now_then_the_list_then_answered(window, desk, clock):
    draw(desk, "s")
    assert listed(window) == [CARD]
    assert window.sidebar.badge.text() == "1"
    clock.forward(days=8)
    window.alerts.refresh()
    assert listed(window) == []
    window.alerts.show_only(LIST)
    assert listed(window) == [CARD]
    window.acknowledge(CARD)
    window.dialog.reasons.choose("repeat")
    assert window.dialog.repeat.date().toPython() == clock.now.date() + timedelta(days=2)
    window.dialog.save()
    window.alerts.show_only(ANSWERED)
    assert listed(window) == [CARD]
    clock.forward(days=2)
    window.alerts.show_only(LIST)
    assert listed(window) == [CARD], "its repeat is due"


def test_an_outcome_is_named_and_taken_back(window, desk):
    draw(desk, "s")
    window.name_outcome(CARD)
    window.dialog.save()
    assert "Choose an outcome" in window.dialog.trouble.text()
    window.dialog.outcomes.choose("flare")
    assert not window.dialog.form.editors["site"].isEnabled()
    window.dialog.outcomes.choose("infection")
    window.dialog.form.set_value("site", "skin")
    window.dialog.save()
    assert reading.alert(desk.store, CARD).outcome["text"] == "skin"
    assert any("Outcome: Infection: skin" in line for line in words(window.alerts.cards.detail))
    window.undo_last()
    assert reading.alert(desk.store, CARD).outcome is None


def test_a_rule_is_snoozed(window, desk, clock):
    draw(desk, "s")
    window.snooze(CARD)
    window.dialog.save()
    assert "Say why" in window.dialog.trouble.text()
    window.dialog.form.set_value("why", "treated in hospital")
    window.dialog.save()
    (asleep,) = reading.snoozes(desk.store, clock.now.date())
    assert asleep.until == clock.now.date() + timedelta(days=14)


def test_a_window_behind_others_tells_without_a_name(window, desk, monkeypatch):
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)
    assert window.notifier.told == 0
    draw(desk, "s")
    assert window.notifier.told == 1
    record_labs(desk, "t", "child-0001", LabsDraft(desk.clock(), {"ESR": Typed("3", "mm/h")}), confirmed=True)
    assert window.notifier.told == 1, "the same card is told once"


def test_a_window_in_front_needs_no_notice(window, desk, monkeypatch):
    monkeypatch.setattr(window, "isActiveWindow", lambda: True)
    draw(desk, "s")
    assert window.notifier.told == 0
    assert window.alerts.filters[NOW].text() == "Now (1)"
    assert [a.id for a in ward.alerts(desk)] == [CARD]
