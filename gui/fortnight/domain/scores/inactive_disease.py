"""Clinically inactive disease (Wallace 2011) and the clocks of remission on and off medication.

The criteria were validated on children with a polyarticular course, not on sJIA (Wallace 2011) [V]. They
are: no active joint; no fever, rash, serositis, splenomegaly or generalised lymphadenopathy from JIA; no
uveitis; ESR or CRP normal, or not raised by JIA; best physician global; morning stiffness of 15 minutes or
less (Pediatr Rheumatol 2016, table 3) [V]. Remission is inactive disease for 6 months on medication and for
12 months off medication [V]; the days are those of half a year and of a year [P].
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from fortnight.domain.messages import Text, text

LONGEST_STIFFNESS_MIN = 15.0
ON_MEDICATION_DAYS = 183
OFF_MEDICATION_DAYS = 365


def _is_zero(value: float) -> bool:
    return value == 0


def _is_absent(value: bool) -> bool:
    return not value


def _is_short(minutes: float) -> bool:
    return minutes <= LONGEST_STIFFNESS_MIN


# Each criterion: its words, and whether a known value meets it.
CRITERIA: Mapping[str, tuple[Text, Callable[[Any], bool]]] = {
    "active_joints": (text("No active joint"), _is_zero),
    "fever": (text("No fever"), _is_absent),
    "rash": (text("No rash"), _is_absent),
    "serositis": (text("No serositis"), _is_absent),
    "splenomegaly": (text("No enlarged spleen"), _is_absent),
    "lymphadenopathy": (text("No generally enlarged lymph nodes"), _is_absent),
    "uveitis": (text("No uveitis"), _is_absent),
    "esr_or_crp_raised_by_jia": (text("ESR or CRP normal"), _is_absent),
    "physician_global": (text("Physician global 0"), _is_zero),
    "morning_stiffness_min": (text("Stiffness 15 min or less"), _is_short),
}
HIDDEN_BY_DRUG = frozenset({"fever", "esr_or_crp_raised_by_jia"})
"""The criteria that tocilizumab meets by itself."""


@dataclass(frozen=True, slots=True)
class InactiveDisease:
    """Whether the disease is inactive (`None`: not known), which criteria fail and which are not known."""

    inactive: bool | None
    failed: tuple[str, ...]
    missing: tuple[str, ...]


def inactive_disease(values: Mapping[str, Any]) -> InactiveDisease:
    """Return whether all criteria are met; one that is `None` or absent makes it unknown unless one fails."""
    known = {name: values[name] for name in CRITERIA if values.get(name) is not None}
    failed = tuple(name for name, value in known.items() if not CRITERIA[name][1](value))
    missing = tuple(sorted(CRITERIA.keys() - known.keys()))
    return InactiveDisease(False if failed else None if missing else True, failed, missing)


# Remission ----------------------------------------------------------------------------------------


class Remission(StrEnum):
    """How long the disease has been inactive."""

    ACTIVE = "active"
    INACTIVE = "inactive"
    ON_MEDICATION = "remission-on-medication"
    OFF_MEDICATION = "remission-off-medication"


@dataclass(frozen=True, slots=True)
class Run:
    """A run of visits with inactive disease: its first and last day, and the active visit that ended it."""

    since: date
    until: date
    ended: date | None = None

    @property
    def days(self) -> int:
        """The days that were proven inactive: from the first to the last visit of the run."""
        return (self.until - self.since).days


@dataclass(frozen=True, slots=True)
class RemissionClock:
    """The state on a day (`None` without any assessment), and since when the present run lasts.

    `days` have passed of `needed`; both are 0 if the disease is active. `longest` is the longest run so far.
    """

    state: Remission | None
    inactive_since: date | None
    days: int = 0
    needed: int = 0
    longest: Run | None = None


def runs(assessments: Iterable[tuple[date, bool | None]], today: date) -> list[Run]:
    """Return the runs of inactive visits until `today`, oldest first.

    A visit of which it is not known neither begins nor ends a run. Of two visits on one day, the active one
    counts last, so that nothing is called inactive that was active on the same day.
    """
    found: list[Run] = []
    is_open = False
    for day, inactive in sorted(_known(assessments, today), key=lambda each: (each[0], not each[1])):
        if inactive and is_open:
            found[-1] = Run(found[-1].since, day)
        elif inactive:
            found.append(Run(day, day))
        elif is_open:
            found[-1] = Run(found[-1].since, found[-1].until, ended=day)
        is_open = inactive
    return found


def _known(assessments: Iterable[tuple[date, bool | None]], today: date) -> list[tuple[date, bool]]:
    return [(day, inactive) for day, inactive in assessments if inactive is not None and day <= today]


def remission(
    assessments: Iterable[tuple[date, bool | None]], off_medication_since: date | None, today: date
) -> RemissionClock:
    """Return the clock of remission: on medication, or off it since `off_medication_since`.

    Off medication only the time after both the last medication and the begin of the run counts.
    """
    given = tuple(assessments)
    found = runs(given, today)
    longest = max(found, key=lambda run: run.days, default=None)
    if not _known(given, today):
        return RemissionClock(None, None)
    if not found or found[-1].ended is not None:
        return RemissionClock(Remission.ACTIVE, None, longest=longest)
    since = found[-1].since
    if off_medication_since is None:
        begun, needed, reached = since, ON_MEDICATION_DAYS, Remission.ON_MEDICATION
    else:
        begun, needed = max(since, off_medication_since), OFF_MEDICATION_DAYS
        reached = Remission.OFF_MEDICATION
    days = max(timedelta(0), today - begun).days
    return RemissionClock(reached if days >= needed else Remission.INACTIVE, since, days, needed, longest)
