"""A session that another thread reads with, on a copy of the record that is deleted afterwards."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime

from fortnight.operations.session import Session
from fortnight.store.files.layout import StoreFiles
from fortnight.store.snapshot_copy import open_snapshot


@dataclass(frozen=True, slots=True)
class Reader:
    """What another thread needs to read a record: where it is, its key, who reads, and the moment."""

    files: StoreFiles
    key: bytes = field(repr=False)
    device: str
    actor: str
    role: str
    at: datetime

    @classmethod
    def of(cls, session: Session) -> Reader:
        """Return what another thread needs to read the record of this session."""
        store = session.store
        return cls(store.files, store.key, store.device, session.actor, session.role, session.clock())

    @contextmanager
    def session(self) -> Generator[Session]:
        """Copy the record and yield a session on the copy, in which it stays the same moment.

        :raises CannotOpen: if the record cannot be read or there is no room for the copy.
        """
        with open_snapshot(self.files, self.key, self.device) as store:
            yield Session(store, self.actor, self.role, lambda: self.at, _no_id)


def _no_id() -> str:
    raise AssertionError("nothing is written into a copy")
