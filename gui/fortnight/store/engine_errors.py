"""Errors of the database engine as sentences for people: what happened, and what to do.

The engine names its errors in words alone. What reads, what writes and what catches the rest ask here.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from fortnight.domain.messages import Text, text
from fortnight.store.backups.folder import remedy
from fortnight.store.engine import sqlite3
from fortnight.store.errors import CannotOpen, DiskFull, NotSaved
from fortnight.store.files import disk_reserve
from fortnight.store.files.layout import StoreFiles

DAMAGED = ("malformed", "not a database", "unsupported file format")
SHARED_MEMORY = 1 << 17  # bytes: what the engine needs beside the record before it can read

FULL_DISK = text("The disk is full: nothing was saved. Free some space, then save again.")
RESERVE_FREED = text(
    "The disk is full: nothing was saved. The reserve was given back: save again now, then free some space."
)


def is_damage(error: Exception) -> bool:
    """Whether the engine says that the file itself is damaged."""
    return any(words in str(error) for words in DAMAGED)


def is_locked(error: Exception) -> bool:
    """Whether another process holds the record."""
    return "locked" in str(error)


def says_full(error: Exception, files: StoreFiles) -> bool:
    """Whether an error comes from a full disk.

    Where the engine cannot enlarge its shared memory it speaks of the disk only: then the disk is tried.
    """
    return disk_reserve.is_full(error) or (
        "disk I/O" in str(error) and not disk_reserve.has_room(files.folder, SHARED_MEMORY)
    )


# Reading ------------------------------------------------------------------------------------------


def why(files: StoreFiles, error: Exception) -> Text:
    """What to say of an error that the engine, or the system below it, gave while a record was used."""
    if says_full(error, files):
        return text("The disk of {folder} is full. Free some space, then try again.", folder=files.folder)
    if is_locked(error):
        return text("Another program holds {path}. Close the other windows, then try again.", path=files.ward)
    if is_damage(error):
        return text(
            "{path} is damaged ({why}). {remedy}", path=files.ward, why=error, remedy=remedy(files.backups)
        )
    if "disk I/O" in str(error):
        return text(
            "The disk refused to read or write {path} ({why}). Have the disk looked at. {remedy}",
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
            "{path} cannot be opened or written ({why}). Look whether the disk is there and whether you may "
            "write in {folder}.",
            path=files.ward,
            why=error,
            folder=files.folder,
        )
    return text("{path} cannot be used: {why}. Run verify.", path=files.ward, why=error)


def why_not_opened(files: StoreFiles, error: Exception) -> Text:
    """As `why`, before it is known whether the key is that of the record."""
    if not is_damage(error):
        return why(files, error)
    return text(
        "{path} cannot be opened: it is damaged, or its key is another one ({why}). {remedy}",
        path=files.ward,
        why=error,
        remedy=remedy(files.backups),
    )


@contextmanager
def said(files: StoreFiles) -> Iterator[None]:
    """:raises CannotOpen: with a sentence, for any error of the engine."""
    try:
        yield
    except sqlite3.Error as error:
        raise CannotOpen(why(files, error)) from error


# Writing ------------------------------------------------------------------------------------------

_NOT_SAVED: tuple[tuple[str, Text], ...] = (
    ("locked", text("Another program holds the record: nothing was saved. Try again.")),
    ("readonly", text("The folder may not be written: nothing was saved. Ask who looks after this machine.")),
    (
        "disk I/O",
        text(
            "The disk refused: whether this was saved is not certain. Save again (an entry is never kept "
            "twice), then make a backup and have the disk looked at."
        ),
    ),
    ("FOREIGN KEY", text("Other entries depend on this one: nothing was saved.")),
)


def not_saved(files: StoreFiles, error: Exception) -> NotSaved:
    """The refusal of a write. A full disk is given the reserve back, so that the same act can be saved."""
    if says_full(error, files):
        freed = disk_reserve.free(files.reserve)
        return DiskFull(RESERVE_FREED if freed else FULL_DISK, freed)
    if is_damage(error):
        return NotSaved(text("Nothing was saved. {why}", why=why(files, error)))
    known = (sentence for words, sentence in _NOT_SAVED if words in str(error))
    return NotSaved(next(known, text("Nothing was saved: {why}.", why=error)))


@contextmanager
def saving(files: StoreFiles) -> Iterator[None]:
    """:raises NotSaved: with a sentence, for any error of the engine."""
    try:
        yield
    except sqlite3.Error as error:
        raise not_saved(files, error) from error


# For whoever catches everything -------------------------------------------------------------------


def sentence(files: StoreFiles, error: BaseException) -> Text | None:
    """What to say of an error that nobody caught; `None` where it is not the engine's."""
    return why(files, error) if isinstance(error, sqlite3.Error) else None
