"""The real window on a real store in a temporary folder."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

import pytest

from fortnight.app.user_window import UserWindow
from fortnight.domain.entry.drafts import InfusionDraft, LabsDraft, Typed
from fortnight.operations.recording import record_infusion, record_labs
from fortnight.operations.session import Session
from fortnight.store.changes import Changes
from fortnight.store.database import Store
from fortnight.ui.shell.main_window import MainWindow
from helpers.stores import KEY, NOW, Clock, registered, session_at

QUIET = (15, 18, 14, 16, 13, 21, 15, 17, 14, 16)


@dataclass
class Bedside:
    """A window, and the session behind it."""

    user_window: UserWindow
    session: Session
    clock: Clock

    @property
    def window(self) -> MainWindow:
        return self.user_window.window


@pytest.fixture
def bedside(qtbot, tmp_path):
    """An empty ward in an open window."""
    clock = Clock()
    with Store.open(tmp_path / "ward", KEY) as store:
        session = session_at(store, clock)
        user_window = UserWindow(session)
        with qtbot.waitExposed(user_window.window):
            user_window.window.show()
        yield Bedside(user_window, session, clock)
        if user_window.window.dialogs.current is not None:
            user_window.window.dialogs.current.close()
        user_window.window.close()
        user_window.window.deleteLater()


def treated(session: Session, number: str = "0001", name: str = "Case 1", visits: int = 16) -> str:
    """Register a child with quiet fortnights, the last infusion fourteen days ago; return its id."""
    with announced_at_once(session.store):
        child = registered(session, number, name)
        for n in range(visits):
            record_visit(session, child, n, NOW - timedelta(days=14 * (visits - n)))
    return child


def record_visit(session: Session, child: str, n: int, drawn: datetime) -> None:
    """Record quiet labs and the infusion an hour later."""
    values = {"IL6": Typed(str(QUIET[n % len(QUIET)]), "pg/mL"), "CRP": Typed("<0.3", "mg/L"),
              "WBC": Typed("6.4", "10*9/L"), "PLT": Typed("288", "10*9/L")}  # fmt: skip
    record_labs(session, f"{child}-labs-{n}", child, LabsDraft(drawn, values), confirmed=True)
    start = drawn + timedelta(hours=1)
    given = InfusionDraft(start, start + timedelta(hours=1), "22", "264")
    record_infusion(session, f"{child}-infusion-{n}", child, given, confirmed=True)


@contextmanager
def announced_at_once(store: Store) -> Iterator[None]:
    """Notify the window of all changes of the block together, so that it paints them once."""
    listeners, found = [*store.listeners], list[Changes]()
    store.listeners[:] = [found.append]
    try:
        yield
    finally:
        store.listeners[:] = listeners
    together = Changes(
        frozenset().union(*(each.tables for each in found)),
        frozenset().union(*(each.children for each in found)),
    )
    for listener in listeners:
        listener(together)
