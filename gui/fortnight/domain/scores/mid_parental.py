"""The target height of a child from the heights of its parents, by a formula that is named."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import floor

from fortnight.domain.messages import Text, text
from fortnight.domain.scores.growth import DAYS_PER_MONTH, Lms, reference_at
from fortnight.domain.scores.growth_curves import LAST_MONTH

BETWEEN_SEXES_CM = 13.0
SEXES = ("female", "male")
_REVIEW = "review of target heights, PMC12797921"


@dataclass(frozen=True, slots=True)
class TargetFormula:
    """One formula: its name, its source, and how certain that is.

    Of the corrected mean of the parents in cm it adds `more_cm`, with a range of ± `range_cm` by sex. A
    formula in SDS takes `share` of the mean of the parents' SDS, ± `range_sds`.
    """

    name: Text
    source: str
    confidence: str
    more_cm: float = 0.0
    range_cm: Mapping[str, float] | None = None
    share: float = 1.0
    range_sds: float = 0.0


FORMULAS: Mapping[str, TargetFormula] = {
    "tanner": TargetFormula(text("Tanner 1970"), _REVIEW, "V", range_cm={"female": 8.5, "male": 8.5}),
    "ogata": TargetFormula(
        text("Ogata 1990"), _REVIEW, "V", more_cm=2.0, range_cm={"female": 8.0, "male": 9.0}
    ),
    "ogata-2007": TargetFormula(text("Ogata 2007"), _REVIEW, "V", range_cm={"female": 8.0, "male": 9.0}),
    "hermanussen": TargetFormula(text("Hermanussen and Cole 2002"), _REVIEW, "V", share=0.72, range_sds=1.6),
}


@dataclass(frozen=True, slots=True)
class Target:
    """A target height in cm with its range, the SDS of each at 19 years by WHO, and the formula's name."""

    cm: float
    low_cm: float
    high_cm: float
    formula: Text
    sds: float
    low_sds: float
    high_sds: float


def target_height(formula: str, sex: str, mother_cm: float | None, father_cm: float | None) -> Target | None:
    """Return the target height by one of `FORMULAS`; `None` without both parents' heights or the sex."""
    if sex not in SEXES or not mother_cm or not father_cm:
        return None
    made = FORMULAS[formula]
    if made.range_cm is None:
        middle, more = made.share * _mean_sds(mother_cm, father_cm), made.range_sds
        return _target(made, sex, *(_adult(sex).at(middle + step) for step in (0, -more, more)))
    sign = 1 if sex == "male" else -1
    cm = (mother_cm + father_cm + sign * BETWEEN_SEXES_CM) / 2 + made.more_cm
    return _target(made, sex, cm, cm - made.range_cm[sex], cm + made.range_cm[sex])


def _target(made: TargetFormula, sex: str, cm: float, low: float, high: float) -> Target:
    return Target(cm, low, high, made.name, *(_adult(sex).sds(each) for each in (cm, low, high)))


def _mean_sds(mother_cm: float, father_cm: float) -> float:
    return (_adult("female").sds(mother_cm) + _adult("male").sds(father_cm)) / 2


def _adult(sex: str) -> Lms:
    adult = reference_at("height", sex, floor(LAST_MONTH * DAYS_PER_MONTH))
    assert adult is not None  # the reference of WHO ends at this age
    return adult
