"""The calendar of the ward and its export: where each infusion is, what is late, what names a child."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fortnight.domain.infusion.acts import ActKind, NotGiven
from fortnight.domain.people import LEAD
from fortnight.domain.record.plan import Ending, EndReason, Move
from fortnight.operations import infusions, planning
from fortnight.operations.recording import record_infusion
from fortnight.operations.ward_calendar import Mark, ward_calendar
from helpers.bedside import running
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


def shown(session, days=42):
    """The entries by child and mark, each as the number of days from today."""
    found: dict[str, list[str]] = {}
    for day in ward_calendar(session, MONDAY, days).days:
        for entry in day.entries:
            found.setdefault(entry.child.number, []).append(f"{(day.day - TODAY).days} {entry.mark}")
    return found


def test_each_infusion_is_on_its_day(session):
    treated(session, 1, 10)
    moved = treated(session, 2, 13)
    due = TODAY + timedelta(days=1)
    planning.move_infusion(session, "m1", moved, Move(due, due + timedelta(days=2), "school"))
    treated(session, 3, 16)
    treated(session, 4, 60)
    registered(session, "0005", "Case 5")
    assert shown(session) == {
        "0001": ["4 planned", "18 planned", "32 planned"],
        "0002": ["3 moved", "17 planned", "31 planned"],
        "0003": ["-2 overdue"],
    }
    calendar = ward_calendar(session, MONDAY, 42)
    assert [(e.child.number, (TODAY - e.day).days, e.days_since) for e in calendar.overdue] == [
        ("0004", 46, 14),
        ("0003", 2, 14),
    ]
    assert (calendar.count(Mark.PLANNED), calendar.count(Mark.MOVED, Mark.OVERDUE)) == (5, 2)


def test_what_was_given_runs_or_was_not_given_is_on_its_day(session):
    treated(session, 1, 3)
    child = treated(session, 2, 14)
    for n, (kind, body, *_) in enumerate(running(NOW - timedelta(minutes=30))):
        infusions.write_act(session, f"a{n}", "d1", child, kind, body, confirmed=True)
    refused = treated(session, 3, 14)
    act = NotGiven(TODAY, "fever")
    infusions.write_act(session, "n1", "d2", refused, ActKind.NOT_GIVEN, act, confirmed=True)
    assert shown(session) == {
        "0001": ["-3 given", "11 planned", "25 planned"],
        "0002": ["0 running", "14 planned", "28 planned"],
        "0003": ["0 not given", "14 planned", "28 planned"],
    }
    today = ward_calendar(session, TODAY, 1).days[0]
    assert (len(today.entries), today.load) == (2, 1)


def test_a_child_whose_course_ended_leaves_the_calendar(session):
    child = treated(session, 1, 10)
    planning.end_course(session, "e1", child, Ending(TODAY, EndReason.REMISSION))
    assert shown(session) == {}
    planning.resume_course(session, "r1", child, TODAY, "flare")
    assert shown(session)["0001"][0] == "4 planned"


def test_an_infusion_late_in_the_evening_is_on_its_local_day(session):
    child = registered(session)
    at = (NOW - timedelta(days=3)).replace(hour=23, minute=50).astimezone()
    record_infusion(session, "i1", child, drip(at), confirmed=True)
    assert shown(session)["0001"][0].endswith("given")
    assert len(ward_calendar(session, at.date(), 1).days[0].entries) == 1
