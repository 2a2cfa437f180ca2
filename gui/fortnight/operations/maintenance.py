"""Maintenance of the record: rebuilding the tables, and recording denied actions in the journal."""

from __future__ import annotations

from contextlib import suppress

from fortnight.domain.messages import text
from fortnight.operations.session import Session
from fortnight.store.arrivals import without_foreign_keys
from fortnight.store.database import Store
from fortnight.store.errors import Denied, Refused
from fortnight.store.journal.entries import Act
from fortnight.store.progress import SILENT, Progress
from fortnight.store.recovery.verify import remake_tables
from fortnight.store.transaction import denied

REBUILD = "store.rebuild"


def rebuild(session: Session, entry: str, progress: Progress = SILENT) -> int:
    """Rebuild every read table from the journal and record it; return the number of records.

    :raises Denied: for a role that may not do this; the attempt is recorded in the journal.
    :raises StoreProblem: if the record cannot be written or its journal cannot be read; nothing is changed.
    """
    with without_foreign_keys(session.store.db), session.store.transaction(session.act()) as transaction:
        transaction.append(entry, REBUILD, "store", None, {})
        try:
            return remake_tables(transaction.db, progress)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise Refused(
                text("Some entries cannot be read. Nothing was changed. Run “fortnight verify” to see which.")
            ) from error


def note_denied(store: Store, act: Act, verb: str) -> None:
    """Record in the journal that somebody was denied an action, if the record can be written."""
    if store.read_only is None:
        with suppress(Denied), store.transaction(act):
            raise denied(act, verb)
