"""What is known of a child before a specimen is judged, and how a quiet specimen updates it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from fortnight.domain.alert import limits, marker_model
from fortnight.domain.alert.judgement import Judgement, Level
from fortnight.domain.alert.marker_model import MarkerModel, TreatmentTime
from fortnight.domain.alert.observation import Observation
from fortnight.domain.record.course import Event, Result
from fortnight.domain.record.dates import days_between
from fortnight.domain.record.event_kinds import EventKind
from fortnight.domain.treatment.exposure import Phase

DAYS_NOT_QUIET: dict[str, float] = {
    EventKind.INFECTION: limits.ILLNESS_DAYS.value,
    EventKind.FLARE: limits.ILLNESS_DAYS.value,
    EventKind.MAS: limits.ILLNESS_DAYS.value,
    EventKind.VACCINE: limits.ILLNESS_DAYS.value,
    EventKind.LIVE_VACCINE: limits.ILLNESS_DAYS.value,
    EventKind.SURGERY: limits.ILLNESS_DAYS.value,
    EventKind.SAMPLE: limits.SAMPLE_DAYS.value,
}
"""Days after a recorded event in which values are not learnt."""


@dataclass(slots=True)
class Peak:
    """The first specimen of a raised episode, and its highest IL-6 (when, and ÷ centre)."""

    first: datetime
    highest: datetime
    fold: float


@dataclass(slots=True)
class ChildState:
    """Everything that judging one specimen hands to the next.

    `models` holds the model of each marker that was measured. `planned` and `unplanned` count quiet specimens
    on and off the plan, `il6_on_drug` the IL-6 results on the drug, `count` the quiet ones that were learnt
    between `since` and `last`. `method` is the assay of the last IL-6; after a change of assay
    `new_series_left` results are still marked. `il6_before` is when the last IL-6 was drawn and its z-score.
    `cards_in_a_row` and `marks_in_a_row` count consecutive IL-6 results with a card, or with at least a
    silent mark. `untreated` holds values from before the first dose, by analyte.
    """

    models: dict[str, MarkerModel] = field(default_factory=dict[str, MarkerModel])
    planned: int = 0
    unplanned: int = 0
    method: str = ""
    il6_on_drug: int = 0
    count: int = 0
    since: datetime | None = None
    last: datetime | None = None
    new_series_left: int = 0
    il6_before: tuple[datetime, float] | None = None
    peak: Peak | None = None
    cards_in_a_row: int = 0
    marks_in_a_row: int = 0
    untreated: dict[str, tuple[tuple[datetime, float], ...]] = field(
        default_factory=dict[str, tuple[tuple[datetime, float], ...]]
    )
    is_treated: bool = False

    def copy(self) -> ChildState:
        """An independent copy."""
        models = {code: each.copy() for code, each in self.models.items()}
        peak = None if self.peak is None else replace(self.peak)
        return replace(self, models=models, peak=peak, untreated=dict(self.untreated))

    def add_untreated(self, results: Iterable[Result]) -> None:
        """Keep values from before the first dose."""
        for result in results:
            if result.comparator != ">":
                kept = self.untreated.get(result.analyte, ())
                self.untreated[result.analyte] = (*kept, (result.collected_at, result.value))

    def start_treatment(self, first_dose: datetime) -> None:
        """Learn what was measured shortly before the first dose. Later calls do nothing."""
        if self.is_treated:
            return
        self.is_treated = True
        for code, values in self.untreated.items():
            model = self.model(code)
            if model is not None:
                model.learn_untreated([value for at, value in values if is_untreated(at, first_dose)])

    def model(self, code: str) -> MarkerModel | None:
        """The model of a marker, made when it is first measured; `None` if the analyte is no marker."""
        found = self.models.get(code)
        if found is None:
            found = marker_model.new_model(code)
            if found is not None:
                self.models[code] = found
        return found


def is_untreated(at: datetime, first_dose: datetime) -> bool:
    """Whether a value was drawn shortly before the first dose, or at it."""
    return 0 <= days_between(at, first_dose) <= limits.UNTREATED_DAYS.value


def learning_weight(events: tuple[Event, ...], seen: Observation, level: Level, state: ChildState) -> float:
    """How many values a specimen counts as when it is learnt: 1 if it was quiet, less or 0 if in doubt."""
    specimen, exposure = seen.specimen, seen.exposure
    if exposure.phase is Phase.BEFORE:
        return 0.0
    if events:
        if recorded_as_well(events, specimen.collected_at):
            return 1.0
        if during_recorded_illness(events, specimen.collected_at):
            return 0.0
    if exposure.phase is Phase.COVER_DOUBTFUL or specimen.symptoms:
        return 0.0
    if (exposure.days_since or 1) < limits.AFTER_DOSE_DAYS.value:
        return 0.0
    if level is Level.NONE:
        return 1.0
    has_moved = max(state.cards_in_a_row, state.marks_in_a_row) >= limits.AGAIN_RAISED.value
    slowly = has_moved or (level is Level.WATCH and exposure.phase is not Phase.RUN_IN)
    return limits.WATCH_LEARNS.value if slowly else 0.0


def during_recorded_illness(events: tuple[Event, ...], moment: datetime) -> bool:
    """Whether an event that moves IL-6 was recorded shortly before this moment."""
    return any(
        e.kind in DAYS_NOT_QUIET
        and e.at <= moment
        and days_between(e.until or e.at, moment) < DAYS_NOT_QUIET[e.kind]
        for e in events
    )


def recorded_as_well(events: tuple[Event, ...], moment: datetime) -> bool:
    """Whether somebody recorded that the child was well in spite of an alert at this moment."""
    return any(e.kind == EventKind.WELL and abs(days_between(e.at, moment)) <= 1 for e in events)


def learn(seen: Observation, at: TreatmentTime, weight: float, state: ChildState) -> None:
    """Update the model of each marker with the results of a quiet specimen, as `weight` values."""
    for code, result in seen.values.items():
        model = state.model(code)
        if model is not None and result.comparator != ">":
            model.learn(result.value, at, under=result.comparator == "<", weight=weight)
    if "IL6" in seen.values:
        state.count += 1
        state.since = state.since or seen.specimen.collected_at
        state.last = seen.specimen.collected_at


def remember(seen: Observation, judged: Judgement | None, state: ChildState) -> None:
    """Keep what the next specimen is compared with."""
    level = Level.NONE if judged is None else judged.level
    if level is Level.NONE:
        state.unplanned += seen.off_plan
        state.planned += not seen.off_plan
    il6 = seen.values.get("IL6")
    if il6 is None or judged is None:
        return
    state.il6_on_drug += 1
    state.method = il6.method or state.method
    state.new_series_left = max(0, state.new_series_left - 1)
    if judged.sd is not None:
        state.il6_before = (il6.collected_at, judged.sd)
    state.cards_in_a_row = state.cards_in_a_row + 1 if level >= Level.ALERT else 0
    state.marks_in_a_row = state.marks_in_a_row + 1 if level >= Level.WATCH else 0
    if level >= Level.ALERT and judged.fold is not None:
        _remember_peak(il6.collected_at, judged.fold, state)


def _remember_peak(at: datetime, fold: float, state: ChildState) -> None:
    peak = state.peak
    if peak is None or days_between(peak.first, at) > limits.TAIL_FROM_DAYS.value:
        state.peak = Peak(at, at, fold)
    elif fold >= peak.fold:
        state.peak = Peak(peak.first, at, fold)
