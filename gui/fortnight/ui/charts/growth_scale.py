"""The scales of a growth chart: from ages and values to pixels."""

from __future__ import annotations

from math import floor, log10

from PySide6.QtCore import QPointF, QRectF

STEPS = (1, 2, 5, 10)


class Scale:
    """Places ages in years and values in one panel."""

    def __init__(self, area: QRectF, ages: tuple[float, float], values: tuple[float, float]) -> None:
        self.area, self._ages = area, ages
        self.low, self.high = values

    @property
    def span(self) -> float:
        """The difference between the highest and the lowest value."""
        return self.high - self.low

    def x(self, age: float) -> float:
        """Return the place of an age."""
        first, last = self._ages
        return self.area.left() + self.area.width() * (age - first) / (last - first)

    def y(self, value: float) -> float:
        """Return the place of a value."""
        return self.area.bottom() - self.area.height() * (value - self.low) / self.span

    def point(self, age: float, value: float) -> QPointF:
        """Return the place of a value at an age."""
        return QPointF(self.x(age), self.y(value))


def nice_step(span: float, lines: int) -> float:
    """Return a step of 1, 2 or 5 times a power of ten, with which a span has at most this many lines."""
    rough = span / lines
    power = 10.0 ** floor(log10(rough))
    return next(power * step for step in STEPS if power * step >= rough * 0.999999)
