"""What part of a child's time the sheet can show: never before the first day nor after today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

DAY = 86400.0
RANGES: dict[str, int | None] = {"3 m": 91, "6 m": 182, "1 y": 365, "All": None}
LEAST_WHOLE = 28 * DAY  # a first visit alone is shown on four weeks
SHORTEST = 7 * DAY  # zooming in ends here
MARGIN = 0.02  # beside the first and the last day, so that no mark is cut
ALIKE = 0.005  # of the length: as far as two ranges may differ and be called the same


def end_of_day(moment: datetime) -> datetime:
    """The midnight after a moment: a range that ends today stays the same all day."""
    return moment.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Extent:
    """The time of a child's record, in seconds since 1970 UTC."""

    first: float
    last: float

    @classmethod
    def of(cls, first: float | None, until: datetime) -> Extent:
        """From the first thing recorded to the end of today, at least four weeks."""
        last = end_of_day(until).timestamp()
        return cls(min(last if first is None else first, last - LEAST_WHOLE), last)

    @property
    def length(self) -> float:
        return self.last - self.first

    @property
    def limits(self) -> tuple[float, float]:
        """How far one can see: all, with its margins."""
        return self.preset(None)

    def preset(self, days: int | None) -> tuple[float, float]:
        """The last `days` days, or everything."""
        length = min(days * DAY, self.length) if days else self.length
        return self.last - (1 + MARGIN) * length, self.last + MARGIN * length

    def offers(self, days: int | None) -> bool:
        """Whether a range of so many days shows less than everything."""
        return days is None or days * DAY < self.length

    def clamped(self, start: float, end: float) -> tuple[float, float]:
        """The nearest range that can be shown: neither too short nor beyond the limits."""
        low, high = self.limits
        length = min(max(end - start, SHORTEST), high - low)
        start = (start + end - length) / 2
        start = min(max(start, low), high - length)
        return start, start + length

    def name_of(self, start: float, end: float) -> str | None:
        """The name of the range that is shown; `None` where it is none of `RANGES`."""
        for name, days in reversed(RANGES.items()):
            low, high = self.preset(days)
            if max(abs(start - low), abs(end - high)) <= ALIKE * (high - low):
                return name
        return None
