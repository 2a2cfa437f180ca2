"""Looking after the record: the tables made again from the journal, and refusals that are journalled."""

from __future__ import annotations

from contextlib import suppress

from fortnight.domain.messages import text
from fortnight.operations.session import Session
from fortnight.store.database import Store
from fortnight.store.errors import Denied, Refused
from fortnight.store.journal.entries import Act
from fortnight.store.recovery.verify import remake_tables
from fortnight.store.transaction import denied

REBUILD = "store.rebuild"


def rebuild(session: Session, entry: str) -> int:
    """Make every read table again from the journal; an entry says who did. Returns the number of records.

    :raises Denied: for a role that may not; the journal keeps that it was tried.
    :raises StoreProblem: if the record cannot be written or its journal cannot be read; nothing is changed.
    """
    with session.store.transaction(session.act()) as writing:
        writing.append(entry, REBUILD, "store", None, {})
        try:
            return remake_tables(writing.db)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise Refused(
                text("The entries of a record cannot be read. Nothing was changed; run verify to see which.")
            ) from error


def note_denied(store: Store, act: Act, verb: str) -> None:
    """Journal that somebody was refused an act with this verb, where the record can be written."""
    if store.read_only is None:
        with suppress(Denied), store.transaction(act):
            raise denied(act, verb)
