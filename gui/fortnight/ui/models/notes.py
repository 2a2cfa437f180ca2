"""Short notes on a course as a list model: what the monitors found, and the summary of the course."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from fortnight.ui import formats

NOTE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Note:
    """One note: the text and style of its badge, its sentence, its day, and what the badge means."""

    badge: str
    style: str
    says: str
    when: str = ""
    meaning: str = ""


class NotesModel(QAbstractListModel):
    """Notes in the order given."""

    def __init__(self) -> None:
        super().__init__()
        self.notes: Sequence[Note] = ()

    def show(self, notes: Sequence[Note]) -> None:
        """List these notes; equal notes stay as they are, so that nothing is painted again."""
        if list(notes) == list(self.notes):
            return
        self.beginResetModel()
        self.notes = notes
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return the number of notes."""
        return 0 if parent.isValid() else len(self.notes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the text of a note, its meaning as a tooltip, or the note itself for the role `NOTE`."""
        if not index.isValid():
            return None
        note = self.notes[index.row()]
        if role == NOTE:
            return note
        if role == Qt.ItemDataRole.ToolTipRole:
            return note.meaning or None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            head = formats.listed(part for part in (note.badge, note.when) if part)
            return f"{head}: {note.says}"
        return None
