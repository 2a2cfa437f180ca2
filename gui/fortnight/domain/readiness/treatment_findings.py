"""Findings from the label's laboratory limits, the last infusion and the infusion plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import Quantity
from fortnight.domain.messages import Text, text
from fortnight.domain.readiness.finding import Finding, Seriousness
from fortnight.domain.record.course import Course
from fortnight.domain.treatment.label_limits import (
    LIMITED_ANALYTES,
    LabelAction,
    label_limit,
    label_limit_text,
)
from fortnight.domain.treatment.schedule import Due, next_due

AFTER_REACTION = text("US label 5: reactions during or within 24 h")
AFTER_ANAPHYLAXIS = text("US label 5: after anaphylaxis do not give it again")
ANAPHYLAXIS = "anaphyla"  # anaphylaxis, anaphylactic, anaphylactoid
LABEL_RULES = {"NEUT": "label-neutrophils", "PLT": "label-platelets", "ALT": "label-alt", "AST": "label-ast"}


def label_findings(course: Course) -> Iterator[Finding]:
    """Yield the newest value of each analyte that the child's label limits, if it is beyond a limit.

    A value counts here however old it is.
    """
    for code in LIMITED_ANALYTES:
        yield from label_finding(course, code)


def label_finding(course: Course, code: str) -> Iterator[Finding]:
    """Yield the newest value of one analyte if it is beyond a limit of the child's label."""
    result = course.latest(code)
    if result is None:
        return
    limit = label_limit(result, course.child.label, started=bool(course.infusions))
    if limit is None:
        return
    value = Quantity.of(result)
    yield Finding(
        LABEL_RULES[code],
        Seriousness.STOP if limit.act is LabelAction.DISCONTINUE else Seriousness.ASK,
        text("{name} {value}", name=ANALYTES[code].short, value=value),
        label_limit_text(result, limit),
        text("{source}", source=limit.source),
        value,
        result.collected_at,
    )


def reaction_findings(course: Course) -> Iterator[Finding]:
    """Yield a finding if the child reacted to the last infusion or the infusion was stopped early."""
    last = course.last_infusion
    if last is None or not (last.reaction or last.stopped):
        return
    what = text("{reaction}", reaction=last.reaction) if last.reaction else text("stopped before the end")
    serious = ANAPHYLAXIS in last.reaction.casefold()
    yield Finding(
        "reaction",
        Seriousness.STOP if serious else Seriousness.ASK,
        text("Reaction last time"),
        text("Reaction at the last infusion: {what}", what=what),
        AFTER_ANAPHYLAXIS if serious else AFTER_REACTION,
        what,
        last.started_at,
    )


def late_findings(course: Course, now: datetime, window_days: int) -> Iterator[Finding]:
    """Yield a finding if the infusion is more than `window_days` days past the day planned for it."""
    due = _next_due(course, now)
    if due is not None and due.days_overdue > window_days:
        yield _interval_finding("late", text("{n} d late", n=due.days_overdue), due, course, window_days)


def early_findings(course: Course, now: datetime, window_days: int) -> Iterator[Finding]:
    """Yield a finding if the infusion is given more than `window_days` days before the day planned for it.

    It is asked at the bedside only: between two infusions every child is early.
    """
    due = _next_due(course, now)
    early = 0 if due is None else (due.due - now.date()).days
    if due is not None and early > window_days:
        yield _interval_finding("early", text("{n} d early", n=early), due, course, window_days)


def _next_due(course: Course, now: datetime) -> Due | None:
    """Return when the next infusion is due; `None` before the first one and after the end of the course."""
    last, child = course.last_infusion, course.child
    if last is None or child.plan.ended is not None:
        return None
    return next_due(last.started_at.date(), child.interval_days, now.date(), child.plan)


def _interval_finding(rule: str, off: Text, due: Due, course: Course, window_days: int) -> Finding:
    last = course.last_infusion
    since = text("{n} d since dose", n=due.days_since)
    return Finding(
        rule,
        Seriousness.ASK,
        since,
        text("{off}: {since}, due {day}", off=off, since=since, day=due.due),
        text("plan: every %n day(s), ± {window} d", "", course.child.interval_days, window=window_days),
        off,
        last.started_at if last else None,
    )
