"""The key slots: the store's random key, encrypted once for each person and once for the recovery code.

A slot holds a key pair (X25519). Its private key is encrypted with AES-GCM under a key that Argon2id derives
from the passphrase; the store's key is encrypted to its public key (HPKE, RFC 9180). So the store's key can
be changed for everyone who stays without their passphrases. Name, cost and public key are associated data of
both encryptions, and the role of the second: a slot that was edited in the file does not open. The seal
(HMAC) over the whole document, keyed by the store's key, reveals every other edit at log-in.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import secrets
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from fortnight.domain.messages import text
from fortnight.domain.people import RECOVERY, Person, same_name
from fortnight.store.errors import Locked
from fortnight.store.keys.passphrase import KEY_BYTES, SALT_BYTES, Cost, derive

FORM = 1
NONCE_BYTES = 12
PUBLIC_BYTES = 32
MAX_SLOTS = 1000
_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
_SEALED_BY = b"fortnight: seal of the key slots"


@dataclass(frozen=True, slots=True)
class Slot:
    """The slot of one person or of the recovery code. Bytes are base64 in the file.

    `origin` is the id of the record in which the slot was made, if it came from another one through a hub.
    """

    user: str
    role: str
    memory_kib: int
    passes: int
    lanes: int
    salt: bytes
    public: bytes
    private: bytes = b""
    keys: bytes = b""
    origin: str = ""

    @property
    def cost(self) -> Cost:
        """The cost of deriving the key from the passphrase."""
        return Cost(self.memory_kib, self.passes, self.lanes)

    @property
    def person(self) -> Person:
        """The person to whom the slot belongs."""
        return Person(self.user, self.role)

    def associated_data(self, store: str) -> bytes:
        """Return the associated data of both encryptions."""
        fields = (FORM, self.origin or store, self.user, self.memory_kib, self.passes, self.lanes)
        return _canonical([*fields, _text(self.salt), _text(self.public)])


@dataclass(frozen=True, slots=True)
class Slots:
    """All slots of one store. `generation` increases with each change."""

    store: str
    generation: int
    slots: tuple[Slot, ...]
    seal: bytes = b""

    def of(self, user: str) -> Slot | None:
        """Return a person's slot, or `None`."""
        return next((slot for slot in self.slots if same_name(slot.user, user)), None)

    @property
    def people(self) -> tuple[Person, ...]:
        """Everyone who may log in, sorted by name."""
        persons = (slot.person for slot in self.slots if slot.role != RECOVERY)
        return tuple(sorted(persons, key=lambda person: person.name.casefold()))


# Wrapping -----------------------------------------------------------------------------------------


def new_slot(store: str, user: str, role: str, secret: str, cost: Cost) -> Slot:
    """Return a slot for a person without the store's key, which `sealed` adds."""
    pair = X25519PrivateKey.generate()
    bare = Slot(
        user.strip(),
        role,
        cost.memory_kib,
        cost.passes,
        cost.lanes,
        secrets.token_bytes(SALT_BYTES),
        pair.public_key().public_bytes_raw(),
    )
    nonce = secrets.token_bytes(NONCE_BYTES)
    wrapping = AESGCM(derive(secret, bare.salt, cost))
    private = nonce + wrapping.encrypt(nonce, pair.private_bytes_raw(), bare.associated_data(store))
    return replace(bare, private=private)


def sealed(slots: Slots, keys: Sequence[bytes]) -> Slots:
    """Return the next generation: the store's keys, newest first, in every slot, sealed with the newest."""
    together = b"".join(keys)
    filled = tuple(
        replace(
            slot,
            keys=_SUITE.encrypt(together, X25519PublicKey.from_public_bytes(slot.public), _info(slot, slots)),
        )
        for slot in slots.slots
    )
    bare = replace(slots, slots=filled, generation=slots.generation + 1)
    return replace(bare, seal=_seal(bare, keys[0]))


def _info(slot: Slot, slots: Slots) -> bytes:
    return slot.associated_data(slots.store) + slot.role.encode()


def opened(slots: Slots, slot: Slot, secret: str) -> tuple[bytes, ...] | None:
    """Return the store's keys, newest first, or `None` if the secret is wrong or the slot was edited.

    :raises Locked: if the slot opens but the rest of the document was changed.
    """
    keys = unwrap(slots, slot, secret)
    if keys is not None and not is_sealed(slots, keys):
        raise changed_outside_error()
    return keys


def unwrap(slots: Slots, slot: Slot, secret: str) -> tuple[bytes, ...] | None:
    """Return the keys as `opened` does, but without checking the seal (see `is_sealed`)."""
    pair = private_half(slots.store, slot, secret)
    try:
        together = _SUITE.decrypt(slot.keys, pair, _info(slot, slots)) if pair else b""
    except (InvalidTag, ValueError):
        return None
    return tuple(together[i : i + KEY_BYTES] for i in range(0, len(together), KEY_BYTES)) or None


