"""Judging one specimen by what was known when it was drawn: observe, score, decide, and learn quiet values.

A specimen is quiet if nothing in it is raised and no illness was recorded near it; only such values teach the
child's own models.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import pairwise
from math import log, log2
from statistics import NormalDist

from fortnight.domain.alert import child_state, limits
from fortnight.domain.alert.child_state import ChildState
from fortnight.domain.alert.judgement import Judgement, Level, Suggestion
from fortnight.domain.alert.levels import (
    COMPANIONS,
    REACTION,
    Verdict,
    companions_make_a_card,
    reason_with_few_values,
    strongest_value,
    suggestion_of,
    verdict_of,
    verdict_of_companions,
    verdict_without_il6,
    warns_of_reaction,
)
from fortnight.domain.alert.marker_model import Deviation, TreatmentTime, treatment_time
from fortnight.domain.alert.observation import Observation
from fortnight.domain.alert.population import MARKERS
from fortnight.domain.alert.scoring import score
from fortnight.domain.labs.display import Quantity
from fortnight.domain.messages import text
from fortnight.domain.record.course import Course, Result, Specimen
from fortnight.domain.record.dates import DAY_SECONDS, days_between
from fortnight.domain.treatment.exposure import Exposure, Phase, is_crp_suppressed

_NORMAL = NormalDist()
ACUTE_PHASE = frozenset(("CRP", "SAA"))
FALLING = text("falling as expected after the earlier rise")
RECENT_DOSES = 7  # whose intervals are the child's usual one
PLANNED_INTERVAL = 14.0  # days, until there are two doses
SMALLEST_CENTRE = 0.01  # pg/mL: a centre of zero would make any fold infinite


def judge_specimen(
    course: Course, specimen: Specimen, exposure: Exposure, state: ChildState, starts: Sequence[datetime]
) -> Judgement | None:
    """Judge one specimen and update the state of the child; `None` if there is nothing to judge.

    `starts` are the starts of all infusions of the course, oldest first.
    """
    values = {r.analyte: r for r in specimen.results}
    il6 = values.get("IL6")
    if exposure.phase is Phase.BEFORE:
        state.add_untreated(specimen.results)
        return None if il6 is None else _il6_judgement(il6, exposure, state)
    state.start_treatment(starts[0])
    if MARKERS.keys().isdisjoint(values):
        return None
    if il6 is not None:
        note_change_of_assay(il6, state)
    at = treatment_time(exposure.days_since, exposure.treatment_day)
    seen = observation_without_models(course, specimen, exposure, values, state)
    _compare(seen, at, state, starts)
    judged = _judge_without_il6(seen) if il6 is None else _judge_il6(il6, seen, at, state)
    level = Level.NONE if judged is None else judged.level
    weight = child_state.learning_weight(course.events, seen, level, state)
    if weight:
        child_state.learn(seen, at, weight, state)
    child_state.remember(seen, judged, state)
    return replace(judged, learnt=True) if judged is not None and weight > 0 and il6 is not None else judged


def note_change_of_assay(il6: Result, state: ChildState) -> None:
    """If the assay has changed, keep the variance of the child's IL-6 and give its level little weight."""
    if state.method and il6.method and il6.method != state.method:
        state.new_series_left = int(limits.NEW_SERIES_VALUES.value)
        model = state.model("IL6")
        if model is not None:
            model.loosen(limits.NEW_SERIES_WEIGHT.value)


# Observing ------------------------------------------------------------------------------------------


def _compare(seen: Observation, at: TreatmentTime, state: ChildState, starts: Sequence[datetime]) -> None:
    """Add the deviations from the child's models, and whether the specimen was drawn off the plan."""
    seen.deviations = _deviations(seen.values, at, state, seen.exposure)
    seen.off_plan = is_off_plan(seen.exposure, starts)
    seen.off_plan_doublings = _off_plan_doublings(state) if seen.off_plan else 0.0


def observation_without_models(
    course: Course, specimen: Specimen, exposure: Exposure, values: Mapping[str, Result], state: ChildState
) -> Observation:
    """What is observed without a model: a change of assay, and how high IL-6 was in the previous specimen."""
    seen = Observation(course, specimen, exposure, values)
    il6 = values.get("IL6")
    if il6 is not None and state.method and il6.method and il6.method != state.method:
        seen.new_method = (il6.method, state.method)
    if state.il6_before is not None:
        days = days_between(state.il6_before[0], specimen.collected_at)
        if limits.BEFORE_FROM_DAYS.value <= days <= limits.BEFORE_TO_DAYS.value:
            seen.il6_before = state.il6_before[1]
    return seen


def _deviations(
    values: Mapping[str, Result], at: TreatmentTime, state: ChildState, exposure: Exposure
) -> dict[str, Deviation]:
    """The deviation of each measured marker from the child's own model.

    An IL-6 below the detection limit counts as at most what was expected; any other marker below its limit
    is ignored.
    """
    found: dict[str, Deviation] = {}
    for code, result in values.items():
        model = state.model(code)
        if model is None or (code in ACUTE_PHASE and not is_crp_suppressed(exposure)):
            continue
        if result.comparator != "<":
            found[code] = model.deviation(result.value, at)
        elif code == "IL6":
            z, sd = model.deviation(result.value, at)
            found[code] = Deviation(min(z, 0.0), sd)
    return found


def _off_plan_doublings(state: ChildState) -> float:
    """How much likelier a specimen off the plan is when this child is ill than when well (base-2 log)."""
    usual = (state.unplanned + 1) / (state.planned + state.unplanned + limits.PLANNED_BEFORE.value)
    return max(0.0, log2(limits.ILL_OFF_PLAN.value / usual))


