"""Vital signs at the bedside: when they are due, and which were late or left out.

No label states a schedule for tocilizumab in children. The default is proposed after what hospitals publish
for other antibodies; a clinic may set its own.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import chain, count, takewhile

from fortnight.domain.infusion.drip import Drip, ends_at
from fortnight.domain.infusion.instants import in_utc, minutes_between, shifted
from fortnight.domain.limit import Limit
from fortnight.domain.messages import text, word

EACH_TIME = ("TEMP", "HR", "SPO2", "RR")
BLOOD_PRESSURE = ("SBP", "DBP")

_PROPOSED = "proposed; no published schedule for tocilizumab in children was found"
OBSERVATION_MINUTES = Limit(30, "min", _PROPOSED, "P", word("Observation after the infusion"))
LONG_OBSERVATION_MINUTES = Limit(
    60,
    "min",
    "proposed; severe reactions came within the first ten infusions (Nozawa 2018)",
    "P",
    word("Observation after the first infusions and after a reaction"),
)
LONG_OBSERVATION_INFUSIONS = Limit(6, "infusions", _PROPOSED, "P", word("Infusions with long observation"))
TOLERANCE_MINUTES = Limit(5, "min", _PROPOSED, "P", word("Vital signs are late after"))


@dataclass(frozen=True, slots=True)
class Schedule:
    """When vital signs are due, in minutes; a setting of the clinic.

    `after_change` counts from the start and from each change of rate, followed by one time every `every`
    minutes; `while_paused` counts from the beginning of a pause, `after_end` from the end for as long as the
    child is observed. Blood pressure is measured before, at the first due time that is `pressure_at` minutes
    or more after the start, at the end, in pauses, and from a reaction on.

    :raises ValueError: if times repeat within less than a minute or are not in order.
    """

    after_change: tuple[float, ...] = (5, 15)
    every: float = 15
    while_paused: float = 5
    after_end: tuple[float, ...] = (30, 60)
    pressure_at: tuple[float, ...] = (15,)
    tolerance: float = TOLERANCE_MINUTES.value

    def __post_init__(self) -> None:
        ordered = all(list(each) == sorted(set(each)) for each in (self.after_change, self.after_end))
        if min(self.every, self.while_paused) < 1 or not ordered:
            raise ValueError(text("Vital signs can be due every minute at most, and in order of time."))


DEFAULT = Schedule()


class Phase(StrEnum):
    """The part of the infusion to which a due time belongs."""

    BEFORE = "before"
    DURING = "during"
    PAUSED = "paused"
    END = "end"
    AFTER = "after"


class SlotState(StrEnum):
    """Whether vital signs were measured at a due time."""

    UPCOMING = "upcoming"
    DUE = "due"
    LATE = "late"
    LEFT_OUT = "left out"  # the next ones are due already
    INCOMPLETE = "incomplete"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Slot:
    """A time at which vital signs are due, in which phase, and the codes of what is measured."""

    at: datetime
    phase: Phase
    measures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Taken:
    """Vital signs that were measured: when, and their codes."""

    at: datetime
    codes: Collection[str]


@dataclass(frozen=True, slots=True)
class SlotNow:
    """A due time as it is at a moment.

    `taken` are the measurements that belong to it, `missing` the codes that none of them contains,
    `minutes_late` how long after the due time the first one was made, or how long it has been due.
    """

    slot: Slot
    state: SlotState
    taken: tuple[Taken, ...] = ()
    missing: tuple[str, ...] = ()
    minutes_late: float = 0.0


@dataclass(frozen=True, slots=True)
class DripTimes:
    """What the due times depend on.

    `changes` are the instants at which the rate changed or will change by the plan, `pauses` the pauses with
    beginning and end. `end` is when the drip ended or is expected to end. While it is paused the end is not
    known (`end_known` is false): due times are listed until `end`, and none for the time after it.
    """

    start: datetime
    end: datetime
    end_known: bool = True
    changes: Sequence[datetime] = ()
    pauses: Sequence[tuple[datetime, datetime]] = ()
    observed_minutes: float = LONG_OBSERVATION_MINUTES.value
    reaction_at: datetime | None = None


# When vital signs are due -----------------------------------------------------------------------------


def observation_minutes(number: int, had_reaction: bool) -> float:
    """For how many minutes a child is observed after an infusion, which is the child's `number`th."""
    if had_reaction or number <= LONG_OBSERVATION_INFUSIONS.value:
        return LONG_OBSERVATION_MINUTES.value
    return OBSERVATION_MINUTES.value


def drip_times(
    found: Drip, now: datetime, planned_changes: Iterable[datetime] = (), schedule: Schedule = DEFAULT
) -> DripTimes | None:
    """What the due times depend on, from the drip at `now` and the changes that its plan still asks for.

    `None` before the start. The observation time and a reaction are added with `dataclasses.replace`.
    """
    if found.started_at is None:
        return None
    end = found.ended_at or found.emptied_at or ends_at(found, now)
    ahead = schedule.while_paused if found.paused_at else schedule.every
    running = [each for each in found.segments if not each.paused]
    pauses = [(each.start, each.end) for each in found.segments if each.paused]
    if found.paused_at:
        pauses = [
            *(each for each in pauses if each[0] != found.paused_at),
            (found.paused_at, shifted(now, ahead)),
        ]
    return DripTimes(
        start=found.started_at,
        end=end or shifted(now, ahead),
        end_known=end is not None,
        changes=(*(each.start for each in running[1:]), *(planned_changes if found.rate_ml_h else ())),
        pauses=tuple(pauses),
    )


