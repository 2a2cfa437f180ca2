"""The plan of a child's infusions: moved dates, changed intervals, and whether the course has ended.

Each is one act on the child, recorded as `plan.move`, `plan.interval`, `course.end` or `course.resume`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import reduce
from typing import Any

from fortnight.domain.messages import Text, text


class EndReason(StrEnum):
    """Why a course ended or rests."""

    REMISSION = "remission"
    INEFFECTIVE = "ineffective"
    REACTION = "reaction"
    OTHER_ROUTE = "other route"
    MOVED = "moved"
    GROWN_UP = "grown up"
    DIED = "died"
    OTHER = "other"


END_WORDS: Mapping[EndReason, Text] = {
    EndReason.REMISSION: text("Stopped in remission"),
    EndReason.INEFFECTIVE: text("Stopped because it did not work"),
    EndReason.REACTION: text("Stopped after a reaction"),
    EndReason.OTHER_ROUTE: text("Given under the skin from now on"),
    EndReason.MOVED: text("Moved to another clinic"),
    EndReason.GROWN_UP: text("Transferred to adult care"),
    EndReason.DIED: text("Died"),
    EndReason.OTHER: text("Other reason"),
}


@dataclass(frozen=True, slots=True)
class Move:
    """An infusion that is due on one day and planned for another."""

    due: date
    to: date
    reason: str


@dataclass(frozen=True, slots=True)
class Interval:
    """From a day on, infusions are this many days apart."""

    since: date
    days: int
    reason: str


@dataclass(frozen=True, slots=True)
class Ending:
    """The end of a course, or its rest: from which day on, and why."""

    on: date
    why: EndReason
    note: str = ""


@dataclass(frozen=True, slots=True)
class Rest:
    """A time without treatment: the day on which the course ended, and the day on which it was resumed."""

    ended: date
    resumed: date


@dataclass(frozen=True, slots=True)
class InfusionPlan:
    """Everything that was changed in the plan of one child.

    Moves are in the order in which they were recorded, intervals and rests in the order of their days.
    `first_days` is the interval that held before the first change; `None` if it was never changed.
    """

    moves: tuple[Move, ...] = ()
    intervals: tuple[Interval, ...] = ()
    ended: Ending | None = None
    rests: tuple[Rest, ...] = ()
    first_days: int | None = None

    def planned_for(self, due: date, after: date, interval_days: int) -> date:
        """The day for which an infusion that is due on a day is planned: the newest move counts.

        A move belongs to its infusion, not to its date: if the infusion before it was given early or late,
        the due date is another one, and a move within half an interval of it counts, the nearest one.
        A move to a day that is not later than `after`, the day of the infusion before, no longer counts;
        one of another due date must be later by more than half an interval, or it was that infusion.
        """
        exact = next((move.to for move in reversed(self.moves) if move.due == due), None)
        if exact is not None:
            return exact if exact > after else due
        newest = {move.due: move.to for move in self.moves}
        near = [
            (abs((moved_from - due).days), moved_from, to)
            for moved_from, to in newest.items()
            if 2 * abs((moved_from - due).days) < interval_days < 2 * (to - after).days
        ]
        return min(near)[2] if near else due

    def interval_until(self, day: date | None, present_days: int) -> Interval:
        """The interval that held on the day before `day`, or that holds now (`None`), and since when.

        `present_days` is the child's present interval, which holds unless it was changed later.
        """
        begun = [each for each in self.intervals if day is None or each.since < day]
        return begun[-1] if begun else Interval(date.min, self.first_days or present_days, "")


EMPTY_PLAN = InfusionPlan()


def _moved(plan: InfusionPlan, body: Mapping[str, Any]) -> InfusionPlan:
    move = Move(date.fromisoformat(body["due"]), date.fromisoformat(body["to"]), body["reason"])
    return replace(plan, moves=(*plan.moves, move))


def _interval(plan: InfusionPlan, body: Mapping[str, Any]) -> InfusionPlan:
    changed = Interval(date.fromisoformat(body["since"]), body["days"], body["reason"])
    return replace(plan, intervals=tuple(sorted((*plan.intervals, changed), key=lambda each: each.since)))


def _ended(plan: InfusionPlan, body: Mapping[str, Any]) -> InfusionPlan:
    ending = Ending(date.fromisoformat(body["on"]), EndReason(body["why"]), body.get("note", ""))
    return replace(plan, ended=ending)


def _resumed(plan: InfusionPlan, body: Mapping[str, Any]) -> InfusionPlan:
    if plan.ended is None:  # the end was undone meanwhile
        return plan
    rest = Rest(plan.ended.on, max(plan.ended.on, date.fromisoformat(body["on"])))
    rests = sorted((*plan.rests, rest), key=lambda each: each.resumed)
    return replace(plan, ended=None, rests=tuple(rests))


_ACTS = {
    "plan.move": _moved,
    "plan.interval": _interval,
    "course.end": _ended,
    "course.resume": _resumed,
}


def plan_of(acts: Iterable[tuple[str, Mapping[str, Any]]]) -> InfusionPlan:
    """Return the plan that some acts make: each is its verb and its body.

    :raises KeyError: for an unknown verb or a body without its fields.
    """
    return reduce(lambda plan, act: _ACTS[act[0]](plan, act[1]), acts, EMPTY_PLAN)


PLAN_ACTS = tuple(_ACTS)
