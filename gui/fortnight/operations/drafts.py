"""What somebody typed and did not save yet: kept as it is typed, so that a lock or a crash loses nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fortnight.operations.session import Session
from fortnight.store import drafts
from fortnight.store.drafts import Draft
from fortnight.store.engine import sqlite3
from fortnight.store.journal import entries

__all__ = ["Draft", "forget", "keep", "kept", "latest", "left"]


def keep(session: Session, id: str, child: str | None, form: str, typed: Mapping[str, Any]) -> bool:
    """Keep a form as it stands; false where the disk does not take it (the form itself still holds it)."""
    if session.store.read_only is not None:
        return False
    body, at = entries.canonical(typed), entries.utc_text(session.clock())
    try:
        drafts.keep(session.store.db, Draft(id, session.actor, child, form, body, at))
    except sqlite3.Error:
        return False
    return True


def forget(session: Session, id: str) -> None:
    """The form was saved or emptied."""
    if session.store.read_only is None:
        drafts.forget(session.store.db, id)


def kept(session: Session, child: str | None, form: str) -> Draft | None:
    """What this person left in this form of this child."""
    mine = drafts.of(session.store.db, session.actor)
    return next((draft for draft in mine if (draft.child, draft.form) == (child, form)), None)


def left(session: Session) -> dict[str | None, tuple[str, ...]]:
    """The forms that this person left, by the child that they are about (`None`: a child to register)."""
    found: dict[str | None, tuple[str, ...]] = {}
    for draft in drafts.of(session.store.db, session.actor):
        found[draft.child] = (*found.get(draft.child, ()), draft.form)
    return found


def latest(session: Session) -> Draft | None:
    """The form that this person left last."""
    return next(iter(drafts.of(session.store.db, session.actor)), None)
