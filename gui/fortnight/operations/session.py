"""The session that every operation is given: a person, an open store and a clock."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from fortnight.domain.entry.drafts import Problem
from fortnight.domain.messages import Text
from fortnight.domain.people import may_write
from fortnight.operations.judgement_cache import JudgementCache
from fortnight.store.changes import Changes
from fortnight.store.database import Store
from fortnight.store.errors import Stopped, StoreProblem
from fortnight.store.journal.entries import Act
from fortnight.store.progress import SILENT, Progress
from fortnight.store.transaction import IN_A_COPY

if TYPE_CHECKING:
    from fortnight.operations.review_copy.open_copy import OpenCopy

__all__ = [
    "IN_A_COPY",
    "SILENT",
    "Changes",
    "Invalid",
    "Progress",
    "Session",
    "Stopped",
    "StoreProblem",
    "may_record",
]


class Invalid(ValueError):
    """The operation was refused and nothing was changed; `sentence` says why.

    `question` is true if it only needs to be confirmed; `problems` are those in the sentence, each with its
    field.
    """

    def __init__(self, sentence: Text, question: bool = False, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence
        self.question = question
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Session:
    """A person working on an open store. `clock` returns the time with its UTC offset, `new_id` a new UUIDv7.

    `keys` are the store's keys from the person's key slot, empty if nobody had to log in. `review` is the
    review copy that is open instead of a record.
    """

    store: Store
    actor: str
    role: str
    clock: Callable[[], datetime]
    new_id: Callable[[], str]
    keys: tuple[bytes, ...] = field(default=(), repr=False)
    review: OpenCopy | None = None
    judgement_cache: JudgementCache = field(default_factory=JudgementCache, repr=False, compare=False)

    def act(self) -> Act:
        """Return an act by this person at the current time."""
        return Act(self.actor, self.role, self.clock())


def may_record(session: Session, verb: str) -> bool:
    """Whether the role of this person may write an entry with this verb; nothing is recorded in a copy."""
    return session.review is None and may_write(session.role, verb)
