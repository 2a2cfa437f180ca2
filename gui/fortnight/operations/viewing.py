"""Who opened the record of a child, and what others recorded since the same person last did."""

from __future__ import annotations

from datetime import datetime

from fortnight.operations.session import Session
from fortnight.store.journal.entries import of_target
from fortnight.store.journal.verbs import VIEW
from fortnight.store.queries import viewing


def open_record(session: Session, child: str) -> datetime | None:
    """Record that the person opened the record of a child; return when they did before, or `None`.

    There is one entry for each person, child and day; in a copy that cannot be written to there is none.
    """
    before = viewing.last_viewed(session.store, child, session.actor)
    today = session.clock().date()
    if session.store.read_only is None and (before is None or before.date() < today):
        _write(session, child, today.isoformat())
    return before


def _write(session: Session, child: str, day: str) -> None:
    target = f"{VIEW}/{child}/{session.store.device}/{session.actor}"
    with session.store.transaction(session.act()) as transaction:
        earlier = of_target(session.store.db, target)
        act = "amend" if earlier else "record"
        base = earlier[-1].id if earlier else None
        transaction.append(f"{target}/{day}", f"{VIEW}.{act}", target, child, {"on": day}, base=base)


def news(session: Session, child: str, since: datetime | None) -> frozenset[str]:
    """Return the ids of the records of a child that others wrote or changed after `since`.

    To a person who never opened the record before (`None`) nothing is new.
    """
    if since is None:
        return frozenset()
    return viewing.recorded_by_others_since(session.store, child, session.actor, since)
