"""One line of the sheet of labs: the box, its unit, what stood there before, what the value means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QLabel, QLineEdit

from fortnight.domain.alert.judge import Judgement
from fortnight.domain.display.value_meaning import Meaning
from fortnight.domain.entry.drafts import Typed
from fortnight.domain.labs.analyte import Interval
from fortnight.domain.labs.catalogue import ANALYTES, to_display
from fortnight.domain.labs.display import unit_text
from fortnight.domain.numbers import display
from fortnight.ui.translation import say, tr
from fortnight.ui.widgets.basics import Pill

LONGEST_PILL = 46


@dataclass(slots=True)
class Line:
    """The widgets of one analyte. `units` are those a value may be typed in, `chosen` the one it is in."""

    code: str
    box: QLineEdit
    unit: QLabel
    units: list[str]
    meaning: Pill
    chosen: int = 0

    @property
    def typed(self) -> Typed:
        return Typed(self.box.text(), self.units[self.chosen])

    def choose_unit(self, unit: str) -> None:
        """Type in this unit from now on, if the analyte is typed in it at all."""
        if unit in self.units:
            self.chosen = self.units.index(unit)
        self.unit.setText(unit_text(self.units[self.chosen]))

    def next_unit(self) -> None:
        """Type in the next unit from now on."""
        self.choose_unit(self.units[(self.chosen + 1) % len(self.units)])

    def show_meaning(self, meaning: Meaning) -> None:
        """Say what the value means; the whole sentence is the tip."""
        words = say(meaning.words)
        short = words if len(words) <= LONGEST_PILL else words[: LONGEST_PILL - 1] + "…"
        self.meaning.show_as(short, str(meaning.tone))
        self.meaning.setToolTip(say(meaning.sentence) if meaning.sentence else "")


def units_of(code: str, units: str) -> list[str]:
    """The units a value may be typed in: the clinic's own first, then those of another size."""
    _, first = to_display(code, 0.0, units)
    conversions = ANALYTES[code].conversions
    sizes = {conversions[first]: first}
    for unit, factor in conversions.items():
        sizes.setdefault(factor, unit)
    return list(sizes.values())


def interval_words(interval: Interval | None, code: str, units: str) -> str:
    """`150–450`: an interval in the unit that the clinic reads."""
    if interval is None:
        return "–"
    low, high = (None if v is None else to_display(code, v, units)[0] for v in (interval.low, interval.high))
    return range_words(low, high)


def own_range(judged: Sequence[Judgement]) -> str:
    """`9–23 own`: the child's own range of IL-6 as it is known now."""
    known = [j for j in judged if j.high is not None]
    return f"{range_words(known[-1].low, known[-1].high)} {tr('own')}" if known else "–"


def range_words(low: float | None, high: float | None) -> str:
    """A range as one reads it."""
    if high is None:
        return f"> {display(low or 0, decimals=2)}"
    return f"{display(low or 0, decimals=_places(low))}–{display(high, decimals=_places(high))}"


def _places(value: float | None) -> int:
    return 0 if value is None or value >= 3 else 2
