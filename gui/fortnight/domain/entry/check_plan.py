"""Check a change of a child's plan: a moved infusion, a new interval, the end of a course and its resumption.

What a label does not say, and what is unusual, is a question; what cannot be is an error.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from fortnight.domain.entry.check_child import INTERVAL_DAYS
from fortnight.domain.entry.check_common import reason_problems, unreadable
from fortnight.domain.entry.drafts import Problem, question
from fortnight.domain.messages import text
from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Course
from fortnight.domain.record.plan import Ending, EndReason, Interval, Move
from fortnight.domain.treatment.dose import label_set
from fortnight.domain.treatment.schedule import Slot, coming_slots

DATES_AHEAD = 8  # due dates after the last infusion that can be moved


@dataclass(frozen=True, slots=True)
class PlanSituation:
    """What a change of a plan is checked against.

    `window_days` is how far from its planned day an infusion is on time; `holiday` the name of the public
    holiday on the day to which an infusion is moved; `has_open_infusion` whether a drip is not yet signed.
    """

    course: Course
    today: date
    window_days: int
    holiday: str = ""
    has_open_infusion: bool = False

    @property
    def child(self) -> Child:
        """The child whose plan is changed."""
        return self.course.child

    @property
    def coming(self) -> list[Slot]:
        """The due dates that can be moved."""
        last, child = self.course.last_infusion, self.course.child
        if last is None:
            return []
        given = last.started_at.date()
        return coming_slots(given, child.interval_days, self.window_days, self.today, DATES_AHEAD, child.plan)


def check_move(situation: PlanSituation, move: Move) -> Iterator[Problem]:
    """Check that an infusion can be moved from its due date to another day."""
    yield from _closed(situation)
    yield from reason_problems(move.reason, text("Type why the infusion is moved."))
    if situation.child.plan.ended is not None:
        return
    coming = situation.coming
    place = next((n for n, slot in enumerate(coming) if slot.due == move.due), None)
    if place is None:
        yield Problem("due", text("No infusion is due on {day}.", day=move.due))
        return
    last = situation.course.last_infusion
    before = coming[place - 1].planned if place or last is None else last.started_at.date()
    yield from _move_problems(situation, move, coming[place], before)


def _move_problems(situation: PlanSituation, move: Move, slot: Slot, before: date) -> Iterator[Problem]:
    interval = timedelta(days=situation.child.interval_days)
    following = max(slot.due, situation.today) + interval
    if move.to < situation.today:
        yield Problem("to", text("{day} is in the past.", day=move.to))
    elif move.to == slot.planned:
        yield Problem("to", text("This infusion is already planned for {day}.", day=move.to))
    elif move.to <= before:
        yield Problem("to", text("The infusion before it is on {day}. Choose a later day.", day=before))
    elif move.to >= following:
        yield Problem(
            "to",
            text("The infusion after it is due on {day}. Choose an earlier day.", day=following),
        )
    else:
        yield from _move_questions(situation, move, (move.to - before).days)


def _move_questions(situation: PlanSituation, move: Move, gap: int) -> Iterator[Problem]:
    planned = situation.child.interval_days
    if abs(gap - planned) > situation.window_days:
        yield question(
            "to",
            text(
                "{day} is {gap} days after the infusion before it, instead of {planned}. Is this correct?",
                day=move.to,
                gap=gap,
                planned=planned,
            ),
        )
    if situation.holiday:
        yield question(
            "to",
            text(
                "{day} is a public holiday ({name}). Is the ward open?", day=move.to, name=situation.holiday
            ),
        )


def check_interval(situation: PlanSituation, interval: Interval) -> Iterator[Problem]:
    """Check a new interval between infusions; one that the child's label does not give is a question."""
    yield from _closed(situation)
    yield from reason_problems(interval.reason, text("Type why the interval is changed."))
    if interval.days == situation.child.interval_days:
        yield Problem("days", text("Infusions are already {n} days apart.", n=interval.days))
    yield from interval_problems(situation.child, situation.today, interval)


def interval_problems(child: Child, today: date, interval: Interval, label: str = "") -> Iterator[Problem]:
    """Check the days between infusions and the day from which on they count; the reason is not checked.

    `label` is the label set of an order; without one that of the child holds.
    """
    low, high = INTERVAL_DAYS
    yield from _day_problems(child, today, "since", interval.since)
    newest = child.plan.interval_until(None, child.interval_days)
    if interval.since < newest.since:
        yield Problem(
            "since",
            text("The interval was changed on {day}. Choose that day or a later one.", day=newest.since),
        )
    if not low <= interval.days <= high:
        yield Problem(
            "days", text("The interval between infusions must be {low} to {high} days.", low=low, high=high)
        )
    elif interval.days != child.interval_days:
        yield from interval_question(label or child.label, interval.days)


def interval_question(label_code: str, days: int) -> Iterator[Problem]:
    """Ask about days between infusions that a label does not give."""
    label = label_set(label_code)
    if label.shortest_days <= days <= label.interval_days:
        return
    usual, shortest = label.interval_days, label.shortest_days
    if usual == shortest:
        asked = text(
            "{label}: infusions are {usual} days apart. Is {days} days correct?",
            label=label.title,
            usual=usual,
            days=days,
        )
    else:
        asked = text(
            "{label}: infusions are {shortest} to {usual} days apart. Is {days} days correct?",
            label=label.title,
            shortest=shortest,
            usual=usual,
            days=days,
        )
    yield question("days", asked)


def check_end(situation: PlanSituation, ending: Ending) -> Iterator[Problem]:
    """Check the end of a course."""
    last = situation.course.last_infusion
    yield from _closed(situation)
    yield from _day_problems(situation.child, situation.today, "on", ending.on)
    if situation.has_open_infusion:
        yield Problem(
            "on",
            text(
                "An infusion of this child is still open. Finish and sign it, or record that it is not given."
            ),
        )
    if last is not None and ending.on < last.started_at.date():
        yield Problem(
            "on", text("An infusion was given after this day, on {day}.", day=last.started_at.date())
        )
    if ending.why is EndReason.OTHER:
        yield from reason_problems(ending.note, text("Type why the course ends."), "note")
    elif (wrong := unreadable(ending.note)) is not None:
        yield Problem("note", wrong)


def check_resume(situation: PlanSituation, on: date, reason: str) -> Iterator[Problem]:
    """Check that a course that has ended can be resumed on a day."""
    ended = situation.child.plan.ended
    if ended is None:
        yield Problem("on", text("The course of this child has not ended."))
        return
    yield from reason_problems(reason, text("Type why the course is resumed."))
    yield from _day_problems(situation.child, situation.today, "on", on)
    if on < ended.on:
        yield Problem("on", text("The course ended on {day}. Choose that day or a later one.", day=ended.on))
    if ended.why is EndReason.DIED:
        yield question("on", text("This child is recorded as having died. Is that wrong?"))


def _closed(situation: PlanSituation) -> Iterator[Problem]:
    ended = situation.child.plan.ended
    if ended is not None:
        yield Problem("", text("The course of this child ended on {day}. Resume it first.", day=ended.on))


def _day_problems(child: Child, today: date, field: str, day: date) -> Iterator[Problem]:
    if day > today:
        yield Problem(field, text("This day is in the future."))
    if day < child.birth_date:
        yield Problem(field, text("This day is before the child's birth."))
