"""The dialogs that correct a value, a specimen and an infusion, and mark a record as entered in error."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QComboBox

from fortnight.operations.recording import record_infusion, record_labs
from fortnight.ui.forms.corrections import CorrectInfusion, CorrectSpecimen, CorrectValue, EnteredInError
from helpers.contexts import OTHER_CHILD, course_of
from helpers.drafts import drip, sheet
from helpers.stores import NOW, present

IDENTITY = "Case 2 · 0002 · 6 y 11 m"
DRAWN = NOW - timedelta(hours=1)
STARTED = NOW - timedelta(hours=2)


@pytest.fixture(autouse=True)
def _records(session):
    """An infusion of this morning, and labs drawn after its start."""
    record_infusion(session, "i1", OTHER_CHILD, drip(STARTED.replace(second=12)))
    record_labs(session, "s1", OTHER_CHILD, sheet(DRAWN, IL6=12, WBC=7), confirmed=True)


def course(context):
    return course_of(context, OTHER_CHILD)


def result(context, code):
    return present(course(context).specimens[-1].value(code))


# A value --------------------------------------------------------------------------------------------


@pytest.fixture
def value(parent, context):
    seen = course(context)
    return CorrectValue(parent, context, present(seen.specimens[-1].value("WBC")), seen.child)


def test_the_recorded_value_is_shown_selected_with_its_unit(value):
    assert value.windowTitle() == "Correct WBC"
    assert value.about.text() == IDENTITY
    assert (value.form.value("value"), value.form.value("unit")) == ("7", "10*9/L")
    assert value.form.editors["value"].selectedText() == "7"


def test_a_correction_without_a_reason_changes_nothing_and_keeps_what_was_typed(value, context):
    value.form.set_value("value", "7.4")
    value.save()
    assert value.trouble.text() == "Enter the reason for the correction."
    assert value.form.value("value") == "7.4"
    assert result(context, "WBC").value == 7


def test_a_corrected_value_is_saved_in_the_chosen_unit(value, context):
    value.form.set_value("value", "7400")
    value.form.set_value("unit", "10*6/L")
    value.form.set_value("reason", "misread")
    value.save()
    assert (result(context, "WBC").value, result(context, "WBC").corrected) == (pytest.approx(7.4), True)


def test_an_implausible_correction_is_saved_only_when_it_is_confirmed(value, context):
    value.form.set_value("value", "60")
    value.form.set_value("reason", "misread")
    value.save()
    assert not value.confirm.isHidden()
    assert result(context, "WBC").value == 7
    value.confirm.setChecked(True)
    value.save()
    assert result(context, "WBC").value == 60


def test_the_unit_of_the_report_is_offered_first_in_a_clinic_with_other_units(parent, context):
    context.appearance.set_units("japan")
    seen = course(context)
    dialog = CorrectValue(parent, context, present(seen.specimens[-1].value("WBC")), seen.child)
    units = dialog.form.editors["unit"]
    assert isinstance(units, QComboBox)
    assert [units.itemData(n) for n in range(units.count())][:2] == ["10*9/L", "/uL"]


def test_cancel_changes_nothing(value, context):
    value.form.set_value("value", "9")
    value.form.set_value("reason", "misread")
    value.reject()
    assert result(context, "WBC").value == 7


# A specimen -----------------------------------------------------------------------------------------


@pytest.fixture
def specimen(parent, context):
    seen = course(context)
    return CorrectSpecimen(parent, context, seen.specimens[-1], seen)


def test_the_draw_time_and_the_timing_of_a_specimen_are_corrected(specimen, context):
    assert specimen.timing.currentText() == "not recorded"
    specimen.timing.setCurrentIndex(specimen.timing.findData("before"))
    specimen.form.set_value("reason", "asked the nurse")
    specimen.save()
    assert "drawn before the infusion that started at 07:30" in specimen.trouble.text()
    specimen.drawn.setDateTime(specimen.drawn.dateTime().addSecs(-2 * 3600))
    assert specimen.timing.currentData() == "before", "the chosen timing is kept"
    specimen.save()
    corrected = course(context).specimens[-1]
    assert (corrected.timing, corrected.collected_at) == ("before", NOW - timedelta(hours=3))


def test_the_laboratory_and_the_symptoms_are_corrected_and_the_time_is_kept(specimen, context):
    specimen.form.set_value("method", "  Roche ")
    specimen.form.set_value("symptoms", "cough")
    specimen.form.set_value("reason", "not typed")
    specimen.save()
    corrected = course(context).specimens[-1]
    assert (corrected.method, corrected.symptoms, corrected.collected_at) == ("Roche", "cough", DRAWN)


# An infusion ----------------------------------------------------------------------------------------


@pytest.fixture
def infusion(parent, context):
    seen = course(context)
    return CorrectInfusion(parent, context, seen.infusions[-1], seen.child)


def test_an_infusion_is_shown_as_recorded(infusion):
    shown = {name: infusion.form.value(name) for name in ("started_at", "ended_at", "weight_kg", "dose_mg")}
    assert shown == {
        "started_at": "22 Nov 2026  07:30",
        "ended_at": "22 Nov 2026  08:30",
        "weight_kg": "22",
        "dose_mg": "264",
    }


def test_correcting_the_start_changes_nothing_else(infusion, context):
    infusion.form.set_value("reason", "the pump's log")
    infusion.save()
    assert "Nothing was changed" in infusion.trouble.text()
    infusion.started.setDateTime(infusion.started.dateTime().addSecs(-600))
    infusion.save()
    (corrected,) = course(context).infusions
    assert corrected.started_at == STARTED - timedelta(minutes=10)
    assert corrected.ended_at == STARTED.replace(second=12) + timedelta(hours=1)


def test_an_infusion_without_an_end_is_not_given_one(parent, context):
    record_infusion(
        context.session, "i0", OTHER_CHILD, drip(NOW - timedelta(days=14), ended_at=None), confirmed=True
    )
    seen = course(context)
    dialog = CorrectInfusion(parent, context, seen.infusions[0], seen.child)
    assert "ended_at" not in dialog.form.editors
    dialog.form.set_value("lots", "B2041")
    dialog.form.set_value("reason", "not typed")
    dialog.save()
    corrected = course(context).infusions[0]
    assert (corrected.lots, corrected.ended_at) == ("B2041", None)


# Entered in error -----------------------------------------------------------------------------------


def test_a_record_is_marked_as_entered_in_error_with_a_reason(parent, context):
    dialog = EnteredInError(parent, context, "s1", "Labs of today", course(context).child)
    assert dialog.about.text() == IDENTITY
    dialog.save()
    assert "Enter why" in dialog.trouble.text()
    assert course(context).specimens
    dialog.form.set_value("reason", "another child's results")
    dialog.save()
    assert course(context).specimens == ()