def slots(times: DripTimes, schedule: Schedule = DEFAULT) -> tuple[Slot, ...]:
    """The times at which vital signs are due, oldest first.

    Times during the drip that are less than the tolerance before its end are left out.
    """
    found = dict[datetime, tuple[datetime, Phase]]()
    for at, phase in _due_times(times, schedule):
        found.setdefault(in_utc(at), (at, phase))
    kept = [found[at] for at in sorted(found)]
    pressure = {in_utc(at) for at in _first_during(kept, times, schedule)}
    return tuple(
        Slot(at, phase, _measures(phase, in_utc(at) in pressure or _in_reaction(at, times)))
        for at, phase in kept
    )


def _measures(phase: Phase, pressure: bool) -> tuple[str, ...]:
    always = phase in (Phase.BEFORE, Phase.END, Phase.PAUSED)
    return EACH_TIME + (BLOOD_PRESSURE if pressure or always else ())


def _in_reaction(at: datetime, times: DripTimes) -> bool:
    return times.reaction_at is not None and in_utc(at) >= in_utc(times.reaction_at)


def _first_during(
    kept: Sequence[tuple[datetime, Phase]], times: DripTimes, schedule: Schedule
) -> Iterator[datetime]:
    """The first due times of the drip that are not before the minutes at which pressure is measured."""
    during = [at for at, phase in kept if phase is Phase.DURING]
    for minutes in schedule.pressure_at:
        yield from [at for at in during if minutes_between(times.start, at) >= minutes][:1]


def _due_times(times: DripTimes, schedule: Schedule) -> Iterator[tuple[datetime, Phase]]:
    """Each due time with its phase; of two at one instant the first one counts."""
    yield times.start, Phase.BEFORE
    if times.end_known:
        yield times.end, Phase.END
        for minutes in schedule.after_end:
            if minutes <= times.observed_minutes:
                yield shifted(times.end, minutes), Phase.AFTER
    too_near = schedule.tolerance if times.end_known else 0.0
    for begin, end in times.pauses:
        for at in _each(begin, (), schedule.while_paused, end):
            yield at, Phase.PAUSED
    for begin, end in _running(times):
        for at in _each(begin, schedule.after_change, schedule.every, end):
            if minutes_between(at, times.end) >= too_near:
                yield at, Phase.DURING


def _running(times: DripTimes) -> Iterator[tuple[datetime, datetime]]:
    """The periods from the start or a change of rate to the next change, pause or end."""
    breaks = [*times.changes, *(begin for begin, _ in times.pauses), times.end]
    for begin in (times.start, *times.changes):
        following = [each for each in breaks if in_utc(each) > in_utc(begin)]
        if following:
            yield begin, min(following, key=in_utc)


def _each(begin: datetime, first: Sequence[float], every: float, end: datetime) -> Iterator[datetime]:
    """The times after `begin`: the `first` minutes, then one every `every` minutes, until `end`."""
    length = minutes_between(begin, end)
    every_time = chain(first, count(max(first, default=0.0) + every, every))
    for minutes in takewhile(lambda minutes: minutes <= length, every_time):
        yield shifted(begin, minutes)


# What was measured ------------------------------------------------------------------------------------


def slots_now(
    due: Sequence[Slot], taken: Iterable[Taken], now: datetime, tolerance: float = TOLERANCE_MINUTES.value
) -> tuple[SlotNow, ...]:
    """Each due time with what was measured for it.

    A measurement belongs to the nearest due time, but to none that is more than `tolerance` minutes later.
    One that is earlier than all of them belongs to the first: "before" may be well before the start.
    """
    known = sorted(
        (each for each in taken if in_utc(each.at) <= in_utc(now)), key=lambda each: in_utc(each.at)
    )
    belongs = [(_slot_of(each, due, tolerance), each) for each in known]
    return tuple(
        _slot_now(
            slot,
            tuple(each for at, each in belongs if at == n),
            due[n + 1] if n + 1 < len(due) else None,
            now,
            tolerance,
        )
        for n, slot in enumerate(due)
    )


def _slot_of(each: Taken, due: Sequence[Slot], tolerance: float) -> int:
    away = [minutes_between(slot.at, each.at) for slot in due]
    opened = [n for n, minutes in enumerate(away) if minutes >= -tolerance]
    return min(opened, key=lambda n: abs(away[n]), default=0)


def _slot_now(
    slot: Slot, taken: tuple[Taken, ...], following: Slot | None, now: datetime, tolerance: float
) -> SlotNow:
    measured = {code for each in taken for code in each.codes}
    missing = tuple(code for code in slot.measures if code not in measured)
    since = minutes_between(slot.at, taken[0].at if taken else now)
    late = max(0.0, since)
    if taken:
        return SlotNow(slot, SlotState.INCOMPLETE if missing else SlotState.DONE, taken, missing, late)
    over = following is not None and minutes_between(now, following.at) <= tolerance
    return SlotNow(slot, _state_of(since, over, tolerance), (), missing, late)


def _state_of(since: float, over: bool, tolerance: float) -> SlotState:
    if since < -tolerance:
        return SlotState.UPCOMING
    if over and since > tolerance:
        return SlotState.LEFT_OUT
    return SlotState.LATE if since > tolerance else SlotState.DUE