def is_off_plan(exposure: Exposure, starts: Sequence[datetime]) -> bool:
    """Whether a specimen was drawn between two planned infusions.

    It is after the day of an infusion and, by the child's usual interval, not yet close to the next one.
    """
    since = exposure.days_since
    if since is None or since < limits.AFTER_DOSE_DAYS.value:
        return False
    given = starts[max(0, exposure.doses - RECENT_DOSES) : exposure.doses]
    gaps = sorted(b - a for a, b in pairwise(given))
    usual = gaps[len(gaps) // 2].total_seconds() / DAY_SECONDS if gaps else PLANNED_INTERVAL
    return since < limits.ON_PLAN.value * usual


# Judging --------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Rise:
    """IL-6 alone: the child's own centre and range (pg/mL), and how unusual a value this high is."""

    centre: float | None = None
    low: float | None = None
    high: float | None = None
    sd: float | None = None
    chance: float | None = None
    fold: float | None = None


def _il6_judgement(
    il6: Result,
    exposure: Exposure,
    state: ChildState,
    rise: _Rise = _Rise(),
    verdict: Verdict = Verdict(),  # noqa: B008 (immutable)
) -> Judgement:
    return Judgement(
        specimen=il6.specimen,
        at=il6.collected_at,
        analyte="IL6",
        value=il6.value,
        comparator=il6.comparator,
        exposure=exposure,
        level=verdict.level,
        suggests=verdict.suggests,
        because=verdict.because,
        centre=rise.centre,
        low=rise.low,
        high=rise.high,
        fold=rise.fold,
        chance=rise.chance,
        count=state.count,
        since=state.since,
        last=state.last,
        new_series=state.new_series_left > 0,
        sd=rise.sd,
    )


def _judge_il6(il6: Result, seen: Observation, at: TreatmentTime, state: ChildState) -> Judgement:
    scores, rise = score(seen), _rise(il6, seen, at, state)
    few = state.count < limits.FEW_VALUES.value
    verdict = verdict_of(scores, rise.sd, seen.specimen, few, seen.exposure.phase)
    lead = None
    if verdict.because is COMPANIONS:
        lead = Quantity.of(strongest_value(scores, verdict.suggests, seen))
    elif few and Level.NONE < verdict.level < Level.URGENT:
        verdict = replace(verdict, because=reason_with_few_values(verdict.because, rise.high, state))
    reaction = warns_of_reaction(seen, il6, state)
    if reaction and verdict.level < Level.URGENT and not companions_make_a_card(scores):
        verdict, lead = Verdict(Level.WATCH, Suggestion.REACTION, REACTION), None
    if (lower := _tail_level(il6, at, state, seen, verdict)) is not None:
        verdict = replace(verdict, level=lower, because=FALLING)
    return replace(
        _il6_judgement(il6, seen.exposure, state, rise, verdict),
        is_tail=lower is not None,
        reaction=reaction,
        lead=lead,
        scores=scores,
    )


def _rise(il6: Result, seen: Observation, at: TreatmentTime, state: ChildState) -> _Rise:
    sd = seen.deviations["IL6"].z if "IL6" in seen.deviations else None
    model = state.models.get("IL6")
    centre, low, high = model.range(at) if model is not None else (None, None, None)
    can_be_rated = sd is not None and il6.comparator != "<" and il6.value > 0
    return _Rise(
        centre,
        low,
        high,
        sd,
        chance=1 - _NORMAL.cdf(sd) if can_be_rated and sd is not None else None,
        fold=il6.value / max(centre, SMALLEST_CENTRE) if can_be_rated and centre is not None else None,
    )


def _tail_level(
    il6: Result, at: TreatmentTime, state: ChildState, seen: Observation, verdict: Verdict
) -> Level | None:
    """The lower level of a value that is the falling tail of an earlier rise; `None` for any other value."""
    if not Level.NONE < verdict.level < Level.URGENT or verdict.suggests is Suggestion.REACTION:
        return None
    level = _level_against_tail(il6, at, state, seen)
    return level if level is not None and level < verdict.level else None


def _level_against_tail(il6: Result, at: TreatmentTime, state: ChildState, seen: Observation) -> Level | None:
    """The level if IL-6 is compared with the decay of an earlier rise; `None` without such a rise."""
    peak, model = state.peak, state.models.get("IL6")
    if peak is None or model is None or seen.deviations.get("IL6") is None:
        return None
    days = days_between(peak.first, il6.collected_at)
    if not limits.TAIL_FROM_DAYS.value <= days <= limits.TAIL_DAYS.value:
        return None
    since = days_between(peak.highest, il6.collected_at)
    left = (peak.fold - 1) * 0.5 ** (since / limits.TAIL_HALF_DAYS.value)
    against = model.deviation(il6.value, at, log(1 + max(left, 0.0)))
    scores = score(replace(seen, deviations={**seen.deviations, "IL6": against}, il6_before=None))
    if against.z < limits.TAIL_NEEDS_SD.value:
        return verdict_of_companions(scores, suggestion_of(scores)).level
    return verdict_of(scores, against.z, seen.specimen, few=False, phase=seen.exposure.phase).level


def _judge_without_il6(seen: Observation) -> Judgement | None:
    """Judge a specimen without IL-6 by its other markers; `None` if none of them scores."""
    scores = score(seen)
    if not scores.rows:
        return None
    verdict = verdict_without_il6(scores)
    marker = strongest_value(scores, verdict.suggests, seen)
    return Judgement(
        specimen=seen.specimen.id,
        at=seen.specimen.collected_at,
        analyte=marker.analyte,
        value=marker.value,
        comparator=marker.comparator,
        exposure=seen.exposure,
        level=verdict.level,
        suggests=verdict.suggests,
        because=verdict.because,
        scores=scores,
    )
