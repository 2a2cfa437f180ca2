"""Review copies for tests: a ward with people, a copy of its children, and the computer of a reader."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from fortnight.domain.people import NURSE, PHYSICIAN
from fortnight.operations.alert_cards import alert_id
from fortnight.operations.recording import record_labs
from fortnight.operations.review_copy.answering import save_answers
from fortnight.operations.review_copy.making import Wanted, make
from fortnight.operations.review_copy.opening import TRUST, Opener, open_copy
from fortnight.operations.session import Session
from helpers.drafts import quiet_fortnights, sheet
from helpers.people import OTHER, THIRD, add, logged_in, new_id, record_with_lead
from helpers.stores import Clock, registered

READER, NURSE_A = "Physician A", "Nurse A"
COPY_PASSPHRASE = "copper lanterns drift northward"
CHILD, SECOND = "child-0001", "child-0002"
CARD = alert_id(CHILD, "raised")
OWN = Opener(READER, OTHER)


def ward(folder: Path, fortnights: int = 16) -> None:
    """Make a record with a lead, a physician, a nurse and two children; the first one has a raised IL-6."""
    record_with_lead(folder)
    with logged_in(folder) as lead:
        add(lead, READER, PHYSICIAN, OTHER)
        add(lead, NURSE_A, NURSE, THIRD)
        quiet_fortnights(lead, registered(lead), fortnights)
        registered(lead, "0002", "Case 2")
        record_labs(lead, "raised", CHILD, sheet(lead.clock(), IL6=120, CRP="<0.3"), confirmed=True)


@contextmanager
def physician(folder: Path, clock: Callable[[], datetime] | None = None) -> Iterator[Session]:
    """Log the physician in at home."""
    with logged_in(folder, READER, OTHER, clock) as session:
        yield session


def copy_of(folder: Path, path: Path, clock: Callable[[], datetime] | None = None, **wanted: object) -> Path:
    """Make a copy of the first child for the physician, unless something else is wanted."""
    chosen = {"children": (CHILD,), "readers": (READER,), **wanted}
    with physician(folder, clock) as session:
        return make(session, Wanted(**chosen), path).path  # type: ignore[arg-type]


@contextmanager
def opened(
    laptop: Path,
    path: Path,
    opener: Opener = OWN,
    clock: Callable[[], datetime] | None = None,
    confirmed: tuple[str, ...] = (TRUST,),
) -> Iterator[Session]:
    """Open a copy on the reader's computer, which has no record."""
    session = open_copy(laptop, path, opener, clock or Clock(), new_id, confirmed)
    try:
        yield session
    finally:
        session.store.close()


def answered(
    laptop: Path, path: Path, out: Path, do: Callable[[Session], object], clock: Clock | None = None
) -> Path:
    """Open a copy, answer with `do`, and save the answers."""
    with opened(laptop, path, clock=clock) as session:
        do(session)
        save_answers(session, out)
    return out
