"""Notices that nobody is at the machine, or that it slept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

HANDS = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)
TICK_MS = 5_000
SLEPT = timedelta(seconds=60)  # a tick that comes this late: the machine was suspended


class IdleMonitor(QObject):
    """Emits `left` when nothing was typed or touched for some minutes, or after a sleep."""

    left = Signal()

    def __init__(self, minutes: float, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._quiet = QTimer(self, singleShot=True, interval=round(minutes * 60_000))
        self._quiet.timeout.connect(self.left)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.look)
        self._clock, self._seen = clock, clock()

    def start(self) -> None:
        """Watch every key and every touch from now on."""
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)
        self._seen = self._clock()
        self._quiet.start()
        self._tick.start()

    def stop(self) -> None:
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self._quiet.stop()
        self._tick.stop()

    def look(self) -> None:
        """Whether the machine slept since the last look."""
        before, self._seen = self._seen, self._clock()
        if self._seen - before > SLEPT:
            self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in HANDS:
            self._quiet.start()
        return super().eventFilter(watched, event)
