"""Shift+F1: every field of the forms, every box of a value and every setting says what it is."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWhatsThis

from fortnight.domain.explanation.field_notes import DETAIL, NOTES
from fortnight.ui.forms.event_fields import EventFields
from fortnight.ui.forms.fields import Form
from helpers.pages import ill_child
from helpers.pages import pages as every_page


def plain(words: str) -> str:
    return re.sub(r"<[^>]+>", " ", words)


def test_every_field_of_every_form_is_explained(window):
    child = ill_child(window.context, "si")
    unknown, seen = set(), set()
    for _, show in every_page(window, child):
        show()
        dialog = window.dialogs.current
        for form in (dialog or window).findChildren(Form):
            for name, editor in form.editors.items():
                seen.add(name)
                assert editor.accessibleName() in plain(editor.whatsThis()).replace("&#x27;", "'")
                if name not in NOTES and not isinstance(form, EventFields):
                    unknown.add(name)
        if dialog is not None:
            dialog.close()
    assert unknown == set()
    assert {"weight_kg", "drug", "number", "reason"} <= seen
    assert str(DETAIL.words)


def test_a_value_says_its_limits(window):
    child = ill_child(window.context, "si")
    window.open_child(child)
    window.patient.open_labs()
    assert "Refused outside 0 mg/L to 1000 mg/L" in window.patient.form.grid.lines["CRP"].box.whatsThis()
    window.open_bedside(child)
    assert "Asked about below 35 °C" in window.bedside.vitals.boxes["TEMP"].whatsThis()


def test_a_setting_says_what_is_allowed_and_who_may_change_it(window):
    window.dialogs.change_settings()
    rows = window.dialogs.current.form.rows
    assert "ward lead" in rows["window_days"].whatsThis()
    assert "Default: 3 days" in rows["window_days"].whatsThis()
    window.dialogs.current.close()


def test_the_keys_show_it(window, qtbot):
    window.dialogs.register_child()
    dialog = window.dialogs.current
    field = dialog.form.editors["birth_date"]
    qtbot.waitUntil(lambda: QApplication.activeWindow() is dialog, timeout=30_000)
    field.setFocus()
    before = set(QApplication.topLevelWidgets())
    qtbot.keyClick(field, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    shown = [each for each in QApplication.topLevelWidgets() if each not in before and each.isVisible()]
    assert [type(each).__name__ for each in shown] == ["QWidget"]
    QWhatsThis.hideText()
    dialog.close()
