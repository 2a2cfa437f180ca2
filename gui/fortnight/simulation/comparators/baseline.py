"""The child's own range of IL-6 on the drug: a normal-inverse-gamma posterior of ln(IL-6).

The posterior is updated after each quiet value, and the next value is judged by the predictive Student t
distribution. Method and parameters are proposed (`limits.py`); the conjugate update is the standard one of
Bayesian normal inference.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import exp, log, sqrt

from fortnight.domain.alert import limits as shipped_limits
from fortnight.domain.alert.marker_model import mean_below
from fortnight.simulation.comparators import limits
from fortnight.simulation.comparators.student_t import quantile, upper_tail


@dataclass(frozen=True, slots=True)
class Baseline:
    """The posterior of this child's IL-6 on quiet days (natural logarithm of pg/mL)."""

    centre: float = limits.PRIOR_CENTRE.value
    weight: float = limits.PRIOR_WEIGHT.value
    shape: float = limits.PRIOR_SHAPE.value
    spread: float = limits.PRIOR_SPREAD.value
    count: int = 0

    @property
    def scale(self) -> float:
        """Scale of the predictive distribution of the next value, on the log scale."""
        return sqrt(self.spread / self.shape * (1 + 1 / self.weight))

    @property
    def usual(self) -> float:
        """The centre in pg/mL."""
        return exp(self.centre)

    def chance_above(self, value: float) -> float:
        """Return the probability that a quiet value of this child is above `value` (pg/mL)."""
        return upper_tail((log(value) - self.centre) / self.scale, 2 * self.shape)

    def fold(self, value: float) -> float:
        """Return `value` (pg/mL) divided by the centre."""
        return exp(log(value) - self.centre)

    def range(self, share: float = 0.95) -> tuple[float, float]:
        """Return the central range (pg/mL) that is expected to contain this share of quiet values."""
        reach = quantile((1 + share) / 2, 2 * self.shape) * self.scale
        return exp(self.centre - reach), exp(self.centre + reach)

    def learn(self, value: float, below_limit: bool = False) -> Baseline:
        """Return the posterior after a quiet value in pg/mL; of a `<` result, `value` is the limit."""
        z = self.expected_below(log(value)) if below_limit else log(value)
        added = 0.5 * self.weight / (self.weight + 1) * (z - self.centre) ** 2
        moved = self.lean(exp(z), 1)
        grown = replace(moved, shape=self.shape + 0.5, spread=self.spread + added)
        return grown.with_limited_memory()

    def lean(self, value: float, weight: float) -> Baseline:
        """Move the centre towards a value (pg/mL) that counts as `weight` values; the spread stays."""
        total = self.weight + weight
        centre = (self.weight * self.centre + weight * log(value)) / total
        return replace(
            self, centre=centre, weight=min(total, limits.MEMORY_VALUES.value), count=self.count + 1
        )

    def new_series(self) -> Baseline:
        """Return the prior after a change of laboratory or assay: same spread, centre with little weight."""
        return replace(self, weight=min(self.weight, shipped_limits.NEW_SERIES_WEIGHT.value), count=0)

    def with_limited_memory(self) -> Baseline:
        """Return the same posterior with the spread counting as at most `MEMORY_SHAPE`."""
        limit = limits.MEMORY_SHAPE.value
        if self.shape <= limit:
            return self
        return replace(self, shape=limit, spread=self.spread * limit / self.shape)

    def expected_below(self, z: float) -> float:
        """Return E[Z | Z < z] of the normal approximation, the expected value of a `<` result."""
        s = sqrt(self.spread / self.shape)
        return self.centre + s * mean_below((z - self.centre) / s)
