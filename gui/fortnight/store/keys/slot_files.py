"""The files of the key slots: two copies beside the record, and what is known of them before a log-in."""

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
    write_device,
    write_whole,
)
from fortnight.store.journal import local_values
from fortnight.store.keys import keyslots
from fortnight.store.keys.keyslots import Slots


@dataclass(frozen=True, slots=True)
class Copy:
    """One copy of the key slots that can be read, and whether it fits its checksum."""

    slots: Slots
    path: Path
    intact: bool


def put_slots(files: StoreFiles, slots: Slots) -> None:
    """Replace the key slots atomically; the copy holds the former ones until the new ones stand.

    :raises OSError: if the disk refuses; the old or the new slots are there whole.
    """
    data = keyslots.written(slots)
    write_whole(files.slots, data)
    if read_small(files.slots) != data:
        raise OSError("what was written cannot be read back")
    write_whole(files.earlier_slots, data)


def read_slots(files: StoreFiles) -> tuple[Slots, bool]:
    """The best copy of the key slots, and whether it is another than `keyslots.json`.

    :raises Locked: if there is none that can be read, or all are those of another record.
    """
    best, *_ = copies(files)
    return best.slots, best.path != files.slots


def copies(files: StoreFiles) -> list[Copy]:
    """The copies of this record's key slots, the best one first.

    Where neither file is whole, the newest backup's are the last of them.

    :raises Locked: if there is none.
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
            yield Copy(keyslots.read(data), path, keyslots.is_intact(data))


def any_readable(files: StoreFiles) -> bool:
    """Whether the folder holds key slots that can be read, whoever's they are."""
    return next(_readable(files), None) is not None


def are_whole(files: StoreFiles, slots: Slots) -> bool:
    """Whether both files hold these slots, undamaged."""
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
        "has one in the file beside it.",
        folder=files.folder,
    )


def _foreign(path: Path) -> Text:
    return text(
        "{path} belongs to another record: nobody can log in here with it. Put back this record's "
        "keyslots.json; each of its backups has one in the file beside it.",
        path=path,
    )


def why_another_copy(files: StoreFiles, used: Path) -> Text:
    """What to say where another copy than `keyslots.json` had to serve."""
    return text(
        "{path} is missing, damaged or another record's. {used} was used instead; the file is put right as "
        "soon as the folder can be written.",
        path=files.slots,
        used=used.name,
    )


# What the record knows ----------------------------------------------------------------------------

GENERATION, DOCUMENT = "generation of the key slots", "key slots"


def record_slots(db: Database, slots: Slots) -> None:
    """Keep the key slots in the record too, where nobody changes them without its key.

    :raises sqlite3.Error: if the disk refuses.
    """
    local_values.put(db, GENERATION, str(slots.generation))
    local_values.put(db, DOCUMENT, keyslots.written(slots).decode())


def recorded_slots(db: Database) -> Slots | None:
    """The key slots as the record keeps them; none in a record that only an older program opened."""
    known = local_values.get(db, DOCUMENT)
    return keyslots.read(known.encode()) if known else None


# Which record -------------------------------------------------------------------------------------


def is_of_this_record(files: StoreFiles, slots: Slots) -> bool:
    """Whether key slots are those of the record in this folder, as far as the folder knows."""
    return _record(files) in ("", slots.store)


def _record(files: StoreFiles) -> str:
    """The id of the record as the folder notes it, or else its newest backup; empty where neither does."""
    known = _device(files)
    if known is not None and known.record:
        return known.record
    newest = _of_newest_backup(files)
    return newest.slots.store if newest is not None else ""


def remember_record(files: StoreFiles, slots: Slots) -> None:
    """Note in the folder whose key slots opened its record. :raises OSError: if the disk refuses."""
    known = _device(files)
    if known is not None and known.record != slots.store:
        write_device(files, Device(known.device, slots.store, known.before))


def _device(files: StoreFiles) -> Device | None:
    with suppress(CannotOpen):
        return read_device(files)
    return None
