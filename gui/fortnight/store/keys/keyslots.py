"""The key slots: the store's random key, wrapped once for each person and once for the recovery code.

A slot holds a key pair (X25519). Its private half is encrypted with AES-GCM under what Argon2id makes of
the passphrase; the store's key is encrypted to its public half (HPKE, RFC 9180). So the key can be changed
for all who stay without asking anybody's passphrase. Name, cost and public half are bound to both, the role
to the second: edited in the file, it does not open. A seal over the whole document, keyed by the store's
key, tells every other edit to whoever gets in.
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
MOST_SLOTS = 1000
_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
_SEALED_BY = b"fortnight: seal of the key slots"


@dataclass(frozen=True, slots=True)
class Slot:
    """One way in. Bytes are base64 in the file."""

    user: str
    role: str
    memory_kib: int
    passes: int
    lanes: int
    salt: bytes
    public: bytes
    private: bytes = b""
    keys: bytes = b""

    @property
    def cost(self) -> Cost:
        return Cost(self.memory_kib, self.passes, self.lanes)

    @property
    def person(self) -> Person:
        return Person(self.user, self.role)

    def bound_to(self, store: str) -> bytes:
        """What both encryptions are bound to."""
        told = (FORM, store, self.user, self.memory_kib, self.passes, self.lanes)
        return _plain([*told, _text(self.salt), _text(self.public)])


@dataclass(frozen=True, slots=True)
class Slots:
    """All slots of one store. `generation` grows with each change."""

    store: str
    generation: int
    slots: tuple[Slot, ...]
    seal: bytes = b""

    def of(self, user: str) -> Slot | None:
        return next((slot for slot in self.slots if same_name(slot.user, user)), None)

    @property
    def people(self) -> tuple[Person, ...]:
        """Everyone who may log in, by name."""
        persons = (slot.person for slot in self.slots if slot.role != RECOVERY)
        return tuple(sorted(persons, key=lambda person: person.name.casefold()))


# Wrapping -----------------------------------------------------------------------------------------


def new_slot(store: str, user: str, role: str, secret: str, cost: Cost) -> Slot:
    """A slot for a person, without the store's key: `sealed` puts it in."""
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
    private = nonce + wrapping.encrypt(nonce, pair.private_bytes_raw(), bare.bound_to(store))
    return replace(bare, private=private)


def sealed(slots: Slots, keys: Sequence[bytes]) -> Slots:
    """The next generation: the store's keys, newest first, in every slot, and the seal by the newest."""
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
    return slot.bound_to(slots.store) + slot.role.encode()


def opened(slots: Slots, slot: Slot, secret: str) -> tuple[bytes, ...] | None:
    """The store's keys, newest first; `None` if the secret is wrong or the slot was edited.

    :raises Locked: if the slot opens and the document round it was changed.
    """
    keys = unwrapped(slots, slot, secret)
    if keys is not None and not is_sealed(slots, keys):
        raise changed_outside()
    return keys


def unwrapped(slots: Slots, slot: Slot, secret: str) -> tuple[bytes, ...] | None:
    """As `opened`, whatever became of the rest of the document: `is_sealed` says so."""
    wrapping = AESGCM(derive(secret, slot.salt, slot.cost))
    nonce, wrapped = slot.private[:NONCE_BYTES], slot.private[NONCE_BYTES:]
    try:
        private = wrapping.decrypt(nonce, wrapped, slot.bound_to(slots.store))
        pair = X25519PrivateKey.from_private_bytes(private)
        together = _SUITE.decrypt(slot.keys, pair, _info(slot, slots))
    except (InvalidTag, ValueError):
        return None
    return tuple(together[i : i + KEY_BYTES] for i in range(0, len(together), KEY_BYTES))


def is_sealed(slots: Slots, keys: Sequence[bytes]) -> bool:
    """Whether the document is as somebody who had the newest of these keys wrote it."""
    return hmac.compare_digest(_seal(slots, keys[0]), slots.seal)


def changed_outside() -> Locked:
    return Locked(
        text(
            "The key slots were changed outside the program. Put back a copy of keyslots.json, or use the "
            "recovery code."
        ),
        damaged=True,
    )


