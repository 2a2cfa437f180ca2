"""The dialog that changes the plan of a child: move, interval, end of the course, resumption."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from fortnight.domain.people import PHYSICIAN
from fortnight.domain.record.plan import Ending, EndReason, Move
from fortnight.operations import planning
from fortnight.operations.recording import record_infusion
from fortnight.ui.forms.plan import END, INTERVAL, MOVE, RESUME, ChangePlan, ended_words
from helpers.contexts import OTHER_CHILD, as_role, course_of
from helpers.drafts import drip
from helpers.stores import NOW

TODAY = NOW.date()
DUE = TODAY + timedelta(days=4)


@pytest.fixture
def physician(context):
    record_infusion(context.session, "i1", OTHER_CHILD, drip(NOW - timedelta(days=10)), confirmed=True)
    return as_role(context, PHYSICIAN)


@pytest.fixture
def opened(parent, physician, qtbot):
    """Open the dialog on one of its changes."""

    def open_it(change: str = "", due=None) -> ChangePlan:
        made = ChangePlan(parent, physician, course_of(physician, OTHER_CHILD), due)
        if change:
            made.what.setCurrentIndex(made.what.findData(change))
        with qtbot.waitExposed(made):
            made.open()
        return made

    return open_it


def coming(context):
    return planning.coming_infusions(context.session, OTHER_CHILD)


def interval(context):
    return course_of(context, OTHER_CHILD).child.interval_days


def test_it_begins_with_the_next_infusion_on_its_planned_day(opened):
    dialog = opened()
    assert (dialog.chosen, dialog.form.value("due"), dialog.form.value("to")) == (
        MOVE, DUE.isoformat(), "26 Nov 2026",
    )  # fmt: skip
    assert list(dialog.forms) == [MOVE, INTERVAL, END]
    assert dialog.hint.text() == "Thursday 26 November · 1 of 8 infusions"


def test_a_due_date_that_was_asked_for_is_chosen_and_an_unknown_one_is_not(opened, physician):
    second = coming(physician)[1].due
    assert opened(due=second).form.value("due") == second.isoformat()
    assert opened(due=TODAY - timedelta(days=90)).form.value("due") == DUE.isoformat()


def test_a_late_infusion_is_suggested_for_today(opened, physician, clock):
    clock.forward(days=10)
    dialog = opened()
    assert (dialog.form.value("due"), dialog.form.value("to")) == (DUE.isoformat(), "2 Dec 2026")


def test_the_hint_follows_the_day_and_the_move_is_saved_by_keyboard(opened, physician, qtbot):
    dialog = opened()
    assert dialog.focusWidget() is dialog.form.editors["to"]
    qtbot.keyClick(dialog.form.editors["to"], Qt.Key.Key_Up)
    assert dialog.hint.text().startswith("Friday 27 November · 0 of 8 infusions")
    qtbot.keyClicks(dialog.form.editors["reason"], "school")
    qtbot.keyClick(dialog.form.editors["reason"], Qt.Key.Key_Return)
    assert coming(physician)[0].planned == DUE + timedelta(days=1)


def test_a_moved_infusion_is_listed_with_both_days(opened, physician):
    planning.move_infusion(physician.session, "m1", OTHER_CHILD, Move(DUE, DUE + timedelta(days=1), "school"))
    dialog = opened()
    box = dialog.form.editors["due"]
    assert box.itemText(0) == "26 Nov 2026, moved to 27 Nov 2026"
    assert dialog.form.value("to") == "27 Nov 2026"


def test_a_refused_move_says_why_and_keeps_what_was_typed(opened, physician):
    dialog = opened()
    dialog.form.set_value("reason", "school")
    dialog.save()
    assert dialog.trouble.text() == "This infusion is already planned for 26 Nov 2026."
    assert dialog.form.value("reason") == "school"
    assert dialog.confirm.isHidden()
    assert coming(physician)[0].planned == DUE


def test_a_confirmation_is_withdrawn_when_something_else_is_typed(opened, physician):
    dialog = opened(INTERVAL)
    dialog.form.set_value("days", "21")
    dialog.form.set_value("reason", "well")
    dialog.save()
    assert not dialog.confirm.isHidden()
    dialog.confirm.setChecked(True)
    dialog.form.set_value("days", "28")
    assert not dialog.confirm.isChecked()
    dialog.save()
    assert "28 days correct" in dialog.trouble.text()
    assert interval(physician) == 14
    dialog.confirm.setChecked(True)
    dialog.save()
    assert interval(physician) == 28


@pytest.mark.parametrize("typed", ["", "2 weeks", "²1", "0021", "9999"])
def test_an_interval_that_is_not_a_number_of_days_is_refused(opened, physician, typed):
    dialog = opened(INTERVAL)
    dialog.form.set_value("days", typed)
    dialog.form.set_value("reason", "well")
    dialog.save()
    assert dialog.trouble.text() == "The interval between infusions must be 7 to 56 days."
    assert (dialog.form.value("days"), interval(physician)) == (typed, 14)


def test_the_hint_says_what_the_label_says_about_the_interval(opened):
    assert opened(INTERVAL).hint.text() == "US, EU and Australian label: every 14 days."


def test_a_course_is_ended_and_can_only_be_resumed_then(opened, physician):
    dialog = opened(END)
    dialog.form.set_value("why", EndReason.REMISSION.value)
    dialog.form.set_value("note", "two years well")
    dialog.save()
    again = opened()
    assert list(again.forms) == [RESUME]
    assert again.hint.text() == "course ended 22 Nov 2026 · Stopped in remission · two years well"
    again.save()
    assert again.isVisible(), "a resumption needs a reason"
    again.form.set_value("reason", "flare")
    again.save()
    assert course_of(physician, OTHER_CHILD).child.plan.ended is None


def test_a_child_without_an_infusion_has_nothing_to_move(parent, context):
    dialog = ChangePlan(parent, as_role(context, PHYSICIAN), course_of(context, OTHER_CHILD))
    assert MOVE not in dialog.forms


@pytest.mark.parametrize("change", [MOVE, INTERVAL, END])
def test_esc_changes_nothing(opened, physician, qtbot, change):
    dialog = opened(change)
    before = course_of(physician, OTHER_CHILD).child
    dialog.form.set_value("note" if change == END else "reason", "school")
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert course_of(physician, OTHER_CHILD).child == before


def test_words_of_an_ended_course():
    assert ended_words(None) == ""
    assert ended_words(Ending(TODAY, EndReason.MOVED)) == (
        "course ended 22 Nov 2026 · Moved to another clinic"
    )
