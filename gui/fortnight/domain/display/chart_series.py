"""A course as points to draw: pure, so that what a chart shows can be tested without a chart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

import numpy as np
from numpy.typing import NDArray

from fortnight.domain.alert import limits, marker_model
from fortnight.domain.alert.child_state import is_untreated
from fortnight.domain.alert.judgement import Episode, Judgement, Level, episodes
from fortnight.domain.labs.catalogue import to_display
from fortnight.domain.labs.reference_interval import interval_on
from fortnight.domain.messages import SI, Text
from fortnight.domain.record.course import Course, Result
from fortnight.domain.scores.growth import height_sds, no_height_reference
from fortnight.domain.treatment.drugs import is_glucocorticoid
from fortnight.domain.treatment.exposure import Phase, covered_until
from fortnight.domain.treatment.schedule import Status, plan

GAP_DAYS = 70  # a longer pause is shown as a gap: nothing was measured
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Points:
    """One analyte: x in seconds since 1970 UTC, y in the shown unit.

    `censored`: the value is the limit of the assay, and the true one lies below (or above) it.
    """

    analyte: str
    unit: str
    x: Floats
    y: Floats
    censored: NDArray[np.bool_]
    joined: NDArray[np.bool_]

    @property
    def empty(self) -> bool:
        return not len(self.x)


@dataclass(frozen=True, slots=True)
class Band:
    """A range that changes over time: the child's own, or the interval valid at that age."""

    x: Floats
    low: Floats
    high: Floats


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time with a meaning: `kind` is run-in, cover-doubtful or an episode's."""

    start: float
    end: float
    kind: str


def points(course: Course, analyte: str, units: str = SI) -> Points:
    """The results of an analyte, oldest first, in the units of the reader."""
    results = course.of(analyte)
    shown = [to_display(analyte, r.value, units) for r in results]
    unit = shown[0][1] if shown else to_display(analyte, 0.0, units)[1]
    return _points(analyte, unit, results, [value for value, _ in shown])


def _points(analyte: str, unit: str, results: Sequence[Result], values: Sequence[float | None]) -> Points:
    x = np.array([r.collected_at.timestamp() for r in results], dtype=float)
    near = np.append(np.diff(x) <= GAP_DAYS * 86400, False) if len(x) else np.zeros(0, dtype=bool)
    censored = np.array([bool(r.comparator) for r in results], dtype=bool)
    return Points(analyte, unit, x, np.array(values, dtype=float), censored, near)


def height_sds_points(course: Course) -> Points | Text:
    """The heights as SDS of the WHO reference, oldest first; or why they can only be drawn in cm."""
    child, heights = course.child, course.of("HEIGHT")
    days = [height.collected_at.date() for height in heights]
    reasons = (no_height_reference(str(child.sex), child.birth_date, day) for day in days)
    missing = next((reason for reason in reasons if reason is not None), None)
    if missing is not None:
        return missing
    scores = [
        height_sds(str(child.sex), child.birth_date, day, height.value)
        for day, height in zip(days, heights, strict=True)
    ]
    return _points("HEIGHT", "SDS", heights, scores)


def own_band(judged: tuple[Judgement, ...]) -> Band:
    """The child's own range of IL-6 (pg/mL) as it was known before each sample, from the steady state on."""
    return _expected([j for j in judged if j.phase is not Phase.RUN_IN])


def early_band(course: Course, judged: tuple[Judgement, ...]) -> Band:
    """Where IL-6 (pg/mL) was expected in the run-in: wide, for the drug raises it and the disease fades.

    It begins a day after the first dose, with what the values from before that dose tell.
    """
    known = _expected([j for j in judged if j.phase is Phase.RUN_IN])
    dose = course.first_infusion
    if dose is None or not len(known.x):
        return known
    start, own = dose.started_at + timedelta(days=1), marker_model.new_model("IL6")
    if own is None or start.timestamp() >= known.x[0]:
        return known
    own.learn_untreated([r.value for r in course.of("IL6") if is_untreated(r.collected_at, dose.started_at)])
    _, low, high = own.range(marker_model.treatment_time(1.0, 1.0))
    before = (start.timestamp(), low, high)
    rest = (known.x, known.low, known.high)
    return Band(*(np.insert(values, 0, first) for values, first in zip(rest, before, strict=True)))


def _expected(judged: Sequence[Judgement]) -> Band:
    known = [j for j in judged if j.low is not None and j.high is not None]
    return Band(
        np.array([j.at.timestamp() for j in known], dtype=float),
        np.array([j.low for j in known], dtype=float),
        np.array([j.high for j in known], dtype=float),
    )


