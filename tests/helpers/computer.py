"""One simulated computer, as a process of its own that may be killed: it works, exchanges, and works on.

python -m helpers.computer FOLDER SEED ENTRIES SKEW_HOURS DIES_AFTER
"""

from __future__ import annotations

import os
import random
import signal
import sys
import threading
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

from fortnight.exchange.hub.address import Address
from fortnight.exchange.hub.client import Row, connected
from fortnight.exchange.hub.errors import HubError
from fortnight.exchange.hub.sealing import seal
from fortnight.operations import people
from fortnight.operations.session import Session
from fortnight.operations.sync.exchanging import exchange, required_membership
from fortnight.operations.sync.keys import sealer_of
from fortnight.store.errors import StoreProblem
from fortnight.store.journal import entries as journal
from fortnight.store.journal.ward_entries import ward_of
from helpers.entries import CHILD, labs, number
from helpers.people import LEAD_A, PASSPHRASE, new_id
from helpers.stores import NOW, Clock

BATCH = 25  # entries of one transaction
OFFLINE = 0.75  # the chance that a computer stays offline after a transaction


def work(folder: Path, seed: int, entries: int, skew_hours: float, dies_after: int) -> None:
    """Write about so many entries, with exchanges in between.

    `dies_after`: how many transactions until the process is killed soon afterwards, wherever it is; 0: never.
    """
    draw = random.Random(seed)
    clock = Clock(NOW + timedelta(hours=skew_hours))
    session = people.log_in(folder, LEAD_A.name, PASSPHRASE, clock, new_id)
    with session.store:
        done, written = 0, 0
        while done < entries or dies_after > written:
            done += write_some(session, draw)
            written += 1
            if written == dies_after:
                threading.Timer(draw.uniform(0, 0.3), os.kill, (os.getpid(), signal.SIGKILL)).start()
            clock.forward(minutes=draw.randint(1, 30))
            if draw.random() > OFFLINE:
                with suppress(HubError):
                    session = exchange(session).session
            if draw.random() < 0.05:
                with suppress(HubError):
                    deliver_again(session)


def write_some(session: Session, draw: random.Random) -> int:
    """Write entries about children and specimens that this computer knows, whoever made them."""
    db = session.store.db
    children = [id for (id,) in db.execute("SELECT id FROM child ORDER BY random() LIMIT 20")]
    # Without those whose child has not arrived yet: nobody sees them.
    here = "SELECT id, child, entry FROM specimen WHERE child IN (SELECT id FROM child)"
    specimens = db.execute(f"{here} ORDER BY random() LIMIT 40").fetchall()
    with session.store.transaction(session.act()) as transaction:
        if not children or draw.random() < 0.1:
            id = new_id()
            transaction.append(id, "child.record", id, id, {**CHILD, "number": str(draw.randint(1, 400))})
            children.append(id)
        for _ in range(BATCH):
            if specimens and draw.random() < 0.4:
                id, child, entry = draw.choice(specimens)
                change = {"results": {draw.choice(("IL6", "CRP")): number(draw.randint(1, 99))}}
                with suppress(StoreProblem):
                    transaction.append(
                        new_id(), "specimen.amend", id, child, change, base=entry, reason="misread"
                    )
            else:
                id, child = new_id(), draw.choice(children)
                transaction.append(id, "specimen.record", id, child, labs(IL6=draw.randint(1, 99), CRP=1))
                if draw.random() < 0.05:
                    transaction.append(new_id(), "undo", id, child, {"entry": id}, base=id)
        return len(transaction.written)


def deliver_again(session: Session) -> None:
    """Send entries that the hub may have already, as a proxy that repeats a request would."""
    member, db = required_membership(session), session.store.db
    sealer = sealer_of(member, ward_of(db))
    with connected(Address(member.url, member.password)) as hub:
        hub.check()
        known = hub.heads()[session.store.device].number
        old = list(journal.of_device(db, session.store.device, max(0, known - 40), known))
        hub.push([Row(e.device, e.seq, e.hash, seal(e, sealer.key_for(e))) for e in old])


if __name__ == "__main__":
    work(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4]), int(sys.argv[5]))
