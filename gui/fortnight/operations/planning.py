"""Changes of a child's plan: an infusion is moved, the interval changed, the course ended or resumed.

Each is one journal entry about the child in one transaction, and can be undone like any other. The caller
makes the id of the entry before the first attempt; the plan is read without that entry, so that a retry is
not compared with itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from fortnight.domain.entry.check_plan import (
    PlanSituation,
    check_end,
    check_interval,
    check_move,
    check_resume,
)
from fortnight.domain.entry.drafts import Problem
from fortnight.domain.record.plan import Ending, Interval, Move
from fortnight.domain.treatment.schedule import Slot
from fortnight.operations import infusions, settings
from fortnight.operations.checking import confirmed_questions, raise_for_problems
from fortnight.operations.lookup import course_of, record_of
from fortnight.operations.public_holidays import holiday_on
from fortnight.operations.session import Session
from fortnight.store.journal.folding import USUAL_INTERVAL_DAYS


def move_infusion(session: Session, entry: str, child: str, move: Move, confirmed: bool = False) -> None:
    """Move a planned infusion from its due date to another day.

    :raises Invalid: if no infusion is due then, for a day in the past, before the infusion before it or not
        before the one after it, without a reason, after the end of the course, or for an open question.
    """
    situation = replace(_situation(session, entry, child), holiday=holiday_on(session, move.to))
    body = {"due": move.due.isoformat(), "to": move.to.isoformat(), "reason": move.reason.strip()}
    _write(session, entry, child, ("plan.move", body), check_move(situation, move), confirmed)


def change_interval(
    session: Session, entry: str, child: str, interval: Interval, confirmed: bool = False
) -> None:
    """Change the days between infusions from a day on. An interval outside the child's label is a question.

    :raises Invalid: for a day in the future or before the last change, an interval that is not possible or
        that holds already, without a reason, after the end of the course, or for an open question.
    """
    body = {
        "since": interval.since.isoformat(),
        "days": interval.days,
        "reason": interval.reason.strip(),
    }
    problems = check_interval(_situation(session, entry, child), interval)
    _write(session, entry, child, ("plan.interval", body), problems, confirmed)


def end_course(session: Session, entry: str, child: str, ending: Ending, confirmed: bool = False) -> None:
    """End a course, or let it rest: the child leaves Today and the calendar, and its alerts stay.

    :raises Invalid: if it has ended, for a day in the future or before the last infusion, while an infusion
        is open, or for "other reason" without words.
    """
    body: dict[str, Any] = {"on": ending.on.isoformat(), "why": ending.why.value}
    if ending.note.strip():
        body["note"] = ending.note.strip()
    problems = check_end(_situation(session, entry, child), ending)
    _write(session, entry, child, ("course.end", body), problems, confirmed)


def resume_course(
    session: Session, entry: str, child: str, on: date, reason: str, confirmed: bool = False
) -> None:
    """Resume a course that has ended; the next infusion is due on that day, if it is not due later.

    :raises Invalid: if it has not ended, for a day in the future or before the end, without a reason, or for
        an open question.
    """
    body = {"on": on.isoformat(), "reason": reason.strip()}
    problems = check_resume(_situation(session, entry, child), on, reason)
    _write(session, entry, child, ("course.resume", body), problems, confirmed)


def coming_infusions(session: Session, child: str) -> list[Slot]:
    """Return the due dates of a child that can be moved, the next one first. :raises Invalid: if unknown."""
    return _situation_of(session, child).coming


def _situation(session: Session, entry: str, child: str) -> PlanSituation:
    """Return what a change is checked against: the plan as it was before `entry`."""
    found = _situation_of(session, child)
    record = record_of(session, child, entry)
    registered = record.fields.get("interval_days", USUAL_INTERVAL_DAYS)
    before = replace(
        found.course.child,
        plan=record.plan,
        interval_days=record.plan.interval_until(None, registered).days,
    )
    return replace(found, course=replace(found.course, child=before))


def _situation_of(session: Session, child: str) -> PlanSituation:
    return PlanSituation(
        course_of(session, child),
        session.clock().date(),
        settings.window_days(session.store),
        has_open_infusion=infusions.open_infusion_of(session, child) is not None,
    )


def _write(
    session: Session,
    entry: str,
    child: str,
    act: tuple[str, Mapping[str, Any]],
    problems: Iterable[Problem],
    confirmed: bool,
) -> None:
    found, (verb, body) = tuple(problems), act
    raise_for_problems(found, confirmed)
    with session.store.transaction(session.act()) as transaction:
        transaction.append(entry, verb, child, child, body, reason=confirmed_questions(found))
