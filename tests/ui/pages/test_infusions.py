"""The Infusions tab: a row for each due date with what was given, and what can be done with it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from fortnight.domain.infusion.acts import ActKind, NotGiven
from fortnight.domain.people import PHYSICIAN
from fortnight.domain.record.plan import Move
from fortnight.domain.treatment.schedule import Status
from fortnight.operations import infusions, planning
from fortnight.operations.recording import record_infusion
from fortnight.ui.pages.infusions import STATUS_WORDS, InfusionsTab
from fortnight.ui.widgets.tables import MARKS
from helpers.contexts import CHILD, OTHER_CHILD, as_role, course_of
from helpers.drafts import drip
from helpers.stores import NOW

TODAY = NOW.date()
NUMBER, DUE, GIVEN, TIMING, WEIGHT, DOSE, DURATION, REMARKS = range(8)


@pytest.fixture
def tab(qtbot, context):
    made = InfusionsTab(context)
    qtbot.addWidget(made)
    made.show()
    return made


def test_an_infusion_that_others_recorded_is_marked(tab, give, context):
    give(28)
    give(14)
    tab.news = frozenset({"i14"})
    tab.show_course(course_of(context, OTHER_CHILD))
    marks = [tab.model.index(n, GIVEN).data(MARKS) for n in range(tab.model.rowCount())]
    assert [[mark.sign for mark in each] for each in marks if each] == [["new"]]
    assert "new" in tab.model.index(1, GIVEN).data(Qt.ItemDataRole.AccessibleTextRole)


@pytest.fixture
def give(session):
    """Record an infusion of the child without earlier entries, some days ago."""

    def given(days_ago: float, **fields):
        at = NOW - timedelta(days=days_ago)
        record_infusion(session, f"i{days_ago}", OTHER_CHILD, drip(at, **fields), confirmed=True)

    return given


def show(tab, context, child=OTHER_CHILD):
    tab.show_course(course_of(context, child))


def words(tab, *columns):
    """The texts of some columns, row by row."""
    rows = range(len(tab.model.rows))
    return [tuple(tab.model.cell(row, column).words for column in columns) for row in rows]


def test_an_empty_tab_shows_how_to_begin(tab, context):
    show(tab, context)
    assert not tab.view.isVisible()
    shown = [each.text() for each in tab.findChildren(QLabel) if each.isVisible()]
    assert any(each.startswith("No infusions yet. Use “Record infusion”") for each in shown)


def test_rows_are_due_dates_newest_first_and_only_given_infusions_have_a_number(tab, context, give):
    give(44, dose=216, weight=27)
    give(16, dose=217.6, weight=27.2)
    show(tab, context)
    assert words(tab, NUMBER, DUE, GIVEN) == [
        ("–", "20 Nov 2026", "–"),
        ("2", "6 Nov 2026", "6 Nov 2026 09:30"),
        ("–", "23 Oct 2026", "–"),
        ("1", "9 Oct 2026", "9 Oct 2026 09:30"),
    ]
    assert words(tab, TIMING)[2] == ("missed",)
    assert words(tab, WEIGHT, DOSE)[1::2] == [
        ("27.2 kg", "217.6 mg · 8.0 mg/kg"),
        ("27.0 kg", "216 mg · 8.0 mg/kg"),
    ], "weights have the same decimals, doses are as they were given"


def test_how_many_days_an_infusion_was_off_is_in_amber(tab, context, give):
    give(40)
    give(20)
    give(10)
    show(tab, context)
    timing = [tab.model.cell(row, TIMING) for row in range(len(tab.model.rows))]
    assert [(each.words, each.colour) for each in timing][-3:] == [
        ("4 d early", "amber_ink"), ("6 d late", "amber_ink"), ("on time", "muted"),
    ]  # fmt: skip


def test_every_status_has_its_word():
    assert set(STATUS_WORDS) == set(Status)


def test_an_infusion_without_an_end_has_no_duration(tab, context, give):
    give(2, ended_at=None)
    show(tab, context)
    assert words(tab, DURATION, REMARKS)[-1] == ("–", "")


def test_lots_reaction_and_note_are_in_one_cell(tab, context, give):
    give(2, lots="B2041", reaction="rash", note="slowly")
    show(tab, context)
    assert words(tab, DURATION, REMARKS)[-1] == ("1 h 0 min", "B2041 · reaction: rash · slowly")


def test_moves_and_reasons_for_not_giving_are_listed(tab, context, give):
    give(40)
    physician = as_role(context, PHYSICIAN).session
    due = TODAY - timedelta(days=26)
    infusions.write_act(physician, "n1", "d1", OTHER_CHILD, ActKind.NOT_GIVEN, NotGiven(due, "fever 38.6 °C"))
    move = Move(due, TODAY + timedelta(days=4), "well again")
    planning.move_infusion(physician, "m1", OTHER_CHILD, move, confirmed=True)
    show(tab, context)
    assert words(tab, DUE, TIMING, REMARKS)[:2] == [
        ("27 Oct 2026, moved to 26 Nov", "planned", ""),
        ("27 Oct 2026", "not given", "fever 38.6 °C"),
    ]


def test_the_buttons_are_enabled_in_a_row_with_an_infusion(tab, context):
    show(tab, context, CHILD)
    buttons = (tab.correct_button, tab.move_button, tab.void_button)
    assert not any(each.isEnabled() for each in buttons)
    tab.view.selectRow(1)
    assert all(each.isEnabled() for each in buttons)
    tab.view.selectRow(0)
    assert not any(each.isEnabled() for each in buttons), "still to be given"


def test_each_button_carries_the_infusion_of_its_row(tab, context, qtbot):
    show(tab, context, CHILD)
    tab.view.selectRow(1)
    for button, signal in (
        (tab.correct_button, tab.correct), (tab.move_button, tab.move_away), (tab.void_button, tab.void)
    ):  # fmt: skip
        with qtbot.waitSignal(signal) as asked:
            button.click()
        assert asked.args == [f"{CHILD}-infusion-15"]


def test_enter_corrects_an_infusion_and_does_nothing_in_a_row_without_one(tab, context, qtbot):
    show(tab, context, CHILD)
    tab.view.selectRow(1)
    with qtbot.waitSignal(tab.correct):
        qtbot.keyClick(tab.view, Qt.Key.Key_Return)
    tab.view.selectRow(0)
    with qtbot.assertNotEmitted(tab.correct):
        qtbot.keyClick(tab.view, Qt.Key.Key_Return)


def test_the_plan_is_changed_from_a_row_that_is_still_to_be_given(tab, context, qtbot):
    show(tab, context, CHILD)
    asked = []
    tab.change_plan.connect(asked.append)
    for row in (0, 1):
        tab.view.selectRow(row)
        tab.plan_button.click()
    assert asked == [TODAY, None]
