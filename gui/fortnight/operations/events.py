"""Operations that record and correct a dated event, and what the Events page shows.

Each is one transaction with its journal entry. The caller creates the id before the first attempt, so that a
retry after an error writes one entry, not two.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from fortnight.domain.entry.check_other import check_event
from fortnight.domain.entry.typed_event import EventDraft, read_event
from fortnight.domain.messages import text
from fortnight.domain.readiness.surveillance import Due, surveillance
from fortnight.domain.record.course import Course, Event
from fortnight.domain.record.same_illness import same_illness
from fortnight.operations import alert_cards, settings
from fortnight.operations.checking import confirmed_questions, raise_for_problems
from fortnight.operations.correcting import amend
from fortnight.operations.lookup import course_of, record_of
from fortnight.operations.session import Invalid, Session, may_record
from fortnight.store.journal.bodies import event_body
from fortnight.store.queries.events import event_authors

__all__ = [
    "Due",
    "EventDraft",
    "EventRow",
    "correct_event",
    "due_items",
    "event_rows",
    "may_correct",
    "record_event",
]


def record_event(session: Session, id: str, child: str, draft: EventDraft, confirmed: bool = False) -> None:
    """Record a dated event. :raises Invalid: if a box cannot be read or something is wrong with the event."""
    event = _read(session, child, draft, confirmed, None)
    problems = tuple(check_event(course_of(session, child).child, event, session.clock()))
    with session.store.transaction(session.act()) as transaction:
        transaction.append(
            id, "event.record", id, child, event_body(event), reason=confirmed_questions(problems)
        )
        alert_cards.refresh(session, transaction, child)


def correct_event(
    session: Session, entry: str, event: str, draft: EventDraft, reason: str, confirmed: bool = False
) -> None:
    """Correct an event; the old values stay in the history.

    :raises Invalid: without a reason, if nothing was changed, or if the new values are wrong.
    """
    record = record_of(session, event, entry)
    was = _event_of(event, record.fields)
    corrected = _read(session, str(record.child), draft, confirmed, was)
    before, after = (_all_fields(each) for each in (was, corrected))
    change = {name: value for name, value in after.items() if value != before[name]}
    amend(session, entry, event, change, reason, confirmed)


def _all_fields(event: Event) -> dict[str, Any]:
    empty: dict[str, Any] = {"details": {}}
    return {**empty, **event_body(event)}


def _event_of(id: str, fields: Mapping[str, Any]) -> Event:
    until = fields.get("until")
    return Event(
        id,
        fields["kind"],
        datetime.fromisoformat(fields["at"]),
        fields.get("text", ""),
        datetime.fromisoformat(until) if until else None,
        fields.get("details", {}),
    )


def _read(session: Session, child: str, draft: EventDraft, confirmed: bool, was: Event | None) -> Event:
    """Return the event that was typed. :raises Invalid: with every problem and its box."""
    if not draft.kind:
        raise Invalid(text("Choose what kind of event it is."))
    read = read_event(draft, session.clock(), was)
    raise_for_problems(read.problems, confirmed=False)
    assert read.event is not None  # there is no problem
    problems = check_event(course_of(session, child).child, read.event, session.clock())
    raise_for_problems(tuple(problems), confirmed)
    return read.event


# What is shown --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class EventRow:
    """One event of the list, and who recorded it; it is the outcome of an alert card if nobody is named.

    `same` are the events of the same illness in other rows: the outcome of a card and what was recorded.
    """

    event: Event
    by: str
    same: tuple[Event, ...] = ()

    @property
    def can_be_corrected(self) -> bool:
        """Whether the event has a record of its own."""
        return bool(self.by)


def may_correct(session: Session, row: EventRow | None) -> bool:
    """Whether this person may correct an event, or mark it as entered in error."""
    return row is not None and row.can_be_corrected and may_record(session, "event.amend")


def event_rows(session: Session, course: Course) -> list[EventRow]:
    """Return the events of a course, newest first."""
    authors = event_authors(session.store, course.child.id)
    same = same_illness(course.events)
    return [
        EventRow(event, authors.get(event.id, ""), same.get(event.id, ()))
        for event in reversed(course.events)
    ]


def due_items(session: Session, course: Course) -> tuple[Due, ...]:
    """Return what is due for a child, by the intervals of the clinic."""
    store = session.store
    intervals = settings.surveillance_intervals(store)
    return surveillance(course, session.clock(), settings.clinic_rules(store), intervals)
