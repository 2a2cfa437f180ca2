"""Putting a backup in the place of the record: proved first, the present files kept aside, a new chain.

The restored record goes on under a new device id, because the old id may have entries that the backup does
not know: its chain must not fork. Wherever power is cut on the way, the store that is found either
refuses to be written and says so, or is the restored one; restoring again goes through.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from fortnight.domain.messages import Text, text
from fortnight.store.backups.backup import copy_into, draft_in, examine
from fortnight.store.backups.folder import STAMP, Reach, read_reach, sha256_of, sweep
from fortnight.store.database import Store
from fortnight.store.engine import rekey, sqlite3
from fortnight.store.errors import CannotOpen, NotRestored
from fortnight.store.files.layout import (
    StoreFiles,
    make_device,
    read_device,
    read_or_make_device,
    sync_folder,
)
from fortnight.store.integrity.check import Report
from fortnight.store.journal import entries
from fortnight.store.journal.anchor import anchored
from fortnight.store.journal.entries import Act, Head
from fortnight.store.keys.keyslots import Slots, is_sealed
from fortnight.store.keys.slot_files import put_slots, read_slots, record_slots, remember_record
from fortnight.store.progress import SILENT, Progress
from fortnight.store.recovery.verify import verify

RESTORE = "store.restore"
LOGS = ("ward.db-wal", "ward.db-shm")
# Where SQLite keeps its locks in a file: 510 bytes after the pending and the reserved byte.
LOCKED_FROM, LOCKED_BYTES = 0x40000002, 510


@dataclass(frozen=True, slots=True)
class Restored:
    """What was done. `lost` counts saved entries that the backup does not hold (`None`: unknown)."""

    report: Report
    lost: int | None
    aside: Path


def restore(
    folder: Path,
    backup: Path,
    key: bytes,
    act: Act,
    entry: str,
    opened_by: bytes | None = None,
    slots: Slots | None = None,
    moved: bool = False,
    progress: Progress = SILENT,
) -> Restored:
    """Replace the record in a folder by a backup. No window may have it open.

    :param key: what the record is opened with from now on.
    :param entry: the id of the journal entry that says what was done.
    :param opened_by: what opens the backup, if it was made under an earlier key.
    :param slots: the key slots of a folder that has none; written when the backup is proved.
    :param moved: whether the backup is another installation's; the entry says so.
    :param progress: is told each step; it may stop the restore until the backup is proved.
    :raises NotRestored: with a sentence; the record is as it was.
    :raises Stopped: if it was stopped; the record is as it was.
    """
    files = StoreFiles(folder)
    before = _devices_before(files)
    with _folder(folder):
        heads, lost, aside = _put_in_place(files, backup, opened_by or key, key, act, slots, progress)
    sweep(folder, act.at)
    kept = {**dict.fromkeys(before, 0), **{device: head.seq for device, head in heads.items()}}
    body = {"backup": backup.name, "aside": aside.name, "lost": lost, "heads": kept}
    with Store.open(folder, key, given_up=kept) as store:
        with store.transaction(act) as writing:
            writing.append(entry, RESTORE, "store", None, {**body, "moved": True} if moved else body)
            _record_slots_of_today(store)
        return Restored(verify(store, progress=progress), lost, aside)


def _put_in_place(
    files: StoreFiles,
    backup: Path,
    opened_by: bytes,
    key: bytes,
    act: Act,
    slots: Slots | None,
    progress: Progress,
) -> tuple[dict[str, Head], int | None, Path]:
    """Prove the backup, then exchange it for the record: how far it goes, what it lacks, what was there."""
    try:
        with unused(files.ward), draft_in(files.folder) as draft:
            heads = _proved(backup, draft, opened_by, progress)
            _under(draft, opened_by, key, progress)
            lost = _lost(files, heads)
            progress.commit()
            progress.step(text("Putting the backup in the place of the record"))
            aside = _aside(files, act)
            if slots is not None:
                put_slots(files, slots)
            _exchange_or_say(files, draft, aside)
            return heads, lost, aside
    except OSError as error:
        raise NotRestored(
            text("{backup} was not restored: {why}.", backup=backup, why=error.strerror or error)
        ) from error


@contextmanager
def _folder(folder: Path) -> Iterator[None]:
    """The folder of a record, made where it is missing; a restore that was refused leaves none behind."""
    there = folder.exists()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        yield
    except BaseException:
        if not there:
            with suppress(OSError):
                folder.rmdir()
        raise


def _devices_before(files: StoreFiles) -> tuple[str, ...]:
    """The ids that this installation has, or had: what their chains hold beyond the backup is given up."""
    with suppress(CannotOpen):
        known = read_device(files)
        return (*known.before, known.device)
    return ()


def _record_slots_of_today(store: Store) -> None:
    """Who may log in is as it is today, not as it was when the backup was made."""
    with suppress(CannotOpen, OSError):
        slots, _ = read_slots(store.files)
        if is_sealed(slots, [store.key]):
            record_slots(store.db, slots)
            remember_record(store.files, slots)


# Proving ------------------------------------------------------------------------------------------


def _proved(backup: Path, draft: Path, key: bytes, progress: Progress) -> dict[str, Head]:
    """Copy the backup beside the record and prove the copy: what is proved is what is put in place."""
    if not backup.is_file():
        raise NotRestored(text("There is no backup {path}.", path=backup))
    reach = read_reach(backup)
    copy_into(backup, draft, progress)
    if reach is not None and sha256_of(draft) != reach.sha256:
        raise NotRestored(_damaged(backup, text("it is not the file that was once proved")))
    return _heads_of(backup, draft, key, reach, progress)


def _heads_of(
    backup: Path, draft: Path, key: bytes, reach: Reach | None, progress: Progress
) -> dict[str, Head]:
    try:
        device, anchored = (reach.device, reach.anchored) if reach else ("", {})
        report, heads = examine(draft, key, device, anchored, progress)
    except sqlite3.DatabaseError as error:
        raise NotRestored(
            text(
                "{path} was not restored: the key does not open it. It is damaged, another installation's "
                "or from before the key was changed; choose another backup.",
                path=backup,
            )
        ) from error
    if not report.sound:
        raise NotRestored(_damaged(backup, report.findings[0]))
    return heads


def _under(draft: Path, opened_by: bytes, key: bytes, progress: Progress) -> None:
    """The proved copy under the key of today: a key that was taken from somebody does not come back."""
    if opened_by != key:
        progress.step(text("Encrypting every page with the key of today"))
        rekey(draft, opened_by, key)


def _damaged(backup: Path, why: Text) -> Text:
    return text(
        "{path} was not restored: it is damaged ({why}). Choose another backup.", path=backup, why=why
    )


def _lost(files: StoreFiles, heads: dict[str, Head]) -> int | None:
    """How many entries were saved here that the backup does not hold, by the anchor."""
    records = anchored(files.anchor)
    if not records or not files.device.exists():
        return None
    try:
        device = read_or_make_device(files)
    except CannotOpen:
        return None
    return max(0, max(records) - heads.get(device, entries.Head()).seq)


# Exchanging ---------------------------------------------------------------------------------------


@contextmanager
def unused(ward: Path) -> Iterator[None]:
    """Refuse while another process has the record open. (Windows itself refuses to rename an open file.)

    POSIX drops a process's locks when it closes any descriptor of a file, so this process must not have
    the record open either.
    """
    if os.name == "nt" or not ward.exists():
        yield
        return
    import fcntl

    with ward.open("rb+") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, LOCKED_BYTES, LOCKED_FROM)
        except (BlockingIOError, PermissionError) as busy:
            raise NotRestored(
                text("{path} is open in another window: close it, then try again.", path=ward)
            ) from busy
        yield


def _aside(files: StoreFiles, act: Act) -> Path:
    """A new folder for the present files."""
    name = f"before-restore-{act.at.astimezone(entries.UTC).strftime(STAMP)}"
    for number in range(1, 1000):
        folder = files.folder / (name if number == 1 else f"{name}-{number}")
        if not folder.exists():
            folder.mkdir(mode=0o700)
            return folder
    raise NotRestored(text("{folder} is full of earlier restores: move some away.", folder=files.folder))


def _exchange_or_say(files: StoreFiles, draft: Path, aside: Path) -> None:
    try:
        _exchange(files, draft, aside)
    except OSError as error:
        raise NotRestored(
            text(
                "The restore stopped half-way: {why}. Nothing is lost, what was moved is in {aside}; set "
                "that right, then restore again.",
                why=error.strerror or error,
                aside=aside,
            )
        ) from error


def _exchange(files: StoreFiles, draft: Path, aside: Path) -> None:
    """Until the last step the old anchor stands, so that nothing half-done can be written to.

    The log goes first: beside another database SQLite would replay it. The new device id comes before the
    new anchor, so that no cut leaves the old chain to be continued from an older head.
    """
    for path in (*(files.folder / name for name in LOGS), files.ward):
        _move(path, aside)
    draft.replace(files.ward)
    sync_folder(files.folder)
    if files.device.exists():
        shutil.copyfile(files.device, aside / files.device.name)
    make_device(files)
    _move(files.anchor, aside)
    sync_folder(aside)
    sync_folder(files.folder)


def _move(path: Path, folder: Path) -> None:
    if path.exists():
        path.rename(folder / path.name)
