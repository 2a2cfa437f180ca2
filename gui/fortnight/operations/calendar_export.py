"""Exports the planned infusions as a calendar file; nothing in it names a child unless that is asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from hashlib import sha256
from pathlib import Path

from fortnight.domain.messages import Text, text
from fortnight.exchange.calendar import CalendarEvent, write_calendar
from fortnight.operations import exports
from fortnight.operations.session import Session
from fortnight.operations.ward_calendar import TO_COME, CalendarEntry, ward_calendar


def export_calendar(
    session: Session,
    path: Path,
    first: date,
    days: int,
    with_names: bool = False,
    say: Callable[[Text], str] = str,
) -> int:
    """Write the infusions planned in `days` days from `first` on; return how many there are.

    Without names an event says only that an infusion is planned. The export is recorded in the journal.

    :raises OSError: if the file cannot be written; an existing file is unchanged.
    """
    found = ward_calendar(session, first, days)
    entries = [entry for day in found.days for entry in day.entries if entry.mark in TO_COME]
    write_calendar(path, (_event(entry, with_names, say) for entry in entries), session.clock())
    exports.note(session, None, "calendar with names" if with_names else "calendar", path.name)
    return len(entries)


def _event(entry: CalendarEntry, with_names: bool, say: Callable[[Text], str]) -> CalendarEvent:
    assert entry.slot is not None
    if with_names:
        words = text("Infusion: {name} ({number})", name=entry.child.name, number=entry.child.number)
    else:
        words = text("Infusion")
    moved = text("Moved from {day}", day=entry.slot.due) if entry.slot.moved_to else None
    # the id of a child is random; its hash cannot be traced to the child outside the record
    made = sha256(f"{entry.child.id} {entry.slot.due.isoformat()}".encode()).hexdigest()[:32]
    return CalendarEvent(made, entry.day, say(words), say(moved) if moved else "")
