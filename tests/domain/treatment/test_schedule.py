"""Tests of the infusion schedule: due dates and their status."""

from __future__ import annotations

import csv
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.treatment.schedule import Due, Status, missed_between, next_due, plan
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
    assert missed_between(gap, interval) == nearest - 1


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
