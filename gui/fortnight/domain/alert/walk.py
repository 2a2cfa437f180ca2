"""The walk through a course, specimen by specimen, with nothing from the future of the judged one.

`step` judges one specimen by what is known (`known.py`), weighs its evidence (`weighing.py`), and then
lets it teach if it was quiet.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import pairwise
from math import log, log2
from statistics import NormalDist
from typing import Any

from fortnight.domain.alert import child_state as knowing
from fortnight.domain.alert import limits
from fortnight.domain.alert.child_state import DAY, Known
from fortnight.domain.alert.judgement import Judgement, Level
from fortnight.domain.alert.levels import (
    COMPANIONS,
    FEW,
    REACTION,
    by_companions,
    lead,
    level_of,
    level_without_il6,
    others_speak,
    strongest,
    suggests_of,
    warns_of_reaction,
)
from fortnight.domain.alert.marker_model import Surprise, When, when
from fortnight.domain.alert.population import MARKERS
from fortnight.domain.alert.scoring import Sight, weigh
from fortnight.domain.labs.display import times
from fortnight.domain.messages import Text, text
from fortnight.domain.record.course import Course, Result, Specimen
from fortnight.domain.treatment.exposure import Exposure, Phase, exposure_at, suppressed

_NORMAL = NormalDist()
ACUTE_PHASE = frozenset(("CRP", "SAA"))
EARLIER = (text("no earlier value"), text("1 earlier value"))


def judge(course: Course) -> tuple[Judgement, ...]:
    """Judge every specimen with a marker of the alert, oldest first; before the first dose IL-6 alone."""
    return tuple(judged for judged in walk(course, Known()) if judged is not None)


def walk(
    course: Course, known: Known, specimens: Iterable[Specimen] | None = None
) -> Iterator[Judgement | None]:
    """Judge specimens in order of time; `known` is what was known before, and grows."""
    starts = [i.started_at for i in course.infusions]
    for specimen in course.specimens if specimens is None else specimens:
        yield step(course, specimen, exposure_at(course, specimen.collected_at, starts), known, starts)


def step(
    course: Course, specimen: Specimen, exposure: Exposure, known: Known, starts: Sequence[datetime]
) -> Judgement | None:
    """Judge one specimen, then learn from it."""
    values = {r.analyte: r for r in specimen.results}
    il6 = values.get("IL6")
    if exposure.phase is Phase.BEFORE:
        known.note_untreated(specimen.results)
        return Judgement(**_plain(specimen, il6, exposure, known)) if il6 is not None else None
    known.begin(starts[0])
    if MARKERS.keys().isdisjoint(values):
        return None
    if il6 is not None:
        note_series(il6, known)
    at = when(exposure.days_since, exposure.treatment_day)
    sight = _look(course, specimen, exposure, values, at, known, starts)
    told = _told(specimen, il6, sight, at, known)
    level = told.get("level", Level.NONE)
    weight = knowing.teaches(course.events, specimen, sight, level, known)
    if weight:
        knowing.learn(sight, at, weight, known)
    knowing.remember(sight, level, told.get("sd"), told.get("fold"), known)
    return Judgement(**told, learnt=weight > 0 and il6 is not None) if told else None


def _plain(specimen: Specimen, il6: Result, exposure: Exposure, known: Known) -> dict[str, Any]:
    return {
        "specimen": specimen.id,
        "at": il6.collected_at,
        "analyte": "IL6",
        "value": il6.value,
        "comparator": il6.comparator,
        "exposure": exposure,
        "count": known.count,
        "since": known.since,
        "last": known.last,
        "new_series": known.series_left > 0,
    }


def note_series(il6: Result, known: Known) -> None:
    """Another assay: its spread is kept, its centre nearly forgotten."""
    if known.method and il6.method and il6.method != known.method:
        known.series_left = int(limits.NEW_SERIES_VALUES.value)
        own = known.belief("IL6")
        if own is not None:
            own.loosen(limits.NEW_SERIES_WEIGHT.value)


# What is seen ---------------------------------------------------------------------------------------


def _look(
    course: Course,
    specimen: Specimen,
    exposure: Exposure,
    values: dict[str, Result],
    at: When,
    known: Known,
    starts: Sequence[datetime],
) -> Sight:
    """All that may be weighed."""
    sight = bare_sight(course, specimen, exposure, values, known)
    sight.surprises = _surprises(values, at, known, exposure)
    sight.off_plan = off_plan(exposure, starts)
    sight.unplanned = _rarity(known) if sight.off_plan else 0.0
    return sight


def bare_sight(
    course: Course, specimen: Specimen, exposure: Exposure, values: dict[str, Result], known: Known
) -> Sight:
    """What is seen without comparing a value: another assay, and how high the sample before was."""
    sight = Sight(course, specimen, exposure, values)
    il6 = values.get("IL6")
    if il6 is not None and known.method and il6.method and il6.method != known.method:
        sight.new_method = (il6.method, known.method)
    if known.before is not None:
        days = (specimen.collected_at - known.before[0]).total_seconds() / DAY
        if limits.BEFORE_FROM_DAYS.value <= days <= limits.BEFORE_TO_DAYS.value:
            sight.before = known.before[1]
    return sight


def _surprises(values: dict[str, Result], at: When, known: Known, exposure: Exposure) -> dict[str, Surprise]:
    """SD above the child's own expectation for each marker that was measured."""
    found = {}
    for code, result in values.items():
        own = known.belief(code)
        if own is None or (code in ACUTE_PHASE and not suppressed(exposure)):
            continue
        if result.comparator != "<":
            found[code] = own.surprise(result.value, at)
        elif code == "IL6":
            z, sd = own.surprise(result.value, at)
            found[code] = Surprise(min(z, 0.0), sd)
    return found


