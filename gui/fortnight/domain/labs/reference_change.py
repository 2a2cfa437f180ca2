"""How far two results of one person may lie apart by chance: the reference change value.

Log-normal form: Fokkema, Clin Chem 2006;52:1602 [V].
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, isfinite, log1p, sqrt

from fortnight.domain.messages import text

Z_RISE = 1.645  # one-sided 95 %
Z_CHANGE = 1.96  # two-sided 95 %
CRP_TOO_LOW_MG_L = 1.0  # below it a ratio of two CRP results is noise [P]


@dataclass(frozen=True, slots=True)
class ChangeLimits:
    """The rise and the fall, in percent of the first value, that chance alone seldom exceeds."""

    rise_pct: float
    fall_pct: float

    def exceeded(self, first: float, second: float) -> bool:
        """Whether the change from `first` (above 0) to `second` lies outside the limits."""
        change = (second / first - 1) * 100
        return not self.fall_pct <= change <= self.rise_pct


def reference_change(cva: float, cvi: float, z: float = Z_RISE) -> ChangeLimits:
    """Limits from the analytical and within-person coefficients of variation, both as fractions.

    :raises ValueError: if a coefficient is negative or not a number.
    """
    if not all(isfinite(each) and each >= 0 for each in (cva, cvi)):
        raise ValueError(text("A coefficient of variation is a fraction of 0 or more."))
    half_width = abs(z) * sqrt(2) * sqrt(log1p(cva**2) + log1p(cvi**2))
    return ChangeLimits((exp(half_width) - 1) * 100, (exp(-half_width) - 1) * 100)
