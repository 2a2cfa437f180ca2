"""How well the alert does in each phase of treatment, counted by day. All figures are simulated.

An infection belongs to the phase of its onset, a false card to the phase of its own day.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from math import inf

from fortnight.domain.record.dates import days_between
from fortnight.simulation.evaluation import (
    Bout,
    Case,
    Cases,
    classify_card,
    counts_as_infection,
    infection_cards,
    is_caught,
)

PHASES = (("days 0-14", 0.0, 15.0), ("days 15-84", 15.0, 85.0), ("later", 85.0, inf))
WITHOUT_IL6 = "later, without IL-6"


@dataclass(frozen=True, slots=True)
class PhaseCount:
    """The infections of a phase, how many of them were caught, and false cards per child-year in it."""

    phase: str
    infections: int
    caught: int
    false_per_year: float


def by_phase(found: Cases) -> tuple[PhaseCount, ...]:
    """Return the counts of each phase in order, for infections with a measured IL-6.

    The last row is for infections of the phase "later" without IL-6. Its false cards are those on samples
    without IL-6; the row "later" counts them too.
    """
    counts = [_count(found, name, start, end) for name, start, end in PHASES]
    _, start, end = PHASES[-1]
    return (*counts, _count(found, WITHOUT_IL6, start, end, il6=False))


def _count(found: Cases, name: str, start: float, end: float, il6: bool = True) -> PhaseCount:
    infections = caught = false = 0
    days = 0.0
    for case in found.cases:
        cards = infection_cards(case.judged)
        bouts = [b for b in _infections(case, il6) if start <= _day(case, b.onset) < end]
        infections += len(bouts)
        caught += sum(is_caught(bout, cards) for bout in bouts)
        false += sum(start <= _day(case, at) < end for at in _false(case, cards, il6))
        days += max(0.0, min(end, case.days) - start)
    return PhaseCount(name, infections, caught, false * 365.25 / days if days else 0.0)


def _infections(case: Case, il6: bool) -> Iterator[Bout]:
    return (bout for bout in case.bouts if counts_as_infection(bout) and bout.il6_drawn is il6)


def _false(case: Case, cards: list[datetime], il6: bool) -> list[datetime]:
    """Return the times of false cards; without `il6` only of those on samples without IL-6."""
    drawn = {s.collected_at for s in case.course.specimens if any(r.analyte == "IL6" for r in s.results)}
    return [at for at in cards if classify_card(case.bouts, at) == "false" and (il6 or at not in drawn)]


def _day(case: Case, at: datetime) -> float:
    """Return the day of treatment; day 0 begins at midnight before the first infusion."""
    first = case.course.infusions[0].started_at
    start = first.replace(hour=0, minute=0, second=0, microsecond=0)
    return days_between(start, at)
