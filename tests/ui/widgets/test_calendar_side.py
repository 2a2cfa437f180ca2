"""The side of the calendar: the infusions of a day, the late ones, and what their keys and buttons do."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from fortnight.domain.treatment.schedule import Slot, Status
from fortnight.operations.ward_calendar import CalendarDay, CalendarEntry, Mark
from fortnight.ui.models.calendar import MARK_WORDS
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import LIGHT
from fortnight.ui.widgets.calendar_side import LATE_ROWS, LIST_ROW, CalendarSide
from helpers.courses import child

TODAY = date(2026, 11, 22)


def entry(n: int, mark: Mark = Mark.PLANNED, day: date = TODAY) -> CalendarEntry:
    slot = None if mark is Mark.GIVEN else Slot(day, None, Status.PLANNED)
    return CalendarEntry(child(f"c{n}", name=f"Case {n}", number=f"000{n}"), day, mark, slot)


@pytest.fixture
def side(qtbot, qapp):
    made = CalendarSide(Appearance(LIGHT), lambda: TODAY)
    qtbot.addWidget(made)
    made.resize(320, 700)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    return made


def show(side, *entries, late=(), holiday=""):
    side.show_late(late)
    side.show_day(CalendarDay(TODAY, entries, holiday), 8)


def cells(model) -> list[list[str]]:
    return [[model.cell(row, n).words for n in (0, 1)] for row in range(len(model.rows))]


def test_a_day_without_infusions_has_its_title_and_nothing_to_press(side):
    show(side)
    assert (side.day_title.text(), side.day_load.text()) == ("Sunday 22 November 2026", "0 of 8 infusions")
    assert (side.open_button.isEnabled(), side.plan_button.isEnabled()) == (False, False)
    assert not side.late_list.isVisible()


def test_the_infusions_of_a_day_are_listed_and_the_first_is_chosen(side):
    show(side, entry(1), entry(2, Mark.GIVEN), holiday="Culture Day")
    assert cells(side.day_model) == [["Case 1", "planned"], ["Case 2", "given"]]
    assert side.day_load.text() == "2 of 8 infusions · Culture Day"
    assert side.chosen_child() == "c1"
    assert side.open_button.isEnabled()


def test_late_infusions_say_how_late_they_are(side):
    show(side, late=[entry(3, Mark.OVERDUE, TODAY - timedelta(days=26))])
    assert side.late_title.text() == "Late (1)"
    assert cells(side.late_model) == [["Case 3", "26 d late, due 27 Oct"]]
    assert side.late_model.cell(0, 1).colour == "alert_ink"
    assert side.plan_button.isEnabled(), "a late one can be moved on a day without infusions"


@pytest.mark.parametrize("count", [1, LATE_ROWS, LATE_ROWS + 5])
def test_some_late_infusions_are_visible_at_once(side, count):
    show(side, late=[entry(n, Mark.OVERDUE) for n in range(count)])
    assert side.late_list.height() == LIST_ROW * min(count, LATE_ROWS) + 2


def test_enter_opens_the_chosen_child_of_each_list(side, qtbot):
    show(side, entry(1), entry(2), late=[entry(3, Mark.OVERDUE)])
    side.choose_child("c2")
    for view, child_id in ((side.day_list, "c2"), (side.late_list, "c3")):
        view.setFocus()
        view.setCurrentIndex(view.model().index(view.currentIndex().row() if view is side.day_list else 0, 0))
        with qtbot.waitSignal(side.opened) as opened:
            qtbot.keyClick(view, Qt.Key.Key_Return)
        assert opened.args == [child_id]


def test_the_buttons_are_about_the_list_with_the_focus(side, qtbot):
    late = TODAY - timedelta(days=26)
    show(side, entry(1), late=[entry(3, Mark.OVERDUE, late)])
    with qtbot.waitSignal(side.plan) as asked:
        side.plan_button.click()
    assert asked.args == ["c1", TODAY]
    side.late_list.setFocus()
    qtbot.waitUntil(side.late_list.hasFocus)
    with qtbot.waitSignal(side.plan) as asked:
        qtbot.mouseClick(side.plan_button, Qt.MouseButton.LeftButton)
    assert asked.args == ["c3", late]
    with qtbot.waitSignal(side.opened) as opened:
        qtbot.mouseClick(side.open_button, Qt.MouseButton.LeftButton)
    assert opened.args == ["c3"]


def test_the_plan_of_an_infusion_that_was_given_is_changed_without_a_date(side, qtbot):
    show(side, entry(2, Mark.GIVEN))
    with qtbot.waitSignal(side.plan) as asked:
        side.change_plan()
    assert asked.args == ["c2", None]


def test_without_an_infusion_nothing_is_asked(side, qtbot):
    show(side)
    with qtbot.assertNotEmitted(side.plan), qtbot.assertNotEmitted(side.opened):
        side.change_plan()
        side.open_of_day()
    assert side.chosen_child() is None


def test_a_child_that_has_gone_is_not_chosen(side):
    show(side, entry(1), entry(2))
    side.choose_child("c9")
    assert side.chosen_child() == "c1"


def test_the_legend_names_every_mark(side):
    assert [each.text() for each in side.legend.findChildren(QLabel)] == [str(w) for w in MARK_WORDS.values()]
