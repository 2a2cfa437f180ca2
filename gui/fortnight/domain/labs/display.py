"""Names and values of analytes as they are shown on the screen.

Names are those that a ward uses (IL-6, not interleukin-6). A measured value in a sentence or on a page is a
`Quantity` or a `Range`: it is converted to the reader's units, and written with its unit, when it is shown.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from math import floor, isfinite, log10

from fortnight.domain.labs.catalogue import ANALYTES, to_display, unit_label
from fortnight.domain.messages import SI, CodedName, Word, word
from fortnight.domain.numbers import display, plain
from fortnight.domain.record.course import Result

# Analytes that are called by their abbreviation; all others are called by their name.
CALLED_BY_ABBREVIATION = frozenset(
    {"IL6", "CRP", "SAA", "ESR", "WBC", "ALT", "AST", "LDH", "IL18", "SIL6R", "SIL2R", "CHAQ", "SPO2"}
)
OTHER_NAMES = {
    "HR": word("Pulse"),
    "RR": word("Respiration"),
    "SBP": word("Systolic"),
    "DBP": word("Diastolic"),
    "TCZ": word("Tocilizumab level"),
}
FIGURES = 3  # significant figures


def analyte_name(code: str) -> Word:
    """The name of an analyte on the screen; an unknown code is returned as it is."""
    if code not in ANALYTES:
        return Word(code)
    return OTHER_NAMES.get(code) or (
        ANALYTES[code].short if code in CALLED_BY_ABBREVIATION else ANALYTES[code].name
    )


def unit_of(code: str, units: str) -> str:
    """The unit of an analyte in these display units, as it is written, such as `pg/mL` or `×10⁹/L`."""
    return unit_text(to_display(code, 0.0, units)[1])


def unit_text(unit: str) -> str:
    """The unit as it is written after a number: a power of ten is written as a factor, such as `×10⁹/L`."""
    written = unit_label(unit)
    return f"×{written}" if written.startswith("10") else written


@dataclass(frozen=True, slots=True)
class Quantity:
    """A measured value in the analyte's canonical unit, with the value and unit as reported if known."""

    analyte: str
    value: float
    comparator: str = ""
    reported: str = ""
    reported_unit: str = ""

    @classmethod
    def of(cls, result: Result) -> Quantity:
        """The quantity that a result holds."""
        return cls(result.analyte, result.value, result.comparator, result.reported, result.reported_unit)

    def shown(self, units: str = SI) -> str:
        """The value with its unit, such as `29 ×10⁹/L` or `<0.3 mg/L`."""
        return f"{self.figure(units)} {self.unit(units)}".strip()

    def figure(self, units: str = SI) -> str:
        """The number without its unit: as reported if the unit is the same, else to three figures."""
        value, unit = to_display(self.analyte, self.value, units)
        if self.reported and (self._unit_is_kept or unit_label(self.reported_unit) == unit_label(unit)):
            return self.reported.replace(",", ".")
        return display(figures(value), self.comparator)

    def unit(self, units: str = SI) -> str:
        """The unit without the number. A unit that cannot be converted is written as reported."""
        return unit_text(self.reported_unit) if self._unit_is_kept else unit_of(self.analyte, units)

    @property
    def _unit_is_kept(self) -> bool:
        return self.reported_unit in ANALYTES[self.analyte].kept

    def __str__(self) -> str:
        return self.shown()


@dataclass(frozen=True, slots=True)
class Range:
    """A range from `low` to `high` in the analyte's canonical unit."""

    analyte: str
    low: float
    high: float

    def shown(self, units: str = SI) -> str:
        """The range with its unit, such as `14–59 pg/mL`."""
        low, high = (_range_end(to_display(self.analyte, each, units)[0]) for each in (self.low, self.high))
        return f"{low}–{high} {unit_of(self.analyte, units)}".strip()

    def __str__(self) -> str:
        return self.shown()


def _range_end(value: float) -> str:
    if not isfinite(value):
        return "∞"
    return plain(round(value)) if value >= 10 else plain(figures(value, 2))


def reported_number(result: Result, units: str = SI) -> str:
    """The number of a result in these display units, without the unit."""
    return Quantity.of(result).figure(units)


def figures(value: float, count: int = FIGURES) -> float:
    """The value rounded to `count` significant figures; the digits before the decimal point are all kept."""
    if not isfinite(value):
        return value
    if value == 0 or abs(value) >= 10**count:
        return round(value)
    return round(value, count - 1 - floor(log10(abs(value))))


def decimals_of(written: Iterable[str]) -> int:
    """The largest number of decimal places among these written numbers."""
    return max((len(each.partition(".")[2]) for each in written), default=0)


def pad_decimals(written: str, decimals: int) -> str:
    """A written number with at least `decimals` decimal places: `7` becomes `7.0`. Not for doses (ISMP)."""
    missing = decimals - decimals_of([written])
    if missing <= 0 or not written[-1:].isdigit():
        return written
    return f"{written}{'' if '.' in written else '.'}{'0' * missing}"


def signed(value: float, decimals: int = 0) -> str:
    """The value with its sign, such as `+3` or `−42` (with a true minus sign); what rounds to 0 is `+0`."""
    return f"{round(value, decimals) or 0.0:+.{decimals}f}".replace("-", "−")


def number(value: float) -> str:
    """The value to three significant figures, with a true minus sign."""
    return plain(figures(value)).replace("-", "−")


def times(ratio: float) -> str:
    """A ratio to two significant figures."""
    return plain(figures(ratio, 2))


ANALYTE_OF_FINDING = {"CRP late": "CRP", "CRP back": "CRP", "Fever": "TEMP", "Ferritin": "FERR"}
"""The analyte under whose name a finding is shown, by the name of the finding."""


def finding_name(name: str) -> Word:
    """The name of a finding on the screen: that of its analyte, if it has one."""
    return analyte_name(ANALYTE_OF_FINDING.get(name, name))


def named(code: str) -> CodedName:
    """The name of an analyte or of a finding in a stored sentence: its code, worded when it is shown."""
    known = ANALYTE_OF_FINDING.get(code, code)
    return CodedName(known, analyte_name(known))
