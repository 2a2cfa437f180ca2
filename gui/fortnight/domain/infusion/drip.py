"""The clock of a drip: events such as start, rate and pause give its state, minutes and volume at a moment.

Nothing runs: the state is computed from the events whenever it is asked for, so that it is the same after a
crash, in another window and on another computer. Events are ordered by instant, those later than the moment
do not count, and the same event twice counts once. A bag that has run out stays "running" with nothing left
and minutes that no longer count, until the nurse finishes it.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from math import isfinite

from fortnight.domain.infusion.instants import in_utc, minutes_between, shifted
from fortnight.domain.limit import Limit
from fortnight.domain.messages import SentenceError, text, word
from fortnight.domain.numbers import plain

HIGHEST_RATE_ML_H = Limit(
    1200, "mL/h", "the highest rate of common infusion pumps", "R", word("Highest plausible rate")
)
LARGEST_BAG_ML = Limit(1000, "mL", "the largest common bag", "R", word("Largest plausible bag"))
MINUTES_PER_HOUR = 60


class Do(StrEnum):
    """What a nurse does with a drip."""

    START = "start"
    RATE = "rate"
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"  # ended early, for good
    FINISH = "finish"  # given completely


class State(StrEnum):
    """The state of an infusion."""

    PLANNED = "planned"
    RUNNING = "running"
    PAUSED = "paused"
    GIVEN = "given"
    STOPPED = "stopped"


ENDED = frozenset({State.GIVEN, State.STOPPED})
FLOWING = frozenset({State.RUNNING, State.PAUSED})


class DripRefused(SentenceError):
    """An event or a bag that is not plausible."""


@dataclass(frozen=True, slots=True)
class DripEvent:
    """Something that was done with a drip, and when; a start, a rate and a resume may set a rate in mL/h."""

    at: datetime
    do: Do
    rate_ml_h: float | None = None


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a drip with one rate in mL/h; `rate_ml_h` is 0 and `paused` is true during a pause."""

    start: datetime
    end: datetime
    rate_ml_h: float
    minutes: float
    volume_ml: float
    paused: bool = False


@dataclass(frozen=True, slots=True)
class Drip:
    """A drip at a moment.

    `rate_ml_h` is the rate at which it runs now: 0 unless it is running with something left.
    `minutes_to_end` is `None` unless it is running at a rate above 0. `emptied_at` is when the bag ran out,
    `ended_at` when it was finished or stopped, `paused_at` when the present pause began.
    """

    state: State
    bag_ml: float
    running_minutes: float = 0.0
    paused_minutes: float = 0.0
    volume_ml: float = 0.0
    remaining_ml: float = 0.0
    rate_ml_h: float = 0.0
    minutes_to_end: float | None = None
    started_at: datetime | None = None
    paused_at: datetime | None = None
    emptied_at: datetime | None = None
    ended_at: datetime | None = None
    segments: tuple[Segment, ...] = ()


def drip(events: Iterable[DripEvent], bag_ml: float, now: datetime) -> Drip:
    """The state of a drip at `now`, from what was done with it and the volume of its bag in mL.

    A start, pause or resume that changes nothing (a second start, a pause while paused) is ignored, as is
    everything after the end. A rate that is set while the drip is paused holds from the resume.

    :raises DripRefused: if the bag or a rate is not plausible.
    :raises NoOffset: if a time has no offset from UTC.
    """
    _check_bag(bag_ml)
    clock = _Clock(bag_ml)
    for event in _counted(events, now):
        clock.take(event)
    return clock.at(now)


def given_mg(prepared_mg: float, volume_ml: float, bag_ml: float) -> float:
    """The dose in mg that the volume given contains; computed, because nobody measures it."""
    return prepared_mg * volume_ml / bag_ml


def ends_at(found: Drip, now: datetime) -> datetime | None:
    """When the bag will run out at the present rate; `None` if it is not running."""
    return None if found.minutes_to_end is None else shifted(now, found.minutes_to_end)


def _counted(events: Iterable[DripEvent], now: datetime) -> list[DripEvent]:
    """The events until `now`, each once, in the order in which they happened."""
    until = in_utc(now)
    once = {(in_utc(event.at), event.do, event.rate_ml_h): event for event in events}
    return [event for (at, *_), event in sorted(once.items(), key=lambda each: each[0][0]) if at <= until]


