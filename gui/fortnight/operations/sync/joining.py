"""Joining a hub: an existing record becomes a member, or an empty folder a new computer of the same ward."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

from fortnight.domain.messages import text
from fortnight.domain.people import LEAD, folded
from fortnight.exchange.hub.address import Address
from fortnight.exchange.hub.client import Hub, connected
from fortnight.exchange.hub.names import person_hash
from fortnight.exchange.hub.sealing import WardKey, new_ward_key
from fortnight.exchange.hub.slots import OpenedSlot, from_hub
from fortnight.operations.people.sessions import record_log_in, session_of
from fortnight.operations.session import SILENT, Invalid, Progress, Session
from fortnight.operations.sync.exchanging import exchange_on
from fortnight.operations.sync.outcome import Joined, fingerprint
from fortnight.operations.sync.pulling import Pulled, pull
from fortnight.operations.sync.slots import slots_here, write_slots
from fortnight.store.access import setting_up
from fortnight.store.access.unlock import Unlocked
from fortnight.store.database import Store
from fortnight.store.errors import Locked, ReadOnly
from fortnight.store.files.layout import StoreFiles
from fortnight.store.journal.verbs import HUB
from fortnight.store.journal.ward_entries import KEY
from fortnight.store.keys.keyslots import Slot, Slots, sealed
from fortnight.store.keys.passphrase import KEY_BYTES
from fortnight.store.keys.slot_files import put_slots, record_slots, remember_record
from fortnight.store.keys.travelling_slots import KnownPerson, known_people
from fortnight.store.membership import Membership, membership, put_membership

NOT_KNOWN = text(
    "The hub knows nobody with this name and passphrase. If somebody was just added, exchange on their "
    "computer first."
)
UNITED = text(
    "People who were known on both sides, and the recovery code, log in as the ward knows them from now on."
)
NOT_LED = text("Only a ward lead can share a record that is on one computer alone.")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the hub is, and the ward that it belongs to."""

    address: Address
    ward: str
    keys: tuple[WardKey, ...] = field(repr=False)

    def membership(self) -> Membership:
        keys = {key.id.hex(): key.secret.hex() for key in self.keys}
        return Membership(self.address.url, self.address.password, self.ward, keys)


def join_record(session: Session, address: Address, passphrase: str, progress: Progress = SILENT) -> Joined:
    """Make an existing record a member. The first one makes the ward; another one unites with what is there.

    :raises HubError: if the hub cannot be used.
    :raises Invalid: for somebody who is not a ward lead, or a hub of a ward that does not know the person.
    """
    if not session.keys:
        raise Invalid(text("A demonstration record cannot be shared."))
    if session.store.read_only is not None:
        raise ReadOnly(session.store.read_only)
    if session.role != LEAD:
        raise Invalid(NOT_LED)
    with connected(address) as hub:
        hub.check()
        mark = hub.ward()
        known = membership(session.store.db)
        if known is not None and mark is not None and known.ward != mark.hex():
            raise Invalid(text("This record is already shared through the hub of another ward."))
        if mark is None:
            return _first(session, hub, address, known, progress)
        return _another(session, hub, address, mark.hex(), passphrase, progress)


def _first(
    session: Session, hub: Hub, address: Address, known: Membership | None, progress: Progress
) -> Joined:
    """Make the hub that of this record. A record that had another hub before keeps its ward and keys."""
    key = new_ward_key()
    ward = known.ward if known is not None else key.id.hex()
    if hub.claim_ward(bytes.fromhex(ward)).hex() != ward:
        raise Invalid(text("Another computer has just joined this empty hub. Join once more."))
    with session.store.transaction(session.act()) as transaction:
        if known is None:
            place = _Place(address, ward, (key,))
            put_membership(transaction.db, place.membership())
            transaction.append(session.new_id(), KEY, HUB, None, {"id": key.id.hex(), "why": "hub.join"})
        else:
            fresh = Membership(address.url, address.password, ward, known.keys, {}, {})
            put_membership(transaction.db, fresh)
        write_slots(session, transaction, slots_here(session))
    first = exchange_on(session, hub, address.role, progress)
    return Joined(first.session, fingerprint(ward), first, is_new_ward=known is None)


