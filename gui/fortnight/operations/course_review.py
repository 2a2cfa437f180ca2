"""The whole course of one child for its physician: milestones and episodes, each with what found it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from fortnight.domain.alert.raised_alert import RaisedAlert
from fortnight.domain.display.episodes import Episode, episodes
from fortnight.domain.display.milestone import Milestone
from fortnight.domain.display.milestones import in_order, milestones
from fortnight.domain.display.milestones_response import disease_activity
from fortnight.domain.messages import text
from fortnight.domain.readiness.surveillance import Due
from fortnight.domain.record.course import Course
from fortnight.operations.activity import Activity, activity
from fortnight.operations.events import due_items
from fortnight.operations.lookup import course_of
from fortnight.operations.session import Invalid, Session
from fortnight.store.queries import courses
from fortnight.store.queries.cards import cards_of_child


@dataclass(frozen=True, slots=True)
class CourseReview:
    """A course with what was found in it, its alert cards (newest first), its activity, and what is due.

    `shown_from` is when the period begins that is shown of it; `None` for the whole course.
    """

    course: Course
    cards: tuple[RaisedAlert, ...]
    milestones: tuple[Milestone, ...]
    episodes: tuple[Episode, ...]
    activity: Activity
    due: tuple[Due, ...]
    shown_from: datetime | None = None


def course_review(session: Session, child: str) -> CourseReview:
    """Return the milestones and episodes of a child. :raises Invalid: if the child is not registered."""
    course = course_of(session, child)
    cards, assessed = tuple(cards_of_child(session.store, child)), activity(session, course)
    found = _milestones(session, course, assessed)
    return CourseReview(course, cards, found, episodes(course, cards), assessed, due_items(session, course))


def course_milestones(session: Session, course: Course) -> tuple[Milestone, ...]:
    """Return the milestones of a course that hold today, in the order in which they were reached."""
    return _milestones(session, course, activity(session, course))


def _milestones(session: Session, course: Course, assessed: Activity) -> tuple[Milestone, ...]:
    of_activity = disease_activity(assessed.assessments, assessed.baseline, assessed.clock)
    return in_order([*milestones(course, session.clock().date()), *of_activity])


def child_with_number(session: Session, number: str) -> str:
    """Return the id of the child with a patient number. :raises Invalid: if there is none."""
    child = courses.child_by_number(session.store, number)
    if child is None:
        raise Invalid(text("No child with the number {number} is registered here.", number=number))
    return child.id
