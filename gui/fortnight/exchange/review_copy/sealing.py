"""Encryption with age: a stream of any length to several recipients, in little memory.

What is read from an encrypted stream can be used only after its end was reached: of a stream that was cut,
age hands out the part before the cut and reports the error afterwards.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Sequence
from typing import Any, BinaryIO, cast

import pyrage

Sink = Callable[[bytes], None]
age = cast("Any", pyrage)  # it states no types
SECRET_MARK = "AGE-SECRET-KEY-1"  # how the text of an identity begins


class NotOpened(Exception):
    """None of the identities opens the stream."""


class Damaged(Exception):
    """The stream was changed or cut."""


def new_identity() -> str:
    """Return a new identity, `AGE-SECRET-KEY-1…`."""
    return str(age.x25519.Identity.generate())


def recipient_of(identity: str) -> str:
    """Return the public key of an identity, `age1…`. :raises ValueError: if it is not an identity."""
    return str(_identity(identity).to_public())


def is_recipient(words: str) -> bool:
    """Whether a text is a public key, `age1…`."""
    try:
        age.x25519.Recipient.from_str(words)
    except age.RecipientError:
        return False
    return True


def _identity(words: str) -> Any:
    try:
        return age.x25519.Identity.from_str(words)
    except age.IdentityError as error:
        raise ValueError("not an identity of age") from error


def encrypt_with_passphrase(data: bytes, secret: str) -> bytes:
    """Encrypt a few bytes with a passphrase (scrypt, about a second)."""
    return age.passphrase.encrypt(data, secret)


def decrypt_with_passphrase(data: bytes, secret: str) -> bytes | None:
    """Return what was encrypted with a passphrase, or `None` if it is wrong or the data are damaged."""
    try:
        return age.passphrase.decrypt(data, secret)
    except (age.DecryptError, OSError):
        return None


def seal(chunks: Iterable[bytes], recipients: Sequence[str], out: BinaryIO) -> tuple[str, int]:
    """Encrypt a stream to some public keys; return SHA-256 and length of what was written.

    :raises OSError: if it cannot be written.
    """
    counted = _Counted(out)
    keys = [age.x25519.Recipient.from_str(each) for each in recipients]
    age.encrypt_io(_Chunks(chunks), counted, keys)
    return counted.sha256.hexdigest(), counted.size


def unseal(source: BinaryIO, identities: Sequence[str], sink: Sink) -> str:
    """Decrypt a stream into `sink`; return the SHA-256 of the encrypted bytes.

    :raises NotOpened: if no identity fits.
    :raises Damaged: if the stream was changed or cut. `sink` has then received a part of it.
    """
    hashed = _Hashed(source)
    try:
        age.decrypt_io(hashed, _Sink(sink), [_identity(each) for each in identities])
    except age.DecryptError as error:
        raise (NotOpened if "No matching keys" in str(error) else Damaged)(str(error)) from error
    except OSError as error:
        if error.errno is not None:
            raise
        raise Damaged(str(error)) from error
    hashed.read_rest()
    return hashed.sha256.hexdigest()


class _Chunks:
    """Chunks of bytes as a stream to be read."""

    def __init__(self, chunks: Iterable[bytes]) -> None:
        self._chunks = iter(chunks)
        self._rest = memoryview(b"")

    def read(self, size: int = -1) -> bytes:
        if not self._rest:
            self._rest = memoryview(next(self._chunks, b""))
        wanted = len(self._rest) if size < 0 else size
        data, self._rest = self._rest[:wanted], self._rest[wanted:]
        return bytes(data)


class _Counted:
    """A stream to be written, which knows how much was written and its hash."""

    def __init__(self, out: BinaryIO) -> None:
        self._out = out
        self.sha256 = hashlib.sha256()
        self.size = 0

    def write(self, data: bytes) -> int:
        self.sha256.update(data)
        self.size += len(data)
        return self._out.write(data)

    def flush(self) -> None:
        self._out.flush()


class _Hashed:
    """A stream to be read, with the hash of what was read."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self.sha256 = hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        data = self._source.read(size)
        self.sha256.update(data)
        return data

    def read_rest(self) -> None:
        while self.read(1 << 16):
            pass


class _Sink:
    def __init__(self, sink: Sink) -> None:
        self._sink = sink

    def write(self, data: bytes) -> int:
        self._sink(data)
        return len(data)

    def flush(self) -> None:
        """Nothing is kept back."""
