"""Forwards the change notifications of the store as a Qt signal."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from fortnight.operations.session import Session

POLL_MS = 50
IDLE_MS = 5000


class Live(QObject):
    """Emits `changed` with the store's `Changes`.

    Commits of this process are reported at once, those of other processes within 50 ms.
    """

    changed = Signal(object)  # Changes

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = session.store
        self._store.listeners.append(self._announce)
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._store.poll)
        self._poll.start()
        self._idle = QTimer(self, interval=IDLE_MS, singleShot=True)
        self._idle.timeout.connect(self._store.checkpoint)

    def _announce(self, changes: Any) -> None:
        self._idle.start()
        self.changed.emit(changes)

    def stop(self) -> None:
        """Stop polling. The store may be closed after this."""
        self._poll.stop()
        self._idle.stop()
        if self._announce in self._store.listeners:
            self._store.listeners.remove(self._announce)
