"""Keeps a form as it is typed, so that neither a lock nor a crash loses anything."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import QObject, QTimer

from fortnight.operations import drafts
from fortnight.operations.session import Session

PAUSE_MS = 300  # after the last key


class DraftKeeper(QObject):
    """Writes what `typed` gives a moment after each `touch`. Nothing typed is nothing kept."""

    def __init__(
        self,
        parent: QObject,
        session: Session,
        child: str | None,
        form: str,
        id: Callable[[], str],
        typed: Callable[[], Mapping[str, Any] | None],
    ) -> None:
        super().__init__(parent)
        self._session, self._child, self._form, self._id, self._typed = session, child, form, id, typed
        self._kept: Mapping[str, Any] | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.now)

    def touch(self) -> None:
        """Something was typed."""
        self._pause.start()

    def now(self) -> None:
        """Keep what stands there, at once."""
        self._pause.stop()
        typed = self._typed()
        if typed == self._kept:
            return
        self._kept = typed
        if typed is None:
            drafts.forget(self._session, self._id())
        else:
            drafts.keep(self._session, self._id(), self._child, self._form, typed)

    def done(self) -> None:
        """It was saved, or thrown away."""
        self._pause.stop()
        self._kept = None
        drafts.forget(self._session, self._id())

    def found(self) -> drafts.Draft | None:
        """What was left here before."""
        draft = drafts.kept(self._session, self._child, self._form)
        self._kept = draft.typed if draft is not None else None
        return draft
