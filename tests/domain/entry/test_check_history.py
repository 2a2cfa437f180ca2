"""Tests of the history with which a new entry is compared."""

from __future__ import annotations

from statistics import median

from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.entry.check_history import History, RunningMedian
from fortnight.domain.record.course import Course
from helpers.courses import at, course, infusion, specimen


def weight_before(seen: Course, day: float) -> float:
    weight = History.before(seen, at(day)).weight
    assert weight is not None
    return weight[0]


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=40))
def test_the_running_median_is_the_median(values):
    running = RunningMedian()
    for n, value in enumerate(values, 1):
        running.add(value)
        assert running.value == median(values[:n])


def test_a_new_child_has_an_empty_history():
    history = History.before(course([], []), at(0), ("CRP",))
    assert (history.previous("CRP"), history.median("CRP"), history.weight) == (None, None, None)
    assert history.infusion_days == set()


def test_only_specimens_before_the_given_time_count():
    seen = course([], [specimen(0, CRP=1), specimen(7, CRP=3), specimen(14, CRP=9)])
    history = History.before(seen, at(14), ("CRP",))
    assert (history.previous("CRP"), history.median("CRP")) == (3, 2)


def test_the_weight_is_the_newest_before_the_given_time():
    seen = course([infusion(10, weight_kg=23)], [specimen(0, WEIGHT=22), specimen(20, WEIGHT=24)])
    assert [weight_before(seen, day) for day in (0, 5, 12, 20)] == [22, 22, 23, 24]


def test_without_an_earlier_weight_the_first_later_one_is_used():
    seen = course([infusion(10, weight_kg=23)], [specimen(20, WEIGHT=24)])
    assert weight_before(seen, -5) == 23


def test_the_days_of_earlier_and_later_infusions_are_included():
    seen = course([infusion(0), infusion(14)], [])
    assert History.before(seen, at(7)).infusion_days == {at(0).date(), at(14).date()}


days = st.lists(st.integers(0, 60), unique=True, max_size=12).map(sorted)


@given(days, st.data())
def test_adding_entries_one_by_one_gives_the_same_history_as_the_course(drawn, data):
    values = {day: data.draw(st.floats(1, 100)) for day in drawn}
    specimens = [specimen(day, CRP=value, WEIGHT=20 + day) for day, value in values.items()]
    seen = course([infusion(day + 0.5, weight_kg=40 + day) for day in drawn[::2]], specimens)
    history = History.beside(seen)
    for day, each in zip(drawn, specimens, strict=True):
        asked = History.before(seen, each.collected_at, ("CRP", "WEIGHT"))
        for code in ("CRP", "WEIGHT"):
            assert history.previous(code) == asked.previous(code)
            assert history.median(code) == asked.median(code)
        # `before` includes the weight of the specimen itself, which is not added to `history` yet.
        assert history.weight == History.before(seen, at(day - 0.01)).weight
        history.add_specimen(each)
        for given_ in seen.infusions:
            if given_.started_at.date() == each.collected_at.date():
                history.add_infusion(given_.started_at, given_.weight_kg)
