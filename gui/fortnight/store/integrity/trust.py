"""Whether a record may be written: what chain, anchor, schema and signed heads say together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from fortnight.domain.messages import Text, text
from fortnight.store.engine import Database
from fortnight.store.errors import CannotOpen
from fortnight.store.files.layout import StoreFiles, read_device
from fortnight.store.integrity import rollback
from fortnight.store.integrity.rollback import Carried, GivenUp, ahead, heads_near, second_folder
from fortnight.store.integrity.schema_check import differences
from fortnight.store.journal import entries
from fortnight.store.journal.anchor import Anchor
from fortnight.store.journal.entries import Entry, Head

CHECKED_AT_OPEN = 10_000


@dataclass(frozen=True, slots=True)
class Distrust:
    """Why a record may be read and not written.

    `can_be_settled`: the record is sound in itself and may only be an older copy, so that a ward lead may
    accept it as it is.
    """

    sentence: Text
    can_be_settled: bool


def distrust(
    db: Database, files: StoreFiles, device: str, anchor: Anchor, given_up: GivenUp | None
) -> Distrust | None:
    """Why this record may not be written; `None` where everything agrees.

    Anchor and heads are read before the journal, so that what others save meanwhile is in the journal.
    Without `given_up` no heads are compared: a copy to look at is behind them.
    """
    anchored = dict(anchor.records())
    signed = [] if given_up is None else _heads(files, db)
    head = entries.head(db, device)
    older = list(_signs_of_an_older_copy(db, files, anchored, signed, head, given_up or {}))
    broken = list(_signs_of_tampering(db, device, anchored, head))
    if not older and not broken:
        return None
    return Distrust((*older, *broken)[0], can_be_settled=not broken)


def _heads(files: StoreFiles, db: Database) -> list[Carried]:
    return heads_near(files.backups, second_folder(db), rollback.LONGEST_LOOK_S)


# An older copy ------------------------------------------------------------------------------------


def _signs_of_an_older_copy(
    db: Database,
    files: StoreFiles,
    anchored: dict[int, bytes],
    signed: list[Carried],
    head: Head,
    given_up: GivenUp,
) -> Iterator[Text]:
    if head.seq and not anchored:
        yield missing_anchor(files, head)
    if max(anchored, default=0) > head.seq:
        yield text(
            "{count} saved entries are missing: the record ends at entry {seq}, but {anchor} were "
            "saved here. An old copy was put back or the file is damaged. Nothing can be written; "
            "restore a backup.",
            count=max(anchored) - head.seq,
            seq=head.seq,
            anchor=max(anchored),
        )
    newer = ahead(db, record_of(files), signed, given_up)
    if newer is not None:
        yield text(
            "Entry {seq} of {device}, signed on {at} and carried by the backup {file}, is not in the record: "
            "an older copy was put back. Nothing can be written; restore a backup, or have a ward lead "
            "settle it (fortnight settle).",
            seq=newer.head.seq,
            device=newer.head.device,
            at=newer.head.at,
            file=newer.backup,
        )


def missing_anchor(files: StoreFiles, head: Head) -> Text:
    """What to say of a record whose anchor is gone."""
    return text(
        "{file} is missing or empty, but {count} entries were saved here: whether later ones are missing "
        "cannot be said. Nothing can be written; restore a backup, or have a ward lead settle it (fortnight "
        "settle).",
        file=files.anchor,
        count=head.seq,
    )


def record_of(files: StoreFiles) -> str:
    """The id of the record in a folder, as the folder notes it; empty where it does not."""
    with suppress(CannotOpen):
        return read_device(files).record
    return ""


# Tampering ----------------------------------------------------------------------------------------


def _signs_of_tampering(db: Database, device: str, anchored: dict[int, bytes], head: Head) -> Iterator[Text]:
    broken = _first_recent_break(db, device, anchored, head)
    if broken:
        yield text(
            "Entry {seq} of the record does not fit: {what}. Nothing can be written; run verify "
            "and restore a backup.",
            seq=broken[0].seq,
            what=broken[1],
        )
    strange = next(differences(db), None)
    if strange is not None:
        yield text(
            "{what} Somebody changed the record outside the program. Nothing can be written; run verify "
            "and restore a backup.",
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
