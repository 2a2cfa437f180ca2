"""Slow reading in another thread: of a private, read-only copy of the record, or of one state of it."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager

from fortnight.domain.messages import text
from fortnight.store import engine_errors
from fortnight.store.database import Store
from fortnight.store.engine import Database, keyed, sqlite3
from fortnight.store.errors import CannotOpen
from fortnight.store.files.layout import StoreFiles
from fortnight.store.files.readonly_copy import copy_of_open
from fortnight.store.queries.snapshot import snapshot


def open_snapshot(files: StoreFiles, key: bytes, device: str) -> Store:
    """Open a copy of the record over a connection of its own; closing the store deletes the copy.

    It has the device of the record, so that heads are signed as by the record itself.

    :raises CannotOpen: if the record cannot be read or there is no room for the copy.
    """
    try:
        connection = keyed(files.ward, key)
        try:
            copy = copy_of_open(Database(connection))
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise CannotOpen(engine_errors.why_not_opened(files, error)) from error
    store = Store.open_copy(copy, key)
    store.device = device
    store.read_only = text("This is a copy for reading: nothing can be saved.")
    return store


@contextmanager
def reading(files: StoreFiles, key: bytes) -> Generator[Database]:
    """Read one state of the record over a connection of its own, in any thread.

    :raises CannotOpen: if the record cannot be read.
    """
    try:
        connection = keyed(files.ward, key)
        try:
            db = Database(connection)
            with snapshot(db):
                yield db
        finally:
            connection.close()
    except sqlite3.Error as error:
        raise CannotOpen(engine_errors.why_not_opened(files, error)) from error
