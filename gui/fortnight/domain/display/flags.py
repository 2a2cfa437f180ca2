"""Which values of a table are marked, and why: the label's limits, the interval, an IL-6 that was judged."""

from __future__ import annotations

from dataclasses import dataclass

from fortnight.domain.alert.judgement import Judgement, Level
from fortnight.domain.labs.catalogue import ANALYTES
from fortnight.domain.labs.display import Quantity, times
from fortnight.domain.labs.reference_interval import interval_on
from fortnight.domain.messages import Text, text
from fortnight.domain.record.child import Child
from fortnight.domain.record.course import Result
from fortnight.domain.treatment.label_limits import LIMITED, Act, label_limit, label_words


@dataclass(frozen=True, slots=True)
class Flag:
    """One arrow: beside the interval. Two, for a serious one: the label says interrupt, or an alert."""

    is_low: bool
    is_serious: bool
    says: Text

    @property
    def arrows(self) -> str:
        """The mark behind the number."""
        return ("▼" if self.is_low else "▲") * (2 if self.is_serious else 1)


def flag_of(result: Result, child: Child, started: bool, judged: Judgement | None = None) -> Flag | None:
    """Why a result is marked; `None` where it is not.

    `started`: whether the child had had its first infusion; `judged`: the judgement of the specimen's IL-6.
    The label comes first, then the judgement of IL-6, then the interval of the child's age on that day.
    """
    return _label(result, child, started) or _judged(result, judged) or _interval(result, child, started)


def _label(result: Result, child: Child, started: bool) -> Flag | None:
    if result.analyte not in LIMITED:
        return None
    limit = label_limit(result, child.label, started)
    if limit is None:
        return None
    return Flag(limit.below, limit.act >= Act.INTERRUPT, label_words(result, limit))


def _judged(result: Result, judged: Judgement | None) -> Flag | None:
    if result.analyte != "IL6" or judged is None or judged.level is Level.NONE or judged.fold is None:
        return None
    says = text("{fold} × the child’s own level", fold=times(judged.fold))
    return Flag(False, judged.level >= Level.ALERT, says)


def _interval(result: Result, child: Child, started: bool) -> Flag | None:
    analyte = result.analyte
    if analyte == "IL6" and started:
        return None  # no source gives an interval of IL-6 on tocilizumab
    if result.reported_unit in ANALYTES[analyte].kept:
        return None  # there is no factor between this unit and the unit of the interval
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
