"""The dialog before children are exported: three forms, and who may ask for which."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from fortnight.operations.record_export import Form
from fortnight.ui.forms.export_record import ExportRecord
from helpers.contexts import CHILD, as_role


def opened(parent, context):
    made = ExportRecord(parent, context, (CHILD,), "Case 1")
    made.open()
    return made


@pytest.fixture
def lead(parent, context):
    return opened(parent, as_role(context, "lead"))


def test_the_first_form_is_chosen_and_it_says_that_the_files_identify(lead, qtbot):
    assert lead.warning.isVisible()
    with qtbot.waitSignal(lead.chosen) as chosen:
        lead.save()
    assert chosen.args == [(CHILD,), Form.FHIR, None]
    assert not lead.isVisible()


@pytest.mark.parametrize("form", Form)
def test_each_form_can_be_chosen_by_a_click(lead, qtbot, form):
    qtbot.mouseClick(lead.forms[form], Qt.MouseButton.LeftButton, pos=lead.forms[form].rect().center())
    lead.forms[form].setChecked(True)
    with qtbot.waitSignal(lead.chosen) as chosen:
        lead.save()
    assert chosen.args[1:] == [form, None]


def test_research_is_offered_to_physicians_and_leads(parent, context):
    offered = {
        role: opened(parent, as_role(context, role)).forms[Form.RESEARCH].isEnabled()
        for role in ("nurse", "physician", "lead", "read-only")
    }
    assert offered == {"nurse": False, "physician": True, "lead": True, "read-only": False}


def test_only_a_lead_is_offered_to_identify_the_children(parent, context):
    for role, shown in (("physician", False), ("lead", True)):
        dialog = opened(parent, as_role(context, role))
        dialog.forms[Form.RESEARCH].setChecked(True)
        assert dialog.identify.isVisible() is shown
        assert not dialog.reason.isVisible()
        assert not dialog.warning.isVisible()


def test_to_identify_needs_a_reason(lead, qtbot):
    lead.forms[Form.RESEARCH].setChecked(True)
    lead.identify.setChecked(True)
    assert lead.reason.isVisible()
    assert lead.warning.isVisible()
    with qtbot.assertNotEmitted(lead.chosen):
        lead.save()
    assert lead.isVisible()
    assert "Enter why" in lead.trouble.text()
    qtbot.keyClicks(lead.reason, "linkage")
    assert not lead.trouble.isVisible()
    with qtbot.waitSignal(lead.chosen) as chosen:
        lead.save()
    assert chosen.args == [(CHILD,), Form.RESEARCH, "linkage"]


def test_another_form_is_not_identified_by_what_was_ticked_before(lead):
    lead.forms[Form.RESEARCH].setChecked(True)
    lead.identify.setChecked(True)
    lead.forms[Form.CSV].setChecked(True)
    assert (lead.form, lead.why, lead.reason.isVisible()) == (Form.CSV, None, False)


def test_esc_exports_nothing(lead, qtbot):
    with qtbot.assertNotEmitted(lead.chosen):
        qtbot.keyClick(lead, Qt.Key.Key_Escape)
    assert not lead.isVisible()
