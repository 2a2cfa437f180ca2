"""Pushing: what this record has and the hub lacks is sealed and sent, and the stored hashes are read back."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from fortnight.domain.messages import Text, text
from fortnight.exchange.hub.client import Hub, HubHead, Row
from fortnight.exchange.hub.sealing import seal
from fortnight.operations.session import SILENT, Progress, Session
from fortnight.operations.sync.keys import Sealer, own_public_key, sealer_of
from fortnight.operations.sync.pulling import fork, fork_here
from fortnight.store.files.layout import read_device
from fortnight.store.journal import entries as journal
from fortnight.store.journal.entries import Entry
from fortnight.store.journal.ward_entries import ward_of
from fortnight.store.membership import Membership

BATCH = 1000  # entries of one transaction
LARGEST_BATCH = 1 << 20  # bytes
SENDING = text("Sending the entries of this computer")


@dataclass
class Pushed:
    """How many entries were sent, and what is wrong. `receipts`: how far the hub has each chain now.

    `heads` are those of the hub before the push, with the chains that were registered.
    """

    count: int = 0
    problems: dict[str, Text] = field(default_factory=dict[str, Text])
    receipts: dict[str, int] = field(default_factory=dict[str, int])
    again: int = 0
    heads: dict[str, HubHead] = field(default_factory=dict[str, HubHead])


def push(
    session: Session,
    hub: Hub,
    member: Membership,
    role: str,
    progress: Progress = SILENT,
    thorough: bool = True,
) -> Pushed:
    """Send what the hub lacks of the chains that this computer may send.

    :param thorough: also what it lacks in the middle of the own chain.
    """
    heads = hub.heads()
    pushed = Pushed(heads=heads)
    keys = sealer_of(member, ward_of(session.store.db))
    for device, mine in sorted(journal.heads(session.store.db).items()):
        head = heads[device] = heads.get(device) or _register(session, hub, device)
        if head.number > mine.seq or not _may_send(head, role):
            pushed.receipts[device] = head.number
            continue
        if head.number and journal.hash_of(session.store.db, device, head.number) != head.hash:
            own = device == session.store.device
            pushed.problems[device] = (fork_here if own else fork)(device, head.number)
            continue
        pushed.again += max(0, member.receipts.get(device, 0) - head.number)
        if thorough and head.role == role:
            _fill_gaps(session, hub, head, keys, pushed)
        progress.step(SENDING, head.number, mine.seq)
        _push_chain(session, hub, head, keys, pushed, progress)
    return pushed


def _may_send(head: HubHead, role: str) -> bool:
    return head.carried or head.role == role


def _register(session: Session, hub: Hub, device: str) -> HubHead:
    """Register a chain that the hub does not know: our own, or one that reached us in a file."""
    own = read_device(session.store.files)
    if device == own.device:
        return hub.register(device, own_public_key(session.store))
    return hub.register(device, None, carried=device not in own.before)


def _fill_gaps(session: Session, hub: Hub, head: HubHead, keys: Sealer, pushed: Pushed) -> None:
    """Send the entries again that the hub has lost in the middle of our own chain."""
    for number in hub.missing(head.device, head.number):
        _send(hub, journal.of_device(session.store.db, head.device, number - 1, number), keys, pushed)


def _push_chain(
    session: Session, hub: Hub, head: HubHead, keys: Sealer, pushed: Pushed, progress: Progress
) -> None:
    device, pushed.receipts[head.device] = head.device, head.number
    waiting = journal.of_device(session.store.db, device, head.number)
    while batch := _batch(waiting):
        if not _send(hub, batch, keys, pushed):
            own = device == session.store.device
            pushed.problems[device] = (fork_here if own else fork)(device, batch[0].seq)
            return
        pushed.receipts[device] = batch[-1].seq
        progress.step(SENDING, batch[-1].seq, journal.head(session.store.db, device).seq)


def _batch(waiting: Iterable[Entry]) -> list[Entry]:
    """Return the next entries, not more at once than a connection sends quickly."""
    batch: list[Entry] = []
    size = 0
    for entry in islice(waiting, BATCH):
        batch.append(entry)
        size += len(entry.body)
        if size > LARGEST_BATCH:
            break
    return batch


def _send(hub: Hub, batch: Iterable[Entry], keys: Sealer, pushed: Pushed) -> bool:
    """Send some entries; return whether the hub now holds exactly these."""
    batch = list(batch)
    rows = [Row(e.device, e.seq, e.hash, seal(e, keys.key_for(e))) for e in batch]
    stored = hub.push(rows)
    pushed.count += len(rows)
    return stored == {row.number: row.hash for row in rows}


def waiting_count(session: Session, receipts: dict[str, int], heads: dict[str, HubHead], role: str) -> int:
    """Return how many entries of the chains that this computer may send are not on the hub."""
    mine = journal.heads(session.store.db)
    return sum(
        max(0, head.seq - receipts.get(device, 0))
        for device, head in mine.items()
        if device not in heads or _may_send(heads[device], role)
    )


def sent_again(count: int) -> Text:
    """Return the notice that the hub had lost entries and was sent them again."""
    return text("The hub is older than at the last exchange: %n entry was sent again.", "", count)
