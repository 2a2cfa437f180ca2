"""Tests of the infusion schedule: due dates and their status."""

from __future__ import annotations

import csv
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.record.plan import EMPTY_PLAN, Ending, EndReason, InfusionPlan, Interval, Move, Rest
from fortnight.domain.treatment.schedule import (
    Due,
    Slot,
    Status,
    coming_slots,
    next_due,
    plan,
    with_not_given,
)
from helpers.locations import RESOURCES

SEED = RESOURCES / "demo" / "founding-cases.csv"
START = date(2026, 1, 1)


def day(number: int) -> date:
    return START + timedelta(days=number)


def given_on(*days: int, today: int, window: int = 3, ahead: int = 1) -> list[str]:
    slots = plan([day(each) for each in days], 14, window, day(today), ahead)
    return [f"{(slot.due - START).days} {slot.status}" for slot in slots]


@pytest.mark.parametrize(
    ("last", "today", "due", "since", "overdue"),
    [
        (date(2026, 5, 8), date(2026, 5, 14), date(2026, 5, 22), 6, 0),
        (date(2026, 5, 30), date(2026, 7, 13), date(2026, 6, 13), 44, 30),
        (date(2026, 2, 17), date(2026, 3, 3), date(2026, 3, 3), 14, 0),
        (date(2026, 2, 17), date(2026, 3, 4), date(2026, 3, 3), 15, 1),
        (date(2024, 2, 20), date(2024, 3, 5), date(2024, 3, 5), 14, 0),
        (date(2025, 12, 25), date(2026, 1, 1), date(2026, 1, 8), 7, 0),
    ],
)
def test_the_next_due_date(last, today, due, since, overdue) -> None:
    assert next_due(last, 14, today) == Due(due, since, overdue)


@pytest.mark.parametrize(("interval", "days"), [(0, "0 days"), (-1, "-1 days"), (-14, "-14 days")])
def test_an_interval_must_be_at_least_one_day(interval: int, days: str) -> None:
    for refused in (
        lambda: next_due(START, interval, START),
        lambda: plan([START], interval, 3, START),
    ):
        with pytest.raises(ValueError, match="interval") as raised:
            refused()
        assert str(raised.value) == f"An interval must be at least 1 day. This one is {days}."


def test_an_interval_may_be_one_day() -> None:
    assert next_due(START, 1, START) == Due(day(1), 0, 0)
    assert [slot.due for slot in plan([START], 1, 0, START)] == [day(0), day(1)]


@pytest.mark.parametrize(
    ("last", "expected"),
    [(13, "14 early"), (14, "14 given"), (15, "14 late")],
)
def test_without_a_window_only_the_due_date_is_on_time(last: int, expected: str) -> None:
    assert given_on(0, last, today=last, window=0)[1] == expected


def test_each_slot_has_the_date_of_its_infusion() -> None:
    slots = plan([day(0), day(15), day(45)], 14, 3, day(45))
    assert [slot.given for slot in slots] == [day(0), day(15), None, day(45), None]


@pytest.mark.parametrize(
    ("days", "today", "expected"),
    [
        ((), 0, []),
        ((0,), 0, ["0 given", "14 planned"]),
        ((0,), 10, ["0 given", "14 planned"]),
        ((0,), 11, ["0 given", "14 due"]),
        ((0,), 17, ["0 given", "14 due"]),
        ((0,), 18, ["0 given", "14 overdue"]),
        ((0,), 90, ["0 given", "14 overdue"]),
        ((0, 14, 28), 30, ["0 given", "14 given", "28 given", "42 planned"]),
        ((0, 17), 17, ["0 given", "14 given", "31 planned"]),
        ((0, 18), 18, ["0 given", "14 late", "32 planned"]),
        ((0, 10), 10, ["0 given", "14 early", "24 planned"]),
        ((0, 5), 5, ["0 given", "14 early", "19 planned"]),
        ((0, 21), 21, ["0 given", "14 late", "35 planned"]),
        ((0, 22), 22, ["0 given", "14 missed", "28 early", "36 planned"]),
        ((0, 28), 28, ["0 given", "14 missed", "28 given", "42 planned"]),
        ((0, 44), 44, ["0 given", "14 missed", "28 missed", "42 given", "58 planned"]),
        ((0, 14, 14), 14, ["0 given", "14 given", "28 planned"]),
        ((14, 0), 14, ["0 given", "14 given", "28 planned"]),
        ((0, 14, 28), 20, ["0 given", "14 given", "28 planned"]),
    ],
)
def test_due_dates_and_their_status(days, today, expected) -> None:
    assert given_on(*days, today=today) == expected


