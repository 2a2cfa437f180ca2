"""What a screen reader is given beyond what Qt gives it."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from fortnight.app.user_window import application
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import LIGHT
from fortnight.ui.widgets import accessible
from fortnight.ui.widgets.accessible import announce, name_field
from fortnight.ui.widgets.basics import Badge, column
from helpers.accessible import name_of, role_of


@pytest.fixture
def holder(qtbot, qapp):
    application()
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_a_widget_that_paints_itself_has_the_role_of_what_it_shows(holder):
    badge, box = Badge(Appearance(LIGHT), "urgent"), QLineEdit()
    holder.setLayout(column(badge, box))
    assert (role_of(badge), name_of(badge)) == (QAccessible.Role.StaticText, "urgent")
    assert role_of(box) is QAccessible.Role.EditableText, "the role of any other widget is Qt's own"


def test_a_choice_is_named_by_a_hidden_label(holder):
    choice = QComboBox()
    choice.addItem("before infusion 17")
    holder.setLayout(column(choice))
    name_field(choice, "Before or after the infusion")
    assert name_of(choice) == "Before or after the infusion"
    (hidden,) = holder.findChildren(QLabel)
    assert hidden.isHidden()


def test_a_text_box_needs_no_label_for_its_name(holder):
    box = QLineEdit()
    holder.setLayout(column(box))
    name_field(box, "Remark")
    assert (name_of(box), holder.findChildren(QLabel)) == ("Remark", [])


@pytest.mark.parametrize(("active", "spoken"), [(True, ["Platelets are low."]), (False, [])])
def test_a_sentence_is_announced_while_a_screen_reader_listens(holder, monkeypatch, active, spoken):
    events = []
    monkeypatch.setattr(accessible.QAccessible, "isActive", lambda: active)
    monkeypatch.setattr(accessible.QAccessible, "updateAccessibility", events.append)
    announce(holder, "Platelets are low.")
    assert [each.message() for each in events] == spoken
