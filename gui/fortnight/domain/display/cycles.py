"""The dose cycles of a course, to be laid over each other by days since the dose."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np

from fortnight.domain.alert.judgement import Judgement, Level
from fortnight.domain.display.chart_series import Band, Floats
from fortnight.domain.display.lines import Line, line
from fortnight.domain.limit import Limit
from fortnight.domain.messages import SI, word
from fortnight.domain.record.course import Course, Result
from fortnight.domain.record.dates import days_between
from fortnight.domain.treatment.exposure import Phase, exposure_at

BAND_SHARE = Limit(
    0.95, "", "as the child's own range of IL-6", "P", word("Usual band by day: share of the values")
)
BAND_REACH_DAYS = Limit(
    1,
    "d",
    "a weekday of a fixed schedule shifts by a day",
    "P",
    word("Usual band by day: days on either side"),
)
BAND_LEAST_VALUES = Limit(
    5,
    "values",
    "fewer have no percentiles worth drawing",
    "P",
    word("Usual band by day: minimum number of values"),
)
BEFORE_DOSE_DAYS = Limit(
    1,
    "d",
    "the sample before a dose is drawn on the day of the dose",
    "P",
    word("Sample before the dose: at most"),
)


@dataclass(frozen=True, slots=True)
class Cycle:
    """The time from one dose to the next: the number of the dose, its start, and that of the next dose.

    `end` is `None` for the newest cycle. `usual` is false during the run-in, while the effect of the drug is
    uncertain, and if an alert was raised: such a cycle is no part of the usual band.
    """

    number: int
    start: datetime
    end: datetime | None
    usual: bool

    def length(self, until: datetime) -> float:
        """Return the length in days, of the newest cycle until a moment."""
        return days_between(self.start, self.end or until)


def cycles(course: Course, judged: Sequence[Judgement]) -> tuple[Cycle, ...]:
    """Return the cycles of a course, oldest first."""
    starts = course.infusion_starts
    ends: list[datetime | None] = [*starts[1:], None] if starts else []
    alerts = [each.at for each in judged if each.level >= Level.ALERT]
    unsteady = [each.at for each in judged if each.phase is not Phase.STEADY]
    found = list[Cycle]()
    for number, (start, end) in enumerate(zip(starts, ends, strict=True), 1):
        inside = [at for at in (*alerts, *unsteady) if at > start and (end is None or at <= end)]
        steady = exposure_at(course, start).phase is Phase.STEADY
        found.append(Cycle(number, start, end, steady and not inside))
    return tuple(found)


def results_of(course: Course, cycle: Cycle, analyte: str) -> list[Result]:
    """Return the results of a cycle, and the one that was drawn just before its dose; oldest first."""
    return [
        result
        for result in course.of(analyte)
        if days_between(result.collected_at, cycle.start) <= BEFORE_DOSE_DAYS.value
        and (cycle.end is None or result.collected_at <= cycle.end)
    ]


def cycle_line(course: Course, cycle: Cycle, analyte: str, units: str = SI) -> Line:
    """Return the results of a cycle by days since its dose."""
    found = results_of(course, cycle, analyte)
    return line(found, [max(0.0, days_between(cycle.start, each.collected_at)) for each in found], units)


def last_before_next(course: Course, cycle: Cycle, analyte: str) -> Result | None:
    """Return the newest result of a cycle that was drawn after its dose; `None` if there is none."""
    found = [each for each in results_of(course, cycle, analyte) if each.collected_at > cycle.start]
    return found[-1] if found else None


@dataclass(frozen=True, slots=True)
class UsualBand:
    """The usual values by day of the cycle; `band` and `middle` have NaN where too few values are known.

    `count` is the number of cycles behind it.
    """

    band: Band
    middle: Floats
    count: int


def usual_band(
    course: Course, chosen: Collection[Cycle], analyte: str, last_day: int, units: str = SI
) -> UsualBand:
    """Return the range of most values on each day of the usual ones of these cycles, and their median.

    A day uses the values of the days on either side too. Without enough values there is no range.
    """
    usual = [cycle for cycle in chosen if cycle.usual]
    lines = [cycle_line(course, cycle, analyte, units) for cycle in usual]
    x = np.concatenate([each.x for each in lines]) if lines else np.zeros(0)
    y = np.concatenate([each.y for each in lines]) if lines else np.zeros(0)
    days = np.arange(last_day + 1, dtype=float)
    rows = [_percentiles(y[np.abs(x - day) <= BAND_REACH_DAYS.value]) for day in days]
    low, middle, high = np.array(rows).T
    return UsualBand(Band(days, low, high), middle, len(usual))


def _percentiles(values: Floats) -> tuple[float, float, float]:
    if len(values) < BAND_LEAST_VALUES.value:
        return (np.nan, np.nan, np.nan)
    outside = (1 - BAND_SHARE.value) / 2 * 100
    low, middle, high = np.percentile(values, [outside, 50, 100 - outside])
    return float(low), float(middle), float(high)
