"""Macrophage activation syndrome: the 2016 set, the MS score and ferritin/ESR.

A missing value is never taken as normal: where it could change the answer the answer is `None`. On
tocilizumab the criteria miss most MAS, so `CAVEAT` is to be shown wherever a result is.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fortnight.domain.messages import text

CAVEAT = text(
    "On tocilizumab these criteria miss most MAS: the 2016 set was met in {treated} % of treated "
    "and {untreated} % of untreated children (Shimizu 2020). “Not met” does not exclude MAS.",
    treated=25,
    untreated=83.3,
)

# Ravelli, Ann Rheum Dis 2016 [V]
FERRITIN_ABOVE_NG_ML = 684.0
PLATELETS_UP_TO_10E9_L = 181.0
AST_ABOVE_U_L = 48.0
TRIGLYCERIDES_ABOVE_MG_DL = 156.0
FIBRINOGEN_UP_TO_MG_DL = 360.0
NEEDED_BESIDE_FERRITIN = 2

MS_CUT_OFF = -2.1  # Minoia, Ann Rheum Dis 2019;78:1357, table 4 [V]
MS_CUT_OFF_DANISH = -1.5  # Danish series 2022 [V]; both are shown
FERRITIN_ESR_RATIO = 20.0  # 19.4 to 20.0, Danish series 2022 and others [V]


@dataclass(frozen=True, slots=True)
class Mas2016:
    """`lab_pattern` is the laboratory part alone; `classified` needs fever too. `None`: cannot be judged."""

    lab_pattern: bool | None
    classified: bool | None


@dataclass(frozen=True, slots=True)
class MsScore:
    """The MS score and whether MAS is to be considered (at the cut-off of -2.1)."""

    score: float | None
    considered: bool | None


def mas_2016(
    fever: bool | None,
    ferritin_ng_ml: float | None,
    platelets_10e9_l: float | None,
    ast_u_l: float | None,
    triglycerides_mg_dl: float | None,
    fibrinogen_mg_dl: float | None,
) -> Mas2016:
    """The 2016 EULAR/ACR/PRINTO set for a child with known or suspected sJIA."""
    signs = (
        _at_most(platelets_10e9_l, PLATELETS_UP_TO_10E9_L),
        _above(ast_u_l, AST_ABOVE_U_L),
        _above(triglycerides_mg_dl, TRIGLYCERIDES_ABOVE_MG_DL),
        _at_most(fibrinogen_mg_dl, FIBRINOGEN_UP_TO_MG_DL),
    )
    pattern = _both(_above(ferritin_ng_ml, FERRITIN_ABOVE_NG_ML), _enough(signs))
    return Mas2016(pattern, _both(fever, pattern))


def ms_score(
    cns: bool | None,
    haemorrhage: bool | None,
    active_arthritis: bool | None,
    platelets_10e9_l: float | None,
    ldh_u_l: float | None,
    fibrinogen_mg_dl: float | None,
    ferritin_ng_ml: float | None,
) -> MsScore:
    """The MAS/sJIA (MS) score; with any item missing it cannot be judged."""
    terms = (
        (2.44, cns),
        (1.54, haemorrhage),
        (-1.30, active_arthritis),
        (-0.003, platelets_10e9_l),
        (0.001, ldh_u_l),
        (-0.004, fibrinogen_mg_dl),
        (0.0001, ferritin_ng_ml),
    )
    known = [weight * item for weight, item in terms if item is not None]
    if len(known) < len(terms):
        return MsScore(None, None)
    score = round(sum(known), 9)
    return MsScore(score, score >= MS_CUT_OFF)


def ferritin_esr_ratio(ferritin_ng_ml: float | None, esr_mm_h: float | None) -> float | None:
    """Ferritin in ng/mL over ESR in mm/h; `None` without both or with an ESR of 0."""
    if ferritin_ng_ml is None or not esr_mm_h:
        return None
    return ferritin_ng_ml / esr_mm_h


def _above(value: float | None, limit: float) -> bool | None:
    return None if value is None else value > limit


def _at_most(value: float | None, limit: float) -> bool | None:
    return None if value is None else value <= limit


def _both(first: bool | None, second: bool | None) -> bool | None:
    if first is False or second is False:
        return False
    return None if first is None or second is None else bool(first and second)


def _enough(signs: Iterable[bool | None]) -> bool | None:
    signs = tuple(signs)
    if signs.count(True) >= NEEDED_BESIDE_FERRITIN:
        return True
    return False if signs.count(True) + signs.count(None) < NEEDED_BESIDE_FERRITIN else None
