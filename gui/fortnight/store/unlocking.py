"""Getting in: the key slots read, a passphrase tried, the store opened with the key that came out."""

from __future__ import annotations

import secrets
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from fortnight.domain.people import LEAD, RECOVERY, RECOVERY_NAME, Person, name_trouble
from fortnight.domain.wording import text
from fortnight.store import attempts, keyslots, vault
from fortnight.store.backup import remedy
from fortnight.store.database import Store
from fortnight.store.engine import keyed, sqlite3
from fortnight.store.files import StoreFiles, write_whole
from fortnight.store.keyslots import Slots, bare_code, new_code, new_slot, sealed
from fortnight.store.passphrase import KEY_BYTES, SALT_BYTES, Cost, derive
from fortnight.store.places import place_of
from fortnight.store.problems import CannotOpen, Locked, Refused

GENERATION = "generation of the key slots"


@dataclass(frozen=True, slots=True)
class Unlocked:
    """Who got in, the store's keys (the newest first; two only while a change of key is under way)."""

    person: Person
    keys: tuple[bytes, ...] = field(repr=False)
    slots: Slots
    refused_before: int = 0
    from_copy: bool = False


def _unfinished(files: StoreFiles) -> bool:
    """Setting up was cut: a database whose key nobody has, and an anchor in which nothing was ever noted."""
    keyed_for_nobody = not (files.slots.exists() or files.earlier_slots.exists())
    nothing_noted = files.anchor.exists() and not files.anchor.stat().st_size
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
    return SetUp(key, slots, code)


# The files ----------------------------------------------------------------------------------------


def put_slots(files: StoreFiles, slots: Slots) -> None:
    """Replace the key slots atomically; the copy holds the former ones until the new ones stand.

    :raises OSError: if the disk refuses; the old or the new slots stand whole.
    """
    data = keyslots.written(slots)
    write_whole(files.slots, data)
    if files.slots.read_bytes() != data:
        raise OSError("what was written cannot be read back")
    write_whole(files.earlier_slots, data)


def read_slots(files: StoreFiles) -> tuple[Slots, bool]:
    """The key slots, and whether they are the copy's. :raises Locked: if neither is readable."""
    for path in (files.slots, files.earlier_slots):
        with suppress(OSError, ValueError):
            return keyslots.read(path.read_bytes()), path != files.slots
    raise Locked(
        text(
            "The key slots in {folder} are missing or damaged. Put back a copy of keyslots.json; each backup "
            "has one in the file beside it.",
            folder=files.folder,
        ),
        damaged=True,
    )


# Getting in ---------------------------------------------------------------------------------------


def unlock(files: StoreFiles, user: str, secret: str, now: datetime) -> Unlocked:
    """Try a passphrase. A wrong one says nothing of which part was wrong, and the next try waits longer.

    :raises Locked: for a wrong name or passphrase, a try too soon, or slots that were edited.
    """
    wait = attempts.waiting(files.attempts, user, now)
    if wait:
        raise Locked(
            text("Wait {seconds} seconds before the next try.", seconds=max(1, round(wait))), wait=wait
        )
    slots, from_copy = read_slots(files)
    slot = slots.of(user)
    keys = keyslots.opened(slots, slot, secret) if slot else _as_slow(secret)
    if slot is None or keys is None:
        wait = attempts.refused(files.attempts, user, now).wait(now)
        raise Locked(text("The name or the passphrase is not right. Try again."), wait=wait)
    return Unlocked(slot.person, keys, slots, attempts.forget(files.attempts, user), from_copy)


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
    """Remember in the record how often the slots were changed, and set right what a crash left."""
    known = int(vault.get(store.db, GENERATION) or 0)
    if way.slots.generation < known:
        raise Locked(
            text("The key slots are an older copy than the record knows. Put back the newest keyslots.json."),
            damaged=True,
        )
    if store.read_only is not None:
        return
    if way.slots.generation > known:
        vault.put(store.db, GENERATION, str(way.slots.generation))
    if way.from_copy:
        put_slots(store.files, way.slots)
