"""A day on the ward, in the real window: what a nurse and a physician do, key by key."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from fortnight.operations import views
from fortnight.operations.correcting import void
from fortnight.operations.history import history as history_of
from fortnight.store.queries import courses
from fortnight.store.recovery.verify import verify
from fortnight.ui.forms.answers import Acknowledge
from fortnight.ui.forms.child import RegisterChild
from fortnight.ui.forms.corrections import CorrectValue, EnteredInError
from fortnight.ui.forms.infusion import InfusionForm
from fortnight.ui.forms.labs import LabsForm
from fortnight.ui.pages.patient_tabs import HISTORY, INFUSIONS, LABS
from fortnight.ui.shell.main_window import ALERTS, TODAY
from helpers.stores import NOW, present, registered
from journeys.conftest import treated


def typed_labs(qtbot, bedside, *values: str) -> LabsForm:
    """Open the form with Ctrl L and type the values, each followed by Enter."""
    window = bedside.window
    window.patient.open_labs()
    sheet = window.patient.form
    assert isinstance(sheet, LabsForm)
    for value in values:
        box = window.focusWidget()
        assert isinstance(box, QLineEdit)
        qtbot.keyClicks(box, value)
        qtbot.keyClick(box, Qt.Key.Key_Return)
    sheet.look()
    return sheet


def test_a_child_is_registered(qtbot, bedside):
    bedside.window.dialogs.register_child()
    dialog = bedside.window.dialogs.current
    assert isinstance(dialog, RegisterChild)
    dialog.save()
    assert dialog.isVisible(), "an empty form is not saved"
    number, name, sex = (dialog.form.editors[n] for n in ("number", "name", "sex"))
    qtbot.keyClicks(number, "0042")
    qtbot.keyClicks(name, "Case 42")
    assert isinstance(sex, QComboBox)
    sex.setCurrentIndex(INFUSIONS)
    qtbot.keyClicks(dialog.form.editors["birth_date"], "12 Nov 2020")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    found = views.child_by_number(bedside.session, "0042")
    assert found is not None
    assert (found.name, str(found.sex)) == ("Case 42", "female")
    assert bedside.window.stack.currentWidget() is bedside.window.patient
    assert bedside.window.patient.banner.name.text() == "Case 42 · girl"
    assert bedside.window.toast.isVisible()


def test_wrong_entries_say_what_is_wrong_and_keep_what_was_typed(qtbot, bedside):
    treated(bedside.session, visits=1)
    bedside.window.dialogs.register_child()
    dialog = bedside.window.dialogs.current
    assert isinstance(dialog, RegisterChild)
    qtbot.keyClicks(dialog.form.editors["number"], "0001")
    qtbot.keyClicks(dialog.form.editors["name"], "Case 9")
    dialog.save()
    assert dialog.isVisible()
    assert dialog.form.value("name") == "Case 9"
    assert "already belongs to Case 1" in dialog.form.editors["number"].accessibleDescription()
    assert len(views.children(bedside.session)) == 1


def test_an_infusion_is_recorded_after_the_fact(qtbot, bedside):
    child = treated(bedside.session)
    window = bedside.window
    window.open_child(child)
    window.patient.open_infusion()
    form = window.patient.form
    assert isinstance(form, InfusionForm)
    started = form.form.editors["started_at"]
    assert window.focusWidget() is started
    assert form.form.value("started_at") == "", "a start is not guessed"
    qtbot.keyClicks(started, "830")
    weight = form.form.editors["weight_kg"]
    qtbot.keyClicks(weight, "22,4")
    assert form.form.value("dose_mg") == "268", "12 mg/kg, rounded to 0.1 mL"
    qtbot.keyClicks(form.form.editors["lots"], "B2041, B1988")
    qtbot.keyClick(form, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    course = present(views.course(bedside.session, child))
    assert len(course.infusions) == 17
    assert (course.infusions[-1].weight_kg, course.infusions[-1].dose_mg) == (22.4, 268)
    assert course.infusions[-1].lots == "B2041, B1988"
    assert len(window.patient.timeline.sheet.parts.infusions.given) == 17
    assert window.patient.form is None


def test_an_implausible_weight_has_to_be_confirmed(qtbot, bedside):
    child = treated(bedside.session)
    bedside.window.open_child(child)
    bedside.window.patient.open_infusion()
    form = bedside.window.patient.form
    assert isinstance(form, InfusionForm)
    qtbot.keyClicks(form.form.editors["started_at"], "8:30")
    qtbot.keyClicks(form.form.editors["weight_kg"], "32")
    assert not form.save_button.isEnabled()
    assert "Is the weight correct?" in form.form.editors["weight_kg"].accessibleDescription()
    form.confirm.setChecked(True)
    assert form.save_button.isEnabled()
    form.save()
    made = [e for e in courses.history(bedside.session.store, child) if e.verb == "infusion.prepare"]
    assert "Is the weight correct?" in present(made[-1].reason), "what was asked is kept with the entry"


def test_labs_with_a_rise_of_il6_by_keyboard_alone(qtbot, bedside):
    child = treated(bedside.session)
    window = bedside.window
    window.open_child(child)
    sheet = typed_labs(qtbot, bedside, "96", "<0,3", "4,1", "", "9.8", "", "288")
    assert "Saving will raise an alert" in sheet.alert_preview_text.text()
    assert sheet.save_button.text().startswith("Save 5 results")
    said = {code: line.meaning.words for code, line in sheet.grid.lines.items()}
    assert (said["WBC"], said["PLT"], said["CRP"]) == ("above own range", "", "below detection limit")

    seen = []
    curve = window.patient.timeline.sheet.panels["IL6"].curves["IL6"]
    window.context.live.changed.connect(lambda _: seen.append((sheet.isVisible(), curve.getData()[1][-1])))
    qtbot.keyClick(sheet, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert seen == [(True, pytest.approx(1.982, abs=0.001))], "the timeline shows it before the form closes"

    drawn = present(views.course(bedside.session, child)).specimens[-1]
    assert present(drawn.value("IL6")).value == 96
    assert (present(drawn.value("CRP")).comparator, present(drawn.value("CRP")).value) == ("<", 0.3)
    assert present(drawn.value("SAA")).value == 4.1
    assert drawn.value("ESR") is None, "an empty box is not measured"
    assert window.patient.timeline.banner.isVisible()
    assert "× this child's own level" in window.patient.timeline.banner.headline.text()
    assert window.sidebar.badge.text() == "1"
    window.go(TODAY)
    assert "1 open alert" in window.today.counts.text()


def test_zero_is_a_value(qtbot, bedside):
    child = treated(bedside.session)
    bedside.window.open_child(child)
    sheet = typed_labs(qtbot, bedside, "", "0")
    sheet.confirm.setChecked(True)
    sheet.save()
    assert present(present(views.course(bedside.session, child)).specimens[-1].value("CRP")).value == 0


def test_a_labs_form_that_is_closed_keeps_what_was_typed(qtbot, bedside):
    child = treated(bedside.session)
    bedside.window.open_child(child)
    sheet = typed_labs(qtbot, bedside, "31")
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert bedside.window.patient.form is None
    bedside.window.patient.open_labs()
    again = bedside.window.patient.form
    assert isinstance(again, LabsForm)
    assert again.draft().typed["IL6"].value == "31"


def test_a_value_in_another_unit_is_asked_about(qtbot, bedside):
    child = treated(bedside.session)
    bedside.window.open_child(child)
    sheet = typed_labs(qtbot, bedside, "16", "<0.3", "", "", "", "", "28.8")
    assert not sheet.save_button.isEnabled()
    assert "Check the unit" in sheet.trouble.text()
    platelets = sheet.grid.lines["PLT"]
    platelets.box.setFocus()
    qtbot.keyClick(platelets.box, Qt.Key.Key_F2)
    assert platelets.unit.text() == "×10⁴/µL"
    sheet.look()
    assert sheet.save_button.isEnabled()


def test_an_alert_is_read_and_acknowledged_with_a_reason(qtbot, bedside):
    child = treated(bedside.session)
    window = bedside.window
    window.open_child(child)
    typed_labs(qtbot, bedside, "140").save()
    window.go(ALERTS)
    detail = window.alerts.cards.detail
    assert detail.answer.isEnabled()
    qtbot.mouseClick(detail.show_arithmetic, Qt.MouseButton.LeftButton)
    assert detail.show_arithmetic.text() == "Show evidence"
    qtbot.mouseClick(detail.answer, Qt.MouseButton.LeftButton)
    dialog = window.dialogs.current
    assert isinstance(dialog, Acknowledge)
    dialog.save()
    assert dialog.isVisible(), "without a reason nothing is acknowledged"
    dialog.reasons.buttons()[0].click()
    dialog.remark.setText("pneumonia, antibiotics begun")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    alert = courses.alerts(bedside.session.store)[0]
    assert (alert.state, alert.reason, alert.answered_by) == ("acknowledged", "infection", "Nurse A")
    assert not window.sidebar.badge.isVisible()
    window.open_child(child)
    assert not window.patient.timeline.banner.isVisible()


def test_a_corrected_value_ends_the_alert_and_the_old_one_is_in_the_history(qtbot, bedside):
    child = treated(bedside.session)
    window = bedside.window
    window.open_child(child)
    typed_labs(qtbot, bedside, "140").save()
    specimen = present(views.course(bedside.session, child)).specimens[-1].id
    window.patient.tabs.setCurrentIndex(LABS)
    window.patient.labs.choose(specimen, "IL6")
    qtbot.mouseClick(window.patient.labs.correct_button, Qt.MouseButton.LeftButton)
    dialog = window.dialogs.current
    assert isinstance(dialog, CorrectValue)
    dialog.form.set_value("value", "14,0")
    dialog.save()
    assert dialog.isVisible(), "a correction needs a reason"
    dialog.form.set_value("reason", "typed from the wrong line")
    dialog.save()
    assert present(present(views.course(bedside.session, child)).specimens[-1].value("IL6")).value == 14
    assert courses.alerts(bedside.session.store)[0].state == "ended"
    assert not window.patient.timeline.banner.isVisible()
    window.patient.tabs.setCurrentIndex(HISTORY)
    row = next(r for r in window.patient.history.model.rows if r[0].entry.verb == "specimen.amend")
    assert (row[2], row[3]) == ("IL-6 140 pg/mL", "IL-6 14,0 pg/mL")
    assert row[0].entry.reason == "typed from the wrong line"


def test_an_infusion_entered_in_error_leaves_the_chart_and_stays_in_the_history(qtbot, bedside):
    child = treated(bedside.session)
    window = bedside.window
    window.open_child(child)
    window.dialogs.void(window.patient.course, window.patient.course.infusions[-1].id)
    dialog = window.dialogs.current
    assert isinstance(dialog, EnteredInError)
    dialog.form.set_value("reason", "belongs to another child")
    dialog.save()
    assert len(window.patient.timeline.sheet.parts.infusions.given) == 15
    assert any(act.entry.verb == "infusion.void" for act in history_of(bedside.session, child))


def test_undo_undoes_the_last_entry(qtbot, bedside):
    child = treated(bedside.session)
    window = bedside.window
    window.open_child(child)
    typed_labs(qtbot, bedside, "140").save()
    assert window.sidebar.badge.text() == "1"
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(present(views.course(bedside.session, child)).specimens) == 16
    assert not window.sidebar.badge.isVisible()
    assert window.toast.words.text().startswith("Undone")
    assert verify(bedside.session.store).findings == ()


def test_a_child_is_found_by_a_scanned_number(qtbot, bedside):
    treated(bedside.session, "0001", "Case 1", visits=1)
    other = treated(bedside.session, "0002", "Case 2", visits=1)
    window = bedside.window
    window.go(ALERTS)
    window.focus_search()
    assert window.focusWidget() is window.today.finder
    qtbot.keyClicks(window.today.finder, "0002")
    qtbot.keyClick(window.today.finder, Qt.Key.Key_Return)
    assert window.patient.child == other


def test_no_switch_of_the_timeline_makes_its_panels_narrower(qtbot, bedside):
    child = treated(bedside.session)
    window = bedside.window
    window.open_child(child)
    tab = window.patient.timeline
    sheet = tab.sheet
    qtbot.waitUntil(lambda: sheet.plots[0].vb.width() > 500)
    for switch in (tab.relative, tab.by_day, *tab.ranges.values(), tab.relative):
        qtbot.mouseClick(switch, Qt.MouseButton.LeftButton)
        QApplication.processEvents()
        assert min(plot.vb.width() for plot in sheet.plots) > 500, switch.text()
    sheet.show_panels(["IL6", "FERR"])
    QApplication.processEvents()
    assert list(sheet.panels) == ["IL6", "FERR"]
    assert min(plot.vb.width() for plot in sheet.plots) > 500


def test_the_other_theme_keeps_the_child(qtbot, bedside):
    child = treated(bedside.session, visits=2)
    bedside.window.open_child(child)
    bedside.window.theme_requested.emit()
    assert bedside.window.context.theme.name == "dark"
    assert bedside.window.patient.child == child
    assert bedside.window.isVisible()


def test_an_alert_older_than_a_week_has_no_banner(qtbot, bedside):
    child = treated(bedside.session)
    bedside.window.open_child(child)
    typed_labs(qtbot, bedside, "140").save()
    assert bedside.window.patient.timeline.banner.isVisible()
    bedside.clock.now = NOW + timedelta(days=9)
    bedside.window.patient.refresh()
    assert not bedside.window.patient.timeline.banner.isVisible()
    assert bedside.window.sidebar.badge.text() == "1"


def test_a_child_whose_registration_was_undone_elsewhere_is_not_opened(bedside):
    kept, gone = treated(bedside.session, visits=1), registered(bedside.session, "0002", "Case 2")
    bedside.window.open_child(kept)
    void(bedside.session, "undone", gone, "registered twice")
    bedside.window.open_child(gone)
    assert bedside.window.patient.child == kept
    assert "no longer in the record" in bedside.window.toast.words.text()
