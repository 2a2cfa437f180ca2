"""The outcome of an exchange, and of joining."""

from __future__ import annotations

from dataclasses import dataclass, field

from fortnight.domain.messages import Text
from fortnight.operations.session import Session


@dataclass(frozen=True, slots=True)
class Exchanged:
    """How many entries went and came, how many wait, and what is wrong (chains that were not taken).

    `session` is the one to use from now on: the key of the record may have changed.
    """

    session: Session
    pushed: int = 0
    pulled: int = 0
    waiting: int = 0
    problems: tuple[Text, ...] = ()
    notices: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Joined:
    """The session of a new member, the fingerprint of the ward, and the first exchange."""

    session: Session
    ward: str
    first: Exchanged
    is_new_ward: bool = False
    notices: tuple[Text, ...] = field(default=())


def fingerprint(mark: str) -> str:
    """Return the mark of a ward in groups that people can compare."""
    digits = mark.upper()[:16]
    return "-".join(digits[i : i + 4] for i in range(0, len(digits), 4))
