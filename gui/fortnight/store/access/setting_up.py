"""Setting up a record: a complete one, or none that anybody could open."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from fortnight.domain.messages import text
from fortnight.domain.people import LEAD, RECOVERY, RECOVERY_NAME, Person, name_problem
from fortnight.store.access.unlock import LONGEST_WAIT_S
from fortnight.store.database import Store
from fortnight.store.errors import CannotOpen, Refused
from fortnight.store.files.layout import StoreFiles, write_atomically
from fortnight.store.files.location import location_problems
from fortnight.store.files.locks import locked
from fortnight.store.journal import anchor
from fortnight.store.keys.keyslots import Slots, new_slot, sealed
from fortnight.store.keys.passphrase import KEY_BYTES, Cost
from fortnight.store.keys.recovery_code import bare_code, new_code
from fortnight.store.keys.slot_files import put_slots, remember_record


def _unfinished(files: StoreFiles) -> bool:
    """Whether an earlier set-up was interrupted before its key slots were written: nobody has its key.

    Either its mark is still here, or there is a database with an anchor that was never used.
    """
    if files.slots.exists() or files.earlier_slots.exists():
        return False
    never_used = files.anchor.exists() and not anchor.was_used(files.anchor)
    return files.setting_up.exists() or (files.ward.exists() and never_used)


def _put_unfinished_aside(files: StoreFiles) -> None:
    """Rename the files of an interrupted set-up. Nothing is deleted."""
    if _unfinished(files):
        for path in (
            files.ward,
            *(files.folder / f"ward.db-{each}" for each in ("wal", "shm")),
            files.anchor,
        ):
            with suppress(FileNotFoundError):
                path.rename(path.with_name(f"{path.name}.unfinished-{secrets.token_hex(4)}"))


def is_set_up(folder: Path) -> bool:
    """Whether this folder holds a record, or held one."""
    files = StoreFiles(folder)
    if _unfinished(files):
        return False
    return any(path.exists() for path in (files.slots, files.earlier_slots, files.ward, files.anchor))


@dataclass(frozen=True, slots=True)
class SetUp:
    """A new store's key and its first slots. The recovery code is shown once and not stored."""

    key: bytes = field(repr=False)
    slots: Slots
    code: str = field(repr=False)


def set_up(
    folder: Path,
    person: Person,
    passphrase: str,
    cost: Cost | None = None,
    code: str = "",
    write: Callable[[Store], object] = lambda store: None,
) -> SetUp:
    """Create a new store with its first entries, then the key slots of its first ward lead and recovery code.

    The key slots come last: if the set-up is interrupted before, nobody has the key of what was written, and
    the folder can be set up again. So there is a complete record or none.

    :param code: the recovery code, if it was shown already; else a new one is made.
    :param write: writes the first entries of the journal.
    :raises Refused: if there is a record already, or the first person is not a ward lead.
    """
    _check_free(folder)
    wrong = name_problem(person.name) or location_problems(folder).problem
    if wrong or person.role != LEAD:
        raise Refused(wrong or text("The first person must be a ward lead, who can then add the others."))
    key, code, store = secrets.token_bytes(KEY_BYTES), code or new_code(), secrets.token_hex(8)
    cost = cost or Cost()
    first_slots = (
        new_slot(store, person.name, person.role, passphrase, cost),
        new_slot(store, RECOVERY_NAME, RECOVERY, bare_code(code) or "", cost),
    )
    slots = sealed(Slots(store, 0, first_slots), [key])
    _write_record(StoreFiles(folder), key, slots, write)
    return SetUp(key, slots, code)


def _write_record(files: StoreFiles, key: bytes, slots: Slots, write: Callable[[Store], object]) -> None:
    with being_set_up(files.folder):
        with Store.open(files.folder, key) as made:
            write(made)
        put_slots(files, slots)
        remember_record(files, slots)


@contextmanager
def being_set_up(folder: Path) -> Generator[None]:
    """Mark the folder of a new record until its files are complete. No other window makes one there then.

    What an interrupted set-up left is put aside first.

    :raises Refused: if there is a record already, or another window makes one.
    :raises CannotOpen: if the folder cannot be used.
    """
    files = StoreFiles(folder)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with locked(folder, LONGEST_WAIT_S):
            _check_free(folder)
            _put_unfinished_aside(files)
            write_atomically(files.setting_up, b"")
            yield
            files.setting_up.unlink(missing_ok=True)
    except TimeoutError as busy:
        raise Refused(text("Another window is setting up a record here. Wait until it is done.")) from busy
    except OSError as error:
        raise CannotOpen(
            text("The folder {folder} cannot be used: {why}.", folder=folder, why=error.strerror or error)
        ) from error


def _check_free(folder: Path) -> None:
    if is_set_up(folder):
        raise Refused(text("There is already a record in {folder}.", folder=folder))
