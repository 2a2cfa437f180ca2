"""The people of a shared record: their key slots travel to the other computers and to the hub."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from fortnight.domain import people
from fortnight.domain.messages import Text, text
from fortnight.domain.people import folded
from fortnight.exchange.hub import slots as hub_slots
from fortnight.exchange.hub.names import PersonHash, person_hash
from fortnight.operations.session import Session
from fortnight.operations.sync.keys import in_order
from fortnight.store.access.rekey import change_slots, request_new_key
from fortnight.store.database import Store
from fortnight.store.journal.ward_entries import ward_of
from fortnight.store.keys.keyslots import Slot, Slots
from fortnight.store.keys.slot_files import read_slots, recorded_slots
from fortnight.store.keys.travelling_slots import SLOT, KnownPerson, is_same, known_people, slot_body
from fortnight.store.membership import membership, put_membership
from fortnight.store.transaction import Transaction

if TYPE_CHECKING:
    from fortnight.exchange.hub.client import Hub  # psycopg is imported only where it is used


def write_slots(
    session: Session, transaction: Transaction, changed: Slots, names: Iterable[str] = ()
) -> None:
    """Write an entry for each slot that differs from what the journal says, if the record is shared.

    :param names: folded names that are left out.
    """
    if membership(transaction.db) is None:
        return
    known, left_out = known_people(transaction.db, changed.store), set(names)
    for slot in changed.slots:
        name = folded(slot.user)
        before = known[name].slot if name in known else None
        if name not in left_out and (before is None or not is_same(slot, before)):
            body = slot_body(slot, changed.store)
            transaction.append(session.new_id(), SLOT, f"person:{slot.user.casefold()}", None, body)


def slots_here(session: Session) -> Slots:
    """Return the key slots of this computer."""
    return recorded_slots(session.store.db) or read_slots(session.store.files)[0]


def apply_people(session: Session) -> list[Text]:
    """Let the same people log in here as the journal says; return who cannot any more.

    If somebody was removed, this record gets a new key too, at the next log-in: an open window has the old
    one.
    """
    here = slots_here(session)
    known = known_people(session.store.db, here.store)
    wanted = _wanted(here, known)
    if wanted is None:
        return []
    gone = [slot.user for slot in here.slots if folded(slot.user) not in {folded(s.user) for s in wanted}]
    ask = request_new_key if gone else _write_nothing
    change_slots(session.store, session.act(), session.keys, lambda _: wanted, ask)
    return [
        text("{name} was removed on another computer and cannot log in here any more.", name=n) for n in gone
    ]


def _write_nothing(transaction: Transaction, former: Slots, changed: Slots) -> None:
    """Write no entry: that the people changed came from the journal."""


def _wanted(here: Slots, known: dict[str, KnownPerson]) -> list[Slot] | None:
    """Return the slots that this computer should have, or `None` if it has them."""
    own = {folded(slot.user): slot for slot in here.slots}
    slots = {**own, **{name: person.slot for name, person in known.items()}}
    wanted = {name: slot for name, slot in slots.items() if slot is not None}
    same = own.keys() == wanted.keys() and all(is_same(own[name], wanted[name]) for name in own)
    if same or not people.has_lead(slot.person for slot in wanted.values()):
        return None
    return [own[n] if n in own and is_same(own[n], slot) else slot for n, slot in wanted.items()]


def publish_slots(session: Session, hub: Hub) -> None:
    """Put the slots on the hub from which a new computer joins, with all keys of the ward for each person."""
    member = membership(session.store.db)
    if member is None:
        return
    here, ward = slots_here(session), ward_of(session.store.db)
    keys = in_order(member, ward)
    there = hub.slot_marks()
    missing = [slot for slot in here.slots if hub_slots.mark_of(slot, here.store, keys) not in there]
    if not missing:
        return
    hashes = _hashes(session.store, missing, hub.salt())
    known = known_people(session.store.db, here.store)
    newest = ward.since
    made = [
        hub_slots.to_hub(
            slot, here.store, keys, hashes[folded(slot.user)], max(newest, _lamport(slot, known))
        )
        for slot in missing
    ]
    hub.put_slots(session.store.device, made)


def _lamport(slot: Slot, known: dict[str, KnownPerson]) -> int:
    person = known.get(folded(slot.user))
    return person.lamport if person is not None else 0


def _hashes(store: Store, slots: Sequence[Slot], salt: bytes) -> dict[str, PersonHash]:
    """Return the hashes of names. Each takes as long as a guess of a passphrase, so they are stored."""
    member = membership(store.db)
    assert member is not None
    stored = dict(member.people)
    for name in {folded(slot.user) for slot in slots} - stored.keys():
        made = person_hash(name, salt)
        stored[name] = (made.person.hex(), made.key.hex())
    if stored != member.people:
        put_membership(store.db, replace(member, people=stored))
    return {name: PersonHash(bytes.fromhex(h), bytes.fromhex(k)) for name, (h, k) in stored.items()}
