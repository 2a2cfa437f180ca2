"""The main window: pages and shortcuts, its title, the number of alerts, messages below the page."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from fortnight.app.user_window import UserWindow
from fortnight.domain.people import PHYSICIAN
from fortnight.operations import drafts, settings
from fortnight.operations.correcting import void
from fortnight.operations.recording import record_labs
from fortnight.ui.forms import labs
from fortnight.ui.forms.child import RegisterChild
from fortnight.ui.forms.draft_keeper import not_kept
from fortnight.ui.shell.main_window import ALERTS, BEDSIDE, CALENDAR, PATIENT, PATIENTS, TODAY
from helpers.contexts import CHILD, OTHER_CHILD, as_role, raise_card
from helpers.drafts import sheet
from helpers.stores import registered

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


# Pages ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "page", "title"),
    [
        (Qt.Key.Key_1, TODAY, "Today"), (Qt.Key.Key_2, PATIENTS, "Patients"),
        (Qt.Key.Key_3, ALERTS, "Alerts"), (Qt.Key.Key_4, CALENDAR, "Calendar"),
    ],
)  # fmt: skip
def test_alt_and_a_digit_show_a_page(window, qtbot, key, page, title):
    window.go(ALERTS if page == TODAY else TODAY)
    qtbot.keyClick(window, key, ALT)
    assert window.page == page
    assert window.windowTitle() == f"{title} — Fortnight"
    assert window.sidebar.pages.button(page).property("current") == "true"


def test_the_title_names_the_page_and_never_a_child(window):
    titles = []
    window.windowTitleChanged.connect(titles.append)
    window.open_child(CHILD)
    window.patient.open_labs()
    window.patient.close_form()
    window.patient.open_infusion()
    window.open_bedside(CHILD)
    assert titles == [f"{each} — Fortnight" for each in (
        "Patient", "Labs", "Patient", "Infusion", "Infusion at the bedside"
    )]  # fmt: skip


def test_an_open_form_has_its_title_again_when_its_child_is_shown_again(window):
    window.open_child(CHILD)
    window.patient.open_labs()
    window.go(TODAY)
    window.go(PATIENT)
    assert window.windowTitle() == "Labs — Fortnight"


def test_the_demonstration_says_so_in_its_title(qtbot, session):
    made = UserWindow(session, demonstration=True)
    assert made.window.windowTitle() == "Today — demonstration — Fortnight"
    made.close()


@pytest.mark.parametrize("open_it", ["open_child", "open_bedside"])
def test_a_child_whose_registration_was_undone_elsewhere_is_not_opened(window, session, open_it):
    void(as_role(window.context, PHYSICIAN).session, "v1", OTHER_CHILD, "registered twice")
    getattr(window, open_it)(OTHER_CHILD)
    assert window.page == TODAY
    assert window.toast.words.text() == "This child is no longer in the record."


def test_undoing_the_registration_of_the_child_that_is_shown_leads_to_today(window, session):
    child = registered(session, "0003", "Case 3")
    window.undo.saved(child, "Child registered")
    window.open_child(child)
    window.undo.undo_last()
    assert window.page == TODAY


def test_ctrl_k_searches_on_today(window, qtbot):
    window.go(ALERTS)
    qtbot.keyClick(window, Qt.Key.Key_K, CTRL)
    assert window.page == TODAY
    assert window.focusWidget() is window.today.finder


def test_ctrl_n_registers_a_child(window, qtbot):
    qtbot.keyClick(window, Qt.Key.Key_N, CTRL)
    assert isinstance(window.dialogs.current, RegisterChild)


def test_f9_requests_the_lock(window, qtbot):
    with qtbot.waitSignal(window.lock_requested):
        qtbot.keyClick(window, Qt.Key.Key_F9)


def test_the_bedside_page_is_marked_as_part_of_today(window):
    window.open_bedside(CHILD)
    assert window.page == BEDSIDE
    assert window.stack.currentWidget() is window.bedside
    assert window.sidebar.pages.button(TODAY).property("current") == "true"


# Alerts ---------------------------------------------------------------------------------------------


def test_the_number_of_alerts_follows_the_record(window, session):
    assert not window.sidebar.badge.isVisible()
    raise_card(session)
    assert window.sidebar.badge.text() == "1"
    assert "1 open alert" in window.today.counts.text()


def test_a_new_card_is_notified_once_while_the_window_is_in_the_background(window, session, monkeypatch):
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)
    raise_card(session)
    assert window.notifier.notified == 1
    record_labs(session, "t", CHILD, sheet(ESR=3), confirmed=True)
    assert window.notifier.notified == 1, "the same card is notified once"


def test_a_new_card_is_not_notified_while_the_window_is_active(window, session, monkeypatch):
    monkeypatch.setattr(window, "isActiveWindow", lambda: True)
    raise_card(session)
    assert window.notifier.notified == 0


def test_a_card_that_was_there_at_the_start_is_not_notified(qtbot, session, monkeypatch):
    raise_card(session)
    made = UserWindow(session)
    monkeypatch.setattr(made.window, "isActiveWindow", lambda: False)
    record_labs(session, "t", OTHER_CHILD, sheet(ESR=3), confirmed=True)
    assert made.window.notifier.notified == 0
    made.close()


@pytest.mark.parametrize("sound", ["on", "off"])
def test_a_sound_is_played_if_the_clinic_has_set_it(window, session, monkeypatch, sound):
    heard = []
    settings.change(replace(session, role="lead"), "e1", "sound", sound)
    monkeypatch.setattr(window, "isActiveWindow", lambda: False)
    monkeypatch.setattr(window.notifier, "notify", heard.append)
    raise_card(session)
    assert heard == [sound == "on"]


# What survives, and messages ------------------------------------------------------------------------


def test_every_unsaved_entry_is_kept_when_the_window_is_about_to_close(window, session):
    window.open_child(CHILD)
    window.patient.open_labs()
    window.patient.form.type("IL6", "31")
    window.dialogs.register_child()
    window.dialogs.current.form.set_value("name", "Case 42")
    window.keep_drafts()
    assert drafts.left(session) == {CHILD: (labs.FORM,), None: ("register",)}
    assert window.dialogs.current is None


def test_what_is_typed_is_kept_after_an_error_and_stays_on_the_screen(window, session):
    window.open_child(CHILD)
    window.patient.open_labs()
    form = window.patient.form
    form.type("IL6", "31")
    session.store.db.execute("PRAGMA query_only=ON")
    window.keep_typed()
    assert "ward.db" in str(not_kept(window))
    assert window.patient.form is form
    session.store.db.execute("PRAGMA query_only=OFF")
    window.keep_typed()
    assert not_kept(window) is None
    assert window.patient.form is form
    assert drafts.left(session) == {CHILD: (labs.FORM,)}


@pytest.mark.parametrize("size", [(1160, 640), (1280, 800)])
def test_the_message_after_saving_covers_no_button(window, qtbot, size):
    window.resize(*size)
    window.open_child(CHILD)
    window.undo.saved("e1", "Labs: IL-6")
    qtbot.waitUntil(lambda: window.toast.isVisible() and window.toast.height() > 20)
    place = on_screen(window.toast)
    for each in window.centralWidget().findChildren(QPushButton):
        if each.isVisible() and not window.toast.isAncestorOf(each):
            assert not place.intersects(on_screen(each)), each.text()


def on_screen(widget: QWidget):
    return widget.rect().translated(widget.mapToGlobal(widget.rect().topLeft()))