def _rarity(known: Known) -> float:
    """Doublings by which a sample outside the plan is rarer in this child when well than when ill."""
    usual = (known.unplanned + 1) / (known.planned + known.unplanned + limits.PLANNED_BEFORE.value)
    return max(0.0, log2(limits.ILL_OFF_PLAN.value / usual))


def off_plan(exposure: Exposure, starts: Sequence[datetime]) -> bool:
    """Whether a sample lies between infusions: after the day of one, before the next by the child's
    interval.
    """
    since = exposure.days_since
    if since is None or since < limits.AFTER_DOSE_DAYS.value:
        return False
    given = starts[max(0, exposure.doses - 7) : exposure.doses]
    gaps = sorted(b - a for a, b in pairwise(given))
    usual = gaps[len(gaps) // 2].total_seconds() / DAY if gaps else 14.0
    return since < limits.ON_PLAN.value * usual


# What it means --------------------------------------------------------------------------------------


def _told(specimen: Specimen, il6: Result | None, sight: Sight, at: When, known: Known) -> dict[str, Any]:
    """The fields of the judgement; none if there is nothing to judge."""
    if il6 is None:
        return _without_il6(specimen, sight)
    weighed = weigh(sight)
    measured = _measured(il6, sight, at, known)
    few = known.count < limits.FEW_VALUES.value
    level, suggests, because = level_of(weighed, measured["sd"], specimen, few, sight.exposure.phase)
    leads = lead(weighed, suggests, sight) if because is COMPANIONS else None
    if few and Level.NONE < level < Level.URGENT and leads is None:
        words = _what_is_known(measured["high"], known)
        because = text("{because}; {known}", because=FEW, known=words) if because is FEW else words
    reaction = warns_of_reaction(sight, il6, known)
    if reaction and level < Level.URGENT and not others_speak(weighed):
        level, suggests, because, leads = Level.WATCH, "reaction", REACTION, None
    tail = False
    if Level.NONE < level < Level.URGENT and suggests != "reaction":
        left = _without_tail(il6, at, known, sight, specimen)
        if left is not None and left < level:
            level, tail, because = left, True, text("the tail of the rise before: falling as expected")
    return {
        **_plain(specimen, il6, sight.exposure, known),
        **measured,
        "level": level,
        "suggests": suggests,
        "because": because,
        "tail": tail,
        "reaction": reaction,
        "lead": leads,
        "weighed": weighed,
    }


def _what_is_known(high: float | None, known: Known) -> Text:
    """How little is known of the child, and how far the drug alone raises IL-6 by then."""
    before = [value for _, value in known.untreated.get("IL6", ()) if value > 0]
    count = len(before) + known.count
    earlier = EARLIER[count] if count < len(EARLIER) else text("{n} earlier values", n=count)
    if not before or high is None or high < before[-1]:
        return earlier
    return text(
        "{earlier}; the drug alone explains up to about {times} times the value before the first dose",
        earlier=earlier,
        times=times(high / before[-1]),
    )


def _measured(il6: Result, sight: Sight, at: When, known: Known) -> dict[str, Any]:
    """The number alone: the child's own centre and range, and how rare so high a value is."""
    sd = sight.surprises["IL6"].z if "IL6" in sight.surprises else None
    centre, low, high = known.own["IL6"].range(at) if "IL6" in known.own else (None, None, None)
    rated = sd is not None and il6.comparator != "<" and il6.value > 0
    return {
        "centre": centre,
        "low": low,
        "high": high,
        "sd": sd,
        "chance": 1 - _NORMAL.cdf(sd) if rated and sd is not None else None,
        "fold": il6.value / max(centre, 0.01) if rated and centre is not None else None,
    }


def _without_tail(il6: Result, at: When, known: Known, sight: Sight, specimen: Specimen) -> Level | None:
    """The level if IL-6 is judged against the halving of a carded rise before; `None` without one."""
    peak, own = known.peak, known.own.get("IL6")
    if peak is None or own is None or sight.surprises.get("IL6") is None:
        return None
    days = (il6.collected_at - peak.first).total_seconds() / DAY
    if not limits.TAIL_FROM_DAYS.value <= days <= limits.TAIL_DAYS.value:
        return None
    since = (il6.collected_at - peak.highest).total_seconds() / DAY
    left = (peak.fold - 1) * 0.5 ** (since / limits.TAIL_HALF_DAYS.value)
    against = own.surprise(il6.value, at, log(1 + max(left, 0.0)))
    again = weigh(replace(sight, surprises={**sight.surprises, "IL6": against}, before=None))
    if against.z < limits.TAIL_NEEDS_SD.value:
        return by_companions(again, suggests_of(again))[0]
    return level_of(again, against.z, specimen, few=False, phase=sight.exposure.phase)[0]


def _without_il6(specimen: Specimen, sight: Sight) -> dict[str, Any]:
    """A specimen without IL-6, judged by what else was drawn; nothing where none of it says anything."""
    weighed = weigh(sight)
    if not weighed.weights:
        return {}
    level, suggests, because = level_without_il6(weighed)
    marker = strongest(weighed, suggests, sight)
    return {
        "specimen": specimen.id,
        "at": specimen.collected_at,
        "analyte": marker.analyte,
        "value": marker.value,
        "comparator": marker.comparator,
        "exposure": sight.exposure,
        "level": level,
        "suggests": suggests,
        "because": because,
        "weighed": weighed,
    }
