"""Names and values as a ward says them: IL-6, not interleukin-6; three figures, in the clinic's units.

A measured value in a sentence or on a page is a `Quantity` or a `Range`: it is written with its unit, in the
units that the reader uses, when the sentence is shown.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor, isfinite, log10

from fortnight.domain.labs.catalogue import ANALYTES, to_display, unit_label
from fortnight.domain.messages import SI
from fortnight.domain.numbers import display, plain
from fortnight.domain.record.course import Result

# Said by their letters; everything else by its name.
BY_LETTERS = frozenset(
    {"IL6", "CRP", "SAA", "ESR", "WBC", "ALT", "AST", "LDH", "IL18", "SIL6R", "SIL2R", "CHAQ", "SPO2"}
)
SHORTER = {
    "HR": "Pulse",
    "RR": "Respiration",
    "SBP": "Systolic",
    "DBP": "Diastolic",
    "TCZ": "Tocilizumab level",
}
FIGURES = 3


def spoken(code: str) -> str:
    """What an analyte is called on the screen; an unknown code is called by itself."""
    if code not in ANALYTES:
        return code
    return SHORTER.get(code) or (ANALYTES[code].short if code in BY_LETTERS else ANALYTES[code].name)


def unit_of(code: str, units: str) -> str:
    """The unit of an analyte as the clinic reads it, such as `pg/mL` or `×10⁹/L`."""
    return unit_text(to_display(code, 0.0, units)[1])


def unit_text(unit: str) -> str:
    """A unit as it is written behind a number: a power of ten is a factor."""
    written = unit_label(unit)
    return f"×{written}" if written.startswith("10") else written


@dataclass(frozen=True, slots=True)
class Quantity:
    """A measured value in the analyte's canonical unit, with the value and unit as reported, if known."""

    analyte: str
    value: float
    comparator: str = ""
    reported: str = ""
    reported_unit: str = ""

    @classmethod
    def of(cls, result: Result) -> Quantity:
        """The quantity of a result."""
        return cls(result.analyte, result.value, result.comparator, result.reported, result.reported_unit)

    def shown(self, units: str = SI) -> str:
        """The value with its unit: `29 ×10⁹/L`, `<0.3 mg/L`."""
        return f"{self.figure(units)} {self.unit(units)}".strip()

    def figure(self, units: str = SI) -> str:
        """The number alone: as it was reported where the unit is the same, else to three figures."""
        value, unit = to_display(self.analyte, self.value, units)
        if self.reported and (self._unit_is_kept or unit_label(self.reported_unit) == unit_label(unit)):
            return self.reported.replace(",", ".")
        return display(figures(value), self.comparator)

    def unit(self, units: str = SI) -> str:
        """The unit alone. A unit that cannot be converted stays the one that was reported."""
        return unit_text(self.reported_unit) if self._unit_is_kept else unit_of(self.analyte, units)

    @property
    def _unit_is_kept(self) -> bool:
        return self.reported_unit in ANALYTES[self.analyte].kept

    def __str__(self) -> str:
        return self.shown()


@dataclass(frozen=True, slots=True)
class Range:
    """From `low` to `high` in the analyte's canonical unit."""

    analyte: str
    low: float
    high: float

    def shown(self, units: str = SI) -> str:
        """The range with its unit: `14–59 pg/mL`."""
        low, high = (_end(to_display(self.analyte, each, units)[0]) for each in (self.low, self.high))
        return f"{low}–{high} {unit_of(self.analyte, units)}".strip()

    def __str__(self) -> str:
        return self.shown()


def _end(value: float) -> str:
    if not isfinite(value):
        return "∞"
    return plain(round(value)) if value >= 10 else plain(figures(value, 2))


def as_read(result: Result, units: str = SI) -> str:
    """The number of a result as the clinic reads it; the unit is written beside it."""
    return Quantity.of(result).figure(units)


def figures(value: float, count: int = FIGURES) -> float:
    """A value rounded to so many figures; whole numbers keep all of theirs."""
    if not isfinite(value):
        return value
    if value == 0 or abs(value) >= 10**count:
        return round(value)
    return round(value, count - 1 - floor(log10(abs(value))))


def decimals_of(written: Iterable[str]) -> int:
    """The most decimals that any of these numbers is written with."""
    return max((len(each.partition(".")[2]) for each in written), default=0)


def padded(written: str, decimals: int) -> str:
    """A measured number with at least so many decimals: `7` as `7.0`. Not for doses (ISMP safe writing)."""
    missing = decimals - decimals_of([written])
    if missing <= 0 or not written[-1:].isdigit():
        return written
    return f"{written}{'' if '.' in written else '.'}{'0' * missing}"


def signed(value: float, decimals: int = 0) -> str:
    """`+3`, `−42`: with a true minus sign."""
    return f"{value:+.{decimals}f}".replace("-", "−")


def number(value: float) -> str:
    """Three figures for reading, with a true minus sign."""
    return plain(figures(value)).replace("-", "−")


def times(ratio: float) -> str:
    """A ratio as one says it: two figures."""
    return plain(figures(ratio, 2))


HELD_BY = {"CRP late": "CRP", "CRP back": "CRP", "Fever": "TEMP", "Ferritin": "FERR"}
"""Findings that are told beside the analyte that they look at."""


def finding_name(name: str) -> str:
    """What a finding is called: by the analyte that it looks at."""
    return spoken(HELD_BY.get(name, name))
