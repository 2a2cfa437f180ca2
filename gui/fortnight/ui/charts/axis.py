# pyqtgraph forwards many methods to inner objects at run time, where pyright cannot follow:
# pyright: reportAttributeAccessIssue=false, reportOptionalMemberAccess=false, reportCallIssue=false
# pyright: reportIncompatibleMethodOverride=false
"""Axes that do not lie: time as dates or days of treatment, and a log axis in the values people say."""

from __future__ import annotations

from datetime import UTC, datetime

import pyqtgraph as pg

from fortnight.ui import language
from fortnight.ui.language import tr

DAY = 86400.0
DAY_STEPS = (7, 14, 28, 90, 180, 365, 730, 1825)
MONTH_STEPS = (1, 2, 3, 6, 12, 24, 60)
TICKS_APART = 95  # pixels that a label needs


class TimeAxis(pg.AxisItem):
    """Time in seconds since 1970, written as dates or as days since the first infusion."""

    def __init__(self, day_zero: float | None) -> None:
        super().__init__("bottom")
        self._day_zero = day_zero
        self.by_day = False

    def show_days(self, by_day: bool, day_zero: float | None) -> None:
        """Count days of treatment, or write dates."""
        self.by_day, self._day_zero = by_day and day_zero is not None, day_zero
        self.picture = None
        self.update()

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        wanted = max(2, size / TICKS_APART)
        days = (maxVal - minVal) / DAY
        ticks = (
            self._day_ticks(minVal, maxVal, days / wanted)
            if self.by_day
            else _month_ticks(minVal, maxVal, days / wanted)
        )
        return [(DAY, ticks)]

    def _day_ticks(self, low: float, high: float, apart: float) -> list[float]:
        step = next((s for s in DAY_STEPS if s >= apart), DAY_STEPS[-1]) * DAY
        zero = self._day_zero or 0.0
        first = int((low - zero) // step)
        return [
            zero + n * step for n in range(first, int((high - zero) // step) + 1) if zero + n * step >= low
        ]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if self.by_day:
            return [tr("day {n}").format(n=round((v - (self._day_zero or 0)) / DAY)) for v in values]
        return [_date(v, values) for v in values]


def _month_ticks(low: float, high: float, apart: float) -> list[float]:
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
    when = datetime.fromtimestamp(value, UTC)
    if len(among) > 1 and among[1] - among[0] < 27 * DAY:
        return language.short_day(when.date())
    return language.day(when.date()).split(" ", 1)[1]


class ValueAxis(pg.AxisItem):
    """Values in plain figures; on a log axis at 1, 3, 10, 30, 100…"""

    def __init__(self, log: bool = False) -> None:
        super().__init__("left")
        self._log = log
        self.setWidth(44)

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:
        if not self._log:
            levels = super().tickValues(minVal, maxVal, size)
            return levels[:1] if levels and len(levels[0][1]) > 1 else levels[:2]
        decades = range(int(minVal) - 2, int(maxVal) + 2)
        ticks = [d + part for d in decades for part in (0.0, 0.47712125)]
        return [(1.0, [t for t in ticks if minVal <= t <= maxVal])]

    def tickStrings(self, values: list[float], scale: float, spacing: float) -> list[str]:
        if not self._log:
            return [f"{v:g}" for v in values]
        return [f"{10**v:.3g}" if v < 3 else f"{round(10**v):d}" for v in values]
