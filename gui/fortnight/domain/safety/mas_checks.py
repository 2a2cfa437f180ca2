"""Checks for macrophage activation syndrome (MAS).

The published criteria miss most cases on tocilizumab. Their sentences say so, and no sentence ever says that
criteria are not met.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from fortnight.domain.alert import limits
from fortnight.domain.labs.display import named, number
from fortnight.domain.limit import Limit
from fortnight.domain.messages import Text, joined, text
from fortnight.domain.safety.monitor import MonitorInput
from fortnight.domain.scores.mas import FERRITIN_ESR_RATIO, MS_CUT_OFF, ferritin_esr_ratio, mas_2016, ms_score


def mas_2016_criteria(seen: MonitorInput) -> Text | None:
    """Check the laboratory part of the 2016 EULAR/ACR/PRINTO classification criteria, so without fever."""
    if not mas_2016(None, *map(seen.value, ("FERR", "PLT", "AST", "TG", "FIB"))).lab_pattern:
        return None
    return text(
        "The laboratory part of the 2016 EULAR/ACR/PRINTO criteria is met; on tocilizumab these criteria "
        "miss most cases of MAS"
    )


def ms_score_rise(seen: MonitorInput) -> Text | None:
    """Check the MS score against its cut-off and against this child's usual score.

    Low fibrinogen caused by the drug alone can pass the cut-off, so the usual score must be passed too.
    """
    score, usual = _ms_score(seen, seen.value), _ms_score(seen, seen.state.usual)
    if score is None or score < MS_CUT_OFF or (usual is not None and score < usual + limits.MS_RISE.value):
        return None
    return text(
        "MS score is at least {score} (cut-off {limit}); on tocilizumab it misses most cases of MAS, "
        "and low fibrinogen alone can pass the cut-off",
        score=number(score),
        limit=number(MS_CUT_OFF),
    )


def _ms_score(seen: MonitorInput, value_of: Callable[[str], float | None]) -> float | None:
    """Return the MS score without its points for involvement of the brain and for bleeding."""
    joints = (seen.value("AJC") or 0) > 0
    return ms_score(False, False, joints, *(value_of(code) for code in ("PLT", "LDH", "FIB", "FERR"))).score


def high_ferritin_esr(seen: MonitorInput) -> Text | None:
    """Check ferritin (ng/mL) divided by ESR (mm/h), if ferritin is high."""
    ferritin = seen.value("FERR")
    ratio = ferritin_esr_ratio(ferritin, seen.value("ESR"))
    if ferritin is None or ferritin < limits.FERR_HIGH.value or ratio is None or ratio < FERRITIN_ESR_RATIO:
        return None
    return text(
        "Ferritin ÷ ESR is {ratio}; the drug lowers ESR, so the ratio is less informative here",
        ratio=number(ratio),
    )


@dataclass(frozen=True, slots=True)
class TrendSign:
    """A sign of MAS: an analyte that changes to `fold` times this child's own median on the drug.

    A rise counts only `above` a value, if that is given. From `high` on, a value counts whatever the median.
    """

    analyte: str
    fold: Limit
    falls: bool = False
    above: Limit | None = None
    high: Limit | None = None

    def holds(self, value: float, usual: float | None) -> bool:
        """Whether a value is beyond the limit; `usual` is the child's own median, if it is known."""
        if self.high is not None and value >= self.high.value:
            return True
        if not usual:
            return False
        if self.falls:
            return value / usual <= self.fold.value
        return value / usual >= self.fold.value and (self.above is None or value > self.above.value)


TREND_SIGNS = (
    TrendSign("PLT", limits.PLT_FALL, falls=True),
    TrendSign("FIB", limits.FIB_FALL, falls=True),
    TrendSign("AST", limits.AST_RISE, above=limits.AST_UPPER),
    TrendSign("LDH", limits.LDH_RISE, above=limits.LDH_UPPER),
    TrendSign("FERR", limits.FERR_FOLD, high=limits.FERR_HIGH),
    TrendSign("IL18", limits.IL18_FOLD, high=limits.IL18_HIGH),
)


def mas_trend(seen: MonitorInput) -> Text | None:
    """Check whether two signs of MAS changed together; AST and LDH count as one sign."""
    signs = [sign.analyte for sign in TREND_SIGNS if _is_shown(sign, seen)]
    if len({"AST" if code == "LDH" else code for code in signs}) < 2:
        return None
    return text(
        "{signs} changed together, as in macrophage activation syndrome; on this drug MAS can occur "
        "without fever",
        signs=joined([text("{name}", name=named(code)) for code in signs], ", "),
    )


def _is_shown(sign: TrendSign, seen: MonitorInput) -> bool:
    value = seen.value(sign.analyte)
    return value is not None and sign.holds(value, seen.state.usual(sign.analyte))
