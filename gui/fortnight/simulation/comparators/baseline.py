"""The child's own range of IL-6 on the drug: a normal-inverse-gamma belief about ln(IL-6).

After each quiet value the belief is updated; the next value is judged by the predictive Student t
distribution. Method and parameters: proposed (`limits.py`), conjugate update as in any text on
Bayesian normal inference.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import exp, log, sqrt

from fortnight.domain.alert import limits as live
from fortnight.domain.alert.student_t import mean_below, quantile, upper_tail
from fortnight.simulation.comparators import limits


@dataclass(frozen=True, slots=True)
class Baseline:
    """What is believed of this child's quiet IL-6 (natural logarithm of pg/mL)."""

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
        """How likely a quiet value of this child is to lie above `value` (pg/mL)."""
        return upper_tail((log(value) - self.centre) / self.scale, 2 * self.shape)

    def fold(self, value: float) -> float:
        """How many times the child's centre `value` is."""
        return exp(log(value) - self.centre)

    def range(self, share: float = 0.95) -> tuple[float, float]:
        """The central range in pg/mL in which this share of quiet values is expected."""
        reach = quantile((1 + share) / 2, 2 * self.shape) * self.scale
        return exp(self.centre - reach), exp(self.centre + reach)

    def learn(self, value: float, below_limit: bool = False) -> Baseline:
        """The belief after a quiet value (pg/mL); for a `<` result, `value` is the assay's limit."""
        z = self._expected_below(log(value)) if below_limit else log(value)
        surprise = 0.5 * self.weight / (self.weight + 1) * (z - self.centre) ** 2
        moved = self.lean(exp(z), 1)
        grown = replace(moved, shape=self.shape + 0.5, spread=self.spread + surprise)
        return grown._forget_old_spread()

    def lean(self, value: float, weight: float) -> Baseline:
        """Move the centre towards a value that counts as `weight` values; the spread learns nothing."""
        total = self.weight + weight
        centre = (self.weight * self.centre + weight * log(value)) / total
        return replace(
            self, centre=centre, weight=min(total, limits.MEMORY_VALUES.value), count=self.count + 1
        )

    def new_series(self) -> Baseline:
        """After a change of laboratory or assay: the spread is kept, the centre is nearly forgotten."""
        return replace(self, weight=min(self.weight, live.NEW_SERIES_WEIGHT.value), count=0)

    def _forget_old_spread(self) -> Baseline:
        limit = limits.MEMORY_SHAPE.value
        if self.shape <= limit:
            return self
        return replace(self, shape=limit, spread=self.spread * limit / self.shape)

    def _expected_below(self, z: float) -> float:
        """E[Z | Z < z] for the normal approximation: a `<` result is not half its limit."""
        s = sqrt(self.spread / self.shape)
        return self.centre + s * mean_below((z - self.centre) / s)
