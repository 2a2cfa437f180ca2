"""Surveillance: what is due when in a child on tocilizumab, and why.

It is a reminder of the ward; nothing waits for it. An interval that no label states is called a ward rule.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from fortnight.domain.infusion.checklist_limits import DEFAULT_RULES, ClinicRules
from fortnight.domain.messages import Text, text
from fortnight.domain.readiness.surveillance_course import Last, Seen
from fortnight.domain.readiness.surveillance_rule import Entry, Rule
from fortnight.domain.readiness.surveillance_rules import RULES
from fortnight.domain.record.course import Course
from fortnight.domain.record.dates import months_after
from fortnight.domain.treatment import surveillance_limits as limits
from fortnight.domain.treatment.surveillance_limits import DEFAULT_INTERVALS, SurveillanceIntervals


class DueState(StrEnum):
    """How urgent it is, the most urgent first."""

    LATE = "late"
    MISSING = "missing"
    DUE = "due"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Due:
    """One item: its state, the day it is due (`None`: it was done once and for all), and the reasons."""

    key: str
    title: Text
    state: DueState
    due: date | None
    last: Last | None
    why: Text
    source: Text
    confidence: str
    entry: Entry


def surveillance(
    course: Course,
    now: datetime,
    rules: ClinicRules = DEFAULT_RULES,
    intervals: SurveillanceIntervals = DEFAULT_INTERVALS,
) -> tuple[Due, ...]:
    """Return what is due for a child at `now`: late, never done, due soon, and done, the earliest first.

    A rule that does not apply to the child yet is left out. After the end of the course only rules that are
    made for it apply.
    """
    has_ended = course.child.plan.ended is not None
    seen = Seen(course, now, rules, intervals)
    applying = [rule for rule in RULES if rule.after_the_end is has_ended]
    found = [due for rule in applying if (due := _due(rule, seen)) is not None]
    order = list(DueState)
    return tuple(sorted(found, key=lambda each: (order.index(each.state), each.due or date.max)))


def _due(rule: Rule, seen: Seen) -> Due | None:
    first, last, every = rule.start(seen), rule.find(seen), rule.every(seen)
    soon = seen.today + timedelta(days=limits.SOON_DAYS.value)
    done = last if last is not None and last.is_whole else None
    if first is None or (done is None and first > soon):
        return None
    due = _next(done.day, every, seen) if done is not None else first
    state = _state(due, done, seen.today, soon)
    why = rule.why if not every else text("{every}: {why}", every=_every(every, seen), why=rule.why)
    return Due(rule.key, rule.title, state, due, last, why, rule.source, rule.confidence, rule.entry)


def _next(last: date, every: str, seen: Seen) -> date | None:
    if not every:
        return None
    n = _interval(every, seen)
    return months_after(last, n) if every.endswith("_months") else last + timedelta(days=n)


def _state(due: date | None, last: Last | None, today: date, soon: date) -> DueState:
    if due is None or due > soon:
        return DueState.DONE
    if last is None and due <= today:
        return DueState.MISSING
    return DueState.LATE if due < today else DueState.DUE


def _interval(every: str, seen: Seen) -> int:
    source = seen.rules if hasattr(seen.rules, every) else seen.intervals
    return int(getattr(source, every))


def _every(every: str, seen: Seen) -> Text:
    n = _interval(every, seen)
    if every.endswith("_months"):
        return text("every %n month(s)", "", n)
    return text("every %n day(s)", "", n)
