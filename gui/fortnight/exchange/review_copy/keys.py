"""Who can open a review copy, and who can answer.

The body is encrypted to a new key pair for each copy. Its private half is in the copy too: encrypted with a
passphrase (`identity.age`), and to the key slot of each reader who opens it with the passphrase of the
log-in. A reader's own key pair, made by `fortnight copy key`, opens the body directly. Answers are signed
with a key that only the reader's own passphrase gives.
"""

from __future__ import annotations

from pathlib import Path

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from fortnight.domain.messages import text
from fortnight.exchange.review_copy import sealing
from fortnight.exchange.review_copy.head import ReaderSlot
from fortnight.store.errors import CopyRefused
from fortnight.store.files.layout import private_draft, read_small
from fortnight.store.keys.keyslots import Slot, private_half

OPEN, ANSWER = b"fortnight: opens the copy ", b"fortnight: answers the copy "
LARGEST_KEY_FILE = 1 << 16
AGE_MARK = b"age-encryption.org/"
_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


def sealed_for(slot: Slot, record: str, purpose: bytes, copy: str, secret: bytes) -> ReaderSlot:
    """Return a person's slot without the key of the record, with a secret that only this person can open."""
    public = X25519PublicKey.from_public_bytes(slot.public)
    sealed = _SUITE.encrypt(secret, public, _info(slot, record, purpose, copy))
    parts = (slot.user, slot.role, slot.memory_kib, slot.passes, slot.lanes)
    return ReaderSlot(*parts, slot.salt, slot.public, slot.private, sealed)


def opened_by(reader: ReaderSlot, record: str, purpose: bytes, copy: str, passphrase: str) -> bytes | None:
    """Return the secret of a reader, or `None` if the passphrase is wrong.

    :raises Locked: if the cost in the slot is out of range.
    """
    slot = reader.slot()
    pair = private_half(record, slot, passphrase)
    try:
        return _SUITE.decrypt(reader.sealed, pair, _info(slot, record, purpose, copy)) if pair else None
    except (InvalidTag, ValueError):
        return None


def _info(slot: Slot, record: str, purpose: bytes, copy: str) -> bytes:
    return purpose + copy.encode() + b"\n" + slot.associated_data(record) + slot.role.encode()


# The key pair of a reader ---------------------------------------------------------------------------


def make_key_file(path: Path, passphrase: str) -> str:
    """Write a new private key, encrypted with a passphrase; return its public half, `age1…`.

    `age --decrypt --identity FILE` reads such a file too. A key that is there already is never replaced.

    :raises CopyRefused: if the file exists or cannot be written.
    """
    if path.exists():
        raise CopyRefused(
            text("{file} exists already. A key is not replaced: choose another name.", file=path)
        )
    identity = sealing.new_identity()
    public = sealing.recipient_of(identity)
    content = f"# public key: {public}\n{identity}\n".encode()
    try:
        with private_draft(path) as draft:
            draft.write_bytes(sealing.encrypt_with_passphrase(content, passphrase))
    except OSError as error:
        why = error.strerror or error
        raise CopyRefused(text("{file} cannot be written: {why}.", file=path, why=why)) from error
    return public


def read_key_file(path: Path, passphrase: str) -> str:
    """Return the identity in a key file; one that is not encrypted, as `age-keygen` writes it, is read too.

    :raises CopyRefused: if it cannot be read, is no key, or the passphrase is wrong.
    """
    try:
        data: bytes | None = read_small(path, LARGEST_KEY_FILE)
    except OSError as error:
        why = error.strerror or error
        raise CopyRefused(text("{file} cannot be read: {why}.", file=path, why=why)) from error
    if data is not None and data.startswith(AGE_MARK):
        data = sealing.decrypt_with_passphrase(data, passphrase)
        if data is None:
            raise CopyRefused(text("The passphrase of the key {file} is not right.", file=path.name))
    lines = (data or b"").decode("ascii", "replace").splitlines()
    found = [line.strip() for line in lines if line.startswith(sealing.SECRET_MARK)]
    try:
        sealing.recipient_of(found[0])
    except (IndexError, ValueError) as error:
        raise CopyRefused(text("{file} holds no private key of age.", file=path.name)) from error
    return found[0]
