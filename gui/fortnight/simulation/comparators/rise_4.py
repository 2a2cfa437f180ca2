"""Version 4 of the alert (`il6-rise 4`), kept for comparison. It is frozen, and a test checks its results.

It differs from the current alert in its tables. It does not judge the first two values on the drug, values
from before the first dose, or samples without IL-6 (except for the pattern of MAS).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import log, log2
from typing import Any

from fortnight.domain.alert import child_state as knowing
from fortnight.domain.alert import levels, marker_model, walk
from fortnight.domain.alert.child_state import DAY, Known
from fortnight.domain.alert.evidence_table import AGAINST, GROUPS, START, TABLE, Grade, Row, Seeing, times
from fortnight.domain.alert.judgement import Judgement, Level
from fortnight.domain.alert.marker_model import Own, Surprise, When
from fortnight.domain.alert.population import MARKERS
from fortnight.domain.alert.scoring import MAS_MARKERS, Scales, Sight, Weighed
from fortnight.domain.messages import text
from fortnight.domain.record.course import Course, Result, Specimen
from fortnight.domain.treatment.exposure import Exposure, Phase, exposure_at

EARLY_VALUES = 2  # values on the drug needed before a value of the run-in is judged
CARD_NEEDS_SD, FEW_VALUES, FEW_NEEDS_SD, CARD_POINTS, WATCH_POINTS = 0.5, 3, 2.0, 0.0, -1.5
MAS_POINTS, MAS_PICTURE, ILL_OFF_PLAN, AGAIN_RAISED, WATCH_LEARNS = 0.0, 3.0, 0.3, 3, 0.3
TAIL_FROM_DAYS, TAIL_DAYS, TAIL_HALF_DAYS, TAIL_NEEDS_SD = 7.0, 35.0, 5.0, 1.0
CRP_BACK = 5.0

USUAL = {code: replace(usual, raised=None) for code, usual in MARKERS.items()}
USUAL["IL6"] = replace(USUAL["IL6"], early=(2.0, 2.0), wander=0.001)
USUAL["TEMP"] = replace(USUAL["TEMP"], early=(0.0, 0.0))


def _crp_back(seeing: Seeing) -> float | None:
    result = seeing.values.get("CRP")
    if not seeing.exposure.covered or result is None or result.comparator == "<" or result.value < CRP_BACK:
        return None
    return result.value if seeing.surprises.get("CRP", Surprise(9.0, 1.0)).z >= 1 else None


_CHANGED: dict[str, dict[str, Any]] = {
    "LYMPH": {"bacterial": times(0.8, 0.5, -2), "viral": times(0.74, 4, -2), "mas": times(0.75, 1)},
    "PCT": {"bacterial": times(3, 4), "viral": times(1.5, 1)},
    "PLT": {
        "bacterial": times(0.95, 0.5, -1.5),
        "viral": times(0.93, 1.5, -1.5),
        "flare": times(1.4, 4.5, -1.5),
        "mas": times(0.67, 5, -1),
    },
    "IL-6 before": {
        "bacterial": Grade(-0.5, 0.5, 0, -2),
        "viral": Grade(-0.25, 0.5, 0, -2),
        "flare": Grade(0.5, 0.5, 4, -0.5),
    },
}


def _row(row: Row) -> Row:
    row = replace(row, grades=_CHANGED.get(row.name, row.grades))
    return replace(row, look=_crp_back) if row.name == "CRP back" else row


SCALES = Scales(
    tuple(_row(row) for row in TABLE), GROUPS, {**START, "bacterial": -6.5, "viral": -6.5}, AGAINST
)


@dataclass(slots=True)
class _Known(Known):
    def belief(self, code: str) -> Own | None:
        if code not in self.own and code in USUAL:
            self.own[code] = Own(USUAL[code])
        return self.own.get(code)


def judge(course: Course) -> tuple[Judgement, ...]:
    """Judge every specimen with IL-6 or a marker of MAS, oldest first."""
    known, starts = _Known(), [i.started_at for i in course.infusions]
    steps = (
        _step(course, specimen, exposure_at(course, specimen.collected_at, starts), known, starts)
        for specimen in course.specimens
    )
    return tuple(judged for judged in steps if judged is not None)


def _step(
    course: Course, specimen: Specimen, exposure: Exposure, known: _Known, starts: Sequence[datetime]
) -> Judgement | None:
    values = {r.analyte: r for r in specimen.results}
    il6 = values.get("IL6")
    if exposure.phase is Phase.BEFORE:
        return (
            Judgement(specimen.id, il6.collected_at, "IL6", il6.value, il6.comparator, exposure)
            if il6
            else None
        )
    if il6 is not None:
        walk.note_series(il6, known)
    moment = marker_model.when(exposure.days_since, exposure.treatment_day)
    at = replace(moment, active=moment.early)
    sight = _look(course, specimen, exposure, values, at, known, starts)
    judged = _judged(specimen, il6, sight, at, known)
    level = judged.level if judged is not None else Level.NONE
    weight = _teaches(specimen, sight, level, known)
    if weight:
        knowing.learn(sight, at, weight, known)
    sd, fold = (judged.sd, judged.fold) if judged is not None else (None, None)
    knowing.remember(sight, level, sd, fold, known)
    return judged


def _look(
    course: Course,
    specimen: Specimen,
    exposure: Exposure,
    values: dict[str, Result],
    at: When,
    known: _Known,
    starts: Sequence[datetime],
) -> Sight:
    sight = walk.bare_sight(course, specimen, exposure, values, known)
    if exposure.phase is Phase.RUN_IN and known.on_drug < EARLY_VALUES:
        return sight
    for code, result in values.items():
        own = known.belief(code)
        if own is None or (code == "CRP" and not exposure.covered):
            continue
        if result.comparator != "<":
            sight.surprises[code] = own.surprise(result.value, at)
        elif code == "IL6":
            z, sd = own.surprise(result.value, at)
            sight.surprises[code] = Surprise(min(z, 0.0), sd)
    sight.off_plan = walk.off_plan(exposure, starts)
    if sight.off_plan:
        share = (known.unplanned + 0.5) / (known.planned + known.unplanned + 8)
        sight.unplanned = max(0.0, log2(ILL_OFF_PLAN / share))
    return sight


def _judged(
    specimen: Specimen, il6: Result | None, sight: Sight, at: When, known: _Known
) -> Judgement | None:
    weighed = SCALES.weigh(sight)
    if il6 is None:
        if MAS_MARKERS.isdisjoint(sight.values):
            return None
        marker = next(r for r in specimen.results if r.analyte in MAS_MARKERS)
        picture = weighed.blood_picture >= MAS_PICTURE
        urgent = picture and weighed.of("mas") >= max(MAS_POINTS, weighed.of("flare"))
        level, suggests = (Level.URGENT, "mas") if urgent else (Level.NONE, "unclear")
        return _made(specimen, marker, sight, weighed, level, suggests)
    surprise = sight.surprises.get("IL6")
    sd = surprise.z if surprise is not None else None
    own = known.own.get("IL6")
    centre = own.range(at)[0] if own is not None else None
    level, suggests = _level(weighed, sd, specimen, known.count < FEW_VALUES)
    tail = False
    if Level.NONE < level < Level.URGENT:
        left = _without_tail(il6, at, known, sight, specimen)
        if left is not None and left < level:
            level, tail = left, True
    rated = sd is not None and il6.comparator != "<" and il6.value > 0
    fold = il6.value / max(centre, 0.01) if rated and centre is not None else None
    return replace(
        _made(specimen, il6, sight, weighed, level, suggests), centre=centre, sd=sd, fold=fold, tail=tail
    )


def _made(
    specimen: Specimen, result: Result, sight: Sight, weighed: Weighed, level: Level, suggests: str
) -> Judgement:
    return Judgement(
        specimen.id,
        specimen.collected_at,
        result.analyte,
        result.value,
        result.comparator,
        sight.exposure,
        level,
        suggests,
        text(""),
        weighed=weighed,
    )


def _level(weighed: Weighed, sd: float | None, specimen: Specimen, few: bool) -> tuple[Level, str]:
    infection, flare, mas = weighed.infection, weighed.of("flare"), weighed.of("mas")
    best, suggests = max(infection, flare), levels.suggests_of(weighed)
    low = sd is None or sd < CARD_NEEDS_SD
    if mas >= MAS_POINTS and weighed.blood_picture >= MAS_PICTURE:
        return Level.URGENT, "mas" if mas >= best or low else suggests
    if low or sd is None:
        return Level.NONE, suggests
    if best < WATCH_POINTS:
        return (Level.WATCH if few and sd >= FEW_NEEDS_SD else Level.NONE), suggests
    if levels.red_flag(specimen) is not None:
        return Level.URGENT, suggests
    return (Level.WATCH if best < CARD_POINTS else Level.ALERT), suggests


def _without_tail(il6: Result, at: When, known: _Known, sight: Sight, specimen: Specimen) -> Level | None:
    peak, own = known.peak, known.own.get("IL6")
    if peak is None or own is None or sight.surprises.get("IL6") is None:
        return None
    days = (il6.collected_at - peak.first).total_seconds() / DAY
    if not TAIL_FROM_DAYS <= days <= TAIL_DAYS:
        return None
    since = (il6.collected_at - peak.highest).total_seconds() / DAY
    left = (peak.fold - 1) * 0.5 ** (since / TAIL_HALF_DAYS)
    against = own.surprise(il6.value, at, log(1 + max(left, 0.0)))
    if against.z < TAIL_NEEDS_SD:
        return Level.NONE
    again = SCALES.weigh(replace(sight, surprises={**sight.surprises, "IL6": against}, before=None))
    return _level(again, against.z, specimen, few=False)[0]


def _teaches(specimen: Specimen, sight: Sight, level: Level, known: _Known) -> float:
    quiet = knowing.teaches(sight.course.events, specimen, sight, Level.NONE, known)
    if not quiet or level is Level.NONE or knowing.named_well(sight.course.events, specimen.collected_at):
        return quiet
    return WATCH_LEARNS if level is Level.WATCH or known.raised >= AGAIN_RAISED else 0.0
