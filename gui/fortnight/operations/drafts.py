"""What somebody typed and did not save yet: kept as it is typed, so that a lock or a crash loses nothing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fortnight.operations.session import Desk
from fortnight.store import drafts
from fortnight.store.drafts import Draft
from fortnight.store.engine import sqlite3
from fortnight.store.journal import entries

__all__ = ["Draft", "forget", "keep", "kept", "latest", "left"]


def keep(desk: Desk, id: str, child: str | None, form: str, typed: Mapping[str, Any]) -> bool:
    """Keep a form as it stands; false where the disk does not take it (the form itself still holds it)."""
    if desk.store.read_only is not None:
        return False
    body, at = entries.canonical(typed), entries.utc_text(desk.clock())
    try:
        drafts.keep(desk.store.db, Draft(id, desk.actor, child, form, body, at))
    except sqlite3.Error:
        return False
    return True


def forget(desk: Desk, id: str) -> None:
    """The form was saved or emptied."""
    if desk.store.read_only is None:
        drafts.forget(desk.store.db, id)


def kept(desk: Desk, child: str | None, form: str) -> Draft | None:
    """What this person left in this form of this child."""
    mine = drafts.of(desk.store.db, desk.actor)
    return next((draft for draft in mine if (draft.child, draft.form) == (child, form)), None)


def left(desk: Desk) -> dict[str | None, tuple[str, ...]]:
    """The forms that this person left, by the child that they are about (`None`: a child to register)."""
    found: dict[str | None, tuple[str, ...]] = {}
    for draft in drafts.of(desk.store.db, desk.actor):
        found[draft.child] = (*found.get(draft.child, ()), draft.form)
    return found


def latest(desk: Desk) -> Draft | None:
    """The form that this person left last."""
    return next(iter(drafts.of(desk.store.db, desk.actor)), None)
