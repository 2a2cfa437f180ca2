"""Who acts on which store, by which clock: what every operation is given."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from fortnight.domain.entry.drafts import Problem
from fortnight.domain.messages import Text
from fortnight.operations.judgement_cache import JudgementCache
from fortnight.store.changes import Changes
from fortnight.store.database import Store
from fortnight.store.errors import Stopped, StoreProblem
from fortnight.store.journal.entries import Act
from fortnight.store.progress import Progress

__all__ = ["Changes", "Invalid", "Progress", "Session", "Stopped", "StoreProblem"]


class Invalid(ValueError):
    """What was asked cannot be done; nothing was changed. `sentence` says why.

    `question` is true where it only waits for someone to confirm that it is meant; `problems` are those that
    the sentence says, each with its field.
    """

    def __init__(self, sentence: Text, question: bool = False, problems: tuple[Problem, ...] = ()) -> None:
        super().__init__(str(sentence))
        self.sentence = sentence
        self.question = question
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Session:
    """A person at an open store. `clock` gives the time with its UTC offset, `new_id` a fresh UUIDv7.

    `keys` are the store's keys as the person's slot holds them; none where nobody had to log in. `judging`
    remembers what was judged before.
    """

    store: Store
    actor: str
    role: str
    clock: Callable[[], datetime]
    new_id: Callable[[], str]
    keys: tuple[bytes, ...] = field(default=(), repr=False)
    judging: JudgementCache = field(default_factory=JudgementCache, repr=False, compare=False)

    def act(self) -> Act:
        """An act of this person, now."""
        return Act(self.actor, self.role, self.clock())
