"""Corrections of a value, an infusion, a child's details or a record entered for the wrong child; undo.

Each is one transaction with its journal entries; the former values stay in the journal. The caller creates
ids before the first attempt, so that a retry after an error writes one entry, not two.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from fortnight.domain.entry.check_infusion import read_infusion
from fortnight.domain.entry.check_labs import MEASURES, confirmed_measures, read_labs, specimen_of
from fortnight.domain.entry.drafts import InfusionDraft, LabsDraft, Problem, Severity, Typed
from fortnight.domain.messages import text
from fortnight.operations import alert_cards, steering
from fortnight.operations.checking import (
    CHECKS,
    CheckContext,
    new_problems,
    raise_for_problems,
    with_confirmed,
)
from fortnight.operations.lookup import course_of, course_without, other_names, record_of
from fortnight.operations.session import Invalid, Session
from fortnight.store.journal.bodies import result_body
from fortnight.store.journal.entry_schema import mismatch
from fortnight.store.journal.folding import RecordState, changed_fields
from fortnight.store.queries.settings import local_dose

MOVABLE = ("infusion", "specimen")


def correct_value(  # noqa: PLR0913
    session: Session, entry: str, specimen: str, code: str, typed: Typed, reason: str, confirmed: bool = False
) -> None:
    """Correct one value of a specimen, or remove it if the box is empty. The old value stays readable.

    :raises Invalid: without a reason, for an unknown specimen, or if the new value is wrong.
    """
    if not reason.strip():
        raise Invalid(text("Enter the reason for the correction."))
    fields = record_of(session, specimen, entry).fields
    method = fields.get("method", "")
    former = fields.get("results", {}).get(code, {})
    draft = LabsDraft(
        datetime.fromisoformat(fields["collected_at"]), {code: typed}, former.get("method", method)
    )
    read = read_labs(draft)
    raise_for_problems(read.problems, confirmed)
    corrected = {r.analyte: result_body(r, method) for r in specimen_of(specimen, draft, read).results}
    amend(session, entry, specimen, {"results": corrected or {code: None}}, reason, confirmed)


def amend(
    session: Session, entry: str, target: str, change: Mapping[str, Any], reason: str, confirmed: bool = False
) -> None:
    """Change fields of a child, an infusion, a specimen, a dose of another drug or an event, with a reason.

    The changed record is checked as if it were entered again in its form.

    :raises Invalid: without a reason, if the record is not there, or if the change is wrong.
    """
    if not reason.strip():
        raise Invalid(text("Enter the reason for the change."))
    record = record_of(session, target, entry)
    kind = record.first.verb.partition(".")[0]
    if kind not in CHECKS:
        raise Invalid(text("This cannot be changed here. Change it on its own page."))
    if not change:
        raise Invalid(text("Nothing was changed."))
    problems = _new_problems(session, kind, record, change)
    raise_for_problems(problems, confirmed)
    change = _with_confirmed_values(record.fields, change, problems)
    with session.store.transaction(session.act()) as transaction:
        transaction.append(
            entry,
            f"{kind}.amend",
            target,
            record.child,
            change,
            base=record.last.id,
            reason=with_confirmed(reason, problems),
        )
        alert_cards.refresh(session, transaction, str(record.child))


def differing(fields: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a newly entered record that differ from those recorded, for `amend`."""
    return {name: value for name, value in new.items() if name not in fields or fields[name] != value}


def _with_confirmed_values(
    fields: Mapping[str, Any], change: Mapping[str, Any], problems: tuple[Problem, ...]
) -> Mapping[str, Any]:
    """Return a change with the heights and weights about which a question was confirmed."""
    results = change.get("results", {}).items()
    found = confirmed_measures({code: result["value"] for code, result in results if result}, problems)
    return (
        {**change, "confirmed_values": {**fields.get("confirmed_values", {}), **found}} if found else change
    )


def confirm_measure(session: Session, entry: str, specimen: str, code: str) -> None:
    """Confirm an unusual height or weight of a specimen, so that the charts show it.

    :raises Invalid: if the specimen does not have it, or if it was confirmed already.
    """
    fields = record_of(session, specimen, entry).fields
    result = fields.get("results", {}).get(code)
    if code not in MEASURES or result is None:
        raise Invalid(text("This is no longer in the record."))
    confirmed = fields.get("confirmed_values", {})
    if confirmed.get(code) == result["value"]:
        raise Invalid(text("Nothing was changed."))
    change = {"confirmed_values": {**confirmed, code: result["value"]}}
    amend(session, entry, specimen, change, str(text("measured so")))


def _new_problems(
    session: Session, kind: str, record: RecordState, change: Mapping[str, Any]
) -> tuple[Problem, ...]:
    """Return the problems that a change introduces. :raises Invalid: for impossible fields or values."""
    unknown = mismatch(f"{kind}.amend", change)
    course = course_without(course_of(session, str(record.child)), record.target)
    context = CheckContext(
        course, other_names(session, record.target), session.clock(), local_dose(session.store)
    )
    try:
        problems = new_problems(kind, context, record.fields, changed_fields(record.fields, change))
    except (TypeError, ValueError, KeyError, AttributeError):
        if unknown is None:
            raise
        raise Invalid(unknown) from None
    errors = [p for p in problems if p.severity is Severity.ERROR]
    if unknown is not None and not errors:
        raise Invalid(unknown)
    return problems


