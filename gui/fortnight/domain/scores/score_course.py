"""The activity of a child over time: a score, active joints or the C-HAQ of each assessment as a range."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from fortnight.domain.record.joints import JOINTS
from fortnight.domain.record.visit import SCALES
from fortnight.domain.scores.activity_bounds import scores
from fortnight.domain.scores.activity_cutoffs import BY_SCORE, CutOffs
from fortnight.domain.scores.assessment import Assessment
from fortnight.domain.scores.bounds import Bounds

JOINT_COUNT, CHAQ = "active joints", "C-HAQ"

STATE_SETS: Mapping[str, tuple[str, str]] = {
    "cJADAS10": ("Trincianti 2021", "polyarthritis"),
    "JADAS10": ("Trincianti 2021", "polyarthritis"),
    "JADAS27": ("Consolaro 2012/2014", "polyarthritis"),
    "sJADAS10": ("sJADAS10, Rosina 2024", "systemic"),
}
"""The set of cut-offs, and its course of disease, that names the state of a score. JADAS71 has none."""


@dataclass(frozen=True, slots=True)
class Point:
    """A value of one assessment (`id`), from `value.low` to `value.high`."""

    id: str
    at: datetime
    value: Bounds


@dataclass(frozen=True, slots=True)
class ScoreCourse:
    """The values of one score, oldest first. `highest` is the end of its scale.

    An assessment of which nothing is known (the range is the whole scale) has no point.
    """

    name: str
    highest: float
    points: tuple[Point, ...]
    cut_offs: CutOffs | None = None


def cut_offs_of(score: str) -> CutOffs | None:
    """The cut-offs that name the state of a score; `None` if it has none."""
    named = STATE_SETS.get(score)
    return None if named is None else BY_SCORE[named[0], score, named[1]]


def score_course(found: Sequence[Assessment], name: str, cut_offs: CutOffs | None = None) -> ScoreCourse:
    """The course of a score of `activity_bounds.scores`, of `JOINT_COUNT` or of `CHAQ`.

    `cut_offs` is the chosen set, else the one that names the state of the score.
    """
    values = [(each, *_value(each, name)) for each in found]
    highest = values[0][2] if values else 0.0
    points = (Point(each.id, each.at, value) for each, value, top in values if not _is_unknown(value, top))
    return ScoreCourse(name, highest, tuple(points), cut_offs or cut_offs_of(name))


def _value(found: Assessment, name: str) -> tuple[Bounds, float]:
    """The value of an assessment, and the end of its scale."""
    if name == JOINT_COUNT:
        return found.active, float(len(JOINTS))
    if name == CHAQ:
        return found.on_scale("chaq"), SCALES["chaq_index"].highest
    score = next(each for each in scores(found) if each.name == name)
    return score.value, score.highest


def _is_unknown(value: Bounds, highest: float) -> bool:
    return value.low <= 0 and value.high >= highest
