"""How well the alert does in each phase of treatment, counted by day. Every figure made here is simulated.

An infection belongs to the phase of the day of its onset, a false card to the phase of its own day.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from math import inf

from fortnight.simulation.evaluation import (
    Bout,
    Case,
    Cases,
    infection_cards,
    is_caught,
    is_needed,
    kind_of_card,
)

PHASES = (("days 0-14", 0.0, 15.0), ("days 15-84", 15.0, 85.0), ("later", 85.0, inf))
WITHOUT_IL6 = "later, without IL-6"


@dataclass(frozen=True, slots=True)
class PhaseCount:
    """Infections of a phase, how many of them were caught, and false cards a child-year spent in it."""

    phase: str
    infections: int
    caught: int
    false_per_year: float


def by_phase(found: Cases) -> tuple[PhaseCount, ...]:
    """The phases in order, of infections of which IL-6 was drawn; last, later ones of which it was not.

    The false cards of that last row are those of "later" that stand on a sample without IL-6; they are
    counted in "later" too.
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
    return (bout for bout in case.bouts if is_needed(bout) and bout.il6_drawn is il6)


def _false(case: Case, cards: list[datetime], il6: bool) -> list[datetime]:
    """False cards; without `il6` only those on a sample in which it was not drawn."""
    drawn = {s.collected_at for s in case.course.specimens if any(r.analyte == "IL6" for r in s.results)}
    return [at for at in cards if kind_of_card(case.bouts, at) == "false" and (il6 or at not in drawn)]


def _day(case: Case, at: datetime) -> float:
    """Day of treatment; day 0 begins at midnight before the first infusion."""
    first = case.course.infusions[0].started_at
    start = first.replace(hour=0, minute=0, second=0, microsecond=0)
    return (at - start).total_seconds() / 86400
