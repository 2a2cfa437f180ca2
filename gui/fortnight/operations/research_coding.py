"""Codes of children and shifts of their dates, from a secret that stays in the record.

The same child has the same code and the same shift in every export of this record. Without the secret neither
can be computed or reversed (HMAC-SHA-256). All dates of a child move by the same number of days, so that
intervals are kept.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
from dataclasses import dataclass
from datetime import date, datetime, timedelta

SECRET_BYTES = 32
CODE_LETTERS = 10  # of 32 letters and digits: 50 bits, so that two children never have the same code
MOST_DAYS = 364  # a date moves into the past by one day to this many [P]


@dataclass(frozen=True, slots=True)
class Coding:
    """How one child is named, and by how many days its dates are moved."""

    code: str
    days: int

    def moved(self, day: date) -> date:
        """Return a day as it is exported."""
        return day - timedelta(days=self.days)

    def written(self, at: datetime) -> str:
        """Return a moment as it is exported: its day moved, the time as the clock of its place showed it."""
        return (at.replace(tzinfo=None) - timedelta(days=self.days)).isoformat(" ", "minutes")


def coding_of(secret: str, child: str, identified: bool = False) -> Coding:
    """Return the coding of a child by the id of its record; if it is identified its dates are not moved."""
    code = base64.b32encode(_mac(secret, "code", child)).decode()[:CODE_LETTERS]
    days = 0 if identified else int.from_bytes(_mac(secret, "days", child)[:8], "big") % MOST_DAYS + 1
    return Coding(code, days)


def _mac(secret: str, purpose: str, child: str) -> bytes:
    return hmac.new(bytes.fromhex(secret), f"{purpose}:{child}".encode(), hashlib.sha256).digest()
