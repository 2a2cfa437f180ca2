"""The Labs and Infusions tabs: marks and alignment, and the dialogs that correct, move and void records."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt

from fortnight.app.user_window import UserWindow
from fortnight.operations import views
from fortnight.operations.correcting import correct_value, moved_id
from fortnight.operations.recording import record_infusion, record_labs
from fortnight.store.database import Store
from fortnight.ui.formats import record_words
from fortnight.ui.pages.patient import INFUSIONS, LABS
from helpers.drafts import drip, sheet, typed
from helpers.stores import KEY, NOW, Clock, registered, session_at

START = NOW - timedelta(days=30)


@pytest.fixture
def session(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as store:
        made = session_at(store, Clock())
        registered(made)
        registered(made, "0002", "Case 2")
        yield made


@pytest.fixture
def window(qtbot, session):
    user_window = UserWindow(session)
    user_window.window.show()
    yield user_window.window
    user_window.close()


def opened(window, tab):
    window.open_child("child-0001")
    window.patient.tabs.setCurrentIndex(tab)
    return window.patient.labs if tab == LABS else window.patient.infusions


def shown(tab, row, title):
    (column,) = [n for n, each in enumerate(tab.model.columns) if each.title.split("\n")[0] == title]
    return tab.model.cell(row, column)


def signs(cell):
    return "".join(mark.sign for mark in cell.marks)


def course(session, child="child-0001"):
    found = views.course(session, child)
    assert found is not None
    return found


# What the tabs show -------------------------------------------------------------------------------


def test_values_out_of_range_and_corrected_values_have_different_marks(window, session):
    record_infusion(session, "i1", "child-0001", drip(START))
    values = sheet(PLT=29, CRP=9, WBC=7, HB=12)
    record_labs(session, "s1", "child-0001", values, confirmed=True)
    correct_value(session, "c1", "s1", "HB", typed("HB", 12.4), "misread")
    labs = opened(window, LABS)
    assert (signs(shown(labs, 0, "PLT")), shown(labs, 0, "PLT").colour) == ("▼▼", "alert_ink")
    assert "the label says to discontinue" in shown(labs, 0, "PLT").tip
    assert (signs(shown(labs, 0, "CRP")), shown(labs, 0, "CRP").colour) == ("▲", "")
    assert signs(shown(labs, 0, "WBC")) == ""
    corrected = shown(labs, 0, "Hb")
    assert (signs(corrected), corrected.colour, corrected.marks[0].colour) == ("*", "", "muted")
    assert "reported as 12.4 g/dL" in corrected.tip


def test_lab_values_and_weights_are_padded_to_the_same_decimals_but_doses_are_not(window, session):
    record_labs(session, "s1", "child-0001", sheet(NOW - timedelta(days=1), WBC=7), confirmed=True)
    record_labs(session, "s2", "child-0001", sheet(WBC=7.25), confirmed=True)
    record_infusion(session, "i1", "child-0001", drip(START, weight=27, dose=216), confirmed=True)
    record_infusion(
        session, "i2", "child-0001", drip(START + timedelta(days=14), weight=27.2, dose=217.6), confirmed=True
    )
    labs = opened(window, LABS)
    assert [shown(labs, row, "WBC").words for row in (0, 1)] == ["7.25", "7.00"]
    infusions = opened(window, INFUSIONS)
    rows = [n for n, row in enumerate(infusions.model.rows) if row[2] is not None]
    assert [shown(infusions, n, "Weight").words for n in rows] == ["27.2 kg", "27.0 kg"]
    assert [shown(infusions, n, "Dose").words for n in rows] == ["217.6 mg · 8.0 mg/kg", "216 mg · 8.0 mg/kg"]


def test_titles_values_and_tooltips_follow_the_units_of_the_clinic(window, session):
    record_infusion(session, "i1", "child-0001", drip(START))
    record_labs(session, "s1", "child-0001", sheet(PLT=120), confirmed=True)
    labs = opened(window, LABS)
    window.context.appearance.set_units("japan")
    titles = [column.title for column in labs.model.columns]
    assert "PLT\n×10⁴/µL" in titles
    assert shown(labs, 0, "PLT").words == "12"
    assert "below 15 ×10⁴/µL" in shown(labs, 0, "PLT").tip


@pytest.mark.parametrize(("tab", "says"), [(LABS, "No labs yet"), (INFUSIONS, "No infusions yet")])
def test_an_empty_tab_shows_how_to_begin(window, tab, says):
    page = opened(window, tab)
    assert not page.view.isVisible()
    from PySide6.QtWidgets import QLabel

    assert [w for w in page.findChildren(QLabel) if w.isVisible() and says in w.text()]


def test_the_buttons_are_disabled_until_a_value_is_selected(window, session):
    record_labs(session, "s1", "child-0001", sheet(WBC=7), confirmed=True)
    labs = opened(window, LABS)
    buttons = (labs.correct_button, labs.sheet_button, labs.move_button, labs.void_button)
    assert not any(each.isEnabled() for each in buttons)
    labs.choose("s1", "WBC")
    assert all(each.isEnabled() for each in buttons)
    labs.view.setCurrentIndex(labs.model.index(0, 0))
    assert [each.isEnabled() for each in buttons] == [False, True, True, True]


# What the dialogs do ------------------------------------------------------------------------------


def test_a_specimen_is_marked_as_entered_in_error(window, session):
    record_labs(session, "s1", "child-0001", sheet(WBC=7, IL6=12), confirmed=True)
    labs = opened(window, LABS)
    labs.choose("s1", "WBC")
    labs.void_button.click()
    dialog = window.dialogs.current
    assert dialog.about.text() == "Case 1 · 0001 · 6 y 11 m"
    dialog.save()
    assert "Enter why" in dialog.trouble.text()
    assert course(session).specimens
    dialog.form.set_value("reason", "another child's results")
    dialog.save()
    assert course(session).specimens == ()
    assert "entered in error" in window.toast.words.text()
    window.undo.undo_last()
    assert [s.id for s in course(session).specimens] == ["s1"]


def test_a_specimen_is_moved_to_another_child_with_the_keyboard(window, session, qtbot):
    record_labs(session, "s1", "child-0001", sheet(WBC=7, IL6=12), confirmed=True)
    labs = opened(window, LABS)
    labs.choose("s1", "WBC")
    labs.move_button.click()
    dialog = window.dialogs.current
    box = dialog.form.editors["child"]
    dialog.save()
    assert dialog.isVisible(), "no child is selected"
    qtbot.keyClicks(box, "case")
    assert [c.number for c in dialog.found.listed] == ["0002"], "the child that it is moved from is left out"
    qtbot.keyClicks(dialog.form.editors["reason"], "typed into the wrong record")
    qtbot.keyClick(dialog.form.editors["reason"], Qt.Key.Key_Return)
    assert course(session).specimens == ()
    assert len(course(session, "child-0002").specimens) == 1
    window.undo.undo_last()
    assert [s.id for s in course(session).specimens] == ["s1"]
    assert course(session, "child-0002").specimens == ()


def test_an_infusion_is_moved_to_another_child(window, session):
    record_infusion(session, "i1", "child-0001", drip(START))
    infusions = opened(window, INFUSIONS)
    row = next(n for n, each in enumerate(infusions.model.rows) if each[2] is not None)
    infusions.view.selectRow(row)
    infusions.move_button.click()
    dialog = window.dialogs.current
    dialog.form.set_value("child", "0002")
    dialog.form.set_value("reason", "the other child's drip")
    dialog.save()
    assert [i.id for i in course(session, "child-0002").infusions] == [moved_id(dialog.entry)]


def test_the_draw_time_of_a_specimen_is_corrected(window, session):
    record_infusion(session, "i1", "child-0001", drip(NOW - timedelta(hours=2)))
    record_labs(session, "s1", "child-0001", sheet(NOW - timedelta(hours=1), WBC=7), confirmed=True)
    labs = opened(window, LABS)
    labs.choose("s1", "WBC")
    labs.sheet_button.click()
    dialog = window.dialogs.current
    assert dialog.timing.currentText() == "not recorded"
    dialog.timing.setCurrentIndex(dialog.timing.findData("before"))
    dialog.form.set_value("reason", "asked the nurse")
    dialog.save()
    assert "drawn before the infusion that started at 07:30" in dialog.trouble.text()
    dialog.drawn.setDateTime(dialog.drawn.dateTime().addSecs(-2 * 3600))
    assert dialog.timing.currentData() == "before"
    dialog.save()
    (corrected,) = course(session).specimens
    assert (corrected.timing, corrected.collected_at) == ("before", NOW - timedelta(hours=3))


def test_correcting_the_start_of_an_infusion_changes_nothing_else(window, session):
    started = (NOW - timedelta(hours=2)).replace(second=12)
    record_infusion(session, "i1", "child-0001", drip(started))
    infusions = opened(window, INFUSIONS)
    infusions.view.selectRow(next(n for n, row in enumerate(infusions.model.rows) if row[2] is not None))
    infusions.correct_button.click()
    dialog = window.dialogs.current
    dialog.form.set_value("reason", "the pump's log")
    dialog.save()
    assert "Nothing was changed" in dialog.trouble.text()
    dialog.started.setDateTime(dialog.started.dateTime().addSecs(-600))
    dialog.save()
    (corrected,) = course(session).infusions
    assert corrected.started_at == started.replace(second=0) - timedelta(minutes=10)
    assert corrected.ended_at == started + timedelta(hours=1)


def test_a_record_is_described_by_its_time_and_contents(session):
    record_infusion(session, "i1", "child-0001", drip(START, dose=216, weight=27), confirmed=True)
    record_labs(session, "s1", "child-0001", sheet(WBC=7, IL6=12), confirmed=True)
    assert record_words(course(session), "i1") == "Infusion of 23 Oct 2026 09:30: 216 mg"
    assert record_words(course(session), "s1") == "Labs of 22 Nov 2026 09:30: IL-6, WBC"
