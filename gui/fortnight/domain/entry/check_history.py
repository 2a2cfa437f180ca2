"""The earlier values of one child, with which a new entry is compared.

A form builds the history once, for one time in an existing course (`History.before`); results of many times
take one pass (`History.before_each`). An imported file holds many entries: they are added to the history one
by one, oldest first, each after it was checked. A jump from one row to the next is thus noticed, and the time
needed is proportional to the number of rows.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from heapq import heappush, heappushpop
from operator import attrgetter, itemgetter

from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Course, Result, Specimen

Weight = tuple[float, datetime]
_collected, _weighed = attrgetter("collected_at"), itemgetter(1)


class RunningMedian:
    """The median of a growing set of values. Adding a value takes logarithmic time."""

    def __init__(self) -> None:
        self._low: list[float] = []  # the lower half, negated: its largest value comes first
        self._high: list[float] = []

    def add(self, value: float) -> None:
        """Add one value."""
        if len(self._low) == len(self._high):
            heappush(self._low, -heappushpop(self._high, value))
        else:
            heappush(self._high, -heappushpop(self._low, -value))

    @property
    def value(self) -> float:
        """The median of all values so far. :raises IndexError: if there is none."""
        low = -self._low[0]
        return low if len(self._low) > len(self._high) else (low + self._high[0]) / 2


class History:
    """The previous value and median of each analyte, the weight and the infusion days of one child."""

    def __init__(self, child: Child) -> None:
        self.child = child
        self.infusion_days: set[date] = set()
        self._previous: dict[str, float] = {}
        self._medians: defaultdict[str, RunningMedian] = defaultdict(RunningMedian)
        self._weight: Weight | None = None
        self._later_weight: Weight | None = None
        self._first_day: date | None = None
        self.height: tuple[float, date] | None = None
        """The newest earlier height in cm with its day; `None` if there is none."""

    @classmethod
    def beside(cls, course: Course) -> History:
        """A history without earlier values, but with all infusion days and the first weight of a course."""
        history = cls(course.child)
        history.infusion_days = {infusion.started_at.date() for infusion in course.infusions}
        history._first_day = min(history.infusion_days, default=None)
        history._later_weight = min(course.weights(), key=lambda pair: pair[1], default=None)
        return history

    @classmethod
    def before(cls, course: Course, moment: datetime, codes: Iterable[str] = ()) -> History:
        """The history of these analytes before `moment`. A weight with exactly that time is included."""
        return next(cls.before_each(course, (moment,), codes))

    @classmethod
    def before_each(
        cls, course: Course, moments: Iterable[datetime], codes: Iterable[str] = ()
    ) -> Iterator[History]:
        """Yield the history of these analytes before each moment, oldest moment first.

        It is one history that grows: each is to be used before the next is taken. The time needed is
        proportional to the number of results, however many moments there are.
        """
        history = cls.beside(course)
        results = deque(sorted((r for code in codes for r in course.of(code)), key=_collected))
        weights = deque(sorted(course.weights(), key=_weighed))
        for moment in sorted(moments):
            while results and results[0].collected_at < moment:
                history.add_result(results.popleft())
            while weights and weights[0][1] <= moment:
                history.add_weight(*weights.popleft())
            yield history

    def has_started(self, moment: datetime) -> bool:
        """Whether the first infusion was on or before the day of `moment`."""
        return self._first_day is not None and self._first_day <= moment.date()

    def previous(self, code: str) -> float | None:
        """The newest earlier value of an analyte in its canonical unit; `None` if there is none."""
        return self._previous.get(code)

    def median(self, code: str) -> float | None:
        """The median of all earlier values of an analyte in its canonical unit; `None` if there is none."""
        return self._medians[code].value if code in self._previous else None

    @property
    def weight(self) -> Weight | None:
        """The newest earlier weight in kg with its time; if there is none, the first later one."""
        return self._weight or self._later_weight

    def add_specimen(self, specimen: Specimen) -> None:
        """Add a specimen. It must not be older than those added before."""
        for result in specimen.results:
            self.add_result(result)
            if result.analyte == "WEIGHT":
                self.add_weight(result.value, specimen.collected_at)

    def add_result(self, result: Result) -> None:
        """Add a result in its canonical unit. It must not be older than those added before."""
        self.add_value(result.analyte, result.value)
        if result.analyte == "HEIGHT":
            self.height = (result.value, result.collected_at.date())

    def add_infusion(self, started_at: datetime, weight_kg: float | None) -> None:
        """Add an infusion. It must not be older than those added before."""
        day = started_at.date()
        self.infusion_days.add(day)
        self._first_day = day if self._first_day is None else min(day, self._first_day)
        if weight_kg is not None:
            self.add_weight(weight_kg, started_at)

    def add_value(self, code: str, value: float) -> None:
        """Add a value of an analyte in its canonical unit. It must not be older than those added before."""
        self._previous[code] = value
        self._medians[code].add(value)

    def add_weight(self, kg: float, at: datetime) -> None:
        """Add a weight in kg with its time. It is ignored if a newer weight was added before."""
        if self._weight is None or at >= self._weight[1]:
            self._weight = (kg, at)
