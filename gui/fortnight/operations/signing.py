"""A physician signs off results; what is new enough and not signed waits for a signature."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta

from fortnight.domain.messages import text
from fortnight.domain.people import may_write
from fortnight.operations import settings
from fortnight.operations.lookup import record_of
from fortnight.operations.session import Invalid, Session
from fortnight.store.journal.verbs import SIGNED
from fortnight.store.queries import signing

SIGN = "specimen.sign"


def may_sign(session: Session) -> bool:
    """Return whether this person may sign off results."""
    return may_write(session.role, SIGN)


def signatures(session: Session, child: str) -> Mapping[str, tuple[str, datetime]]:
    """Return who signed each signed record of a child, and when."""
    return signing.signatures(session.store, child)


def waiting(session: Session, child: str) -> list[str]:
    """Return the ids of the specimens of a child that wait for a signature, oldest first."""
    return signing.unsigned_specimens(session.store, child, _since(session))


def to_sign(session: Session) -> int:
    """Return how many specimens of children in treatment wait for a signature; 0 for a role that may not."""
    return signing.unsigned_count(session.store, _since(session)) if may_sign(session) else 0


def _since(session: Session) -> datetime:
    return session.clock() - timedelta(days=settings.sign_days(session.store))


def sign(session: Session, entry: str, child: str, specimens: Iterable[str]) -> None:
    """Sign off specimens of a child in one transaction; undoing `entry`, the first one, undoes all of them.

    :raises Invalid: without a specimen, or for one that is no longer in the record.
    :raises Denied: for a role that may not sign.
    """
    records = [record_of(session, specimen, entry) for specimen in specimens]
    if not records:
        raise Invalid(text("There is nothing to sign."))
    body = {SIGNED: {"by": session.actor, "at": session.clock().isoformat()}}
    with session.store.transaction(session.act()) as transaction:
        for number, record in enumerate(records):
            id = entry if number == 0 else f"{entry}/{number}"
            transaction.append(id, SIGN, record.target, child, body, base=record.last.id)
