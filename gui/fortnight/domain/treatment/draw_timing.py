"""Whether a specimen was drawn before or after the infusion of its day.

The clock alone is not enough: labs are often typed after the infusion that they were drawn for. What a
value means depends on it, so it is asked, and a draw that contradicts a start is asked about.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from fortnight.domain.messages import Text, text
from fortnight.domain.record.course import Course, Infusion, Specimen
from fortnight.domain.treatment.schedule import WINDOW_DAYS, next_due


class Timing(StrEnum):
    """What was said of a draw; unknown where nobody was asked."""

    UNKNOWN = ""
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class TimingChoice:
    """One answer to choose from, in words such as `before infusion 32`."""

    timing: Timing
    words: Text


def timing_choices(course: Course, drawn: datetime) -> tuple[TimingChoice, ...]:
    """The answers that a draw can have, the likely one first.

    On a day with an infusion it is before or after that one, as the clock says. On another day it is before
    the next or after the last one: before the next where that is due.
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
    due = next_due(last, course.child.interval_days, drawn.date()).due
    return (before, after) if (due - drawn.date()).days <= WINDOW_DAYS else (after, before)


def _before(number: int) -> TimingChoice:
    return TimingChoice(Timing.BEFORE, text("before infusion {n}", n=number))


def _after(number: int) -> TimingChoice:
    return TimingChoice(Timing.AFTER, text("after infusion {n}", n=number))


def infusion_of_day(course: Course, day: date) -> Infusion | None:
    """The infusion that was started on a day, the last one where there were several."""
    return next((each for each in reversed(course.infusions) if each.started_at.date() == day), None)


def contradicts(timing: Timing | str, drawn: datetime, started: datetime) -> bool:
    """Whether a draw that was said to be before or after an infusion of the same day cannot be so."""
    if drawn.date() != started.date():
        return False
    return (timing == Timing.BEFORE and drawn > started) or (timing == Timing.AFTER and drawn < started)


def contradicted(course: Course, started: datetime) -> tuple[Specimen, ...]:
    """The specimens whose draw contradicts an infusion that was started at a moment."""
    return tuple(s for s in course.specimens if contradicts(s.timing, s.collected_at, started))
