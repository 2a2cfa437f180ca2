"""Judging children again and again: one more result is judged from where the last time ended."""

from __future__ import annotations

from collections import OrderedDict

from fortnight.domain.alert.checkpoints import Walked, again, begin
from fortnight.domain.alert.judgement import Judgement
from fortnight.domain.record.course import Course

MOST_CHILDREN = 32  # a ward's day; the one looked at longest ago is forgotten first


class Judging:
    """What was judged of the children last looked at. The answer is always that of `judge(course)`."""

    def __init__(self, most: int = MOST_CHILDREN) -> None:
        self._walked: OrderedDict[str, Walked] = OrderedDict()
        self._most = most

    def of(self, course: Course) -> tuple[Judgement, ...]:
        """Every judgement of a course, oldest first."""
        before = self._walked.pop(course.child.id, None)
        walked = begin(course) if before is None else again(before, course)
        self._walked[course.child.id] = walked
        while len(self._walked) > self._most:
            self._walked.popitem(last=False)
        return walked.judged

    def supposing(self, course: Course) -> tuple[Judgement, ...]:
        """The same of a course that is only supposed, such as one with a draft: nothing is kept of it."""
        before = self._walked.get(course.child.id)
        return (begin(course) if before is None else again(before, course)).judged
