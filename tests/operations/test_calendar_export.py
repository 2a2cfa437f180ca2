"""The calendar file: what is in it, and that it names a child only if that is asked for."""

from __future__ import annotations

from datetime import timedelta

import icalendar
import pytest

from fortnight.domain.people import LEAD
from fortnight.domain.record.plan import Move
from fortnight.operations import planning
from fortnight.operations.calendar_export import export_calendar
from fortnight.operations.recording import record_infusion
from fortnight.store.journal import entries as journal
from helpers.drafts import drip
from helpers.stores import NOW, registered, session_at

TODAY = NOW.date()  # a Sunday


MONDAY = TODAY - timedelta(days=6)


@pytest.fixture
def session(session, clock):
    return session_at(session.store, clock, "Lead A", LEAD)


def treated(session, n: int, ago: int) -> str:
    child = registered(session, f"{n:04}", f"Case {n}")
    record_infusion(session, f"i{n}", child, drip(NOW - timedelta(days=ago)), confirmed=True)
    return child


@pytest.mark.parametrize(("with_names", "named"), [(False, False), (True, True)])
def test_the_calendar_file_names_a_child_only_if_asked(session, tmp_path, with_names, named):
    child = treated(session, 1, 10)
    due = TODAY + timedelta(days=4)
    planning.move_infusion(session, "m1", child, Move(due, due + timedelta(days=1), "school"))
    path = tmp_path / "plan.ics"
    assert export_calendar(session, path, MONDAY, 42, with_names) == 3
    content = path.read_bytes()
    events = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert [event.decoded("dtstart") for event in events] == [due + timedelta(days=n) for n in (1, 15, 29)]
    assert events[0]["description"] == "Moved from 26 Nov 2026"
    for secret in ("Case 1", "0001"):
        assert (secret.encode() in content) is named
    assert child.encode() not in content
    (noted,) = list(journal.entries(session.store.db, "verb = 'export.record'", []))
    assert noted.data["what"] == ("calendar with names" if with_names else "calendar")


def test_a_moved_infusion_keeps_the_id_of_its_event(session, tmp_path):
    child, path = treated(session, 1, 10), tmp_path / "plan.ics"

    def ids():
        export_calendar(session, path, MONDAY, 14)
        return [event["uid"] for event in icalendar.Calendar.from_ical(path.read_bytes()).walk("VEVENT")]

    before = ids()
    due = TODAY + timedelta(days=4)
    planning.move_infusion(session, "m1", child, Move(due, due + timedelta(days=1), "school"))
    assert ids() == before
