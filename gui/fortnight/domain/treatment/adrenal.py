"""A reminder that the adrenal glands may be suppressed, from the doses on record. No stress dose is computed.

The dose is compared with the physiological one per body surface (Mosteller, N Engl J Med 1987;317:1098 [R]).
Where height, weight or dose is missing, the dose is taken to be above it, and what is missing is named.
Inhaled, nasal and intra-articular glucocorticoids add to the risk (NHSGGC, NHS Tayside [V]). The guidelines
give no dose for it, so they are named and not counted. A planned operation reminds from its entry on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import sqrt

from fortnight.domain.messages import Text, filled, joined, text
from fortnight.domain.record.by_day import newest_on, weights_by_day
from fortnight.domain.record.course import Course, Event
from fortnight.domain.record.event_kinds import EventKind, kind_word
from fortnight.domain.treatment import steroid_limits as limits
from fortnight.domain.treatment.dose_periods import DosePeriod, dose_periods
from fortnight.domain.treatment.drugs import drug_name, is_glucocorticoid
from fortnight.domain.treatment.medication_lines import lines_of
from fortnight.domain.treatment.steroid_exposure import (
    DailyDose,
    daily_doses,
    days_since_stopped,
    dose_on,
    systemic_steroids,
    with_infusions,
)

TRIGGERS = (EventKind.FEVER, EventKind.INFECTION, EventKind.SIGNS, EventKind.SURGERY, EventKind.VOMITING)
"""The kinds of events with which the reminder is shown."""


class Risk(StrEnum):
    """How likely the adrenal glands are suppressed, by how long the dose was above the physiological one."""

    NONE = "none"
    POSSIBLE = "possible"
    ASSUMED = "assumed"
    VERY_HIGH = "very-high"


RISK_WORDS: Mapping[Risk, Text] = {
    Risk.NONE: text("No adrenal suppression is expected from the doses on record."),
    Risk.POSSIBLE: text("Adrenal suppression is possible."),
    Risk.ASSUMED: text("Assume adrenal suppression."),
    Risk.VERY_HIGH: text("Adrenal suppression is very likely."),
}
_FROM_DAYS = (
    (limits.VERY_HIGH_DAYS, Risk.VERY_HIGH),
    (limits.ASSUMED_DAYS, Risk.ASSUMED),
    (limits.SUPPRESSION_DAYS, Risk.POSSIBLE),
)


@dataclass(frozen=True, slots=True)
class Trigger:
    """A reason to think of it now: what happened, and on which day."""

    words: Text
    day: date


@dataclass(frozen=True, slots=True)
class AdrenalRisk:
    """The risk of a child on a day.

    `days_above` is the longest time above the physiological dose since the last year without glucocorticoid,
    `stopped_days` the days since the last dose (`None`: a dose is still taken). `missing` says what was not
    known and was taken to be above; `local` names glucocorticoids that act locally, `single` those that are
    given with each infusion. Neither is part of `days_above`.
    """

    risk: Risk
    days_above: int = 0
    stopped_days: int | None = None
    missing: tuple[Text, ...] = ()
    local: tuple[str, ...] = ()
    single: tuple[str, ...] = ()
    triggers: tuple[Trigger, ...] = ()

    @property
    def is_shown(self) -> bool:
        """Whether there is anything to say: a risk, or a dose that is not counted and may add to one."""
        return self.risk is not Risk.NONE or bool(self.local or self.single)

    @property
    def reminds(self) -> bool:
        """Whether the reminder is to be shown prominently: there is a risk, and a reason to think of it."""
        return self.risk is not Risk.NONE and bool(self.triggers)


def body_surface(weight_kg: float, height_cm: float) -> float:
    """The body surface in m² of a weight in kg and a height in cm (Mosteller)."""
    return sqrt(weight_kg * height_cm / 3600)


def adrenal_risk(course: Course, today: date) -> AdrenalRisk:
    """The risk of adrenal suppression on a day, and what makes one think of it."""
    doses = [each for each in daily_doses(systemic_steroids(course.medication)) if each.start <= today]
    local = tuple(
        line.substance
        for line in lines_of(course.medication)
        if is_glucocorticoid(line.substance) and line.newest.is_local and line.taken_on(today)
    )
    single = with_infusions(course.medication, today, today)
    end = today + timedelta(days=1)
    body = _Body(course)
    longest = max(_above(body, doses, end), key=lambda each: each.days, default=None)
    if longest is None:
        return AdrenalRisk(Risk.NONE, local=local, single=single)
    risk = next((risk for limit, risk in _FROM_DAYS if longest.days > limit.value), Risk.NONE)
    return AdrenalRisk(
        risk,
        longest.days,
        days_since_stopped(doses, today),
        tuple(_missing(body, doses, longest)),
        local,
        single,
        tuple(_triggers(course, today)),
    )


class _Body:
    """The weights and heights of a child by day."""

    def __init__(self, course: Course) -> None:
        self.weights = weights_by_day(course)
        self.heights = [(r.collected_at.date(), r.value) for r in course.of("HEIGHT")]

    @property
    def days(self) -> set[date]:
        """The days of all measurements."""
        return {day for day, _ in (*self.weights, *self.heights)}

    def is_above(self, mg: float | None, day: date) -> bool:
        """Whether a dose in mg/day is above the physiological one; one that cannot be compared is."""
        weight, height = newest_on(self.weights, day), newest_on(self.heights, day)
        if mg == 0:
            return False
        if mg is None or weight is None or height is None:
            return True
        return mg > limits.PHYSIOLOGICAL.value * body_surface(weight, height)


def _above(body: _Body, doses: Sequence[DailyDose], end: date) -> list[DosePeriod]:
    """Return the periods above the physiological dose since the last year without glucocorticoid."""
    days = sorted({each.start for each in doses} | body.days)
    found = dose_periods(((day, body.is_above(dose_on(doses, day).mg, day)) for day in days), end)
    without = dose_periods(((each.start, each.mg == 0) for each in doses), end)
    recovered = [each.end for each in without if each.state and each.days >= limits.REMINDED_DAYS.value]
    return [each for each in found if each.state and each.end > max(recovered, default=date.min)]


def _missing(body: _Body, doses: Sequence[DailyDose], period: DosePeriod) -> Iterator[Text]:
    if newest_on(body.weights, period.start) is None:
        yield text("the weight")
    if newest_on(body.heights, period.start) is None:
        yield text("the height")
    if any(each.mg is None and period.start <= each.start < period.end for each in doses):
        yield text("a dose in mg/day")


def _triggers(course: Course, today: date) -> Iterator[Trigger]:
    """Yield what happened in the last week, the newest first, then what is planned, the next first."""
    found = [
        *(
            Trigger(kind_word(event.kind), day)
            for event in course.events
            if event.kind in TRIGGERS and _reminds(day := _day_of(event), today)
        ),
        *(
            Trigger(text("{temperature} °C", temperature=f"{result.value:g}"), result.collected_at.date())
            for result in course.of("TEMP")
            if result.value >= limits.FEVER.value and _reminds(result.collected_at.date(), today)
        ),
    ]
    yield from sorted(found, key=lambda each: (each.day > today, abs((each.day - today).days)))


def _day_of(event: Event) -> date:
    """Return the day on which an event counts: that for which it is planned, else that of its end."""
    try:
        return date.fromisoformat(str(event.details["planned"]))
    except (KeyError, ValueError):
        return (event.until or event.at).date()


def _reminds(day: date, today: date) -> bool:
    return (today - day).days <= limits.TRIGGER_DAYS.value


def not_counted_words(found: AdrenalRisk) -> Iterator[Text]:
    """What is given and not part of the weeks: local doses, which add to the risk, and single doses."""
    if found.local:
        names = joined([filled(drug_name(drug)) for drug in found.local], ", ")
        yield text(
            "{drugs}: given locally, which adds to the risk ({source}). It is not counted in the weeks.",
            drugs=names,
            source=limits.GUIDELINES,
        )
    if found.single:
        names = joined([filled(drug_name(drug)) for drug in found.single], ", ")
        yield text("{drugs}: single doses with infusions, not counted in the weeks.", drugs=names)


def reminder_words(found: AdrenalRisk) -> Text:
    """The risk in a sentence: how long, when the last dose was, and what is missing."""
    if found.risk is Risk.NONE:
        return RISK_WORDS[Risk.NONE]
    weeks = text(
        "%n week(s) above {limit} mg/m²/day of prednisone",
        "",
        found.days_above // 7,
        limit=limits.PHYSIOLOGICAL.value,
    )
    if found.stopped_days is None:
        since = text("still taken")
    else:
        since = text("stopped %n day(s) ago", "", found.stopped_days)
    return text("{risk} {weeks}, {since}.", risk=RISK_WORDS[found.risk], weeks=weeks, since=since)
