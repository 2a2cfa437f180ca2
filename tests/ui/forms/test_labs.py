"""The form for the results of one specimen: what it says while typing, what it saves, what survives."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from fortnight.domain.entry.drafts import Typed
from fortnight.domain.messages import text
from fortnight.operations import drafts
from fortnight.ui.forms.labs import FORM, PANELS, LabsForm
from helpers.contexts import CHILD, OTHER_CHILD, course_of
from helpers.stores import NOW


@pytest.fixture
def form_of(qtbot, context):
    def opened(child: str = CHILD) -> LabsForm:
        made = LabsForm(context, course_of(context, child))
        qtbot.addWidget(made)
        with qtbot.waitExposed(made):
            made.show()
        made.begin()
        return made

    return opened


@pytest.fixture
def form(form_of):
    return form_of()


def typed(form, **values):
    """Type values, and check them as the form does after a pause."""
    for code, words in values.items():
        form.type(code, words)
    form.look()


def newest(context, child=CHILD):
    return course_of(context, child).specimens[-1]


def meaning(form, code):
    return form.grid.lines[code].meaning.words


# What it shows --------------------------------------------------------------------------------------


def test_an_empty_form_cannot_be_saved(form, context):
    assert (form.save_button.text(), form.save_button.isEnabled()) == ("Save 0 results  Ctrl S", False)
    assert not form.confirm.isVisible()
    assert not form.trouble.isVisible()
    form.save()
    assert newest(context).id == f"{CHILD}-labs-15"


def test_values_are_counted_and_interpreted_while_typing(form):
    typed(form, IL6="15", PLT="90", CRP="<0.3")
    assert form.save_button.text().startswith("Save 3 results")
    assert meaning(form, "CRP") == "below detection limit"
    assert meaning(form, "PLT")
    assert not form.alert_preview.isVisible()


def test_a_rise_of_il6_says_that_saving_will_raise_an_alert(form):
    typed(form, IL6="140")
    assert form.alert_preview.isVisible()
    assert form.alert_preview_text.text().startswith("Saving will raise an alert: ")
    typed(form, IL6="15")
    assert not form.alert_preview.isVisible()


def test_a_value_that_is_no_number_is_an_error_named_with_its_analyte(form, context):
    typed(form, IL6="15", PLT="many")
    assert form.trouble.text().startswith("Platelets")
    assert form.trouble.property("kind") == "wrong"
    assert form.grid.lines["PLT"].box.property("state") == "error"
    assert not form.save_button.isEnabled()
    form.save()
    assert newest(context).id == f"{CHILD}-labs-15"
    assert form.draft().typed["PLT"].value == "many"


def test_a_question_has_to_be_confirmed_and_a_confirmation_is_about_one_question(form, context):
    typed(form, PLT="28.8")
    assert "Check the unit" in form.trouble.text()
    assert form.trouble.property("kind") == "asked"
    form.save()
    assert form.window().focusWidget() is form.confirm
    form.confirm.setChecked(True)
    assert form.save_button.isEnabled()
    typed(form, WBC="60")
    assert not form.confirm.isChecked()
    assert not form.save_button.isEnabled()
    typed(form, WBC="", PLT="288")
    assert not form.confirm.isVisible()
    form.save()
    assert newest(context).results[0].value == 288


def test_a_draw_time_in_the_future_is_an_error_at_its_field(form):
    typed(form, IL6="15")
    form.head.drawn.setDateTime(form.head.drawn.dateTime().addSecs(3600))
    form.look()
    assert form.head.drawn.accessibleDescription()
    assert not form.save_button.isEnabled()
    assert not form.trouble.isVisible(), "it is said once, at the field"


@pytest.mark.parametrize("place", range(len(PANELS)))
def test_each_panel_shows_its_analytes(form, place):
    form.head.panel.setCurrentIndex(place)
    assert list(form.grid.lines) == list(list(PANELS.values())[place])


# Keyboard -------------------------------------------------------------------------------------------


def test_a_form_is_filled_in_and_saved_by_keyboard_alone(form, context, qtbot):
    for words in ("15", "<0,3", "", "4"):
        box = form.grid.lines[form.grid.focused].box
        qtbot.keyClicks(box, words)
        qtbot.keyClick(box, Qt.Key.Key_Return)
    with qtbot.waitSignal(form.saved) as saved:
        qtbot.keyClick(form, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert saved.args == [form.entry, "3 results for Case 1"]
    drawn = newest(context)
    assert {r.analyte: (r.comparator, r.value) for r in drawn.results} == {
        "IL6": ("", 15), "CRP": ("<", 0.3), "ESR": ("", 4),
    }  # fmt: skip
    assert (drawn.id, drawn.collected_at) == (form.entry, NOW)


def test_enter_in_the_last_box_goes_to_the_open_question_or_to_the_save_button(form, qtbot):
    last = next(reversed(form.grid.lines))
    form.type("IL6", "15")
    qtbot.keyClick(form.grid.lines[last].box, Qt.Key.Key_Return)
    assert form.window().focusWidget() is form.save_button
    form.type("PLT", "28.8")
    qtbot.keyClick(form.grid.lines[last].box, Qt.Key.Key_Return)
    assert form.window().focusWidget() is form.confirm


# What survives --------------------------------------------------------------------------------------


def test_esc_closes_the_form_and_loses_nothing(form, form_of, qtbot):
    form.type("IL6", "31")
    form.grid.focus("CRP")
    form.head.symptoms.setText("cough")
    with qtbot.waitSignal(form.closed):
        qtbot.keyClick(form, Qt.Key.Key_Escape)
    form.keeper.now()
    again = form_of()
    assert again.draft().typed == {"IL6": Typed("31", "pg/mL")}
    assert (again.draft().symptoms, again.grid.focused) == ("cough", "CRP")
    assert again.entry == form.entry, "the same id, so that a saved form is not saved twice"


def test_the_draft_of_one_child_is_not_that_of_another(form, form_of):
    form.type("IL6", "31")
    form.keeper.now()
    assert form_of(OTHER_CHILD).draft().typed == {}


def test_a_form_without_a_value_keeps_no_draft(form, context):
    form.head.symptoms.setText("cough")
    form.keeper.now()
    assert drafts.kept(context.session, CHILD, FORM) is None


def test_a_saved_form_keeps_no_draft(form, context):
    typed(form, IL6="15")
    form.keeper.now()
    form.save()
    assert drafts.kept(context.session, CHILD, FORM) is None


def test_a_draft_of_version_0_1_without_units_is_restored(form, form_of, context):
    values = {**form.head.values, "boxes": {"IL6": "31"}, "focus": ""}
    drafts.keep(context.session, form.entry, CHILD, FORM, values)
    assert form_of().draft().typed == {"IL6": Typed("31", "pg/mL")}


def test_a_refused_save_is_said_and_keeps_what_was_typed(form, context):
    typed(form, IL6="15")
    context.session.store.read_only = text("It is an older copy.")
    form.save()
    context.session.store.read_only = None
    assert form.trouble.isVisible()
    assert form.trouble.text() == "It is an older copy."
    assert form.draft().typed["IL6"].value == "15"
