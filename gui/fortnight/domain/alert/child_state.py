"""What is known of a child so far, and how a quiet specimen adds to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime

from fortnight.domain.alert import limits, marker_model
from fortnight.domain.alert.judgement import Level
from fortnight.domain.alert.marker_model import Own, When
from fortnight.domain.alert.scoring import Sight
from fortnight.domain.record.course import Event, Result, Specimen
from fortnight.domain.treatment.exposure import Phase

DAY = 86400.0
NOT_QUIET = {
    **dict.fromkeys(("infection", "flare", "mas", "vaccine", "surgery"), limits.ILLNESS_DAYS.value),
    "sample": limits.SAMPLE_DAYS.value,
}
"""Days after a named event in which values teach nothing. `sample`: that one was a matter of measurement."""


@dataclass(slots=True)
class Peak:
    """The first sample of a carded episode, and how high IL-6 was at its highest (÷ centre)."""

    first: datetime
    highest: datetime
    fold: float


@dataclass(slots=True)
class Known:
    """Beliefs about each marker, the child's habits, the last card: all that one specimen hands to the
    next.
    """

    own: dict[str, Own] = field(default_factory=dict)
    planned: int = 0
    unplanned: int = 0
    method: str = ""
    on_drug: int = 0
    count: int = 0
    since: datetime | None = None
    last: datetime | None = None
    series_left: int = 0
    before: tuple[datetime, float] | None = None
    peak: Peak | None = None
    raised: int = 0
    doubted: int = 0
    untreated: dict[str, tuple[tuple[datetime, float], ...]] = field(default_factory=dict)
    begun: bool = False

    def copy(self) -> Known:
        """The same knowledge, on its own."""
        own = {code: each.copy() for code, each in self.own.items()}
        peak = None if self.peak is None else replace(self.peak)
        return replace(self, own=own, peak=peak, untreated=dict(self.untreated))

    def note_untreated(self, results: Iterable[Result]) -> None:
        """Keep values from before the first dose."""
        for result in results:
            if result.comparator != ">":
                kept = self.untreated.get(result.analyte, ())
                self.untreated[result.analyte] = (*kept, (result.collected_at, result.value))

    def begin(self, first_dose: datetime) -> None:
        """Take in what was measured shortly before the first dose; once, at the first sample on the drug."""
        if self.begun:
            return
        self.begun = True
        for code, values in self.untreated.items():
            near = [value for at, value in values if is_untreated(at, first_dose)]
            own = self.belief(code)
            if own is not None:
                own.begin(near)

    def belief(self, code: str) -> Own | None:
        """The belief about a marker; made when it is first measured."""
        found = self.own.get(code)
        if found is None:
            found = marker_model.new(code)
            if found is not None:
                self.own[code] = found
        return found


def is_untreated(at: datetime, first_dose: datetime) -> bool:
    """Whether a value was drawn shortly before the first dose, or at it."""
    return 0 <= (first_dose - at).total_seconds() <= limits.UNTREATED_DAYS.value * DAY


def teaches(events: tuple[Event, ...], specimen: Specimen, sight: Sight, level: Level, known: Known) -> float:
    """How many values this specimen counts for: one if it was quiet, covered and nothing named was near."""
    exposure = sight.exposure
    if exposure.phase is Phase.BEFORE:
        return 0.0
    if events:
        if named_well(events, specimen.collected_at):
            return 1.0
        if washed_out(events, specimen.collected_at):
            return 0.0
    if exposure.phase is Phase.COVER_DOUBTFUL or specimen.symptoms:
        return 0.0
    if (exposure.days_since or 1) < limits.AFTER_DOSE_DAYS.value:
        return 0.0
    if level is Level.NONE:
        return 1.0
    again = max(known.raised, known.doubted) >= limits.AGAIN_RAISED.value
    slowly = again or (level is Level.WATCH and exposure.phase is not Phase.RUN_IN)
    return limits.WATCH_LEARNS.value if slowly else 0.0


def washed_out(events: tuple[Event, ...], moment: datetime) -> bool:
    """Soon after something named that moves IL-6: not a quiet value."""
    return any(
        e.kind in NOT_QUIET
        and e.at <= moment
        and (moment - (e.until or e.at)).total_seconds() / DAY < NOT_QUIET[e.kind]
        for e in events
    )


def named_well(events: tuple[Event, ...], moment: datetime) -> bool:
    """Whether someone said that the child was well in spite of an alert at this sample."""
    return any(e.kind == "well" and abs((moment - e.at).total_seconds()) <= DAY for e in events)


def learn(sight: Sight, at: When, weight: float, known: Known) -> None:
    """Let every result of a quiet specimen teach, as so many values."""
    for code, result in sight.values.items():
        own = known.belief(code)
        if own is not None and result.comparator != ">":
            own.learn(result.value, at, under=result.comparator == "<", weight=weight)
    if "IL6" in sight.values:
        known.count += 1
        known.since = known.since or sight.specimen.collected_at
        known.last = sight.specimen.collected_at


def remember(sight: Sight, level: Level, sd: float | None, fold: float | None, known: Known) -> None:
    """Keep what the next specimen is compared with."""
    if level is Level.NONE:
        known.unplanned += sight.off_plan
        known.planned += not sight.off_plan
    il6 = sight.values.get("IL6")
    if il6 is None:
        return
    known.on_drug += 1
    known.method = il6.method or known.method
    known.series_left = max(0, known.series_left - 1)
    if sd is not None:
        known.before = (il6.collected_at, sd)
    known.raised = known.raised + 1 if level >= Level.ALERT else 0
    known.doubted = known.doubted + 1 if level >= Level.WATCH else 0
    if level >= Level.ALERT and fold is not None:
        _remember_peak(il6.collected_at, fold, known)


def _remember_peak(at: datetime, fold: float, known: Known) -> None:
    peak = known.peak
    if peak is None or (at - peak.first).total_seconds() / DAY > limits.TAIL_FROM_DAYS.value:
        known.peak = Peak(at, at, fold)
    elif fold >= peak.fold:
        known.peak = Peak(peak.first, at, fold)
