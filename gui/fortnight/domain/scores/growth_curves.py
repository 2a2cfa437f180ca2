"""Centile curves of the WHO references, as points for charts."""

from __future__ import annotations

from collections.abc import Mapping
from math import floor
from statistics import NormalDist

from fortnight.domain.messages import Word, word
from fortnight.domain.record.dates import DAYS_PER_MONTH, DAYS_PER_YEAR
from fortnight.domain.scores.growth import reference_at

Curve = tuple[tuple[float, float], ...]
"""Points of a curve: age in years, and cm, kg or kg/m²."""

CENTILES: Mapping[Word, float] = {
    word("97th"): NormalDist().inv_cdf(0.97),
    word("85th"): NormalDist().inv_cdf(0.85),
    word("50th"): 0.0,
    word("15th"): NormalDist().inv_cdf(0.15),
    word("3rd"): NormalDist().inv_cdf(0.03),
    word("−3 SDS"): -3.0,
}
"""The curves that WHO's charts show, and the one at −3 SDS, each with its SDS."""
ADULT_YEARS = 19
LAST_MONTH = ADULT_YEARS * 12


def curve(measure: str, sex: str, sds: float, from_years: float, to_years: float) -> Curve:
    """Return the curve of an SDS between two ages, a point for each month; empty without a reference.

    `measure` is `height` (cm), `weight` (kg) or `bmi` (kg/m²), as in `growth.sds`.
    """
    months = range(max(0, floor(from_years * 12)), min(LAST_MONTH, floor(to_years * 12) + 1) + 1)
    points: list[tuple[float, float]] = []
    for month in months:
        days = floor(month * DAYS_PER_MONTH)
        lms = reference_at(measure, sex, days)
        if lms is not None:
            points.append((days / DAYS_PER_YEAR, lms.at(sds)))
    return tuple(points)
