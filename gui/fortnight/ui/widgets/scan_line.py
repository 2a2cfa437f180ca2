"""A box that tells a bar code scanner from a person by how fast the keys arrive."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit

FASTEST_HAND_MS = 30  # between two keys; scanners send one every few milliseconds, hands need 60 or more [P]
SHORTEST_CODE = 3  # characters: fewer say nothing about their speed
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ScanLine(QLineEdit):
    """The box. `was_scanned` says whether a scanner typed its whole content and the Enter after it."""

    def __init__(self) -> None:
        super().__init__()
        self.was_scanned = False
        self._fast_keys = 0  # in a row, up to the last one
        self._last_ms: int | None = None
        self.textEdited.connect(self._forget_if_empty)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Measure the time since the key before, which the event carries."""
        if event.text():
            self._measure(int(event.timestamp()))
        if event.key() in ENTER:
            typed = len(self.text())
            self.was_scanned = typed >= SHORTEST_CODE and self._fast_keys == typed + 1
        super().keyPressEvent(event)
        if event.key() in ENTER:
            self._last_ms, self._fast_keys = None, 0

    def _measure(self, at_ms: int) -> None:
        """Count a key that follows the one before fast enough; the first key of a row always counts."""
        is_fast = self._last_ms is not None and 0 <= at_ms - self._last_ms <= FASTEST_HAND_MS
        self._fast_keys = self._fast_keys + 1 if is_fast else 1
        self._last_ms = at_ms

    def _forget_if_empty(self, typed: str) -> None:
        if not typed:
            self._last_ms, self._fast_keys, self.was_scanned = None, 0, False
