"""The activity scores of an assessment as ranges: what is missing never counts as zero.

The acute-phase part is that of ESR, as JADAS was defined; tocilizumab suppresses it, so cJADAS is beside it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from fortnight.domain.messages import Text, Word, text
from fortnight.domain.record.visit import Feature
from fortnight.domain.scores import activity
from fortnight.domain.scores.activity_cutoffs import CutOffs, state
from fortnight.domain.scores.assessment import Assessment
from fortnight.domain.scores.bounds import Bounds, known, known_or, total

HIGHEST_ESR_POINTS = 10.0  # of JADAS, as in `activity.normalised_esr`
MOST_FEVER_POINTS = 4.0


@dataclass(frozen=True, slots=True)
class Part:
    """One term of a score. `is_hidden` marks a term that the drug suppresses."""

    name: str
    value: Bounds
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class Score:
    """A score with its terms; `highest` is the end of its scale."""

    name: str
    highest: float
    parts: tuple[Part, ...]

    @property
    def value(self) -> Bounds:
        """The sum of the terms."""
        return total(part.value for part in self.parts)

    @property
    def has_hidden(self) -> bool:
        """Whether the drug suppresses one of the terms."""
        return any(part.is_hidden for part in self.parts)


PART_WORDS: Mapping[str, Text] = {
    "physician_global": text("Physician global"),
    "patient_global": text("Parent or patient global"),
    "active_joints": text("Active joints"),
    "active_joints_27": text("Active joints of the 27"),
    "limited_joints": text("Limited joints"),
    "chaq": text("C-HAQ"),
    "esr": text("ESR"),
    "temperature": text("Fever"),
    "rash": text("Rash"),
    "lymphadenopathy": text("Lymph nodes"),
    "hepatosplenomegaly": text("Liver or spleen"),
    "serositis": text("Serositis"),
    "hb": text("Haemoglobin"),
    "platelets_ferritin": text("Platelets or ferritin"),
}


LABS_OF_PARTS: Mapping[str, tuple[str, ...]] = {
    "esr": ("ESR",),
    "hb": ("HB",),
    "platelets_ferritin": ("PLT", "FERR"),
    "temperature": ("TEMP",),
}
"""The results that a term is made of; the other terms are of the visit itself."""


def missing_labs(found: Assessment) -> tuple[str, ...]:
    """Return the analytes without which a score is incomplete."""
    missing = {name for score in scores(found) for name in score.value.missing}
    codes = (code for name, of_part in LABS_OF_PARTS.items() if name in missing for code in of_part)
    return tuple(code for code in codes if found.value(code) is None)


def scores(found: Assessment) -> tuple[Score, ...]:
    """Return cJADAS10, JADAS10, JADAS27, JADAS71 and sJADAS10 of an assessment, in this order."""
    jadas10 = (*_clinical(found, found.active.at_most(10)), _esr(found))
    return (
        Score("cJADAS10", 30, jadas10[:-1]),
        Score("JADAS10", 40, jadas10),
        Score("JADAS27", 57, (*_clinical(found, found.active_27), _esr(found))),
        Score("JADAS71", 101, (*_clinical(found, found.active), _esr(found))),
        Score("sJADAS10", 50, (*jadas10, *_systemic(found))),
    )


def _clinical(found: Assessment, joints: Bounds) -> tuple[Part, ...]:
    globals_ = ("physician_global", "patient_global")
    return (
        *(Part(name, found.on_scale(name)) for name in globals_),
        Part("active_joints", joints),
    )


def _esr(found: Assessment) -> Part:
    esr = found.value("ESR")
    points = None if esr is None else activity.normalised_esr(esr)
    return Part("esr", known_or(points, "esr", 0, HIGHEST_ESR_POINTS), is_hidden=True)


def _systemic(found: Assessment) -> Iterator[Part]:
    yield Part("temperature", _fever(found), is_hidden=True)
    for feature in (Feature.RASH, Feature.LYMPHADENOPATHY):
        yield Part(feature.value, _sign(found.features.get(feature), feature.value))
    yield Part("hepatosplenomegaly", _sign(_liver_or_spleen(found), "hepatosplenomegaly"))
    yield Part("serositis", _sign(found.features.get(Feature.SEROSITIS), "serositis"))
    hb = found.value("HB")
    yield Part("hb", _sign(None if hb is None else hb < activity.HB_BELOW_G_DL, "hb"))
    high = activity.platelets_or_ferritin(found.value("PLT"), found.value("FERR"))
    yield Part("platelets_ferritin", known_or(high, "platelets_ferritin", 0, 1))


def _sign(present: bool | None, name: str) -> Bounds:
    return known_or(None if present is None else float(present), name, 0, 1)


def _fever(found: Assessment) -> Bounds:
    """The points of the temperature; fever of which no temperature is recorded is at least one point."""
    points = activity.fever_points(found.value("TEMP"))
    fever = found.features.get(Feature.FEVER)
    if points is not None and (points or not fever):
        return known(points)
    if fever:
        return Bounds(1, MOST_FEVER_POINTS, ("temperature",))
    return known_or(None if fever is None else 0, "temperature", 0, MOST_FEVER_POINTS)


def _liver_or_spleen(found: Assessment) -> bool | None:
    seen = [found.features.get(f) for f in (Feature.HEPATOMEGALY, Feature.SPLENOMEGALY)]
    if True in seen:
        return True
    return None if None in seen else False


@dataclass(frozen=True, slots=True)
class State:
    """The activity state of a score by one set of cut-offs: the lowest and the highest that is possible."""

    lowest: Word
    highest: Word

    @property
    def certain(self) -> Word | None:
        """The state if nothing that is missing can change it, else `None`."""
        return self.lowest if self.lowest == self.highest else None


def state_of(value: Bounds, cut_offs: CutOffs) -> State:
    """Return the state of a score; of an incomplete one, the two ends of what is possible."""
    lowest, highest = state(value.low, cut_offs), state(value.high, cut_offs)
    assert lowest is not None
    assert highest is not None
    return State(lowest, highest)
