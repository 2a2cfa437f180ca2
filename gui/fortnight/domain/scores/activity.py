"""Disease activity scores: JADAS, sJADAS10, ACR Pedi response, flare and the C-HAQ index.

A score is `None` if one of its parts is missing. It is never calculated from the remaining parts.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import inf

from fortnight.domain.messages import text
from fortnight.domain.record.visit import CHAQ_DOMAINS, chaq_mistakes

JOINT_COUNTS = (10, 27, 71)

# JADAS ---------------------------------------------------------------------------------------------

_ESR_COUNTS_ABOVE_MM_H = 20.0
_CRP_COUNTS_ABOVE_MG_L = 10.0
_ACUTE_PHASE_UNIT = 10.0  # mm/h or mg/L for each point of JADAS
_ACUTE_PHASE_MOST = 10.0


@dataclass(frozen=True, slots=True)
class Jadas:
    """JADAS, and cJADAS, which has no acute-phase part.

    Both should be shown because tocilizumab suppresses the acute-phase part.
    """

    jadas: float | None
    cjadas: float | None


def normalised_esr(esr_mm_h: float) -> float:
    """The acute-phase part by ESR in mm/h: (ESR - 20)/10, limited to 0 to 10 (Consolaro 2009) [V]."""
    return _acute_phase_points(esr_mm_h - _ESR_COUNTS_ABOVE_MM_H)


def normalised_crp(crp_mg_l: float) -> float:
    """The acute-phase part by CRP in mg/L: (CRP - 10)/10, limited to 0 to 10 (Nordal 2012) [R]."""
    return _acute_phase_points(crp_mg_l - _CRP_COUNTS_ABOVE_MG_L)


def _acute_phase_points(excess: float) -> float:
    return min(_ACUTE_PHASE_MOST, max(0.0, excess / _ACUTE_PHASE_UNIT))


def acute_phase(esr_mm_h: float | None, crp_mg_l: float | None) -> float | None:
    """The acute-phase part of JADAS by ESR, or by CRP if there is no ESR."""
    if esr_mm_h is not None:
        return normalised_esr(esr_mm_h)
    return None if crp_mg_l is None else normalised_crp(crp_mg_l)


def jadas(
    physician_global: float | None,
    patient_global: float | None,
    active_joints: float | None,
    joints: int,
    esr_mm_h: float | None = None,
    crp_mg_l: float | None = None,
) -> Jadas:
    """JADAS10, JADAS27 or JADAS71, as `joints` says, and the cJADAS.

    The global assessments are 0 to 10. Active joints count up to `joints`.

    :raises ValueError: if `joints` is not 10, 27 or 71.
    """
    if joints not in JOINT_COUNTS:
        raise ValueError(text("JADAS is defined for 10, 27 or 71 joints, not for {joints}.", joints=joints))
    counted = None if active_joints is None else min(active_joints, joints)
    clinical = _total(physician_global, patient_global, counted)
    return Jadas(_total(clinical, acute_phase(esr_mm_h, crp_mg_l)), clinical)


# Systemic features and sJADAS10 --------------------------------------------------------------------

# One point for each limit that is exceeded (Tibaldi 2020 [V2]); a value equal to a limit does not count [P].
_FEVER_ABOVE_CEL = (37.5, 38.0, 39.0, 40.0)
HB_BELOW_G_DL = 9.0
PLATELETS_ABOVE_10E9_L = 600.0
FERRITIN_ABOVE_NG_ML = 500.0


@dataclass(frozen=True, slots=True)
class SystemicFeatures:
    """The items of the modified systemic manifestation score; `None` means not known."""

    temperature_c: float | None
    rash: bool | None
    lymphadenopathy: bool | None
    hepatosplenomegaly: bool | None
    serositis: bool | None
    hb_g_dl: float | None
    platelets_10e9_l: float | None
    ferritin_ng_ml: float | None


def msms(found: SystemicFeatures) -> int | None:
    """The modified systemic manifestation score, 0 to 10 (Tibaldi 2020) [V2]."""
    signs = (found.rash, found.lymphadenopathy, found.hepatosplenomegaly, found.serositis)
    points = (
        fever_points(found.temperature_c),
        *(None if sign is None else int(bool(sign)) for sign in signs),
        None if found.hb_g_dl is None else int(found.hb_g_dl < HB_BELOW_G_DL),
        platelets_or_ferritin(found.platelets_10e9_l, found.ferritin_ng_ml),
    )
    total = _total(*points)
    return None if total is None else int(total)


def sjadas10(found: SystemicFeatures, jadas10: float | None) -> float | None:
    """The sJADAS10: the sum of JADAS10 and the systemic manifestation score (Tibaldi 2020) [V2]."""
    return _total(jadas10, msms(found))


def fever_points(temperature_c: float | None) -> int | None:
    """The points of the temperature, 0 to 4; `None` if it is not known."""
    return None if temperature_c is None else sum(temperature_c > edge for edge in _FEVER_ABOVE_CEL)


def platelets_or_ferritin(platelets: float | None, ferritin: float | None) -> int | None:
    """One point for platelets in 10⁹/L or ferritin in ng/mL above its limit; `None` if it is not known."""
    high_platelets = platelets is not None and platelets > PLATELETS_ABOVE_10E9_L
    high_ferritin = ferritin is not None and ferritin > FERRITIN_ABOVE_NG_ML
    if high_platelets or high_ferritin:
        return 1
    return None if platelets is None or ferritin is None else 0


# ACR Pedi ------------------------------------------------------------------------------------------


ACR_LEVELS = (100, 90, 70, 50, 30)
ACR_VARIABLES_NEEDED = 3
ACR_CHANGE_PERCENT = 30
ACR_OPPOSITE_CHANGES_ALLOWED = 1


@dataclass(frozen=True, slots=True)
class CoreSet:
    """The six variables of the JIA core set. CRP in mg/L is used if ESR in mm/h is missing."""

    active_joints: float | None = None
    limited_joints: float | None = None
    physician_global: float | None = None
    patient_global: float | None = None
    chaq: float | None = None
    esr_mm_h: float | None = None
    crp_mg_l: float | None = None


_CLINICAL = ("active_joints", "limited_joints", "physician_global", "patient_global", "chaq")
_SMALLEST_COUNTED_WORSENING: Mapping[str, float] = {
    "active_joints": 2.0,
    "limited_joints": 2.0,
    "physician_global": 2.0,
    "patient_global": 2.0,
}


def acr_pedi(baseline: CoreSet, current: CoreSet) -> int | None:
    """The ACR Pedi response: 0, 30, 50, 70, 90 or 100 (Giannini 1997) [V].

    A level is reached if at least 3 variables have improved by that percentage and no more than 1 has
    worsened by more than 30 %. Variables missing at either time are left out; with fewer than 3 the result is
    `None`.
    """
    changes = tuple(_changes(baseline, current).values())
    if len(changes) < ACR_VARIABLES_NEEDED:
        return None
    return acr_level(changes)


def acr_level(changes: Sequence[float]) -> int:
    """The level that at least 3 changes in percent reach (negative means better); 0 if 2 are worse."""
    if sum(change > ACR_CHANGE_PERCENT for change in changes) > ACR_OPPOSITE_CHANGES_ALLOWED:
        return 0
    third_best = -sorted(changes)[ACR_VARIABLES_NEEDED - 1]
    return next((level for level in ACR_LEVELS if third_best >= level), 0)


def adapted_acr_pedi(response: int | None, fever: bool | None) -> int | None:
    """The ACR Pedi response adapted to sJIA: there is no response while the child has fever.

    The caller decides what counts as fever.
    """
    if fever or response == 0:
        return 0
    return None if fever is None else response


def acr_flare(best: CoreSet, current: CoreSet) -> bool | None:
    """Whether the child has a flare compared with its best state.

    In a flare at least 3 variables have worsened by 30 % or more, and no more than 1 has improved by more
    than 30 %. A worsening counts only if it is at least 2 joints, or 20 mm on a 100 mm scale. `None` with
    fewer than 3 variables.
    """
    changes = _changes(best, current)
    if len(changes) < ACR_VARIABLES_NEEDED:
        return None
    worse = sum(
        change >= ACR_CHANGE_PERCENT
        and _change(best, current, name) >= _SMALLEST_COUNTED_WORSENING.get(name, 0.0)
        for name, change in changes.items()
    )
    better = sum(change < -ACR_CHANGE_PERCENT for change in changes.values())
    return worse >= ACR_VARIABLES_NEEDED and better <= ACR_OPPOSITE_CHANGES_ALLOWED


def _changes(before: CoreSet, after: CoreSet) -> dict[str, float]:
    """The change in percent of each variable known at both times; positive means worse."""
    acute = "esr_mm_h" if before.esr_mm_h is not None and after.esr_mm_h is not None else "crp_mg_l"
    pairs = {name: (getattr(before, name), getattr(after, name)) for name in (*_CLINICAL, acute)}
    return {name: percent_change(old, new) for name, (old, new) in pairs.items() if None not in (old, new)}


def percent_change(old: float, new: float) -> float:
    """The change in percent, rounded so that 2.6 is exactly 30 % more than 2; infinite from 0 to more."""
    if old == 0:
        return 0.0 if new == 0 else inf
    return round((new - old) / old * 100, 9)


def _change(before: CoreSet, after: CoreSet, name: str) -> float:
    return getattr(after, name) - getattr(before, name)


# C-HAQ ---------------------------------------------------------------------------------------------

CHAQ_LEAST_ANSWERED = 6
_WITH_AID = 2.0


@dataclass(frozen=True, slots=True)
class Chaq:
    """The C-HAQ index, from 0 to 3.

    `answered` is the number of domains answered. `index` is the mean of these domains, `index_of_eight` is
    their sum divided by eight; both are `None` if fewer than 6 domains were answered.
    """

    answered: int
    index: float | None
    index_of_eight: float | None


def chaq(items: Mapping[str, Sequence[float | None]], aids: Sequence[str] = ()) -> Chaq:
    """The C-HAQ index: the mean of the highest item of each domain.

    A domain in which aids or help are used counts as at least 2.

    Sources disagree on the denominator: the number of domains answered (NINDS), or eight.

    :raises ValueError: if a domain does not exist or has fewer items, or an item is outside 0 to 3.
    """
    mistake = next(chaq_mistakes(items, aids), None)
    if mistake is not None:
        raise ValueError(mistake)
    scores = {name: _domain(items.get(name, ()), name in aids) for name in CHAQ_DOMAINS}
    answered = [score for score in scores.values() if score is not None]
    if len(answered) < CHAQ_LEAST_ANSWERED:
        return Chaq(len(answered), None, None)
    return Chaq(len(answered), sum(answered) / len(answered), sum(answered) / len(CHAQ_DOMAINS))


def _domain(items: Sequence[float | None], aided: bool) -> float | None:
    highest = max((item for item in items if item is not None), default=None)
    return highest if highest is None or not aided else max(float(highest), _WITH_AID)


def _total(*parts: float | None) -> float | None:
    known = [part for part in parts if part is not None]
    return sum(known) if len(known) == len(parts) else None
