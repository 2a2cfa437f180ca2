"""The dialog with the answers that were given in a review copy: taken back, or saved for the ward."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from fortnight.operations.review_copy.answering import AnswerLine, answer_lines
from fortnight.operations.session import Changes
from fortnight.ui import formats
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import button, clear, column, label, row, scrolling

LIST_HEIGHT = 260  # pixels


class CopyAnswers(QDialog):
    """Lists the answers. `undo` carries the id of one to take back; `save_asked` requests the file."""

    undo = Signal(str)
    save_asked = Signal()

    def __init__(self, parent: QWidget, context: Context) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(tr("Answers"))
        self.setModal(True)
        self.setMinimumWidth(720)
        self.title = label(style="h2")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(16)
        self._grid.setColumnStretch(2, 1)
        holder = QWidget()
        holder.setLayout(column(self._grid, None))
        area = scrolling(holder, tr("Answers"))
        area.setMinimumHeight(LIST_HEIGHT)
        about = tr(
            "They are kept on this computer, encrypted, until they are saved for the ward. There they join "
            "the record with your name and both times; what was answered there meanwhile stays beside them."
        )
        self.save_button = button(tr("Save answers…"), self.save_asked.emit, "primary")
        foot = row(None, self.save_button, button(tr("Close"), self.reject), spacing=8)
        parts = (self.title, area, label(about, "muted", wrap=True), foot)
        self.setLayout(column(*parts, margins=(22, 18, 22, 18), spacing=12))
        context.live.changed.connect(self._follow)
        self.refresh()

    def _follow(self, _changes: Changes) -> None:
        self.refresh()

    def refresh(self) -> None:
        """List the answers, newest first."""
        lines = answer_lines(self._context.session)
        clear(self._grid)
        for place, line in enumerate(lines):
            self._add(place, line)
        if not lines:
            self._grid.addWidget(label(tr("There is no answer yet."), "muted"), 0, 0, 1, 5)
        self.title.setText(tr("%n answer(s) to go back", "", len(lines)))
        self.save_button.setEnabled(bool(lines))

    def _add(self, place: int, line: AnswerLine) -> None:
        take_back = button(tr("Undo"), lambda: self.undo.emit(line.entry.id), "link")
        name = line.child.name if line.child else "–"
        take_back.setAccessibleName(tr("Undo: {name}, {what}").format(name=name, what=say(line.what)))
        detail = label(say(line.detail) if line.detail else "", wrap=True)
        cells = (
            label(name, "strong"),
            label(say(line.what), "muted"),
            detail,
            label(formats.moment(line.at), "muted"),
            take_back,
        )
        for number, cell in enumerate(cells):
            self._grid.addWidget(cell, place, number)
