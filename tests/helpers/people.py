"""Records with people for tests: a first ward lead, passphrases, and the lowest allowed cost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from uuid_utils import uuid7

from fortnight.domain.people import LEAD, NURSE, Person
from fortnight.operations import people
from fortnight.operations.session import Session
from fortnight.store.access import unlock
from fortnight.store.files.layout import StoreFiles
from fortnight.store.journal import entries as journal
from fortnight.store.keys.passphrase import Cost
from helpers.stores import NOW, Clock

CHEAP = Cost(19 * 1024, 2)
LEAD_A = Person("Lead A", LEAD)
PASSPHRASE = "seven quiet herons wade"
OTHER = "amber kettle under frost"
THIRD = "violet anchors over gravel"


def new_id() -> str:
    return str(uuid7())


def record_with_lead(folder: Path, clock: Callable[[], datetime] | None = None) -> str:
    """Set up a record with the lead `LEAD_A`, and return the recovery code."""
    session, code = people.set_up(folder, LEAD_A, PASSPHRASE, clock or Clock(), new_id, CHEAP)
    session.store.close()
    return code


@contextmanager
def logged_in(
    folder: Path,
    name: str = LEAD_A.name,
    passphrase: str = PASSPHRASE,
    clock: Callable[[], datetime] | None = None,
) -> Iterator[Session]:
    """Log in to the record in a folder."""
    session = people.log_in(folder, name, passphrase, clock or Clock(), new_id)
    try:
        yield session
    finally:
        session.store.close()


def key_of(folder: Path) -> bytes:
    """Return the key of a record that `record_with_lead` made."""
    return unlock.unlock(StoreFiles(folder), LEAD_A.name, PASSPHRASE, NOW).keys[0]


def passphrase_file(folder: Path, passphrase: str = PASSPHRASE, name: str = "passphrase") -> Path:
    """Write a file with a passphrase that only its owner can read."""
    path = folder / name
    path.touch(mode=0o600)
    path.write_text(f"{passphrase}\n", encoding="utf-8")
    return path


def recorded(session: Session, verb: str) -> list[tuple[str, str, str, dict[str, Any]]]:
    """Return actor, role, target and body of each entry with a verb."""
    return [
        (e.actor, e.role, e.target, e.data) for e in journal.entries(session.store.db, "verb = ?", [verb])
    ]


def add(session: Session, name: str = "Nurse A", role: str = NURSE, passphrase: str = OTHER) -> None:
    """Add a person at the lowest cost."""
    people.add(session, name, role, passphrase, CHEAP)
