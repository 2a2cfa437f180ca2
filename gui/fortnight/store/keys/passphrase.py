"""Derives a key from a passphrase with Argon2id (RFC 9106), slowly, so that each guess is expensive."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from argon2.low_level import Type, hash_secret_raw

from fortnight.domain.messages import text
from fortnight.store.errors import Locked

KEY_BYTES = 32
SALT_BYTES = 16
# The minimum is OWASP's recommendation. The maximum is what a ward PC can spare: a higher cost in the file
# would be an attack on its memory.
MEMORY_KIB = (19 * 1024, 1024 * 1024)
PASSES = (2, 16)
LANES = (1, 8)


@dataclass(frozen=True, slots=True)
class Cost:
    """The cost of one guess: memory in KiB, passes over it, lanes. 64 MiB and 3 passes take about 0.15 s."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 1

    def check(self) -> None:
        """Check that the cost is one that this program can have written.

        :raises Locked: if it is out of range.
        """
        numbers = ((self.memory_kib, MEMORY_KIB), (self.passes, PASSES), (self.lanes, LANES))
        if not all(type(n) is int and low <= n <= high for n, (low, high) in numbers):
            raise Locked(
                text(
                    "The key slots were changed outside the program: their cost is out of range. "
                    "Put back a copy of keyslots.json, or use the recovery code."
                ),
                damaged=True,
            )


def derive(secret: str, salt: bytes, cost: Cost) -> bytes:
    """Derive the 32-byte key of a secret.

    :raises Locked: if the cost is out of range; this is checked before any memory is used.
    """
    cost.check()
    words = unicodedata.normalize("NFKC", secret).encode("utf-8", "surrogatepass")
    return hash_secret_raw(words, salt, cost.passes, cost.memory_kib, cost.lanes, KEY_BYTES, Type.ID)
