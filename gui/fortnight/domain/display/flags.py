"""Flags of values in a table: beyond a limit of the label or the reference interval, or an alert on IL-6."""

from __future__ import annotations

from dataclasses import dataclass

from fortnight.domain.alert.judgement import Judgement, Level
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import Quantity, times
from fortnight.domain.labs.reference_interval import interval_on
from fortnight.domain.messages import Text, text
from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Result
from fortnight.domain.treatment.label_limits import (
    LIMITED_ANALYTES,
    LabelAction,
    label_limit,
    label_limit_text,
)


@dataclass(frozen=True, slots=True)
class Flag:
    """A flag: one arrow, or two if it is serious (the label says interrupt or stop, or an IL-6 alert)."""

    is_low: bool
    is_serious: bool
    says: Text

    @property
    def arrows(self) -> str:
        """The arrows shown after the value."""
        return ("▼" if self.is_low else "▲") * (2 if self.is_serious else 1)


def flag_of(result: Result, child: Child, started: bool, judged: Judgement | None = None) -> Flag | None:
    """Return the flag of a result, or `None`.

    `started`: whether the first infusion had been given; `judged`: the judgement of the specimen's IL-6.
    The label takes precedence over the judgement of IL-6, and that over the interval for the age on that day.
    """
    return _label(result, child, started) or _judged(result, judged) or _interval(result, child, started)


def _label(result: Result, child: Child, started: bool) -> Flag | None:
    if result.analyte not in LIMITED_ANALYTES:
        return None
    limit = label_limit(result, child.label, started)
    if limit is None:
        return None
    return Flag(limit.below, limit.act >= LabelAction.INTERRUPT, label_limit_text(result, limit))


def _judged(result: Result, judged: Judgement | None) -> Flag | None:
    if result.analyte != "IL6" or judged is None or judged.level is Level.NONE or judged.fold is None:
        return None
    says = text("{fold} × the child's own level", fold=times(judged.fold))
    return Flag(False, judged.level >= Level.ALERT, says)


def _interval(result: Result, child: Child, started: bool) -> Flag | None:
    analyte = result.analyte
    if analyte == "IL6" and started:
        return None  # no source gives an interval of IL-6 on tocilizumab
    if result.reported_unit in ANALYTES[analyte].kept:
        return None  # this unit cannot be converted into the unit of the interval
    interval = interval_on(child, analyte, result.collected_at.date(), result.method)
    if interval is None:
        return None
    if interval.low is not None and result.value < interval.low:
        limit = Quantity(analyte, interval.low)
        return Flag(True, False, text("below {limit}, the lower limit for the age", limit=limit))
    if interval.high is not None and result.value > interval.high:
        limit = Quantity(analyte, interval.high)
        return Flag(False, False, text("above {limit}, the upper limit for the age", limit=limit))
    return None
