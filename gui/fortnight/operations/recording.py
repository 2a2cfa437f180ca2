"""The verbs that record: a child, an infusion, a sheet of labs; and those that correct and undo.

Each is one transaction with its journal entries. Ids are made by the caller before the first attempt,
so that a retry after an error writes one entry, not two.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from fortnight.domain.checks import check_labs, read_labs, specimen_of
from fortnight.domain.child_checks import check_child
from fortnight.domain.course import Course
from fortnight.domain.drafts import ChildDraft, InfusionDraft, LabsDraft, Problem, Severity, Typed
from fortnight.domain.infusion_checks import check_infusion, read_infusion
from fortnight.domain.wording import text
from fortnight.operations import alert_cards
from fortnight.operations.checking import CHECKS, Beside, asked, brought_up, stop_at, with_asked
from fortnight.operations.desk import Desk, Invalid
from fortnight.store import journal, reading
from fortnight.store.bodies import child_body, infusion_body, result_body, specimen_body
from fortnight.store.entry_schema import misfit
from fortnight.store.journal import Entry
from fortnight.store.projections import Folded, changed_fields, fold, live


def register_child(desk: Desk, id: str, draft: ChildDraft, confirmed: bool = False) -> None:
    """Register a child. :raises Invalid: if something is wrong with the draft."""
    stop_at(check_child(draft, desk.clock().date(), _others(desk, id)), confirmed)
    with desk.store.transaction(desk.act()) as writing:
        writing.append(id, "child.record", id, id, child_body(draft.as_child(id)))


def record_infusion(desk: Desk, id: str, child: str, draft: InfusionDraft, confirmed: bool = False) -> None:
    """Record an infusion that was given. :raises Invalid: if something is wrong with the draft."""
    course = _without(_course(desk, child), id)
    read = check_infusion(course, draft, desk.clock())
    stop_at(read.problems, confirmed)
    body = infusion_body(draft, read, course.child.label)
    with desk.store.transaction(desk.act()) as writing:
        writing.append(id, "infusion.record", id, child, body, reason=asked(read.problems))
        alert_cards.refresh(desk, writing, child)


def record_labs(desk: Desk, id: str, child: str, draft: LabsDraft, confirmed: bool = False) -> None:
    """Record a sheet of labs as one specimen. :raises Invalid: if something is wrong, or all is empty."""
    read = check_labs(_without(_course(desk, child), id), draft, desk.clock())
    stop_at(read.problems, confirmed)
    if not read.results:
        raise Invalid(text("Nothing was typed. An empty box is not measured; zero is a value."))
    body = specimen_body(specimen_of(id, draft, read))
    with desk.store.transaction(desk.act()) as writing:
        writing.append(id, "specimen.record", id, child, body, reason=asked(read.problems))
        alert_cards.refresh(desk, writing, child)


def correct_value(
    desk: Desk, entry: str, specimen: str, code: str, typed: Typed, reason: str, confirmed: bool = False
) -> None:
    """Correct one value of a specimen, or take it away with an empty box. The old value stays readable.

    :raises Invalid: without a reason, for an unknown specimen, or if the new value is wrong.
    """
    if not reason.strip():
        raise Invalid(text("Say why the value is corrected."))
    fields = _record(desk, specimen, entry).fields
    method = fields.get("method", "")
    former = fields.get("results", {}).get(code, {})
    draft = LabsDraft(
        datetime.fromisoformat(fields["collected_at"]), {code: typed}, former.get("method", method)
    )
    read = read_labs(draft)
    stop_at(read.problems, confirmed)
    corrected = {r.analyte: result_body(r, method) for r in specimen_of(specimen, draft, read).results}
    amend(desk, entry, specimen, {"results": corrected or {code: None}}, reason, confirmed)


def amend(
    desk: Desk, entry: str, target: str, change: Mapping[str, Any], reason: str, confirmed: bool = False
) -> None:
    """Change fields of a child, an infusion, a specimen, a dose of another drug or an event, with a reason.

    What the change brings up is checked as if the record were typed again in its form.

    :raises Invalid: without a reason, if the record is not there, or if the change is wrong.
    """
    if not reason.strip():
        raise Invalid(text("Say why it is changed."))
    record = _record(desk, target, entry)
    kind = record.first.verb.partition(".")[0]
    if kind not in CHECKS:
        raise Invalid(text("This is not changed here, but on its own page."))
    if not change:
        raise Invalid(text("Nothing was changed."))
    problems = _brought_up(desk, kind, record, change)
    stop_at(problems, confirmed)
    with desk.store.transaction(desk.act()) as writing:
        writing.append(
            entry,
            f"{kind}.amend",
            target,
            record.child,
            change,
            base=record.last.id,
            reason=with_asked(reason, problems),
        )
        alert_cards.refresh(desk, writing, str(record.child))


def _brought_up(desk: Desk, kind: str, record: Folded, change: Mapping[str, Any]) -> tuple[Problem, ...]:
    """What the form would say of the change. :raises Invalid: for fields or values that no record has."""
    unknown = misfit(f"{kind}.amend", change)
    course = _without(_course(desk, str(record.child)), record.target)
    beside = Beside(course, _others(desk, record.target), desk.clock())
    try:
        problems = brought_up(kind, beside, record.fields, changed_fields(record.fields, change))
    except (TypeError, ValueError, KeyError, AttributeError):
        if unknown is None:
            raise
        raise Invalid(unknown) from None
    errors = [p for p in problems if p.severity is Severity.ERROR]
    if unknown is not None and not errors:
        raise Invalid(unknown)
    return problems


def correct_infusion(
    desk: Desk, entry: str, infusion: str, right: InfusionDraft, reason: str, confirmed: bool = False
) -> None:
    """Correct what was written of an infusion.

    :raises Invalid: without a reason, if nothing changed, or if the new values are wrong.
    """
    fields = _record(desk, infusion, entry).fields
    read = read_infusion(replace(right, weight_unknown=fields.get("weight_kg") is None))
    new = {
        "weight_kg": read.weight_kg,
        "dose_mg": read.dose_mg,
        "lots": right.lots.strip(),
        "reaction": right.reaction.strip(),
        "note": right.note.strip(),
    }
    stop_at([p for p in read.errors if p.field in new and new[p.field] is None], confirmed)
    amend(desk, entry, infusion, _changed(fields, new), reason, confirmed)


def amend_child(
    desk: Desk, entry: str, child: str, change: Mapping[str, Any], reason: str, confirmed: bool = False
) -> None:
    """Change a child's details: any field of `ChildDraft`; a birth date as a date or in ISO form.

    :raises Invalid: without a reason, if nothing changed, or for what registering a child would refuse.
    """
    new = {name: _as_kept(value) for name, value in change.items()}
    amend(desk, entry, child, _changed(_record(desk, child, entry).fields, new), reason, confirmed)


def _as_kept(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return str(value).strip() if isinstance(value, str) else value


def _changed(fields: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """Only what differs from what is recorded. :raises Invalid: if nothing does."""
    change = {name: value for name, value in new.items() if (fields.get(name) or "") != (value or "")}
    if not change:
        raise Invalid(text("Nothing was changed."))
    return change


def void(desk: Desk, entry: str, target: str, reason: str) -> None:
    """Mark a record as entered in error: out of charts and alerts, still in the history.

    :raises Invalid: without a reason, or if the record is not there.
    """
    if not reason.strip():
        raise Invalid(text("Say why it was entered in error."))
    record = _record(desk, target, entry)
    kind = record.first.verb.partition(".")[0]
    if misfit(f"{kind}.void", {}) is not None:
        raise Invalid(text("This cannot be marked as entered in error."))
    with desk.store.transaction(desk.act()) as writing:
        writing.append(
            entry, f"{kind}.void", target, record.child, {}, base=record.last.id, reason=reason.strip()
        )
        alert_cards.refresh(desk, writing, str(record.child))


def undo(desk: Desk, entry: str, undone: str) -> Entry:
    """Take back an act, by an entry of its own. Returns the entry that was undone.

    :raises Invalid: if the act is unknown, already undone, or something was built on it since.
    """
    act = journal.by_id(desk.store.db, undone)
    if act is None:
        raise Invalid(text("There is nothing to undo."))
    entries = [each for each in _before(desk, entry, act.target) if not _by_itself(each)]
    counted = entries if act.verb == "undo" else live(entries)
    if act.id not in {each.id for each in counted}:
        raise Invalid(text("This was already undone."))
    if counted[-1].id != act.id:
        raise Invalid(text("Someone changed it since. Correct it instead."))
    with desk.store.transaction(desk.act()) as writing:
        writing.append(entry, "undo", act.target, act.child, {"entry": act.id}, base=act.id)
        if act.child and act.verb not in ("child.record", "alert.amend"):
            alert_cards.refresh(desk, writing, act.child)
    return act


def _by_itself(entry: Entry) -> bool:
    """The program brought a card in line with the course: nobody decided anything."""
    return entry.verb == "alert.amend" and "answered_by" not in entry.data


def _course(desk: Desk, child: str) -> Course:
    course = reading.course(desk.store, child)
    if course is None:
        raise Invalid(text("This child is not registered here."))
    return course


def _before(desk: Desk, entry: str, target: str) -> list[Entry]:
    """What was said of a record without this very act, so that a retry finds what the first try found."""
    return [e for e in journal.of_target(desk.store.db, target) if e.id != entry]


def _record(desk: Desk, target: str, entry: str) -> Folded:
    record = fold(_before(desk, entry, target))
    if record is None:
        raise Invalid(text("This is no longer in the record."))
    return record


def _without(course: Course, record: str) -> Course:
    """The course as it is without one infusion or specimen."""
    return replace(
        course,
        infusions=tuple(i for i in course.infusions if i.id != record),
        specimens=tuple(s for s in course.specimens if s.id != record),
    )


def _others(desk: Desk, child: str) -> dict[str, str]:
    """The names of all other children by their numbers."""
    return {each.number: each.name for each in reading.children(desk.store) if each.id != child}
