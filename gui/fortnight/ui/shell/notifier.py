"""Notifies a user who works in another window of a new alert card.

The notification names no child, because anybody may see the screen.
"""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from fortnight.domain.messages import word
from fortnight.ui.translation import tr_word
from fortnight.ui.widgets.accessible import announce

NEW_ALERT = word("There is a new alert card. Open Alerts to see it.")
SHOWN_MS = 10_000


class Notifier(QObject):
    """Marks the window in the task bar, and shows a desktop notification where that is supported."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._tray: QSystemTrayIcon | None = None
        self._hide_timer = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._hide_timer.timeout.connect(self._hide_tray)
        self.notified = 0

    def notify(self, sound: bool) -> None:
        """Notify once. A sound is played only if the clinic has set that."""
        self.notified += 1
        QApplication.alert(self._window)
        if sound:
            QApplication.beep()
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._show()

    def speak(self) -> None:
        """Let a screen reader say at once that there is a new alert, whichever window is in use."""
        announce(self._window, tr_word(NEW_ALERT), urgent=True)

    def _show(self) -> None:
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._window.windowIcon(), self)
        self._tray.show()
        self._tray.showMessage("Fortnight", tr_word(NEW_ALERT))
        self._hide_timer.start()

    def _hide_tray(self) -> None:
        if self._tray is not None:
            self._tray.hide()
