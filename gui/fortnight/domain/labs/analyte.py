"""What an analyte and its reference interval are.

Confidence: V read in the source, V2 read in a secondary source, R recalled and not confirmed, C computed,
P proposed by this project, gap nothing found.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from fortnight.domain.labs.units import Factors

CHILD_UNTIL = 18.0  # years; where a source gives a paediatric interval without an age

Limits = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Interval:
    """From `low` to `high` in the analyte's unit, valid from an age up to but not including `to_years`.

    `None` means no limit on that side, or either sex. `method` names an assay that the interval is bound
    to; `unit` is set only where it differs from the analyte's.
    """

    low: float | None
    high: float | None
    from_years: float = 0.0
    to_years: float = CHILD_UNTIL
    sex: str | None = None
    method: str = ""
    source: str = ""
    confidence: str = "V"
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Analyte:
    """What a laboratory or a nurse measures. Values outside `hard` are refused, outside `soft` asked about.

    `conversions` maps an accepted unit to the factor (or factor and offset) that gives `unit`. Units in
    `kept` are never converted to it: the value stays in the unit named there. `cvi` is the within-person
    coefficient of variation as a fraction.
    """

    code: str
    name: str
    short: str
    unit: str
    loinc: str
    conversions: Factors = field(compare=False)
    hard: Limits
    group: str
    soft: Limits | None = None
    intervals: tuple[Interval, ...] = ()
    decimals: int = 1
    cvi: float | None = None
    code_confidence: str = "V"
    source: str = ""
    aliases: tuple[str, ...] = ()
    other_loinc: tuple[str, ...] = ()
    kept: Mapping[str, str] = field(default_factory=dict, compare=False)

    @property
    def soft_limits(self) -> Limits:
        """Outside these a value is asked about: the soft limits, or the hard ones where none are given."""
        return self.soft or self.hard
