"""The Today page of a large ward: rows are read while scrolling and stay when the record changes."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont, QFontMetrics

from fortnight.app.user_window import UserWindow, application
from fortnight.operations import views
from fortnight.store.database import Store
from fortnight.ui.models.today import ALERT, DUE, PATIENT, STEP
from fortnight.ui.pages.today import SIDE_FROM
from fortnight.ui.theme import ui_font
from fortnight.ui.widgets.today_delegate import MARGIN, column_width
from helpers.stores import KEY, registered, session_at
from helpers.wards import add_children


@pytest.fixture
def user_window(qtbot, tmp_path):
    with Store.open(tmp_path / "ward", KEY) as store:
        add_children(store, 1, 2 * views.AT_ONCE + 5, 1)
        made = UserWindow(session_at(store))
        with qtbot.waitExposed(made.window):
            made.window.show()
        yield made
        made.close()


def test_rows_are_read_while_scrolling(user_window):
    page = user_window.window.today
    assert page.model.rowCount() == views.AT_ONCE
    for _ in range(3):
        page.table.scrollToBottom()
    numbers = [row.child.number for row in page.model.rows]
    assert len(numbers) == len(set(numbers)) == 2 * views.AT_ONCE + 5
    assert numbers == [row.child.number for row in views.today(user_window.session, 1000).rows]


def test_rows_and_selection_stay_when_the_record_changes(qtbot, user_window):
    page = user_window.window.today
    page.table.scrollToBottom()
    seen = page.model.rowCount()
    assert seen > views.AT_ONCE
    page.table.selectRow(seen - 2)
    chosen = page.chosen_child()
    with qtbot.waitSignal(user_window.window.context.live.changed):
        registered(user_window.session, "9999", "Case 9999")
    assert page.model.rowCount() == seen
    assert page.chosen_child() == chosen


@pytest.mark.parametrize(
    ("column", "words"),
    [
        (STEP, "window ended 28 Nov"),
        (STEP, "Weigh, draw labs"),
        (PATIENT, "16 y 11 m · 00012"),
        (DUE, "128 d late"),
        (ALERT, "repeat due 28 Nov"),
    ],
)
def test_the_longest_text_of_a_column_is_not_cut(qapp, column, words):
    application()  # loads the bundled fonts
    room = column_width(column) - MARGIN - 4
    bold = QFont.Weight.DemiBold if column == STEP and words[0].isupper() else QFont.Weight.Normal
    assert QFontMetrics(ui_font(13, bold)).horizontalAdvance(words) <= room


def test_planned_repeats_take_no_room_while_there_are_none(user_window):
    page = user_window.window.today
    user_window.window.resize(SIDE_FROM + 300, 800)
    assert not page.repeats.isVisibleTo(page)
    page.repeats.is_empty = False
    user_window.window.resize(SIDE_FROM + 310, 800)
    assert page.repeats.isVisibleTo(page)
    user_window.window.resize(SIDE_FROM - 10, 800)
    assert not page.repeats.isVisibleTo(page)
