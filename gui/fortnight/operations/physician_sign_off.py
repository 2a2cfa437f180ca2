"""A physician signs off results, visits and alerts; new ones without a signature wait for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from fortnight.domain.messages import text
from fortnight.domain.people import may_write
from fortnight.operations import settings
from fortnight.operations.lookup import record_of
from fortnight.operations.session import Invalid, Session
from fortnight.store.journal.verbs import SIGNED, SIGNS, record_kind
from fortnight.store.queries import signing

SIGN = "specimen.sign"


def may_sign(session: Session) -> bool:
    """Return whether this person may sign off results."""
    return may_write(session.role, SIGN)


def signatures(session: Session, child: str) -> Mapping[str, tuple[str, datetime]]:
    """Return who signed each signed record of a child, and when."""
    return signing.signatures(session.store, child)


@dataclass(frozen=True, slots=True)
class Unsigned:
    """A record that waits for a signature: its kind (`specimen`, `visit` or `alert`), its id and its time."""

    kind: str
    record: str
    at: datetime


def waiting(session: Session, child: str) -> list[Unsigned]:
    """Return the records of a child that wait for a signature, oldest first."""
    return [Unsigned(*each) for each in signing.unsigned(session.store, child, _since(session))]


def to_sign(session: Session) -> int:
    """Return how many records of children in treatment wait for a signature; 0 for a role that may not."""
    return signing.unsigned_count(session.store, _since(session)) if may_sign(session) else 0


def _since(session: Session) -> datetime:
    return session.clock() - timedelta(days=settings.sign_days(session.store))


def sign(session: Session, entry: str, child: str, records: Iterable[str]) -> None:
    """Sign off records of a child in one transaction; undoing `entry`, the first one, undoes all of them.

    :raises Invalid: without a record, for one that is no longer there, or of a kind that is not signed.
    :raises Denied: for a role that may not sign.
    """
    states = [record_of(session, record, entry) for record in records]
    if not states:
        raise Invalid(text("There is nothing to sign."))
    body = {SIGNED: {"by": session.actor, "at": session.clock().isoformat()}}
    with session.store.transaction(session.act()) as transaction:
        for number, state in enumerate(states):
            verb = f"{record_kind(state.first.verb)}.sign"
            if verb not in SIGNS:
                raise Invalid(text("Only results, visits and alerts are signed off."))
            id = entry if number == 0 else f"{entry}/{number}"
            transaction.append(id, verb, state.target, child, body, base=state.last.id)
