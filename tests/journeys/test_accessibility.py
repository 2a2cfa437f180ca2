"""Screen readers: everything that takes the focus has a name, and what is drawn can also be read as text."""

from __future__ import annotations

import re
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QWidget,
)

from fortnight.app.user_window import UserWindow
from fortnight.operations.first_run import Page
from fortnight.ui.charts.preview import SmallPlot
from fortnight.ui.forms.fields import is_secret
from fortnight.ui.login.login_forms import RecoveryCodePage
from fortnight.ui.login.login_window import LOGIN_FORMS
from fortnight.ui.models.today import IL6, OPEN, PATIENT
from fortnight.ui.pages.patient_tabs import TIMELINE
from fortnight.ui.shell.sidebar import ALERTS, INBOX, TODAY
from fortnight.ui.widgets.basics import Badge
from helpers.accessible import description_of, focusable, name_of, nameless, role_of, tab_order
from helpers.first_run import go_to
from helpers.lifecycles import lifecycles
from helpers.pages import PAGES, ill_child, show_every_page, type_in
from helpers.people import logged_in, record_with_lead
from helpers.stores import Clock, present

Role = QAccessible.Role


@pytest.fixture
def ill(bedside):
    """A window with a child who has an open alert."""
    child = ill_child(bedside, "si")
    bedside.window.open_child(child)
    bedside.window.patient.tabs.setCurrentIndex(TIMELINE)
    return bedside.window, child


@contextmanager
def lead_window(qtbot, folder):
    """The window of a ward lead, who may change settings and people."""
    clock = Clock()
    record_with_lead(folder, clock)
    with logged_in(folder, clock=clock) as session:
        user_window = UserWindow(session)
        with qtbot.waitExposed(user_window.window):
            user_window.window.show()
        yield user_window.window
        user_window.close()


# Names --------------------------------------------------------------------------------------------


def test_everything_that_takes_the_focus_has_a_name(ill):
    window, child = ill
    found = {
        name: (nameless(shown), len(list(focusable(shown)))) for name, shown in show_every_page(window, child)
    }
    assert {name: missing for name, (missing, _) in found.items() if missing} == {}
    assert all(count for _, count in found.values())
    assert len(found) == PAGES


WITH_A_VALUE = (QLineEdit, QComboBox, QPlainTextEdit, QAbstractSpinBox)


def value_of(widget: QWidget) -> str | None:
    """What a screen reader is given as the value of a field; `None` if it is given none."""
    interface = QAccessible.queryAccessibleInterface(widget)
    text, value = interface.textInterface(), interface.valueInterface()
    if text is not None:
        return text.text(0, text.characterCount())
    return str(value.currentValue()) if value is not None else interface.text(QAccessible.Text.Value)


def shown_value(widget: QWidget) -> str:
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return widget.toPlainText() if isinstance(widget, QPlainTextEdit) else str(widget.property("text"))


def test_every_field_on_every_page_gives_its_value(ill):
    window, child = ill
    wrong, looked = [], 0
    for name, shown in show_every_page(window, child):
        for part in focusable(shown):
            if not isinstance(part, WITH_A_VALUE) or is_secret(part):
                continue
            looked += 1
            said = QAccessible.queryAccessibleInterface(part).text(QAccessible.Text.Value)
            if shown_value(part) not in (value_of(part), said):
                wrong.append((name, name_of(part), value_of(part), shown_value(part)))
    assert looked > 150
    assert wrong == []


def test_tab_reaches_everything_that_takes_the_focus_on_every_page(ill):
    """One of a group of buttons is reached by the arrow keys, from the one that is chosen."""
    window, child = ill
    missing, looked = {}, 0
    for name, shown in show_every_page(window, child):
        reached = set(tab_order(shown))
        wanted = [part for part in focusable(shown) if part.isEnabled() and not by_arrow_keys(part)]
        looked += len(wanted)
        if left_out := [name_of(part) for part in wanted if part not in reached]:
            missing[name] = left_out
    assert looked > 600
    assert missing == {}


def by_arrow_keys(part: QWidget) -> bool:
    return isinstance(part, QAbstractButton) and part.group() is not None and not part.isChecked()


@pytest.mark.parametrize("dialog", ["show_people", "change_settings"])
def test_everything_in_the_dialogs_of_a_ward_lead_has_a_name(qtbot, tmp_path, dialog):
    with lead_window(qtbot, tmp_path / "ward") as window:
        getattr(window.dialogs, dialog)()
        shown = present(window.dialogs.current)
        QApplication.processEvents()
        assert [part for part in focusable(shown) if isinstance(part, QComboBox)]
        assert nameless(shown) == []


ROLES = {
    QLineEdit: Role.EditableText,
    QComboBox: Role.ComboBox,
    QCheckBox: Role.CheckBox,
    QRadioButton: Role.RadioButton,
    QPushButton: Role.Button,
    QListWidget: Role.List,
}


def assert_can_be_read(shown: QWidget) -> None:
    """Everything that takes the focus has a name and the role of its kind, and is reached by Tab."""
    parts = list(focusable(shown))
    assert len(parts) >= 3
    assert nameless(shown) == []
    kinds = {part: next(kind for kind in ROLES if isinstance(part, kind)) for part in parts}
    assert {part: role_of(part) for part in parts} == {part: ROLES[kind] for part, kind in kinds.items()}
    reached = set(tab_order(shown))
    wanted = (part for part in parts if part.isEnabled() and not by_arrow_keys(part))
    assert [name_of(part) for part in wanted if part not in reached] == []


