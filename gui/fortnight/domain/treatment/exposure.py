"""How well the drug covers the child when a sample is drawn: classes, never a concentration."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from fortnight.domain.limit import Limit
from fortnight.domain.record.course import Course, Infusion

_SIMULATED = "simulated children"
_LABEL_12 = "US label 12.3"

# fmt: off
RUN_IN_DAYS = Limit(84, "d", f"{_LABEL_12}: steady state on or after week 12", "V", "Run-in: days since the first dose")
RUN_IN_DOSES = Limit(6, "doses", f"{_LABEL_12}: six fortnightly doses", "V", "Run-in: doses")
COVER_STEADY_DAYS = Limit(35, "d", f"share under 1 µg/mL reaches 10 % of {_SIMULATED}", "C", "Cover after a dose, steady state")
COVER_RUN_IN_DAYS = Limit(21, "d", f"share under 1 µg/mL of {_SIMULATED}", "C", "Cover after a dose, run-in")
COVER_STEADY_LOW_DOSE_DAYS = Limit(21, "d", "the same for 8 mg/kg under 30 kg", "C", "The same, low dose, steady state")
COVER_RUN_IN_LOW_DOSE_DAYS = Limit(14, "d", "the same for 8 mg/kg under 30 kg", "C", "The same, low dose, run-in")
LOW_DOSE_MG_PER_KG = Limit(10, "mg/kg", "halfway between the 8 and 12 mg/kg of the labels", "P", "A low dose is below")
BAND_WEIGHT_KG = Limit(30, "kg", "US label 2, EU SmPC 4.2: dose band", "V", "A low dose is one of a child under")
BROKEN_INTERVALS = Limit(2, "intervals", "Yokota 2003: CRP fluctuates before accumulation", "V", "CRP returns at the end of the first intervals, so many")
# fmt: on


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
    return exposure.covered and exposure.doses > BROKEN_INTERVALS.value


def exposure_at(course: Course, moment: datetime, starts: list[datetime] | None = None) -> Exposure:
    """The exposure of a sample drawn at `moment`. A dose at that very moment counts as given after.

    Limits: steady state from day 84 and six doses on (US label §12.3); cover classes from a
    simulation of virtual children.
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
    return calendar_day >= RUN_IN_DAYS.value and doses >= RUN_IN_DOSES.value


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
        return (COVER_STEADY_LOW_DOSE_DAYS if steady else COVER_RUN_IN_LOW_DOSE_DAYS).value
    return (COVER_STEADY_DAYS if steady else COVER_RUN_IN_DAYS).value


def is_low_dose(infusion: Infusion) -> bool:
    """Whether a child under 30 kg got about 8 instead of 12 mg/kg."""
    weight = infusion.weight_kg
    if weight is None or weight >= BAND_WEIGHT_KG.value:
        return False
    return infusion.dose_mg / weight < LOW_DOSE_MG_PER_KG.value
