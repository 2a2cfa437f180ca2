"""The plan of the resources of a bundle: what each becomes, what is asked about it and what is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from fortnight.domain.entry.drafts import Problem
from fortnight.domain.messages import Text
from fortnight.exchange.rows import Row
from fortnight.operations.import_entries import Plan, Planned


@dataclass(slots=True)
class RowPlan(Plan):
    """A plan that keeps, by the number of the resource, what is made of it, asked about it and wrong with it.

    A plan for files keeps nothing once a row is refused; here each resource is settled for itself.
    `of_record` holds the id of the record that the entries of a resource change, if they make none.
    """

    made: dict[int, list[Planned]] = field(default_factory=dict[int, list[Planned]])
    asked: dict[int, list[Text]] = field(default_factory=dict[int, list[Text]])
    of_record: dict[int, str] = field(default_factory=dict[int, str])
    _number: int = 0
    _is_wrong: bool = False

    def add_problems(
        self, problems: Iterable[Problem], row: Row[Any], rows: Mapping[str, Row[Any]] | None = None
    ) -> tuple[Problem, ...]:
        """Add the problems of a resource; return the questions among them."""
        found = tuple(problems)
        questions = Plan.add_problems(self, found, row, rows)
        self._number, self._is_wrong = row.number, len(questions) < len(found)
        self.asked.setdefault(row.number, []).extend(each.message for each in questions)
        return questions

    def add_entry(
        self,
        kind: str,
        count: int,
        verb: str,
        patient: str,
        body: Callable[[], dict[str, Any]],
        questions: tuple[Problem, ...] = (),
    ) -> None:
        """Keep an entry of the resource whose problems were added last, unless it is wrong."""
        if not self._is_wrong:
            self.made.setdefault(self._number, []).append(Planned(verb, patient, body(), questions))

    def wrong(self) -> dict[int, list[Text]]:
        """Return what is wrong, by the number of the resource."""
        found: dict[int, list[Text]] = {}
        for refusal in self.refusals:
            found.setdefault(refusal.row or 0, []).append(refusal.sentence)
        return found
