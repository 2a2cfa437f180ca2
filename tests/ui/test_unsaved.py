"""Forms with unsaved entries are marked; after saving, a message appears below the page."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from fortnight.app.user_window import UserWindow
from fortnight.store.database import Store
from fortnight.ui.models.today import PATIENT as PATIENT_COLUMN
from fortnight.ui.shell.main_window import TODAY
from helpers.stores import KEY, Clock, registered, session_at


@pytest.fixture
def window(qtbot, tmp_path):
    with Store.open(tmp_path / "ward", KEY) as store:
        session = session_at(store, Clock())
        registered(session)
        registered(session, "0002", "Case 2")
        user_window = UserWindow(session)
        with qtbot.waitExposed(user_window.window):
            user_window.window.show()
        yield user_window.window
        user_window.close()


def on_today(window):
    window.go(TODAY)
    model = window.today.model
    return {row.child.number: model.index(n, PATIENT_COLUMN).data() for n, row in enumerate(model.rows)}


def type_labs(window, value="12"):
    window.open_child("child-0001")
    window.patient.open_labs()
    window.patient.form.grid.lines["IL6"].box.setText(value)
    window.patient.close_form()


def test_labs_that_were_not_saved_are_marked_until_they_are_saved(window, qtbot):
    button = lambda: window.patient.banner.labs_button  # noqa: E731
    type_labs(window)
    assert button().text() == "● Continue labs"
    assert "not saved yet" in button().toolTip()
    assert on_today(window) == {"0001": "Case 1, labs not saved", "0002": "Case 2, 6 y 11 m · 0002"}
    window.open_child("child-0002")
    assert button().text() == "Add labs"
    window.open_child("child-0001")
    window.patient.open_labs()
    window.patient.form.grid.lines["CRP"].box.setText("2")
    window.patient.form.save()
    assert button().text() == "Add labs"
    assert on_today(window)["0001"] == "Case 1, 6 y 11 m · 0001"


def test_a_labs_form_that_was_emptied_again_is_not_a_draft(window):
    type_labs(window)
    type_labs(window, "")
    assert window.patient.banner.labs_button.text() == "Add labs"


def test_an_infusion_that_was_not_saved_is_marked(window):
    window.open_child("child-0001")
    window.patient.open_infusion()
    window.patient.form.form.set_value("weight_kg", "22")
    window.patient.close_form()
    assert window.patient.banner.infusion_button.text() == "● Continue infusion"
    assert on_today(window)["0001"] == "Case 1, infusion not saved"


def test_the_shortcuts_stay_when_the_text_of_the_buttons_changes(window):
    type_labs(window)
    assert window.patient.banner.labs_button.shortcut().toString() == "Ctrl+L"
    assert window.patient.banner.infusion_button.shortcut().toString() == "Ctrl+I"


def test_after_a_form_is_closed_the_tabs_have_the_focus(window, qtbot):
    type_labs(window)
    qtbot.waitUntil(lambda: window.focusWidget() is window.patient.tabs)


@pytest.mark.parametrize("size", [(1160, 640), (1280, 800)])
def test_the_message_after_saving_covers_no_button(window, qtbot, size):
    window.resize(*size)
    window.open_child("child-0001")
    window.undo.saved("e1", "Labs: IL-6")
    qtbot.waitUntil(lambda: window.toast.isVisible() and window.toast.height() > 20)
    place = on_screen(window.toast)
    for each in window.centralWidget().findChildren(QPushButton):
        if each.isVisible() and not window.toast.isAncestorOf(each):
            assert not place.intersects(on_screen(each)), each.text()


def on_screen(widget: QWidget):
    return widget.rect().translated(widget.mapToGlobal(widget.rect().topLeft()))


def odd_labs(qtbot, sheet):
    sheet.type("PLT", "29")


def odd_dose(qtbot, sheet):
    sheet.type("started_at", "9:00")
    sheet.type("weight_kg", "20")
    qtbot.keyClicks(sheet.form.editors["dose_mg"], "20")


@pytest.mark.parametrize(("form", "type_in"), [("labs", odd_labs), ("infusion", odd_dose)])
def test_saving_with_an_open_question_focuses_its_confirmation(qtbot, window, form, type_in):
    window.open_child("child-0001")
    window.patient.open_form(form)
    sheet = window.patient.form
    type_in(qtbot, sheet)
    sheet.save()
    assert not sheet.save_button.isEnabled()
    assert sheet.confirm.isVisible()
    assert sheet.confirm.hasFocus()
