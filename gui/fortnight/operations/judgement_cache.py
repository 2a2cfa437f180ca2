"""Cache of judgements: a new result is judged from the last checkpoint instead of from the start."""

from __future__ import annotations

from collections import OrderedDict

from fortnight.domain.alert.checkpoints import Walked, again, begin
from fortnight.domain.alert.judgement import Judgement
from fortnight.domain.record.course import Course

MOST_CHILDREN = 32  # one day of a ward; the least recently used child is dropped first


class JudgementCache:
    """Judgements of the most recently used children. Results always equal those of `judge(course)`."""

    def __init__(self, most: int = MOST_CHILDREN) -> None:
        self._cached: OrderedDict[str, Walked] = OrderedDict()
        self._most = most

    def of(self, course: Course) -> tuple[Judgement, ...]:
        """Return every judgement of a course, oldest first."""
        before = self._cached.pop(course.child.id, None)
        judged = begin(course) if before is None else again(before, course)
        self._cached[course.child.id] = judged
        while len(self._cached) > self._most:
            self._cached.popitem(last=False)
        return judged.judged

    def supposing(self, course: Course) -> tuple[Judgement, ...]:
        """Return the judgements of a hypothetical course, such as one with a draft, without caching them."""
        before = self._cached.get(course.child.id)
        return (begin(course) if before is None else again(before, course)).judged
