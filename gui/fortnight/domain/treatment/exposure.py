"""How well the drug effective when a sample is drawn, in classes. The drug concentration is not estimated.

The drug covers a child while its concentration is expected to be high enough to act (1 µg/mL or more).
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from fortnight.domain.limit import Limit
from fortnight.domain.messages import word
from fortnight.domain.record.course import Course, Infusion
from fortnight.domain.record.dates import days_between

_SIMULATED = "simulated children"
_LABEL_12 = "US label 12.3"

# fmt: off
RUN_IN_DAYS = Limit(84, "d", f"{_LABEL_12}: steady state on or after week 12", "V", word("Run-in: minimum duration"))
RUN_IN_DOSES = Limit(6, "doses", f"{_LABEL_12}: six fortnightly doses", "V", word("Run-in: minimum number of doses"))
COVER_STEADY_DAYS = Limit(35, "d", f"share under 1 µg/mL reaches 10 % of {_SIMULATED}", "C", word("Duration of cover after a dose, steady state"))
COVER_RUN_IN_DAYS = Limit(21, "d", f"share under 1 µg/mL of {_SIMULATED}", "C", word("Duration of cover after a dose, before steady state"))
COVER_STEADY_LOW_DOSE_DAYS = Limit(21, "d", "the same, for 8 mg/kg in children under 30 kg", "C", word("Duration of cover after a low dose, steady state"))
COVER_RUN_IN_LOW_DOSE_DAYS = Limit(14, "d", "the same, for 8 mg/kg in children under 30 kg", "C", word("Duration of cover after a low dose, before steady state"))
LOW_DOSE_MG_PER_KG = Limit(10, "mg/kg", "halfway between the 8 and 12 mg/kg of the labels", "P", word("Low dose: less than"))
BAND_WEIGHT_KG = Limit(30, "kg", "US label 2, EU SmPC 4.2: dose band", "V", word("Low dose: only in children under"))
INTERVALS_WITH_CRP_RETURN = Limit(2, "intervals", "Yokota 2003: CRP fluctuates before accumulation", "V", word("CRP can return at the end of each of the first"))
# fmt: on


class Phase(StrEnum):
    """The phase of treatment, which decides what an IL-6 value can mean."""

    BEFORE = "before"
    RUN_IN = "run-in"
    STEADY = "steady"
    COVER_DOUBTFUL = "cover-doubtful"


@dataclass(frozen=True, slots=True)
class Exposure:
    """The phase of treatment at a sample, and the number of doses before it.

    `treatment_day` and `days_since` are the days since the first and since the last dose.
    """

    phase: Phase
    doses: int
    treatment_day: float | None = None
    days_since: float | None = None

    @property
    def covered(self) -> bool:
        """Whether the drug is acting, so that CRP and fever are suppressed."""
        return self.phase in (Phase.RUN_IN, Phase.STEADY)


def is_crp_suppressed(exposure: Exposure) -> bool:
    """Whether the drug suppresses CRP and SAA throughout the interval.

    This is not yet so in the first two intervals: at their ends CRP and SAA return even in well children
    (Yokota 2003).
    """
    return exposure.covered and exposure.doses > INTERVALS_WITH_CRP_RETURN.value


def exposure_at(course: Course, moment: datetime) -> Exposure:
    """The exposure of a sample drawn at `moment`. A dose at exactly that time counts as given after it.

    Steady state begins after day 84 and six doses (US label §12.3). The limits of cover come from a simulation of
    virtual children.
    """
    starts = course.infusion_starts
    doses = bisect_left(starts, moment)
    if not doses:
        return Exposure(Phase.BEFORE, 0)
    day = days_between(starts[0], moment)
    since = days_between(starts[doses - 1], moment)
    steady = _is_steady(starts[0], moment, doses)
    if since > cover_days(course.infusions[doses - 1], steady):
        return Exposure(Phase.COVER_DOUBTFUL, doses, day, since)
    return Exposure(Phase.STEADY if steady else Phase.RUN_IN, doses, day, since)


def _is_steady(first: datetime, moment: datetime, doses: int) -> bool:
    calendar_day = (moment.date() - first.date()).days
    return calendar_day >= RUN_IN_DAYS.value and doses >= RUN_IN_DOSES.value


def covered_until(course: Course, moment: datetime) -> datetime | None:
    """The time until which the last dose before `moment` covers; `None` before treatment."""
    given = course.infusions_before(moment)
    if not given:
        return None
    last = given[-1]
    steady = _is_steady(given[0].started_at, moment, len(given))
    return last.started_at + timedelta(days=cover_days(last, steady))


def cover_days(last: Infusion, steady: bool) -> float:
    """The days after which the cover of a dose is doubtful: fewer during run-in and for a low dose."""
    if is_low_dose(last):
        return (COVER_STEADY_LOW_DOSE_DAYS if steady else COVER_RUN_IN_LOW_DOSE_DAYS).value
    return (COVER_STEADY_DAYS if steady else COVER_RUN_IN_DAYS).value


def is_low_dose(infusion: Infusion) -> bool:
    """Whether a child under 30 kg was given about 8 instead of 12 mg/kg."""
    weight = infusion.weight_kg
    if weight is None or weight >= BAND_WEIGHT_KG.value:
        return False
    return infusion.dose_mg / weight < LOW_DOSE_MG_PER_KG.value
