"""Whether a specimen was drawn before or after the infusion of the same day.

The meaning of a value depends on this. The recorded times alone are not reliable, because results are often
typed after the infusion for which they were drawn. The user is therefore asked, and an answer that
contradicts the recorded times is questioned.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from fortnight.domain.messages import Text, text
from fortnight.domain.record.course import Course, Infusion, Specimen
from fortnight.domain.treatment.schedule import WINDOW_DAYS, next_due


class Timing(StrEnum):
    """When a specimen was drawn in relation to the infusion, as recorded; unknown if nobody was asked."""

    UNKNOWN = ""
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class TimingChoice:
    """One answer that the user can choose, with its text, such as `before infusion 32`."""

    timing: Timing
    words: Text


def timing_choices(course: Course, drawn: datetime) -> tuple[TimingChoice, ...]:
    """The answers to offer for a specimen drawn at `drawn`, the more likely one first.

    On a day with an infusion, the answers are before and after that infusion, in the order that the times
    suggest. On any other day, they are before the next and after the last infusion; "before the next" comes
    first if that infusion is due.
    """
    infusion = infusion_of_day(course, drawn.date())
    given = sum(each.started_at <= drawn for each in course.infusions)
    if infusion is not None:
        number = course.infusions.index(infusion) + 1
        before, after = _before(number), _after(number)
        return (before, after) if drawn <= infusion.started_at else (after, before)
    if not given:
        return (_before(1),)
    before, after = _before(given + 1), _after(given)
    last = course.infusions[given - 1].started_at.date()
    due = next_due(last, course.child.interval_days, drawn.date(), course.child.plan).due
    return (before, after) if (due - drawn.date()).days <= WINDOW_DAYS else (after, before)


def _before(number: int) -> TimingChoice:
    return TimingChoice(Timing.BEFORE, text("before infusion {n}", n=number))


def _after(number: int) -> TimingChoice:
    return TimingChoice(Timing.AFTER, text("after infusion {n}", n=number))


def infusion_of_day(course: Course, day: date) -> Infusion | None:
    """The infusion that was started on a day (the last if there were several); `None` without one."""
    return next((each for each in reversed(course.infusions) if each.started_at.date() == day), None)


def timing_contradicts(timing: Timing | str, drawn: datetime, started: datetime) -> bool:
    """Whether `timing` contradicts the times of the draw and of the start of an infusion on the same day."""
    if drawn.date() != started.date():
        return False
    return (timing == Timing.BEFORE and drawn > started) or (timing == Timing.AFTER and drawn < started)


def contradicting_specimens(course: Course, started: datetime) -> tuple[Specimen, ...]:
    """The specimens whose recorded timing contradicts an infusion that started at `started`."""
    return tuple(s for s in course.specimens if timing_contradicts(s.timing, s.collected_at, started))
