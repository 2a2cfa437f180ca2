"""The dialogs about an alert card: acknowledgement, outcome and snooze."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from fortnight.domain.alert.outcomes import OUTCOMES
from fortnight.domain.people import PHYSICIAN
from fortnight.operations.alerts import LONGEST_SNOOZE
from fortnight.store.queries import courses
from fortnight.ui.forms.answers import Acknowledge, RecordOutcome, SnoozeCard
from helpers.contexts import as_role, raise_card
from helpers.stores import NOW, present

ABOUT = ("IL-6 is raised", "Case 1 · 0001 · 6 y 11 m")
TODAY = NOW.date()


@pytest.fixture
def card(session):
    return raise_card(session)


@pytest.fixture
def opened(parent, context, card, qtbot):
    """Open a dialog about the card as a physician."""

    def open_it(kind):
        dialog = kind(parent, as_role(context, PHYSICIAN), card, *ABOUT)
        with qtbot.waitExposed(dialog):
            dialog.open()
        return dialog

    return open_it


def stored(session, card):
    return present(courses.alert(session.store, card))


@pytest.mark.parametrize("kind", [Acknowledge, RecordOutcome, SnoozeCard])
def test_each_dialog_names_the_child_and_esc_changes_nothing(opened, session, card, qtbot, kind):
    dialog, before = opened(kind), stored(session, card)
    assert dialog.about.text() == ABOUT[1]
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert stored(session, card) == before
    assert courses.snoozes(session.store, TODAY) == []


# Acknowledgement ------------------------------------------------------------------------------------


def test_an_acknowledgement_needs_a_reason_and_keeps_the_remark(opened, session, card):
    dialog = opened(Acknowledge)
    dialog.remark.setText("looks well")
    dialog.save()
    assert dialog.trouble.text() == "Choose a reason."
    assert (dialog.remark.text(), stored(session, card).state) == ("looks well", "open")
    dialog.reasons.choose("infection")
    dialog.save()
    answered = stored(session, card)
    assert (answered.state, answered.reason, answered.remark) == ("acknowledged", "infection", "looks well")
    assert (answered.answered_by, answered.repeat_on) == ("Dr B", None)


def test_a_digit_chooses_a_reason_and_enter_presses_the_button(opened, session, card, qtbot):
    dialog = opened(Acknowledge)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    qtbot.keyClick(dialog, Qt.Key.Key_3)
    assert dialog.reasons.chosen == "sample"
    assert dialog.focusWidget() is dialog.reasons.checkedButton()
    dialog.remark.setFocus()
    qtbot.keyClicks(dialog.remark, "tube 2")
    assert (dialog.remark.text(), dialog.reasons.chosen) == ("tube 2", "sample"), "a digit is text in a box"
    dialog.save_button.setFocus()
    qtbot.keyClick(dialog.save_button, Qt.Key.Key_Return)
    assert stored(session, card).reason == "sample"


def test_the_day_of_a_repeat_is_asked_only_for_a_repeat(opened, session, card):
    dialog = opened(Acknowledge)
    assert not dialog.repeat.isVisible()
    dialog.reasons.choose("repeat")
    assert dialog.repeat.isVisible()
    assert dialog.repeat.date().toPython() == TODAY + timedelta(days=2)
    dialog.reasons.choose("sample")
    assert not dialog.repeat.isVisible()
    dialog.reasons.choose("repeat")
    dialog.save()
    assert stored(session, card).repeat_on == TODAY + timedelta(days=2)


# Outcome --------------------------------------------------------------------------------------------


def test_an_outcome_has_to_be_chosen(opened, session, card):
    dialog = opened(RecordOutcome)
    assert dialog.outcomes.chosen == ""
    dialog.save()
    assert dialog.trouble.text() == "Choose an outcome."
    assert stored(session, card).outcome is None


@pytest.mark.parametrize("name", OUTCOMES)
def test_the_site_is_asked_where_the_outcome_has_one(opened, name):
    dialog = opened(RecordOutcome)
    dialog.outcomes.choose(name)
    enabled = [dialog.form.editors[each].isEnabled() for each in ("site", "organism")]
    assert enabled == 2 * [OUTCOMES[name].asks_site]


def test_an_infection_is_recorded_with_its_site(opened, session, card):
    dialog = opened(RecordOutcome)
    dialog.outcomes.choose("infection")
    dialog.form.set_value("site", "skin")
    dialog.form.set_value("organism", "S. aureus")
    dialog.save()
    assert present(stored(session, card).outcome)["text"] == "skin, S. aureus"


def test_a_site_that_was_typed_for_another_outcome_is_not_recorded(opened, session, card):
    dialog = opened(RecordOutcome)
    dialog.outcomes.choose("infection")
    dialog.form.set_value("site", "skin")
    dialog.outcomes.choose("flare")
    dialog.save()
    outcome = present(stored(session, card).outcome)
    assert (outcome["name"], outcome["text"]) == ("flare", "")


# Snooze ---------------------------------------------------------------------------------------------


def test_a_snooze_needs_a_reason(opened, session, card):
    dialog = opened(SnoozeCard)
    dialog.save()
    assert dialog.trouble.text().startswith("Enter the reason")
    assert courses.snoozes(session.store, TODAY) == []
    dialog.form.set_value("why", "treated in hospital")
    dialog.save()
    (snoozed,) = courses.snoozes(session.store, TODAY)
    assert snoozed.until == TODAY + timedelta(days=14)


def test_no_day_after_the_longest_snooze_can_be_chosen(opened):
    dialog = opened(SnoozeCard)
    dialog.until.setDate(dialog.until.date().addYears(1))
    assert dialog.until.date().toPython() == TODAY + LONGEST_SNOOZE
