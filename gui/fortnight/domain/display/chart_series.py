"""A course as points, bands and spans to draw, so that a chart's content can be tested without a chart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

import numpy as np
from numpy.typing import NDArray

from fortnight.domain.alert import limits, marker_model
from fortnight.domain.alert.child_state import is_untreated
from fortnight.domain.alert.judgement import Episode, Judgement, Level, episodes
from fortnight.domain.display.event_text import event_words
from fortnight.domain.labs.catalogue import to_display
from fortnight.domain.labs.display import Quantity
from fortnight.domain.labs.reference_interval import interval_on
from fortnight.domain.messages import SI, Text, text
from fortnight.domain.record.course import Course, MedicationStep, Result
from fortnight.domain.record.dates import DAY_SECONDS
from fortnight.domain.record.event_kinds import EventKind
from fortnight.domain.scores.growth import height_sds, no_height_reference
from fortnight.domain.treatment.drugs import is_glucocorticoid
from fortnight.domain.treatment.exposure import Phase, covered_until
from fortnight.domain.treatment.schedule import Status, plan
from fortnight.domain.treatment.steroid_exposure import doses_by_weight

PER_KG = "PER_KG"  # in place of a drug: all glucocorticoids as prednisone in mg/kg/day
GAP_DAYS = 70  # results further apart are not joined by a line
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Points:
    """The points of one analyte: x in seconds since 1970 UTC, y in `unit`.

    `censored` is true where the result is a `<` or `>`: y is then the detection limit of the assay. `joined`
    is true where a line goes from a point to the next one.
    """

    analyte: str
    unit: str
    x: Floats
    y: Floats
    censored: NDArray[np.bool_]
    joined: NDArray[np.bool_]

    @property
    def empty(self) -> bool:
        """Whether there are no points."""
        return not len(self.x)


@dataclass(frozen=True, slots=True)
class Band:
    """A range that changes over time: the child's own range, or the reference interval for the age.

    `x` is in seconds since 1970 UTC.
    """

    x: Floats
    low: Floats
    high: Floats


@dataclass(frozen=True, slots=True)
class Span:
    """A period of the course in seconds since 1970 UTC; `kind` is run-in, cover-doubtful or episode."""

    start: float
    end: float
    kind: str


def points(course: Course, analyte: str, units: str = SI) -> Points:
    """Return the results of an analyte, oldest first, in the units that the reader chose."""
    results = course.of(analyte)
    shown = [to_display(analyte, r.value, units) for r in results]
    unit = shown[0][1] if shown else to_display(analyte, 0.0, units)[1]
    return _points(analyte, unit, results, [value for value, _ in shown])


def _points(analyte: str, unit: str, results: Sequence[Result], values: Sequence[float | None]) -> Points:
    x = np.array([r.collected_at.timestamp() for r in results], dtype=float)
    near = np.append(np.diff(x) <= GAP_DAYS * DAY_SECONDS, False) if len(x) else np.zeros(0, dtype=bool)
    censored = np.array([bool(r.comparator) for r in results], dtype=bool)
    return Points(analyte, unit, x, np.array(values, dtype=float), censored, near)


def height_sds_points(course: Course) -> Points | Text:
    """Return the heights as SDS of the WHO reference, oldest first, or the reason why there is no SDS."""
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
    """Return the child's own range of IL-6 (pg/mL) as known before each sample, after the run-in."""
    return _expected([j for j in judged if j.phase is not Phase.RUN_IN])


def early_band(course: Course, judged: tuple[Judgement, ...]) -> Band:
    """Return the range in which IL-6 (pg/mL) was expected during the run-in.

    It is wide, because the drug raises IL-6 while the disease subsides. It begins a day after the first dose
    with a prediction from the values before that dose.
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
    """Return the reference interval for the child's age at each result, oldest first, in the chosen units."""
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
    """An alert on the IL-6 panel: its specimen, time (seconds since 1970 UTC), value (pg/mL) and level."""

    specimen: str
    at: float
    value: float
    level: Level


def alert_points(judged: tuple[Judgement, ...]) -> tuple[AlertPoint, ...]:
    """Return every judgement of IL-6 that raised something, oldest first."""
    return tuple(
        AlertPoint(j.specimen, j.at.timestamp(), j.value, j.level)
        for j in judged
        if j.level > Level.NONE and j.analyte == "IL6"
    )


