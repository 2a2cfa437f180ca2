"""Notes on a course: the model, and the list that is as high as its notes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy
from PySide6.QtWidgets import QWidget

from fortnight.app.user_window import application
from fortnight.ui.models.notes import NOTE, Note, NotesModel
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import DARK, LIGHT
from fortnight.ui.widgets.notes_list import NotesList

Role = Qt.ItemDataRole
LATE = Note("late dose", "watch", "The last dose was 42 days ago.", "26 Nov", "The drug may no longer work.")
LONG = Note("MAS trend", "alert", "Several blood values change together. " * 6, "24 Nov")
PLAIN = Note("Infusions", "quiet", "16 given, none missed.")


@pytest.fixture
def shown(qtbot):
    application()
    page = QWidget()
    made = NotesList(Appearance(LIGHT), "Other findings")
    made.setParent(page)
    qtbot.addWidget(page)
    page.resize(300, 600)
    made.resize(180, 100)
    page.show()
    yield made
    page.hide()


def test_the_model_keeps_the_rules_of_qt(qtbot):
    model = NotesModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show([LATE, LONG])
    model.show([])
    assert tester.model() is model


def test_a_note_is_read_as_badge_day_and_sentence():
    model = NotesModel()
    model.show([LATE, PLAIN])
    first, second = model.index(0), model.index(1)
    assert first.data(Role.AccessibleTextRole) == "late dose, 26 Nov: The last dose was 42 days ago."
    assert first.data(Role.ToolTipRole) == "The drug may no longer work."
    assert second.data(Role.DisplayRole) == "Infusions: 16 given, none missed."
    assert second.data(Role.ToolTipRole) is None
    assert second.data(NOTE) is PLAIN


def test_equal_notes_change_nothing():
    model = NotesModel()
    model.show([LATE])
    resets = QSignalSpy(model.modelReset)
    model.show([Note("late dose", "watch", LATE.says, "26 Nov", LATE.meaning)])
    assert resets.count() == 0
    model.show([LATE, LONG])
    assert resets.count() == 1


def test_the_list_makes_no_widget_for_a_note(shown):
    before = len(shown.findChildren(QWidget))
    shown.show_notes([LATE, LONG, PLAIN] * 10)
    assert len(shown.findChildren(QWidget)) == before


def test_the_list_is_as_high_as_its_notes_and_follows_its_width(shown):
    shown.show_notes([PLAIN])
    low = shown.height()
    shown.show_notes([PLAIN, LONG])
    high = shown.height()
    assert high > low + shown.sizeHintForRow(0)
    assert high == sum(shown.sizeHintForRow(n) for n in range(2))
    assert shown.verticalScrollBar().maximum() == 0
    shown.resize(280, high)
    assert low < shown.height() < high


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_a_note_is_painted_in_the_colours_of_the_theme(qtbot, theme):
    application()
    made = NotesList(Appearance(theme), "Course")
    qtbot.addWidget(made)
    made.resize(200, 100)
    made.show_notes([LATE])
    made.show()
    image = made.grab().toImage()
    colours = {image.pixelColor(x, y).name().upper() for x in range(200) for y in range(made.height())}
    assert {theme.amber_soft} <= colours


def test_the_arrow_keys_move_through_the_notes(shown, qtbot):
    shown.show_notes([LATE, LONG, PLAIN])
    shown.setCurrentIndex(shown.notes.index(0))
    qtbot.keyClick(shown, Qt.Key.Key_Down)
    assert shown.currentIndex().row() == 1
