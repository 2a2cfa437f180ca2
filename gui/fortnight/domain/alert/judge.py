"""The alert: whether an IL-6 is higher than the child's own range explains, and what else changed.

Every specimen is judged in order of time, with nothing from its future. It is no diagnosis, and its silence
is no all-clear. What each finding is worth is in `evidence_table.py`, the limits are in `limits.py`.

A judged course keeps checkpoints (the state of the child before every sixteenth specimen), so that one new
result is judged from the last checkpoint before it and not from the start.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from fortnight.domain.alert.child_state import ChildState
from fortnight.domain.alert.judge_specimen import judge_specimen
from fortnight.domain.alert.judgement import Judgement
from fortnight.domain.record.course import Course, Event, Infusion
from fortnight.domain.treatment.exposure import exposure_at

CHECKPOINT_EVERY = 16  # specimens


@dataclass(frozen=True, slots=True)
class JudgedCourse:
    """A judged course: the judgement of each specimen (`None`: not judged) and the checkpoints."""

    course: Course
    each: tuple[Judgement | None, ...] = ()
    checkpoints: tuple[ChildState, ...] = ()

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        """The judgements, oldest first."""
        return tuple(judgement for judgement in self.each if judgement is not None)


def judge(course: Course) -> tuple[Judgement, ...]:
    """Judge every specimen with a marker of the alert, oldest first; before the first dose only IL-6."""
    return judge_course(course).judgements


def judge_course(course: Course, before: JudgedCourse | None = None) -> JudgedCourse:
    """Judge a course from its start, or from the last checkpoint of `before` that still holds.

    `before` is the same child judged earlier; the result is the same with it and without, only faster.
    """
    kept = 0 if before is None else _checkpoints_that_hold(before, course)
    done = () if before is None else before.each[: kept * CHECKPOINT_EVERY]
    checkpoints = [] if before is None else list(before.checkpoints[: kept + 1])
    state = checkpoints[kept].copy() if checkpoints else ChildState()
    each, starts = list(done), course.infusion_starts
    for n, specimen in enumerate(course.specimens[len(done) :], start=len(done)):
        if n == CHECKPOINT_EVERY * len(checkpoints):
            checkpoints.append(state.copy())
        exposure = exposure_at(course, specimen.collected_at)
        each.append(judge_specimen(course, specimen, exposure, state, starts))
    return JudgedCourse(course, tuple(each), tuple(checkpoints))


def _checkpoints_that_hold(before: JudgedCourse, course: Course) -> int:
    """The number of the last checkpoint before which nothing has changed."""
    same = _unchanged_specimens(before.course, course)
    return max(0, min(same // CHECKPOINT_EVERY, len(before.checkpoints) - 1))


def _unchanged_specimens(old: Course, new: Course) -> int:
    """How many specimens from the start are judged alike: they, and all doses and events before them."""
    changes = (_first_change(old.infusions, new.infusions), _first_change(old.events, new.events))
    until = min((change for change in changes if change is not None), default=None)
    same = 0
    for a, b in zip(old.specimens, new.specimens, strict=False):
        if a != b or (until is not None and b.collected_at >= until):
            break
        same += 1
    return same


def _first_change(old: Sequence[Infusion | Event], new: Sequence[Infusion | Event]) -> datetime | None:
    """The moment of the first dose or event that differs; `None` if all are the same."""
    same = 0
    while same < min(len(old), len(new)) and old[same] == new[same]:
        same += 1
    return min((_moment(each[same]) for each in (old, new) if same < len(each)), default=None)


def _moment(each: Infusion | Event) -> datetime:
    return each.started_at if isinstance(each, Infusion) else each.at
