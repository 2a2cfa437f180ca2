"""How much waits in the inbox, and who may answer it."""

from __future__ import annotations

from fortnight.domain.labs.lab_message import Outcome, Waits
from fortnight.domain.people import may_write
from fortnight.operations.session import Session
from fortnight.store.queries import lab_messages as stored

AMEND = "message.amend"
JOINT = (Waits.CHILD, Waits.TIME)  # one answer holds for all observations of a message


def count(session: Session) -> int:
    """Return how many items the inbox holds."""
    return stored.waiting_count(session.store, JOINT)


def may_answer(session: Session) -> bool:
    """Return whether this person may answer what waits."""
    return may_write(session.role, AMEND)


def today(session: Session) -> tuple[int, dict[Outcome, int]]:
    """Return how many messages came today, and their observations by outcome."""
    midnight = session.clock().replace(hour=0, minute=0, second=0, microsecond=0)
    return stored.counts_since(session.store, midnight)
