"""Keeps the judged courses of the children last looked at, so that a new result is judged quickly."""

from __future__ import annotations

from collections import OrderedDict

from fortnight.domain.alert.judge import JudgedCourse, judge_course
from fortnight.domain.alert.judgement import Judgement
from fortnight.domain.record.course import Course

MOST_CHILDREN = 32  # one day of a ward; the least recently used child is dropped first


class JudgementCache:
    """The judged courses of the children last looked at. The answer is always that of `judge(course)`."""

    def __init__(self, most: int = MOST_CHILDREN) -> None:
        self._judged: OrderedDict[str, JudgedCourse] = OrderedDict()
        self._most = most

    def of(self, course: Course) -> tuple[Judgement, ...]:
        """Every judgement of a course, oldest first."""
        judged = judge_course(course, self._judged.pop(course.child.id, None))
        self._judged[course.child.id] = judged
        while len(self._judged) > self._most:
            self._judged.popitem(last=False)
        return judged.judgements

    def of_hypothetical(self, course: Course) -> tuple[Judgement, ...]:
        """The judgements of a hypothetical course, such as one with a draft: nothing is kept of it."""
        return judge_course(course, self._judged.get(course.child.id)).judgements
