"""Logs uncaught errors and tells the user about them in one message, so that work can continue."""

from __future__ import annotations

import logging
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from fortnight.domain.messages import Text
from fortnight.ui.translation import say, tr

log = logging.getLogger("fortnight.faults")


def without_values(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Return the error type and the stack. The message of the error is left out, as it may name a child."""
    frames = traceback.extract_tb(trace)
    lines = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join([kind.__name__, *lines])


class CrashReporter:
    """Handles uncaught errors. While its message box is open, further errors are only logged.

    `explain` returns the message for an error whose cause is known, such as a damaged record. Each of these
    messages is shown once, because code that polls the record meets the same error repeatedly.
    """

    def __init__(
        self,
        file: Path,
        parent: Callable[[], QWidget | None],
        explain: Callable[[BaseException], Text | None] = lambda error: None,
    ) -> None:
        self._file, self._parent, self._explain = file, parent, explain
        self._message: QMessageBox | None = None
        self._explained: set[str] = set()
        self._handler = logging.FileHandler(file, delay=True, encoding="utf-8")
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))

    def install(self) -> None:
        """Handle every uncaught error from now on."""
        log.addHandler(self._handler)
        sys.excepthook = self

    def remove(self) -> None:
        """Restore Python's own handler and close the log file."""
        sys.excepthook = sys.__excepthook__
        log.removeHandler(self._handler)
        self._handler.close()

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Log the error and show a message. A keyboard interrupt quits the program."""
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        log.error("%s", without_values(kind, trace))
        if self._message is None:
            self._show_error(error)

    def _show_error(self, error: BaseException) -> None:
        known = self._explain(error)
        if known is None:
            words = tr(
                "An error occurred in the program. Everything that was saved is safe. Details are in {file}."
            )
            self._show_message(words.format(file=self._file))
        elif say(known) not in self._explained:
            self._explained.add(say(known))
            self._show_message(say(known))

    def _show_message(self, words: str) -> None:
        self._message = QMessageBox(QMessageBox.Icon.Warning, "Fortnight", words)
        parent = self._parent()
        if parent is not None:
            self._message.setParent(parent, self._message.windowFlags())
        self._message.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._message.finished.connect(self._message_closed)
        self._message.open()

    def _message_closed(self) -> None:
        self._message = None
