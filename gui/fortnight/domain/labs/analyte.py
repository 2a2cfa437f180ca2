"""The data types of an analyte and of a reference interval.

Confidence is V (read in the source), V2 (read in a secondary source), R (recalled, not confirmed), C
(computed), P (proposed by this project) or gap (no source was found).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from fortnight.domain.labs.units import Factors
from fortnight.domain.messages import Word

CHILD_UNTIL = 18.0  # years; used where a source gives a paediatric interval without an age

Limits = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Interval:
    """A reference interval from `low` to `high`, valid from age `from_years` until just before `to_years`.

    A `low` or `high` of `None` means that there is no limit on that side; a `sex` of `None` means either sex.
    `method` names the assay that the interval is valid for; empty means any assay. `unit` is given only if it
    is not the analyte's canonical unit.
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
    """A quantity that a laboratory or a nurse measures.

    Values outside `hard` are refused; values outside `soft` must be confirmed. `conversions` maps each
    accepted unit to the factor (or factor and offset) that converts a value to `unit`, the canonical unit. A
    unit in `kept` is not converted to `unit`: its values are stored in the unit that `kept` gives. `cvi` is
    the within-person coefficient of variation as a fraction.
    """

    code: str
    name: Word
    short: Word
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
    kept: Mapping[str, str] = field(default_factory=dict[str, str], compare=False)

    @property
    def soft_limits(self) -> Limits:
        """The limits outside which a value must be confirmed: `soft`, or `hard` if `soft` is not given."""
        return self.soft or self.hard
