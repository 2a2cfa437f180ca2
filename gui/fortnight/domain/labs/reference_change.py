"""The reference change value: how far two results of one person may differ by chance.

The log-normal form is used: Fokkema, Clin Chem 2006;52:1602 [V].
"""

from __future__ import annotations

from dataclasses import dataclass
from math import exp, isfinite, log1p, sqrt

from fortnight.domain.messages import text

Z_RISE = 1.645  # one-sided 95 %


@dataclass(frozen=True, slots=True)
class ChangeLimits:
    """The rise and the fall, in percent of the first value, that chance alone rarely exceeds."""

    rise_pct: float
    fall_pct: float


def reference_change(cva: float, cvi: float, z: float = Z_RISE) -> ChangeLimits:
    """The limits from the analytical (`cva`) and within-person (`cvi`) coefficients of variation (fractions).

    :raises ValueError: if a coefficient is negative or not a number.
    """
    if not all(isfinite(each) and each >= 0 for each in (cva, cvi)):
        raise ValueError(text("A coefficient of variation must be a fraction of 0 or more."))
    half_width = abs(z) * sqrt(2) * sqrt(log1p(cva**2) + log1p(cvi**2))
    return ChangeLimits((exp(half_width) - 1) * 100, (exp(-half_width) - 1) * 100)
