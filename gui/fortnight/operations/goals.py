"""Treatment targets: a physician sets one for a child, or corrects it. Each is one journal entry."""

from __future__ import annotations

from fortnight.domain.entry.check_goal import check_goal
from fortnight.domain.messages import text
from fortnight.domain.record.goal import Goal
from fortnight.operations import correcting
from fortnight.operations.checking import confirmed_questions, raise_for_problems
from fortnight.operations.lookup import course_of, record_of
from fortnight.operations.session import Invalid, Session, may_record
from fortnight.store.journal.bodies import goal_body
from fortnight.store.queries.activity import goals


def may_set(session: Session) -> bool:
    """Return whether this person may set a target."""
    return may_record(session, "goal.record")


def set_goal(session: Session, child: str, goal: Goal, confirmed: bool = False) -> None:
    """Set a target under its own id.

    :raises Invalid: without a reason, for a day that cannot be, or if it is set already.
    """
    others = [each for each in goals(session.store, child) if each.id != goal.id]
    course = course_of(session, child)
    problems = tuple(check_goal(course.child, goal, others, session.clock().date()))
    raise_for_problems(problems, confirmed)
    with session.store.transaction(session.act()) as transaction:
        reason = confirmed_questions(problems)
        transaction.append(goal.id, "goal.record", goal.id, child, goal_body(goal), reason=reason)


def correct_goal(session: Session, entry: str, goal: Goal, why: str, confirmed: bool = False) -> None:
    """Correct a target; the former one stays in the journal.

    :raises Invalid: without `why`, if nothing was changed, or if the corrected target is wrong.
    """
    record = record_of(session, goal.id, entry)
    child = course_of(session, str(record.child)).child
    others = [each for each in goals(session.store, child.id) if each.id != goal.id]
    # `amend` checks everything else; it does not know the other targets of the child.
    found = check_goal(child, goal, others, session.clock().date())
    raise_for_problems([each for each in found if each.field == "aim"], confirmed)
    change = correcting.differing(record.fields, goal_body(goal))
    if not change:
        raise Invalid(text("Nothing was changed."))
    correcting.amend(session, entry, goal.id, change, why, confirmed)