def private_half(store: str, slot: Slot, secret: str) -> X25519PrivateKey | None:
    """Return the private key of a slot of this store, or `None` if the secret is wrong."""
    private = private_key(slot, store, secret)
    try:
        return X25519PrivateKey.from_private_bytes(private) if private else None
    except (InvalidTag, ValueError):
        return None


def private_key(slot: Slot, store: str, secret: str) -> bytes | None:
    """Return the private key of a slot, or `None` if the secret is wrong or the slot was edited."""
    wrapping = AESGCM(derive(secret, slot.salt, slot.cost))
    nonce, wrapped = slot.private[:NONCE_BYTES], slot.private[NONCE_BYTES:]
    try:
        return wrapping.decrypt(nonce, wrapped, slot.associated_data(store))
    except (InvalidTag, ValueError):
        return None


def is_sealed(slots: Slots, keys: Sequence[bytes]) -> bool:
    """Whether the seal is valid: the document was written by somebody who had the newest of these keys."""
    return hmac.compare_digest(_seal(slots, keys[0]), slots.seal)


def changed_outside_error() -> Locked:
    """Return the error for key slots whose seal is invalid."""
    return Locked(
        text(
            "The key slots were changed outside the program. Put back a copy of keyslots.json, or use the "
            "recovery code."
        ),
        damaged=True,
    )


def _seal(slots: Slots, key: bytes) -> bytes:
    seal_key = hmac.digest(key, _SEALED_BY, hashlib.sha256)
    return hmac.digest(seal_key, _canonical(_as_data(replace(slots, seal=b""))), hashlib.sha256)


# The file -----------------------------------------------------------------------------------------


def to_json(slots: Slots) -> bytes:
    """Return the document as it is stored in the file, with a checksum that needs no key.

    The seal reveals every change, but only to somebody who has the key. The checksum distinguishes damage
    from a wrong passphrase without the key.
    """
    data = _as_data(slots)
    return json.dumps({**data, "sum": _sum(data)}, indent=1, ensure_ascii=False).encode()


def _sum(data: dict[str, Any]) -> str:
    return hashlib.sha256(_canonical(data)).hexdigest()


def is_intact(data: bytes) -> bool:
    """Whether a valid document matches its checksum, or has none, as older documents have."""
    raw = json.loads(data)
    checksum = raw.pop("sum", None)
    return checksum is None or checksum == _sum(raw)


def from_json(data: bytes) -> Slots:
    """Read the document from the content of a file.

    :raises ValueError: if it is invalid.
    """
    try:
        raw = json.loads(data)
        raw.pop("sum", None)
        if (form := raw.pop("form")) != FORM or type(form) is not int or len(raw["slots"]) > MAX_SLOTS:
            raise ValueError("an unknown format")
        slots = tuple(Slot(**_decoded(slot)) for slot in raw.pop("slots"))
        whole = Slots(slots=slots, seal=_bytes(raw.pop("seal")), **raw)
        _check_text(whole.store)
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(str(error)) from error
    if type(whole.generation) is not int:
        raise ValueError("a generation that is not a number")
    return whole


def _as_data(slots: Slots) -> dict[str, Any]:
    return {"form": FORM, **_encoded(asdict(slots)), "slots": [_slot_data(s) for s in slots.slots]}


def _slot_data(slot: Slot) -> dict[str, Any]:
    """Return a slot as it is stored; one that was made in this record has no origin, as in older files."""
    data = _encoded(asdict(slot))
    return data if slot.origin else {name: value for name, value in data.items() if name != "origin"}


def _encoded(data: dict[str, Any]) -> dict[str, Any]:
    return {name: _text(value) if isinstance(value, bytes) else value for name, value in data.items()}


def _decoded(data: dict[str, Any]) -> dict[str, Any]:
    coded = ("salt", "public", "private", "keys")
    for name in ("user", "role"):
        _check_text(data[name])
    _check_text(data.get("origin", ""))
    if not all(type(data[name]) is int for name in ("memory_kib", "passes", "lanes")):
        raise TypeError("a cost that is not a number")
    decoded = {name: _bytes(value) if name in coded else value for name, value in data.items()}
    if len(decoded["salt"]) != SALT_BYTES or len(decoded["public"]) != PUBLIC_BYTES:
        raise ValueError("a salt or a public key of the wrong length")
    return decoded


def _check_text(value: object) -> None:
    """Check that a value is text that can be encoded.

    :raises ValueError: for a lone surrogate.
    :raises TypeError: if it is not text.
    """
    if not isinstance(value, str):
        raise TypeError("not text")
    value.encode()


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _bytes(words: str) -> bytes:
    return base64.b64decode(words, validate=True)


def _canonical(data: Any) -> bytes:
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
