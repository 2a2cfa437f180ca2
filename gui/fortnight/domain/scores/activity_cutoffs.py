"""Cut-offs of the activity scores, in named sets. None is validated for sJIA on tocilizumab."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fortnight.domain.messages import Word, word

INACTIVE = word("inactive disease")
LOW = word("low disease activity")
MINIMAL = word("minimal disease activity")
MODERATE = word("moderate disease activity")
HIGH = word("high disease activity")
ABOVE_LOW = word("above low disease activity")


@dataclass(frozen=True, slots=True)
class CutOffs:
    """A named set: the upper limit of each state, in rising order, and the state above the last limit."""

    name: str
    score: str
    course: Word
    limits: tuple[tuple[Word, float], ...]
    above: Word
    confidence: str


_OLIGO, _POLY, _SYSTEMIC = word("oligoarthritis"), word("polyarthritis"), word("systemic")
_2012 = "Consolaro 2012/2014"
_2021 = "Trincianti 2021"
_SJADAS = "sJADAS10, Rosina 2024"


def _set_2021(score: str, course: Word, inactive: float, minimal: float, moderate: float) -> CutOffs:
    states = ((INACTIVE, inactive), (MINIMAL, minimal), (MODERATE, moderate))
    return CutOffs(_2021, score, course, states, HIGH, "V")


CUT_OFFS: tuple[CutOffs, ...] = (
    _set_2021("JADAS10", _OLIGO, 1.4, 4, 13),
    _set_2021("JADAS10", _POLY, 2.7, 6, 17),
    _set_2021("cJADAS10", _OLIGO, 1.1, 4, 12),
    _set_2021("cJADAS10", _POLY, 2.5, 5, 16),
    CutOffs(_2012, "JADAS27", _OLIGO, ((INACTIVE, 1), (LOW, 2.0), (MODERATE, 4.2)), HIGH, "V"),
    CutOffs(_2012, "JADAS27", _POLY, ((INACTIVE, 1), (LOW, 3.8), (MODERATE, 8.5)), HIGH, "V"),
    CutOffs(_2012, "JADAS10", _POLY, ((INACTIVE, 1), (LOW, 3.8), (MODERATE, 10.5)), HIGH, "R"),
    CutOffs(_2012, "cJADAS10", _OLIGO, ((INACTIVE, 1), (LOW, 1.5)), ABOVE_LOW, "V"),
    CutOffs(_2012, "cJADAS10", _POLY, ((INACTIVE, 1), (LOW, 2.5)), ABOVE_LOW, "V"),
    CutOffs(_SJADAS, "sJADAS10", _SYSTEMIC, ((INACTIVE, 2.9), (MINIMAL, 10), (MODERATE, 20.6)), HIGH, "R"),
)

BY_SCORE: Mapping[tuple[str, str, str], CutOffs] = {
    (row.name, row.score, row.course): row for row in CUT_OFFS
}


def state(score: float | None, cut_offs: CutOffs) -> Word | None:
    """The activity state of a score by one set; `None` without a score. Upper limits are inclusive."""
    if score is None:
        return None
    return next((name for name, upper in cut_offs.limits if round(score, 9) <= upper), cut_offs.above)
