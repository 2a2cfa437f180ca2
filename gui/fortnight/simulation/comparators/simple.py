"""The rules that the alert is compared with: each gives every sample a score; a limit on it makes a card.

They are given the benefit of the phases: they are silent before steady state (day 84 and six doses),
where they would raise most of their false alerts. None names an explanation, so each card counts as
"unclear".
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from math import log, sqrt
from statistics import median

from fortnight.domain.alert.judgement import Judgement, Level
from fortnight.domain.record.course import Course, Result
from fortnight.domain.treatment.exposure import Phase, exposure_at

RCV_SIGMA = 0.32  # √(ln(1 + CVA²) + ln(1 + CVI²)) with CVA 9 %, CVI 31 % (Knudsen 2008)
EWMA_WEIGHT = 0.3  # λ (Montgomery, R)
HUBER = 2.0  # a value moves the average by at most so many SD
FEWEST = 3


@dataclass(frozen=True, slots=True)
class Scored:
    """One sample: when, and how strongly a rule speaks for a card."""

    at: datetime
    score: float


Scorer = Callable[[Course], tuple[Scored, ...]]


def _steady(course: Course) -> Iterator[tuple[list[Result], Result]]:
    """Every IL-6 result in steady state, with those on the drug before it."""
    starts = [i.started_at for i in course.infusions]
    before: list[Result] = []
    for result in course.of("IL6"):
        exposure = exposure_at(course, result.collected_at, starts)
        if exposure.phase is Phase.BEFORE:
            continue
        if exposure.phase is not Phase.RUN_IN:
            yield before, result
        before.append(result)


def fixed_limit(course: Course) -> tuple[Scored, ...]:
    """A fixed limit in pg/mL."""
    return tuple(Scored(r.collected_at, r.value) for _, r in _steady(course))


def fold_of_previous(course: Course) -> tuple[Scored, ...]:
    """How many times the value before."""
    return tuple(Scored(r.collected_at, r.value / max(b[-1].value, 0.1)) for b, r in _steady(course) if b)


def reference_change(course: Course) -> tuple[Scored, ...]:
    """Reference change value: SD of the change from the mean of the two values before (log-normal,
    Fokkema 2006).
    """
    return tuple(Scored(r.collected_at, _change(b[-2:], r)) for b, r in _steady(course) if b)


def _change(before: list[Result], result: Result) -> float:
    usual = sum(log(max(b.value, 0.1)) for b in before) / len(before)
    return (log(max(result.value, 0.1)) - usual) / (RCV_SIGMA * sqrt(1 + 1 / len(before)))


def robust_ewma(course: Course) -> tuple[Scored, ...]:
    """Robust EWMA: SD (from the median absolute deviation) over a Huber-limited moving average of
    ln(IL-6).
    """
    return tuple(Scored(r.collected_at, _ewma(b, r)) for b, r in _steady(course) if len(b) >= FEWEST)


def _ewma(before: list[Result], result: Result) -> float:
    logs = [log(max(b.value, 0.1)) for b in before[-30:]]
    centre = median(logs[:FEWEST])
    spread = max(1.4826 * median(abs(b - a) for a, b in pairwise(logs)) / sqrt(2), 0.15)
    for value in logs:
        centre += EWMA_WEIGHT * max(-HUBER * spread, min(HUBER * spread, value - centre))
    return (log(max(result.value, 0.1)) - centre) / spread


def of_levels(judgements: tuple[Judgement, ...]) -> tuple[Scored, ...]:
    """Cards that suggest infection or nothing clear, as shipped: 1 for a card, else 0."""
    return tuple(
        Scored(j.at, float(j.level >= Level.ALERT and j.suggests in ("infection", "unclear")))
        for j in judgements
    )


COMPARED: dict[str, tuple[str, Scorer]] = {
    "fixed limit": ("pg/mL", fixed_limit),
    "fold of the previous value": ("×", fold_of_previous),
    "reference change value": ("SD", reference_change),
    "robust EWMA": ("SD", robust_ewma),
}
