"""The formulas for the target height of a child from the heights of its parents, each with its source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fortnight.domain.messages import Text, text

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


TARGET_FORMULAS: Mapping[str, TargetFormula] = {
    "tanner": TargetFormula(text("Tanner 1970"), _REVIEW, "V", range_cm={"female": 8.5, "male": 8.5}),
    "ogata": TargetFormula(
        text("Ogata 1990"), _REVIEW, "V", more_cm=2.0, range_cm={"female": 8.0, "male": 9.0}
    ),
    "ogata-2007": TargetFormula(text("Ogata 2007"), _REVIEW, "V", range_cm={"female": 8.0, "male": 9.0}),
    "hermanussen": TargetFormula(text("Hermanussen and Cole 2002"), _REVIEW, "V", share=0.72, range_sds=1.6),
}
