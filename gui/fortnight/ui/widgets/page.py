"""Parts that pages share: the header, a framed table, the base class of pages, and the toast."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QLabel, QLayout, QStackedWidget, QTableView, QWidget

from fortnight.operations.session import Changes
from fortnight.ui.services.context import Context
from fortnight.ui.style import set_kind
from fortnight.ui.translation import tr
from fortnight.ui.widgets.accessible import announce
from fortnight.ui.widgets.basics import button, card, column, label, row
from fortnight.ui.widgets.sizes import line_height


def header(*parts: QWidget | QLayout | int | None) -> QFrame:
    """Return the strip at the top of a page."""
    frame = QFrame()
    set_kind(frame, "header")
    layout = row(*parts, margins=(20, 10, 20, 10), spacing=12)
    # not a minimum height of the frame: that would count even where its parts need more
    layout.addStrut(line_height(19) + line_height() + 12)
    frame.setLayout(layout)
    return frame


def table_card(view: QTableView, *feet: QWidget | QLayout, empty: str | QLabel) -> QBoxLayout:
    """Return a framed table with the parts below it; `empty` replaces the table while it has no rows."""
    hint = label(empty, "muted", wrap=True) if isinstance(empty, str) else empty
    hint.setAlignment(Qt.AlignmentFlag.AlignTop)
    hint.setMargin(20)
    stack = QStackedWidget()
    stack.addWidget(view)
    stack.addWidget(hint)

    def choose() -> None:
        stack.setCurrentWidget(view if view.model().rowCount() else hint)

    view.model().modelReset.connect(choose)
    choose()
    foot = column(*feet, margins=(12, 2, 12, 10), spacing=8)
    frame = card(stack, *([foot] if feet else []), margins=(1, 1, 1, 1))
    return column(frame, margins=(20, 12, 20, 16))


class LivePage(QWidget):
    """A page that shows changes of the record: at once while it is visible, else when it is shown again."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        set_kind(self, "page")
        self._stale = False
        context.live.changed.connect(self._on_changes)
        context.appearance.units_changed.connect(self.refresh_when_seen)

    def refresh(self) -> None:
        """Read the contents of the page from the record again; each page implements this."""
        raise NotImplementedError

    def is_affected_by(self, changes: Changes) -> bool:
        """Return whether a commit changed something that the page shows."""
        return True

    def _on_changes(self, changes: Changes) -> None:
        if self.is_affected_by(changes):
            self.refresh_when_seen()

    def refresh_when_seen(self) -> None:
        """Refresh the page now if it is visible, else when it is shown again."""
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True

    def showEvent(self, event: QShowEvent) -> None:
        """Refresh the page if the record changed while it was hidden."""
        if self._stale:
            self._stale = False
            self.refresh()
        super().showEvent(event)


class Toast(QFrame):
    """Shows below the page what was just done, with a button that undoes it.

    It disappears by itself and does not take the focus. `undo` carries the id of a journal entry.
    """

    undo = Signal(str)
    LASTS_MS = 12_000

    def __init__(self) -> None:
        super().__init__()
        set_kind(self, "toast")
        self.words = label()
        self._undo = button(tr("Undo (Ctrl+Z)"), self._undone)
        self._entry = ""
        self.setLayout(row(self.words, self._undo, None, margins=(20, 6, 20, 6), spacing=14))
        self._timer = QTimer(self, singleShot=True, interval=self.LASTS_MS)
        self._timer.timeout.connect(self.hide)
        self.hide()

    def say(self, words: str, entry: str = "") -> None:
        """Show what was done; `entry` is the id of the journal entry to undo, or empty."""
        self._entry = entry
        self.words.setText(words)
        self._undo.setVisible(bool(entry))
        self.show()
        self._timer.start()
        announce(self, words)

    def _undone(self) -> None:
        self.hide()
        self.undo.emit(self._entry)
