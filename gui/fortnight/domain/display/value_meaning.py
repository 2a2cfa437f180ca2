"""What a typed value means: a typing error, a limit of the label, the child's own range, the interval."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from fortnight.domain.alert import limits
from fortnight.domain.alert.judgement import Judgement, Level
from fortnight.domain.alert.scoring import side_of_own_range
from fortnight.domain.entry.drafts import Problem, Read, Severity
from fortnight.domain.labs.analyte import Interval
from fortnight.domain.labs.display import times
from fortnight.domain.messages import Text, text
from fortnight.domain.record.course import Course, Result
from fortnight.domain.treatment.label_limits import (
    LIMITED_ANALYTES,
    LabelAction,
    label_limit,
    label_limit_text,
)


class Tone(StrEnum):
    """How serious the meaning of a value is."""

    QUIET = "quiet"
    WATCH = "watch"
    ALERT = "alert"


@dataclass(frozen=True, slots=True)
class Meaning:
    """A few words, how serious they are, and a whole sentence if there is more to say."""

    words: Text
    tone: Tone = Tone.QUIET
    sentence: Text | None = None


TOO_EARLY = text("Too early to judge: the child's own level is not known yet.")
NOTHING = Meaning(text(""))
OWN_RANGE_SIDES = {1: text("above own range"), -1: text("below own range")}
_TONES = {
    Level.NONE: Tone.QUIET,
    Level.WATCH: Tone.WATCH,
    Level.ALERT: Tone.ALERT,
    Level.URGENT: Tone.ALERT,
}


def meaning_of(
    code: str,
    read: Read,
    course: Course,
    drawn: datetime,
    judged: Judgement | None,
    interval: Interval | None,
) -> Meaning:
    """Return the meaning of the value typed for an analyte; `NOTHING` if no value was typed.

    `judged` is the judgement that the specimen would get, `interval` the reference interval for the child.
    The first meaning that applies is returned, from typing errors to the interval.
    """
    problems = sorted(
        (p for p in read.problems if p.field == code), key=lambda p: p.severity is not Severity.ERROR
    )
    if problems and problems[0].severity is Severity.ERROR:
        return _problem(problems[0])
    if code not in read.results:
        return NOTHING
    measured, value, _ = read.results[code]
    result = Result("", code, value, drawn, measured.comparator)
    return (
        _label(result, course)
        or (_problem(problems[0]) if problems else None)
        or (_own_level(result, course, judged) if code == "IL6" else None)
        or (Meaning(text("below detection limit")) if measured.comparator == "<" else None)
        or _own_range(code, judged)
        or _interval(interval, value)
    )


def _problem(problem: Problem) -> Meaning:
    tone = Tone.ALERT if problem.severity is Severity.ERROR else Tone.WATCH
    return Meaning(problem.message, tone, problem.message)


def _label(result: Result, course: Course) -> Meaning | None:
    if result.analyte not in LIMITED_ANALYTES:
        return None
    started = any(each.started_at <= result.collected_at for each in course.infusions)
    limit = label_limit(result, course.child.label, started)
    if limit is None:
        return None
    tone = Tone.ALERT if limit.act >= LabelAction.INTERRUPT else Tone.WATCH
    return Meaning(limit.brief, tone, label_limit_text(result, limit))


def _own_level(result: Result, course: Course, judged: Judgement | None) -> Meaning | None:
    """Compare IL-6 with the child's own level or, while that is not known, with the last value."""
    if judged is not None and judged.fold is not None and judged.count >= limits.FEW_VALUES.value:
        return Meaning(text("{fold} × own level", fold=times(judged.fold)), _TONES[judged.level])
    earlier = [r for r in course.of("IL6") if r.collected_at < result.collected_at and r.value > 0]
    if not earlier:
        return Meaning(text("first value"))
    fold = times(result.value / earlier[-1].value)
    words = text("{fold} × the last value; %n earlier value(s)", "", len(earlier), fold=fold)
    level = judged.level if judged is not None else Level.NONE
    early = judged.because if judged is not None and level > Level.NONE else TOO_EARLY
    return Meaning(words, _TONES[level], early)


def _own_range(code: str, judged: Judgement | None) -> Meaning | None:
    scores = None if judged is None else judged.scores
    side = 0 if scores is None else side_of_own_range(scores, code)
    return Meaning(OWN_RANGE_SIDES[side], Tone.WATCH) if side else None


def _interval(interval: Interval | None, value: float) -> Meaning:
    if interval is not None and interval.high is not None and value > interval.high:
        return Meaning(text("above interval"), Tone.WATCH)
    if interval is not None and interval.low is not None and value < interval.low:
        return Meaning(text("below interval"), Tone.WATCH)
    return NOTHING
