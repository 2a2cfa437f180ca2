"""What a child's own next value would be, marker by marker, learnt from the child's own quiet values.

A belief is a small regression on the judged scale (natural logarithm; temperature in °C):

    value = level + dip · d(days since the dose) + early · f(day of treatment) + noise

`level` is the child's own and wanders slowly, `dip` is what the drug does to counted cells after a dose,
`early` is what is left of the disease of before, all of it at the first dose (f = 1). A value from before
the first dose is `level + early` less what the drug adds at once (`Usual.raised`).

Conjugate (normal-inverse-gamma) as in any text on Bayesian regression: the three terms are held as firmly
as so many values, the spread of quiet days by so many degrees of freedom, and a prediction is Student's t.
A value teaches no more than `MOST_SURPRISE`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import exp, log, log1p, sqrt
from typing import NamedTuple

from fortnight.domain.alert import limits
from fortnight.domain.alert.population import (
    ACTIVE_DAYS,
    ACTIVE_TIMES,
    DIP_DAY,
    DIP_POWER,
    EARLY_DAYS,
    MARKERS,
    Usual,
)
from fortnight.domain.alert.student_t import mean_below

LEAST = 1e-3  # of a marker's unit: a count of zero is a value, and has no logarithm
RANGE_SD = limits.RANGE_SD.value
MOST_SURPRISE = limits.MOST_LEARNT_SD.value


class Surprise(NamedTuple):
    """How far a value lies from what was expected: in SD (`z`), and how wide one `sd` is (judged scale)."""

    z: float
    sd: float


@dataclass(frozen=True, slots=True)
class When:
    """A moment of the treatment: its day, and how much of the dip and of the early disease it shows (0–1).

    `active` is what is left of the production of IL-6 in active disease, on its logarithm.
    """

    day: float
    dip: float
    early: float
    active: float


def when(days_since: float | None, day: float | None) -> When:
    """The moment so many days after the last and the first dose (`None`: no dose yet)."""
    ratio = (days_since or 0.0) / DIP_DAY
    day = day or 0.0
    active = log(1 + (ACTIVE_TIMES - 1) * exp(-day / ACTIVE_DAYS)) / log(ACTIVE_TIMES)
    return When(day, (ratio * exp(1 - ratio)) ** DIP_POWER, exp(-day / EARLY_DAYS), active)


SETTLED = When(1000.0, 0.0, 0.0, 0.0)
"""Long on the drug, and just before a dose."""
FIRST_DOSE = When(0.0, 0.0, 1.0, 1.0)


class Own:
    """The belief about one marker of one child. Mutable: `learn` is called once a quiet value.

    `c..` is the covariance of the three terms in units of `spread` (the variance of quiet days), so that
    1 ÷ `c00` is the number of values the level rests on.
    """

    __slots__ = (
        "c00", "c01", "c02", "c11", "c12", "c22", "count", "day", "degrees", "dip", "early", "level",
        "spread", "usual",
    )  # fmt: skip

    def __init__(self, usual: Usual) -> None:
        self.usual = usual
        self.level, self.dip, self.early = usual.centre, usual.dip[0], usual.early[0]
        self.spread = usual.within**2
        self.c00, self.c11, self.c22 = (
            sd**2 / self.spread for sd in (usual.between, usual.dip[1], usual.early[1])
        )
        self.c01 = self.c02 = self.c12 = 0.0
        self.degrees = usual.degrees
        self.day: float | None = None
        self.count = 0

    def copy(self) -> Own:
        """The same belief, on its own."""
        other = Own.__new__(Own)
        for name in Own.__slots__:
            setattr(other, name, getattr(self, name))
        return other

    def scaled(self, value: float) -> float:
        """A value in the marker's unit, on the scale on which it is judged."""
        usual = self.usual
        if not usual.logarithm:
            return value
        shown = value + usual.added
        return log(shown if shown > LEAST else LEAST)

    def unscaled(self, x: float) -> float:
        """Back from the judged scale to the marker's unit."""
        return max(exp(x) - self.usual.added, 0.0) if self.usual.logarithm else x

    def expected(self, at: When = SETTLED) -> tuple[float, float]:
        """Where the next value is expected at a moment, and its SD (on the judged scale)."""
        d, e = at.dip, self._left(at)
        unsure = self.c00 + d * d * self.c11 + e * e * self.c22
        unsure += 2 * (d * self.c01 + e * self.c02 + d * e * self.c12) + self._wandered(at)
        return self.level + self.dip * d + self.early * e, sqrt(self.spread * (1 + unsure))

    def _wandered(self, at: When) -> float:
        """How far the level may have moved since the last value that taught (variance, in spreads)."""
        return self.usual.wander * (at.day - self.day) if self.day is not None and at.day > self.day else 0.0

    def surprise(self, value: float, at: When = SETTLED, more: float = 0.0) -> Surprise:
        """How far a value lies from what was expected (and `more`), as rare as a normal deviate."""
        expected, sd = self.expected(at)
        return Surprise(normal_equivalent((self.scaled(value) - expected - more) / sd, self.degrees), sd)

    def learn(self, value: float, at: When = SETTLED, *, under: bool = False, weight: float = 1.0) -> None:
        """Take in a quiet value; of one under the assay's limit (`under`), its mean, and no spread."""
        self.c00 += self._wandered(at)
        self.day = at.day if self.day is None else max(self.day, at.day)
        left = self._left(at)
        x, expected = self.scaled(value), self.level + self.dip * at.dip + self.early * left
        gap = self._gap_under(x, expected) if under else x - expected
        self._regress(gap, at.dip, left, weight, widen=not under)
        self.count += 1

    def _left(self, at: When) -> float:
        """How much of the early disease this marker still shows at a moment."""
        return at.active if self.usual.analyte == "IL6" else at.early

    def begin(self, before: Sequence[float]) -> None:
        """Take in the values from before the first dose: all together they count as one.

        Their common distance from the values on the drug is unsure by what the drug adds at once, so more of
        them tell little more.
        """
        raised = self.usual.raised
        if raised is None or not before:
            return
        mean = sum(map(self.scaled, before)) / len(before)
        unsure = 1 / len(before) + raised[1] ** 2 / self.spread
        self._regress(mean + raised[0] - self.level - self.early, 0.0, 1.0, 1 / unsure, widen=False)

    def _gap_under(self, limit: float, expected: float) -> float:
        """How far the mean of what lies under a limit is from what was expected; nothing lies under zero."""
        spread = sqrt(self.spread)
        mean = expected + spread * mean_below((limit - expected) / spread)
        return max(mean, self.scaled(0.0)) - expected

    def _regress(self, gap: float, d: float, e: float, weight: float, *, widen: bool) -> None:
        """The conjugate update by one value that lies `gap` from what was expected."""
        g0 = self.c00 + d * self.c01 + e * self.c02
        g1 = self.c01 + d * self.c11 + e * self.c12
        g2 = self.c02 + d * self.c12 + e * self.c22
        unsure = g0 + d * g1 + e * g2
        reach = MOST_SURPRISE * sqrt(self.spread * (1 + unsure))
        gap = reach if gap > reach else -reach if gap < -reach else gap
        if widen:
            self._widen(gap * gap / (1 + unsure), weight)
        total = unsure + 1 / weight
        step = gap / total
        self.level += g0 * step
        self.dip += g1 * step
        self.early += g2 * step
        self.c00 -= g0 * g0 / total
        self.c01 -= g0 * g1 / total
        self.c02 -= g0 * g2 / total
        self.c11 -= g1 * g1 / total
        self.c12 -= g1 * g2 / total
        self.c22 -= g2 * g2 / total

    def _widen(self, squared: float, weight: float) -> None:
        degrees = self.degrees + weight
        self.spread = (self.spread * self.degrees + squared * weight) / degrees
        most = self.usual.most_degrees
        self.degrees = degrees if degrees < most else most

    def loosen(self, weight: float) -> None:
        """Hold the level by no more than so many values: another assay, or a level that moves."""
        self.c00 = max(self.c00, 1 / weight)

    def range(self, at: When = SETTLED) -> tuple[float, float, float]:
        """Centre and the range of 19 of 20 quiet values at a moment, in the marker's unit."""
        expected, sd = self.expected(at)
        reach = RANGE_SD * t_factor(self.degrees) * sd
        return self.unscaled(expected), self.unscaled(expected - reach), self.unscaled(expected + reach)


def normal_equivalent(t: float, degrees: float) -> float:
    """The z of the normal distribution that is as rare as t with so many degrees (Wallace 1959)."""
    z = sqrt(degrees * log1p(t * t / degrees)) * (8 * degrees + 1) / (8 * degrees + 3)
    return z if t >= 0 else -z


@lru_cache(maxsize=1024)
def t_factor(degrees: float) -> float:
    """How much wider 19 of 20 values lie for Student's t than for the normal (inverse of the above)."""
    z = RANGE_SD * (8 * degrees + 3) / (8 * degrees + 1)
    return sqrt(degrees * (exp(z * z / degrees) - 1)) / RANGE_SD


def new(analyte: str) -> Own | None:
    """The belief about a marker of a child of whom nothing is known; `None` if it is no marker."""
    usual = MARKERS.get(analyte)
    return None if usual is None else Own(usual)
