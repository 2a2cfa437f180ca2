# pyqtgraph forwards many methods to inner objects at run time, where pyright cannot follow:
# pyright: reportAttributeAccessIssue=false, reportOptionalMemberAccess=false, reportCallIssue=false
# pyright: reportIncompatibleMethodOverride=false
"""The axes of the chart: time as dates or days of treatment, and values on a linear or log scale."""

from __future__ import annotations

from datetime import UTC, datetime

import pyqtgraph as pg
from PySide6.QtCore import QLineF, QPointF
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from fortnight.domain.labs.display import number
from fortnight.ui import formats
from fortnight.ui.charts.kinds import small_font
from fortnight.ui.charts.ranges import DAY
from fortnight.ui.theme import Theme
from fortnight.ui.translation import tr

AXIS_HEIGHT, AXIS_WIDTH = 26, 44  # pixels: of the time axis, of a value axis
DAY_STEPS = (1, 2, 7, 14, 28, 90, 180, 365, 730, 1825)
MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60)
TICKS_APART = 95  # pixels that a label needs


class TimeAxis(QWidget):
    """The time axis, labelled with dates or with days since the first infusion.

    Times are in seconds since 1970. The axis is a widget outside the sheet, so that it stays visible while
    the panels scroll.
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._day_zero: float | None = None
        self._seen = (0.0, DAY)
        self.plot_edges = (0.0, 1.0)
        self.by_day = False
        self.setFixedHeight(AXIS_HEIGHT)

    def show_days(self, by_day: bool, day_zero: float | None) -> None:
        """Label the axis with days of treatment counted from `day_zero`, or with dates."""
        self.by_day, self._day_zero = by_day and day_zero is not None, day_zero
        self.update()

    def show_theme(self, theme: Theme) -> None:
        """Paint in the colours of another theme."""
        self.theme = theme
        self.update()

    def show_range(self, start: float, end: float, left: float, right: float) -> None:
        """Show the times from `start` to `end` below a plot that extends from `left` to `right` (pixels)."""
        self._seen, self.plot_edges = (start, end), (left, right)
        self.update()

    def ticks(self, low: float, high: float, size: float) -> list[float]:
        """Return the times to label between `low` and `high` on an axis of `size` pixels."""
        wanted = max(2, size / TICKS_APART)
        apart = (high - low) / DAY / wanted
        return self._day_ticks(low, high, apart) if self.by_day else _month_ticks(low, high, apart)

    def _day_ticks(self, low: float, high: float, apart: float) -> list[float]:
        step = next((s for s in DAY_STEPS if s >= apart), DAY_STEPS[-1]) * DAY
        zero = self._day_zero or 0.0
        first = int((low - zero) // step)
        return [
            zero + n * step for n in range(first, int((high - zero) // step) + 1) if zero + n * step >= low
        ]

    def words(self, ticks: list[float]) -> list[str]:
        """Return the label of each tick."""
        if self.by_day:
            return [tr("day {n}").format(n=number(round((v - (self._day_zero or 0)) / DAY))) for v in ticks]
        return [_date(v, ticks) for v in ticks]

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint a tick and a label for each time; a label that would overlap the previous one is left out."""
        (start, end), (left, right) = self._seen, self.plot_edges
        ticks = self.ticks(start, end, right - left)
        painter = QPainter(self)
        painter.setFont(small_font(self.theme))
        free = 0.0  # the end of the previous label: labels must not overlap
        for tick, words in zip(ticks, self.words(ticks), strict=True):
            x = left + (tick - start) / (end - start) * (right - left)
            painter.setPen(QColor(self.theme.border))
            painter.drawLine(QLineF(x, 0, x, 4))
            width = painter.fontMetrics().horizontalAdvance(words)
            place = min(x - width / 2, self.width() - width)
            if place >= free:
                painter.setPen(QColor(self.theme.muted))
                painter.drawText(QPointF(place, 18), words)
                free = place + width + 6
        painter.end()


def _month_ticks(low: float, high: float, apart: float) -> list[float]:
    """Return ticks at the first of months, or at whole days if they are less than two weeks apart."""
    if apart < 14:
        step = next((s for s in (1, 2, 7, 14) if s >= apart), 14) * DAY
        return [n * step for n in range(int(low // step) + 1, int(high // step) + 1)]
    months = next((s for s in MONTH_STEPS if s * 30.4 >= apart), MONTH_STEPS[-1])
    start = datetime.fromtimestamp(low, UTC)
    index = (start.year * 12 + start.month - 1) // months * months
    ticks = []
    while (tick := datetime(index // 12, index % 12 + 1, 1, tzinfo=UTC).timestamp()) <= high:
        if tick >= low:
            ticks.append(tick)
        index += months
    return ticks


def _date(value: float, among: list[float]) -> str:
    """Return a tick as day and month, or as month and year if the ticks are about a month apart."""
    when = datetime.fromtimestamp(value, UTC)
    if len(among) > 1 and among[1] - among[0] < 27 * DAY:
        return formats.short_day(when.date())
    return formats.day(when.date()).split(" ", 1)[1]


class ValueAxis(pg.AxisItem):
    """The value axis of a panel; a log axis has labels at 1, 3, 10, 30 and so on."""

    def __init__(self, log: bool = False) -> None:
        super().__init__("left")
        self._log = log
        self.setWidth(AXIS_WIDTH)

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        """Return the ticks: those of pyqtgraph in plain numbers, or at 1 and 3 of each power of ten."""
        if not self._log:
            levels = super().tickValues(minVal, maxVal, size)
            return levels[:1] if levels and len(levels[0][1]) > 1 else levels[:2]
        decades = range(int(minVal) - 2, int(maxVal) + 2)
        ticks = [d + part for d in decades for part in (0.0, 0.47712125)]
        return [(1.0, [t for t in ticks if minVal <= t <= maxVal])]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        """Return the labels of ticks; on a log axis `values` are logarithms."""
        if not self._log:
            return [f"{v:g}" for v in values]
        return [f"{10**v:.3g}" if v < 3 else f"{round(10**v):d}" for v in values]
