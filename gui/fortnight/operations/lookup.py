"""Look-ups before an operation writes: the course, the record, other children; `Invalid` if it is missing."""

from __future__ import annotations

from dataclasses import replace

from fortnight.domain.entry.drafts import ChildDraft
from fortnight.domain.messages import text
from fortnight.domain.record.course import Course
from fortnight.domain.treatment.dose import label_set, with_table
from fortnight.operations.session import Invalid, Session
from fortnight.store.journal import entries
from fortnight.store.journal.entries import Entry
from fortnight.store.journal.folding import RecordState, fold
from fortnight.store.queries import courses
from fortnight.store.queries.settings import local_dose


def course_of(session: Session, child: str) -> Course:
    """Return the course of a child. :raises Invalid: if the child is not registered."""
    course = courses.course(session.store, child)
    if course is None:
        raise Invalid(text("This child is not registered here."))
    return course


def entries_before(session: Session, entry: str, target: str) -> list[Entry]:
    """Return the entries about a record except `entry` and those beside it: what a first try saw."""
    found = entries.of_target(session.store.db, target)
    return [e for e in found if e.id != entry and not (entry and e.id.startswith(f"{entry}/"))]


def record_of(session: Session, target: str, entry: str) -> RecordState:
    """Return the state of a record before `entry`. :raises Invalid: if there is no such record."""
    record = fold(entries_before(session, entry, target))
    if record is None:
        raise Invalid(text("This is no longer in the record."))
    return record


def course_without(course: Course, record: str) -> Course:
    """Return a course without one infusion, specimen or dose of another drug."""
    return replace(
        course,
        infusions=tuple(i for i in course.infusions if i.id != record),
        specimens=tuple(s for s in course.specimens if s.id != record),
        medication=tuple(m for m in course.medication if not m.id or m.id != record),
    )


def other_names(session: Session, child: str) -> dict[str, str]:
    """Return the names of all other children by number."""
    return {each.number: each.name for each in courses.children(session.store) if each.id != child}


def dosed_here(session: Session, draft: ChildDraft) -> ChildDraft:
    """Return a child to be registered with the clinic's own dose table, if it is to be dosed by it."""
    return dosed_by(draft, local_dose(session.store))


def dosed_by(draft: ChildDraft, table: str) -> ChildDraft:
    """Return a child to be registered with a dose table and its interval, if it is to be dosed by a table."""
    label = with_table(draft.label, table)
    if label == draft.label:
        return draft
    return replace(draft, label=label, interval_days=label_set(label).interval_days)
