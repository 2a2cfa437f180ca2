"""Version 4 of the alert (`il6-rise 4`), kept for comparison. It is frozen, and a test checks its results.

It differs from the current alert in its tables and in the steps below. It does not judge the first two
values on the drug, values from before the first dose, or samples without IL-6 (except for the
pattern of MAS).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from math import log, log2
from typing import Any

from fortnight.domain.alert import child_state, judge_specimen, levels
from fortnight.domain.alert.child_state import ChildState
from fortnight.domain.alert.evidence_table import AGAINST, GROUPS, START, TABLE, Grade, Row, times
from fortnight.domain.alert.judgement import Judgement, Level, Suggestion
from fortnight.domain.alert.marker_model import Deviation, MarkerModel, TreatmentTime, treatment_time
from fortnight.domain.alert.observation import Observation
from fortnight.domain.alert.population import MARKERS
from fortnight.domain.alert.scoring import MAS_MARKERS, Scores, ScoringTable
from fortnight.domain.messages import text
from fortnight.domain.record.course import Course, Result, Specimen
from fortnight.domain.record.dates import days_between
from fortnight.domain.treatment.exposure import Exposure, Phase, exposure_at

EARLY_VALUES = 2  # values on the drug needed before a value is judged that precedes the steady state
CARD_NEEDS_SD = 0.5  # SD: IL-6 below this raises no card
FEW_VALUES = 3  # values; with fewer, a mark needs more
FEW_NEEDS_SD = 2.0  # SD
CARD_POINTS = 0.0
WATCH_POINTS = -1.5
MAS_POINTS = 0.0
MAS_PICTURE = 3.0  # points of the blood picture
UNPLANNED_SHARE_IN_INFECTION = 0.3  # of the samples that are drawn while a child has an infection
AGAIN_RAISED = 3  # cards in a row after which a raised value changes what is usual
WATCH_LEARNS = 0.3  # weight of a marked value in what is usual
# After a peak IL-6 decays for weeks; a value that lies on that decay ("the tail") raises no new card.
TAIL_FROM_DAYS = 7.0
TAIL_DAYS = 35.0
TAIL_HALF_DAYS = 5.0
TAIL_NEEDS_SD = 1.0  # SD above the decay
CRP_BACK = 5.0  # mg/L

USUAL = {code: replace(usual, raised=None) for code, usual in MARKERS.items()}
USUAL["IL6"] = replace(USUAL["IL6"], early=(2.0, 2.0), wander=0.001)
USUAL["TEMP"] = replace(USUAL["TEMP"], early=(0.0, 0.0))


def _crp_back(seen: Observation) -> float | None:
    result = seen.values.get("CRP")
    if not seen.exposure.covered or result is None or result.comparator == "<" or result.value < CRP_BACK:
        return None
    return result.value if seen.deviations.get("CRP", Deviation(9.0, 1.0)).z >= 1 else None


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


SCORING = ScoringTable(
    tuple(_row(row) for row in TABLE), GROUPS, {**START, "bacterial": -6.5, "viral": -6.5}, AGAINST
)


@dataclass(slots=True)
class _State(ChildState):
    def model(self, code: str) -> MarkerModel | None:
        if code not in self.models and code in USUAL:
            self.models[code] = MarkerModel(USUAL[code])
        return self.models.get(code)


def judge(course: Course) -> tuple[Judgement, ...]:
    """Judge every specimen with IL-6 or a marker of MAS, oldest first."""
    state, starts = _State(), course.infusion_starts
    steps = (
        _step(course, specimen, exposure_at(course, specimen.collected_at), state, starts)
        for specimen in course.specimens
    )
    return tuple(judged for judged in steps if judged is not None)


def _step(
    course: Course, specimen: Specimen, exposure: Exposure, state: _State, starts: Sequence[datetime]
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
        judge_specimen.note_change_of_assay(il6, state)
    moment = treatment_time(exposure.days_since, exposure.treatment_day)
    at = replace(moment, active=moment.early)
    seen = _observe(course, specimen, exposure, values, at, state, starts)
    judged = _judge_il6(specimen, il6, seen, at, state)
    level = judged.level if judged is not None else Level.NONE
    weight = _learning_weight(specimen, seen, level, state)
    if weight:
        child_state.learn(seen, at, weight, state)
    child_state.remember(seen, judged, state)
    return judged


def _observe(  # noqa: PLR0913
    course: Course,
    specimen: Specimen,
    exposure: Exposure,
    values: dict[str, Result],
    at: TreatmentTime,
    state: _State,
    starts: Sequence[datetime],
) -> Observation:
    seen = judge_specimen.observation_without_models(course, specimen, exposure, values, state)
    if exposure.phase is Phase.RUN_IN and state.il6_on_drug < EARLY_VALUES:
        return seen
    for code, result in values.items():
        model = state.model(code)
        if model is None or (code == "CRP" and not exposure.covered):
            continue
        if result.comparator != "<":
            seen.deviations[code] = model.deviation(result.value, at)
        elif code == "IL6":
            z, sd = model.deviation(result.value, at)
            seen.deviations[code] = Deviation(min(z, 0.0), sd)
    seen.off_plan = judge_specimen.is_off_plan(exposure, starts)
    if seen.off_plan:
        share = (state.unplanned + 0.5) / (state.planned + state.unplanned + 8)
        seen.off_plan_doublings = max(0.0, log2(UNPLANNED_SHARE_IN_INFECTION / share))
    return seen


def _judge_il6(
    specimen: Specimen, il6: Result | None, seen: Observation, at: TreatmentTime, state: _State
) -> Judgement | None:
    scores = SCORING.score(seen)
    if il6 is None:
        if MAS_MARKERS.isdisjoint(seen.values):
            return None
        marker = next(r for r in specimen.results if r.analyte in MAS_MARKERS)
        picture = scores.blood_picture >= MAS_PICTURE
        urgent = picture and scores.of("mas") >= max(MAS_POINTS, scores.of("flare"))
        level, suggests = (Level.URGENT, Suggestion.MAS) if urgent else (Level.NONE, Suggestion.UNCLEAR)
        return _new_judgement(specimen, marker, seen, scores, level, suggests)
    deviation = seen.deviations.get("IL6")
    sd = deviation.z if deviation is not None else None
    model = state.models.get("IL6")
    centre = model.range(at)[0] if model is not None else None
    level, suggests = _level(scores, sd, specimen, state.count < FEW_VALUES)
    tail = False
    if Level.NONE < level < Level.URGENT:
        after_tail = _level_after_tail(il6, at, state, seen, specimen)
        if after_tail is not None and after_tail < level:
            level, tail = after_tail, True
    rated = sd is not None and il6.comparator != "<" and il6.value > 0
    fold = il6.value / max(centre, 0.01) if rated and centre is not None else None
    return replace(
        _new_judgement(specimen, il6, seen, scores, level, suggests),
        centre=centre,
        sd=sd,
        fold=fold,
        is_tail=tail,
    )


def _new_judgement(
    specimen: Specimen, result: Result, seen: Observation, scores: Scores, level: Level, suggests: Suggestion
) -> Judgement:
    return Judgement(
        specimen.id,
        specimen.collected_at,
        result.analyte,
        result.value,
        result.comparator,
        seen.exposure,
        level,
        suggests,
        text(""),
        scores=scores,
    )


def _level(scores: Scores, sd: float | None, specimen: Specimen, few: bool) -> tuple[Level, Suggestion]:
    infection, flare, mas = scores.infection, scores.of("flare"), scores.of("mas")
    best, suggests = max(infection, flare), levels.suggestion_of(scores)
    low = sd is None or sd < CARD_NEEDS_SD
    if mas >= MAS_POINTS and scores.blood_picture >= MAS_PICTURE:
        return Level.URGENT, Suggestion.MAS if mas >= best or low else suggests
    if low or sd is None:
        return Level.NONE, suggests
    if best < WATCH_POINTS:
        return (Level.WATCH if few and sd >= FEW_NEEDS_SD else Level.NONE), suggests
    if levels.red_flag(specimen) is not None:
        return Level.URGENT, suggests
    return (Level.WATCH if best < CARD_POINTS else Level.ALERT), suggests


def _level_after_tail(
    il6: Result, at: TreatmentTime, state: _State, seen: Observation, specimen: Specimen
) -> Level | None:
    peak, model = state.peak, state.models.get("IL6")
    if peak is None or model is None or seen.deviations.get("IL6") is None:
        return None
    days = days_between(peak.first, il6.collected_at)
    if not TAIL_FROM_DAYS <= days <= TAIL_DAYS:
        return None
    since = days_between(peak.highest, il6.collected_at)
    remaining_fold = (peak.fold - 1) * 0.5 ** (since / TAIL_HALF_DAYS)
    against = model.deviation(il6.value, at, log(1 + max(remaining_fold, 0.0)))
    if against.z < TAIL_NEEDS_SD:
        return Level.NONE
    again = SCORING.score(replace(seen, deviations={**seen.deviations, "IL6": against}, il6_before=None))
    return _level(again, against.z, specimen, few=False)[0]


def _learning_weight(specimen: Specimen, seen: Observation, level: Level, state: _State) -> float:
    quiet = child_state.learning_weight(seen.course.events, seen, Level.NONE, state)
    if (
        not quiet
        or level is Level.NONE
        or child_state.recorded_as_well(seen.course.events, specimen.collected_at)
    ):
        return quiet
    return WATCH_LEARNS if level is Level.WATCH or state.cards_in_a_row >= AGAIN_RAISED else 0.0