def test_more_than_one_future_due_date() -> None:
    assert given_on(0, today=12, ahead=3) == ["0 given", "14 due", "28 planned", "42 planned"]
    assert given_on(0, today=30, ahead=3) == ["0 given", "14 overdue"]
    assert given_on(0, today=30, ahead=0) == ["0 given"]


def test_the_window_can_be_changed() -> None:
    assert given_on(0, 18, today=18, window=5)[1] == "14 given"


def test_days_between_due_date_and_infusion() -> None:
    slots = plan([day(0), day(18), day(30)], 14, 3, day(30))
    assert [slot.days_off for slot in slots] == [0, 4, -2, 0]


@given(st.lists(st.integers(0, 2000), min_size=1, unique=True), st.sampled_from([7, 14, 28]))
def test_each_infusion_has_one_slot_and_slots_are_in_order(days: list[int], interval: int) -> None:
    slots = plan([day(each) for each in days], interval, 3, day(2000))
    assert [slot.given for slot in slots if slot.given] == sorted(day(each) for each in days)
    assert [slot.due for slot in slots] == sorted(slot.due for slot in slots)
    assert all((slot.given is None) == (slot.status not in ("given", "early", "late")) for slot in slots)


@given(st.integers(1, 400), st.sampled_from([7, 13, 14]))
def test_missed_due_dates_are_those_before_the_nearest_one(gap: int, interval: int) -> None:
    nearest = min(range(1, 100), key=lambda slot: (abs(gap - slot * interval), slot))
    slots = plan([START, day(gap)], interval, 3, day(gap), ahead=0)
    assert [slot.status for slot in slots].count(Status.MISSED) == nearest - 1


# Moved dates, changed intervals, rests ---------------------------------------------------------------


def moved(*moves: tuple[int, int]) -> InfusionPlan:
    return InfusionPlan(moves=tuple(Move(day(due), day(to), "school") for due, to in moves))


def changed(*intervals: tuple[int, int], first: int = 14) -> InfusionPlan:
    changes = tuple(Interval(day(since), days, "well") for since, days in intervals)
    return InfusionPlan(intervals=changes, first_days=first)


def rested(*rests: tuple[int, int], ended: int | None = None) -> InfusionPlan:
    ending = None if ended is None else Ending(day(ended), EndReason.REMISSION)
    return InfusionPlan(rests=tuple(Rest(day(end), day(again)) for end, again in rests), ended=ending)


def listed(changes: InfusionPlan, *days: int, today: int, ahead: int = 1, interval: int = 14) -> list[str]:
    slots = plan([day(each) for each in days], interval, 3, day(today), ahead, changes)
    return [
        f"{(slot.due - START).days}{f'>{(slot.planned - START).days}' * bool(slot.moved_to)} {slot.status}"
        for slot in slots
    ]


@pytest.mark.parametrize(
    ("moves", "days", "today", "expected"),
    [
        (((14, 16),), (0,), 5, ["0 given", "14>16 planned", "30 planned"]),
        (((14, 16),), (0,), 13, ["0 given", "14>16 due", "30 planned"]),
        (((14, 16),), (0,), 19, ["0 given", "14>16 due", "30 planned"]),
        (((14, 16),), (0,), 20, ["0 given", "14>16 overdue"]),
        (((14, 16), (30, 29)), (0,), 5, ["0 given", "14>16 planned", "30>29 planned"]),
        (((14, 16), (14, 12)), (0,), 5, ["0 given", "14>12 planned", "26 planned"]),
        (((14, 16), (14, 14)), (0,), 5, ["0 given", "14 planned", "28 planned"]),
        (((14, 20),), (0, 20), 20, ["0 given", "14>20 given", "34 planned", "48 planned"]),
        (((14, 20),), (0, 14), 14, ["0 given", "14>20 early", "28 planned", "42 planned"]),
        (((14, 20),), (0, 24), 24, ["0 given", "14>20 late", "38 planned", "52 planned"]),
        (((14, 20),), (0, 34), 34, ["0 given", "14>20 missed", "34 given", "48 planned", "62 planned"]),
        (((14, 16),), (0, 1), 1, ["0 given", "14>16 early", "15>16 planned", "30 planned"]),
        (((15, 1),), (0, 1), 1, ["0 given", "14 early", "15 planned", "29 planned"]),
    ],
)
def test_a_moved_infusion_is_judged_by_its_new_day(moves, days, today, expected) -> None:
    assert listed(moved(*moves), *days, today=today, ahead=2) == expected


