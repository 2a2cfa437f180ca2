"""Sealing: a journal entry as one encrypted piece, beside its device, number and hash in the clear.

A sealed piece is one byte of form, the id of the ward's key (16 bytes), a nonce (12 bytes) and the
AES-256-GCM
ciphertext of all other fields. Device, number and hash are associated data, so that a piece cannot be moved.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from fortnight.store.journal.entries import HASHED, Entry, digest

FORM = 1
ID_BYTES, NONCE_BYTES, KEY_BYTES = 16, 12, 32
_TEXT, _TEXT_OR_NONE = (str,), (str, type(None))
_FIELDS: tuple[tuple[type, ...], ...] = (
    _TEXT,  # id
    (int,),  # lamport
    _TEXT,  # at
    (int,),  # tz_offset
    _TEXT,  # actor
    _TEXT,  # role
    _TEXT,  # verb
    _TEXT_OR_NONE,  # child
    _TEXT,  # target
    _TEXT_OR_NONE,  # base
    _TEXT_OR_NONE,  # reason
    _TEXT,  # body
)
LARGEST_LAMPORT = 1 << 53


class CannotUnseal(Exception):
    """A sealed piece was not opened: it was changed, or it is not what its hash says."""


class MissingKey(CannotUnseal):
    """The piece is encrypted with a key of the ward that this computer does not have yet."""

    def __init__(self, key_id: bytes) -> None:
        super().__init__(key_id.hex())
        self.key_id = key_id


class NewerForm(CannotUnseal):
    """The piece was sealed by a newer program in a form that this one does not know."""


@dataclass(frozen=True)
class WardKey:
    """A key of the ward. Its id is a hash of the key, so a key can be compared with its announcement."""

    secret: bytes = field(repr=False)

    @cached_property
    def id(self) -> bytes:
        """The id of the key."""
        return hashlib.sha256(b"fortnight: ward key" + self.secret).digest()[:ID_BYTES]

    @cached_property
    def cipher(self) -> AESGCM:
        """The cipher with this key."""
        return AESGCM(self.secret)


def new_ward_key() -> WardKey:
    """Return a new random key."""
    return WardKey(secrets.token_bytes(KEY_BYTES))


def seal(entry: Entry, key: WardKey) -> bytes:
    """Return an entry as one sealed piece."""
    fields = (*entry[2:HASHED], entry.body)
    plain = json.dumps(fields, ensure_ascii=False, separators=(",", ":")).encode()
    nonce = secrets.token_bytes(NONCE_BYTES)
    context = _context(entry.device, entry.seq, entry.hash)
    return b"".join((bytes([FORM]), key.id, nonce, key.cipher.encrypt(nonce, plain, context)))


def unseal(device: str, number: int, hash: bytes, sealed: bytes, ring: Mapping[bytes, WardKey]) -> list[Any]:
    """Return the fields of a sealed piece, from the id to the body.

    :raises MissingKey: if the key is not in the ring.
    :raises NewerForm: if a newer program sealed it.
    :raises CannotUnseal: if it was changed or moved.
    """
    if sealed[:1] > bytes([FORM]):
        raise NewerForm
    if sealed[:1] != bytes([FORM]):
        raise CannotUnseal
    key_id, nonce, encrypted = sealed[1:17], sealed[17:29], sealed[29:]
    if key_id not in ring:
        raise MissingKey(key_id)
    try:
        fields = json.loads(ring[key_id].cipher.decrypt(nonce, encrypted, _context(device, number, hash)))
    except (InvalidTag, ValueError) as error:
        raise CannotUnseal from error
    if not _is_valid(fields):
        raise CannotUnseal
    return fields


def _is_valid(fields: Any) -> bool:
    return (
        isinstance(fields, list)
        and len(fields) == len(_FIELDS)
        and all(type(value) in kinds for value, kinds in zip(fields, _FIELDS, strict=True))
        and 0 < fields[1] < LARGEST_LAMPORT
    )


def entry_from(device: str, number: int, prev: bytes, hash: bytes, fields: list[Any]) -> Entry:
    """Return the entry that follows the hash `prev`.

    :raises CannotUnseal: if its content is not what its hash says.
    """
    body_sha256 = hashlib.sha256(fields[-1].encode()).digest()
    bare = (device, number, *fields[:-1])
    if digest(prev, bare, body_sha256) != hash:
        raise CannotUnseal
    return Entry._make((*bare, fields[-1], body_sha256, prev, hash))


def _context(device: str, number: int, hash: bytes) -> bytes:
    return b"fortnight: entry\n" + f"{device}\n{number}\n".encode() + hash
