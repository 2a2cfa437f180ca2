"""What a safety monitor is, and what it may read: one specimen and the state of the child before it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from statistics import median

from fortnight.domain.alert import limits
from fortnight.domain.alert.judgement import Judgement, Level
from fortnight.domain.messages import Text, Word
from fortnight.domain.record.course import Course, Result, Specimen

MOST_DRIFT_SD = 3.0  # one value moves the drift average by at most this many SD: a robust EWMA
MOVED_TIMES = int(limits.MOVED_TIMES.value)
REMEMBERED = int(limits.REMEMBERED.value)
LOW_IN_MAS = frozenset({"PLT", "FIB", "ESR"})  # a low value speaks for MAS; of all others, a high one


@dataclass(slots=True)
class MonitorState:
    """What is known of a child before a specimen; it is updated while the course is read once, in order.

    `earlier` holds earlier values by analyte, `recent` the last judgements of IL-6, and `drift` the EWMA of
    the z-scores of quiet values (SD).
    """

    earlier: dict[str, deque[float]] = field(default_factory=dict[str, deque[float]])
    recent: deque[Judgement] = field(default_factory=lambda: deque(maxlen=MOVED_TIMES))
    drift: float = 0.0

    def usual(self, code: str) -> float | None:
        """Return the median of the child's earlier values; `None` while there are too few of them."""
        values = self.earlier.get(code, ())
        return median(values) if len(values) >= limits.MEDIAN_VALUES.value else None

    def add_judgement(self, judged: Judgement) -> None:
        """Add the judgement of a specimen, before the monitors read that specimen."""
        if judged.sd is None:
            return
        if judged.analyte == "IL6":
            self.recent.append(judged)
        if judged.level is Level.NONE:
            limited = max(-MOST_DRIFT_SD, min(MOST_DRIFT_SD, judged.sd))
            self.drift += limits.DRIFT_WEIGHT.value * (limited - self.drift)

    def add_values(self, specimen: Specimen) -> None:
        """Add the values of a specimen, after the monitors have read it."""
        for result in specimen.results:
            if not result.comparator:
                self.earlier.setdefault(result.analyte, deque(maxlen=REMEMBERED)).append(result.value)


@dataclass(frozen=True, slots=True)
class MonitorInput:
    """What a monitor may read: one specimen, or the present moment (`now`), and nothing later."""

    course: Course
    at: datetime
    values: Mapping[str, Result] = field(default_factory=dict[str, Result])
    state: MonitorState = field(default_factory=MonitorState)
    now: bool = False

    def value(self, code: str) -> float | None:
        """Return the value of an analyte in its canonical unit; `None` if it was not measured.

        Beyond a detection limit it is what is certain for MAS: ferritin of `>2000` is at least 2000, and of
        `<500` at least 0; platelets of `<20` are at most 20, and nothing is certain of `>600` (`None`).
        """
        result = self.values.get(code)
        if result is None:
            return None
        if code in LOW_IN_MAS:
            return None if result.comparator == ">" else result.value
        return 0.0 if result.comparator == "<" else result.value


Check = Callable[[MonitorInput], Text | None]
"""Returns the sentence of a monitor; `None`: the monitor finds nothing."""


@dataclass(frozen=True, slots=True)
class Monitor:
    """One rule: what it measures, its limit in words, how serious a finding is, and the source of the limit.

    `level` is `note` (shown in the margin), `watch` (amber, in the list) or `act` (the label names an action;
    a physician decides). A monitor with `now` reads the present moment instead of a specimen.
    """

    name: Word
    measures: Word
    limit: Text | str
    level: str
    check: Check
    source: str
    confidence: str
    now: bool = False


@dataclass(frozen=True, slots=True)
class MonitorFinding:
    """What a monitor found at one moment, as a sentence."""

    name: Word
    level: str
    at: datetime
    says: Text
