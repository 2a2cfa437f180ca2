"""Detects that nobody is using the computer, or that it was suspended."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

USER_INPUT = frozenset(
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
SLEPT = timedelta(seconds=60)  # a longer gap between two ticks means that the computer was suspended


class IdleMonitor(QObject):
    """Emits `left` after some minutes without input, or after the computer was suspended."""

    left = Signal()

    def __init__(self, minutes: float, clock: Callable[[], datetime], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._quiet = QTimer(self, singleShot=True, interval=round(minutes * 60_000))
        self._quiet.timeout.connect(self.left)
        self._tick = QTimer(self, interval=TICK_MS)
        self._tick.timeout.connect(self.check_suspension)
        self._clock, self._seen = clock, clock()

    def start(self) -> None:
        """Start to watch keyboard, mouse and touch input."""
        app = QApplication.instance()
        assert app is not None
        app.installEventFilter(self)
        self._seen = self._clock()
        self._quiet.start()
        self._tick.start()

    def stop(self) -> None:
        """Stop watching."""
        app = QApplication.instance()
        if app is not None:
            app.removeEventFilter(self)
        self._quiet.stop()
        self._tick.stop()

    def check_suspension(self) -> None:
        """Emit `left` if the computer was suspended since the last check."""
        before, self._seen = self._seen, self._clock()
        if self._seen - before > SLEPT:
            self.left.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Restart the idle timer on every input."""
        if event.type() in USER_INPUT:
            self._quiet.start()
        return super().eventFilter(watched, event)
