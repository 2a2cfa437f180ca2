"""Disease activity: visits are recorded and corrected, a baseline is chosen, and what follows from them.

Each act is one transaction with its journal entry. The caller makes the id of the entry before the first
attempt, so that a retry writes one entry. The physician global is a physician's: the store refuses it from
anybody else, so a nurse records a visit without it and a physician adds it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial
from typing import Any

from fortnight.domain.entry.check_visit import VisitDraft, check_visit, read_visit
from fortnight.domain.messages import text
from fortnight.domain.people import right_of
from fortnight.domain.record.course import Course
from fortnight.domain.record.visit import SCALES, Visit
from fortnight.domain.scores.assessment import Assessment, assessments
from fortnight.domain.scores.chosen_targets import ChosenTarget, chosen_targets
from fortnight.domain.scores.drugs_taken import off_medication_since, steroid_mg_per_kg
from fortnight.domain.scores.inactive_disease import RemissionClock, remission
from fortnight.domain.scores.targets import Target, assessment_before, judged, targets
from fortnight.exchange.chaq_text import read_items
from fortnight.operations import correcting
from fortnight.operations.checking import confirmed_questions, raise_for_problems
from fortnight.operations.lookup import course_of, record_of
from fortnight.operations.session import Invalid, Session, may_record
from fortnight.store.journal.bodies import visit_body
from fortnight.store.journal.entries import of_target
from fortnight.store.journal.folding import live
from fortnight.store.queries import activity as queries


@dataclass(frozen=True, slots=True)
class Activity:
    """The disease activity of a child: all assessments, oldest first, and what follows from them.

    `baseline` is the assessment against which the response is measured, chosen by a physician or, if none
    was chosen, the last one before the first infusion; `None` if there is none.
    """

    assessments: tuple[Assessment, ...]
    baseline: Assessment | None
    is_baseline_chosen: bool
    clock: RemissionClock
    targets: tuple[Target, ...]
    first_dose: date | None = None
    chosen_targets: tuple[ChosenTarget, ...] = ()

    def before(self, id: str | None) -> Assessment | None:
        """Return the assessment before one, or before a new one (`None`); `None` if there is none."""
        ids = [each.id for each in self.assessments]
        place = ids.index(id) if id in ids else len(ids)
        return self.assessments[place - 1] if place > 0 else None


def activity(session: Session, course: Course) -> Activity:
    """Return the disease activity of a child as recorded now."""
    today, child = session.clock().date(), course.child.id
    found = tuple(assessments(course, queries.visits(session.store, child)))
    steroid = partial(steroid_mg_per_kg, course)
    chosen = next((a for a in found if a.id == queries.baseline(session.store, child)), None)
    return Activity(
        found,
        chosen or _usual_baseline(course, found),
        chosen is not None,
        remission(
            [(each.at.date(), judged(each).inactive) for each in found],
            off_medication_since(course, today),
            today,
        ),
        targets(course, found, steroid, today),
        course.first_day,
        chosen_targets(queries.goals(session.store, child), found, steroid, today),
    )


def _usual_baseline(course: Course, found: tuple[Assessment, ...]) -> Assessment | None:
    first = course.first_infusion
    return None if first is None else assessment_before(found, first.started_at)


def may_assess(session: Session) -> bool:
    """Return whether this person may record a visit."""
    return may_record(session, "visit.record")


def may_assess_as_physician(session: Session) -> bool:
    """Return whether this person may record the physician global and choose the baseline."""
    return may_record(session, right_of("visit.record", ("physician_global",)))


# Recording ----------------------------------------------------------------------------------------


def record_visit(session: Session, id: str, child: str, draft: VisitDraft, confirmed: bool = False) -> None:
    """Record the assessment of a visit. :raises Invalid: if something is wrong or an open question."""
    course_of(session, child)
    visit, unreadable = read_visit(id, draft)
    days = _other_days(session, child, id)
    now = session.clock()
    problems = (*unreadable, *check_visit(course_of(session, child).child, days, visit, now))
    raise_for_problems(problems, confirmed)
    with session.store.transaction(session.act()) as transaction:
        transaction.append(
            id, "visit.record", id, child, visit_body(visit), reason=confirmed_questions(problems)
        )


def _other_days(session: Session, child: str, id: str) -> set[date]:
    return {visit.at.date() for visit in queries.visits(session.store, child) if visit.id != id}


def correct_visit(
    session: Session, entry: str, visit: str, draft: VisitDraft, reason: str, confirmed: bool = False
) -> None:
    """Change a visit to what is typed now. Only what differs is stored.

    What was not assessed before may be added without a reason, as a physician adds the physician global.

    :raises Invalid: without a reason for a changed value, if nothing changed, or if something is wrong.
    """
    record = record_of(session, visit, entry)
    read, unreadable = read_visit(visit, draft)
    raise_for_problems(unreadable, confirmed)
    if read.at == datetime.fromisoformat(record.fields["at"]):
        read = replace(read, at=datetime.fromisoformat(record.fields["at"]))
    change = changed(record.fields, visit_body(read))
    if not change:
        raise Invalid(text("Nothing was changed."))
    if not reason.strip() and all(is_addition(record.fields, name, change[name]) for name in change):
        reason = str(text("added"))
    correcting.amend(session, entry, visit, change, reason, confirmed)


_EMPTY: Mapping[str, Any] = {
    **dict.fromkeys(SCALES, None),
    "joints": {},
    "chaq_items": {},
    "aids": [],
    "features": {},
    "by": "",
    "note": "",
}
_BY_KEY = ("joints", "chaq_items", "features")


def changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a visit that differ, with their new values; a removed one is empty."""
    one, other = {**_EMPTY, **before}, {**_EMPTY, **after}
    return {name: other[name] for name in other if other[name] != one.get(name)}


def is_addition(before: Mapping[str, Any], name: str, value: Any) -> bool:
    """Return whether a new value only adds to what was assessed: nothing that was there is different."""
    former: Any = {**_EMPTY, **before}.get(name)
    if name in _BY_KEY:
        return former.items() <= value.items()
    return former in (None, "", [])


def choose_baseline(session: Session, entry: str, child: str, assessment: str) -> None:
    """Choose the assessment against which a child's response is measured.

    :raises Invalid: if the child has no such assessment, or if it is chosen already.
    """
    course = course_of(session, child)
    target = f"{child}/baseline"
    known = assessments(course, queries.visits(session.store, child))
    if all(each.id != assessment for each in known):
        raise Invalid(text("This is no longer in the record."))
    earlier = live([e for e in of_target(session.store.db, target) if e.id != entry])
    verb = "baseline.amend" if earlier else "baseline.record"
    if earlier and earlier[-1].data["visit"] == assessment:
        raise Invalid(text("This is the baseline already."))
    base = earlier[-1].id if earlier else None
    with session.store.transaction(session.act()) as transaction:
        transaction.append(entry, verb, target, child, {"visit": assessment}, base=base)


def visit_of(session: Session, child: str, id: str) -> Visit | None:
    """Return a visit of a child as it is recorded, or `None`."""
    return next((v for v in queries.visits(session.store, child) if v.id == id), None)


def chaq_texts(session: Session) -> tuple[str, ...]:
    """Return the licensed text of the C-HAQ items if the clinic put it beside the record, else nothing."""
    return read_items(session.store.files.folder)
