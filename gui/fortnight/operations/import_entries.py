"""The plan of an import: the entries to write, the refused rows and the questions to confirm."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from fortnight.domain.entry.drafts import Problem, Severity
from fortnight.domain.messages import Text
from fortnight.exchange.refusals import Refusals
from fortnight.exchange.rows import Row

MOST_QUESTIONS = 5_000  # more than anybody would check before confirming them
KINDS = ("results", "infusions", "medication", "events", "visits", "children")


@dataclass(frozen=True, slots=True)
class Planned:
    """An entry that an import will write, and the questions about it."""

    verb: str
    patient: str
    body: dict[str, Any]
    questions: tuple[Problem, ...] = ()


@dataclass(slots=True)
class Plan:
    """All entries that an import will write, counts by kind, refusals and questions.

    Entries are collected only as long as they may be written: not for a dry run, and no longer once a row is
    refused or a question is not confirmed.
    """

    is_dry_run: bool = False
    confirmed: bool = False
    entries: list[Planned] = field(default_factory=list[Planned])
    stored: dict[str, int] = field(default_factory=lambda: dict.fromkeys(KINDS, 0))
    already_there: int = 0
    known_rows: Counter[tuple[str, int]] = field(default_factory=Counter[tuple[str, int]])
    refusals: Refusals = field(default_factory=Refusals)
    without_child: dict[str, Text] = field(default_factory=dict[str, Text])
    questions: Refusals = field(default_factory=lambda: Refusals(most=MOST_QUESTIONS))

    def add_known(self, row: Row[Any]) -> None:
        """Count an item of a row that is recorded already."""
        self.already_there += 1
        self.known_rows[row.file, row.number] += 1

    def add_problems(
        self, problems: Iterable[Problem], row: Row[Any], rows: Mapping[str, Row[Any]] | None = None
    ) -> tuple[Problem, ...]:
        """Add errors to the refusals and all else to the questions, with location; return the questions.

        :param row: the row of the entry.
        :param rows: the rows of single fields, if the entry was made from several rows.
        """
        questions: list[Problem] = []
        for problem in problems:
            refusal = (rows or {}).get(problem.field, row).refusal(problem.field, problem.message)
            if problem.severity is Severity.ERROR:
                self.refusals.add(refusal)
            else:
                self.questions.add(refusal)
                questions.append(problem)
        return tuple(questions)

    def add_entry(
        self,
        kind: str,
        count: int,
        verb: str,
        patient: str,
        body: Callable[[], dict[str, Any]],
        questions: tuple[Problem, ...] = (),
    ) -> None:
        """Add an entry that stores `count` items of a kind; `body` makes its body only if it is written."""
        self.stored[kind] += count
        if self.is_dry_run or self.refusals or (self.questions and not self.confirmed):
            self.entries.clear()
        else:
            self.entries.append(Planned(verb, patient, body(), questions))
