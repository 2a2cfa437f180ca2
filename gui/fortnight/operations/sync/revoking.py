"""Revoking a computer: the others take nothing new from it, and it gets no further key of the ward."""

from __future__ import annotations

from fortnight.domain.messages import text
from fortnight.exchange.hub.address import Address
from fortnight.operations.session import Invalid, Session
from fortnight.operations.sync.exchanging import required_membership
from fortnight.operations.sync.keys import announce_new_key
from fortnight.operations.sync.status import by_role
from fortnight.store.journal import entries as journal
from fortnight.store.journal.verbs import HUB
from fortnight.store.journal.ward_entries import REVOKE


def revoke(session: Session, name: str) -> None:
    """Write the entry after which nothing new is taken from a login role, and change the key of the ward.

    :raises Invalid: for an unknown name, or this computer's own.
    :raises Denied: for anybody but a ward lead.
    """
    member = required_membership(session)
    known = by_role(session)
    if name not in known:
        raise Invalid(
            text(
                "No computer is called {name}. Known are: {names}.",
                name=name,
                names=", ".join(sorted(known)) or "none",
            )
        )
    if name == Address(member.url, member.password).role:
        raise Invalid(text("{name} is this computer. Revoke it on another one.", name=name))
    heads = {device: journal.head(session.store.db, device).seq for device in known[name]}
    with session.store.transaction(session.act()) as transaction:
        transaction.append(session.new_id(), REVOKE, HUB, None, {"name": name, "heads": heads})
        announce_new_key(transaction, session.new_id(), REVOKE)
