"""The sidebar: pages, the number of alerts, the backup warning, theme and user."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QToolButton

from fortnight.ui.shell.sidebar import ALERTS, BEDSIDE, CALENDAR, PATIENT, PATIENTS, TODAY, Sidebar
from fortnight.ui.theme import DARK
from helpers.contexts import as_role


@pytest.fixture
def sidebar(qtbot, context):
    made = Sidebar(context)
    qtbot.addWidget(made)
    made.show()
    return made


def current(sidebar) -> list[str]:
    """The texts of the buttons that are marked, in colour and for screen readers."""
    marked = [each for each in sidebar.pages.buttons() if each.property("current") == "true"]
    assert [
        each for each in sidebar.pages.buttons() if each.accessibleDescription() == "current page"
    ] == marked
    return [each.text() for each in marked]


@pytest.mark.parametrize(
    ("page", "words"),
    [(TODAY, ["Today"]), (PATIENTS, ["Patients"]), (ALERTS, ["Alerts"]), (CALENDAR, ["Calendar"]),
     (PATIENT, ["Patients"]), (BEDSIDE, [])],
)  # fmt: skip
def test_one_page_is_marked_and_a_child_belongs_to_patients(sidebar, page, words):
    sidebar.mark(page)
    assert current(sidebar) == words


@pytest.mark.parametrize("page", [TODAY, PATIENTS, ALERTS, CALENDAR])
def test_a_button_asks_for_its_page_and_names_its_shortcut(sidebar, qtbot, page):
    button = sidebar.pages.button(page)
    with qtbot.waitSignal(sidebar.page_asked) as asked:
        button.click()
    assert asked.args == [page]
    assert button.toolTip() == f"Alt+{page + 1}"


@pytest.mark.parametrize(
    ("alerts", "shown", "name"),
    [(0, False, "Alerts"), (1, True, "Alerts, 1 open"), (12, True, "Alerts, 12 open")],
)
def test_the_number_of_alerts_is_shown_and_read_out(sidebar, alerts, shown, name):
    sidebar.show_alert_count(alerts)
    assert sidebar.badge.isVisible() is shown
    assert sidebar.pages.button(ALERTS).accessibleName() == name
    if shown:
        assert sidebar.badge.text() == str(alerts)


def test_a_long_number_is_not_cut(sidebar):
    widths = []
    for alerts in (1, 12, 123):
        sidebar.show_alert_count(alerts)
        widths.append(sidebar.badge.width())
        assert sidebar.badge.width() >= sidebar.badge.sizeHint().width()
    assert widths == sorted(widths)


def test_the_backup_warning_says_why(sidebar):
    assert not sidebar.unsafe.isVisible()
    sidebar.show_backup_warning(True, "The disk is full.")
    assert (sidebar.unsafe.isVisible(), sidebar.unsafe.toolTip()) == (True, "The disk is full.")
    sidebar.show_backup_warning(False, "")
    assert not sidebar.unsafe.isVisible()


def test_the_theme_button_offers_the_other_theme(sidebar, context, qtbot):
    (button,) = (each for each in sidebar.children() if getattr(each, "text", str)() == "Dark")
    assert button.accessibleName() == "Use the dark theme"
    with qtbot.waitSignal(sidebar.theme_requested):
        button.click()
    context.appearance.set_theme(DARK)
    assert (button.text(), button.accessibleName()) == ("Light", "Use the light theme")


def test_the_user_is_named_with_their_role_and_can_lock_the_program(sidebar, qtbot):
    (button,) = (each for each in sidebar.children() if each.property("kind") == "person")
    assert button.text() == "NA"
    assert button.toolTip() == "Nurse A, nurse. Lock the program or change the user (F9)"
    with qtbot.waitSignal(sidebar.lock_requested):
        button.click()


@pytest.mark.parametrize(("name", "initials"), [("anna b. c", "AB"), ("Ito", "I"), (" ", "?")])
def test_initials(qtbot, context, name, initials):
    sidebar = Sidebar(as_role(context, "nurse", name))
    qtbot.addWidget(sidebar)
    (button,) = (each for each in sidebar.children() if each.property("kind") == "person")
    assert isinstance(button, QToolButton)
    assert button.text() == initials
