"""Checks for macrophage activation syndrome (MAS).

The published criteria miss most cases on tocilizumab. Their sentences say so, and no sentence ever says that
criteria are not met.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from fortnight.domain.alert import limits
from fortnight.domain.labs.display import analyte_name, number
from fortnight.domain.messages import Text, text
from fortnight.domain.safety.monitor import MonitorInput
from fortnight.domain.scores.mas import FERRITIN_ESR_RATIO, MS_CUT_OFF, ferritin_esr_ratio, mas_2016, ms_score


def mas_2016_criteria(seen: MonitorInput) -> Text | None:
    """Check the laboratory part of the 2016 EULAR/ACR/PRINTO classification criteria."""
    fever = seen.value("TEMP")
    found = mas_2016(
        None if fever is None else fever >= limits.FEVER_C.value,
        *(seen.value(code) for code in ("FERR", "PLT", "AST", "TG", "FIB")),
    )
    if not found.lab_pattern:
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
    if ratio is None or ferritin is None or ratio < FERRITIN_ESR_RATIO or ferritin < limits.FERR_HIGH.value:
        return None
    return text(
        "Ferritin ÷ ESR is {ratio}; the drug lowers ESR, so the ratio is less informative here",
        ratio=number(ratio),
    )


def mas_trend(seen: MonitorInput) -> Text | None:
    """Check whether two signs of MAS changed together; AST and LDH count as one sign."""
    signs = list(_trend_signs(seen))
    if len({"AST" if code == "LDH" else code for code in signs}) < 2:
        return None
    return text(
        "{signs} changed together, as in macrophage activation syndrome; on this drug MAS can occur "
        "without fever",
        signs=", ".join(analyte_name(code) for code in signs),
    )


def _trend_signs(seen: MonitorInput) -> Iterator[str]:
    """Yield the analytes beyond their limit, each relative to this child's own median on the drug."""
    beyond: tuple[tuple[str, float, bool], ...] = (
        ("PLT", limits.PLT_FALL.value, True), ("FIB", limits.FIB_FALL.value, True),
        ("AST", limits.AST_RISE.value, False), ("LDH", limits.LDH_RISE.value, False),
        ("FERR", limits.FERR_FOLD.value, False), ("IL18", limits.IL18_FOLD.value, False),
    )  # fmt: skip
    floors = {"AST": limits.AST_UPPER.value, "LDH": limits.LDH_UPPER.value}
    fixed = {"FERR": limits.FERR_HIGH.value, "IL18": limits.IL18_HIGH.value}
    for code, limit, down in beyond:
        value, ratio = seen.value(code), _ratio_to_usual(seen, code)
        moved = ratio is not None and (ratio <= limit if down else ratio >= limit)
        if value is not None and ((moved and value > floors.get(code, 0)) or value >= fixed.get(code, 1e12)):
            yield code


def _ratio_to_usual(seen: MonitorInput, code: str) -> float | None:
    value, usual = seen.value(code), seen.state.usual(code)
    return value / usual if value is not None and usual else None
