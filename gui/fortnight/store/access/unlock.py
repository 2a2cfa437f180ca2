"""Getting in: the key slots read, a passphrase tried, the store opened with the key that came out."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from fortnight.domain.messages import Text, text
from fortnight.domain.people import LEAD, RECOVERY, RECOVERY_NAME, Person, name_trouble
from fortnight.store import engine_errors
from fortnight.store.access import login_attempts
from fortnight.store.backups.folder import remedy
from fortnight.store.database import Store
from fortnight.store.engine import keyed, sqlite3
from fortnight.store.errors import CannotOpen, Locked, Refused
from fortnight.store.files.layout import StoreFiles
from fortnight.store.files.location import place_of
from fortnight.store.files.locks import locked
from fortnight.store.journal import anchor, local_values
from fortnight.store.keys import keyslots
from fortnight.store.keys.keyslots import Slots, bare_code, changed_outside, new_code, new_slot, sealed
from fortnight.store.keys.passphrase import KEY_BYTES, SALT_BYTES, Cost, derive
from fortnight.store.keys.slot_files import (
    GENERATION,
    Copy,
    are_whole,
    copies,
    put_slots,
    record_slots,
    recorded_slots,
    remember_record,
    why_another_copy,
)

LONGEST_WAIT_S = 10  # for a log-in in another window


@dataclass(frozen=True, slots=True)
class Unlocked:
    """Who got in, the store's keys (the newest first; two only while a change of key is under way).

    `from_copy`: by another copy than `keyslots.json`, as `notice` says. `sealed`: nobody changed the slots
    outside the program; where it is false, the record's own copy of them decides.
    """

    person: Person
    keys: tuple[bytes, ...] = field(repr=False)
    slots: Slots
    refused_before: int = 0
    from_copy: bool = False
    sealed: bool = True
    notice: Text | None = None


def _unfinished(files: StoreFiles) -> bool:
    """Setting up was cut: a database whose key nobody has, and an anchor in which nothing was ever noted."""
    keyed_for_nobody = not (files.slots.exists() or files.earlier_slots.exists())
    nothing_noted = files.anchor.exists() and not anchor.was_used(files.anchor)
    return files.ward.exists() and keyed_for_nobody and nothing_noted


def _put_unfinished_aside(files: StoreFiles) -> None:
    """What is left of a set-up that was cut keeps lying there under another name; nothing is deleted."""
    if _unfinished(files):
        for name in ("ward.db", "ward.db-wal", "ward.db-shm"):
            with suppress(FileNotFoundError):
                (files.folder / name).rename(files.folder / f"{name}.unfinished-{secrets.token_hex(4)}")


def is_set_up(folder: Path) -> bool:
    """Whether there is, or was, a record in this folder."""
    files = StoreFiles(folder)
    if _unfinished(files):
        return False
    return any(path.exists() for path in (files.slots, files.earlier_slots, files.ward, files.anchor))


# Setting up ---------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class SetUp:
    """A new store's key and its first slots. The recovery code is shown once and kept nowhere."""

    key: bytes = field(repr=False)
    slots: Slots
    code: str = field(repr=False)


def set_up(folder: Path, person: Person, passphrase: str, cost: Cost | None = None) -> SetUp:
    """Make a new store, then the key slots of its first lead and of the recovery code.

    The database comes first: cut between the two, what lies there was never written to and is set up anew.

    :raises Refused: if there is a record already, or the first person is no lead.
    """
    if is_set_up(folder):
        raise Refused(text("There is a record in {folder} already.", folder=folder))
    wrong = name_trouble(person.name) or place_of(folder).trouble
    if wrong or person.role != LEAD:
        raise Refused(wrong or text("The first person must be a ward lead, who lets the others in."))
    key, code, store = secrets.token_bytes(KEY_BYTES), new_code(), secrets.token_hex(8)
    each = cost or Cost()
    ways = (
        new_slot(store, person.name, person.role, passphrase, each),
        new_slot(store, RECOVERY_NAME, RECOVERY, bare_code(code) or "", each),
    )
    slots = sealed(Slots(store, 0, ways), [key])
    _put_unfinished_aside(StoreFiles(folder))
    Store.open(folder, key).close()
    put_slots(StoreFiles(folder), slots)
    remember_record(StoreFiles(folder), slots)
    return SetUp(key, slots, code)


# Getting in ---------------------------------------------------------------------------------------


def unlock(files: StoreFiles, user: str, secret: str, now: datetime) -> Unlocked:
    """Try a passphrase. A wrong one says nothing of which part was wrong, and the next try waits longer.

    One try at a time, whatever process makes it, so that each is counted.

    :raises Locked: for a wrong name or passphrase, a try too soon, or slots that are damaged.
    """
    try:
        with locked(files.folder, LONGEST_WAIT_S):
            return _unlocked(files, user, secret, now)
    except TimeoutError as busy:
        raise Locked(text("Somebody else is just logging in here. Try again.")) from busy


