"""Merging the answers that come back, all or none: journal entries with their author and both times."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import msgspec

from fortnight.domain.messages import text
from fortnight.exchange.review_copy.lines import Answer
from fortnight.operations import alert_cards
from fortnight.operations.review_copy.merge_plan import MERGE, MergeItem, MergePlan, at_home, plan_of
from fortnight.operations.session import Invalid, Session
from fortnight.store.errors import ReadOnly
from fortnight.store.journal import entries as journal
from fortnight.store.journal.entries import Act
from fortnight.store.journal.verbs import ANSWER, WRITTEN_AT
from fortnight.store.transaction import Transaction

KEPT_HOME = text("what was written at home was kept")


class Choice(StrEnum):
    """Which of two answers about one record holds. Both stay in the journal."""

    HOME = "home"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class Merged:
    """Numbers of answers: those that hold, those beside which the one at home holds, and those known before.

    Lost are those about a child or a record that is not here any more; they are not written.
    """

    held: int
    beside: int
    already_there: int
    lost: int = 0
    entry: str = ""


class _Writing:
    """The transaction in which a plan is written, all of it at one moment: the merge, then each answer."""

    def __init__(self, plan: MergePlan, transaction: Transaction, entry: str, count: int) -> None:
        self._transaction, self._entry = transaction, entry
        self._merger = transaction.act
        self._reader = Act(plan.reader.name, plan.reader.role, self._merger.at)
        self.kept_home = 0
        self.children: set[str] = set()
        body = {"copy": plan.copy, "reader": plan.reader.name, "file": plan.path.name, "answers": count}
        transaction.append(entry, MERGE, f"copy:{plan.copy}", None, body)

    def put(self, item: MergeItem, choice: Choice) -> None:
        """Write one answer; if the one at home holds, it is undone at once and stays in the history."""
        answer = item.answer
        self.children.add(answer.child)
        if choice is Choice.HOME:
            self.kept_home += 1
            if answer.verb == "undo":
                return
        for id, body in self._entries(item):
            self._append(id, answer, body)
        if choice is Choice.HOME:
            self._undo(answer)

    def _entries(self, item: MergeItem) -> Iterator[tuple[str, dict[str, Any]]]:
        """Yield id and body of the entry that an answer becomes; an undo is one of each entry that it undoes.

        The id contains that of the merge: another computer may merge the same answers meanwhile.
        """
        answer, id = item.answer, self._id(item.answer)
        body = {**msgspec.json.decode(answer.body), WRITTEN_AT: item.at.isoformat(), ANSWER: answer.id}
        if answer.verb != "undo":
            yield id, body
            return
        for number, undone in enumerate(at_home(self._transaction.db, answer.target, body["entry"])):
            yield f"{id}+{number}" if number else id, {**body, "entry": undone.id}

    def _id(self, answer: Answer) -> str:
        return f"{self._entry}+{answer.id}"

    def _append(self, id: str, answer: Answer, body: Mapping[str, Any]) -> None:
        transaction = self._transaction
        history = journal.of_target(transaction.db, answer.target)
        base = history[-1].id if history else None
        transaction.act = self._reader
        try:
            transaction.append(
                id, answer.verb, answer.target, answer.child, body, base=base, reason=answer.reason
            )
        finally:
            transaction.act = self._merger

    def _undo(self, answer: Answer) -> None:
        id, merged, why = f"{self._entry}-{self.kept_home}", self._id(answer), str(KEPT_HOME)
        body = {"entry": merged}
        self._transaction.append(id, "undo", answer.target, answer.child, body, base=merged, reason=why)


def merge(session: Session, entry: str, plan: MergePlan, choices: Mapping[str, Choice]) -> Merged:
    """Write the answers of a plan, in one transaction. `choices` has a choice for the id of each question.

    :raises Invalid: with `question` set, while a choice is missing; nothing is changed.
    :raises StoreProblem: if it cannot be written; nothing is changed.
    """
    if session.store.read_only is not None:
        raise ReadOnly(session.store.read_only)
    with session.store.transaction(session.act()) as transaction:
        plan = plan_of(session, plan.path)  # again: what was written meanwhile counts
        _check_choices(plan, choices)
        writable = [item for item in plan.items if not item.is_lost]
        lost = len(plan.items) - len(writable)
        if not writable:
            return Merged(0, 0, plan.already_there, lost)
        writing = _Writing(plan, transaction, entry, len(writable))
        for item in writable:
            writing.put(item, Choice.HOME if item.only_home else choices.get(item.answer.id, Choice.COPY))
        for child in sorted(writing.children):
            alert_cards.refresh(session, transaction, child)
    kept = writing.kept_home
    return Merged(len(writable) - kept, kept, plan.already_there, lost, entry)


def _check_choices(plan: MergePlan, choices: Mapping[str, Choice]) -> None:
    missing = sum(item.answer.id not in choices for item in plan.questions)
    if missing:
        raise Invalid(
            text("Choose for %n answer(s) what holds: the answer or what was written at home.", "", missing),
            question=True,
        )
