"""Saves the unsaved entries of a form as a draft, so that they survive a lock or a crash."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from PySide6.QtCore import QObject, QTimer

from fortnight.domain.messages import Text
from fortnight.operations import drafts
from fortnight.operations.session import Session

PAUSE_MS = 300  # after the last key press
BEDSIDE_AGE = timedelta(hours=12)  # what was typed at a bedside belongs to an infusion of the same day


class DraftKeeper(QObject):
    """Saves the result of `typed` shortly after each `schedule`. No draft is kept if it is None.

    `trouble` says why what was typed last could not be kept; it is tried again at the next occasion.
    """

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
        self.trouble: Text | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.now)

    def schedule(self) -> None:
        """Save the draft soon, because something was typed."""
        self._pause.start()

    def now(self) -> None:
        """Save the draft at once."""
        self._pause.stop()
        typed, self.trouble = self._typed(), None
        if typed == self._kept:
            return
        if typed is None:
            drafts.forget(self._session, self._id())
        else:
            self.trouble = drafts.keep(self._session, self._id(), self._child, self._form, typed)
        if self.trouble is None:
            self._kept = typed

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
            if drafts.age(self._session, draft) > BEDSIDE_AGE:
                drafts.forget(self._session, draft.id)
                self._kept = None
                return {}
            self.trouble = drafts.keep(self._session, self._id(), self._child, self._form, draft.typed)
            if self.trouble is None:
                drafts.forget(self._session, draft.id)
            else:
                self._kept = None
        return draft.typed


def not_kept(window: QObject) -> Text | None:
    """Return why something that was typed in a window could not be kept; `None` if all of it was."""
    troubles = (each.trouble for each in window.findChildren(DraftKeeper))
    return next((each for each in troubles if each is not None), None)
