"""Restoring a backup: it is verified first, the present files are kept in a folder, and a new chain begins.

The restored record continues under a new device id, because the old id may have entries that the backup lacks
and its chain must not fork. If power is lost meanwhile, the store is either the restored one, or it opens
read-only with the reason; restoring again then succeeds.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Generator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from fortnight.domain.messages import Text, text
from fortnight.store.backups.backup import check_copy, copy_into, draft_in
from fortnight.store.backups.folder import STAMP, Reach, delete_leftovers, read_head_file, sha256_of
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
LOG_FILES = ("ward.db-wal", "ward.db-shm")
# The range of SQLite's shared locks in the file: 510 bytes after the pending and the reserved byte.
LOCKED_FROM, LOCKED_BYTES = 0x40000002, 510


@dataclass(frozen=True, slots=True)
class Restored:
    """The result of a restore. `lost` counts saved entries that the backup lacks (`None`: unknown).

    `aside` is the folder with the files that were replaced.
    """

    report: Report
    lost: int | None
    aside: Path


def restore(  # noqa: PLR0913
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
    """Replace the record in a folder with a backup. No window may have it open.

    :param key: the key of the record from now on.
    :param entry: the id of the journal entry that records the restore.
    :param opened_by: the key of the backup, if it was made under an earlier key.
    :param slots: the key slots for a folder that has none; written after the backup is verified.
    :param moved: whether the backup comes from another installation; recorded in the entry.
    :param progress: receives each step; it can stop the restore until the backup is verified.
    :raises NotRestored: with a sentence for the user; the record is unchanged.
    :raises Stopped: if the user stopped it; the record is unchanged.
    """
    files = StoreFiles(folder)
    before = _devices_before(files)
    with _folder(folder):
        heads, lost, aside = _put_in_place(files, backup, opened_by or key, key, act, slots, progress)
    delete_leftovers(folder, act.at)
    kept = {**dict.fromkeys(before, 0), **{device: head.seq for device, head in heads.items()}}
    body = {"backup": backup.name, "aside": aside.name, "lost": lost, "heads": kept}
    with Store.open(folder, key, kept_lengths=kept) as store:
        with store.transaction(act) as transaction:
            transaction.append(entry, RESTORE, "store", None, {**body, "moved": True} if moved else body)
            _record_slots_of_today(store)
        return Restored(verify(store, progress=progress), lost, aside)


def _put_in_place(  # noqa: PLR0913
    files: StoreFiles,
    backup: Path,
    opened_by: bytes,
    key: bytes,
    act: Act,
    slots: Slots | None,
    progress: Progress,
) -> tuple[dict[str, Head], int | None, Path]:
    """Verify the backup, then put it in the place of the record.

    Returns the head of each chain in the backup, the number of entries that it lacks, and the folder with the
    replaced files.
    """
    try:
        with not_in_use(files.ward), draft_in(files.folder) as draft:
            heads = _verified_copy(backup, draft, opened_by, progress)
            _rekey_if_needed(draft, opened_by, key, progress)
            lost = _count_lost(files, heads)
            progress.commit()
            progress.step(text("Replacing the record with the backup"))
            aside = _make_aside_folder(files, act)
            if slots is not None:
                put_slots(files, slots)
            _exchange_or_report(files, draft, aside)
            return heads, lost, aside
    except OSError as error:
        raise NotRestored(
            text("{backup} was not restored: {why}.", backup=backup, why=error.strerror or error)
        ) from error


@contextmanager
def _folder(folder: Path) -> Generator[None]:
    """Create the folder of a record if it is missing, and remove it again if the restore fails."""
    existed = folder.exists()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        yield
    except BaseException:
        if not existed:
            with suppress(OSError):
                folder.rmdir()
        raise


def _devices_before(files: StoreFiles) -> tuple[str, ...]:
    """Return the ids that this installation has or had. Entries written after the backup are discarded."""
    with suppress(CannotOpen):
        known = read_device(files)
        return (*known.before, known.device)
    return ()


def _record_slots_of_today(store: Store) -> None:
    """Store today's key slots in the record, so that today's people, not those of the backup, may log in."""
    with suppress(CannotOpen, OSError):
        slots, _ = read_slots(store.files)
        if is_sealed(slots, [store.key]):
            record_slots(store.db, slots)
            remember_record(store.files, slots)


# Verifying ----------------------------------------------------------------------------------------


def _verified_copy(backup: Path, draft: Path, key: bytes, progress: Progress) -> dict[str, Head]:
    """Copy the backup beside the record and verify the copy, which then replaces the record."""
    if not backup.is_file():
        raise NotRestored(text("The backup {path} was not found.", path=backup))
    reach = read_head_file(backup)
    copy_into(backup, draft, progress)
    if reach is not None and sha256_of(draft) != reach.sha256:
        raise NotRestored(_damaged(backup, text("the file has changed since the backup was made")))
    return _heads_of(backup, draft, key, reach, progress)


def _heads_of(
    backup: Path, draft: Path, key: bytes, reach: Reach | None, progress: Progress
) -> dict[str, Head]:
    try:
        device, anchored = (reach.device, reach.anchored) if reach else ("", {})
        report, heads = check_copy(draft, key, device, anchored, progress)
    except sqlite3.DatabaseError as error:
        raise NotRestored(
            text(
                "{path} was not restored: the key does not open it. It is damaged, belongs to another "
                "installation, or was made before the key was changed. Choose another backup.",
                path=backup,
            )
        ) from error
    if not report.sound:
        raise NotRestored(_damaged(backup, report.findings[0]))
    return heads


def _rekey_if_needed(draft: Path, opened_by: bytes, key: bytes, progress: Progress) -> None:
    """Encrypt the verified copy with the present key, so that a revoked key does not become valid again."""
    if opened_by != key:
        progress.step(text("Encrypting every page with the present key"))
        rekey(draft, opened_by, key)


def _damaged(backup: Path, why: Text) -> Text:
    return text(
        "{path} was not restored: it is damaged ({why}). Choose another backup.", path=backup, why=why
    )


def _count_lost(files: StoreFiles, heads: dict[str, Head]) -> int | None:
    """Return how many entries in the anchor the backup lacks, or `None` if that is unknown."""
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
def not_in_use(ward: Path) -> Generator[None]:
    """Make sure that no other process has the record open.

    Windows itself refuses to rename an open file, so nothing is done there.
    POSIX releases a process's locks on a file when it closes any descriptor of it, so this process must not
    have the record open either.

    :raises NotRestored: if another process has it open.
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
                text("{path} is open in another window. Close that window, then try again.", path=ward)
            ) from busy
        yield


