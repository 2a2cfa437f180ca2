"""Whether the next infusion may start, as far as the record knows: weight, labs, dosing limits.

The program warns, cites and asks; it never holds the drug by itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from fortnight.domain.analytes import ANALYTES
from fortnight.domain.course import Result
from fortnight.domain.values import display
from fortnight.domain.wording import Text, text

FORTNIGHT_PANEL = ("IL6", "CRP", "WBC", "NEUT", "PLT", "ALT")
LABS_LAST = timedelta(days=4)  # labs drawn this close before an infusion count for it [P]


class State(StrEnum):
    """What the row on Today says."""

    READY = "ready"
    WAITING = "waiting"
    HOLD = "hold"
    NOT_STARTED = "not-started"


@dataclass(frozen=True, slots=True)
class DosingLimit:
    """A laboratory limit of the label: beyond it, the label says interrupt."""

    analyte: str
    limit: float
    below: bool
    source: str


# ALT and AST: three times the upper limit of the interval (ALSF 48 and 36 U/L).
DOSING_LIMITS = (
    DosingLimit("NEUT", 1.0, True, "US label §2: 0.5–1.0 interrupt"),
    DosingLimit("PLT", 100, True, "US label §2: 50–100 interrupt"),
    DosingLimit("ALT", 3 * 48, False, "US label §2: > 3 × ULN interrupt"),
    DosingLimit("AST", 3 * 36, False, "US label §2: > 3 × ULN interrupt"),
)


@dataclass(frozen=True, slots=True)
class Readiness:
    """The state, what it says, and how many of the fortnight's labs are there."""

    state: State
    says: Text
    labs: int = 0
    wanted: int = len(FORTNIGHT_PANEL)


def beyond_dosing_limits(results: Iterable[Result]) -> list[tuple[DosingLimit, Result]]:
    """The newest value of each limited analyte, where it lies beyond the label's limit."""
    newest = {r.analyte: r for r in sorted(results, key=lambda r: r.collected_at)}
    return [
        (limit, newest[limit.analyte])
        for limit in DOSING_LIMITS
        if limit.analyte in newest and (newest[limit.analyte].value < limit.limit) == limit.below
    ]


def readiness(results: Iterable[Result], since: datetime | None, now: datetime) -> Readiness:
    """Read the results drawn for the next infusion: after the last one, and not long ago."""
    start = max(now - LABS_LAST, since) if since else now - LABS_LAST
    fresh = [r for r in results if r.collected_at >= start]
    beyond = beyond_dosing_limits(fresh)
    found = {r.analyte for r in fresh}
    labs = len(found & set(FORTNIGHT_PANEL))
    if beyond:
        limit, result = beyond[0]
        name, value = ANALYTES[limit.analyte].short, display(result.value, result.comparator, 1)
        return Readiness(State.HOLD, text("{name} {value} – hold?", name=name, value=value), labs)
    if not found:
        return Readiness(State.NOT_STARTED, text("Not started"))
    if "WEIGHT" not in found:
        return Readiness(State.WAITING, text("Weight needed"), labs)
    if labs < len(FORTNIGHT_PANEL):
        return Readiness(State.WAITING, text("Labs waiting"), labs)
    return Readiness(State.READY, text("Ready"), labs)
