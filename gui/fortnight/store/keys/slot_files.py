"""The files of the key slots: two copies beside the record, a third inside it, and one with each backup."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from fortnight.domain.messages import Text, text
from fortnight.store.backups.folder import backups
from fortnight.store.engine import Database
from fortnight.store.errors import CannotOpen, Locked
from fortnight.store.files.layout import (
    Device,
    StoreFiles,
    read_device,
    read_small,
    write_atomically,
    write_device,
)
from fortnight.store.journal import local_values
from fortnight.store.keys import keyslots
from fortnight.store.keys.keyslots import Slots


@dataclass(frozen=True, slots=True)
class Copy:
    """A readable copy of the key slots, and whether it matches its checksum."""

    slots: Slots
    path: Path
    intact: bool


def put_slots(files: StoreFiles, slots: Slots) -> None:
    """Replace the key slots atomically; the second file holds the former ones until the new ones are durable.

    :raises OSError: if the disk cannot be written; the old or the new slots are then complete.
    """
    data = keyslots.to_json(slots)
    write_atomically(files.slots, data)
    if read_small(files.slots) != data:
        raise OSError("what was written cannot be read back")
    write_atomically(files.earlier_slots, data)


def read_slots(files: StoreFiles) -> tuple[Slots, bool]:
    """Return the best copy of the key slots, and whether it comes from elsewhere than `keyslots.json`.

    :raises Locked: if no copy can be read, or all belong to another record.
    """
    best, *_ = copies(files)
    return best.slots, best.path != files.slots


def copies(files: StoreFiles) -> list[Copy]:
    """Return the copies of this record's key slots, the best one first.

    If neither file is intact, the slots of the newest backup are included.

    :raises Locked: if there is no copy.
    """
    found = list(_readable(files))
    ours = [copy for copy in found if is_of_this_record(files, copy.slots)]
    if not any(copy.intact for copy in ours):
        ours += _beside_backups(files)
    if not ours:
        raise Locked(_foreign(found[0].path) if found else _missing(files), damaged=True)
    return sorted(ours, key=lambda copy: not copy.intact)


def _readable(files: StoreFiles) -> Iterator[Copy]:
    for path in (files.slots, files.earlier_slots):
        with suppress(OSError, ValueError):
            data = read_small(path)
            yield Copy(keyslots.from_json(data), path, keyslots.is_intact(data))


def any_readable(files: StoreFiles) -> bool:
    """Whether the folder holds readable key slots, of this or another record."""
    return next(_readable(files), None) is not None


def are_both_intact(files: StoreFiles, slots: Slots) -> bool:
    """Whether both files hold these slots undamaged."""
    return [(copy.slots, copy.intact) for copy in _readable(files)] == [(slots, True)] * 2


def _beside_backups(files: StoreFiles) -> list[Copy]:
    newest = _of_newest_backup(files)
    return [newest] if newest is not None and is_of_this_record(files, newest.slots) else []


def _of_newest_backup(files: StoreFiles) -> Copy | None:
    for backup in reversed(backups(files.backups)):
        slots = backup.reach.ways if backup.reach else None
        if slots is not None:
            return Copy(slots, backup.path, intact=True)
    return None


def _missing(files: StoreFiles) -> Text:
    return text(
        "The key slots in {folder} are missing or damaged. Put back a copy of keyslots.json; each backup "
        "has a copy in the file beside it.",
        folder=files.folder,
    )


def _foreign(path: Path) -> Text:
    return text(
        "{path} belongs to another record, so nobody can log in with it. Put back this record's "
        "keyslots.json; each of its backups has a copy in the file beside it.",
        path=path,
    )


def other_copy_notice(files: StoreFiles, used: Path) -> Text:
    """Return the notice that another copy than `keyslots.json` was used."""
    return text(
        "{path} is missing, damaged or belongs to another record. {used} was used instead; the file is "
        "repaired as soon as the folder can be written to.",
        path=files.slots,
        used=used.name,
    )


# The copy inside the record ------------------------------------------------------------------------

GENERATION, DOCUMENT = "generation of the key slots", "key slots"


def record_slots(db: Database, slots: Slots) -> None:
    """Store the key slots inside the record too, where nobody can change them without its key.

    :raises sqlite3.Error: if the disk cannot be written.
    """
    local_values.put(db, GENERATION, str(slots.generation))
    local_values.put(db, DOCUMENT, keyslots.to_json(slots).decode())


def recorded_slots(db: Database) -> Slots | None:
    """Return the key slots stored inside the record, or `None` if only an older program has opened it."""
    known = local_values.get(db, DOCUMENT)
    return keyslots.from_json(known.encode()) if known else None


# Which record -------------------------------------------------------------------------------------


def is_of_this_record(files: StoreFiles, slots: Slots) -> bool:
    """Whether the key slots belong to the record in this folder, as far as the folder's files show."""
    return _record(files) in ("", slots.store)


def _record(files: StoreFiles) -> str:
    """Return the id of the record from the folder or its newest backup; empty if neither has it."""
    known = _device(files)
    if known is not None and known.record:
        return known.record
    newest = _of_newest_backup(files)
    return newest.slots.store if newest is not None else ""


def remember_record(files: StoreFiles, slots: Slots) -> None:
    """Store in the folder the id of the record that these key slots opened.

    :raises OSError: if the disk cannot be written.
    """
    known = _device(files)
    if known is not None and known.record != slots.store:
        write_device(files, Device(known.device, slots.store, known.before))


def _device(files: StoreFiles) -> Device | None:
    with suppress(CannotOpen):
        return read_device(files)
    return None
