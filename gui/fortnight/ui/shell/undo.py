"""What was saved in this window, and its undo: the newest first."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from fortnight.operations.session import Invalid, StoreProblem
from fortnight.operations.undoing import undo
from fortnight.program_log.writing import note_error
from fortnight.ui import formats
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.page import Toast


class Undo(QObject):
    """Says what was saved and undoes it. `undone` carries the id of an entry that was undone."""

    undone = Signal(str)

    def __init__(self, parent: QObject, context: Context, toast: Toast) -> None:
        super().__init__(parent)
        self._context, self._toast = context, toast
        self.entries: list[str] = []
        toast.undo.connect(self.undo)

    def saved(self, entry: str, words: str) -> None:
        """Tell the user what was saved. Called only after the commit and the anchor."""
        self.entries.append(entry)
        self._toast.say(tr("Saved {time} · {what}").format(time=self._clock(), what=words), entry)

    def undo_last(self) -> None:
        """Undo the last entry made in this window."""
        if self.entries:
            self.undo(self.entries[-1])

    def undo(self, entry: str) -> None:
        """Undo one entry by a new journal entry."""
        try:
            undo(self._context.session, self._context.session.new_id(), entry)
        except (Invalid, StoreProblem) as refused:
            note_error(refused)
            self._toast.say(say(refused.sentence))
            return
        if entry in self.entries:
            self.entries.remove(entry)
        self.undone.emit(entry)
        self._toast.say(tr("Undone {time}").format(time=self._clock()))

    def _clock(self) -> str:
        return formats.clock(self._context.session.clock())
