"""The operations that correct: a value, an infusion, a child's details, a record of the wrong child; undo.

Each is one transaction with its journal entries; what was there before stays in the journal. Ids are made by
the caller before the first attempt, so that a retry after an error writes one entry, not two.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from fortnight.domain.entry.check_infusion import read_infusion
from fortnight.domain.entry.check_labs import read_labs, specimen_of
from fortnight.domain.entry.drafts import InfusionDraft, LabsDraft, Problem, Severity, Typed
from fortnight.domain.messages import text
from fortnight.operations import alert_cards
from fortnight.operations.checking import CHECKS, Beside, brought_up, stop_at, with_asked
from fortnight.operations.lookup import course_of, course_without, entries_before, other_names, record_of
from fortnight.operations.session import Invalid, Session
from fortnight.store.journal import entries as journal
from fortnight.store.journal.bodies import result_body
from fortnight.store.journal.entries import Entry
from fortnight.store.journal.entry_schema import misfit
from fortnight.store.journal.folding import Folded, changed_fields, live

MOVABLE = ("infusion", "specimen")
NOT_JUDGED = ("child.record", "alert.amend")  # undoing these changes no course that the alert judges


def correct_value(
    session: Session, entry: str, specimen: str, code: str, typed: Typed, reason: str, confirmed: bool = False
) -> None:
    """Correct one value of a specimen, or take it away with an empty box. The old value stays readable.

    :raises Invalid: without a reason, for an unknown specimen, or if the new value is wrong.
    """
    if not reason.strip():
        raise Invalid(text("Say why the value is corrected."))
    fields = record_of(session, specimen, entry).fields
    method = fields.get("method", "")
    former = fields.get("results", {}).get(code, {})
    draft = LabsDraft(
        datetime.fromisoformat(fields["collected_at"]), {code: typed}, former.get("method", method)
    )
    read = read_labs(draft)
    stop_at(read.problems, confirmed)
    corrected = {r.analyte: result_body(r, method) for r in specimen_of(specimen, draft, read).results}
    amend(session, entry, specimen, {"results": corrected or {code: None}}, reason, confirmed)


def amend(
    session: Session, entry: str, target: str, change: Mapping[str, Any], reason: str, confirmed: bool = False
) -> None:
    """Change fields of a child, an infusion, a specimen, a dose of another drug or an event, with a reason.

    What the change brings up is checked as if the record were typed again in its form.

    :raises Invalid: without a reason, if the record is not there, or if the change is wrong.
    """
    if not reason.strip():
        raise Invalid(text("Say why it is changed."))
    record = record_of(session, target, entry)
    kind = record.first.verb.partition(".")[0]
    if kind not in CHECKS:
        raise Invalid(text("This is not changed here, but on its own page."))
    if not change:
        raise Invalid(text("Nothing was changed."))
    problems = _brought_up(session, kind, record, change)
    stop_at(problems, confirmed)
    with session.store.transaction(session.act()) as writing:
        writing.append(
            entry,
            f"{kind}.amend",
            target,
            record.child,
            change,
            base=record.last.id,
            reason=with_asked(reason, problems),
        )
        alert_cards.refresh(session, writing, str(record.child))


def _brought_up(
    session: Session, kind: str, record: Folded, change: Mapping[str, Any]
) -> tuple[Problem, ...]:
    """What the form would say of the change. :raises Invalid: for fields or values that no record has."""
    unknown = misfit(f"{kind}.amend", change)
    course = course_without(course_of(session, str(record.child)), record.target)
    beside = Beside(course, other_names(session, record.target), session.clock())
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
    session: Session, entry: str, infusion: str, right: InfusionDraft, reason: str, confirmed: bool = False
) -> None:
    """Correct what was written of an infusion.

    :raises Invalid: without a reason, if nothing changed, or if the new values are wrong.
    """
    fields = record_of(session, infusion, entry).fields
    read = read_infusion(replace(right, weight_unknown=fields.get("weight_kg") is None))
    new = {
        "started_at": _same_moment(fields["started_at"], right.started_at),
        "ended_at": _same_moment(fields.get("ended_at"), right.ended_at),
        "weight_kg": read.weight_kg,
        "dose_mg": read.dose_mg,
        "lots": right.lots.strip(),
        "reaction": right.reaction.strip(),
        "note": right.note.strip(),
    }
    stop_at([p for p in read.errors if p.field in new and new[p.field] is None], confirmed)
    amend(session, entry, infusion, _changed(fields, new), reason, confirmed)


def _same_moment(kept: str | None, right: datetime | None) -> str | None:
    """What is kept of a moment: as it is written where the moment is the same, else the new one."""
    if kept is not None and right is not None and datetime.fromisoformat(kept) == right:
        return kept
    return right.isoformat() if right is not None else None


def correct_sheet(
    session: Session,
    entry: str,
    specimen: str,
    change: Mapping[str, Any],
    reason: str,
    confirmed: bool = False,
) -> None:
    """Correct what a sheet of labs says of the draw: `collected_at` (ISO), `timing`, `method`, `symptoms`.

    :raises Invalid: without a reason, if nothing changed, or if the draw contradicts that day's infusion.
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

    :raises Invalid: without a reason, if nothing changed, or for what registering a child would refuse.
    """
    new = {name: _as_kept(value) for name, value in change.items()}
    amend(session, entry, child, _changed(record_of(session, child, entry).fields, new), reason, confirmed)


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


def void(session: Session, entry: str, target: str, reason: str) -> None:
    """Mark a record as entered in error: out of charts and alerts, still in the history.

    :raises Invalid: without a reason, or if the record is not there.
    """
    if not reason.strip():
        raise Invalid(text("Say why it was entered in error."))
    record = record_of(session, target, entry)
    kind = record.first.verb.partition(".")[0]
    if misfit(f"{kind}.void", {}) is not None:
        raise Invalid(text("This cannot be marked as entered in error."))
    with session.store.transaction(session.act()) as writing:
        writing.append(
            entry, f"{kind}.void", target, record.child, {}, base=record.last.id, reason=reason.strip()
        )
        alert_cards.refresh(session, writing, str(record.child))


def move(session: Session, entry: str, target: str, child: str, reason: str, confirmed: bool = False) -> None:
    """Move a record that was entered for the wrong child: entered in error there, a new record here.

    What is moved is checked as if it were typed for the other child. Undoing `entry` moves it back.

    :raises Invalid: without a reason, if the record is the child's already, or if it does not fit the child.
    """
    if not reason.strip():
        raise Invalid(text("Say why it belongs to the other child."))
    record, course = record_of(session, target, entry), course_of(session, child)
    kind = record.first.verb.partition(".")[0]
    if kind not in MOVABLE:
        raise Invalid(text("This cannot be moved to another child."))
    if record.child == child:
        raise Invalid(text("This belongs to {name} already.", name=course.child.name))
    moved = moved_id(entry)
    beside = Beside(course_without(course, moved), {}, session.clock())
    problems = tuple(CHECKS[kind](beside, record.fields))
    stop_at(problems, confirmed)
    source = course_of(session, str(record.child)).child.number
    why_there = f"moved to {course.child.number}: {reason.strip()}"
    why_here = with_asked(f"moved from {source}: {reason}", problems)
    with session.store.transaction(session.act()) as writing:
        writing.append(entry, f"{kind}.void", target, record.child, {}, base=record.last.id, reason=why_there)
        writing.append(moved, f"{kind}.record", moved, child, record.fields, reason=why_here)
        for each in (str(record.child), child):
            alert_cards.refresh(session, writing, each)


def moved_id(entry: str) -> str:
    """The id of the new record that the move with this entry made."""
    return f"{entry}/moved"


def undo(session: Session, entry: str, undone: str) -> Entry:
    """Take back an act, by an entry of its own. Returns the entry that was undone.

    :raises Invalid: if the act is unknown, already undone, or something was built on it since.
    """
    act = journal.by_id(session.store.db, undone)
    if act is None:
        raise Invalid(text("There is nothing to undo."))
    acts = [act, *filter(None, [journal.by_id(session.store.db, moved_id(undone))])]
    ids = [entry, moved_id(entry)]
    for each, id in zip(acts, ids, strict=False):
        _check_newest(session, id, each)
    with session.store.transaction(session.act()) as writing:
        for each, id in zip(acts, ids, strict=False):
            writing.append(id, "undo", each.target, each.child, {"entry": each.id}, base=each.id)
        for child in sorted({each.child for each in acts if each.child and each.verb not in NOT_JUDGED}):
            alert_cards.refresh(session, writing, child)
    return act


def _check_newest(session: Session, entry: str, act: Entry) -> None:
    """:raises Invalid: if an act was undone already, or if something was built on it since."""
    entries = [each for each in entries_before(session, entry, act.target) if not _by_itself(each)]
    counted = entries if act.verb == "undo" else live(entries)
    if act.id not in {each.id for each in counted}:
        raise Invalid(text("This was already undone."))
    if counted[-1].id != act.id:
        raise Invalid(text("Someone changed it since. Correct it instead."))


def _by_itself(entry: Entry) -> bool:
    """The program brought a card in line with the course: nobody decided anything."""
    return entry.verb == "alert.amend" and "answered_by" not in entry.data