def phase_spans(course: Course, judged: tuple[Judgement, ...]) -> tuple[Span, ...]:
    """Return the run-in and the periods in which the drug may no longer have covered the child."""
    if course.first_infusion is None:
        return ()
    start = course.first_infusion.started_at
    steady = next((j.at for j in judged if j.phase is Phase.STEADY), start + timedelta(days=84))
    doubtful: dict[float, float] = {}  # one period for each pause, up to its last sample
    for judgement in judged:
        until = covered_until(course, judgement.at)
        if judgement.phase is Phase.COVER_DOUBTFUL and until is not None:
            doubtful[until.timestamp()] = judgement.at.timestamp()
    spans = (Span(start, end, "cover-doubtful") for start, end in doubtful.items())
    return (Span(start.timestamp(), steady.timestamp(), "run-in"), *spans)


def episode_spans(judged: tuple[Judgement, ...]) -> tuple[Span, ...]:
    """Return the periods of raised alerts, widened by two days before and four after to be visible."""
    return tuple(_episode_span(e) for e in episodes(judged) if e.level >= Level.ALERT)


def _episode_span(episode: Episode) -> Span:
    first, last = episode.judgements[0].at.timestamp(), episode.judgements[-1].at.timestamp()
    return Span(first - 2 * DAY_SECONDS, last + 4 * DAY_SECONDS, "episode")


def infusion_marks(course: Course) -> tuple[Floats, Floats]:
    """Return when infusions were given and when one was due but missed, in seconds since 1970 UTC."""
    given = np.array([i.started_at.timestamp() for i in course.infusions], dtype=float)
    days = [i.started_at.date() for i in course.infusions]
    child = course.child
    slots = plan(days, child.interval_days, 3, days[-1], changes=child.plan) if days else []
    missed = [noon(slot.planned) for slot in slots if slot.status is Status.MISSED]
    return given, np.array(missed, dtype=float)


@dataclass(frozen=True, slots=True)
class Mark:
    """An event on the time axis: when it happened, its kind, and what is known of it, if anything."""

    when: datetime
    kind: str
    says: Text | None


def event_marks(course: Course) -> tuple[Mark, ...]:
    """Return the recorded events and each fever, oldest first."""
    events = [Mark(e.at, e.kind, event_words(e)) for e in course.events]
    fevers = [
        Mark(r.collected_at, EventKind.FEVER, text("{value}", value=Quantity.of(r)))
        for r in course.of("TEMP")
        if r.value >= limits.FEVER_C.value
    ]
    return tuple(sorted((*events, *fevers), key=lambda mark: mark.when))


def drugs(course: Course) -> tuple[str, ...]:
    """Return the drugs with a dose in mg a day: glucocorticoids first, then by first date."""
    ordered = sorted(course.medication, key=lambda step: step.start)
    taken = dict.fromkeys(step.drug for step in ordered if _is_drawn(step))
    return tuple(sorted(taken, key=lambda drug: not is_glucocorticoid(drug)))


def steps(course: Course, drug: str, until: datetime) -> tuple[Floats, Floats]:
    """Return a drug's daily dose as steps: edges (seconds since 1970 UTC) and doses (mg a day).

    There is one more edge than doses; the last one is `until`. For `PER_KG` the doses are those of all
    glucocorticoids together as prednisone in mg/kg a day, NaN where they are not known.
    """
    if drug == PER_KG:
        return _per_kg_steps(course, until)
    course_steps = [s for s in course.medication if s.drug == drug and _is_drawn(s)]
    if not course_steps:
        return np.zeros(0), np.zeros(0)
    edges = [noon(s.start) for s in course_steps]
    return np.array([*edges, max(until.timestamp(), edges[-1])]), np.array(
        [s.mg_per_day for s in course_steps], dtype=float
    )


def _per_kg_steps(course: Course, until: datetime) -> tuple[Floats, Floats]:
    doses = doses_by_weight(course, until.date())
    known = [np.nan if each.mg_per_kg is None else each.mg_per_kg for each in doses]
    edges = [noon(each.start) for each in doses]
    ends = [max(until.timestamp(), edges[-1])] if edges else []
    return np.array([*edges, *ends], dtype=float), np.array(known, dtype=float)


def _is_drawn(step: MedicationStep) -> bool:
    """Return whether a step has a dose in mg a day that acts in the whole body."""
    return step.mg_per_day is not None and not step.is_local


def first_moment(course: Course) -> float | None:
    """Return the time of the earliest recorded item in seconds since 1970 UTC; `None` if there is none."""
    moments = (
        *(specimen.collected_at.timestamp() for specimen in course.specimens[:1]),
        *(infusion.started_at.timestamp() for infusion in course.infusions[:1]),
        *(event.at.timestamp() for event in course.events),
        *(noon(step.start) for step in course.medication),
    )
    return min(moments, default=None)


def noon(day: date) -> float:
    """Return the noon of a day, where what has a date and no time is drawn, in seconds since 1970 UTC."""
    return datetime.combine(day, time(12), UTC).timestamp()
