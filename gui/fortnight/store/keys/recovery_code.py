"""The recovery code: a secret that is printed, kept in a safe place, and typed if no passphrase is known."""

from __future__ import annotations

import base64
import hashlib
import secrets

from fortnight.domain.people import CODE_GROUP

CODE_BYTES = 20


def new_code() -> str:
    """Return 160 random bits and a 16-bit checksum as groups of letters and digits (base32)."""
    words = base64.b32encode(_with_check(secrets.token_bytes(CODE_BYTES))).decode().rstrip("=")
    return "-".join(words[i : i + CODE_GROUP] for i in range(0, len(words), CODE_GROUP))


def _with_check(bits: bytes) -> bytes:
    return bits + hashlib.sha256(b"fortnight: recovery" + bits).digest()[:2]


def bare_code(typed: str) -> str | None:
    """Return the code without separators from what was typed; case, spaces and hyphens do not matter.

    Returns `None` if a character is missing or wrong, according to the checksum.
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
