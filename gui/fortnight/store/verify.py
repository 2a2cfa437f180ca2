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
from fortnight.store.projections import TABLES
from fortnight.store.proof import Report, prove
from fortnight.store.signing import SignedHead, is_genuine, misfit
from fortnight.store.snapshot import whole_file_snapshot
from fortnight.store.writing import project


def verify(store: Store, heads: Iterable[SignedHead] = ()) -> Report:
    """Check every page, every chain, the anchor, every row of every read table, and every signed head.

    Everything is read from one snapshot. Anchor and heads are read before it: they can only be behind it,
    so that what another process saves meanwhile is never taken for tampering.

    :param heads: those that somebody holds, beside those of the backups.
    """
    anchored = dict(store.anchor.records())
    made = [backup.reach.head for backup in backups(store.files.backups) if backup.reach]
    with whole_file_snapshot(store.db, store.files.ward, store.read_only is None) as whole_file:
        report = prove(store.db, store.device, anchored, whole_file=whole_file)
        if not report.entries:
            return report
        signed = (*_of_backups(store, made), *(misfit(store.db, head) for head in heads))
        return replace(report, findings=(*report.findings, *filter(None, signed)))


def _of_backups(store: Store, heads: Iterable[SignedHead | None]) -> Iterator[Text | None]:
    """The heads beside the backups, but for those that a restore gave up and said so."""
    given_up = [entry.data.get("heads", {}) for entry in journal.entries(store.db, "verb = 'store.restore'")]
    for head in heads:
        if head and not (
            is_genuine(head) and any(head.seq > heads.get(head.device, 0) for heads in given_up)
        ):
            yield misfit(store.db, head)


def rebuild(store: Store) -> int:
    """Make every read table anew from the journal, in one transaction. Returns the number of records.

    :raises sqlite3.Error: if the disk refuses; then everything is as it was.
    """
    records = 0
    store.db.execute("BEGIN IMMEDIATE")
    try:
        store.db.execute("PRAGMA defer_foreign_keys=ON")
        for table in TABLES:
            store.db.execute(f"DELETE FROM {table}")
        ordered = list(journal.entries(store.db, order="target, lamport, device, seq"))
        for _, group in groupby(ordered, key=attrgetter("target")):
            project(store.db, list(group))
            records += 1
        store.db.execute("COMMIT")
    except BaseException:
        store.db.rollback()
        raise
    return records
