"""One line of the lab form: the box, its unit, the last result, and the interpretation of the value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QLabel, QLineEdit

from fortnight.domain.alert.judgement import Judgement
from fortnight.domain.display.value_meaning import Meaning
from fortnight.domain.entry.drafts import Typed
from fortnight.domain.labs.analyte import Interval
from fortnight.domain.labs.catalogue import ANALYTES, to_display
from fortnight.domain.labs.display import unit_text
from fortnight.domain.numbers import display
from fortnight.ui import formats
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import Badge

LONGEST_PILL = 46


@dataclass(slots=True)
class AnalyteLine:
    """The widgets of one analyte. A value may be typed in any of `units`; `chosen` is the current index."""

    code: str
    box: QLineEdit
    unit: QLabel
    units: list[str]
    meaning: Badge
    chosen: int = 0

    @property
    def typed(self) -> Typed:
        """The typed text and its unit."""
        return Typed(self.box.text(), self.units[self.chosen])

    def choose_unit(self, unit: str) -> None:
        """Use this unit from now on, if the analyte can be typed in it."""
        if unit in self.units:
            self.chosen = self.units.index(unit)
        self.unit.setText(unit_text(self.units[self.chosen]))

    def next_unit(self) -> None:
        """Use the next unit from now on."""
        self.choose_unit(self.units[(self.chosen + 1) % len(self.units)])

    def show_meaning(self, meaning: Meaning) -> None:
        """Show the interpretation of the value. The full sentence is the tooltip."""
        words = say(meaning.words)
        short = words if len(words) <= LONGEST_PILL else words[: LONGEST_PILL - 1] + "…"
        self.meaning.show_as(short, str(meaning.tone))
        self.meaning.setToolTip(say(meaning.sentence) if meaning.sentence else "")


def typing_units(code: str, units: str) -> list[str]:
    """Return the units a value may be typed in: the clinic's own first, then units with another factor."""
    _, first = to_display(code, 0.0, units)
    conversions = ANALYTES[code].conversions
    sizes = {conversions[first]: first}
    for unit, factor in conversions.items():
        sizes.setdefault(factor, unit)
    return list(sizes.values())


def interval_words(interval: Interval | None, code: str, units: str) -> str:
    """Return an interval such as `150–450` in the unit of the clinic."""
    if interval is None:
        return "–"
    low, high = (None if v is None else to_display(code, v, units)[0] for v in (interval.low, interval.high))
    return range_words(low, high)


def own_range(judged: Sequence[Judgement]) -> str:
    """Return the current own range of IL-6, for example `9–23 own`."""
    known = [j for j in judged if j.high is not None]
    if not known:
        return "–"
    return tr("{range} own", "a child's own range").format(range=range_words(known[-1].low, known[-1].high))


def range_words(low: float | None, high: float | None) -> str:
    """Return a range as text, `> low` if there is no upper limit."""
    if high is None:
        return formats.decimal_point(f"> {display(low or 0, decimals=2)}")
    words = f"{display(low or 0, decimals=_places(low))}–{display(high, decimals=_places(high))}"
    return formats.decimal_point(words)


def _places(value: float | None) -> int:
    return 0 if value is None or value >= 3 else 2
