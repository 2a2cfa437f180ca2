"""A walk taken up again: marks are kept on the way, so that one more result is judged from the last mark
before it instead of from the start.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from fortnight.domain.alert.child_state import Known
from fortnight.domain.alert.judgement import Judgement
from fortnight.domain.alert.walk import step
from fortnight.domain.record.course import Course, Event, Infusion
from fortnight.domain.treatment.exposure import exposure_at

MARK_EVERY = 16  # specimens between two marks


@dataclass(frozen=True, slots=True)
class Walked:
    """A course that was judged, with marks on the way: what was known before every sixteenth specimen."""

    course: Course
    each: tuple[Judgement | None, ...]
    marks: tuple[Known, ...]

    @property
    def judged(self) -> tuple[Judgement, ...]:
        """The judgements, oldest first."""
        return tuple(judgement for judgement in self.each if judgement is not None)


def begin(course: Course) -> Walked:
    """Judge a course from its start."""
    return _go_on(course, (), ())


def again(before: Walked, course: Course) -> Walked:
    """Judge a course of which most was judged before: the same as from its start, in less time."""
    same = _same_specimens(before.course, course)
    kept = min(same // MARK_EVERY, len(before.marks) - 1)
    if kept < 1:
        return begin(course)
    return _go_on(course, before.each[: kept * MARK_EVERY], before.marks[: kept + 1])


def _go_on(course: Course, done: tuple[Judgement | None, ...], marks: tuple[Known, ...]) -> Walked:
    known = marks[-1].copy() if marks else Known()
    each, kept = list(done), list(marks)
    starts = [i.started_at for i in course.infusions]
    for n, specimen in enumerate(course.specimens[len(done) :], start=len(done)):
        if n % MARK_EVERY == 0 and n // MARK_EVERY == len(kept):
            kept.append(known.copy())
        exposure = exposure_at(course, specimen.collected_at, starts)
        each.append(step(course, specimen, exposure, known, starts))
    return Walked(course, tuple(each), tuple(kept))


def _same_specimens(old: Course, new: Course) -> int:
    """How many specimens from the start are judged alike: they, the doses and the events before them are
    the same.
    """
    limits = [_first_change(old.infusions, new.infusions), _first_change(old.events, new.events)]
    until = min((limit for limit in limits if limit is not None), default=None)
    same = 0
    for a, b in zip(old.specimens, new.specimens, strict=False):
        if a != b or (until is not None and b.collected_at >= until):
            break
        same += 1
    return same


def _first_change(old: Sequence[Infusion | Event], new: Sequence[Infusion | Event]) -> datetime | None:
    """The moment of the first dose or event that differs; `None` if all are the same."""
    same = sum(1 for _ in _equal(old, new))
    moments = [_moment(each[same]) for each in (old, new) if same < len(each)]
    return min(moments, default=None)


def _equal(old: Sequence[object], new: Sequence[object]) -> Iterator[None]:
    for a, b in zip(old, new, strict=False):
        if a != b:
            return
        yield None


def _moment(each: Infusion | Event) -> datetime:
    return each.started_at if isinstance(each, Infusion) else each.at