@pytest.mark.parametrize(
    ("intervals", "days", "today", "expected"),
    [
        (((14, 28),), (0, 14), 14, ["0 given", "14 given", "42 planned"]),
        (((7, 28),), (0,), 8, ["0 given", "28 planned"]),
        (((7, 28),), (0, 28), 28, ["0 given", "28 given", "56 planned"]),
        (((20, 7),), (0,), 20, ["0 given", "20 due"]),
        (((20, 7),), (0, 21), 21, ["0 given", "20 given", "28 planned"]),
        (((28, 7),), (0, 14, 28, 35), 35, ["0 given", "14 given", "28 given", "35 given", "42 planned"]),
        (
            ((28, 28), (56, 14)),
            (0, 28, 56),
            56,
            ["0 given", "14 missed", "28 given", "56 given", "70 planned"],
        ),
    ],
)
def test_each_gap_is_judged_by_the_interval_that_held_then(intervals, days, today, expected) -> None:
    assert listed(changed(*intervals), *days, today=today, interval=intervals[-1][1]) == expected


@pytest.mark.parametrize(
    ("changes", "days", "today", "expected"),
    [
        (rested(ended=20), (0, 14), 100, ["0 given", "14 given"]),
        (rested(ended=30), (0,), 100, ["0 given", "14 missed", "28 missed"]),
        (rested((20, 200)), (0, 14), 200, ["0 given", "14 given", "200 due"]),
        (rested((20, 200)), (0, 14, 203), 203, ["0 given", "14 given", "200 given", "217 planned"]),
        (rested((30, 33)), (0, 33), 33, ["0 given", "14 missed", "28 missed", "33 given", "47 planned"]),
        (rested((5, 8)), (0,), 9, ["0 given", "14 planned"]),
        (
            rested((20, 60), (80, 100)),
            (0, 14),
            101,
            ["0 given", "14 given", "60 missed", "74 missed", "100 due"],
        ),
        (rested((20, 60)), (0, 14, 40), 70, ["0 given", "14 given", "28 missed", "42 given", "60 overdue"]),
    ],
)
def test_nothing_is_missed_while_a_course_rests(changes, days, today, expected) -> None:
    assert listed(changes, *days, today=today) == expected


def test_the_next_due_date_is_the_day_planned_and_its_days_late_count_from_there() -> None:
    assert next_due(day(0), 14, day(20), moved((14, 18))) == Due(day(18), 20, 2, day(14))
    assert next_due(day(0), 28, day(7), changed((7, 28))) == Due(day(28), 7, 0)
    assert next_due(day(14), 14, day(205), rested((20, 200))) == Due(day(200), 191, 5)


def test_the_day_on_which_a_course_ends_or_rests_is_not_missed() -> None:
    """The infusion of day 14 was due on that day, so it could not have been given before."""
    for last, statuses in ((14, ["given"]), (15, ["given", "missed"])):
        ending = InfusionPlan(ended=Ending(day(last), EndReason.REMISSION))
        assert [slot.status for slot in plan([day(0)], 14, 3, day(40), 1, ending)] == statuses
        rest = plan([day(0)], 14, 3, day(40), 1, rested((last, 40)))
        assert [slot.status for slot in rest] == [*statuses, "due"]


def coming(today: int, ahead: int = 1, changes: InfusionPlan = EMPTY_PLAN, window: int = 3) -> list[str]:
    slots = coming_slots(day(0), 14, window, day(today), ahead, changes)
    return [f"{(slot.due - START).days} {slot.status}" for slot in slots]


def test_the_coming_due_dates_are_those_after_the_last_infusion() -> None:
    assert coming(5) == ["14 planned"]
    assert coming(11, ahead=3) == ["14 due", "28 planned", "42 planned"]
    assert coming(11, window=2) == ["14 planned"]
    assert coming(18, ahead=3) == ["14 overdue"]
    assert coming(5, changes=InfusionPlan(ended=Ending(day(20), EndReason.REMISSION))) == []
    (moved_slot,) = coming_slots(day(0), 14, 3, day(5), changes=moved((14, 18)))
    assert (moved_slot.due, moved_slot.planned) == (day(14), day(18))


def test_a_last_infusion_after_today_has_a_coming_due_date() -> None:
    """The clock of another computer was ahead."""
    assert coming(-2) == ["14 planned"]


def test_an_infusion_that_was_not_given_keeps_its_reason() -> None:
    slots = plan([day(0), day(28)], 14, 3, day(28))
    shown = with_not_given(slots, {day(14): "fever", day(30): "no bed"})
    assert [(slot.due, slot.status, slot.reason) for slot in shown] == [
        (day(0), Status.GIVEN, ""),
        (day(14), Status.NOT_GIVEN, "fever"),
        (day(28), Status.GIVEN, ""),
        (day(30), Status.NOT_GIVEN, "no bed"),
        (day(42), Status.PLANNED, ""),
    ]


