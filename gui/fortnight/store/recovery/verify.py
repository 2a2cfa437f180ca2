"""The proof of an open store, and its read tables made anew."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import groupby
from operator import attrgetter

from fortnight.domain.messages import Text
from fortnight.store import engine_errors
from fortnight.store.backups.folder import Backup, backups
from fortnight.store.database import Store
from fortnight.store.engine import Database, sqlite3
from fortnight.store.errors import CannotOpen
from fortnight.store.integrity.check import Report, prove
from fortnight.store.integrity.rollback import (
    LONGEST_VERIFY_S,
    Carried,
    given_up,
    heads_near,
    is_ours,
    second_folder,
    was_given_up,
)
from fortnight.store.integrity.trust import missing_anchor, record_of
from fortnight.store.journal import entries
from fortnight.store.journal.projections import TABLES
from fortnight.store.journal.signed_heads import SignedHead, is_genuine, misfit, not_genuine
from fortnight.store.progress import SILENT, Progress
from fortnight.store.queries.snapshot import whole_file_snapshot
from fortnight.store.transaction import project


def verify(store: Store, heads: Iterable[SignedHead] = (), progress: Progress = SILENT) -> Report:
    """Check every page, every chain, the anchor, every row of every read table, and every signed head.

    Everything is read from one snapshot. Anchor and heads are read before it: they can only be behind it,
    so that what another process saves meanwhile is never taken for tampering.

    :param heads: those that somebody holds, beside those of the backups.
    :raises CannotOpen: with a sentence, where another program holds the record.
    """
    try:
        return _verified(store, heads, progress)
    except sqlite3.Error as error:
        if not engine_errors.is_damage(error):
            raise CannotOpen(engine_errors.why(store.files, error)) from error
        return Report(0, 0, (engine_errors.why(store.files, error),))


def _verified(store: Store, heads: Iterable[SignedHead], progress: Progress) -> Report:
    anchored = dict(store.anchor.records())
    made = backups(store.files.backups)
    near = heads_near(store.files.backups, second_folder(store.db), LONGEST_VERIFY_S)
    with whole_file_snapshot(store.db, store.files.ward, store.read_only is None) as whole_file:
        report = prove(store.db, store.device, anchored, whole_file=whole_file, progress=progress)
        if report.findings and not report.entries:
            return report
        more = (
            *_anchor(store, anchored),
            *_edited(made),
            *_left_behind(store, near),
            *(wrong for head in heads if (wrong := misfit(store.db, head)) is not None),
        )
        return replace(report, findings=(*report.findings, *more))


def _anchor(store: Store, anchored: Mapping[int, bytes]) -> Iterator[Text]:
    head = entries.head(store.db, store.device)
    if head.seq and not anchored:
        yield missing_anchor(store.files, head)


def _edited(made: Iterable[Backup]) -> Iterator[Text]:
    """Heads beside the backups that are not what was signed."""
    heads = (backup.reach.head for backup in made if backup.reach)
    return (not_genuine(head) for head in heads if head is not None and not is_genuine(head))


def _left_behind(store: Store, near: Iterable[Carried]) -> Iterator[Text]:
    """Heads that do not fit the record, but for those that somebody gave up, and said so."""
    known = given_up(store.db)
    record = record_of(store.files)
    for each in near:
        wrong = misfit(store.db, each.head) if is_genuine(each.head) else None
        if wrong and is_ours(store.db, record, each) and not was_given_up(each.head, known):
            yield wrong


def remake_tables(db: Database) -> int:
    """Make every read table again from the journal, in the transaction that is open.

    Returns the number of records.
    """
    records = 0
    for table in TABLES:
        db.execute(f"DELETE FROM {table}")
    ordered = list(entries.entries(db, order="target, lamport, device, seq"))
    for _, group in groupby(ordered, key=attrgetter("target")):
        project(db, list(group))
        records += 1
    return records
