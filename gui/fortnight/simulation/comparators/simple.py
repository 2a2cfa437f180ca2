"""Simple rules that the alert is compared with. Each gives every sample a score; a limit on it makes a card.

In favour of these rules, they are silent before steady state (day 84 and six doses), where they would raise
most of their false alerts. None of them names an explanation, so each card counts as "unclear".
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
HUBER = 2.0  # one value moves the average by at most this many SD
FEWEST = 3  # values needed for an average


@dataclass(frozen=True, slots=True)
class Scored:
    """The score of one sample; the higher it is, the more the rule is for a card."""

    at: datetime
    score: float


Scorer = Callable[[Course], tuple[Scored, ...]]


def _steady(course: Course) -> Iterator[tuple[list[Result], Result]]:
    """Yield each IL-6 result in steady state with the earlier results on the drug."""
    before: list[Result] = []
    for result in course.of("IL6"):
        exposure = exposure_at(course, result.collected_at)
        if exposure.phase is Phase.BEFORE:
            continue
        if exposure.phase is not Phase.RUN_IN:
            yield before, result
        before.append(result)


def fixed_limit(course: Course) -> tuple[Scored, ...]:
    """Score by a fixed limit: IL-6 in pg/mL."""
    return tuple(Scored(r.collected_at, r.value) for _, r in _steady(course))


def fold_of_previous(course: Course) -> tuple[Scored, ...]:
    """Score by the ratio to the previous value."""
    return tuple(Scored(r.collected_at, r.value / max(b[-1].value, 0.1)) for b, r in _steady(course) if b)


def reference_change(course: Course) -> tuple[Scored, ...]:
    """Score by the reference change value (log-normal, Fokkema 2006).

    The score is the change from the mean of the two previous values, in SD.
    """
    return tuple(Scored(r.collected_at, _change(b[-2:], r)) for b, r in _steady(course) if b)


def _change(before: list[Result], result: Result) -> float:
    usual = sum(log(max(b.value, 0.1)) for b in before) / len(before)
    return (log(max(result.value, 0.1)) - usual) / (RCV_SIGMA * sqrt(1 + 1 / len(before)))


def robust_ewma(course: Course) -> tuple[Scored, ...]:
    """Score by a robust EWMA of ln(IL-6), whose steps are limited (Huber).

    The score is the distance from the average in SD, estimated from the median absolute deviation.
    """
    return tuple(Scored(r.collected_at, _ewma(b, r)) for b, r in _steady(course) if len(b) >= FEWEST)


def _ewma(before: list[Result], result: Result) -> float:
    logs = [log(max(b.value, 0.1)) for b in before[-30:]]
    centre = median(logs[:FEWEST])
    spread = max(1.4826 * median(abs(b - a) for a, b in pairwise(logs)) / sqrt(2), 0.15)
    for value in logs:
        centre += EWMA_WEIGHT * max(-HUBER * spread, min(HUBER * spread, value - centre))
    return (log(max(result.value, 0.1)) - centre) / spread


def scores_of_cards(judgements: tuple[Judgement, ...]) -> tuple[Scored, ...]:
    """Score a shipped rule: 1 for a card that suggests infection or nothing clear, else 0."""
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
