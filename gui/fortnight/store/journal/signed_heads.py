"""Signed heads: what this installation swears its chain was, carried by every backup and printed report.

A chain that is rewritten from its start, anchor and all, fits in itself. It does not fit a head that was
signed before (Ed25519, RFC 8032) and lies elsewhere. The private half lies in the encrypted record alone.
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


@dataclass(frozen=True, slots=True)
class SignedHead:
    """A device's chain reached `seq` with `hash` at `at` (UTC text). Bytes as hexadecimal digits."""

    device: str
    seq: int
    hash: str
    at: str
    public: str
    signature: str = ""

    @property
    def code(self) -> str:
        """One line for a printed page; `read_code` reads it back."""
        packed = bytes.fromhex(self.hash + self.public + self.signature)
        letters = base64.b32encode(packed).decode().rstrip("=")  # no sign that a reader could mistake
        groups = " ".join(letters[i : i + 8] for i in range(0, len(letters), 8))
        return f"{self.device}:{self.seq}:{self.at}:{groups}"


def _name(device: str) -> str:
    return f"signing key of {device}"


def installation_key(db: Database, device: str) -> Ed25519PrivateKey | None:
    """The private key of this installation, where it has one."""
    known = local_values.get(db, _name(device))
    return Ed25519PrivateKey.from_private_bytes(bytes.fromhex(known)) if known else None


def make_installation_key(db: Database, device: str) -> str:
    """The public half of this installation's key; a new pair is made where there is none."""
    key = installation_key(db, device)
    if key is None:
        key = Ed25519PrivateKey.generate()
        local_values.put(db, _name(device), key.private_bytes_raw().hex())
    return key.public_key().public_bytes_raw().hex()


def sign(db: Database, device: str, head: entries.Head, at: str) -> SignedHead | None:
    """The head of this device's chain, signed; `None` where the installation has no key yet."""
    key = installation_key(db, device)
    if key is None:
        return None
    public = key.public_key().public_bytes_raw().hex()
    bare = SignedHead(device, head.seq, head.hash.hex(), at, public)
    return SignedHead(*_fields(bare), signature=key.sign(_message(bare)).hex())


def _fields(head: SignedHead) -> tuple[str, int, str, str, str]:
    return head.device, head.seq, head.hash, head.at, head.public


def _message(head: SignedHead) -> bytes:
    return b"fortnight head\n" + json.dumps(_fields(head), separators=(",", ":")).encode()


def is_genuine(head: SignedHead) -> bool:
    """Whether the signature is that of the key which the head names."""
    try:
        public = Ed25519PublicKey.from_public_bytes(bytes.fromhex(head.public))
        public.verify(bytes.fromhex(head.signature), _message(head))
    except (InvalidSignature, ValueError, TypeError):
        return False
    return True


def read_code(code: str) -> SignedHead:
    """A head from its printed line. :raises ValueError: if it is none."""
    device, seq, rest = code.strip().split(":", 2)
    at, _, packed = rest.rpartition(":")
    letters = "".join(packed.split()).upper()
    data = base64.b32decode(letters + "=" * (-len(letters) % 8)).hex()
    if len(data) != 256:
        raise ValueError("a code of another length")
    return SignedHead(device, int(seq), data[:64], at, data[64:128], data[128:])


def misfit(db: Database, head: SignedHead) -> Text | None:
    """What is wrong between the record and a head that was signed elsewhere; `None` if they agree."""
    if not is_genuine(head):
        return not_genuine(head)
    values = _values(head)
    stands = db.execute(
        "SELECT hash FROM entry WHERE device = ? AND seq = ?", [head.device, head.seq]
    ).fetchone()
    if head.seq and (stands is None or stands[0].hex() != head.hash):
        return text(
            "Entry {seq} of {device} is not the one that was signed on {at}: the journal was rewritten or "
            "cut.",
            **values,
        )
    published = public_keys(db, head.device)
    if published and head.public not in published:
        return text(
            "The head of {device} at entry {seq} ({at}) is signed by a key that no entry tells.", **values
        )
    return None


def not_genuine(head: SignedHead) -> Text:
    """What to say of a head whose signature does not fit it."""
    return text("The head of {device} at entry {seq} ({at}) is not what was signed.", **_values(head))


def _values(head: SignedHead) -> dict[str, object]:
    return {"device": head.device, "seq": head.seq, "at": head.at}


def public_keys(db: Database, device: str) -> set[str]:
    """The public keys that a device told the journal when people logged in on it."""
    rows = db.execute(
        "SELECT DISTINCT body ->> 'key' FROM entry WHERE device = ? AND verb = 'session.open'", [device]
    )
    return {key for (key,) in rows if key}
