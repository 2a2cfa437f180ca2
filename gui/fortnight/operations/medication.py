"""What a person does with other drugs: record, correct, plan a taper, hold it, step back, end it.

Each is one transaction with one journal entry. The caller makes the id before the first attempt; the course
is read without that record, so that a retry is not compared with itself. Plans are made by physicians, what
is taken is recorded by nurses too (`domain/people.py`).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from fortnight.domain.entry.check_medication import MedicationDraft, check_step, read_medication
from fortnight.domain.entry.check_taper import check_change, check_taper
from fortnight.domain.entry.drafts import Problem
from fortnight.domain.messages import text
from fortnight.domain.record.by_day import weight_on
from fortnight.domain.record.course import Course
from fortnight.domain.record.medication import MedicationStep
from fortnight.domain.record.taper import How, Steps, Taper, TaperChange, body_of_step, steps_from
from fortnight.domain.treatment.medication_lines import line_key, lines_of
from fortnight.operations.checking import confirmed_questions, raise_for_problems
from fortnight.operations.correcting import amend, differing
from fortnight.operations.lookup import course_of, course_without, record_of
from fortnight.operations.session import Invalid, Session, may_record
from fortnight.store.journal.bodies import Body, medication_body, taper_body, taper_change_body
from fortnight.store.journal.medication_rows import taper_of

__all__ = [
    "change_taper",
    "correct_medication",
    "correct_taper",
    "may_correct",
    "may_record_dose",
    "medication_problems",
    "plan_taper",
    "record_medication",
    "taken_mg",
    "taken_step",
]


def record_medication(
    session: Session, id: str, child: str, draft: MedicationDraft, confirmed: bool = False
) -> None:
    """Record that another drug was started, changed or stopped. :raises Invalid: if something is wrong."""
    course = course_without(course_of(session, child), id)
    step, problems = _checked(session, course, draft)
    raise_for_problems(problems, confirmed)
    assert step is not None
    with session.store.transaction(session.act()) as transaction:
        reason = confirmed_questions(problems)
        transaction.append(id, "medication.record", id, child, medication_body(step), reason=reason)


def medication_problems(session: Session, course: Course, draft: MedicationDraft) -> tuple[Problem, ...]:
    """Return what is wrong with a draft or worth asking about it, while it is typed."""
    return _checked(session, course, draft)[1]


def _checked(
    session: Session, course: Course, draft: MedicationDraft
) -> tuple[MedicationStep | None, tuple[Problem, ...]]:
    read = read_medication(draft)
    if read.step is None:
        return None, read.problems
    step, today = read.step, session.clock().date()
    others = [each for each in course.medication if line_key(each) == line_key(step)]
    weight = weight_on(course, step.start)
    return step, tuple(check_step(course.child, step, today, others, weight))


def correct_medication(
    session: Session, entry: str, id: str, draft: MedicationDraft, reason: str, confirmed: bool = False
) -> None:
    """Correct a recorded dose; the former one stays in the journal.

    :raises Invalid: without a reason, if nothing was changed, or if the corrected dose is wrong.
    """
    record = record_of(session, id, entry)
    read = read_medication(draft)
    raise_for_problems(read.problems, confirmed=True)
    assert read.step is not None
    amend(session, entry, id, differing(record.fields, medication_body(read.step)), reason, confirmed)


# Taper plans ----------------------------------------------------------------------------------------


def taken_mg(course: Course, drug: str, session: Session) -> float | None:
    """Return the dose of a drug in mg/day that is taken today; `None` if none is, or if it is not known."""
    step = taken_step(course, drug, session)
    return None if step is None else step.mg_per_day


def taken_step(course: Course, drug: str, session: Session) -> MedicationStep | None:
    """Return the step of a drug that holds today; `None` if it is not taken."""
    line = next((each for each in lines_of(course.medication) if each.substance == drug), None)
    return line.taken_on(session.clock().date()) if line is not None else None


def may_record_dose(session: Session) -> bool:
    """Whether this person may record what a child takes, or correct it."""
    return may_record(session, "medication.record")


def may_correct(session: Session, shown: Taper | MedicationStep) -> bool:
    """Whether this person may correct a taper plan or a dose, or mark it as entered in error."""
    return may_record(session, "taper.amend" if isinstance(shown, Taper) else "medication.amend")


def plan_taper(session: Session, child: str, taper: Taper, confirmed: bool = False) -> None:
    """Record a plan under its own id. It replaces an older plan of the drug, which stays readable.

    :raises Invalid: without a reason or a step, for doses or dates that cannot be, or an open question.
    """
    course = course_of(session, child)
    planned = replace(taper, reason=taper.reason.strip())
    taken = taken_mg(course, taper.drug, session)
    problems = tuple(check_taper(course.child, planned, session.clock().date(), taken))
    _write(session, ("taper.record", taper.id, taper.id), child, taper_body(planned), problems, confirmed)


def correct_taper(
    session: Session,
    entry: str,
    id: str,
    typed: tuple[str, Steps, str],
    reason: str,
    confirmed: bool = False,
) -> None:
    """Correct drug, steps or reason of a plan as it was written; holds and steps back stay.

    :raises Invalid: without a reason, if nothing was changed, or if such a plan would be refused.
    """
    fields = record_of(session, id, entry).fields
    drug, steps, why = typed
    new = taper_body(Taper(id, drug, steps, How(fields.get("method", How.DATES)), why.strip()))
    written = [body_of_step(step) for step in steps_from(fields["steps"])]
    if new["steps"] != written:
        new["method"] = How.DATES.value
    amend(session, entry, id, differing({**fields, "steps": written}, new), reason, confirmed)


def change_taper(
    session: Session, entry: str, taper: str, change: TaperChange, confirmed: bool = False
) -> None:
    """Hold a plan, go one step back in it, or end it.

    :raises Invalid: without a reason, for days that the plan does not have, or if the plan was ended.
    """
    record = record_of(session, taper, entry)
    if record.first.verb != "taper.record":
        raise Invalid(text("This is not a taper plan."))
    problems = tuple(check_change(taper_of(record), change))
    body, act = taper_change_body(change), (f"taper.{change.do}", entry, taper)
    _write(session, act, str(record.child), body, problems, confirmed)


def _write(
    session: Session,
    act: tuple[str, str, str],
    child: str,
    body: Body,
    problems: Iterable[Problem],
    confirmed: bool,
) -> None:
    found, (verb, entry, target) = tuple(problems), act
    raise_for_problems(found, confirmed)
    with session.store.transaction(session.act()) as transaction:
        transaction.append(entry, verb, target, child, body, reason=confirmed_questions(found))
