"""The model of one marker in one child: where the next value is expected, learnt from the child's own values.

It is a Bayesian linear regression on the scale on which the marker is judged (natural logarithm; temperature
in °C):

    value = level + dip · d(days since the dose) + early · f(day of treatment) + noise

`level` is the child's own level and may drift slowly. `dip` is what the drug does to blood counts after a
dose. `early` is what remains of the disease before treatment, all of it at the first dose (f = 1). A value
from before the first dose is `level + early` less what the drug itself adds at once (`Usual.raised`).

The prior is conjugate (normal-inverse-gamma), as in any text on Bayesian regression: each of the three terms
has a prior weight in numbers of values, the within-child variance has prior degrees of freedom, and the
prediction is a Student's t distribution. One value moves the model by at most `LARGEST_LEARNT_Z`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import erfc, exp, log, log1p, pi, sqrt
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

SMALLEST_VALUE = 1e-3  # in the marker's unit: a count of zero is a value, but has no logarithm
RANGE_SD = limits.RANGE_SD.value
LARGEST_LEARNT_Z = limits.MOST_LEARNT_SD.value
FAR_BELOW = -30.0  # below it φ and Φ vanish, and −φ ÷ Φ is limit + 1 ÷ limit to four figures


class Deviation(NamedTuple):
    """The z-score of a value against its prediction, and the SD of the prediction (on the judged scale)."""

    z: float
    sd: float


@dataclass(frozen=True, slots=True)
class TreatmentTime:
    """A moment of treatment: its day, and how much of the dip and of the early disease it shows (0 to 1).

    `active` is what remains of the IL-6 production of active disease, on its own logarithmic scale (0 to 1).
    """

    day: float
    dip: float
    early: float
    active: float


def treatment_time(days_since: float | None, day: float | None) -> TreatmentTime:
    """The moment `days_since` days after the last dose and `day` days after the first (`None`: no dose)."""
    ratio = (days_since or 0.0) / DIP_DAY
    day = day or 0.0
    active = log(1 + (ACTIVE_TIMES - 1) * exp(-day / ACTIVE_DAYS)) / log(ACTIVE_TIMES)
    return TreatmentTime(day, (ratio * exp(1 - ratio)) ** DIP_POWER, exp(-day / EARLY_DAYS), active)


SETTLED = TreatmentTime(1000.0, 0.0, 0.0, 0.0)
"""Long on the drug, and just before a dose."""
FIRST_DOSE = TreatmentTime(0.0, 0.0, 1.0, 1.0)


class MarkerModel:
    """The posterior of one marker in one child. Mutable: `learn` is called once for each quiet value.

    `c00` … `c22` are the covariance of the three terms in units of `variance` (the within-child variance of
    quiet days), so that 1 ÷ `c00` is the number of values on which the level rests.
    """

    __slots__ = (
        "c00", "c01", "c02", "c11", "c12", "c22", "count", "day", "degrees", "dip", "early", "level",
        "usual", "variance",
    )  # fmt: skip

    def __init__(self, usual: Usual) -> None:
        self.usual: Usual = usual
        self.level: float = usual.centre
        self.dip: float = usual.dip[0]
        self.early: float = usual.early[0]
        self.variance: float = usual.within**2
        self.c00: float = usual.between**2 / self.variance
        self.c11: float = usual.dip[1] ** 2 / self.variance
        self.c22: float = usual.early[1] ** 2 / self.variance
        self.c01: float = 0.0
        self.c02: float = 0.0
        self.c12: float = 0.0
        self.degrees: float = usual.degrees
        self.day: float | None = None
        self.count: int = 0

    def copy(self) -> MarkerModel:
        """An independent copy."""
        other = MarkerModel.__new__(MarkerModel)
        for name in MarkerModel.__slots__:
            setattr(other, name, getattr(self, name))
        return other

    def scaled(self, value: float) -> float:
        """A value in the marker's unit, on the scale on which it is judged."""
        usual = self.usual
        if not usual.logarithm:
            return value
        shown = value + usual.added
        return log(shown if shown > SMALLEST_VALUE else SMALLEST_VALUE)

    def unscaled(self, x: float) -> float:
        """The inverse of `scaled`, never below zero."""
        return max(exp(x) - self.usual.added, 0.0) if self.usual.logarithm else x

    def predict(self, at: TreatmentTime = SETTLED) -> tuple[float, float]:
        """The mean of the next value at a moment and its SD, both on the judged scale."""
        d, e = at.dip, self._early_share(at)
        uncertainty = self.c00 + d * d * self.c11 + e * e * self.c22
        uncertainty += 2 * (d * self.c01 + e * self.c02 + d * e * self.c12) + self._drift(at)
        return self.level + self.dip * d + self.early * e, sqrt(self.variance * (1 + uncertainty))

    def _drift(self, at: TreatmentTime) -> float:
        """How far the level may have drifted since the last learnt value (in units of `variance`)."""
        return self.usual.wander * (at.day - self.day) if self.day is not None and at.day > self.day else 0.0

    def deviation(self, value: float, at: TreatmentTime = SETTLED, shift: float = 0.0) -> Deviation:
        """The z-score of a value against the prediction, which may be shifted by `shift` (judged scale).

        Student's t is mapped to the normal deviate that is as rare.
        """
        mean, sd = self.predict(at)
        return Deviation(normal_equivalent((self.scaled(value) - mean - shift) / sd, self.degrees), sd)

    def learn(
        self, value: float, at: TreatmentTime = SETTLED, *, under: bool = False, weight: float = 1.0
    ) -> None:
        """Update the model with a quiet value.

        `under`: the value is the detection limit of a `<` result, so the mean of what lies below it is
        learnt, and nothing about the variance. `weight`: how many values it counts for.
        """
        self.c00 += self._drift(at)
        self.day = at.day if self.day is None else max(self.day, at.day)
        share = self._early_share(at)
        x, mean = self.scaled(value), self.level + self.dip * at.dip + self.early * share
        residual = self._residual_below(x, mean) if under else x - mean
        self._update(residual, at.dip, share, weight, learn_variance=not under)
        self.count += 1

    def _early_share(self, at: TreatmentTime) -> float:
        """How much of the early disease this marker still shows at a moment (0 to 1)."""
        return at.active if self.usual.analyte == "IL6" else at.early

    def learn_untreated(self, values: Sequence[float]) -> None:
        """Learn values from before the first dose: all of them together count as one.

        How far they lie from the values on the drug is uncertain by what the drug adds at once; that is
        common to all of them, so that many tell little more than one.
        """
        raised = self.usual.raised
        if raised is None or not values:
            return
        mean = sum(map(self.scaled, values)) / len(values)
        uncertainty = 1 / len(values) + raised[1] ** 2 / self.variance
        residual = mean + raised[0] - self.level - self.early
        self._update(residual, 0.0, 1.0, 1 / uncertainty, learn_variance=False)

    def _residual_below(self, limit: float, mean: float) -> float:
        """How far the mean of values below a detection limit is from the prediction; none is below zero."""
        sd = sqrt(self.variance)
        mean_under = mean + sd * mean_below((limit - mean) / sd)
        return max(mean_under, self.scaled(0.0)) - mean

    def _update(self, residual: float, d: float, e: float, weight: float, *, learn_variance: bool) -> None:
        """The conjugate update by one value that lies `residual` from the prediction."""
        g0 = self.c00 + d * self.c01 + e * self.c02
        g1 = self.c01 + d * self.c11 + e * self.c12
        g2 = self.c02 + d * self.c12 + e * self.c22
        uncertainty = g0 + d * g1 + e * g2
        largest = LARGEST_LEARNT_Z * sqrt(self.variance * (1 + uncertainty))
        residual = largest if residual > largest else -largest if residual < -largest else residual
        if learn_variance:
            self._update_variance(residual * residual / (1 + uncertainty), weight)
        total = uncertainty + 1 / weight
        step = residual / total
        self.level += g0 * step
        self.dip += g1 * step
        self.early += g2 * step
        self.c00 -= g0 * g0 / total
        self.c01 -= g0 * g1 / total
        self.c02 -= g0 * g2 / total
        self.c11 -= g1 * g1 / total
        self.c12 -= g1 * g2 / total
        self.c22 -= g2 * g2 / total

    def _update_variance(self, squared: float, weight: float) -> None:
        degrees = self.degrees + weight
        self.variance = (self.variance * self.degrees + squared * weight) / degrees
        most = self.usual.most_degrees
        self.degrees = degrees if degrees < most else most

    def loosen(self, weight: float) -> None:
        """Let the level rest on at most `weight` values: after a change of assay, or where it has moved."""
        self.c00 = max(self.c00, 1 / weight)

    def range(self, at: TreatmentTime = SETTLED) -> tuple[float, float, float]:
        """Centre, lower and upper end of the range of 19 of 20 quiet values at a moment (marker's unit)."""
        mean, sd = self.predict(at)
        reach = RANGE_SD * t_factor(self.degrees) * sd
        return self.unscaled(mean), self.unscaled(mean - reach), self.unscaled(mean + reach)


def normal_equivalent(t: float, degrees: float) -> float:
    """The normal deviate that is as rare as `t` of Student's t distribution (Wallace 1959)."""
    z = sqrt(degrees * log1p(t * t / degrees)) * (8 * degrees + 1) / (8 * degrees + 3)
    return z if t >= 0 else -z


@lru_cache(maxsize=1024)
def t_factor(degrees: float) -> float:
    """How much wider the range of 19 of 20 values is for Student's t than for the normal distribution."""
    z = RANGE_SD * (8 * degrees + 3) / (8 * degrees + 1)
    return sqrt(degrees * (exp(z * z / degrees) - 1)) / RANGE_SD


def mean_below(limit: float) -> float:
    """E[Z | Z < limit] of a standard normal Z, which is −φ ÷ Φ."""
    if limit < FAR_BELOW:
        return limit + 1 / limit
    return -exp(-limit * limit / 2) / (sqrt(pi / 2) * erfc(-limit / sqrt(2)))


def new_model(analyte: str) -> MarkerModel | None:
    """The prior model of a marker, for a child without values; `None` if the analyte is no marker."""
    usual = MARKERS.get(analyte)
    return None if usual is None else MarkerModel(usual)