def correct_infusion(
    session: Session,
    entry: str,
    infusion: str,
    corrected: InfusionDraft,
    reason: str,
    confirmed: bool = False,
) -> None:
    """Correct the details of an infusion.

    :raises Invalid: without a reason, if nothing changed, or if the new values are wrong.
    """
    fields = record_of(session, infusion, entry).fields
    read = read_infusion(replace(corrected, weight_unknown=fields.get("weight_kg") is None))
    new = {
        "started_at": _moment_text(fields["started_at"], corrected.started_at),
        "ended_at": _moment_text(fields.get("ended_at"), corrected.ended_at),
        "weight_kg": read.weight_kg,
        "dose_mg": read.dose_mg,
        "lots": corrected.lots.strip(),
        "reaction": corrected.reaction.strip(),
        "note": corrected.note.strip(),
    }
    raise_for_problems([p for p in read.errors if p.field in new and new[p.field] is None], confirmed)
    amend(session, entry, infusion, _changed(fields, new), reason, confirmed)


def _moment_text(stored: str | None, corrected: datetime | None) -> str | None:
    """Return the corrected time as text: as it is stored if it is the same instant, else in ISO form."""
    if stored is not None and corrected is not None and datetime.fromisoformat(stored) == corrected:
        return stored
    return corrected.isoformat() if corrected is not None else None


def correct_sheet(
    session: Session,
    entry: str,
    specimen: str,
    change: Mapping[str, Any],
    reason: str,
    confirmed: bool = False,
) -> None:
    """Correct the details of a specimen: `collected_at` (ISO), `timing`, `method`, `symptoms`.

    :raises Invalid: without a reason, if nothing changed, or if the draw contradicts that infusion.
    """
    amend(
        session,
        entry,
        specimen,
        _changed(record_of(session, specimen, entry).fields, change),
        reason,
        confirmed,
    )


def amend_child(
    session: Session, entry: str, child: str, change: Mapping[str, Any], reason: str, confirmed: bool = False
) -> None:
    """Change a child's details: any field of `ChildDraft`; a birth date as a date or in ISO form.

    :raises Invalid: without a reason, if nothing changed, or if registering such a child would be refused.
    """
    new = {name: _as_stored(value) for name, value in change.items()}
    amend(session, entry, child, _changed(record_of(session, child, entry).fields, new), reason, confirmed)


def _as_stored(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    return str(value).strip() if isinstance(value, str) else value


def _changed(fields: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """Return only the fields that differ from those recorded. :raises Invalid: if none does."""
    change = {name: value for name, value in new.items() if (fields.get(name) or "") != (value or "")}
    if not change:
        raise Invalid(text("Nothing was changed."))
    return change


def void(session: Session, entry: str, target: str, reason: str) -> None:
    """Mark a record as entered in error: excluded from charts and alerts, still in the history.

    :raises Invalid: without a reason, or if the record is not there.
    """
    if not reason.strip():
        raise Invalid(text("Enter why this was entered in error."))
    record = record_of(session, target, entry)
    kind = record.first.verb.partition(".")[0]
    if mismatch(f"{kind}.void", {}) is not None:
        raise Invalid(text("This cannot be marked as entered in error."))
    steering.require_here(session, record.infusion)
    with session.store.transaction(session.act()) as transaction:
        transaction.append(
            entry, f"{kind}.void", target, record.child, {}, base=record.last.id, reason=reason.strip()
        )
        alert_cards.refresh(session, transaction, str(record.child))


def move(session: Session, entry: str, target: str, child: str, reason: str, confirmed: bool = False) -> None:
    """Move a record to another child: it is marked as entered in error, and a new record is made.

    The record is checked as if it were entered for the other child. Undoing `entry` moves it back.

    :raises Invalid: without a reason, if the child already has the record, or if it does not fit the child.
    """
    if not reason.strip():
        raise Invalid(text("Enter why this belongs to the other child."))
    record, course = record_of(session, target, entry), course_of(session, child)
    kind = record.first.verb.partition(".")[0]
    if kind not in MOVABLE:
        raise Invalid(text("This cannot be moved to another child."))
    if record.child == child:
        raise Invalid(text("This already belongs to {name}.", name=course.child.name))
    moved = moved_id(entry)
    context = CheckContext(course_without(course, moved), {}, session.clock())
    problems = tuple(CHECKS[kind](context, record.fields))
    raise_for_problems(problems, confirmed)
    source = course_of(session, str(record.child)).child.number
    reason_there = f"moved to {course.child.number}: {reason.strip()}"
    reason_here = with_confirmed(f"moved from {source}: {reason}", problems)
    with session.store.transaction(session.act()) as transaction:
        transaction.append(
            entry, f"{kind}.void", target, record.child, {}, base=record.last.id, reason=reason_there
        )
        transaction.append(moved, f"{kind}.record", moved, child, record.fields, reason=reason_here)
        for each in (str(record.child), child):
            alert_cards.refresh(session, transaction, each)


def moved_id(entry: str) -> str:
    """Return the id of the record that a move with this entry creates."""
    return f"{entry}/moved"
