"""A person's key slot as it is stored on the hub, so that a new computer can join with name and passphrase.

Cost, salt and keys are in the clear, as in `keyslots.json`: without the passphrase they open nothing. The
name,
the role and the id of the record are encrypted under a key that is derived from the name.
"""

from __future__ import annotations

import base64
import hashlib
import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from fortnight.exchange.hub.names import PersonHash
from fortnight.exchange.hub.sealing import NONCE_BYTES, WardKey
from fortnight.exchange.hub.wrapping import unwrap, wrap
from fortnight.store.errors import Locked
from fortnight.store.keys import keyslots
from fortnight.store.keys.keyslots import Slot

_BYTES = ("salt", "public", "private", "wrapped", "named")
_NUMBERS = ("memory_kib", "passes", "lanes")


@dataclass(frozen=True, slots=True)
class HubSlot:
    """What the hub holds about one slot. `mark` changes whenever the slot or the keys of the ward change."""

    person: bytes
    mark: bytes
    lamport: int
    content: bytes


@dataclass(frozen=True, slots=True)
class OpenedSlot:
    """What name and passphrase opened: the slot (`origin` names its record) and the keys of the ward."""

    slot: Slot
    keys: tuple[WardKey, ...]


def mark_of(slot: Slot, store: str, keys: Sequence[WardKey]) -> bytes:
    """Return the mark of a slot with these keys of the ward."""
    parts = (slot.associated_data(store), slot.role.encode(), slot.private, *sorted(key.id for key in keys))
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in parts)).digest()


def to_hub(slot: Slot, store: str, keys: Sequence[WardKey], hashed: PersonHash, lamport: int) -> HubSlot:
    """Return a slot as the hub stores it."""
    named = json.dumps([slot.user, slot.role, slot.origin or store]).encode()
    nonce = secrets.token_bytes(NONCE_BYTES)
    data = {
        **{name: getattr(slot, name) for name in _NUMBERS},
        "salt": slot.salt,
        "public": slot.public,
        "private": slot.private,
        "wrapped": wrap(keys, slot.public, "a person"),
        "named": nonce + AESGCM(hashed.key).encrypt(nonce, named, hashed.person),
    }
    coded = {n: base64.b64encode(v).decode() if isinstance(v, bytes) else v for n, v in data.items()}
    mark = mark_of(slot, store, keys)
    return HubSlot(hashed.person, mark, lamport, json.dumps(coded, sort_keys=True).encode())


def from_hub(stored: HubSlot, hashed: PersonHash, passphrase: str) -> OpenedSlot | None:
    """Return what a passphrase opens, or `None` if it is wrong or the slot was changed."""
    try:
        raw = json.loads(stored.content)
        data: dict[str, Any] = {
            n: base64.b64decode(raw[n], validate=True) if n in _BYTES else raw[n] for n in raw
        }
        named = AESGCM(hashed.key).decrypt(
            data["named"][:NONCE_BYTES], data["named"][NONCE_BYTES:], hashed.person
        )
        user, role, store = json.loads(named)
        slot = Slot(user, role, **{name: data[name] for name in (*_NUMBERS, "salt", "public", "private")})
        private = keyslots.private_key(replace(slot, origin=store), store, passphrase)
    except (InvalidTag, KeyError, TypeError, ValueError, AttributeError, Locked):
        return None
    keys = unwrap(data["wrapped"], private, "a person") if private is not None else ()
    return OpenedSlot(replace(slot, origin=store), keys) if keys else None
