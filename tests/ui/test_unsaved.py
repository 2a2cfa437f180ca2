"""Forms with unsaved entries are marked; after saving, a message appears below the page."""

from __future__ import annotations

from fortnight.ui.models.today import PATIENT as PATIENT_COLUMN
from fortnight.ui.shell.main_window import TODAY


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


def test_after_a_form_is_closed_the_tabs_have_the_focus(window, qtbot):
    type_labs(window)
    qtbot.waitUntil(lambda: window.focusWidget() is window.patient.tabs)


def test_saving_an_infusion_with_an_open_question_focuses_its_confirmation(qtbot, window):
    window.open_child("child-0001")
    window.patient.open_form("infusion")
    form = window.patient.form
    form.type("started_at", "9:00")
    form.type("weight_kg", "20")
    qtbot.keyClicks(form.form.editors["dose_mg"], "20")
    form.save()
    assert not form.save_button.isEnabled()
    assert form.confirm.hasFocus()
