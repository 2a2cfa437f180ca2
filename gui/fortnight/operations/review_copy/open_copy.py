"""An open review copy: from when its data are, who reads it, and where answers are kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


@dataclass(frozen=True, slots=True)
class OpenCopy:
    """A review copy that is open in a session.

    `key` signs the answers of the reader; without it the copy can only be read. Answers are encrypted to
    `answer_to` for the ward, and to `keep` for this computer, which keeps them in the file `kept`.
    With `since`, results, events and visits from before that day are not in it; with `codes_only`, children
    are under codes and their ages are right to the month.
    """

    path: Path
    copy: str
    record: str
    made_at: datetime
    ask_after: date | None
    answer_to: str
    keep: str = field(repr=False)
    kept: Path = Path()
    key: Ed25519PrivateKey | None = field(default=None, repr=False)
    since: date | None = None
    codes_only: bool = False

    @property
    def can_answer(self) -> bool:
        """Whether the reader proved who they are, so that answers can be signed."""
        return self.key is not None

    def is_old(self, today: date) -> bool:
        """Whether it is time to ask for a newer copy."""
        return self.ask_after is not None and today >= self.ask_after
