"""Whether a record can be trusted: compares chain, anchor, schema and signed heads when it is opened."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from fortnight.domain.messages import Text, text
from fortnight.store.engine import Database
from fortnight.store.errors import CannotOpen
from fortnight.store.files.layout import StoreFiles, read_device
from fortnight.store.integrity import rollback
from fortnight.store.integrity.rollback import (
    BackupHead,
    KeptLengths,
    heads_in_backups,
    newest_missing_head,
    of_this_installation,
    second_folder,
)
from fortnight.store.integrity.schema_check import differences
from fortnight.store.journal import entries
from fortnight.store.journal.anchor import Anchor
from fortnight.store.journal.entries import Entry, Head

CHECKED_AT_OPEN = 10_000  # newest entries of this device's chain


@dataclass(frozen=True, slots=True)
class TrustProblem:
    """Why a record is opened read-only.

    `can_be_settled`: the record is sound in itself and may only be an older copy, so a ward lead may accept
    it as it is.
    """

    sentence: Text
    can_be_settled: bool


def trust_problem(
    db: Database, files: StoreFiles, device: str, anchor: Anchor, kept_lengths: KeptLengths | None
) -> TrustProblem | None:
    """Return why this record must not be written to, or `None` if everything agrees.

    Anchor and heads are read before the journal, so that entries that others save meanwhile are not reported
    as missing. If `kept_lengths` is `None`, no signed heads are compared: a copy for reading may be older.
    """
    anchored = dict(anchor.records())
    signed = [] if kept_lengths is None else _heads(files, db)
    head = entries.head(db, device)
    older = list(_signs_of_an_older_copy(db, files, anchored, signed, head, kept_lengths or {}))
    broken = list(_signs_of_tampering(db, device, anchored, head))
    if not older and not broken:
        return None
    return TrustProblem((*older, *broken)[0], can_be_settled=not broken)


def _heads(files: StoreFiles, db: Database) -> list[BackupHead]:
    found = heads_in_backups(files.backups, second_folder(db), rollback.OPEN_WAIT_S)
    return of_this_installation(files, db, found)


# An older copy ------------------------------------------------------------------------------------


def _signs_of_an_older_copy(
    db: Database,
    files: StoreFiles,
    anchored: dict[int, bytes],
    signed: list[BackupHead],
    head: Head,
    kept_lengths: KeptLengths,
) -> Iterator[Text]:
    if head.seq and not anchored:
        yield missing_anchor(files, head)
    if max(anchored, default=0) > head.seq:
        yield text(
            "{count} saved entries are missing: the record ends at entry {seq}, but {anchor} entries were "
            "saved here. An older copy was put back, or the file is damaged. Nothing can be saved: restore a "
            "backup.",
            count=max(anchored) - head.seq,
            seq=head.seq,
            anchor=max(anchored),
        )
    newer = newest_missing_head(db, record_of(files), signed, kept_lengths)
    if newer is not None:
        yield text(
            "Entry {seq} of {device}, signed on {at} and contained in the backup {file}, is not in the "
            "record: an older copy was put back. Nothing can be saved: restore a backup, or ask a ward lead "
            "to accept the record as it is (fortnight settle).",
            seq=newer.head.seq,
            device=newer.head.device,
            at=newer.head.at,
            file=newer.backup,
        )


def missing_anchor(files: StoreFiles, head: Head) -> Text:
    """Return the sentence for a record whose anchor is missing."""
    return text(
        "{file} is missing or empty, but {count} entries were saved here. It is not known whether later "
        "entries are missing. Nothing can be saved: restore a backup, or ask a ward lead to accept the "
        "record as it is (fortnight settle).",
        file=files.anchor,
        count=head.seq,
    )


def record_of(files: StoreFiles) -> str:
    """Return the id of the record as stored in its folder; empty if it is not stored."""
    with suppress(CannotOpen):
        return read_device(files).record
    return ""


# Tampering ----------------------------------------------------------------------------------------


def _signs_of_tampering(db: Database, device: str, anchored: dict[int, bytes], head: Head) -> Iterator[Text]:
    broken = _first_recent_break(db, device, anchored, head)
    if broken:
        yield text(
            "Entry {seq} of the record breaks the chain: {what}. Nothing can be saved: run “fortnight "
            "verify” and restore a backup.",
            seq=broken[0].seq,
            what=broken[1],
        )
    strange = next(differences(db), None)
    if strange is not None:
        yield text(
            "{what} Somebody changed the record outside the program. Nothing can be saved: run “fortnight "
            "verify” and restore a backup.",
            what=strange,
        )


def _first_recent_break(
    db: Database, device: str, anchored: dict[int, bytes], head: Head
) -> tuple[Entry, str] | None:
    since = max(0, head.seq - CHECKED_AT_OPEN)
    recent = list(entries.entries(db, "device = ? AND seq > ?", [device, since], "seq"))
    wrong = next((e for e in recent if anchored.get(e.seq, e.hash) != e.hash), None)
    if wrong:
        return wrong, "it is not the entry that was saved"
    start = Head(since, recent[0].prev) if recent else Head()
    return entries.first_break(recent, start)
