"""The verbs that record: a child, an infusion, a sheet of labs; and those that correct and undo.

Each is one transaction with its journal entries. Ids are made by the caller before the first attempt,
so that a retry after an error writes one entry, not two.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from fortnight.domain.checks import check_labs, check_value
from fortnight.domain.child_checks import check_child
from fortnight.domain.common_checks import unreadable
from fortnight.domain.course import Course
from fortnight.domain.dosing import LABELS, dose
from fortnight.domain.drafts import ChildDraft, InfusionDraft, LabsDraft, Problem, Read, Severity, Typed
from fortnight.domain.infusion_checks import check_infusion
from fortnight.domain.wording import text
from fortnight.operations import alert_cards
from fortnight.operations.desk import Desk, Invalid
from fortnight.store import journal, reading
from fortnight.store.journal import Entry
from fortnight.store.projections import Folded, fold, live


def register_child(desk: Desk, id: str, draft: ChildDraft, confirmed: bool = False) -> None:
    """Register a child. :raises Invalid: if something is wrong with the draft."""
    known = {child.number: child.name for child in reading.children(desk.store) if child.id != id}
    _stop_at(check_child(draft, desk.clock().date(), known), confirmed)
    assert draft.birth_date is not None
    body = {
        "number": draft.number.strip(),
        "name": draft.name.strip(),
        "sex": str(draft.sex),
        "birth_date": draft.birth_date.isoformat(),
        "allergies": draft.allergies.strip(),
        "label": draft.label,
        "interval_days": draft.interval_days,
        "note": draft.note.strip(),
    }
    with desk.store.transaction(desk.act()) as writing:
        writing.append(id, "child.record", id, id, body)


def record_infusion(desk: Desk, id: str, child: str, draft: InfusionDraft, confirmed: bool = False) -> None:
    """Record an infusion that was given. :raises Invalid: if something is wrong with the draft."""
    course = _without_infusion(_course(desk, child), id)
    read = check_infusion(course, draft, desk.clock())
    _stop_at(read.problems, confirmed)
    assert read.weight_kg is not None
    body = {
        "started_at": draft.started_at.isoformat(),
        "ended_at": draft.ended_at.isoformat() if draft.ended_at else None,
        "weight_kg": read.weight_kg,
        "dose_mg": read.dose_mg,
        "ordered_mg": dose(read.weight_kg, course.child.label).ordered_mg,
        "label": course.child.label,
        "lots": draft.lots.strip(),
        "reaction": draft.reaction.strip(),
        "note": draft.note.strip(),
        "stopped": draft.stopped,
        "checked_by": draft.checked_by,
    }
    with desk.store.transaction(desk.act()) as writing:
        writing.append(id, "infusion.record", id, child, body, reason=_asked(read.problems))
        alert_cards.refresh(desk, writing, child)


def record_labs(desk: Desk, id: str, child: str, draft: LabsDraft, confirmed: bool = False) -> None:
    """Record a sheet of labs as one specimen. :raises Invalid: if something is wrong, or all is empty."""
    read = check_labs(_without(_course(desk, child), id), draft, desk.clock())
    _stop_at(read.problems, confirmed)
    if not read.results:
        raise Invalid(text("Nothing was typed. An empty box is not measured; zero is a value."))
    body = {
        "collected_at": draft.collected_at.isoformat(),
        "method": draft.method.strip(),
        "visit": draft.visit,
        "symptoms": draft.symptoms.strip(),
        "note": draft.note.strip(),
        "results": result_bodies(draft.typed, read),
    }
    with desk.store.transaction(desk.act()) as writing:
        writing.append(id, "specimen.record", id, child, body, reason=_asked(read.problems))
        alert_cards.refresh(desk, writing, child)


def result_bodies(typed: Mapping[str, Typed], read: Read) -> dict[str, dict[str, Any]]:
    """Results as the journal keeps them: the canonical value beside what was typed and its unit."""
    return {
        code: {
            "value": value,
            "comparator": measured.comparator,
            "reported": typed[code].value.strip(),
            "unit": typed[code].unit,
        }
        for code, (measured, value, _) in read.results.items()
    }


def correct_value(
    desk: Desk, entry: str, specimen: str, code: str, typed: Typed, reason: str, confirmed: bool = False
) -> None:
    """Correct one value of a specimen, or take it away with an empty box. The old value stays readable.

    :raises Invalid: without a reason, for an unknown specimen, or if the new value is wrong.
    """
    if not reason.strip():
        raise Invalid(text("Say why the value is corrected."))
    record = _record(desk, specimen, entry)
    collected_at = datetime.fromisoformat(record.fields["collected_at"])
    read = check_value(
        _without(_course(desk, str(record.child)), specimen), code, typed, collected_at, desk.clock()
    )
    _stop_at(read.problems, confirmed)
    change = {"results": result_bodies({code: typed}, read) or {code: None}}
    with desk.store.transaction(desk.act()) as writing:
        writing.append(
            entry,
            "specimen.amend",
            specimen,
            record.child,
            change,
            base=record.last.id,
            reason=reason.strip(),
        )
        alert_cards.refresh(desk, writing, str(record.child))


def amend(desk: Desk, entry: str, target: str, change: Mapping[str, Any], reason: str) -> None:
    """Change fields of a child, an infusion or a specimen, with a reason.

    :raises Invalid: without a reason, or if the record is not there.
    """
    if not reason.strip():
        raise Invalid(text("Say why it is changed."))
    record = _record(desk, target, entry)
    kind = record.first.verb.partition(".")[0]
    with desk.store.transaction(desk.act()) as writing:
        writing.append(
            entry, f"{kind}.amend", target, record.child, change, base=record.last.id, reason=reason.strip()
        )
        alert_cards.refresh(desk, writing, str(record.child))


def correct_infusion(
    desk: Desk, entry: str, infusion: str, right: InfusionDraft, reason: str, confirmed: bool = False
) -> None:
    """Correct what was written of an infusion.

    :raises Invalid: without a reason, if nothing changed, or if the new values are wrong.
    """
    record = _record(desk, infusion, entry)
    course = _without_infusion(_course(desk, str(record.child)), infusion)
    read = check_infusion(course, right, desk.clock())
    _stop_at(read.problems, confirmed)
    new = {
        "weight_kg": read.weight_kg,
        "dose_mg": read.dose_mg,
        "lots": right.lots.strip(),
        "reaction": right.reaction.strip(),
        "note": right.note.strip(),
    }
    amend(desk, entry, infusion, _changed(record.fields, new), reason)


def amend_child(desk: Desk, entry: str, child: str, change: Mapping[str, Any], reason: str) -> None:
    """Change a child's details.

    :raises Invalid: without a reason, if nothing changed, or for a name that cannot be.
    """
    name = change.get("name")
    if name is not None and (not name or unreadable(name)):
        raise Invalid(text("Type the name."))
    if change.get("label", "us-eu") not in LABELS:
        raise Invalid(text("Choose the label that this site doses by."))
    amend(desk, entry, child, _changed(_record(desk, child, entry).fields, change), reason)


def _changed(fields: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """Only what differs from what stands there. :raises Invalid: if nothing does."""
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


def _stop_at(problems: tuple[Problem, ...], confirmed: bool) -> None:
    """Errors always stop; questions only until they were confirmed."""
    stops = [p for p in problems if p.severity is Severity.ERROR or not confirmed]
    errors = [p for p in stops if p.severity is Severity.ERROR]
    if stops:
        raise Invalid((errors or stops)[0].message, question=not errors)


def _asked(problems: tuple[Problem, ...]) -> str | None:
    """The questions that were asked and confirmed, kept with the entry."""
    return "; ".join(f"confirmed: {p.field}: {p.message}" for p in problems) or None


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


def _without(course: Course, specimen: str) -> Course:
    return replace(course, specimens=tuple(s for s in course.specimens if s.id != specimen))


def _without_infusion(course: Course, infusion: str) -> Course:
    return replace(course, infusions=tuple(i for i in course.infusions if i.id != infusion))
