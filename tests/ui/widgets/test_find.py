"""Finding a child: the first match is selected, the arrow keys select another, no match is reported."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt

from fortnight.app.user_window import UserWindow
from fortnight.store.database import Store
from fortnight.ui.shell.main_window import PATIENT, PATIENTS
from helpers.stores import KEY, Clock, registered, session_at


@pytest.fixture
def window(qtbot, tmp_path):
    with Store.open(tmp_path / "ward", KEY) as store:
        session = session_at(store, Clock())
        for n, number in enumerate(("0010", "0011", "10", "0012"), start=1):
            registered(session, number, f"Case {n}", birth_date=date(2016, 3, n))
        user_window = UserWindow(session)
        with qtbot.waitExposed(user_window.window):
            user_window.window.show()
        yield user_window.window
        user_window.close()


@pytest.fixture
def finder(window):
    box = window.today.finder
    box.reach()
    return box


def rows(box):
    return [box.found.rows.data(box.found.rows.index(n), 0) for n in range(box.found.rows.rowCount())]


def test_each_match_is_shown_with_number_age_and_birth_date(finder, qtbot):
    qtbot.keyClicks(finder, "case 4")
    assert rows(finder) == ["Case 4 · 0012 · 10 y 8 m · born 4 Mar 2016"]
    assert finder.found.isVisible()


def test_enter_opens_the_first_match(window, finder, qtbot):
    qtbot.keyClicks(finder, "case")
    qtbot.keyClick(finder, Qt.Key.Key_Return)
    assert window.patient.child == "child-0010"
    assert not finder.found.isVisible()
    assert finder.text() == ""


def test_the_arrow_keys_move_the_selection_and_stop_at_both_ends(window, finder, qtbot):
    qtbot.keyClicks(finder, "case")
    for key, row in ((Qt.Key.Key_Up, 0), (Qt.Key.Key_Down, 1), (Qt.Key.Key_PageDown, 3), (Qt.Key.Key_Up, 2)):
        qtbot.keyClick(finder, key)
        assert finder.found.view.currentIndex().row() == row
    qtbot.keyClick(finder, Qt.Key.Key_Return)
    assert window.patient.child == "child-0012"


def test_the_child_whose_exact_number_was_scanned_is_first(window, finder, qtbot):
    qtbot.keyClicks(finder, "10")
    assert len(rows(finder)) == 2
    qtbot.keyClick(finder, Qt.Key.Key_Return)
    assert window.patient.child == "child-10"


def test_no_match_is_reported_and_enter_does_nothing(window, finder, qtbot):
    qtbot.keyClicks(finder, "zzz")
    assert finder.found.nobody.isVisible()
    assert finder.found.nobody.text() == "No child found for “zzz”."
    qtbot.keyClick(finder, Qt.Key.Key_Return)
    assert window.stack.currentWidget() is window.today


def test_clicking_a_row_opens_the_child(window, finder, qtbot):
    qtbot.keyClicks(finder, "case")
    row = finder.found.view.visualRect(finder.found.rows.index(1))
    qtbot.mouseClick(finder.found.view.viewport(), Qt.MouseButton.LeftButton, pos=row.center() + QPoint(0, 0))
    assert window.patient.child == "child-0011"


def test_the_list_closes_on_escape_or_lost_focus_and_stays_inside_the_window(window, finder, qtbot):
    qtbot.keyClicks(finder, "case")
    assert window.rect().contains(finder.found.geometry())
    window.today.table.setFocus()
    assert not finder.found.isVisible()
    finder.setFocus()
    assert finder.found.isVisible()
    qtbot.keyClick(finder, Qt.Key.Key_Escape)
    assert (finder.text(), finder.found.isVisible()) == ("", False)


def test_the_list_follows_the_box_when_the_window_grows(window, finder, qtbot):
    qtbot.keyClicks(finder, "case")
    window.resize(1400, 800)
    qtbot.waitUntil(
        lambda: finder.found.geometry().right() == finder.mapTo(window, finder.rect().bottomRight()).x()
    )


def test_the_patients_page_is_searched_the_same_way(window, qtbot):
    window.go(PATIENTS)
    box, page = window.patients.words, window.patients
    qtbot.keyClicks(box, "case")
    assert page.view.currentIndex().row() == 0
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert (window.stack.currentWidget(), window.patient.child) == (window.patient, "child-0011")
    window.go(PATIENTS)
    box.setText("zzz")
    assert page.nobody.isVisible()
    assert "No child found for “zzz”" in page.nobody.text()
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert window.stack.currentWidget() is page
    assert PATIENT != PATIENTS