@pytest.mark.parametrize("form", LOGIN_FORMS)
def test_everything_in_each_log_in_form_has_a_name_and_a_role(qtbot, tmp_path, form):
    clock = Clock()
    record_with_lead(tmp_path / "ward", clock)
    with lifecycles(clock) as open_lifecycle:
        window = present(open_lifecycle(tmp_path / "ward").login_window)
        window.show_login_form(form)
        assert window.form_name == form
        QApplication.processEvents()
        assert_can_be_read(window)


def test_everything_on_each_page_of_the_first_run_has_a_name_and_a_role(qtbot, tmp_path):
    with lifecycles(Clock()) as open_lifecycle:
        lifecycle = open_lifecycle(tmp_path / "other")
        for page in Page:
            go_to(lifecycle, page)
            QApplication.processEvents()
            assert_can_be_read(present(lifecycle.login_window))


def test_the_recovery_code_can_be_read_and_its_page_has_names(qtbot):
    page = RecoveryCodePage("AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG-HHHH-JJJJ", lambda code: None)
    qtbot.addWidget(page)
    page.show()
    assert nameless(page) == []
    assert "AAAA - BBBB" in name_of(page.code)


def test_the_labels_of_a_form_belong_to_its_fields(ill):
    window, _ = ill
    type_in(window.patient, "labs")
    head, grid = window.patient.form.head, window.patient.form.grid
    of = {made.buddy(): made.text() for made in head.findChildren(QLabel) if made.buddy() is not None}
    assert {of[box] for box in (head.drawn, head.method, head.symptoms, head.panel)} == {
        "drawn",
        "laboratory",
        "symptoms",
        "panel",
    }
    boxes = {made.buddy() for made in grid.findChildren(QLabel) if made.buddy() is not None}
    assert boxes == {each.box for each in grid.lines.values()}


def test_a_problem_is_the_description_of_its_field(ill):
    window, _ = ill
    window.dialogs.register_child()
    dialog = window.dialogs.current
    dialog.save()
    box = dialog.form.editors["number"]
    assert isinstance(box, QLineEdit)
    assert "number" in description_of(box)
    dialog.close()


# Roles --------------------------------------------------------------------------------------------


def test_page_buttons_say_which_page_is_shown_and_how_many_alerts_are_open(ill):
    window, _ = ill
    buttons = window.sidebar.pages.buttons()
    assert {role_of(each) for each in buttons} == {Role.Button}, "they are not check boxes"
    assert name_of(buttons[ALERTS]) == "Alerts, 1 open"
    window.sidebar.show_alert_count(0)
    assert name_of(buttons[ALERTS]) == "Alerts"
    assert name_of(buttons[INBOX]) == "Inbox, 2 waiting"
    window.sidebar.show_inbox_count(0)
    assert name_of(buttons[INBOX]) == "Inbox"
    window.go(TODAY)
    assert [each.accessibleDescription() for each in buttons] == ["current page", "", "", "", ""]


def test_widgets_that_paint_themselves_have_a_role(ill):
    window, _ = ill
    assert role_of(window.patient.timeline.sheet) is Role.Chart
    assert {role_of(each) for each in window.patient.findings.badges} == {Role.StaticText}
    type_in(window.patient, "labs")
    assert {role_of(each) for each in window.patient.form.findChildren(SmallPlot)} == {Role.Chart}
    assert {role_of(each) for each in window.patient.form.grid.findChildren(Badge)} == {Role.StaticText}


def test_the_user_button_is_reached_by_tab(ill, qtbot):
    window, _ = ill
    button = next(each for each in focusable(window.sidebar) if name_of(each) == "Nurse A")
    button.setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(window.lock_requested):
        qtbot.keyClick(button, Qt.Key.Key_Space)


# What is drawn ------------------------------------------------------------------------------------


def test_the_timeline_says_what_it_shows(ill):
    window, _ = ill
    sheet = window.patient.timeline.sheet
    words = description_of(sheet)
    assert "16 infusions, the last on 8 Nov 2026." in words
    assert "IL-6: newest 205 pg/mL on 22 Nov 2026, 17 values." in words
    assert "Platelets: newest 43 ×10⁹/L on 22 Nov 2026" in words
    assert "arrow keys" in words
    assert "Ferritin" not in words
    sheet.show_panels(["FERR"])
    assert "Ferritin: newest 800 ng/mL" in description_of(sheet)
    assert "IL-6" not in description_of(sheet)
    window.context.appearance.set_units("japan")
    sheet.show_panels(["PLT"])
    assert "Platelets: newest 4.3 ×10⁴/µL" in description_of(sheet)


def test_the_small_charts_of_the_labs_form_say_what_they_show(ill):
    window, _ = ill
    type_in(window.patient, "labs")
    il6, wbc = window.patient.form.findChildren(SmallPlot)
    assert name_of(il6) == "IL-6 pg/mL"
    assert "IL-6: newest 205 pg/mL on 22 Nov 2026" in description_of(il6)
    assert "WBC: newest 3 ×10⁹/L on 22 Nov 2026" in description_of(wbc)


def test_the_cells_of_today_can_be_read(ill):
    window, _ = ill
    model = window.today.model
    window.go(TODAY)
    cells = {n: model.index(0, n).data(Qt.ItemDataRole.AccessibleTextRole) for n in (PATIENT, IL6, OPEN)}
    assert re.fullmatch(r"Case 1, \d+ y \d+ m · 0001", cells[PATIENT])
    assert re.fullmatch(
        r"205 pg/mL, 22 Nov, \d+ values in 6 months, between 13 pg/mL and 205 pg/mL", cells[IL6]
    )
    assert cells[OPEN] == "Open Case 1"
