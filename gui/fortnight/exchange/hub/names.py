"""The slow keyed hash that stands for a person's name on the hub, and the key that seals the name itself."""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import dataclass, field

from fortnight.domain.people import folded
from fortnight.store.keys.passphrase import Cost, derive

PERSON_BYTES = 16


@dataclass(frozen=True, slots=True)
class PersonHash:
    """What stands for a person on the hub, and the key that only somebody who knows the name can derive."""

    person: bytes
    key: bytes = field(repr=False)


def person_hash(name: str, salt: bytes, cost: Cost | None = None) -> PersonHash:
    """Derive both from a name and the salt of the hub with Argon2id, at the cost of a passphrase."""
    base = derive(folded(name), salt, cost or Cost())
    person = hmac.digest(base, b"fortnight: person", hashlib.sha256)[:PERSON_BYTES]
    return PersonHash(person, hmac.digest(base, b"fortnight: name", hashlib.sha256))
