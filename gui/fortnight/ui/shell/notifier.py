"""Tells somebody who works in another window that a card waits. It names no child: anybody may be looking."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QSystemTrayIcon, QWidget

from fortnight.ui.translation import tr

SHOWN_MS = 10_000


class Notifier(QObject):
    """Marks the window in the task bar, and shows a notice where the desktop has a place for one."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._tray: QSystemTrayIcon | None = None
        self._gone = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._gone.timeout.connect(self._put_away)
        self.told = 0

    def tell(self, sound: bool) -> None:
        """Say once that a card waits; a sound only where the clinic wants one."""
        self.told += 1
        QApplication.alert(self._window)
        if sound:
            QApplication.beep()
        if QSystemTrayIcon.isSystemTrayAvailable():
            self._show()

    def _show(self) -> None:
        if self._tray is None:
            self._tray = QSystemTrayIcon(self._window.windowIcon(), self)
        self._tray.show()
        self._tray.showMessage("Fortnight", tr("A new card waits in Alerts."))
        self._gone.start()

    def _put_away(self) -> None:
        if self._tray is not None:
            self._tray.hide()
