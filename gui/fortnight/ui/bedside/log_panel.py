"""What was done so far: each act with its time and its author, the newest first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QWidget

from fortnight.domain.infusion.act_words import act_words
from fortnight.domain.infusion.acts import ActKind, Note
from fortnight.domain.infusion.infusion_record import happened_at
from fortnight.operations.bedside import Shown
from fortnight.ui import formats
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import clear, column, label, row, scrolling
from fortnight.ui.widgets.sizes import line_height, text_width

LEAST_LINES = 2  # of the list: on a low screen it is shorter so that no box above it is cut


class LogPanel(QFrame):
    """The acts of an infusion. `act` carries a note that was typed."""

    act = Signal(object, object, str)

    def __init__(self, context: Context) -> None:
        super().__init__()
        set_kind(self, "card")
        self._context = context
        self._grid = QGridLayout()
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self.note = QLineEdit()
        self.note.setPlaceholderText(tr("Add a note (N)"))
        self.note.setAccessibleName(tr("Note"))
        self.note.setMinimumWidth(text_width(self.note.placeholderText()) + 24)
        self.note.returnPressed.connect(self._write)
        holder = QWidget()
        holder.setLayout(column(self._grid, None, margins=(16, 0, 16, 8)))
        area = scrolling(holder, tr("What was done so far"))
        area.setMinimumHeight(LEAST_LINES * line_height())
        self.setLayout(
            column(
                row(label(tr("So far"), "h2"), None, self.note, margins=(16, 8, 16, 4)),
                area,
                spacing=4,
            )
        )

    def show_infusion(self, shown: Shown) -> None:
        """List the acts of an infusion."""
        clear(self._grid)
        for place, act in enumerate(reversed(shown.record.log())):
            words = say(act_words(act))
            late = tr("{words} (written {time})").format(words=words, time=formats.clock(act.written_at))
            what = label(late if shown.record.is_late(act) else words, wrap=True)
            by = label(act.by, "muted")
            by.setAlignment(Qt.AlignmentFlag.AlignRight)
            self._grid.addWidget(label(formats.clock(happened_at(act)), "muted"), place, 0)
            self._grid.addWidget(what, place, 1)
            self._grid.addWidget(by, place, 2)

    def _write(self) -> None:
        typed = self.note.text().strip()
        if typed:
            self.act.emit(ActKind.NOTE, Note(self._context.session.clock(), typed), tr("Note saved"))
