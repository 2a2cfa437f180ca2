"""The frame round the window of a training ward: a band with its name, a coloured edge, and the title."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.training_mark import PROGRAM, mark
from fortnight.ui.translation import tr
from fortnight.ui.widgets.basics import button, column, label, row
from fortnight.ui.widgets.question_box import ask

EDGE = 6  # pixels of the coloured edge


class TrainingFrame(QObject):
    """Frames the window in training. `reset_requested` and `leave_requested` come from the band."""

    reset_requested = Signal()
    leave_requested = Signal()

    def __init__(self, window: QWidget, context: Context) -> None:
        super().__init__(window)
        self._window, self._context = window, context

    def title(self, place: str) -> str:
        """Return the title of the window while this page is shown."""
        if self._context.training:
            return f"{mark()} — {place} — {PROGRAM}"
        title = tr("{place} — demonstration — Fortnight") if self._context.demo else tr("{place} — Fortnight")
        return title.format(place=place)

    def frame(self, whole: QBoxLayout) -> QBoxLayout:
        """Return the layout of the window: within the band and the edge in training, else as it is."""
        if not self._context.training:
            return whole
        self.words = label(mark())
        about = label(tr("Every child here is invented."))
        self.reset = button(tr("Reset…"), self.ask_reset)
        self.leave = button(tr("Leave training"), self.leave_requested.emit)
        lines = row(self.words, about, None, self.reset, self.leave, margins=(16, 6, 10, 6), spacing=16)
        band = QFrame()
        set_kind(band, "training")
        band.setLayout(lines)
        inner = row(_edge(), whole, _edge(), spacing=0)
        inner.setStretch(1, 1)
        bottom = QFrame()
        set_kind(bottom, "training")
        bottom.setFixedHeight(EDGE)
        framed = column(band, inner, bottom, spacing=0)
        framed.setStretch(1, 1)
        return framed

    def ask_reset(self) -> None:
        """Ask whether everything that was entered in training may be deleted."""
        ask_reset(self._window, self.reset_requested.emit)


def ask_reset(parent: QWidget, then: Callable[[], object], why: str = "") -> None:
    """Ask whether the training ward may be made again, and call `then`; `why` says what is wrong with it."""
    words = tr("Everything that was entered in training is deleted, and the invented ward is made again.")
    whole = "\n\n".join(filter(None, (why, words)))
    ask(parent, tr("Reset the training ward"), whole, tr("Reset"), then)


def _edge() -> QFrame:
    made = QFrame()
    set_kind(made, "training")
    made.setFixedWidth(EDGE)
    return made
