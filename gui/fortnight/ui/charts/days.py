"""What painted charts over time share: the places of days, a scale from 0, and the months below."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from math import ceil, floor, log10

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from fortnight.ui import formats
from fortnight.ui.theme import Theme
from fortnight.ui.widgets.sizes import line_height, text_width

SMALL = 11  # pixels of the font
TICKS = 3  # intervals of a scale, at most
MOST_MONTHS = 8  # names of months below a chart


class Days:
    """The days of a chart, from `first` to `last`, and today."""

    def __init__(self, first: date, last: date, today: date) -> None:
        self.first, self.last, self.today = first, last, today
        self.count = max(1, (last - first).days)

    def x(self, day: date, area: QRectF) -> float:
        """Return where a day begins in an area; days outside are at its edges."""
        share = (day - self.first).days / self.count
        return area.left() + area.width() * min(1.0, max(0.0, share))

    def months(self, most: int = MOST_MONTHS) -> list[date]:
        """Return the first days of months, at most this many of them."""
        found: list[date] = []
        day = (self.first.replace(day=1) + timedelta(days=32)).replace(day=1)
        while day < self.last:
            found.append(day)
            day = (day + timedelta(days=32)).replace(day=1)
        return found[:: ceil(len(found) / most) or 1]


def inner(area: QRectF) -> QRectF:
    """Return where the curves are drawn, inside the area of a panel."""
    side = text_width("00000", SMALL) + 6
    return area.adjusted(side, line_height(SMALL) + 5, -side, -4)


def scale(highest: float) -> list[float]:
    """Return the values at the lines of a scale from 0 to above a value."""
    rough = max(highest, 1e-6) / TICKS
    power = 10 ** floor(log10(rough))
    step = next(power * n for n in (1, 2, 2.5, 5, 10) if power * n >= rough - 1e-12)
    return [step * n for n in range(ceil(highest / step - 1e-9) + 1 or 2)] if highest else [0.0, 1.0]


def paint_months(painter: QPainter, theme: Theme, whole: QRectF, days: Days) -> None:
    """Write the names of months below the panels of a chart, as many as there is room for."""
    area, y = inner(whole), whole.bottom() - line_height(SMALL) - 2
    painter.setPen(QColor(theme.muted))
    room = text_width(formats.month(date(2026, 9, 30)), SMALL) + 12
    for month in days.months(max(1, min(MOST_MONTHS, floor(area.width() / room)))):
        spot = QRectF(days.x(month, area) - 40, y, 80, line_height(SMALL))
        painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, formats.month(month))


def diamond(spot: QPointF, radius: float) -> Sequence[QPointF]:
    """Return the corners of a diamond round a point."""
    x, y = spot.x(), spot.y()
    return [QPointF(x, y - radius), QPointF(x + radius, y), QPointF(x, y + radius), QPointF(x - radius, y)]
