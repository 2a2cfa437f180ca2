"""The Patients page: who is listed, the search, and how a child is opened."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from fortnight.domain.people import PHYSICIAN
from fortnight.domain.record.child import Sex
from fortnight.domain.record.plan import Ending, EndReason
from fortnight.operations import planning
from fortnight.operations.correcting import void
from fortnight.store.database import Store
from fortnight.ui.pages.patients import SEX_WORDS, PatientsPage
from helpers.contexts import CHILD, OTHER_CHILD, as_role, context_of
from helpers.stores import KEY, NOW, registered, session_at

NAME, NUMBER, AGE, BORN, SEX, DOSED, ALLERGIES = range(7)


@pytest.fixture
def page(qtbot, context):
    made = PatientsPage(context)
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    return made


def names(page) -> list[str]:
    return [child.name for child in page.model.rows]


def row(page, n: int) -> list[str]:
    return [page.model.cell(n, column).words for column in range(7)]


def test_every_child_is_listed_and_counted(page):
    assert names(page) == ["Case 1", "Case 2"]
    assert page.count.text() == "2 children"
    assert row(page, 0) == [
        "Case 1", "0001", "6 y 11 m", "24 Nov 2019", "male", "US, EU and Australian label",
        "allergies not recorded",
    ]  # fmt: skip


def test_an_empty_ward_says_how_to_begin(qtbot, tmp_path):
    with Store.open(tmp_path / "empty", KEY) as store, context_of(session_at(store)) as context:
        page = PatientsPage(context)
        qtbot.addWidget(page)
        assert page.nobody.text().startswith("No child is registered yet.")
        assert names(page) == []


@pytest.mark.parametrize(
    ("typed", "found"), [("case 2", ["Case 2"]), ("0001", ["Case 1"]), (" case ", ["Case 1", "Case 2"])]
)
def test_the_search_finds_names_and_numbers_and_chooses_the_first(page, qtbot, typed, found):
    qtbot.keyClicks(page.words, typed)
    assert names(page) == found
    assert page.view.currentIndex().row() == 0


def test_what_is_not_found_is_said(page, qtbot):
    qtbot.keyClicks(page.words, "zebra")
    assert page.nobody.text().startswith("No child found for “zebra”.")
    assert page.nobody.isVisible()
    page.words.clear()
    assert page.view.isVisible()


def test_arrows_choose_and_enter_opens_while_the_search_keeps_the_focus(page, qtbot):
    qtbot.keyClicks(page.words, "case")
    for key, place in ((Qt.Key.Key_Up, 0), (Qt.Key.Key_Down, 1), (Qt.Key.Key_PageDown, 1)):
        qtbot.keyClick(page.words, key)
        assert page.view.currentIndex().row() == place
    with qtbot.waitSignal(page.opened) as opened:
        qtbot.keyClick(page.words, Qt.Key.Key_Return)
    assert opened.args == [OTHER_CHILD]


def test_enter_without_a_search_opens_nobody(page, qtbot):
    with qtbot.assertNotEmitted(page.opened):
        qtbot.keyClick(page.words, Qt.Key.Key_Return)


def test_a_click_opens_a_child(page, qtbot):
    place = page.view.visualRect(page.model.index(0, NAME)).center()
    with qtbot.waitSignal(page.opened) as opened:
        qtbot.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert opened.args == [CHILD]


def test_a_new_child_appears_and_a_removed_one_disappears(page, session):
    registered(session, "0003", "Case 3", allergies="latex")
    assert names(page) == ["Case 1", "Case 2", "Case 3"]
    assert page.model.cell(2, ALLERGIES).colour == "alert_ink"
    void(session, "v1", "child-0003", "registered twice")
    assert names(page) == ["Case 1", "Case 2"]


def test_a_course_that_ended_is_said_in_place_of_the_label(page, context):
    planning.end_course(
        as_role(context, PHYSICIAN).session, "e1", CHILD, Ending(NOW.date(), EndReason.REMISSION)
    )
    assert row(page, 0)[DOSED] == "course ended 22 Nov 2026 · Stopped in remission"


def test_a_child_before_its_birth_date_has_no_age(page, clock):
    clock.now = NOW - timedelta(days=8 * 365)
    page.refresh()
    assert row(page, 0)[AGE] == "–"


def test_every_sex_has_its_word():
    assert set(SEX_WORDS) == set(Sex)
