"""F1: every page, tab, form and dialog has a page of the manual."""

from __future__ import annotations

import importlib
import pkgutil

import pytest
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

import fortnight.ui
from fortnight.ui.forms.ask import FormDialog
from fortnight.ui.help import pages
from fortnight.ui.help.topics import START, TOPICS, topic_of
from fortnight.ui.login.login_form import LoginForm
from fortnight.ui.login.login_forms import RecoveryCodePage
from fortnight.ui.pages.patient import PatientPage
from fortnight.ui.pages.patient_signals import PatientSignals
from fortnight.ui.pages.patient_stack import PatientStack
from fortnight.ui.widgets.page import LivePage
from helpers.pages import ill_child
from helpers.pages import pages as every_page

BASES = {FormDialog, LoginForm, LivePage}
HOLDERS = {PatientPage, PatientSignals, PatientStack}  # pages whose tabs have the topics
EXPECTED = {
    "today": "today",
    "patients": "register",
    "alerts": "alerts",
    "calendar": "plan",
    "inbox": "inbox",
    "timeline": "timeline",
    "labs": "labs",
    "history": "corrections",
    "growth": "growth",
    "events": "events",
    "medication": "medication",
    "activity": "activity",
    "labs form": "labs",
    "infusion form": "bedside-after",
    "bedside before": "bedside-before",
    "bedside running": "bedside-during",
    "bedside reaction": "reaction",
    "bedside after": "bedside-after",
    "about": "about-alerts",
    "acknowledge": "alerts",
    "correct a value": "corrections",
    "settings": "settings",
    "review copy": "review-copy",
    "letter": "printing",
    "register": "register",
}


def classes() -> set[type]:
    """Return every class of widgets of the program."""
    found = set()
    for each in pkgutil.walk_packages(fortnight.ui.__path__, "fortnight.ui."):
        module = importlib.import_module(each.name)
        found |= {
            made
            for made in vars(module).values()
            if isinstance(made, type) and issubclass(made, QWidget) and made.__module__ == each.name
        }
    return found


def test_every_dialog_page_and_form_has_a_page_of_the_manual(qapp):
    asked = {
        each for each in classes() if issubclass(each, QDialog | LivePage | LoginForm | RecoveryCodePage)
    }
    missing = {each.__name__ for each in asked - BASES - HOLDERS} - set(TOPICS)
    assert missing == set()


def test_the_table_names_no_class_and_no_page_that_is_not_there(qapp):
    assert set(TOPICS) - {each.__name__ for each in classes()} == set()
    assert set(TOPICS.values()) <= set(pages.pages("en"))


@pytest.mark.parametrize("focus", [False, True])
def test_each_page_of_the_window_opens_its_own(window, session, focus):
    child = ill_child(window.context, "si")
    found = {}
    for name, show in every_page(window, child):
        show()
        dialog = window.dialogs.current
        shown = dialog or window
        inside = next(iter(shown.findChildren(QLineEdit)), None) if focus and dialog else None
        found[name] = topic_of(inside, shown)
        if dialog is not None:
            dialog.close()
    assert {name: found[name] for name in EXPECTED} == EXPECTED
    assert START not in found.values()
