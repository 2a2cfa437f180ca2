"""A fault in the program is written down and said once in plain words; work can go on."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from fortnight.ui.language import tr

log = logging.getLogger("fortnight.faults")


class FaultCatcher:
    """Takes what no one caught. While its message stands, further faults are only written down."""

    def __init__(self, file: Path, parent: Callable[[], QWidget | None]) -> None:
        self._file, self._parent = file, parent
        self._message: QMessageBox | None = None
        self._handler = logging.FileHandler(file, delay=True, encoding="utf-8")
        self._handler.setFormatter(logging.Formatter("%(asctime)s %(message)s"))

    def install(self) -> None:
        """Take every fault from now on."""
        log.addHandler(self._handler)
        sys.excepthook = self

    def remove(self) -> None:
        """Give faults back to Python, and close the file."""
        sys.excepthook = sys.__excepthook__
        log.removeHandler(self._handler)
        self._handler.close()

    def __call__(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        log.error("fault", exc_info=(kind, error, trace))
        if self._message is None:
            self._say()

    def _say(self) -> None:
        words = tr(
            "Something in the program went wrong. What was saved is safe; the fault is written in {file}."
        )
        self._message = QMessageBox(QMessageBox.Icon.Warning, "Fortnight", words.format(file=self._file))
        parent = self._parent()
        if parent is not None:
            self._message.setParent(parent, self._message.windowFlags())
        self._message.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._message.finished.connect(self._said)
        self._message.open()

    def _said(self) -> None:
        self._message = None
