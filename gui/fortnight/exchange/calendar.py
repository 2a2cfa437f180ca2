"""Writes planned infusions as a calendar file (iCalendar, RFC 5545) that other programs can import.

The file comes from `icalendar`, which folds lines, escapes texts and writes instants in UTC. An infusion is
planned for a day, so each event lasts a whole day and no time zone can move it. The events are private, and
they do not block the day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from fortnight.store.files.layout import private_draft


@dataclass(frozen=True, slots=True)
class CalendarEvent:
    """One event: an id that stays the same when it is moved, its day, and what is written."""

    id: str
    day: date
    summary: str
    description: str = ""


def write_calendar(path: Path, events: Iterable[CalendarEvent], made_at: datetime) -> None:
    """Write a calendar file that only its owner can read.

    :raises OSError: if it cannot be written; an existing file is unchanged.
    """
    with private_draft(path) as draft:
        draft.write_bytes(calendar_bytes(events, made_at))


def calendar_bytes(events: Iterable[CalendarEvent], made_at: datetime) -> bytes:
    """Return a calendar file. `made_at` is a time with its UTC offset."""
    import icalendar

    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Fortnight//Planned infusions//EN")
    calendar.add("version", "2.0")
    for each in events:
        event = icalendar.Event()
        event.add("uid", f"{each.id}@fortnight")
        event.add("dtstamp", made_at.astimezone(UTC).replace(microsecond=0))
        event.add("dtstart", each.day)
        event.add("dtend", each.day + timedelta(days=1))
        event.add("summary", each.summary)
        if each.description:
            event.add("description", each.description)
        event.add("class", "PRIVATE")
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return calendar.to_ical()
