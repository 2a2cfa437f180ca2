"""What all exports share: the question for a file name, and what is said of a file that is written or not."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from fortnight.operations.session import StoreProblem
from fortnight.program_log.writing import note_error
from fortnight.ui.services.context import Context
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.page import Toast


class FileSaver(QObject):
    """Asks for a file name, writes the file, and reports the result in `toast`."""

    def __init__(self, window: QWidget, context: Context, toast: Toast) -> None:
        super().__init__(window)
        self._window, self._context, self._toast = window, context, toast

    def ask(self, title: str, suggested: str, kinds: str) -> Path | None:
        """Ask for a file name; return `None` if the question was cancelled."""
        name, _ = QFileDialog.getSaveFileName(self._window, title, suggested, kinds)
        return Path(name) if name else None

    def save(self, path: Path, write: Callable[[], object]) -> None:
        """Write a file, and say that it is saved or why it was not written."""
        try:
            write()
        except OSError as error:
            note_error(error)
            words = tr("{file} was not written: {why}").format(file=path, why=error.strerror or error)
            self._toast.say(words)
        except StoreProblem as refused:
            note_error(refused)
            self._toast.say(say(refused.sentence))
        else:
            self._toast.say(tr("Saved {file}").format(file=path))
