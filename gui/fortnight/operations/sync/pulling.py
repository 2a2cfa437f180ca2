"""Pulling: the entries of the other computers are checked one by one before they are stored.

A chain is taken up to its first entry that does not fit. A gap, a fork and a changed entry are named, and
what
follows is not taken.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from fortnight.domain.messages import Text, text
from fortnight.exchange.hub.client import Hub, HubHead, Row
from fortnight.exchange.hub.sealing import CannotUnseal, MissingKey, NewerForm, entry_from, unseal
from fortnight.operations.session import SILENT, Progress, Session
from fortnight.operations.sync.keys import Ring, ring_of, take_keys
from fortnight.store import arrivals
from fortnight.store.errors import Refused
from fortnight.store.journal import entries as journal
from fortnight.store.journal.entries import Entry, Head
from fortnight.store.journal.ward_entries import ward_of
from fortnight.store.membership import membership

BATCH = 2000  # entries of one transaction
RECEIVING = text("Receiving the entries of the other computers")


@dataclass
class Pulled:
    """The entries that were stored, and the sentence of each chain that was not taken to its end."""

    entries: list[Entry] = field(default_factory=list[Entry])
    problems: dict[str, Text] = field(default_factory=dict[str, Text])
    needs_key: set[str] = field(default_factory=set[str])


def pull(
    session: Session, hub: Hub, progress: Progress = SILENT, known: Mapping[str, HubHead] | None = None
) -> Pulled:
    """Take everything that the hub has and this record lacks.

    A chain may need a key of the ward that another chain announces, so chains are tried again until nothing
    more arrives.

    :param known: the heads of the hub if they have just been read.
    """
    pulled, first = Pulled(), _with_news(session, hub)
    while True:
        before = len(pulled.entries)
        pulled.needs_key.clear()
        heads = sorted((known or hub.heads()).values(), key=lambda head: (head.device not in first, head))
        steps = _Steps(progress, sum(head.number for head in heads))
        for head in heads:
            if head.device not in pulled.problems:
                _pull_chain(session, hub, head, pulled, steps)
            steps.have(head.number)
        known = None
        got_key = take_keys(session.store, hub)
        if not (pulled.needs_key and (got_key or len(pulled.entries) > before)):
            break
    for device in pulled.needs_key:
        pulled.problems[device] = text(
            "Entries of {device} are encrypted with a key that this computer does not have yet. It is "
            "handed over "
            "when another computer exchanges.",
            device=device,
        )
    return pulled


class _Steps:
    """Reports how much of all chains of the hub is here."""

    def __init__(self, progress: Progress, total: int) -> None:
        self._progress, self._total, self._before = progress, total, 0

    def now(self, number: int) -> None:
        """Report that the present chain is here up to a number."""
        self._progress.step(RECEIVING, self._before + number, self._total)

    def have(self, number: int) -> None:
        """Go on to the next chain."""
        self._before += number


def _with_news(session: Session, hub: Hub) -> set[str]:
    """Return the devices whose chains are read first: they gave this computer a key that it does not have.

    A key changes when a computer is revoked. Who reads of that first takes nothing more from it.
    """
    known = _ring(session)
    return {device for key_id, device in hub.key_authors(session.store.device) if key_id not in known}


def _pull_chain(session: Session, hub: Hub, head: HubHead, pulled: Pulled, steps: _Steps) -> None:
    """Take the rest of one chain."""
    device, mine = head.device, journal.head(session.store.db, head.device)
    end = _end(session, head)
    if head.number and not _agrees(session, hub, head, mine):
        pulled.problems[device] = _fork(session, device, min(head.number, mine.seq))
        return
    while mine.seq < end:
        rows = [row for row in hub.pull(device, mine.seq, BATCH) if row.number <= end]
        good, wrong = read_rows(rows, mine, _ring(session))
        try:
            arrivals.take(session.store, good)
        except Refused as refused:
            pulled.problems[device] = refused.sentence
            return
        pulled.entries += good
        if isinstance(wrong, MissingKey):
            pulled.needs_key.add(device)
            return
        if wrong is not None or not rows:
            at = mine.seq + len(good) + 1
            pulled.problems[device] = _why(device, at, rows[len(good) :], wrong)
            return
        mine = Head(good[-1].seq, good[-1].hash)
        steps.now(mine.seq)


def _ring(session: Session) -> Ring:
    member = membership(session.store.db)
    return ring_of(member) if member is not None else {}


def _end(session: Session, head: HubHead) -> int:
    """Return the number up to which a chain is taken: of a revoked computer only what came before."""
    last = ward_of(session.store.db).last_taken(head.device, head.role)
    return head.number if last is None else min(head.number, last)


def _agrees(session: Session, hub: Hub, head: HubHead, mine: Head) -> bool:
    """Whether this record and the hub hold the same entry where the shorter of the two chains ends."""
    if mine.seq >= head.number:
        return journal.hash_of(session.store.db, head.device, head.number) == head.hash
    return not mine.seq or hub.hash_of(head.device, mine.seq) in (mine.hash, None)


def _fork(session: Session, device: str, number: int) -> Text:
    return fork_here(device, number) if device == session.store.device else fork(device, number)


def fork(device: str, number: int) -> Text:
    """Return the sentence for a chain that continues differently here and on the hub."""
    return text(
        "The journal of {device} forks: entry {number} is another one on the hub than here. Its folder "
        "was copied "
        "or put back. Nothing of it is taken; ask the ward lead to verify both computers.",
        device=device,
        number=number,
    )


def fork_here(device: str, number: int) -> Text:
    """Return the sentence for a fork of this computer's own chain."""
    return text(
        "This computer's journal ({device}) forks at entry {number} or before: the hub has another one. A "
        "copy of this "
        "folder is in use, or an older copy was put back. Its new entries are not sent. Keep this folder, "
        "and join "
        "the hub again in an empty folder.",
        device=device,
        number=number,
    )


def read_rows(rows: Sequence[Row], after: Head, ring: Ring) -> tuple[list[Entry], Exception | None]:
    """Return the entries of rows up to the first that cannot be taken, and why it cannot."""
    good: list[Entry] = []
    seq, prev = after.seq, after.hash
    for row in rows:
        if row.number != seq + 1:
            return good, LookupError(row.number)
        try:
            fields = unseal(row.device, row.number, row.hash, row.sealed, ring)
            good.append(entry_from(row.device, row.number, prev, row.hash, fields))
        except CannotUnseal as wrong:
            return good, wrong
        seq, prev = row.number, row.hash
    return good, None


def _why(device: str, number: int, rest: Sequence[Row], wrong: Exception | None) -> Text:
    """Return the sentence for a chain that was not taken to its end."""
    if isinstance(wrong, LookupError) or not rest:
        last = rest[0].number - 1 if rest else number
        return text(
            "Entries {first} to {last} of {device} are missing on the hub. What follows them is not taken.",
            first=number,
            last=last,
            device=device,
        )
    if isinstance(wrong, NewerForm):
        return text(
            "Entry {number} of {device} was sent by a newer version of Fortnight. Install the newer "
            "version to read it.",
            number=number,
            device=device,
        )
    return text(
        "Entry {number} of {device} on the hub was changed, or does not follow the entry before it. It "
        "and what "
        "follows are not taken.",
        number=number,
        device=device,
    )
