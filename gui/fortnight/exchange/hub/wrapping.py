"""Keys of the ward, encrypted to the public key of an installation or a person (HPKE, RFC 9180)."""

from __future__ import annotations

from collections.abc import Sequence

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from fortnight.exchange.hub.sealing import KEY_BYTES, WardKey

_SUITE = Suite(KEM.X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)


def wrap(keys: Sequence[WardKey], public: bytes, purpose: str) -> bytes:
    """Encrypt keys to a public key. `purpose` names the recipient and must be known when it is opened."""
    together = b"".join(key.secret for key in keys)
    return _SUITE.encrypt(together, X25519PublicKey.from_public_bytes(public), _info(purpose))


def unwrap(wrapped: bytes, private: bytes, purpose: str) -> tuple[WardKey, ...]:
    """Return the keys that were encrypted to this private key; none if they were meant for another one."""
    try:
        together = _SUITE.decrypt(wrapped, X25519PrivateKey.from_private_bytes(private), _info(purpose))
    except (InvalidTag, ValueError):
        return ()
    return tuple(WardKey(together[i : i + KEY_BYTES]) for i in range(0, len(together), KEY_BYTES))


def new_pair() -> tuple[bytes, bytes]:
    """Return a new private key and its public key."""
    pair = X25519PrivateKey.generate()
    return pair.private_bytes_raw(), pair.public_key().public_bytes_raw()


def public_of(private: bytes) -> bytes:
    """Return the public key of a private one."""
    return X25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def _info(purpose: str) -> bytes:
    return b"fortnight: keys of the ward for " + purpose.encode()
