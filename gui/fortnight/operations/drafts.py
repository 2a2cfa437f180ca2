"""Drafts of forms: unsaved input is stored as it is typed, so that a lock or a crash loses nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from fortnight.domain.messages import Text
from fortnight.operations.session import Session
from fortnight.store import drafts, engine_errors
from fortnight.store.drafts import Draft
from fortnight.store.engine import sqlite3
from fortnight.store.journal import entries

__all__ = ["Draft", "age", "forget", "keep", "kept", "latest", "left"]


def keep(session: Session, id: str, child: str | None, form: str, typed: Mapping[str, Any]) -> Text | None:
    """Store the current input of a form; return why that failed. The form itself still has the input."""
    if session.store.read_only is not None:
        return session.store.read_only
    body, at = entries.canonical(typed), entries.utc_text(session.clock())
    try:
        drafts.keep(session.store.db, Draft(id, session.actor, child, form, body, at))
    except sqlite3.Error as error:
        return engine_errors.why(session.store.files, error)
    return None


def forget(session: Session, id: str) -> None:
    """Delete a draft whose form was saved or emptied."""
    if session.store.read_only is None:
        drafts.forget(session.store.db, id)


def kept(session: Session, child: str | None, form: str) -> Draft | None:
    """Return this person's unsaved input in a form for a child, if there is any."""
    mine = drafts.of(session.store.db, session.actor)
    return next((draft for draft in mine if (draft.child, draft.form) == (child, form)), None)


def left(session: Session) -> dict[str | None, tuple[str, ...]]:
    """Return the forms with this person's unsaved input, by child (`None`: a child to register)."""
    found: dict[str | None, tuple[str, ...]] = {}
    for draft in drafts.of(session.store.db, session.actor):
        found[draft.child] = (*found.get(draft.child, ()), draft.form)
    return found


def age(session: Session, draft: Draft) -> timedelta:
    """Return how long ago a draft was typed last."""
    return session.clock() - datetime.fromisoformat(draft.at)


def latest(session: Session) -> Draft | None:
    """Return this person's newest draft, if there is any."""
    return next(iter(drafts.of(session.store.db, session.actor)), None)
