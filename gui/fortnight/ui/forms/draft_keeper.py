"""Saves the unsaved entries of a form as a draft, so that they survive a lock or a crash."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QObject, QTimer

from fortnight.operations import drafts
from fortnight.operations.session import Session

PAUSE_MS = 300  # after the last key press
BEDSIDE_AGE = timedelta(hours=12)  # what was typed at a bedside belongs to an infusion of the same day


class DraftKeeper(QObject):
    """Saves the result of `typed` shortly after each `schedule`. No draft is kept if it is None."""

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

    def schedule(self) -> None:
        """Save the draft soon, because something was typed."""
        self._pause.start()

    def now(self) -> None:
        """Save the draft at once."""
        self._pause.stop()
        typed = self._typed()
        if typed == self._kept:
            return
        self._kept = typed
        if typed is None:
            drafts.forget(self._session, self._id())
        else:
            drafts.keep(self._session, self._id(), self._child, self._form, typed)

    def discard(self) -> None:
        """Delete the draft, because the form was saved or discarded."""
        self._pause.stop()
        self._kept = None
        drafts.forget(self._session, self._id())

    def load(self) -> drafts.Draft | None:
        """Return the draft of an earlier form, if there is one."""
        draft = drafts.kept(self._session, self._child, self._form)
        self._kept = draft.typed if draft is not None else None
        return draft

    def take_over(self) -> dict[str, Any]:
        """Return what was typed at the bedside for this infusion, or for one that has no id of its own yet.

        The draft continues under the present id. One that is older than a day's work is of another infusion
        and is forgotten.
        """
        draft = self.load()
        if draft is None:
            return {}
        if draft.id != self._id():
            drafts.forget(self._session, draft.id)
            if drafts.age(self._session, draft) > BEDSIDE_AGE:
                self._kept = None
                return {}
            drafts.keep(self._session, self._id(), self._child, self._form, draft.typed)
        return draft.typed