def test_an_infusion_that_was_not_given_today_is_still_due() -> None:
    shown = with_not_given(plan([day(0)], 14, 3, day(14)), {day(14): "fever"})
    assert shown[1:] == [
        Slot(day(14), None, Status.NOT_GIVEN, reason="fever"),
        Slot(day(14), None, Status.DUE),
    ]


def test_a_moved_infusion_that_was_not_given_is_found_by_either_day() -> None:
    slots = plan([day(0), day(32)], 14, 3, day(32), 1, moved((14, 18)))
    for not_given in (14, 18):
        shown = with_not_given(slots, {day(not_given): "fever"})
        assert [slot.status for slot in shown] == ["given", "not given", "given", "planned"]
        assert shown[1].moved_to == day(18)


def plain_model(given, registered, moves, intervals, rests, today):
    """The due dates as plain lists of numbers: (due, planned, given or None), the next one last."""
    found = [(given[0], given[0], given[0])]
    for previous, current in zip(given, [*given[1:], None], strict=True):
        in_force, since = registered, -1
        for day_of_change, days in sorted(intervals, key=lambda each: each[0]):
            if current is None or day_of_change < current:
                in_force, since = days, day_of_change
        here = [r for r in rests if r[1] > previous and (current is None or r[1] <= current)]
        first = max(previous + in_force, since)

        def dates(due, previous=previous, in_force=in_force):
            made, before = [], previous
            for _ in range(400):
                near = [m for m in moves if 2 * abs(m - due) < in_force < 2 * (moves[m] - before)]
                nearest = min(near, key=lambda m, due=due: (abs(m - due), m), default=due)
                to = moves[due] if due in moves else moves.get(nearest, due)
                to = due if to <= before else to
                made.append((due, to))
                before, due = to, to + in_force
            return made

        for end, again in here:
            found += [(d, p, None) for d, p in dates(first) if p < end]
            first = max(first, again)
        coming = dates(first)
        if current is None:
            found.append((*coming[0], None))
        else:
            nearest = min(range(len(coming)), key=lambda n: (abs(current - coming[n][1]), n))
            found += [(d, p, None) for d, p in coming[:nearest]] + [(*coming[nearest], current)]
    return found


SMALL = st.integers(0, 300)


@st.composite
def courses(draw):
    given = sorted(draw(st.sets(SMALL, min_size=1, max_size=8)))
    moves = {
        due: due + by for due, by in draw(st.dictionaries(SMALL, st.integers(-9, 9), max_size=40)).items()
    }
    intervals = draw(st.lists(st.tuples(SMALL, st.sampled_from((7, 10, 14, 21))), max_size=3))
    edges = sorted(draw(st.sets(SMALL, max_size=4)))
    rests = list(zip(edges[::2], edges[1::2], strict=False))
    return given, draw(st.sampled_from((7, 14, 28))), moves, intervals, rests


@given(courses())
def test_the_schedule_agrees_with_a_plain_model(made) -> None:
    given_days, registered, moves, intervals, rests = made
    ordered = sorted(intervals, key=lambda each: each[0])
    changes = InfusionPlan(
        moved(*moves.items()).moves,
        tuple(Interval(day(since), days, "") for since, days in ordered),
        None,
        rested(*rests).rests,
        registered if ordered else None,
    )
    present = ordered[-1][1] if ordered else registered
    slots = plan([day(each) for each in given_days], present, 3, day(given_days[-1]), 1, changes)
    assert [
        ((s.due - START).days, (s.planned - START).days, s.given and (s.given - START).days) for s in slots
    ] == plain_model(given_days, registered, moves, intervals, rests, given_days[-1])
    coming = next_due(day(given_days[-1]), present, day(given_days[-1]), changes)
    assert (coming.due, coming.moved_from or coming.due) == (slots[-1].planned, slots[-1].due)


@pytest.mark.parametrize(
    ("case", "infusions", "missed"), [("SEED-1", 67, 1), ("SEED-2", 66, 0), ("SEED-3", 49, 1)]
)
def test_the_founding_cases(case: str, infusions: int, missed: int) -> None:
    rows = [
        row for row in csv.DictReader(SEED.read_text(encoding="utf-8").splitlines()) if row["case"] == case
    ]
    dates = [date.fromisoformat(row["date"]) for row in rows if row["dose_mg"]]
    statuses = [slot.status for slot in plan(dates, 14, 3, dates[-1], ahead=0)]
    assert statuses.count(Status.GIVEN) == infusions
    assert statuses.count(Status.MISSED) == missed
    assert len(statuses) == infusions + missed
