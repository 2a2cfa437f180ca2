"""Notes on a course as a list model."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from fortnight.ui.models.notes import NOTE, Note, NotesModel

Role = Qt.ItemDataRole
LATE = Note("late dose", "watch", "The last dose was 42 days ago.", "26 Nov", "The drug may no longer work.")
LONG = Note("MAS trend", "alert", "Several blood values change together. " * 6, "24 Nov")
PLAIN = Note("Infusions", "quiet", "16 given, none missed.")


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
