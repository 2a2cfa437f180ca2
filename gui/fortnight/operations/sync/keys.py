"""The keys of the ward: which this computer has, which seals an entry, and how others get a new one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from fortnight.exchange.hub.sealing import WardKey, new_ward_key
from fortnight.exchange.hub.wrapping import new_pair, public_of, unwrap, wrap
from fortnight.store.database import Store
from fortnight.store.journal import ward_entries
from fortnight.store.journal.entries import Entry
from fortnight.store.journal.verbs import HUB
from fortnight.store.journal.ward_entries import KEY, Ward
from fortnight.store.membership import (
    Membership,
    membership,
    private_key,
    put_membership,
    put_private_key,
    with_key,
)
from fortnight.store.transaction import Transaction

if TYPE_CHECKING:
    from fortnight.exchange.hub.client import Hub  # psycopg is imported only where it is used

Ring = Mapping[bytes, WardKey]


def ring_of(member: Membership) -> dict[bytes, WardKey]:
    """Return the keys of the ward that this computer has, by id."""
    keys = (WardKey(bytes.fromhex(secret)) for secret in member.keys.values())
    return {key.id: key for key in keys}


def in_order(member: Membership, ward: Ward) -> list[WardKey]:
    """Return the keys that this computer has, in the order in which they came into use."""
    ring = ring_of(member)
    announced = [ring[bytes.fromhex(id)] for id in ward.keys if bytes.fromhex(id) in ring]
    return announced or list(ring.values())


@dataclass(frozen=True, slots=True)
class Sealer:
    """Chooses the key that seals an entry.

    It is the newest, except before a key was announced in the same chain: who has not been given that key yet
    has to read the announcement and what stands before it.
    """

    keys: list[WardKey]
    announced: Mapping[str, tuple[str, int]]

    def key_for(self, entry: Entry) -> WardKey:
        """Return the key for an entry."""
        for place, key in enumerate(self.keys):
            device, number = self.announced.get(key.id.hex(), ("", 0))
            if device == entry.device and entry.seq <= number:
                return self.keys[max(0, place - 1)]
        return self.keys[-1]


def sealer_of(member: Membership, ward: Ward) -> Sealer:
    """Return what chooses the key for each entry."""
    return Sealer(in_order(member, ward), ward.keys)


def announce_new_key(transaction: Transaction, entry: str, why: str) -> None:
    """Make a new key of the ward in a transaction of a ward lead, if the record is shared."""
    member = membership(transaction.db)
    if member is None:
        return
    key = new_ward_key()
    transaction.append(entry, KEY, HUB, None, {"id": key.id.hex(), "why": why})
    put_membership(transaction.db, with_key(member, key.id.hex(), key.secret.hex()))


def own_public_key(store: Store) -> bytes:
    """Return the public key of this installation; a pair is generated if there is none."""
    private = private_key(store.db, store.device)
    if private is None:
        made, _ = new_pair()
        private = made.hex()
        put_private_key(store.db, store.device, private)
    return public_of(bytes.fromhex(private))


def take_keys(store: Store, hub: Hub) -> bool:
    """Take the keys that were encrypted to this installation and that the journal announces.

    Returns whether there was a new one. The id of a key is its hash, and a ward lead's entry holds that id: a
    key that somebody else put on the server is not taken.
    """
    member, private = membership(store.db), private_key(store.db, store.device)
    if member is None or private is None:
        return False
    announced, known = set(ward_entries.ward_of(store.db).keys), set(member.keys)
    changed = member
    for key_id, wrapped in hub.wrapped_keys(store.device):
        if key_id.hex() in announced - known:
            for key in unwrap(wrapped, bytes.fromhex(private), store.device):
                if key.id == key_id:
                    changed = with_key(changed, key.id.hex(), key.secret.hex())
    if changed != member:
        put_membership(store.db, replace(changed, receipts=member.receipts))
    return changed != member


def give_keys(store: Store, hub: Hub, member: Membership, ward: Ward) -> None:
    """Encrypt every key of the ward to every member that was not revoked and does not have it yet."""
    given, keys = hub.given_keys(), in_order(member, ward)
    missing = [
        (each.device, key.id, wrap([key], bytes.fromhex(each.public), each.device))
        for each in ward.trusted
        for key in keys
        if (each.device, key.id) not in given and each.device != store.device
    ]
    if missing:
        hub.give_keys(store.device, missing)
