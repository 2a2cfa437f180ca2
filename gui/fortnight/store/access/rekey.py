"""Changing the key slots, and the key itself when somebody goes who may have kept it."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace

from fortnight.domain.messages import Text, text
from fortnight.domain.people import same_name
from fortnight.store.access.unlock import Unlocked, fits
from fortnight.store.backups.backup import copy_into, draft_in, examine
from fortnight.store.database import Store
from fortnight.store.engine import rekey, sqlite3
from fortnight.store.errors import NotRestored, NotSaved
from fortnight.store.files.layout import StoreFiles, sync_folder
from fortnight.store.journal import local_values
from fortnight.store.journal.entries import Act
from fortnight.store.keys.keyslots import Slot, Slots, changed_outside, is_sealed, sealed
from fortnight.store.keys.passphrase import KEY_BYTES
from fortnight.store.keys.slot_files import GENERATION, put_slots, read_slots, record_slots, recorded_slots
from fortnight.store.progress import SILENT, Progress
from fortnight.store.recovery.restore import LOGS, unused
from fortnight.store.transaction import Writing

Change = Callable[[Slots], Iterable[Slot]]
Tell = Callable[[Writing, Slots], None]


def change_slots(store: Store, act: Act, keys: Sequence[bytes], change: Change, tell: Tell) -> Slots:
    """Put other slots in place and tell the journal, both or neither.

    Inside the transaction no second window changes them; where the commit fails, the former come back.

    :raises NotSaved: if the disk refuses; the former slots stand.
    """
    former, changed = None, None
    try:
        with store.transaction(act) as writing:
            former = _proved(store, keys)
            changed = sealed(replace(former, slots=tuple(change(former))), keys)
            tell(writing, former)
            record_slots(writing.db, changed)
            put_slots(store.files, changed)
    except BaseException as error:
        if former and changed and local_values.get(store.db, GENERATION) != str(changed.generation):
            _put_back(store.files, former)
        if isinstance(error, OSError):
            raise NotSaved(_not_written(error)) from error
        raise
    return changed


def _proved(store: Store, keys: Sequence[bytes]) -> Slots:
    """The slots as they are: the record's own, so that no edit of the file is ever sealed.

    :raises Locked: if the record keeps none and the file was changed outside the program.
    """
    kept = recorded_slots(store.db)
    if kept is not None:
        return kept
    slots, _ = read_slots(store.files)
    if not any(is_sealed(slots, [key]) for key in keys):
        raise changed_outside()
    return slots


def _not_written(error: OSError) -> Text:
    return text("The key slots were not written: {why}. They are as they were.", why=error.strerror or error)


def _put_back(files: StoreFiles, former: Slots) -> None:
    with suppress(OSError):
        put_slots(files, former)


def without(slots: Slots, user: str) -> tuple[Slot, ...]:
    """Every slot but one person's."""
    return tuple(slot for slot in slots.slots if not same_name(slot.user, user))


def key_to_come(keys: Sequence[bytes]) -> tuple[bytes, ...]:
    """A new key before those there are: the slots hold both until every page is encrypted anew."""
    return (secrets.token_bytes(KEY_BYTES), *keys)


def finish_rekey(files: StoreFiles, way: Unlocked, progress: Progress = SILENT) -> Unlocked:
    """Encrypt the record with the newest key and forget the earlier ones, if no window has it open.

    Wherever power is cut, the slots hold the key of the file that stands: the copy is proved before it takes
    the place of the record, and the earlier keys go last. While another window is open, where a file is
    damaged or the disk refuses, nothing is done: nobody is kept out by it, and the next log-in tries again.
    """
    if len(way.keys) < 2 or not files.ward.exists() or way.from_copy or not way.sealed:
        return way
    newest, *earlier = way.keys
    try:
        with unused(files.ward):
            if not fits(files.ward, newest) and not _exchanged(files, earlier, newest, progress):
                return way
            slots = sealed(way.slots, [newest])
            put_slots(files, slots)
    except (NotRestored, OSError, sqlite3.Error):
        return way
    return replace(way, keys=(newest,), slots=slots)


def _exchanged(files: StoreFiles, earlier: Iterable[bytes], newest: bytes, progress: Progress) -> bool:
    """Put a proved copy under the newest key in the place of the record; false if the copy is not sound."""
    former = next((key for key in earlier if fits(files.ward, key)), None)
    if former is None or any((files.folder / log).exists() for log in LOGS):
        return False
    with draft_in(files.folder) as draft:
        copy_into(files.ward, draft, progress)
        progress.step(text("Encrypting every page with the new key"))
        rekey(draft, former, newest)
        report, _ = examine(draft, newest, "", {}, progress)
        if report.sound:
            draft.replace(files.ward)
    sync_folder(files.folder)
    return report.sound
