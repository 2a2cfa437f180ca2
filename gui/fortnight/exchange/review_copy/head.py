"""The head of a review copy or of answers: what it is, from where, and the signature over all of it.

It is not encrypted and says nothing about a child. The signature covers the head and, by their hashes, the
identity and the body, so that a change is found before anything is decrypted.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

import msgspec
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from fortnight.domain.messages import text
from fortnight.exchange.review_copy.container import Package, foreign
from fortnight.store.errors import CopyRefused
from fortnight.store.keys.keyslots import Slot

COPY, ANSWERS = "fortnight review copy", "fortnight review answers"
VERSION = 1
FINGERPRINT_GROUPS = 5  # of four letters: 100 bits


class ReaderSlot(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The key slot of a reader without the key of the record, and a secret that only this reader can open."""

    user: str
    role: str
    memory_kib: int
    passes: int
    lanes: int
    salt: bytes
    public: bytes
    private: bytes
    sealed: bytes = b""

    def slot(self) -> Slot:
        """Return the slot as the key slots know it."""
        cost = (self.memory_kib, self.passes, self.lanes)
        return Slot(self.user, self.role, *cost, self.salt, self.public, self.private)


class Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The head. `made_at` is the moment of the data, or of the answers, with its offset from UTC.

    `readers` can open the copy with their own passphrase, if that was chosen. Hashes, public key and
    signature are hexadecimal digits.
    """

    form: str
    version: int
    copy: str
    record: str
    device: str
    made_at: str
    body_sha256: str
    body_bytes: int
    public: str
    identity_sha256: str = ""
    ask_after: str = ""
    migrations: tuple[str, ...] = ()
    readers: tuple[ReaderSlot, ...] = ()
    signature: str = ""

    @property
    def moment(self) -> datetime:
        """The moment of the data. :raises ValueError: if it is not one."""
        return datetime.fromisoformat(self.made_at)

    def message(self) -> bytes:
        """Return what is signed."""
        return f"{self.form}\n".encode() + msgspec.json.encode(msgspec.structs.replace(self, signature=""))

    def with_body(self, sha256: str, size: int) -> Head:
        """Return the head with the hash and the length of the encrypted body."""
        return msgspec.structs.replace(self, body_sha256=sha256, body_bytes=size)

    def signed(self, key: Ed25519PrivateKey) -> Head:
        """Return the head with its signature."""
        return msgspec.structs.replace(self, signature=key.sign(self.message()).hex())

    def is_genuine(self) -> bool:
        """Whether the signature was made with the key that the head names."""
        try:
            public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(self.public))
            signature = bytes.fromhex(self.signature)
            public.verify(signature, self.message())
        except (InvalidSignature, ValueError):
            return False
        return signature.hex() == self.signature

    def to_json(self) -> bytes:
        """Return the head as it is stored."""
        return msgspec.json.format(msgspec.json.encode(self), indent=1) + b"\n"


class _Kind(msgspec.Struct):
    form: str
    version: int


def public_hex(key: Ed25519PrivateKey) -> str:
    """Return the public half of a signing key as hexadecimal digits."""
    return key.public_key().public_bytes_raw().hex()


def fingerprint(public: str) -> str:
    """Return a public key in short, as five groups of four letters, for comparing by eye."""
    letters = base64.b32encode(hashlib.sha256(bytes.fromhex(public)).digest()).decode()
    return "-".join(letters[at : at + 4] for at in range(0, 4 * FINGERPRINT_GROUPS, 4))


# Reading ------------------------------------------------------------------------------------------


def read(package: Package, form: str, known_migrations: Sequence[str]) -> Head:
    """Return the head of a file after checking its signature, and the hashes of identity and body.

    :raises CopyRefused: if it is something else, of a newer version, or was changed.
    """
    head = _decoded(package, form)
    if any(each not in known_migrations for each in head.migrations):
        raise newer(package.path)
    if not (head.is_genuine() and _has_its_parts(package, head)):
        raise changed(package.path)
    return head


def form_of(package: Package) -> str:
    """Return whether a file says that it is a copy or answers. :raises CopyRefused: if it says neither."""
    try:
        form = msgspec.json.decode(package.head, type=_Kind).form
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        raise foreign(package.path) from error
    if form not in (COPY, ANSWERS):
        raise foreign(package.path)
    return form


def _decoded(package: Package, form: str) -> Head:
    found = form_of(package)
    if found != form:
        raise (_is_answers if found == ANSWERS else _is_copy)(package.path)
    if msgspec.json.decode(package.head, type=_Kind).version > VERSION:
        raise newer(package.path)
    try:
        head = msgspec.json.decode(package.head, type=Head)
        is_as_written = head.moment.utcoffset() is not None and head.to_json() == package.head
    except (msgspec.DecodeError, RecursionError, ValueError) as error:
        raise changed(package.path) from error
    if not is_as_written:
        raise changed(package.path)
    return head


def _has_its_parts(package: Package, head: Head) -> bool:
    identity = hashlib.sha256(package.identity).hexdigest() if package.identity else ""
    if (identity, package.body_bytes) != (head.identity_sha256, head.body_bytes):
        return False
    with package.open_body() as body:
        return sha256_of(body) == head.body_sha256


def sha256_of(stream: BinaryIO) -> str:
    """Return the hash of the rest of a stream."""
    hashed = hashlib.sha256()
    while data := stream.read(1 << 16):
        hashed.update(data)
    return hashed.hexdigest()


# Refusals -----------------------------------------------------------------------------------------


def changed(path: Path) -> CopyRefused:
    """Return the error for a file whose signature does not fit."""
    return CopyRefused(
        text(
            "{file} was changed after it was made, or is damaged: its signature is not valid. Ask for the "
            "file again.",
            file=path.name,
        )
    )


def newer(path: Path) -> CopyRefused:
    """Return the error for a file of a newer version."""
    return CopyRefused(
        text(
            "{file} was made by a newer version of Fortnight. Install the newer version, then open it again.",
            file=path.name,
        )
    )


def _is_answers(path: Path) -> CopyRefused:
    return CopyRefused(
        text("{file} holds answers to a review copy. Merge it into the record of the ward.", file=path.name)
    )


def _is_copy(path: Path) -> CopyRefused:
    return CopyRefused(
        text("{file} is a review copy and holds no answers. Choose the file of answers.", file=path.name)
    )
