"""A passphrase becomes a key slowly: Argon2id (RFC 9106), so that each guess at a stolen folder is dear."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from argon2.low_level import Type, hash_secret_raw

from fortnight.domain.messages import text
from fortnight.store.errors import Locked

KEY_BYTES = 32
SALT_BYTES = 16
# Least: OWASP's floor. Most: what a ward PC can spare; more in a file is an attack on its memory.
MEMORY_KIB = (19 * 1024, 1024 * 1024)
PASSES = (2, 16)
LANES = (1, 8)


@dataclass(frozen=True, slots=True)
class Cost:
    """What one guess costs: memory in KiB, passes over it, lanes. 64 MiB and 3: about 0.15 s."""

    memory_kib: int = 64 * 1024
    passes: int = 3
    lanes: int = 1

    def check(self) -> None:
        """:raises Locked: for a cost that this program would never have written."""
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
    """The 32-byte key of a secret. :raises Locked: for a cost out of range, before any memory is taken."""
    cost.check()
    words = unicodedata.normalize("NFKC", secret).encode("utf-8", "surrogatepass")
    return hash_secret_raw(words, salt, cost.passes, cost.memory_kib, cost.lanes, KEY_BYTES, Type.ID)
