"""The proof of an open store, and its read tables made anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from operator import attrgetter

from fortnight.domain.wording import Text
from fortnight.store import journal
from fortnight.store.backup import backups
from fortnight.store.database import Store
from fortnight.store.engine import Database
from fortnight.store.projections import TABLES
from fortnight.store.proof import Report, prove
from fortnight.store.signing import SignedHead, is_genuine, misfit
from fortnight.store.writing import project


def verify(store: Store, heads: Iterable[SignedHead] = ()) -> Report:
    """Check every page, every chain, the anchor, every row of every read table, and every signed head.

    :param heads: those that somebody holds, beside those of the backups.
    """
    if store.read_only is None:
        store.checkpoint()
    report = prove(store.db, store.device, dict(store.anchor.records()))
    if not report.entries:
        return report
    signed = (*_of_backups(store), *(misfit(store.db, head) for head in heads))
    return replace(report, findings=(*report.findings, *filter(None, signed)))


def _of_backups(store: Store) -> Iterator[Text | None]:
    """The heads beside the backups, but for those that a restore gave up and said so."""
    given_up = [entry.data.get("heads", {}) for entry in journal.entries(store.db, "verb = 'store.restore'")]
    for backup in backups(store.files.backups):
        head = backup.reach.head if backup.reach else None
        if head and not (
            is_genuine(head) and any(head.seq > heads.get(head.device, 0) for heads in given_up)
        ):
            yield misfit(store.db, head)


def rebuild(store: Store) -> int:
    """Make every read table anew from the journal, in one transaction. Returns the number of records.

    :raises sqlite3.Error: if the disk refuses; then everything is as it was.
    """
    store.db.execute("BEGIN IMMEDIATE")
    try:
        store.db.execute("PRAGMA defer_foreign_keys=ON")
        records = remake_tables(store.db)
        store.db.execute("COMMIT")
    except BaseException:
        store.db.rollback()
        raise
    return records


def remake_tables(db: Database) -> int:
    """The same inside a transaction that is open, with foreign keys asked at its end."""
    records = 0
    for table in TABLES:
        db.execute(f"DELETE FROM {table}")
    ordered = list(journal.entries(db, order="target, lamport, device, seq"))
    for _, group in groupby(ordered, key=attrgetter("target")):
        project(db, list(group))
        records += 1
    return records
