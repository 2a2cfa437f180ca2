"""Invented events and heights of parents for the three founding cases of the demonstration.

Each row is a day of treatment (negative: before the first infusion) with what was recorded for it. The
founding report says of bones and growth what the imaging rows repeat; everything else is invented.
"""

from __future__ import annotations

from datetime import timedelta

from fortnight.domain.record.course import Course
from fortnight.operations.events import EventDraft, record_event
from fortnight.operations.growth import change_parents
from fortnight.operations.session import Session
from fortnight.store.queries import courses

PARENTS = {"0001": ("161", "170"), "0002": ("158.5", "172"), "0003": ("156", "168.5")}
Row = tuple[int, int | None, str, str, dict[str, str]]
EVENTS: dict[str, tuple[Row, ...]] = {
    "0001": (
        (-64, -46, "mas", "ferritin highest 8420 ng/mL; methylprednisolone", {"certainty": "confirmed"}),
        (-20, None, "tb-screen", "", {"method": "igra", "result": "negative"}),
        (-20, None, "serology", "", {"test": "hbs-antigen", "result": "negative"}),
        (-12, None, "imaging", "spine", {"method": "dxa", "z_score": "-3.1"}),
        (-12, None, "imaging", "lateral view", {"method": "spine", "vertebrae": "3"}),
        (-12, None, "imaging", "", {"method": "scintigram", "uptake": "raised", "site": "knees, ankles"}),
        (0, 7, "fever", "", {"pattern": "quotidian", "highest": "39.4"}),
        (8, 10, "rash", "last one seen", {"pattern": "evanescent", "where": "trunk"}),
        (200, None, "vaccine", "", {"vaccine": "influenza"}),
        (
            240,
            None,
            "contact",
            "cousin; no sign in three weeks",
            {"disease": "varicella", "exposure": "room"},
        ),
        (370, None, "imaging", "spine", {"method": "dxa", "z_score": "-2.0"}),
        (380, None, "tb-screen", "", {"method": "igra", "result": "negative"}),
        (565, None, "vaccine", "", {"vaccine": "influenza"}),
        (570, None, "eye", "", {"uveitis": "none", "pressure": "14", "lens": "clear"}),
        (730, None, "imaging", "spine; bone density has recovered", {"method": "dxa", "z_score": "-1.2"}),
        (745, None, "imaging", "", {"method": "scintigram", "uptake": "less", "site": "knees"}),
        (750, None, "tb-screen", "", {"method": "igra", "result": "negative"}),
    ),
    "0002": (
        (-30, None, "tb-screen", "", {"method": "tst", "result": "negative"}),
        (-10, None, "imaging", "", {"method": "scintigram", "uptake": "raised", "site": "hips"}),
        (300, None, "eye", "", {"uveitis": "none", "lens": "clear"}),
        (420, None, "surgery", "no infusion delayed", {"procedure": "tooth extraction"}),
        (500, None, "tb-screen", "", {"method": "igra", "result": "indeterminate"}),
        (520, None, "tb-screen", "repeated", {"method": "igra", "result": "negative"}),
    ),
    "0003": (
        (-25, None, "tb-screen", "", {"method": "igra", "result": "negative"}),
        (-5, 4, "admission", "start of treatment", {"ward": "ward"}),
        (90, None, "puberty", "", {"tanner": "2"}),
        (350, None, "vaccine", "", {"vaccine": "hpv"}),
        (400, 404, "arthritis", "", {"joints": "left wrist", "count": "1"}),
    ),
}


def add_demo_events(session: Session, mark: str = "") -> None:
    """Record the invented events of the founding cases, as far as their days have come.

    :param mark: the beginning of the number of each child.
    """
    for number, rows in EVENTS.items():
        child = courses.child_by_number(session.store, mark + number)
        course = courses.course(session.store, child.id) if child is not None else None
        if child is None or course is None:
            continue
        change_parents(session, session.new_id(), child.id, *PARENTS[number], True, "asked")
        for row in rows:
            _record(session, course, row)


def _record(session: Session, course: Course, row: Row) -> None:
    day, until, kind, words, details = row
    first = course.first_infusion
    assert first is not None  # the founding cases are treated
    days = [first.started_at.date() + timedelta(days=each) for each in (day, until) if each is not None]
    if days[-1] < session.clock().date():
        start, *end = (each.isoformat() for each in days)
        draft = EventDraft(kind, start, end[0] if end else "", words, details)
        record_event(session, session.new_id(), course.child.id, draft, confirmed=True)
