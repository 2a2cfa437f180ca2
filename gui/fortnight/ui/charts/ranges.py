"""The range of time that the chart can show: from the first record to the end of today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from fortnight.domain.messages import Word, word
from fortnight.ui.translation import tr

DAY = 86400.0
RANGES: dict[Word, int | None] = {word("3 m"): 91, word("6 m"): 182, word("1 y"): 365, word("All"): None}
LEAST_WHOLE = 28 * DAY  # the least length of a whole record: a first visit is shown on four weeks
SHORTEST = 7 * DAY  # the shortest range that zooming can reach
MARGIN = 0.02  # of the length: space before the first and after the last day, so that no mark is cut
ALIKE = 0.005  # of the length: two ranges whose ends differ by less count as the same


def end_of_day(moment: datetime) -> datetime:
    """Return the midnight after a moment, so that a range that ends today stays the same all day."""
    return moment.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Extent:
    """The time of a child's record, in seconds since 1970 UTC."""

    first: float
    last: float

    @classmethod
    def of(cls, first: float | None, until: datetime) -> Extent:
        """Return the extent from the first record to the end of today, at least four weeks long."""
        last = end_of_day(until).timestamp()
        return cls(min(last if first is None else first, last - LEAST_WHOLE), last)

    @property
    def length(self) -> float:
        """The length in seconds."""
        return self.last - self.first

    @property
    def limits(self) -> tuple[float, float]:
        """The earliest and the latest visible time: the whole record with its margins."""
        return self.preset(None)

    def preset(self, days: int | None) -> tuple[float, float]:
        """Return the start and the end of the last `days` days, or of everything, with the margins."""
        length = min(days * DAY, self.length) if days else self.length
        return self.last - (1 + MARGIN) * length, self.last + MARGIN * length

    def offers(self, days: int | None) -> bool:
        """Return whether a range is offered: if it is shorter than the record, or `None` for all."""
        return days is None or days * DAY < self.length

    def clamped(self, start: float, end: float) -> tuple[float, float]:
        """Return the nearest range that can be shown: neither too short nor beyond the limits."""
        low, high = self.limits
        length = min(max(end - start, SHORTEST), high - low)
        start = (start + end - length) / 2
        start = min(max(start, low), high - length)
        return start, start + length

    def name_of(self, start: float, end: float) -> Word | None:
        """Return the name of a range in `RANGES`; `None` if it is none of them."""
        for name, days in reversed(RANGES.items()):
            low, high = self.preset(days)
            if max(abs(start - low), abs(end - high)) <= ALIKE * (high - low):
                return name
        return None


def range_tip(days: int | None, offered: bool) -> str:
    """Return what the button of a range says: what it shows, or why it is not offered."""
    if days is None:
        return tr("From the first record until today")
    if offered:
        return tr("The last %n day(s)", "", days)
    return tr("The record is shorter than %n day(s)", "", days)
