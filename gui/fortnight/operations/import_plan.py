"""Plans an import: new children first, then the course of each child (`import_course`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from functools import partial
from typing import Any

from fortnight.domain.entry.check_child import child_problems
from fortnight.domain.entry.check_visit import VisitDraft
from fortnight.domain.entry.drafts import ChildDraft, Problem
from fortnight.domain.messages import Text, text
from fortnight.domain.people import folded
from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Course
from fortnight.exchange.refusals import Refusal
from fortnight.exchange.rows import Contents, Row
from fortnight.operations.import_activity import plan_visits
from fortnight.operations.import_course import Rows, plan_course
from fortnight.operations.import_entries import MOST_QUESTIONS, Plan
from fortnight.operations.lookup import dosed_by
from fortnight.operations.session import Session
from fortnight.store.journal.bodies import child_body
from fortnight.store.queries import activity, courses
from fortnight.store.queries.settings import local_dose

UNREAD_CHILD = text("The row of this child was refused.")


def plan(session: Session, contents: Contents, is_dry_run: bool, confirmed: bool) -> Plan:
    """Return what an import of these contents would write, refuse and ask."""
    planned, now = Plan(is_dry_run, confirmed), session.clock()
    registered = {child.number: child for child in courses.children(session.store)}
    known = registered | _new_children(planned, contents, registered, now.date(), local_dose(session.store))
    _refuse_unregistered(planned, contents, known.keys() | contents.unread)
    planned.without_child.update(dict.fromkeys(contents.unread, UNREAD_CHILD))
    if not planned.refusals.is_full:
        for patient, rows in _by_patient(contents, known.keys() - contents.unread).items():
            stored = patient in registered
            course = courses.course(session.store, known[patient].id) if stored else Course(known[patient])
            assert course is not None
            plan_course(planned, course, rows, now)
            recorded = activity.visits(session.store, course.child.id)
            plan_visits(planned, course.child, recorded, rows.get(VisitDraft, ()), now)
    if planned.questions.total > MOST_QUESTIONS:
        sentence = text(
            "{count} questions are too many to confirm at once. Split the import into smaller files.",
            count=planned.questions.total,
        )
        planned.refusals.add(Refusal(planned.questions[-1].file, planned.questions[-1].row, "", sentence))
    return planned


def _by_patient(contents: Contents, patients: set[str]) -> dict[str, Rows]:
    grouped: defaultdict[str, defaultdict[type, list[Row[Any]]]] = defaultdict(lambda: defaultdict(list))
    for kind, rows in contents.lists().items():
        if kind is not ChildDraft:
            for row in rows:
                if row.patient in patients:
                    grouped[row.patient][kind].append(row)
    return dict(grouped)


# Children -----------------------------------------------------------------------------------------


def _new_children(
    planned: Plan, contents: Contents, registered: Mapping[str, Child], today: date, table: str
) -> dict[str, Child]:
    """Return children that are not registered yet; those with a refused row go into `contents.unread`.

    `table` is the clinic's own dose table.
    """
    names = {folded(child.name) for child in registered.values()}
    last_seen = _last_seen(contents) if contents.children else {}
    new: dict[str, Child] = {}
    for row in contents.children:
        draft, refused = dosed_by(row.entry, table), planned.refusals.total
        conflict = _number_conflict(draft, new, registered)
        if conflict is None and draft.number in registered:
            planned.add_known(row)
            continue
        found = child_problems(draft, today, {}, names, last_seen.get(draft.number))
        questions = planned.add_problems(found if conflict is None else [Problem("number", conflict)], row)
        if planned.refusals.total > refused:
            contents.unread.add(draft.number)
            continue
        new[draft.number] = child = draft.as_child("")
        names.add(folded(child.name))
        planned.add_entry("children", 1, "child.record", draft.number, partial(child_body, child), questions)
    return new


def _number_conflict(
    draft: ChildDraft, new: Mapping[str, Child], registered: Mapping[str, Child]
) -> Text | None:
    known = registered.get(draft.number)
    if draft.number in new:
        return text("Patient number {number} appears twice.", number=draft.number)
    if known is not None and (known.name, known.birth_date) != (draft.name, draft.birth_date):
        return text("The number {number} belongs to another child here.", number=draft.number)
    return None


def _last_seen(contents: Contents) -> dict[str, date]:
    """Return the last day on which something was drawn or given, by patient number."""
    days: dict[str, date] = {}
    drawn = ((row.patient, row.entry.collected_at) for row in contents.specimens)
    given = ((row.patient, row.entry.started_at) for row in contents.infusions)
    for moments in (drawn, given):
        for patient, moment in moments:
            days[patient] = max(days.get(patient, date.min), moment.date())
    return days


def _refuse_unregistered(planned: Plan, contents: Contents, known: set[str]) -> None:
    """Refuse each unregistered patient of a file once, at the first row."""
    seen: set[tuple[str, str]] = set()
    for rows in contents.lists().values():
        for row in rows:
            if row.patient not in known and (row.file, row.patient) not in seen:
                seen.add((row.file, row.patient))
                sentence = text(
                    "No child with the number {number} is registered. Register the child first.",
                    number=row.patient,
                )
                planned.refusals.add(row.refusal("patient", sentence))
                planned.without_child[row.patient] = sentence
