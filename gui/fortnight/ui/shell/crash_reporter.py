"""Logs uncaught errors and tells the user about them in one message, so that work can continue."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from fortnight.domain.messages import Text, text
from fortnight.program_log.kinds import FAULT
from fortnight.program_log.writing import note, note_error
from fortnight.ui.forms.went_wrong import WentWrong
from fortnight.ui.translation import say, tr

KEEPING_FAILED = text("An error occurred while it was being kept.")


class CrashReporter:
    """Handles uncaught errors. While its message box is open, further errors are only logged.

    `explain` returns the message for an error whose cause is known, such as a damaged record. Each of these
    messages is shown once, because code that polls the record meets the same error repeatedly. `keep` stores
    what is being typed and returns why it could not; it is called before the message is shown.
    """

    def __init__(
        self,
        parent: Callable[[], QWidget | None],
        explain: Callable[[BaseException], Text | None] = lambda error: None,
        keep: Callable[[], Text | None] = lambda: None,
    ) -> None:
        self._parent, self._explain, self._keep = parent, explain, keep
        self._message: QMessageBox | None = None
        self._explained: set[str] = set()

    def install(self) -> None:
        """Handle every uncaught error from now on."""
        sys.excepthook = self

    def remove(self) -> None:
        """Restore Python's own handler."""
        sys.excepthook = sys.__excepthook__

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log the error and show a message. A keyboard interrupt quits the program."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        note_error(error.with_traceback(trace))
        if self._message is None:
            self._show_error(error, self._not_kept())

    def _not_kept(self) -> str:
        """Store what is being typed; return a sentence that says why that failed, empty if it did not."""
        try:
            why = self._keep()
        except Exception as again:  # the error may hinder this too
            note(FAULT, error=again)
            why = self._explain(again) or KEEPING_FAILED
        if why is None:
            return ""
        return tr(
            "What is typed could not be kept: {why} Copy what is typed from the screen before you close the "
            "window."
        ).format(why=say(why))

    def _show_error(self, error: BaseException, not_kept: str) -> None:
        known = self._explain(error)
        if known is None:
            safe = tr("An error occurred in the program. Everything that was saved is safe.")
            kept = not_kept or tr("What was typed is kept.")
            self._show_message(f"{safe} {kept}")
        elif say(known) not in self._explained:
            self._explained.add(say(known))
            self._show_message(f"{say(known)} {not_kept}".strip())

    def _show_message(self, words: str) -> None:
        self._message = QMessageBox(QMessageBox.Icon.Warning, "Fortnight", words)
        parent = self._parent()
        if parent is not None:
            self._message.setParent(parent, self._message.windowFlags())
        self._message.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ok = self._message.addButton(QMessageBox.StandardButton.Ok)
        self._message.setDefaultButton(ok)
        self._message.setEscapeButton(ok)
        more = self._message.addButton(tr("What went wrong…"), QMessageBox.ButtonRole.ActionRole)
        more.clicked.connect(self._show_list)
        self._message.finished.connect(self._message_closed)
        self._message.open()

    def _show_list(self) -> None:
        dialog = WentWrong(self._parent())
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _message_closed(self) -> None:
        self._message = None
