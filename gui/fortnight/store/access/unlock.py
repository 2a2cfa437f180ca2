"""Unlocking the key slots of a record with a passphrase, and opening the store with the key."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from fortnight.domain.messages import Text, text
from fortnight.domain.people import RECOVERY_NAME, Person
from fortnight.store import engine_errors
from fortnight.store.access import login_attempts
from fortnight.store.backups.folder import remedy
from fortnight.store.database import Store
from fortnight.store.engine import keyed, sqlite3
from fortnight.store.errors import CannotOpen, Locked
from fortnight.store.files.layout import StoreFiles
from fortnight.store.files.locks import locked
from fortnight.store.journal import local_values
from fortnight.store.keys import keyslots
from fortnight.store.keys.keyslots import Slots, changed_outside_error
from fortnight.store.keys.passphrase import SALT_BYTES, Cost, derive
from fortnight.store.keys.recovery_code import bare_code
from fortnight.store.keys.slot_files import (
    GENERATION,
    Copy,
    are_both_intact,
    copies,
    other_copy_notice,
    put_slots,
    record_slots,
    recorded_slots,
    remember_record,
)

LONGEST_WAIT_S = 10  # how long to wait for a log-in in another window


@dataclass(frozen=True, slots=True)
class Unlocked:
    """The person who logged in, and the store's keys, newest first (two only during a change of key).

    `from_copy`: another copy than `keyslots.json` was used, as `notice` explains. `sealed`: the slots were
    not changed outside the program; if they were, the copy inside the record decides.
    """

    person: Person
    keys: tuple[bytes, ...] = field(repr=False)
    slots: Slots
    refused_before: int = 0
    from_copy: bool = False
    sealed: bool = True
    notice: Text | None = None


def unlock(files: StoreFiles, user: str, secret: str, now: datetime) -> Unlocked:
    """Try a name and a passphrase (or the recovery code).

    The error does not reveal which of the two was wrong, and each failure makes the next attempt wait longer.
    Only one attempt runs at a time, over all processes, so that each is counted.

    :raises Locked: for a wrong name or passphrase, an attempt too soon, or damaged key slots.
    """
    try:
        with locked(files.folder, LONGEST_WAIT_S):
            return _unlocked(files, user, secret, now)
    except TimeoutError as busy:
        raise Locked(text("Somebody else is logging in at this moment. Try again.")) from busy


def _unlocked(files: StoreFiles, user: str, secret: str, now: datetime) -> Unlocked:
    wait = login_attempts.waiting(files.attempts, user, now)
    if wait:
        raise Locked(
            text("Wait {seconds} seconds before you try again.", seconds=max(1, round(wait))), wait=wait
        )
    known = copies(files)
    unlocked = unlock_with_copies(files, known, user, secret)
    if unlocked is not None:
        return replace(unlocked, refused_before=login_attempts.forget(files.attempts, user))
    if not any(copy.intact for copy in known):
        raise Locked(_maybe_damaged(known[0]), damaged=True)
    wait = login_attempts.refused(files.attempts, user, now).wait(now)
    raise Locked(text("The name or the passphrase is not right. Try again."), wait=wait)


def _maybe_damaged(copy: Copy) -> Text:
    return text(
        "{path} is damaged, so the passphrase cannot be checked. Put back a copy of keyslots.json, or use "
        "the recovery code.",
        path=copy.path,
    )


def unlock_with_copies(files: StoreFiles, known: Sequence[Copy], user: str, secret: str) -> Unlocked | None:
    """Return what a secret unlocks, or `None`: in the first copy with a valid seal, else in any copy.

    Of two intact copies only the newer one is used, so that a removed person cannot log in with the older.
    """
    newest = max((copy.slots.generation for copy in known if copy.intact), default=0)
    unsealed = None
    for copy in _distinct(known):
        unlocked = _opened(files, copy, user, secret)
        if unlocked is None or (copy.intact and copy.slots.generation < newest):
            continue
        if unlocked.sealed:
            return unlocked
        unsealed = unsealed or unlocked
    return unsealed


def _distinct(known: Sequence[Copy]) -> list[Copy]:
    return [copy for n, copy in enumerate(known) if copy.slots not in [each.slots for each in known[:n]]]


def _opened(files: StoreFiles, copy: Copy, user: str, secret: str) -> Unlocked | None:
    slot = copy.slots.of(user)
    keys = keyslots.unwrap(copy.slots, slot, secret) if slot else _derive_in_vain(secret)
    if slot is None or keys is None:
        return None
    another = copy.path != files.slots
    return Unlocked(
        slot.person,
        keys,
        copy.slots,
        from_copy=another,
        sealed=keyslots.is_sealed(copy.slots, keys),
        notice=other_copy_notice(files, copy.path) if another else None,
    )


def _derive_in_vain(secret: str) -> None:
    """Derive a key in vain, so that an unknown name takes as long as a known one."""
    derive(secret, bytes(SALT_BYTES), Cost())


def unlock_by_code(files: StoreFiles, typed: str, now: datetime) -> Unlocked:
    """Unlock with the recovery code.

    :raises Locked: if the code is mistyped or wrong.
    """
    code = bare_code(typed)
    if code is None:
        raise Locked(
            text("This is not a recovery code: a character is missing or wrong. Check it and type it again.")
        )
    return unlock(files, RECOVERY_NAME, code, now)


def open_with(folder: Path, unlocked: Unlocked) -> Store:
    """Open the store. Key slots older than those in the record are refused: somebody put back an old copy.

    :raises CannotOpen: if the record is missing, damaged or does not match the key slots.
    """
    files = StoreFiles(folder)
    if not files.ward.exists():
        raise CannotOpen(
            text(
                "{path} is missing, but entries were saved here. {remedy}",
                path=files.ward,
                remedy=remedy(files.backups),
            )
        )
    key = next((key for key in unlocked.keys if fits(files.ward, key)), unlocked.keys[0])
    store = Store.open(folder, key)
    try:
        with engine_errors.said(files):
            _reconcile_slots(store, unlocked)
    except BaseException:
        store.close()
        raise
    return store


def fits(ward: Path, key: bytes) -> bool:
    """Whether the key opens the record."""
    try:
        keyed(ward, key).close()
    except sqlite3.DatabaseError:
        return False
    return True


def _reconcile_slots(store: Store, unlocked: Unlocked) -> None:
    """Compare the key slots with those inside the record, and repair what damage or a crash left behind.

    :raises Locked: if the slots were changed or replaced and do not match the person's slot in the record.
    """
    kept = recorded_slots(store.db)
    slots = _trusted_slots(unlocked, kept, int(local_values.get(store.db, GENERATION) or 0))
    if unlocked.notice is not None:
        store.notices.append(unlocked.notice)
    elif slots != unlocked.slots:
        store.notices.append(text("{path} was changed outside the program.", path=store.files.slots))
    if store.read_only is not None:
        return
    try:
        if slots != kept:
            record_slots(store.db, slots)
        if not are_both_intact(store.files, slots):
            put_slots(store.files, slots)
        remember_record(store.files, slots)
        store.files.setting_up.unlink(missing_ok=True)
    except (sqlite3.Error, OSError) as error:
        store.make_read_only_if_full(error)


def _trusted_slots(unlocked: Unlocked, kept: Slots | None, known: int) -> Slots:
    """Return the slots to use: the file's if its seal is valid and it is not older, else the record's own."""
    if unlocked.sealed and unlocked.slots.generation >= known:
        return unlocked.slots
    own, here = unlocked.slots.of(unlocked.person.name), kept.of(unlocked.person.name) if kept else None
    if kept and own and here and (own.public, own.role) == (here.public, here.role):
        return kept
    if not unlocked.sealed:
        raise changed_outside_error()
    raise Locked(
        text("The key slots are older than those of the record. Put back the newest keyslots.json."),
        damaged=True,
    )
