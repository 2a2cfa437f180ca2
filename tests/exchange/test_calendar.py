"""Calendar files: read again by an independent reader, whole days, texts escaped, private."""

from __future__ import annotations

import stat
import sys
from datetime import UTC, date, datetime, timedelta, timezone

import icalendar
import pytest

from fortnight.exchange.calendar import CalendarEvent, calendar_bytes, write_calendar

MADE = datetime(2026, 11, 22, 1, 30, tzinfo=timezone(timedelta(hours=9)))
EVENTS = (
    CalendarEvent("a1", date(2026, 11, 26), "Infusion: Case 1, “A; B”\\n", "Moved\nfrom 24 Nov 2026"),
    CalendarEvent("b2", date(2026, 12, 31), "点滴 " * 40),
)


def test_events_are_whole_days_and_their_texts_come_back():
    calendar = icalendar.Calendar.from_ical(calendar_bytes(EVENTS, MADE))
    for event, made in zip(calendar.walk("VEVENT"), EVENTS, strict=True):
        assert (event["uid"], event["summary"]) == (f"{made.id}@fortnight", made.summary)
        assert event.get("description", "") == made.description
        assert event.decoded("dtstart") == made.day
        assert event.decoded("dtend") == made.day + timedelta(days=1)
        assert event.decoded("dtstamp") == datetime(2026, 11, 21, 16, 30, tzinfo=UTC)
        assert event["class"] == "PRIVATE"


def test_lines_are_folded_at_75_bytes_and_end_with_crlf():
    lines = calendar_bytes(EVENTS, MADE).split(b"\r\n")
    assert all(len(line) <= 75 and b"\n" not in line for line in lines)


def test_a_calendar_without_events_is_a_calendar():
    assert icalendar.Calendar.from_ical(calendar_bytes((), MADE)).walk("VEVENT") == []


@pytest.mark.skipif(sys.platform == "win32", reason="files have other rights there")
def test_the_file_is_for_its_owner_alone(tmp_path):
    path = tmp_path / "plan.ics"
    write_calendar(path, EVENTS, MADE)
    assert path.read_bytes() == calendar_bytes(EVENTS, MADE)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_that_cannot_be_written_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError):
        write_calendar(tmp_path / "missing" / "plan.ics", EVENTS, MADE)
