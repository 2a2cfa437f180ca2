"""The checklist before an infusion: read it, answer a row, start the infusion.

What is typed in a row is recorded in the same transaction as the answer: an event, a vital sign or a weight.
Its id is that of the entry followed by `/fact`, so that a retry writes everything once.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from fortnight.domain.entry.check_bedside import Situation, check_act
from fortnight.domain.entry.check_labs import check_labs, specimen_of
from fortnight.domain.entry.check_other import check_event
from fortnight.domain.entry.drafts import LabsDraft, Problem
from fortnight.domain.infusion.act_bodies import as_body
from fortnight.domain.infusion.acts import ActKind, Choice, DripAct, FindingAnswer, Vitals
from fortnight.domain.infusion.infusion_record import InfusionRecord
from fortnight.domain.messages import Text, joined, text
from fortnight.domain.readiness import checklist as rows
from fortnight.domain.readiness.answer_check import answer_problems
from fortnight.domain.readiness.checklist import Checklist, ChecklistRow
from fortnight.domain.readiness.typed_facts import Asked, Fact, FactRefused, TypedValue, fact_of
from fortnight.domain.record.course import Course, Event
from fortnight.operations import alert_cards, infusions, settings
from fortnight.operations.checking import raise_for_problems, with_confirmed
from fortnight.operations.lookup import course_of, course_without, entries_before
from fortnight.operations.orders import as_ordered
from fortnight.operations.session import Invalid, Session
from fortnight.store.journal import entries as journal
from fortnight.store.journal.bodies import event_body, specimen_body
from fortnight.store.journal.folding import infusion_of, live
from fortnight.store.queries.cards import cards_of_child
from fortnight.store.transaction import Transaction


def read(session: Session, infusion: str, child: str) -> Checklist:
    """Return the checklist of an infusion that would be started now.

    :raises Invalid: for an unknown child.
    """
    return _checklist(session, course_of(session, child), _record(session, infusion, child))


def waits_for(session: Session, infusion: str, child: str) -> tuple[Text, ...]:
    """Return what the start of an infusion still waits for; empty if it can be started."""
    record = _record(session, infusion, child)
    checked = _checklist(session, course_of(session, child), record)
    return rows.waits_for(checked, record, infusions.standing_order(session, child))


def answer(  # noqa: PLR0913
    session: Session,
    entry: str,
    infusion: str,
    child: str,
    finding: str,
    choice: Choice | None = None,
    reason: str = "",
    value: str = "",
    physician: str = "",
    how: str = "",
    confirmed: bool = False,
    *,
    decided_at: datetime | None = None,
    on: date | None = None,
    detail: str = "",
) -> None:
    """Type a value in a row of the checklist, or answer the row, or both: all of it or nothing is written.

    `finding` is the rule of the row; `value`, `on` (its day) and `detail` (a method, a unit, "scan") are what
    is typed. A stop is answered by a physician, or by a nurse who names `physician`, `how` and `decided_at`.
    :raises Invalid: with a sentence, if the value cannot be used or the answer is not enough.
    """
    fact = _fact(session, entry, child, finding, TypedValue(value, on, detail))
    if fact is None and choice is None:
        raise Invalid(text("Type a value, or choose an answer."))
    problems = _fact_problems(session, entry, infusion, child, fact)
    raise_for_problems(problems, confirmed)
    shown = fact.value if isinstance(fact, Asked) else value.strip()
    given = FindingAnswer(
        finding, choice or Choice.GO_AHEAD, reason.strip(), shown, physician.strip(), how.strip(), decided_at
    )
    with session.store.transaction(session.act()) as transaction:
        _write_fact(session, transaction, entry, infusion, child, fact, with_confirmed("", problems) or None)
        if choice is not None:
            given = _checked_answer(session, entry, infusion, child, given)
        if choice is not None or isinstance(fact, Asked):
            _append_answer(session, transaction, entry, infusion, child, given)
        if isinstance(fact, Event | LabsDraft):
            alert_cards.refresh(session, transaction, child)


def start(
    session: Session, entry: str, infusion: str, child: str, act: DripAct, confirmed: bool = False
) -> None:
    """Start an infusion. :raises Invalid: while it waits for something, which the sentence names."""
    if journal.by_id(session.store.db, entry) is None:
        waiting = waits_for(session, infusion, child)
        if waiting:
            raise Invalid(
                text(
                    "The infusion cannot be started yet. It waits for: {what}.", what=joined([*waiting], ", ")
                )
            )
    infusions.write_act(session, entry, infusion, child, ActKind.START, act, confirmed)


# What was typed ---------------------------------------------------------------------------------------


def fact_id(entry: str) -> str:
    """Return the id of what is recorded beside an answer with this entry."""
    return f"{entry}/fact"


def _fact(session: Session, entry: str, child: str, finding: str, typed: TypedValue) -> Fact | None:
    if not typed.value.strip():
        return None
    known = journal.by_id(session.store.db, fact_id(entry)) or journal.by_id(session.store.db, entry)
    now = _to_milliseconds(session.clock()) if known is None else journal.local_time(known)
    try:
        return fact_of(finding, typed, course_of(session, child).child, now)
    except FactRefused as refused:
        raise Invalid(refused.sentence, problems=(Problem("value", refused.sentence),)) from refused


def _to_milliseconds(at: datetime) -> datetime:
    """Return a time as precisely as the journal keeps it, so that a retry writes the same."""
    return at.replace(microsecond=at.microsecond // 1000 * 1000)


def _fact_problems(
    session: Session, entry: str, infusion: str, child: str, fact: Fact | None
) -> tuple[Problem, ...]:
    course = course_without(course_of(session, child), fact_id(entry))
    if isinstance(fact, Event):
        return tuple(check_event(course.child, fact, session.clock()))
    if isinstance(fact, LabsDraft):
        return tuple(check_labs(course, fact, session.clock()).problems)
    if isinstance(fact, Vitals):
        situation = _situation(session, _record(session, infusion, child, entry), course)
        return check_act(situation, ActKind.VITALS, fact)
    return ()


def _write_fact(  # noqa: PLR0913
    session: Session,
    transaction: Transaction,
    entry: str,
    infusion: str,
    child: str,
    fact: Fact | None,
    why: str | None,
) -> None:
    id = fact_id(entry)
    if isinstance(fact, Event):
        transaction.append(id, "event.record", id, child, event_body(fact), reason=why)
    elif isinstance(fact, Vitals):
        transaction.append(id, "infusion.vitals", infusion, child, as_body(fact), reason=why)
    elif isinstance(fact, LabsDraft):
        course = course_without(course_of(session, child), id)
        drawn = specimen_of(id, fact, check_labs(course, fact, session.clock()))
        transaction.append(id, "specimen.record", id, child, specimen_body(drawn), reason=why)


# Reading and checking ---------------------------------------------------------------------------------


def _checked_answer(
    session: Session, entry: str, infusion: str, child: str, answered: FindingAnswer
) -> FindingAnswer:
    """Return an answer with what it is about. :raises Invalid: if it is not enough for its row."""
    row = _row(session, entry, infusion, child, answered.finding)
    raise_for_problems(tuple(answer_problems(row, answered, session.role)), confirmed=False)
    return replace(answered, about=row.about)


def _row(session: Session, entry: str, infusion: str, child: str, finding: str) -> ChecklistRow:
    """Return a row as it is with what was typed, and without the answer itself."""
    record = _record(session, infusion, child, entry, with_fact=True)
    row = _checklist(session, course_of(session, child), record).row(finding)
    if row is None:
        raise Invalid(text("This is not asked for this child."))
    return row


def _append_answer(
    session: Session, transaction: Transaction, entry: str, infusion: str, child: str, answered: FindingAnswer
) -> None:
    situation = _situation(session, _record(session, infusion, child, entry), course_of(session, child))
    raise_for_problems(check_act(situation, ActKind.ANSWER, answered), confirmed=False)
    transaction.append(entry, "infusion.answer", infusion, child, as_body(answered))


def _situation(session: Session, record: InfusionRecord, course: Course) -> Situation:
    return Situation(record, course.child, session.actor, session.role, session.clock())


def _record(
    session: Session, infusion: str, child: str, entry: str = "", with_fact: bool = False
) -> InfusionRecord:
    """Return an infusion without an entry and what was recorded beside it, or one without any act."""
    before = entries_before(session, entry, infusion)
    if with_fact and (fact := journal.by_id(session.store.db, fact_id(entry))) and fact.target == infusion:
        before.append(fact)
    counted = live(before)
    return infusion_of(counted) or InfusionRecord(infusion, child, ())


def _checklist(session: Session, course: Course, record: InfusionRecord) -> Checklist:
    store = session.store
    return rows.checklist(
        as_ordered(session, course, record.order),
        cards_of_child(store, course.child.id),
        record,
        session.clock(),
        settings.clinic_rules(store),
        settings.window_days(store),
    )
