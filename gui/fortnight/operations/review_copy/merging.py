"""Merging the answers that come back, all or none: journal entries with their author and both times."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

import msgspec

from fortnight.domain.messages import text
from fortnight.operations import alert_cards
from fortnight.operations.review_copy.merge_plan import MERGE, MergeItem, MergePlan, read_answers
from fortnight.operations.session import Invalid, Session
from fortnight.store.errors import ReadOnly
from fortnight.store.journal import entries as journal
from fortnight.store.journal.entries import Act
from fortnight.store.journal.verbs import WRITTEN_AT
from fortnight.store.transaction import Transaction

KEPT_HOME = text("what was written at home was kept")


class Choice(StrEnum):
    """Which of two answers about one record holds. Both stay in the journal."""

    HOME = "home"
    COPY = "copy"


@dataclass(frozen=True, slots=True)
class Merged:
    """What was merged: answers that hold, answers beside which the one at home holds, and those known."""

    held: int
    beside: int
    already_there: int
    entry: str = ""


@dataclass
class _Writing:
    """The transaction in which a plan is written."""

    session: Session
    plan: MergePlan
    transaction: Transaction
    entry: str
    kept_home: int = 0
    children: set[str] = field(default_factory=set[str])

    def put(self, item: MergeItem, choice: Choice) -> None:
        """Write one answer; if the one at home holds, it is undone at once and stays in the history."""
        answer, transaction = item.answer, self.transaction
        self.children.add(answer.child)
        if choice is Choice.HOME:
            self.kept_home += 1
            if answer.verb == "undo":
                return
        merger = self.session.act()
        transaction.act = Act(self.plan.reader.name, self.plan.reader.role, merger.at)
        history = journal.of_target(transaction.db, answer.target)
        base = history[-1].id if history else None
        body = {**msgspec.json.decode(answer.body), WRITTEN_AT: item.at.isoformat()}
        try:
            transaction.append(
                answer.id, answer.verb, answer.target, answer.child, body, base=base, reason=answer.reason
            )
        finally:
            transaction.act = merger
        if choice is Choice.HOME:
            undo, undone = f"{self.entry}-{self.kept_home}", {"entry": answer.id}
            reason = str(KEPT_HOME)
            transaction.append(
                undo, "undo", answer.target, answer.child, undone, base=answer.id, reason=reason
            )


def merge(session: Session, entry: str, plan: MergePlan, choices: Mapping[str, Choice]) -> Merged:
    """Write the answers of a plan, in one transaction. `choices` has a choice for the id of each question.

    :raises Invalid: with `question` set, while a choice is missing; nothing is changed.
    :raises StoreProblem: if it cannot be written; nothing is changed.
    """
    if session.store.read_only is not None:
        raise ReadOnly(session.store.read_only)
    plan = read_answers(session, plan.path)  # again: what was written meanwhile counts
    missing = [item for item in plan.questions if item.answer.id not in choices]
    if missing:
        raise Invalid(
            text(
                "Choose for %n answer(s) what holds: the answer or what was written at home.",
                "",
                len(missing),
            ),
            question=True,
        )
    writable = [item for item in plan.items if item.child is not None and _has_record(session, plan, item)]
    if not writable:
        return Merged(0, 0, plan.already_there)
    with session.store.transaction(session.act()) as transaction:
        body: dict[str, Any] = {"copy": plan.copy, "reader": plan.reader.name, "file": plan.path.name}
        body["answers"] = len(writable)
        transaction.append(entry, MERGE, f"copy:{plan.copy}", None, body)
        writing = _Writing(session, plan, transaction, entry)
        for item in writable:
            writing.put(item, Choice.HOME if item.only_home else choices.get(item.answer.id, Choice.COPY))
        for child in sorted(writing.children):
            alert_cards.refresh(session, transaction, child)
    kept = writing.kept_home
    return Merged(len(writable) - kept, kept, plan.already_there, entry)


def _has_record(session: Session, plan: MergePlan, item: MergeItem) -> bool:
    """Whether the record that an answer is about is known here, or comes with the same answers."""
    if item.answer.verb in ("event.record", "snooze.record"):
        return True
    if journal.of_target(session.store.db, item.answer.target):
        return True
    return any(other.answer.target == item.answer.target for other in plan.items if other is not item)
