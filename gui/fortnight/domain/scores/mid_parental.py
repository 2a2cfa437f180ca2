"""The target height of a child from the heights of its parents, by a formula that is named."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor

from fortnight.domain.messages import Text
from fortnight.domain.record.dates import DAYS_PER_MONTH
from fortnight.domain.record.target_formulas import TARGET_FORMULAS, TargetFormula
from fortnight.domain.scores.growth import Lms, reference_at
from fortnight.domain.scores.growth_curves import LAST_MONTH

BETWEEN_SEXES_CM = 13.0
SEXES = ("female", "male")


@dataclass(frozen=True, slots=True)
class TargetHeight:
    """A target height in cm with its range, the SDS of each at 19 years by WHO, and the formula's name."""

    cm: float
    low_cm: float
    high_cm: float
    formula: Text
    sds: float
    low_sds: float
    high_sds: float


def target_height(
    formula: str, sex: str, mother_cm: float | None, father_cm: float | None
) -> TargetHeight | None:
    """Return the target height by one of `TARGET_FORMULAS`; `None` without both parents or the sex."""
    if sex not in SEXES or not mother_cm or not father_cm:
        return None
    made = TARGET_FORMULAS[formula]
    if made.range_cm is None:
        middle, more = made.share * _mean_sds(mother_cm, father_cm), made.range_sds
        return _target(made, sex, *(_adult(sex).at(middle + step) for step in (0, -more, more)))
    sign = 1 if sex == "male" else -1
    cm = (mother_cm + father_cm + sign * BETWEEN_SEXES_CM) / 2 + made.more_cm
    return _target(made, sex, cm, cm - made.range_cm[sex], cm + made.range_cm[sex])


def _target(made: TargetFormula, sex: str, cm: float, low: float, high: float) -> TargetHeight:
    return TargetHeight(cm, low, high, made.name, *(_adult(sex).sds(each) for each in (cm, low, high)))


def _mean_sds(mother_cm: float, father_cm: float) -> float:
    return (_adult("female").sds(mother_cm) + _adult("male").sds(father_cm)) / 2


def _adult(sex: str) -> Lms:
    adult = reference_at("height", sex, floor(LAST_MONTH * DAYS_PER_MONTH))
    assert adult is not None  # the reference of WHO ends at this age
    return adult