def interval_band(course: Course, analyte: str, units: str = SI) -> Band:
    """The interval valid for the child's age, in steps, from the first result to the last."""
    results = course.of(analyte)
    steps = [(r, _interval(course, r)) for r in results]
    known = [(r, low, high) for r, (low, high) in steps if high is not None]
    return Band(
        np.array([r.collected_at.timestamp() for r, _, _ in known], dtype=float),
        np.array([to_display(analyte, low or 0.0, units)[0] for _, low, _ in known], dtype=float),
        np.array([to_display(analyte, high, units)[0] for _, _, high in known], dtype=float),
    )


def _interval(course: Course, result: Result) -> tuple[float | None, float | None]:
    found = interval_on(course.child, result.analyte, result.collected_at.date(), result.method)
    return (found.low, found.high) if found else (None, None)


@dataclass(frozen=True, slots=True)
class AlertPoint:
    """A mark on the IL-6 panel: the specimen that is judged, its time and value (pg/mL), the level."""

    specimen: str
    at: float
    value: float
    level: Level


def alert_points(judged: tuple[Judgement, ...]) -> tuple[AlertPoint, ...]:
    """Every raised judgement of IL-6, oldest first."""
    return tuple(
        AlertPoint(j.specimen, j.at.timestamp(), j.value, j.level)
        for j in judged
        if j.level > Level.NONE and j.analyte == "IL6"
    )


def phase_spans(course: Course, judged: tuple[Judgement, ...]) -> tuple[Span, ...]:
    """The run-in, and the stretches in which cover was doubtful."""
    if course.first_infusion is None:
        return ()
    start = course.first_infusion.started_at
    steady = next((j.at for j in judged if j.phase is Phase.STEADY), start + timedelta(days=84))
    doubtful: dict[float, float] = {}  # one stretch a pause, up to its last sample
    for judgement in judged:
        until = covered_until(course, judgement.at)
        if judgement.phase is Phase.COVER_DOUBTFUL and until is not None:
            doubtful[until.timestamp()] = judgement.at.timestamp()
    spans = (Span(start, end, "cover-doubtful") for start, end in doubtful.items())
    return (Span(start.timestamp(), steady.timestamp(), "run-in"), *spans)


def episode_spans(judged: tuple[Judgement, ...]) -> tuple[Span, ...]:
    """The stretches of raised alerts, at least four days wide so that they can be seen."""
    return tuple(_episode_span(e) for e in episodes(judged) if e.level >= Level.ALERT)


def _episode_span(episode: Episode) -> Span:
    day = 86400.0
    first, last = episode.judgements[0].at.timestamp(), episode.judgements[-1].at.timestamp()
    return Span(first - 2 * day, last + 4 * day, "episode")


def infusion_marks(course: Course) -> tuple[Floats, Floats]:
    """When infusions were given, and when one was due and missed; seconds since 1970 UTC."""
    given = np.array([i.started_at.timestamp() for i in course.infusions], dtype=float)
    days = [i.started_at.date() for i in course.infusions]
    slots = plan(days, course.child.interval_days, 3, days[-1]) if days else []
    missed = [_noon(slot.due) for slot in slots if slot.status is Status.MISSED]
    return given, np.array(missed, dtype=float)


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that happened: when, of which kind, and in words."""

    when: datetime
    kind: str
    text: str


def event_marks(course: Course) -> tuple[Mark, ...]:
    """Episodes, imaging and other events, and each fever, in the order of time."""
    events = [Mark(e.at, e.kind, e.text) for e in course.events]
    fevers = [
        Mark(r.collected_at, "fever", f"{r.value:g} °C")
        for r in course.of("TEMP")
        if r.value >= limits.FEVER_C.value
    ]
    return tuple(sorted((*events, *fevers), key=lambda mark: mark.when))


def drugs(course: Course) -> tuple[str, ...]:
    """The drugs that a child takes or took beside the infusions: glucocorticoids first, then by date."""
    taken = dict.fromkeys(step.drug for step in sorted(course.medication, key=lambda step: step.start))
    return tuple(sorted(taken, key=lambda drug: not is_glucocorticoid(drug)))


def steps(course: Course, drug: str, until: datetime) -> tuple[Floats, Floats]:
    """A drug's daily dose in mg as steps: one more edge than dose, the last at `until`."""
    course_steps = [s for s in course.medication if s.drug == drug]
    if not course_steps:
        return np.zeros(0), np.zeros(0)
    edges = [_noon(s.start) for s in course_steps]
    return np.array([*edges, max(until.timestamp(), edges[-1])]), np.array(
        [s.mg_per_day for s in course_steps]
    )


def first_moment(course: Course) -> float | None:
    """When the earliest of all that is recorded took place, in seconds since 1970 UTC; `None`: nothing is."""
    moments = (
        *(specimen.collected_at.timestamp() for specimen in course.specimens[:1]),
        *(infusion.started_at.timestamp() for infusion in course.infusions[:1]),
        *(event.at.timestamp() for event in course.events),
        *(_noon(step.start) for step in course.medication),
    )
    return min(moments, default=None)


def _noon(day: date) -> float:
    return datetime.combine(day, time(12), UTC).timestamp()
