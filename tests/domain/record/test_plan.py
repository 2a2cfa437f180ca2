"""The plan of a child's infusions: moved dates, changed intervals, the end of a course."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fortnight.domain.record.plan import (
    EMPTY_PLAN,
    END_WORDS,
    PLAN_ACTS,
    Ending,
    EndReason,
    InfusionPlan,
    Interval,
    plan_of,
)

DUE, MOVED, LATER = date(2026, 12, 6), date(2026, 12, 8), date(2026, 12, 9)


def move(to: date, due: date = DUE) -> tuple[str, dict[str, Any]]:
    return "plan.move", {"due": due.isoformat(), "to": to.isoformat(), "reason": "holiday"}


def interval(since: str, days: int) -> tuple[str, dict[str, Any]]:
    return "plan.interval", {"since": since, "days": days, "reason": "steady"}


def end(why: str = "remission", **more: str) -> tuple[str, dict[str, Any]]:
    return "course.end", {"on": "2026-12-20", "why": why, **more}


def test_nothing_recorded_leaves_due_date_and_interval_as_they_are():
    assert plan_of([]) == EMPTY_PLAN
    assert (EMPTY_PLAN.planned_for(DUE), EMPTY_PLAN.interval_on(DUE, 14)) == (DUE, 14)


def test_the_newest_move_of_a_due_date_counts_and_other_dates_stay():
    plan = plan_of([move(MOVED), move(LATER), move(MOVED, due=LATER)])
    assert plan.planned_for(DUE) == LATER
    assert plan.planned_for(MOVED) == MOVED
    assert [each.reason for each in plan.moves] == ["holiday"] * 3


@pytest.mark.parametrize(
    ("day", "days"),
    [("2026-11-30", 14), ("2026-12-01", 21), ("2026-12-31", 21), ("2027-01-01", 28), ("2030-01-01", 28)],
)
def test_an_interval_holds_from_its_day_until_the_next_one(day, days):
    plan = plan_of([interval("2027-01-01", 28), interval("2026-12-01", 21)])
    assert plan.interval_on(date.fromisoformat(day), 14) == days


def test_of_two_intervals_of_one_day_the_later_act_counts():
    plan = plan_of([interval("2026-12-01", 21), interval("2026-12-01", 28)])
    assert plan.interval_on(date(2026, 12, 1), 14) == 28


def test_a_course_ends_with_its_reason_and_can_be_resumed():
    ended = plan_of([move(MOVED), end(note="well for two years")])
    assert ended.ended == Ending(date(2026, 12, 20), EndReason.REMISSION, "well for two years")
    resumed = plan_of([move(MOVED), end(), ("course.resume", {})])
    assert resumed == InfusionPlan(moves=ended.moves)
    assert plan_of([end(), ("course.resume", {}), end("moved")]).ended == Ending(
        date(2026, 12, 20), EndReason.MOVED
    )


@pytest.mark.parametrize("why", EndReason)
def test_every_reason_to_end_is_read_and_has_words(why):
    ending = plan_of([end(why.value)]).ended
    assert ending is not None
    assert ending.why is why
    assert str(END_WORDS[why])


def test_reasons_can_be_told_apart():
    assert len({str(each) for each in END_WORDS.values()}) == len(EndReason)


@pytest.mark.parametrize(
    ("act", "error"),
    [
        (("plan.nothing", {}), KeyError),
        (("plan.move", {"due": "2026-12-06"}), KeyError),
        (("plan.move", {"due": "soon", "to": "2026-12-08", "reason": ""}), ValueError),
        (("course.end", {"on": "2026-12-06", "why": "bored"}), ValueError),
    ],
)
def test_an_act_that_cannot_be_read_is_an_error(act, error):
    with pytest.raises(error):
        plan_of([act])


def test_the_stored_names_of_the_acts_are_as_they_were():
    assert PLAN_ACTS == ("plan.move", "plan.interval", "course.end", "course.resume")
    changed = plan_of([interval("2026-12-01", 21)])
    assert changed.intervals == (Interval(date(2026, 12, 1), 21, "steady"),)