def _seal(slots: Slots, key: bytes) -> bytes:
    by = hmac.digest(key, _SEALED_BY, hashlib.sha256)
    return hmac.digest(by, _plain(_as_data(replace(slots, seal=b""))), hashlib.sha256)


# The file -----------------------------------------------------------------------------------------


def written(slots: Slots) -> bytes:
    """The document as it is in the file, with a checksum that anybody can check.

    The seal finds every change, but only for somebody who has the key; the checksum tells damage from a
    wrong passphrase before anybody has.
    """
    data = _as_data(slots)
    return json.dumps({**data, "sum": _sum(data)}, indent=1, ensure_ascii=False).encode()


def _sum(data: dict[str, Any]) -> str:
    return hashlib.sha256(_plain(data)).hexdigest()


def is_intact(data: bytes) -> bool:
    """Whether a document that `read` takes fits its checksum, if it has one: older documents have none."""
    raw = json.loads(data)
    checksum = raw.pop("sum", None)
    return checksum is None or checksum == _sum(raw)


def read(data: bytes) -> Slots:
    """The document in a file. :raises ValueError: if it makes no sense."""
    try:
        raw = json.loads(data)
        raw.pop("sum", None)
        if (form := raw.pop("form")) != FORM or type(form) is not int or len(raw["slots"]) > MOST_SLOTS:
            raise ValueError("another form")
        slots = tuple(Slot(**_decoded(slot)) for slot in raw.pop("slots"))
        whole = Slots(slots=slots, seal=_bytes(raw.pop("seal")), **raw)
        _encodable(whole.store)
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError(str(error)) from error
    if type(whole.generation) is not int:
        raise ValueError("a field of another kind")
    return whole


def _as_data(slots: Slots) -> dict[str, Any]:
    return {"form": FORM, **_encoded(asdict(slots)), "slots": [_encoded(asdict(s)) for s in slots.slots]}


def _encoded(data: dict[str, Any]) -> dict[str, Any]:
    return {name: _text(value) if isinstance(value, bytes) else value for name, value in data.items()}


def _decoded(data: dict[str, Any]) -> dict[str, Any]:
    coded = ("salt", "public", "private", "keys")
    for name in ("user", "role"):
        _encodable(data[name])
    if not all(type(data[name]) is int for name in ("memory_kib", "passes", "lanes")):
        raise TypeError("a cost that is not a number")
    decoded = {name: _bytes(value) if name in coded else value for name, value in data.items()}
    if len(decoded["salt"]) != SALT_BYTES or len(decoded["public"]) != PUBLIC_BYTES:
        raise ValueError("a salt or a public half of another length")
    return decoded


def _encodable(words: object) -> None:
    """:raises ValueError: for half a character, which no name has. :raises TypeError: for no text at all."""
    if not isinstance(words, str):
        raise TypeError("no text")
    words.encode()


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _bytes(words: str) -> bytes:
    return base64.b64decode(words, validate=True)


def _plain(data: Any) -> bytes:
    return json.dumps(data, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()


# The recovery code --------------------------------------------------------------------------------

CODE_BYTES = 20
CODE_GROUP = 4


def new_code() -> str:
    """160 random bits and a checksum of 16, in nine groups of four letters and digits (base32)."""
    words = base64.b32encode(_with_check(secrets.token_bytes(CODE_BYTES))).decode().rstrip("=")
    return "-".join(words[i : i + CODE_GROUP] for i in range(0, len(words), CODE_GROUP))


def _with_check(bits: bytes) -> bytes:
    return bits + hashlib.sha256(b"fortnight: recovery" + bits).digest()[:2]


def bare_code(typed: str) -> str | None:
    """The code as it was made, from what was typed: case, spaces and hyphens do not matter.

    `None` if a letter is missing or wrong: the checksum says so before anything is tried.
    """
    words = (
        "".join(typed.upper().split()).replace("-", "").replace("0", "O").replace("1", "I").replace("8", "B")
    )
    try:
        data = base64.b32decode(words + "=" * (-len(words) % 8))
    except ValueError:
        return None
    bits = data[:CODE_BYTES]
    if len(bits) != CODE_BYTES or data != _with_check(bits):
        return None
    return base64.b32encode(bits).decode()
