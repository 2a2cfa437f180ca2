"""What two computers did without knowing of each other, and how a physician settles it.

A value that both changed: both entries stay, and one of the two values is chosen. A child that both
registered:
the two registrations become one, and that can be undone; or somebody answers that they are two children.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fortnight.domain.messages import text
from fortnight.domain.record.child import Child
from fortnight.operations import alert_cards
from fortnight.operations.audit_words import field_words, value_words
from fortnight.operations.session import Invalid, Session
from fortnight.store.arrivals import orphans
from fortnight.store.journal import entries as journal
from fortnight.store.journal.conflicts import APART, SETTLE, Change, apart_target, changes, in_conflict
from fortnight.store.journal.entries import Entry, local_time
from fortnight.store.journal.folding import live
from fortnight.store.journal.verbs import MERGE, record_kind
from fortnight.store.queries import conflicts as queries
from fortnight.store.queries import courses

UNDONE_ELSEWHERE = text(
    "The registration of this child was undone on another computer, and entries about the child are here. "
    "They are "
    "kept. Undo the undo, or mark the entries as entered in error."
)


@dataclass(frozen=True, slots=True)
class Choice:
    """One of the values of a conflict: the entry that holds it, who wrote it and when, and its words."""

    entry: str
    actor: str
    at: datetime
    device: str
    words: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """A field of a record that two computers changed. The last choice is the one that is shown."""

    target: str
    child: str | None
    kind: str
    field: str
    words: str
    choices: tuple[Choice, ...]


def conflicts(session: Session, child: str | None = None) -> list[Conflict]:
    """Return the conflicts that wait for a physician, of one child or of the ward."""
    found = [
        each
        for target in queries.records_in_conflict(session.store.db)
        for each in conflicts_of(session, target)
    ]
    return [each for each in found if child is None or each.child == child]


def counts(session: Session) -> tuple[int, int, int]:
    """Return how many values, pairs of registrations and undone registrations wait for somebody."""
    if len(journal.heads(session.store.db)) < 2:
        return 0, 0, 0  # of one computer alone nothing is in conflict
    return len(conflicts(session)), len(registered_twice(session)), len(undone_elsewhere(session))


def conflicts_of(session: Session, target: str) -> list[Conflict]:
    """Return the conflicts of one record."""
    counted = live(journal.of_target(session.store.db, target))
    if not counted:
        return []
    first = counted[0]
    return [_conflict(first, field, some) for field, some in in_conflict(changes(counted)).items()]


def _conflict(first: Entry, field: str, some: list[Change]) -> Conflict:
    name = _name(field, some)
    choices = tuple(
        Choice(e.id, e.actor, local_time(e), e.device, value_words(name, values[field])) for e, values in some
    )
    return Conflict(first.target, first.child, record_kind(first.verb), field, field_words(name), choices)


def _name(field: str, some: list[Change]) -> str:
    """Return the name of a field in the audit trail, where each result is a field."""
    is_result = any(field in change.entry.data.get("results", {}) for change in some) or any(
        field in change.entry.data.get("fields", {}).get("results", {}) for change in some
    )
    return f"results.{field}" if is_result else field


def settle(session: Session, entry: str, target: str, field: str, chosen: str, reason: str) -> None:
    """Choose one of the values of a conflict; `chosen` is the entry that holds it.

    :raises Invalid: without a reason, or if there is no such conflict any more.
    :raises Denied: for a role that may not decide.
    """
    if not reason.strip():
        raise Invalid(text("Enter the reason."))
    known = journal.by_id(session.store.db, entry)
    if known is not None:
        return
    counted = live(journal.of_target(session.store.db, target))
    some = in_conflict(changes(counted)).get(field, [])
    values = [change.values[field] for change in some if change.entry.id == chosen]
    if not values:
        raise Invalid(text("There is no conflict to settle."))
    fields: dict[str, Any] = {field: values[0]}
    if _name(field, some).startswith("results."):
        fields = {"results": fields}
    body = {
        "kind": record_kind(counted[0].verb),
        "fields": fields,
        "settled": [change.entry.id for change in some],
    }
    child = counted[0].child
    with session.store.transaction(session.act()) as transaction:
        transaction.append(entry, SETTLE, target, child, body, base=counted[-1].id, reason=reason.strip())
        if child is not None:
            alert_cards.refresh(session, transaction, child)


# Children -----------------------------------------------------------------------------------------


def registered_twice(session: Session) -> list[tuple[Child, Child]]:
    """Return pairs of children that may be one: the same number, or the same name and date of birth."""
    pairs = queries.registered_twice(session.store.db)
    found = [(courses.child(session.store, one), courses.child(session.store, other)) for one, other in pairs]
    return [(one, other) for one, other in found if one is not None and other is not None]


def merge_children(session: Session, entry: str, child: str, into: str, reason: str) -> None:
    """Make one child of two registrations: everything about `child` becomes part of `into`.

    `undo` of this entry makes two of them again.

    :raises Invalid: without a reason, or if one of them is not registered.
    :raises Denied: for a role that may not decide.
    """
    if not reason.strip():
        raise Invalid(text("Enter the reason."))
    if journal.by_id(session.store.db, entry) is not None:
        return
    here = [courses.child(session.store, id) for id in (child, into)]
    if child == into or None in here:
        raise Invalid(text("This child is not registered here."))
    with session.store.transaction(session.act()) as transaction:
        verb, target = f"{MERGE}.record", f"{child}/{MERGE}"
        transaction.append(entry, verb, target, child, {"into": into}, reason=reason.strip())
        alert_cards.refresh_after(session, transaction, into, transaction.written)


def keep_apart(session: Session, entry: str, one: str, other: str, reason: str) -> None:
    """Record that two registrations are two children: the pair is not asked about again.

    `undo` of this entry asks again.

    :raises Invalid: without a reason, or if one of them is not registered.
    :raises Denied: for a role that may not decide.
    """
    if not reason.strip():
        raise Invalid(text("Enter the reason."))
    if journal.by_id(session.store.db, entry) is not None:
        return
    if one == other or None in [courses.child(session.store, id) for id in (one, other)]:
        raise Invalid(text("This child is not registered here."))
    with session.store.transaction(session.act()) as transaction:
        target = apart_target(one, other)
        transaction.append(entry, APART, target, one, {"other": other}, reason=reason.strip())


def undone_elsewhere(session: Session) -> list[str]:
    """Return the children whose registration was undone although entries about them are here."""
    return sorted({child for _, child in orphans(session.store.db)})
