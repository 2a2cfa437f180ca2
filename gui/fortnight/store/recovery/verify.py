"""Verifies an open store, and rebuilds its read tables from the journal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from fortnight.domain.messages import Text, text
from fortnight.store import engine_errors
from fortnight.store.backups.folder import Backup, backups
from fortnight.store.database import Store
from fortnight.store.engine import Database, sqlite3
from fortnight.store.errors import CannotOpen
from fortnight.store.integrity.check import Report, check_integrity
from fortnight.store.integrity.rollback import (
    VERIFY_WAIT_S,
    BackupHead,
    heads_in_backups,
    is_ours,
    kept_lengths,
    of_this_installation,
    second_folder,
    was_discarded,
)
from fortnight.store.integrity.trust import missing_anchor, record_of
from fortnight.store.journal import entries
from fortnight.store.journal.records import by_record, records
from fortnight.store.journal.signed_heads import SignedHead, is_genuine, mismatch, not_genuine
from fortnight.store.journal.tables import TABLES
from fortnight.store.progress import SILENT, Progress
from fortnight.store.queries.snapshot import whole_file_snapshot
from fortnight.store.transaction import project, project_merged


def verify(store: Store, heads: Iterable[SignedHead] = (), progress: Progress = SILENT) -> Report:
    """Check every page, every chain, the anchor, every row of every read table, and every signed head.

    Everything is read from one snapshot. Anchor and heads are read before it, so they can only be older than
    it, and entries that another process saves meanwhile are not reported as tampering.

    :param heads: signed heads to check in addition to those of the backups.
    :raises CannotOpen: with a sentence for the user, if another program has locked the record.
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
    found = heads_in_backups(store.files.backups, second_folder(store.db), VERIFY_WAIT_S)
    near = of_this_installation(store.files, store.db, found)
    with whole_file_snapshot(store.db, store.files.ward, store.read_only is None) as whole_file:
        report = check_integrity(store.db, store.device, anchored, whole_file=whole_file, progress=progress)
        if report.findings and not report.entries:
            return report
        more = (
            *_anchor(store, anchored),
            *_edited(made),
            *_left_behind(store, near),
            *(wrong for head in heads if (wrong := mismatch(store.db, head)) is not None),
        )
        return replace(report, findings=(*report.findings, *more))


def _anchor(store: Store, anchored: Mapping[int, bytes]) -> Iterator[Text]:
    head = entries.head(store.db, store.device)
    if head.seq and not anchored:
        yield missing_anchor(store.files, head)


def _edited(made: Iterable[Backup]) -> Iterator[Text]:
    """Yield a sentence for each head of a backup whose signature is invalid."""
    heads = (backup.reach.head for backup in made if backup.reach)
    return (not_genuine(head) for head in heads if head is not None and not is_genuine(head))


def _left_behind(store: Store, near: Iterable[BackupHead]) -> Iterator[Text]:
    """Yield a sentence for each head that the record contradicts, unless it was discarded on purpose."""
    known = kept_lengths(store.db)
    record = record_of(store.files)
    for each in near:
        wrong = mismatch(store.db, each.head) if is_genuine(each.head) else None
        if wrong and is_ours(store.db, record, each) and not was_discarded(each.head, known):
            yield wrong


def remake_tables(db: Database, progress: Progress = SILENT) -> int:
    """Rebuild every read table from the journal within the open transaction.

    Returns the number of records.
    """
    for table in TABLES:
        db.execute(f"DELETE FROM {table}")
    (total,) = db.execute("SELECT count(*) FROM entry").fetchone()
    counted = progress.counting(text("Making the tables from the journal"), total)
    made, last = 0, None
    for record in records(counted(by_record(db))):
        project(db, record, follow=False)
        made += record[0].target != last
        last = record[0].target
    project_merged(db)
    return made
