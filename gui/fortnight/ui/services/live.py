"""Forwards the change notifications of the store as a Qt signal."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from fortnight.operations.session import Session

POLL_MS = 50
IDLE_MS = 5000


class Live(QObject):
    """Emits `changed` with the store's `Changes`.

    Commits of this process are reported at once, those of other processes as soon as the system says that the
    anchor has grown, which every commit does last. Where it says nothing, such as on some network drives,
    they are found by a poll every 50 ms.
    """

    changed = Signal(object)  # Changes

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = session.store
        self._store.listeners.append(self._announce)
        self._poll = QTimer(self, interval=POLL_MS)
        self._poll.timeout.connect(self._store.poll)
        self._poll.start()
        self._watcher = QFileSystemWatcher([str(self._store.files.anchor)], self)
        self._watcher.fileChanged.connect(lambda _path: self._store.poll())
        self._idle = QTimer(self, interval=IDLE_MS, singleShot=True)
        self._idle.timeout.connect(self._store.checkpoint)

    def _announce(self, changes: Any) -> None:
        self._idle.start()
        self.changed.emit(changes)

    def stop(self) -> None:
        """Stop polling. The store may be closed after this."""
        self.stop_polling()
        self.stop_watching()
        self._idle.stop()
        if self._announce in self._store.listeners:
            self._store.listeners.remove(self._announce)

    def stop_polling(self) -> None:
        """Rely on the system to report commits of other processes."""
        self._poll.stop()

    def stop_watching(self) -> None:
        """Rely on the poll to find commits of other processes."""
        if self._watcher.files():
            self._watcher.removePaths(self._watcher.files())
