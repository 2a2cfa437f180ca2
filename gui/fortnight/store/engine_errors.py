"""Errors of the database engine as sentences for the user: what happened, and what to do.

The engine distinguishes these errors only by their message text. Readers, writers and the handler of uncaught
errors all use this module.
"""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from fortnight.domain.messages import Text, text
from fortnight.store.backups.folder import remedy
from fortnight.store.engine import sqlite3
from fortnight.store.errors import CannotOpen, DiskFull, NotSaved
from fortnight.store.files import disk_reserve
from fortnight.store.files.layout import StoreFiles

DAMAGED = ("malformed", "not a database", "unsupported file format")
SHARED_MEMORY = (
    1 << 17
)  # bytes of disk space that the engine needs for its shared-memory file before it reads

FULL_DISK = text("The disk is full: nothing was saved. Free some space, then save again.")
RESERVE_FREED = text(
    "The disk is full: nothing was saved. The reserved space was released: save again now, then free some "
    "space."
)


def is_damage(error: Exception) -> bool:
    """Whether the engine reports that the file itself is damaged."""
    return any(words in str(error) for words in DAMAGED)


def is_locked(error: Exception) -> bool:
    """Whether another process has locked the record."""
    return "locked" in str(error)


def is_disk_full(error: Exception, files: StoreFiles) -> bool:
    """Whether an error comes from a full disk.

    If the engine cannot enlarge its shared-memory file it reports only a disk error, so the free space is
    tested as well.
    """
    return disk_reserve.is_full(error) or (
        "disk I/O" in str(error) and not disk_reserve.has_room(files.folder, SHARED_MEMORY)
    )


# Reading ------------------------------------------------------------------------------------------


def why(files: StoreFiles, error: Exception) -> Text:
    """Return the sentence for an error of the engine or the operating system while a record was in use."""
    if is_disk_full(error, files):
        return text(
            "The disk that holds {folder} is full. Free some space, then try again.", folder=files.folder
        )
    if is_locked(error):
        return text(
            "Another program is using {path}. Close the other windows, then try again.", path=files.ward
        )
    if is_damage(error):
        return text(
            "{path} is damaged ({why}). {remedy}", path=files.ward, why=error, remedy=remedy(files.backups)
        )
    if "disk I/O" in str(error):
        return text(
            "The disk could not read or write {path} ({why}). Have the disk checked. {remedy}",
            path=files.ward,
            why=error,
            remedy=remedy(files.backups),
        )
    if isinstance(error, OSError):
        return text(
            "{path} cannot be used: {why}.", path=error.filename or files.folder, why=error.strerror or error
        )
    if "unable to open" in str(error) or "readonly" in str(error):
        return text(
            "{path} cannot be opened or written ({why}). Check that the disk is connected and that you have "
            "permission to write in {folder}.",
            path=files.ward,
            why=error,
            folder=files.folder,
        )
    return text("{path} cannot be used: {why}. Run “fortnight verify”.", path=files.ward, why=error)


def why_not_opened(files: StoreFiles, error: Exception) -> Text:
    """Return the sentence for an error at opening, when it is not yet known whether the key is right."""
    if not is_damage(error):
        return why(files, error)
    return text(
        "{path} cannot be opened: it is damaged, or the key is wrong ({why}). {remedy}",
        path=files.ward,
        why=error,
        remedy=remedy(files.backups),
    )


@contextmanager
def said(files: StoreFiles) -> Generator[None]:
    """Turn any error of the engine into `CannotOpen`.

    :raises CannotOpen: with a sentence for the user.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise CannotOpen(why(files, error)) from error


# Writing ------------------------------------------------------------------------------------------

_NOT_SAVED: tuple[tuple[str, Text], ...] = (
    ("locked", text("Another program is using the record: nothing was saved. Try again.")),
    (
        "readonly",
        text(
            "The folder cannot be written to: nothing was saved. Ask the person who looks after this "
            "computer."
        ),
    ),
    (
        "disk I/O",
        text(
            "The disk reported an error, and it is not certain whether this was saved. Save again (an entry "
            "is never saved twice), then make a backup and have the disk checked."
        ),
    ),
    ("FOREIGN KEY", text("Other entries depend on this one: nothing was saved.")),
)


def not_saved(files: StoreFiles, error: Exception) -> NotSaved:
    """Return the error for a write that failed.

    On a full disk the reserve is deleted first, so that the same entry can be saved at the next attempt.
    """
    if is_disk_full(error, files):
        freed = disk_reserve.free(files.reserve)
        return DiskFull(RESERVE_FREED if freed else FULL_DISK, freed)
    if is_damage(error):
        return NotSaved(text("Nothing was saved. {why}", why=why(files, error)))
    known = (sentence for words, sentence in _NOT_SAVED if words in str(error))
    return NotSaved(next(known, text("Nothing was saved: {why}.", why=error)))


@contextmanager
def saving(files: StoreFiles) -> Generator[None]:
    """Turn any error of the engine during a write into `NotSaved`.

    :raises NotSaved: with a sentence for the user.
    """
    try:
        yield
    except sqlite3.Error as error:
        raise not_saved(files, error) from error


# For the handler of uncaught errors ---------------------------------------------------------------


def sentence(files: StoreFiles, error: BaseException) -> Text | None:
    """Return the sentence for an uncaught error, or `None` if the error is not the engine's."""
    return why(files, error) if isinstance(error, sqlite3.Error) else None
