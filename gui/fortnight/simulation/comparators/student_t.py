"""Student's t distribution, upper tail and quantile: the standard library has only the normal one.

The tail is half the regularised incomplete beta function, evaluated by its continued fraction
(Abramowitz and Stegun 26.5.8, 26.7.1); the quantile is found by bisection and cached.
"""

from __future__ import annotations

from functools import lru_cache
from math import exp, lgamma, log, log1p

_TINY = 1e-300


def upper_tail(t: float, degrees: float) -> float:
    """P(T > t) for T with this many degrees of freedom (any positive number)."""
    half = 0.5 * _incomplete_beta(degrees / (degrees + t * t), degrees / 2, 0.5)
    return half if t >= 0 else 1 - half


@lru_cache(maxsize=4096)
def quantile(p: float, degrees: float) -> float:
    """The t with P(T <= t) = p, for 0 < p < 1, to twelve digits."""
    if p < 0.5:
        return -quantile(1 - p, degrees)
    low, high = 0.0, 1.0
    while upper_tail(high, degrees) > 1 - p:
        high *= 2
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if upper_tail(middle, degrees) > 1 - p else (low, middle)
    return (low + high) / 2


def _incomplete_beta(x: float, a: float, b: float) -> float:
    if x <= 0 or x >= 1:
        return min(max(x, 0.0), 1.0)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x))
    if x < (a + 1) / (a + b + 2):
        return front * _continued_fraction(x, a, b) / a
    return 1 - front * _continued_fraction(1 - x, b, a) / b


def _continued_fraction(x: float, a: float, b: float) -> float:
    """Lentz's method."""
    c, d = 1.0, 1 / _away_from_zero(1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, 300):
        for numerator in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            d = 1 / _away_from_zero(1 + numerator * d)
            c = _away_from_zero(1 + numerator / c)
            value *= d * c
        if abs(d * c - 1) < 1e-14:
            break
    return value


def _away_from_zero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY
