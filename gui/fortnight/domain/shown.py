"""Names and values as a ward says them: IL-6, not interleukin-6; three figures, in the clinic's units."""

from __future__ import annotations

from math import floor, log10

from fortnight.domain.analytes import ANALYTES, to_display, unit_label
from fortnight.domain.course import Result
from fortnight.domain.values import display, plain

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


def unit_of(code: str, profile: str) -> str:
    """The unit of an analyte as the clinic reads it."""
    return unit_label(to_display(code, 0.0, profile)[1])


def as_read(result: Result, profile: str = "si") -> str:
    """A value in the clinic's unit: as it was reported where that is the unit, else to three figures."""
    value, unit = to_display(result.analyte, result.value, profile)
    if result.reported and unit_label(result.reported_unit) == unit_label(unit):
        return result.reported.replace(",", ".")
    return display(figures(value), result.comparator)


def figures(value: float, count: int = FIGURES) -> float:
    """A value rounded to so many figures; whole numbers keep all of theirs."""
    if value == 0 or abs(value) >= 10**count:
        return round(value)
    return round(value, count - 1 - floor(log10(abs(value))))


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
