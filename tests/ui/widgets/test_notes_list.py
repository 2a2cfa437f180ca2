"""The list of notes on a course is as high as its notes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from fortnight.app.user_window import application
from fortnight.ui.models.notes import Note
from fortnight.ui.services.appearance import Appearance
from fortnight.ui.theme import DARK, LIGHT
from fortnight.ui.widgets.notes_list import NotesList

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
