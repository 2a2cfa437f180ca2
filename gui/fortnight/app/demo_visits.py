"""Visits of the demonstration ward: some invented children whose joint counts fall under treatment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from fortnight.domain.entry.check_visit import VisitDraft
from fortnight.domain.record.course import Course
from fortnight.domain.record.goal import Aim, Goal
from fortnight.domain.record.joints import JOINTS, Sign
from fortnight.domain.record.visit import Feature
from fortnight.operations.activity import record_visit
from fortnight.operations.goals import set_goal
from fortnight.operations.session import Session
from fortnight.store.queries import courses

# The joints that were inflamed at the begin, in the order in which they become well again.
INFLAMED = (
    "mtp3-r", "pip4-l", "mcp2-r", "mcp2-l", "elbow-l", "shoulder-r", "neck", "hip-l", "ankle-r", "ankle-l",
    "wrist-l", "knee-r", "wrist-r", "knee-l",
)  # fmt: skip
# Children with visits, and how many of the joints are still inflamed at each visit after the first infusion.
LEFT = {
    "0007": (9, 5),
    "0008": (10, 6, 3, 2),
    "0009": (8, 4, 2, 1, 0, 0, 0, 0, 3),
    "0016": (9, 5, 3, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
}
# Targets that the physician has set, and by which day, in days from today.
GOALS = {"0009": {Aim.NO_ACTIVE_JOINT: -13, Aim.INACTIVE: 84}}


def record_visits(session: Session, mark: str = "") -> None:
    """Record the visits of the table; `session` is that of a physician.

    :param mark: the beginning of the number of each child.
    """
    for number, left in LEFT.items():
        child = courses.child_by_number(session.store, mark + number)
        course = courses.course(session.store, child.id) if child else None
        if course is not None:
            for at, joints in _visits(course, left):
                record_visit(session, session.new_id(), course.child.id, _draft(at, joints), confirmed=True)
            for aim, days in GOALS.get(number, {}).items():
                goal = Goal(session.new_id(), aim, _day(session, days), "agreed with the family")
                set_goal(session, course.child.id, goal, confirmed=True)


def _day(session: Session, days: int) -> date:
    """Return the day that is this number of days from today."""
    return session.clock().date() + timedelta(days=days)


def _visits(course: Course, left: tuple[int, ...]) -> Iterator[tuple[datetime, int]]:
    """Yield the visits: one on the day of the first infusion, then some on days of later ones."""
    starts = [infusion.started_at for infusion in course.infusions]
    yield starts[0] - timedelta(minutes=30), len(INFLAMED)
    days = starts[1:] if len(starts) <= len(left) + 1 else _spread(starts[1:], len(left))
    for at, joints in zip(days, left, strict=False):
        yield at - timedelta(minutes=30), joints


def _spread(starts: list[datetime], n: int) -> list[datetime]:
    """Return `n` infusions: the first three, then evenly until the last."""
    first, rest = starts[:3], starts[3:]
    steps = [round((k + 1) * len(rest) / (n - len(first))) - 1 for k in range(n - len(first))]
    return [*first, *(rest[place] for place in steps)]


def _draft(at: datetime, left: int) -> VisitDraft:
    active = INFLAMED[len(INFLAMED) - left :] if left else ()
    joints = {id: _signs(id, active) for id in JOINTS}
    severe = left / len(INFLAMED)
    typed = {
        "physician_global": f"{round(severe * 72) / 10:g}",
        "patient_global": f"{round(severe * 68) / 10:g}",
        "chaq_index": f"{round(severe * 15) / 8:g}",
        "stiffness_min": f"{round(severe * 12) * 10}",
    }
    features = {feature: False for feature in Feature if feature is not Feature.RAISED_BY_JIA}
    if left == len(INFLAMED):
        features |= {Feature.FEVER: True, Feature.RASH: True, Feature.SPLENOMEGALY: True}
    return VisitDraft(at, joints, typed, features=features, by="Physician A")


def _signs(id: str, active: tuple[str, ...]) -> frozenset[Sign]:
    if id not in active:
        return frozenset()
    place = active.index(id)
    extra = {Sign.LIMITED} if place % 2 else {Sign.LIMITED, Sign.TENDER} if place % 3 else {Sign.TENDER}
    return frozenset({Sign.ACTIVE, *extra})
