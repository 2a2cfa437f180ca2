"""Stores and sessions for tests: real files, and a clock that the test sets."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import TypeVar

from fortnight.domain.entry.drafts import ChildDraft
from fortnight.operations.recording import register_child
from fortnight.operations.session import Session
from fortnight.store.database import Store
from helpers.locations import PROJECT

T = TypeVar("T")
KEY = bytes(range(32))
NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)
ROOT = PROJECT
FOUNDING = (ROOT / "resources/demo/founding-children.csv", ROOT / "resources/demo/founding-cases.csv")


def present(value: T | None) -> T:
    """Return a value that must not be `None`."""
    assert value is not None
    return value


def localise(naive: datetime) -> datetime:
    return naive.replace(tzinfo=UTC)


class Clock:
    """A clock that shows the same time until the test moves it."""

    def __init__(self, now: datetime = NOW) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def forward(self, **how) -> None:
        self.now += timedelta(**how)


def session_at(
    store: Store, clock: Callable[[], datetime] | None = None, actor: str = "Nurse A", role: str = "nurse"
) -> Session:
    numbers = count(1)
    return Session(store, actor, role, clock or Clock(), lambda: f"{store.device}-{actor}-{next(numbers)}")


@contextmanager
def open_session(folder: Path, clock: Callable[[], datetime] | None = None) -> Iterator[Session]:
    with Store.open(folder, KEY) as store:
        yield session_at(store, clock)


def registered(session: Session, number: str = "0001", name: str = "Case 1", **fields) -> str:
    """Register a child and return its id."""
    birth = fields.pop("birth_date", NOW.date() - timedelta(days=7 * 365))
    register_child(
        session, f"child-{number}", ChildDraft(number, name, "male", birth, **fields), confirmed=True
    )
    return f"child-{number}"
