"""A fault in the program is written down and said once in plain words; work can go on."""

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
    """Where it went wrong, line by line. What an error says may name a child: its words are left out."""
    frames = traceback.extract_tb(trace)
    lines = [f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    return "\n".join([kind.__name__, *lines])


class CrashReporter:
    """Takes what no one caught. While its message stands, further faults are only written down.

    `explain` gives the sentence for an error whose cause is known, such as a damaged record. Each of these is
    said once: what asks the record again and again meets it again and again.
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
        log.error("%s", without_values(kind, trace))
        if self._message is None:
            self._say_why(error)

    def _say_why(self, error: BaseException) -> None:
        known = self._explain(error)
        if known is None:
            words = tr(
                "Something in the program went wrong. What was saved is safe; the fault is written in {file}."
            )
            self._say(words.format(file=self._file))
        elif say(known) not in self._explained:
            self._explained.add(say(known))
            self._say(say(known))

    def _say(self, words: str) -> None:
        self._message = QMessageBox(QMessageBox.Icon.Warning, "Fortnight", words)
        parent = self._parent()
        if parent is not None:
            self._message.setParent(parent, self._message.windowFlags())
        self._message.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._message.finished.connect(self._said)
        self._message.open()

    def _said(self) -> None:
        self._message = None
