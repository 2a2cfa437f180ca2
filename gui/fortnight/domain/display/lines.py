"""Values of an analyte by days since a dose or a date, or by the number of an infusion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from fortnight.domain.display.chart_series import Floats
from fortnight.domain.labs.catalogue import to_display
from fortnight.domain.messages import SI
from fortnight.domain.record.course import Course, Result
from fortnight.domain.record.dates import days_between


@dataclass(frozen=True, slots=True)
class Line:
    """The results of an analyte in order: x on the axis, y in the units of the reader.

    `censored` is true where the result is a `<` or `>`.
    """

    x: Floats
    y: Floats
    censored: NDArray[np.bool_]

    @property
    def is_empty(self) -> bool:
        """Whether there are no values."""
        return not len(self.x)


def line(results: Sequence[Result], x: Sequence[float], units: str = SI) -> Line:
    """Return results at these places of the axis, in the units that the reader chose."""
    return Line(
        np.array(x, dtype=float),
        np.array([to_display(each.analyte, each.value, units)[0] for each in results], dtype=float),
        np.array([bool(each.comparator) for each in results], dtype=bool),
    )


def period_line(course: Course, analyte: str, start: datetime, end: datetime, units: str = SI) -> Line:
    """Return the results of a period by days since its start; both ends count."""
    found = [result for result in course.of(analyte) if start <= result.collected_at <= end]
    return line(found, [days_between(start, result.collected_at) for result in found], units)


def infusion_line(course: Course, analyte: str, units: str = SI) -> Line:
    """Return the newest result before each infusion by the number of the infusion.

    A result counts if it was drawn after the infusion before, or before the first one.
    """
    results, places = list[Result](), list[float]()
    earlier: datetime | None = None
    for number, infusion in enumerate(course.infusions, 1):
        found = [
            result
            for result in course.of(analyte)
            if result.collected_at <= infusion.started_at
            and (earlier is None or result.collected_at > earlier)
        ]
        if found:
            results.append(found[-1])
            places.append(float(number))
        earlier = infusion.started_at
    return line(results, places, units)
