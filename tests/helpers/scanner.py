"""Keys at a chosen speed, as a scanner or a person presses them: the events carry the times, nobody waits."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget


def type_at_speed(
    box: QWidget, words: str, every: float, enter_after: float | None = None, at: int = 1000
) -> None:
    """Press the keys of some words and Enter, so many milliseconds apart."""
    moments = [at + round(n * every) for n in range(len(words))]
    events = [(Qt.Key(ord(each.upper())), each, moment) for each, moment in zip(words, moments, strict=True)]
    last = moments[-1] + round(every if enter_after is None else enter_after)
    for key, text, moment in (*events, (Qt.Key.Key_Return, "\r", last)):
        event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text)
        event.setTimestamp(moment)
        QApplication.sendEvent(box, event)
