"""The dialogs that register a child and correct its details."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from fortnight.domain.people import PHYSICIAN
from fortnight.domain.record.child import NONE_KNOWN
from fortnight.operations import drafts, settings, views
from fortnight.operations.history import history as history_of
from fortnight.ui.forms.child import FORM, ChildDetails, RegisterChild
from helpers.contexts import CHILD, as_role, course_of
from helpers.stores import present

TYPED = {"number": "0042", "name": "Case 42", "sex": "female", "birth_date": "12 Nov 2020"}


@pytest.fixture
def register(parent, context):
    made = RegisterChild(parent, context)
    made.open()
    return made


def fill(dialog, **typed):
    for name, words in typed.items():
        dialog.form.set_value(name, words)


def described(dialog, name):
    return dialog.form.editors[name].accessibleDescription()


# Registration ---------------------------------------------------------------------------------------


def test_only_the_label_is_filled_in(register):
    empty = dict.fromkeys(("number", "name", "sex", "birth_date", "allergies", "note"), "")
    assert register.form.values == {**empty, "label": "us-eu"}
    assert register.focusWidget() is register.form.editors["number"]


def test_the_label_is_the_one_that_the_clinic_uses(parent, context):
    settings.change(as_role(context, "lead").session, "e1", "label", "japan")
    assert RegisterChild(parent, context).form.value("label") == "japan"


def test_a_child_is_registered_with_what_was_typed(register, context):
    fill(register, **TYPED, allergies=" penicillin ")
    register.save()
    child = present(views.child_by_number(context.session, "0042"))
    assert (child.id, child.name, str(child.sex), child.allergies) == (
        register.entry, "Case 42", "female", "penicillin",
    )  # fmt: skip
    assert f"{child.birth_date}" == "2020-11-12"
    assert not register.isVisible()


def test_errors_are_shown_at_their_fields_from_the_first_attempt_on_and_follow_the_typing(register, context):
    fill(register, number="0001", name="Case 9")
    assert described(register, "number") == "", "nothing is said before the first attempt"
    register.save()
    assert "already belongs to Case 1" in described(register, "number")
    assert described(register, "birth_date")
    assert not register.confirm.isVisible()
    assert register.form.value("name") == "Case 9"
    fill(register, number="0009")
    assert described(register, "number") == ""
    assert len(views.children(context.session)) == 2


def test_a_question_is_confirmed_before_the_child_is_registered(register, context):
    fill(register, **{**TYPED, "name": "case 1"})
    register.save()
    assert "Is this a different child?" in described(register, "name")
    assert register.confirm.isVisible()
    assert views.child_by_number(context.session, "0042") is None
    register.confirm.setChecked(True)
    register.save()
    assert views.child_by_number(context.session, "0042") is not None


@pytest.mark.parametrize("between", ["case 2", "nobody"])
def test_a_confirmation_is_about_what_was_typed_when_it_was_given(register, context, between):
    """Another name asks again, also if a name without a question was typed meanwhile."""
    fill(register, **{**TYPED, "name": "case 1"})
    register.save()
    register.confirm.setChecked(True)
    fill(register, name=between)
    fill(register, name="Case 2")
    register.save()
    assert "Is this a different child?" in described(register, "name")
    assert (register.confirm.isVisible(), register.confirm.isChecked()) == (True, False)
    assert views.child_by_number(context.session, "0042") is None


@pytest.mark.parametrize(
    ("typed", "echo"),
    [
        ("12 Nov 2020", "born 12 Nov 2020: 6 y 0 m old"),
        ("", ""),
        ("12 Nov 2030", ""),
        ("next year", ""),
    ],
)
def test_the_age_that_follows_from_the_typed_date_is_shown(register, typed, echo):
    fill(register, birth_date=typed)
    shown = [each.text() for each in register.findChildren(QLabel) if each.text().startswith("born ")]
    assert shown == [echo] * bool(echo)


def test_a_date_that_cannot_be_read_is_the_only_problem_of_its_field(register):
    fill(register, **{**TYPED, "birth_date": "31 Feb 2020"})
    register.save()
    assert described(register, "birth_date").count("\n") == 0
    assert "31 Feb 2020" in described(register, "birth_date")


def test_no_known_allergies_is_an_answer_and_differs_from_an_empty_box(register):
    box = register.form.editors["allergies"]
    register.form.none_known.setChecked(True)
    assert (register.draft().allergies, box.isEnabled()) == (NONE_KNOWN, False)
    register.form.none_known.setChecked(False)
    assert (register.draft().allergies, box.isEnabled()) == ("", True)
    fill(register, allergies=NONE_KNOWN)
    assert register.form.none_known.isChecked()


# What survives --------------------------------------------------------------------------------------


def test_esc_discards_the_entries(register, context, qtbot):
    fill(register, **TYPED)
    register.keeper.now()
    qtbot.keyClick(register, Qt.Key.Key_Escape)
    assert drafts.kept(context.session, None, FORM) is None


def test_a_lock_keeps_the_entries_for_the_next_dialog(register, parent, context):
    fill(register, **TYPED)
    register.close_with_draft()
    again = RegisterChild(parent, context)
    assert {name: again.form.value(name) for name in TYPED} == TYPED
    assert again.child == register.child, "the same id, so that a child is not registered twice"


def test_an_untouched_form_keeps_no_draft(register, context):
    register.close_with_draft()
    assert drafts.kept(context.session, None, FORM) is None


def test_a_registered_child_leaves_no_draft(register, context):
    fill(register, **TYPED)
    register.keeper.now()
    register.save()
    assert drafts.kept(context.session, None, FORM) is None


# Details --------------------------------------------------------------------------------------------


@pytest.fixture
def details(parent, context):
    made = ChildDetails(parent, as_role(context, PHYSICIAN), course_of(context).child)
    made.open()
    return made


def child(context):
    return course_of(context, CHILD).child


def test_details_are_shown_as_recorded(details):
    assert details.windowTitle() == "Details of Case 1"
    shown = {name: details.form.value(name) for name in ("number", "name", "sex", "birth_date", "reason")}
    assert shown == {
        "number": "0001", "name": "Case 1", "sex": "male", "birth_date": "24 Nov 2019", "reason": "",
    }  # fmt: skip


def test_only_what_was_changed_is_written_with_its_reason(details, context):
    fill(details, allergies="latex", reason="told by the family")
    details.save()
    assert child(context).allergies == "latex"
    act = history_of(context.session, CHILD)[0]
    assert act.entry.reason == "told by the family"
    assert act.entry.data == {"allergies": "latex"}


def test_a_confirmed_detail_does_not_confirm_another_one(details, context):
    before = child(context)
    fill(details, name="case 2", reason="told by the family")
    details.save()
    assert details.confirm.isVisible()
    details.confirm.setChecked(True)
    fill(details, name="Case 2")
    details.save()
    assert (details.isVisible(), details.confirm.isChecked()) == (True, False)
    assert child(context) == before


@pytest.mark.parametrize(
    ("typed", "trouble"),
    [
        ({"name": "Case One"}, "Enter the reason for the change."),
        ({"reason": "no difference"}, "Nothing was changed."),
    ],
)
def test_details_are_refused_without_a_reason_or_a_change(details, context, typed, trouble):
    before = child(context)
    fill(details, **typed)
    details.save()
    assert (details.trouble.text(), child(context)) == (trouble, before)


def test_a_birth_date_that_cannot_be_read_is_refused_at_its_field(details, context):
    before = child(context)
    fill(details, birth_date="1.2.3.4", reason="misread")
    details.save()
    assert "1.2.3.4" in described(details, "birth_date")
    assert child(context) == before


def test_doses_of_each_label_are_written_out(details):
    box = details.form.editors["label"]
    words = [box.itemText(n) for n in range(box.count())]
    assert "US, EU and Australian label: 12 mg/kg; 8 mg/kg from 30 kg" in words
    assert "Japanese label: 8 mg/kg" in words


TABLE = "10 mg/kg; from 25 kg 7 mg/kg; every 21 days; at most 300 mg; by Pharmacist A"


def labels_of(dialog):
    box = dialog.form.editors["label"]
    return [box.itemText(n) for n in range(box.count())]


def test_the_clinics_own_dose_table_is_offered_once_it_is_written(parent, context):
    assert len(labels_of(RegisterChild(parent, context))) == 2
    settings.change(as_role(context, "lead").session, "e1", "local_dose", TABLE)
    dialog = RegisterChild(parent, context)
    assert labels_of(dialog)[2] == "local dose table by Pharmacist A: 10 mg/kg; 7 mg/kg from 25 kg"
    fill(dialog, **TYPED, label="local")
    dialog.save()
    made = present(views.child_by_number(context.session, "0042"))
    assert (made.label, made.interval_days) == (f"local: {TABLE}", 21)
    again = ChildDetails(parent, as_role(context, PHYSICIAN), made)
    assert again.form.value("label") == "local"
    again.form.set_value("reason", "no difference")
    again.save()
    assert again.trouble.text() == "Nothing was changed."
