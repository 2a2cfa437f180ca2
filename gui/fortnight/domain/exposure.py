"""How well the drug covers the child when a sample is drawn: classes, never a concentration."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from fortnight.domain import rules
from fortnight.domain.course import Course, Infusion


class Phase(StrEnum):
    """What an IL-6 value can mean at this point of the treatment."""

    BEFORE = "before"
    RUN_IN = "run-in"
    STEADY = "steady"
    COVER_DOUBTFUL = "cover-doubtful"


@dataclass(frozen=True, slots=True)
class Exposure:
    """The phase of a sample, and the doses before it. `days_since` is the time since the last dose."""

    phase: Phase
    doses: int
    treatment_day: float | None = None
    days_since: float | None = None

    @property
    def covered(self) -> bool:
        """The drug is at work, so CRP and fever are silenced."""
        return self.phase in (Phase.RUN_IN, Phase.STEADY)


def suppressed(exposure: Exposure) -> bool:
    """Whether the drug holds CRP and SAA down without a break.

    Not yet in the first two intervals, at whose ends they return in well children (Yokota 2003).
    """
    return exposure.covered and exposure.doses > rules.BROKEN_INTERVALS.value


def exposure_at(course: Course, moment: datetime, starts: list[datetime] | None = None) -> Exposure:
    """The exposure of a sample drawn at `moment`. A dose at that very moment counts as given after.

    Limits: steady state from day 84 and six doses on (US label §12.3); cover classes from a
    simulation of virtual children (`rules.py`).
    """
    starts = [i.started_at for i in course.infusions] if starts is None else starts
    doses = bisect_left(starts, moment)
    if not doses:
        return Exposure(Phase.BEFORE, 0)
    day = (moment - starts[0]).total_seconds() / 86400
    since = (moment - starts[doses - 1]).total_seconds() / 86400
    steady = _is_steady(starts[0], moment, doses)
    if since > cover_days(course.infusions[doses - 1], steady):
        return Exposure(Phase.COVER_DOUBTFUL, doses, day, since)
    return Exposure(Phase.STEADY if steady else Phase.RUN_IN, doses, day, since)


def _is_steady(first: datetime, moment: datetime, doses: int) -> bool:
    calendar_day = (moment.date() - first.date()).days
    return calendar_day >= rules.RUN_IN_DAYS.value and doses >= rules.RUN_IN_DOSES.value


def covered_until(course: Course, moment: datetime) -> datetime | None:
    """Until when the last dose before a moment covers; `None` before treatment."""
    doses = bisect_left([i.started_at for i in course.infusions], moment)
    if not doses:
        return None
    last = course.infusions[doses - 1]
    steady = _is_steady(course.infusions[0].started_at, moment, doses)
    return last.started_at + timedelta(days=cover_days(last, steady))


def cover_days(last: Infusion, steady: bool) -> float:
    """Days after a dose until cover is doubtful: shorter in the run-in, and for 8 mg/kg under 30 kg."""
    if is_low_dose(last):
        return (rules.COVER_STEADY_LOW_DOSE_DAYS if steady else rules.COVER_RUN_IN_LOW_DOSE_DAYS).value
    return (rules.COVER_STEADY_DAYS if steady else rules.COVER_RUN_IN_DAYS).value


def is_low_dose(infusion: Infusion) -> bool:
    """Whether a child under 30 kg got about 8 instead of 12 mg/kg."""
    weight = infusion.weight_kg
    if weight is None or weight >= rules.BAND_WEIGHT_KG.value:
        return False
    return infusion.dose_mg / weight < rules.LOW_DOSE_MG_PER_KG.value
