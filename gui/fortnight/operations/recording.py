"""Operations that record a child, an infusion or laboratory results.

An infusion is written as the acts that the bedside would have written, in one transaction; undoing the first
of them undoes all.

Each is one transaction with its journal entries. The caller creates the id before the first attempt, so that
a retry after an error writes one entry, not two; the course is read without that id, so that a retry is not
compared with itself. The reason of an entry holds the questions that were confirmed.
"""

from __future__ import annotations

from fortnight.domain.entry.check_child import check_child
from fortnight.domain.entry.check_infusion import check_infusion
from fortnight.domain.entry.check_labs import check_labs, specimen_of
from fortnight.domain.entry.drafts import ChildDraft, InfusionDraft, LabsDraft
from fortnight.domain.entry.infusion_acts import infusion_acts
from fortnight.domain.infusion.act_bodies import as_body
from fortnight.domain.messages import text
from fortnight.domain.people import Person
from fortnight.operations import alert_cards
from fortnight.operations.checking import confirmed_questions, raise_for_problems
from fortnight.operations.lookup import course_of, course_without, dosed_here, other_names
from fortnight.operations.orders import as_ordered
from fortnight.operations.session import Invalid, Session
from fortnight.store.journal.bodies import child_body, specimen_body
from fortnight.store.journal.entries import beside


def register_child(session: Session, id: str, draft: ChildDraft, confirmed: bool = False) -> None:
    """Register a child. :raises Invalid: if something is wrong with the draft."""
    draft = dosed_here(session, draft)
    raise_for_problems(check_child(draft, session.clock().date(), other_names(session, id)), confirmed)
    with session.store.transaction(session.act()) as transaction:
        transaction.append(id, "child.record", id, id, child_body(draft.as_child(id)))


def record_infusion(
    session: Session, id: str, child: str, draft: InfusionDraft, confirmed: bool = False
) -> None:
    """Record an infusion that was given. :raises Invalid: if something is wrong with the draft."""
    course = course_without(course_of(session, child), id)
    course = as_ordered(session, course, on=draft.started_at.date())
    checked = check_infusion(course, draft, session.clock())
    raise_for_problems(checked.problems, confirmed)
    giver, why = Person(session.actor, session.role), confirmed_questions(checked.problems)
    with session.store.transaction(session.act()) as transaction:
        for name, kind, body in infusion_acts(id, draft, checked, course.child.label, giver):
            entry, verb = beside(id, name), f"infusion.{kind.value}"
            transaction.append(entry, verb, id, child, as_body(body), reason=None if name else why)
        alert_cards.refresh(session, transaction, child)


def record_labs(session: Session, id: str, child: str, draft: LabsDraft, confirmed: bool = False) -> None:
    """Record laboratory results as one specimen. :raises Invalid: if a value is wrong or all are empty."""
    checked = check_labs(course_without(course_of(session, child), id), draft, session.clock())
    raise_for_problems(checked.problems, confirmed)
    if not checked.results:
        raise Invalid(
            text("No values were entered. Leave a box empty if it was not measured; 0 counts as a value.")
        )
    body = specimen_body(specimen_of(id, draft, checked))
    with session.store.transaction(session.act()) as transaction:
        transaction.append(
            id, "specimen.record", id, child, body, reason=confirmed_questions(checked.problems)
        )
        alert_cards.refresh(session, transaction, child)
