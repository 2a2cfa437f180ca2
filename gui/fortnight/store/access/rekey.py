"""Changes of the key slots, and a new store key when a person leaves who may have kept the old one."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace

from fortnight.domain.messages import Text, text
from fortnight.domain.people import same_name
from fortnight.store.access.unlock import Unlocked, fits
from fortnight.store.backups.backup import check_copy, copy_into, draft_in
from fortnight.store.database import Store
from fortnight.store.engine import rekey, sqlite3
from fortnight.store.errors import NotRestored, NotSaved
from fortnight.store.files.layout import StoreFiles, sync_folder
from fortnight.store.journal import local_values
from fortnight.store.journal.entries import Act
from fortnight.store.keys.keyslots import Slot, Slots, changed_outside_error, is_sealed, sealed
from fortnight.store.keys.passphrase import KEY_BYTES
from fortnight.store.keys.slot_files import GENERATION, put_slots, read_slots, record_slots, recorded_slots
from fortnight.store.progress import SILENT, Progress
from fortnight.store.recovery.restore import LOG_FILES, not_in_use
from fortnight.store.transaction import Transaction

Change = Callable[[Slots], Iterable[Slot]]
WriteEntries = Callable[[Transaction, Slots, Slots], None]


def change_slots(
    store: Store, act: Act, keys: Sequence[bytes], change: Change, write_entries: WriteEntries
) -> Slots:
    """Replace the key slots and record it in the journal: both or neither.

    `write_entries` is given the former and the new slots. The transaction keeps a second window from
    changing them meanwhile. If the commit fails, the former slots
    are put back.

    :raises NotSaved: if the disk cannot be written; the former slots remain.
    """
    former, changed = None, None
    try:
        with store.transaction(act) as transaction:
            former = _trusted_slots(store, keys)
            changed = sealed(replace(former, slots=tuple(change(former))), keys)
            write_entries(transaction, former, changed)
            record_slots(transaction.db, changed)
            put_slots(store.files, changed)
    except BaseException as error:
        if former and changed and local_values.get(store.db, GENERATION) != str(changed.generation):
            _put_back(store.files, former)
        if isinstance(error, OSError):
            raise NotSaved(_not_written(error)) from error
        raise
    return changed


def _trusted_slots(store: Store, keys: Sequence[bytes]) -> Slots:
    """Return the present slots from inside the record, so that an edit of the file is never sealed.

    :raises Locked: if the record holds none and the file was changed outside the program.
    """
    kept = recorded_slots(store.db)
    if kept is not None:
        return kept
    slots, _ = read_slots(store.files)
    if not any(is_sealed(slots, [key]) for key in keys):
        raise changed_outside_error()
    return slots


def _not_written(error: OSError) -> Text:
    return text("The key slots were not written: {why}. They are unchanged.", why=error.strerror or error)


def _put_back(files: StoreFiles, former: Slots) -> None:
    with suppress(OSError):
        put_slots(files, former)


def without(slots: Slots, user: str) -> tuple[Slot, ...]:
    """Return every slot except one person's."""
    return tuple(slot for slot in slots.slots if not same_name(slot.user, user))


_RENEW = "a new key of the record is wanted"


def request_new_key(transaction: Transaction, former: Slots, changed: Slots) -> None:
    """Ask for a new key of the record at the next log-in: somebody was removed on another computer."""
    local_values.put(transaction.db, _RENEW, "yes")


def take_requested_key(store: Store, act: Act, unlocked: Unlocked) -> Unlocked | None:
    """Put the new key that was asked for into the slots; `None` if none was asked for.

    The store has to be closed, and `finish_rekey` encrypts its pages.
    """
    if store.read_only is not None or local_values.get(store.db, _RENEW) != "yes":
        return None
    keys = with_new_key(unlocked.keys)

    def done(transaction: Transaction, former: Slots, changed: Slots) -> None:
        local_values.put(transaction.db, _RENEW, "")

    slots = change_slots(store, act, keys, lambda known: known.slots, done)
    return replace(unlocked, keys=keys, slots=slots)


def with_new_key(keys: Sequence[bytes]) -> tuple[bytes, ...]:
    """Return the keys with a new one first: the slots hold both until every page has been re-encrypted."""
    return (secrets.token_bytes(KEY_BYTES), *keys)


def finish_rekey(files: StoreFiles, unlocked: Unlocked, progress: Progress = SILENT) -> Unlocked:
    """Re-encrypt the record with the newest key and drop the earlier keys, if no window has it open.

    If power is lost meanwhile, the slots still hold the key of the present file: the copy is verified before
    it replaces the record, and the earlier keys are removed last. If another window is open, a file is
    damaged or the disk cannot be written, nothing is done: everyone can still log in, and the next log-in
    tries again.
    """
    if len(unlocked.keys) < 2 or not files.ward.exists() or unlocked.from_copy or not unlocked.sealed:
        return unlocked
    newest, *earlier = unlocked.keys
    try:
        with not_in_use(files.ward):
            if not fits(files.ward, newest) and not _replace_by_copy(files, earlier, newest, progress):
                return unlocked
            slots = sealed(unlocked.slots, [newest])
            put_slots(files, slots)
    except (NotRestored, OSError, sqlite3.Error):
        return unlocked
    return replace(unlocked, keys=(newest,), slots=slots)


def _replace_by_copy(files: StoreFiles, earlier: Iterable[bytes], newest: bytes, progress: Progress) -> bool:
    """Replace the record by a verified copy under the newest key. Returns false if the copy is not sound."""
    former = next((key for key in earlier if fits(files.ward, key)), None)
    if former is None or any((files.folder / log).exists() for log in LOG_FILES):
        return False
    with draft_in(files.folder) as draft:
        copy_into(files.ward, draft, progress)
        progress.step(text("Encrypting every page with the new key"))
        rekey(draft, former, newest)
        report, _ = check_copy(draft, newest, "", {}, progress)
        if report.sound:
            draft.replace(files.ward)
    sync_folder(files.folder)
    return report.sound
