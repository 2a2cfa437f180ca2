"""Periods of days on which something is true of a dose, not true, or not known."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby, pairwise

State = bool | None


@dataclass(frozen=True, slots=True)
class DosePeriod:
    """Days in a row with one state, from `start` until just before `end`; the last one is open."""

    state: State
    start: date
    end: date
    is_open: bool = False

    @property
    def days(self) -> int:
        """The number of days."""
        return (self.end - self.start).days


def dose_periods(states: Iterable[tuple[date, State]], end: date) -> tuple[DosePeriod, ...]:
    """The periods of a state that changes on some days, oldest first. `end` is the day after the last."""
    begun = [(day, state) for day, state in states if day < end]
    starts = [(state, next(group)[0]) for state, group in groupby(begun, key=lambda each: each[1])]
    ends = [*(start for _, start in starts[1:]), end]
    last = len(starts) - 1
    return tuple(
        DosePeriod(state, start, until, n == last)
        for n, ((state, start), until) in enumerate(zip(starts, ends, strict=False))
    )


def without_pulses(found: Sequence[DosePeriod], most_days: float) -> tuple[DosePeriod, ...]:
    """The periods in which a short false one between two true ones counts as true."""
    states = [
        (each.start, True if _is_pulse(found, n, most_days) else each.state) for n, each in enumerate(found)
    ]
    return dose_periods(states, found[-1].end) if found else ()


def pulses(found: Sequence[DosePeriod], most_days: float) -> tuple[DosePeriod, ...]:
    """The false periods of at most `most_days` days between two true ones."""
    return tuple(each for n, each in enumerate(found) if _is_pulse(found, n, most_days))


def _is_pulse(found: Sequence[DosePeriod], n: int, most_days: float) -> bool:
    if not 0 < n < len(found) - 1 or found[n].state is not False or found[n].days > most_days:
        return False
    return found[n - 1].state is True and found[n + 1].state is True


def reached(found: Sequence[DosePeriod], least_days: float) -> Iterator[DosePeriod]:
    """Yield each true period of at least `least_days` days that follows a false one.

    After an unknown one the day on which it became true is not known.
    """
    for before, each in pairwise(found):
        if before.state is False and each.state is True and each.days >= least_days:
            yield each
