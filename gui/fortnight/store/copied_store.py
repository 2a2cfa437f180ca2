"""A store made from the entries of another one, in a private temporary folder with a key that is not kept.

The entries keep their devices, numbers and hashes. What is written in it is a chain of its own.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from fortnight.store import engine_errors
from fortnight.store.database import Store
from fortnight.store.engine import Database, sqlite3
from fortnight.store.errors import CannotOpen
from fortnight.store.files.layout import StoreFiles
from fortnight.store.journal import entries
from fortnight.store.journal.entries import Entry
from fortnight.store.keys.passphrase import KEY_BYTES
from fortnight.store.opening import connect
from fortnight.store.progress import SILENT, Progress
from fortnight.store.recovery.verify import remake_tables

BATCH = 500  # entries
# The store is deleted if anything goes wrong while it is filled, so nothing has to be durable meanwhile.
FILLING = ("synchronous=OFF", "cache_size=-16384", "wal_autocheckpoint=1000")


class CopiedStore:
    """The closed store: its temporary folder and its key. `discard` deletes it."""

    def __init__(self) -> None:
        self._folder: TemporaryDirectory[str] = TemporaryDirectory(
            prefix="fortnight-", ignore_cleanup_errors=True
        )
        self._key = secrets.token_bytes(KEY_BYTES)

    @property
    def _files(self) -> StoreFiles:
        return StoreFiles(Path(self._folder.name))

    @contextmanager
    def filling(self, progress: Progress = SILENT) -> Generator[Callable[[Entry], None]]:
        """Give a function that takes one entry after the other. They are kept if the block ends normally.

        :raises CannotOpen: if there is no room for the copy, or an entry cannot be stored.
        """
        try:
            Store.open(self._files.folder, self._key).close()
            db = connect(self._files.ward, self._key)
            try:
                for pragma in FILLING:
                    db.execute(f"PRAGMA {pragma}").fetchall()
                with db.conn:
                    db.execute("BEGIN IMMEDIATE")
                    db.execute("PRAGMA defer_foreign_keys=ON")
                    batch = _Batch(db)
                    yield batch.take
                    batch.write()
                    remake_tables(db, progress)
            finally:
                db.close()
        except sqlite3.Error as error:
            raise CannotOpen(engine_errors.why(self._files, error)) from error

    def open(self) -> Store:
        """Open the store as a review copy. Closing it deletes it."""
        store = Store.open_copy(self._folder, self._key)
        store.is_review_copy = True
        return store

    def discard(self) -> None:
        """Delete the store."""
        self._folder.cleanup()


class _Batch:
    """Inserts entries some hundred at a time."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._waiting: list[Entry] = []

    def take(self, entry: Entry) -> None:
        self._waiting.append(entry)
        if len(self._waiting) >= BATCH:
            self.write()

    def write(self) -> None:
        entries.insert_all(self._db, self._waiting)
        self._waiting.clear()
