"""Tests of the plan of a child: what its acts make of it, in any order in which devices are merged."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from fortnight.domain.record.plan import (
    EMPTY_PLAN,
    EndReason,
    InfusionPlan,
    Interval,
    Move,
    Rest,
    plan_of,
)

END = ("course.end", {"on": "2026-03-01", "why": "remission"})
RESUME = ("course.resume", {"on": "2026-06-01", "reason": "flare"})


def moved(due: str, to: str) -> tuple[str, dict]:
    return "plan.move", {"due": due, "to": to, "reason": "school"}


def changed(since: str, days: int) -> tuple[str, dict]:
    return "plan.interval", {"since": since, "days": days, "reason": "well"}


def test_without_acts_nothing_is_changed() -> None:
    assert plan_of([]) == EMPTY_PLAN
    assert EMPTY_PLAN.planned_for(date(2026, 1, 15), date(2026, 1, 1), 14) == date(2026, 1, 15)
    assert EMPTY_PLAN.interval_until(None, 14).days == 14


def test_the_newest_move_of_a_due_date_counts() -> None:
    plan = plan_of([moved("2026-01-15", "2026-01-17"), moved("2026-01-15", "2026-01-13")])
    assert plan.planned_for(date(2026, 1, 15), date(2026, 1, 1), 14) == date(2026, 1, 13)
    assert plan.planned_for(date(2026, 1, 29), date(2026, 1, 15), 14) == date(2026, 1, 29)


@pytest.mark.parametrize(("after", "planned"), [(12, 13), (13, 15), (14, 15)])
def test_a_move_to_a_day_that_is_not_after_the_infusion_before_does_not_count(after, planned) -> None:
    plan = plan_of([moved("2026-01-15", "2026-01-13")])
    assert plan.planned_for(date(2026, 1, 15), date(2026, 1, after), 14) == date(2026, 1, planned)


@pytest.mark.parametrize(
    ("until", "days"),
    [
        (date(2026, 2, 1), 14),
        (date(2026, 2, 2), 21),
        (date(2026, 4, 1), 21),
        (date(2026, 4, 2), 28),
        (None, 28),
    ],
)
def test_an_interval_holds_from_its_day_on_in_whatever_order_it_was_recorded(until, days) -> None:
    plan = replace(plan_of([changed("2026-04-01", 28), changed("2026-02-01", 21)]), first_days=14)
    assert plan.interval_until(until, 99).days == days
    assert plan.intervals[0] == Interval(date(2026, 2, 1), 21, "well")


def test_an_end_and_its_resumption_make_a_rest() -> None:
    ended = plan_of([END]).ended
    assert ended is not None
    assert (ended.on, ended.why) == (date(2026, 3, 1), EndReason.REMISSION)
    plan = plan_of([END, RESUME])
    assert plan.ended is None
    assert plan.rests == (Rest(date(2026, 3, 1), date(2026, 6, 1)),)


def test_a_resumption_whose_end_was_undone_changes_nothing() -> None:
    assert plan_of([RESUME]) == EMPTY_PLAN


def test_a_rest_never_ends_before_it_begins() -> None:
    plan = plan_of([END, ("course.resume", {"on": "2026-01-01", "reason": "clock"})])
    assert plan.rests == (Rest(date(2026, 3, 1), date(2026, 3, 1)),)


@pytest.mark.parametrize(
    ("due", "after", "planned"),
    [
        (date(2026, 12, 13), date(2026, 11, 29), 15),  # the infusion before was three days late
        (date(2026, 12, 7), date(2026, 11, 23), 15),  # or three days early
        (date(2026, 12, 16), date(2026, 12, 2), 15),  # within half an interval of its due date
        (date(2026, 12, 17), date(2026, 12, 3), 17),  # and no further
        (date(2026, 12, 13), date(2026, 12, 8), 13),  # the moved infusion itself was given a week early
        (date(2026, 12, 13), date(2026, 12, 7), 15),
    ],
)
def test_a_move_belongs_to_its_infusion_and_stays_if_the_one_before_shifts(due, after, planned):
    plan = InfusionPlan(moves=(Move(date(2026, 12, 10), date(2026, 12, 15), "holiday"),))
    assert plan.planned_for(due, after, 14) == date(2026, 12, planned)


def test_of_two_moves_the_nearer_one_counts_and_of_one_due_date_the_newest():
    first, second = date(2026, 12, 10), date(2026, 12, 16)
    moves = (
        Move(first, date(2026, 12, 15), "a"), Move(first, date(2026, 12, 14), "b"),
        Move(second, date(2026, 12, 20), "c"),
    )  # fmt: skip
    plan = InfusionPlan(moves=moves)
    assert plan.planned_for(date(2026, 12, 12), date(2026, 11, 28), 14) == date(2026, 12, 14)
    assert plan.planned_for(date(2026, 12, 14), date(2026, 11, 30), 14) == date(2026, 12, 20)
    assert plan.planned_for(date(2026, 12, 13), date(2026, 11, 29), 14) == date(2026, 12, 14)
