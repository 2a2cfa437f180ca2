"""The entries that an import will write, and what was refused and asked on the way to them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from fortnight.domain.entry.drafts import Problem, Severity
from fortnight.exchange.refusals import Refusals
from fortnight.exchange.rows import Row

MOST_QUESTIONS = 5_000  # nobody looks at more than these before confirming them
KINDS = ("results", "infusions", "medication", "events", "children")


@dataclass(frozen=True, slots=True)
class Planned:
    """An entry that an import will write, and the questions that are asked about it."""

    verb: str
    patient: str
    body: dict[str, Any]
    questions: tuple[Problem, ...] = ()


@dataclass(slots=True)
class Plan:
    """All that an import will write, how many of each kind, and what is refused or asked.

    Entries are made only while they may be written: not for a dry run, and no longer once something is
    refused, or asked and not confirmed.
    """

    is_dry_run: bool = False
    confirmed: bool = False
    entries: list[Planned] = field(default_factory=list)
    stored: dict[str, int] = field(default_factory=lambda: dict.fromkeys(KINDS, 0))
    already_there: int = 0
    refusals: Refusals = field(default_factory=Refusals)
    questions: Refusals = field(default_factory=lambda: Refusals(most=MOST_QUESTIONS))

    def note(
        self, problems: Iterable[Problem], row: Row, rows: Mapping[str, Row] | None = None
    ) -> tuple[Problem, ...]:
        """Keep what is wrong and what is asked, each with its place. Returns the questions.

        :param row: the row that brought the entry.
        :param rows: the rows that brought single fields of it, where there are several.
        """
        questions = []
        for problem in problems:
            place = (rows or {}).get(problem.field, row).place(problem.field, problem.message)
            if problem.severity is Severity.ERROR:
                self.refusals.add(place)
            else:
                self.questions.add(place)
                questions.append(problem)
        return tuple(questions)

    def put(
        self,
        kind: str,
        count: int,
        verb: str,
        patient: str,
        body: Callable[[], dict[str, Any]],
        questions: tuple[Problem, ...] = (),
    ) -> None:
        """Take in an entry, which stores `count` of a kind."""
        self.stored[kind] += count
        if self.is_dry_run or self.refusals or (self.questions and not self.confirmed):
            self.entries.clear()
        else:
            self.entries.append(Planned(verb, patient, body(), questions))