def _unlocked(files: StoreFiles, user: str, secret: str, now: datetime) -> Unlocked:
    wait = login_attempts.waiting(files.attempts, user, now)
    if wait:
        raise Locked(
            text("Wait {seconds} seconds before the next try.", seconds=max(1, round(wait))), wait=wait
        )
    known = copies(files)
    way = way_in(files, known, user, secret)
    if way is not None:
        return replace(way, refused_before=login_attempts.forget(files.attempts, user))
    if not any(copy.intact for copy in known):
        raise Locked(_maybe_damaged(known[0]), damaged=True)
    wait = login_attempts.refused(files.attempts, user, now).wait(now)
    raise Locked(text("The name or the passphrase is not right. Try again."), wait=wait)


def _maybe_damaged(copy: Copy) -> Text:
    return text(
        "{path} is damaged: whether the passphrase is right cannot be said. Put back a copy of "
        "keyslots.json, or use the recovery code.",
        path=copy.path,
    )


def way_in(files: StoreFiles, known: Sequence[Copy], user: str, secret: str) -> Unlocked | None:
    """What a secret opens: by the first copy whose seal holds, else by the first that it opens at all.

    Of two whole copies the newer one counts, so that nobody who was taken out comes back by the other.
    """
    newest = max((copy.slots.generation for copy in known if copy.intact), default=0)
    unsealed = None
    for copy in _distinct(known):
        way = _opened(files, copy, user, secret)
        if way is None or (copy.intact and copy.slots.generation < newest):
            continue
        if way.sealed:
            return way
        unsealed = unsealed or way
    return unsealed


def _distinct(known: Sequence[Copy]) -> list[Copy]:
    return [copy for n, copy in enumerate(known) if copy.slots not in [each.slots for each in known[:n]]]


def _opened(files: StoreFiles, copy: Copy, user: str, secret: str) -> Unlocked | None:
    slot = copy.slots.of(user)
    keys = keyslots.unwrapped(copy.slots, slot, secret) if slot else _as_slow(secret)
    if slot is None or keys is None:
        return None
    another = copy.path != files.slots
    return Unlocked(
        slot.person,
        keys,
        copy.slots,
        from_copy=another,
        sealed=keyslots.is_sealed(copy.slots, keys),
        notice=why_another_copy(files, copy.path) if another else None,
    )


def _as_slow(secret: str) -> None:
    """An unknown name takes as long as a known one."""
    derive(secret, bytes(SALT_BYTES), Cost())


def unlock_by_code(files: StoreFiles, typed: str, now: datetime) -> Unlocked:
    """Get in by the recovery code. :raises Locked:"""
    code = bare_code(typed)
    if code is None:
        raise Locked(text("That is not a recovery code: a letter is missing or wrong. Read it again."))
    return unlock(files, RECOVERY_NAME, code, now)


def open_with(folder: Path, way: Unlocked) -> Store:
    """Open the store. Slots older than the record knows are refused: someone put back a former copy.

    :raises CannotOpen:
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
    key = next((key for key in way.keys if fits(files.ward, key)), way.keys[0])
    store = Store.open(folder, key)
    try:
        with engine_errors.said(files):
            _know_slots(store, way)
    except BaseException:
        store.close()
        raise
    return store


def fits(ward: Path, key: bytes) -> bool:
    """Whether a key opens the record."""
    try:
        keyed(ward, key).close()
    except sqlite3.DatabaseError:
        return False
    return True


def _know_slots(store: Store, way: Unlocked) -> None:
    """Compare the key slots with those that the record keeps, and put right what damage or a crash left.

    :raises Locked: for slots that somebody changed or put back, where the record does not know the person so.
    """
    kept = recorded_slots(store.db)
    slots = _proved_slots(way, kept, int(local_values.get(store.db, GENERATION) or 0))
    if way.notice is not None:
        store.notices.append(way.notice)
    elif slots != way.slots:
        store.notices.append(text("{path} had been changed outside the program.", path=store.files.slots))
    if store.read_only is not None:
        return
    try:
        if slots != kept:
            record_slots(store.db, slots)
        if not are_whole(store.files, slots):
            put_slots(store.files, slots)
        remember_record(store.files, slots)
    except (sqlite3.Error, OSError) as error:
        store.only_read_if_full(error)


def _proved_slots(way: Unlocked, kept: Slots | None, known: int) -> Slots:
    """The slots to go on with: the file's where the seal holds and none is newer, else the record's own."""
    if way.sealed and way.slots.generation >= known:
        return way.slots
    own, here = way.slots.of(way.person.name), kept.of(way.person.name) if kept else None
    if kept and own and here and (own.public, own.role) == (here.public, here.role):
        return kept
    if not way.sealed:
        raise changed_outside()
    raise Locked(
        text("The key slots are an older copy than the record knows. Put back the newest keyslots.json."),
        damaged=True,
    )
