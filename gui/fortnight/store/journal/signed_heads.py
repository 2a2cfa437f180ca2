"""Signed heads: the state of this installation's chain, signed, in every backup and printed report.

A chain that was rewritten from its start, together with its anchor, is consistent in itself. It does not
match a head that was signed earlier (Ed25519, RFC 8032) and is kept elsewhere. The private key is stored only
in the encrypted record.
"""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from fortnight.domain.messages import Text, text
from fortnight.store.engine import Database
from fortnight.store.journal import entries, local_values

_HASH = "SELECT hash FROM entry WHERE device = ? AND seq = ?"
_PUBLISHED = "SELECT DISTINCT body ->> 'key' FROM entry WHERE device = ? AND verb = 'session.open'"


@dataclass(frozen=True, slots=True)
class SignedHead:
    """States that a device's chain had reached entry `seq` with `hash` at time `at` (UTC text).

    Hash, public key and signature are hexadecimal digits.
    """

    device: str
    seq: int
    hash: str
    at: str
    public: str
    signature: str = ""

    @property
    def code(self) -> str:
        """The head as one line for a printed page; `read_code` reads it back."""
        packed = bytes.fromhex(self.hash + self.public + self.signature)
        letters = base64.b32encode(packed).decode().rstrip("=")  # base32 has no characters easily confused
        groups = " ".join(letters[i : i + 8] for i in range(0, len(letters), 8))
        return f"{self.device}:{self.seq}:{self.at}:{groups}"


def _name(device: str) -> str:
    return f"signing key of {device}"


def installation_key(db: Database, device: str) -> Ed25519PrivateKey | None:
    """Return the private key of this installation, or `None` if it has none yet."""
    known = local_values.get(db, _name(device))
    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(known)) if known else None


def make_installation_key(db: Database, device: str) -> str:
    """Return this installation's public key; a key pair is generated if there is none."""
    key = installation_key(db, device)
    if key is None:
        key = Ed25519PrivateKey.generate()
        local_values.put(db, _name(device), key.private_bytes_raw().hex())
    return key.public_key().public_bytes_raw().hex()


def sign(db: Database, device: str, head: entries.Head, at: str) -> SignedHead | None:
    """Sign the head of this device's chain. Returns `None` if the installation has no key yet."""
    key = installation_key(db, device)
    if key is None:
        return None
    public = key.public_key().public_bytes_raw().hex()
    bare = SignedHead(device, head.seq, head.hash.hex(), at, public)
    return SignedHead(*_fields(bare), signature=key.sign(signed_message(bare)).hex())


def _fields(head: SignedHead) -> tuple[str, int, str, str, str]:
    return head.device, head.seq, head.hash, head.at, head.public


def signed_message(head: SignedHead) -> bytes:
    """Return what the signature of a head is made of."""
    return b"fortnight head\n" + json.dumps(_fields(head), separators=(",", ":")).encode()


def is_genuine(head: SignedHead) -> bool:
    """Whether the signature was made with the key that the head names."""
    try:
        public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(head.public))
        public.verify(bytes.fromhex(head.signature), signed_message(head))
    except (InvalidSignature, ValueError, TypeError):
        return False
    return True


def read_code(code: str) -> SignedHead:
    """Read a head from its printed line.

    :raises ValueError: if the line is not a head.
    """
    device, seq, rest = code.strip().split(":", 2)
    at, _, packed = rest.rpartition(":")
    letters = "".join(packed.split()).upper()
    data = base64.b32decode(letters + "=" * (-len(letters) % 8)).hex()
    if len(data) != 256:
        raise ValueError("the code has the wrong length")
    return SignedHead(device, int(seq), data[:64], at, data[64:128], data[128:])


def mismatch(db: Database, head: SignedHead) -> Text | None:
    """Return how the record differs from a head that was signed earlier, or `None` if they agree."""
    if not is_genuine(head):
        return not_genuine(head)
    values = _values(head)
    row = db.execute(_HASH, [head.device, head.seq]).fetchone()
    if head.seq and (row is None or row[0].hex() != head.hash):
        return text(
            "Entry {seq} of {device} is not the one that was signed on {at}: the journal was rewritten or "
            "shortened.",
            **values,
        )
    published = public_keys(db, head.device)
    if published and head.public not in published:
        return text(
            "The head of {device} at entry {seq} ({at}) is signed with a key that is not in the journal.",
            **values,
        )
    return None


def not_genuine(head: SignedHead) -> Text:
    """Return the sentence for a head whose signature is invalid."""
    return text("The signature of the head of {device} at entry {seq} ({at}) is not valid.", **_values(head))


def _values(head: SignedHead) -> dict[str, object]:
    return {"device": head.device, "seq": head.seq, "at": head.at}


def public_keys(db: Database, device: str) -> set[str]:
    """Return the public keys that a device recorded in the journal when people logged in on it."""
    return {key for (key,) in db.execute(_PUBLISHED, [device]) if key}