def _another(
    session: Session, hub: Hub, address: Address, ward: str, passphrase: str, progress: Progress
) -> Joined:
    """Unite this record with that of the ward. Names that both know log in as the ward knows them."""
    known = membership(session.store.db)
    opened = open_slot(hub, session.actor, passphrase) if known is None else None
    if known is None and opened is None:
        raise Invalid(
            text(
                "This hub belongs to a ward in which {name} with this passphrase is not known. Have "
                "{name} added there, "
                "or join with an empty folder.",
                name=session.actor,
            )
        )
    keys = opened.keys if opened is not None else ()
    place = _Place(address, ward, keys).membership() if known is None else known
    member = Membership(address.url, address.password, ward, place.keys, place.receipts, place.people)
    put_membership(session.store.db, member)
    pull(session, hub, progress)
    shared = known_people(session.store.db, slots_here(session).store)
    with session.store.transaction(session.act()) as transaction:
        write_slots(session, transaction, slots_here(session), names=shared)
    first = exchange_on(session, hub, address.role, progress)
    return Joined(first.session, fingerprint(ward), first, notices=(UNITED,) if known is None else ())


def open_slot(hub: Hub, user: str, passphrase: str) -> OpenedSlot | None:
    """Return what a name and a passphrase open on the hub; `None` if nobody is known by them."""
    hashed = person_hash(user, hub.salt())
    newest = hub.slots(hashed.person)
    return from_hub(newest[0], hashed, passphrase) if newest else None


# A new computer -----------------------------------------------------------------------------------


def join_empty(  # noqa: PLR0913
    folder: Path,
    address: Address,
    user: str,
    passphrase: str,
    clock: Callable[[], datetime],
    new_id: Callable[[], str],
    progress: Progress = SILENT,
) -> Joined:
    """Make an empty folder a new computer of the ward. Nothing but name and passphrase is carried by hand.

    If it is interrupted, the folder can be joined again.

    :raises HubError: if the hub cannot be used.
    :raises StoreProblem: if the folder cannot be used, or another window makes a record in it.
    :raises Locked: if nobody is known by this name and passphrase.
    """
    if setting_up.is_set_up(folder):
        raise Invalid(text("There is already a record in {folder}.", folder=folder))
    with connected(address) as hub:
        hub.check()
        mark = hub.ward()
        opened = open_slot(hub, user, passphrase) if mark is not None else None
        if mark is None or opened is None:
            raise Locked(NOT_KNOWN if mark is not None else _NO_WARD)
        place = _Place(address, mark.hex(), opened.keys)
        session, pulled = _new_record(folder, hub, place, opened, clock, new_id, progress)
        try:
            first = exchange_on(session, hub, address.role, progress)
        except BaseException:
            session.store.close()
            raise
    count, problems = first.pulled + len(pulled.entries), (*pulled.problems.values(), *first.problems)
    first = replace(first, pulled=count, problems=problems)
    return Joined(first.session, fingerprint(mark.hex()), first)


_NO_WARD = text(
    "No record is shared through this hub yet. Join with the first record before an empty folder joins."
)


def _new_record(  # noqa: PLR0913
    folder: Path,
    hub: Hub,
    place: _Place,
    opened: OpenedSlot,
    clock: Callable[[], datetime],
    new_id: Callable[[], str],
    progress: Progress,
) -> tuple[Session, Pulled]:
    """Make a record with a key of its own, take the journal, and let the people of the ward log in.

    The key slots come last: if it is interrupted before, nobody has the key of what was written.
    """
    files, key, slot = StoreFiles(folder), secrets.token_bytes(KEY_BYTES), opened.slot
    with setting_up.being_set_up(folder):
        store = Store.open(folder, key)
        try:
            session = Session(store, slot.user, slot.role, clock, new_id, (key,))
            put_membership(store.db, place.membership())
            pulled = pull(session, hub, progress)
            people = known_people(store.db, slot.origin)
            own = _own_slot(people, slot.user)
            everyone = tuple(each.slot for each in people.values() if each.slot is not None)
            slots = sealed(Slots(slot.origin, 0, everyone), [key])
            record_slots(store.db, slots)
            put_slots(files, slots)
            remember_record(files, slots)
            unlocked = Unlocked(own.person, (key,), slots)
            session = session_of(store, unlocked, clock, new_id)
            record_log_in(session, unlocked)
        except BaseException:
            store.close()
            raise
    return session, pulled


def _own_slot(people: Mapping[str, KnownPerson], user: str) -> Slot:
    """Return the slot of the person who joins. :raises Locked: if they were removed meanwhile."""
    person = people.get(folded(user))
    if person is None or person.slot is None:
        raise Locked(NOT_KNOWN)
    return person.slot
