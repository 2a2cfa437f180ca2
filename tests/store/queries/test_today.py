"""Queries for the Today page: who is due, and reduced data of the children shown."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fortnight.domain.treatment.schedule import Status, next_due, plan
from fortnight.store.database import Store
from fortnight.store.queries import courses as reading
from fortnight.store.queries import today
from helpers.entries import LEADING, draw, infuse, register, with_child, write
from helpers.stores import KEY, present


@pytest.fixture
def bare(tmp_path):
    with Store.open(tmp_path / "ward", KEY) as opened:
        yield opened


@pytest.fixture
def store(bare):
    return with_child(bare)


def test_a_series_leaves_out_what_is_older(store):
    draw(store, "s1", "2026-11-08T09:00:00+01:00", IL6=10, CRP=1)
    draw(store, "s2", "2026-11-22T09:00:00+01:00", IL6=20, CRP=2)
    since = datetime(2026, 11, 22, 8, tzinfo=UTC)
    assert today.series_of_each(store, ["c1", "c2"], "IL6", since) == {"c1": [(since, 20.0, "")]}
    assert len(today.series_of_each(store, ["c1", "c2"], "IL6", since - timedelta(days=30))["c1"]) == 2


def test_series_are_kept_apart_by_child(store):
    register(store, "c2", number="0002")
    draw(store, "s2", "2026-11-22T09:00:00+01:00", child="c2", IL6=20)
    draw(store, "s1", "2026-11-21T09:00:00+09:00", IL6=10)
    since = datetime(2026, 11, 1, tzinfo=UTC)
    assert [v[0][1] for v in today.series_of_each(store, ["c1", "c2"], "IL6", since).values()] == [10, 20]


def cut(store, *children):
    found = [present(reading.child(store, id)) for id in children]
    return today.readiness_courses(store, found, ["IL6", "PLT"])


def test_a_reduced_course_has_the_newest_result_of_each_analyte(store):
    register(store, "c2", number="0002")
    draw(store, "s1", "2026-11-08T09:00:00+01:00", IL6=10, PLT=300, CRP=1)
    draw(store, "s2", "2026-11-22T09:00:00+09:00", IL6=20)
    draw(store, "s3", "2026-11-22T09:00:00+01:00", child="c2", IL6=30)
    courses = cut(store, "c1", "c2")
    assert [(r.specimen, r.analyte, r.value) for r in courses["c1"].results] == [
        ("s1", "PLT", 300.0),
        ("s2", "IL6", 20.0),
    ]
    assert present(courses["c1"].latest("IL6")).collected_at.utcoffset() == timedelta(hours=9)
    assert [r.value for r in courses["c2"].results] == [30.0]


def test_of_two_samples_of_the_same_time_both_courses_use_the_same(store):
    for id, value in (("s1", 10), ("s2", 20)):
        draw(store, id, "2026-11-08T09:00:00+01:00", IL6=value)
    assert cut(store, "c1")["c1"].latest("IL6") == present(reading.course(store, "c1")).latest("IL6")


def test_a_reduced_course_has_the_first_and_the_last_infusions(store):
    for n in range(9):
        infuse(store, f"i{n}", f"2026-{n + 1:02}-01T09:30:00+01:00")
    kept = [infusion.id for infusion in cut(store, "c1")["c1"].infusions]
    assert kept == ["i0", "i3", "i4", "i5", "i6", "i7", "i8"]


def test_children_are_sorted_by_due_date_and_those_without_infusion_are_last(store):
    register(store, "c2", number="0002", name="Never treated")
    infuse(store, "i1", "2026-11-01T09:30:00+01:00")
    found = today.today_list(store, date(2026, 11, 22), 3, 10)
    assert [child.id for child in found.shown] == ["c1", "c2"]
    assert (found.due, found.late, found.children) == (0, 1, 2)


def test_the_years_of_all_children_are_added_up(store):
    register(store, "c2", number="0002")
    infuse(store, "i1", "2025-11-22T09:00:00+00:00")
    infuse(store, "i2", "2026-11-15T09:00:00+00:00")
    now = datetime(2026, 11, 22, 9, tzinfo=UTC)
    assert today.treated_years(store, now) == pytest.approx(365 / 365.25, abs=1e-6)
    infuse(store, "i3", "2026-05-23T21:00:00+00:00", child="c2")
    assert today.treated_years(store, now) == pytest.approx(547.5 / 365.25, abs=1e-6)


def test_an_empty_store_has_nobody_due(bare):
    found = today.today_list(bare, date(2026, 11, 22), 3, 10)
    assert found == today.TodayList()
    assert today.treated_years(bare, datetime(2026, 11, 22, tzinfo=UTC)) == 0


@given(
    st.lists(st.tuples(st.integers(0, 90), st.sampled_from((0, 540, -480)), st.integers(7, 28)), max_size=12),
    st.integers(0, 5),
    st.integers(1, 12),
    st.integers(0, 12),
)
@settings(max_examples=40, deadline=None)
def test_a_page_is_a_slice_of_all_children_in_order_of_due_date(last, window, most, skip):
    """The due dates of the query agree with the treatment plan of each child."""
    day = date(2026, 11, 22)
    with TemporaryDirectory() as folder, Store.open(Path(folder) / "ward", KEY) as store:
        expected = []
        for n, (ago, tz, interval) in enumerate(last):
            register(store, f"c{n}", number=f"{n:04}", interval_days=interval)
            at = datetime(2026, 11, 22, 2, tzinfo=timezone(timedelta(minutes=tz))) - timedelta(days=ago)
            infuse(store, f"i{n}", at.isoformat(), child=f"c{n}")
            slot = plan([at.date()], interval, window, day)[-1]
            expected.append((next_due(at.date(), interval, day).due, f"{n:04}", slot.status))
        found = today.today_list(store, day, window, most, skip)
    expected.sort()
    assert [child.number for child in found.shown] == [n for _, n, _ in expected[skip : skip + most]]
    if found.shown:
        assert found.due == sum(status is Status.DUE for *_, status in expected)
        assert found.late == sum(status is Status.OVERDUE for *_, status in expected)
        assert found.children == len(last)


def act_on_plan(store, id, verb, child="c1", **body):
    write(store, id, verb, child, body, child=child, act=LEADING)


def test_a_child_whose_course_ended_is_only_counted_as_registered(store):
    infuse(store, "i1", "2026-11-01T09:30:00+01:00")
    act_on_plan(store, "e1", "course.end", on="2026-11-20", why="remission")
    assert today.today_list(store, date(2026, 11, 22), 3, 10) == today.TodayList(registered=1)
    register(store, "c2", number="0002")
    found = today.today_list(store, date(2026, 11, 22), 3, 10)
    assert [child.id for child in found.shown] == ["c2"]
    assert (found.late, found.children, found.registered) == (0, 1, 2)
    act_on_plan(store, "e2", "course.resume", on="2026-11-22", reason="flare")
    found = today.today_list(store, date(2026, 11, 22), 3, 10)
    assert [child.id for child in found.shown] == ["c1", "c2"]
    assert (found.due, found.late, found.children) == (1, 0, 2)


DAYS_AGO = st.integers(0, 60)


@given(
    st.lists(
        st.tuples(
            DAYS_AGO,
            st.dictionaries(st.integers(-20, 40), st.integers(-5, 5), max_size=3),
            st.lists(st.tuples(DAYS_AGO, st.integers(7, 28)), max_size=2),
            st.lists(DAYS_AGO, max_size=3),
        ),
        max_size=6,
    )
)
@settings(max_examples=30, deadline=None)
def test_the_query_finds_the_planned_day_of_each_child(made):
    """Moves, changed intervals and rests count in the query as in the schedule of the child."""
    day = date(2026, 11, 22)

    def iso(ago):
        return (day - timedelta(days=ago)).isoformat()

    with TemporaryDirectory() as folder, Store.open(Path(folder) / "ward", KEY) as store:
        for n, (ago, moves, intervals, turns) in enumerate(made):
            child = f"c{n}"
            register(store, child, number=f"{n:04}")
            infuse(store, f"i{n}", f"{iso(ago)}T09:30:00+00:00", child=child)
            for m, (due, by) in enumerate(moves.items()):
                body = {"due": iso(due), "to": iso(due + by), "reason": ""}
                act_on_plan(store, f"m{n}-{m}", "plan.move", child, **body)
            for m, (since, days) in enumerate(intervals):
                act_on_plan(
                    store, f"n{n}-{m}", "plan.interval", child, since=iso(since), days=days, reason=""
                )
            for m, turn in enumerate(sorted(turns, reverse=True)):
                verb = "course.resume" if m % 2 else "course.end"
                body = {"reason": ""} if m % 2 else {"why": "remission"}
                act_on_plan(store, f"t{n}-{m}", verb, child, on=iso(turn), **body)
        found = today.today_list(store, day, 3, 10)
        expected = []
        for n, (ago, *_) in enumerate(made):
            child = present(reading.child(store, f"c{n}"))
            if child.plan.ended is None:
                last = day - timedelta(days=ago)
                slot = plan([last], child.interval_days, 3, day, changes=child.plan)[-1]
                expected.append((slot.planned, child.number, slot.status))
    expected.sort()
    assert [child.number for child in found.shown] == [number for _, number, _ in expected]
    assert (found.due, found.late) == tuple(
        sum(status is wanted for *_, status in expected) for wanted in (Status.DUE, Status.OVERDUE)
    )