@dataclass(slots=True)
class _Clock:
    """The drip while its events are replayed."""

    bag_ml: float
    state: State = State.PLANNED
    set_rate: float | None = None
    since: datetime | None = None
    started_at: datetime | None = None
    emptied_at: datetime | None = None
    ended_at: datetime | None = None
    segments: list[Segment] = field(default_factory=list[Segment])

    def take(self, event: DripEvent) -> None:
        """Replay one event."""
        following = _NEXT.get((self.state, event.do))
        if following is None:
            return
        rate = self.set_rate if event.rate_ml_h is None else _checked_rate(event.rate_ml_h)
        if not self.state is following is State.PAUSED:
            self._close(event.at)
            self.since = event.at
        if self.state is State.PLANNED:
            self.started_at = event.at
        if following in ENDED:
            self.ended_at = event.at
        self.state, self.set_rate = following, rate

    def at(self, now: datetime) -> Drip:
        """The drip at a moment after the last event."""
        pause = self.since if self.state is State.PAUSED else None
        self._close(now)
        volume, running = self._volume(), self.state is State.RUNNING
        remaining = 0.0 if self.emptied_at else max(0.0, self.bag_ml - volume)
        rate = (self.set_rate or 0.0) if running and remaining else 0.0
        return Drip(
            self.state,
            self.bag_ml,
            running_minutes=sum(each.minutes for each in self.segments if not each.paused),
            paused_minutes=sum(each.minutes for each in self.segments if each.paused),
            volume_ml=self.bag_ml - remaining,
            remaining_ml=remaining,
            rate_ml_h=rate,
            minutes_to_end=_minutes_to_end(running, remaining, rate),
            started_at=self.started_at,
            paused_at=pause,
            emptied_at=self.emptied_at,
            ended_at=self.ended_at,
            segments=tuple(self.segments),
        )

    def _volume(self) -> float:
        return sum(each.volume_ml for each in self.segments)

    def _close(self, at: datetime) -> None:
        """End the segment that is open, at most when the bag is empty."""
        if self.since is None or self.state in ENDED or self.emptied_at:
            return
        paused = self.state is State.PAUSED
        rate, left = 0.0 if paused else self.set_rate or 0.0, self.bag_ml - self._volume()
        minutes = minutes_between(self.since, at)
        if rate * minutes / MINUTES_PER_HOUR >= left:
            minutes = left * MINUTES_PER_HOUR / rate
            at = self.emptied_at = shifted(self.since, minutes)
        if minutes:
            volume = rate * minutes / MINUTES_PER_HOUR
            self.segments.append(Segment(self.since, at, rate, minutes, volume, paused))


_NEXT = {
    (State.PLANNED, Do.START): State.RUNNING,
    (State.RUNNING, Do.RATE): State.RUNNING,
    (State.RUNNING, Do.PAUSE): State.PAUSED,
    (State.RUNNING, Do.STOP): State.STOPPED,
    (State.RUNNING, Do.FINISH): State.GIVEN,
    (State.PAUSED, Do.RATE): State.PAUSED,
    (State.PAUSED, Do.RESUME): State.RUNNING,
    (State.PAUSED, Do.STOP): State.STOPPED,
    (State.PAUSED, Do.FINISH): State.GIVEN,
}
"""The state after each event; an event that is not here changes nothing."""


def may_follow(state: State) -> tuple[Do, ...]:
    """What can be done with a drip in a state, in the order of the table."""
    return tuple(do for before, do in _NEXT if before is state)


def _minutes_to_end(running: bool, remaining: float, rate: float) -> float | None:
    if running and not remaining:
        return 0.0
    return remaining * MINUTES_PER_HOUR / rate if running and rate else None


def _checked_rate(rate: float) -> float:
    if not (isfinite(rate) and 0 <= rate <= HIGHEST_RATE_ML_H.value):
        raise DripRefused(
            text(
                "A rate of {rate} mL/h is not plausible. Plausible rates are 0 to {high} mL/h.",
                rate=rate,
                high=plain(HIGHEST_RATE_ML_H.value),
            )
        )
    return rate


def _check_bag(bag_ml: float) -> None:
    if not 0 < bag_ml <= LARGEST_BAG_ML.value:
        raise DripRefused(
            text(
                "A bag of {bag} mL is not plausible. Plausible bags hold up to {high} mL.",
                bag=bag_ml,
                high=plain(LARGEST_BAG_ML.value),
            )
        )