def _make_aside_folder(files: StoreFiles, act: Act) -> Path:
    """Create a new folder for the files that are replaced."""
    name = f"before-restore-{act.at.astimezone(entries.UTC).strftime(STAMP)}"
    for number in range(1, 1000):
        folder = files.folder / (name if number == 1 else f"{name}-{number}")
        if not folder.exists():
            folder.mkdir(mode=0o700)
            return folder
    raise NotRestored(
        text("{folder} holds too many folders of earlier restores. Move some away.", folder=files.folder)
    )


def _exchange_or_report(files: StoreFiles, draft: Path, aside: Path) -> None:
    try:
        _exchange(files, draft, aside)
    except OSError as error:
        raise NotRestored(
            text(
                "The restore stopped before it was complete: {why}. Nothing is lost: the replaced files are "
                "in {aside}. Correct the problem, then restore again.",
                why=error.strerror or error,
                aside=aside,
            )
        ) from error


def _exchange(files: StoreFiles, draft: Path, aside: Path) -> None:
    """Replace the record. The old anchor is moved last, so an incomplete restore cannot be written to.

    The log is moved first, because SQLite would replay it into the new database. The new device id is made
    before the anchor is moved, so that after a power cut the old chain cannot continue from an older head.
    """
    for path in (*(files.folder / name for name in LOG_FILES), files.ward):
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
