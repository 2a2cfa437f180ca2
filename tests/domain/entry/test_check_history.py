"""What a new entry is compared with: asked once for a moment, or taken in one after another."""

from __future__ import annotations

from statistics import median

from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.entry.check_history import History, RunningMedian
from helpers.courses import at, course, infusion, specimen


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=40))
def test_the_running_median_is_the_median(values):
    running = RunningMedian()
    for n, value in enumerate(values, 1):
        running.add(value)
        assert running.value == median(values[:n])


def test_nothing_is_known_of_a_new_child():
    history = History.before(course([], []), at(0), ("CRP",))
    assert (history.previous("CRP"), history.median("CRP"), history.weight) == (None, None, None)
    assert history.infusion_days == set()


def test_only_what_was_drawn_before_the_moment_counts():
    seen = course([], [specimen(0, CRP=1), specimen(7, CRP=3), specimen(14, CRP=9)])
    history = History.before(seen, at(14), ("CRP",))
    assert (history.previous("CRP"), history.median("CRP")) == (3, 2)


def test_the_weight_is_the_newest_before_the_moment_measured_or_noted():
    seen = course([infusion(10, weight_kg=23)], [specimen(0, WEIGHT=22), specimen(20, WEIGHT=24)])
    assert [History.before(seen, at(day)).weight[0] for day in (0, 5, 12, 20)] == [22, 22, 23, 24]


def test_before_the_first_weight_the_first_one_is_compared_with():
    seen = course([infusion(10, weight_kg=23)], [specimen(20, WEIGHT=24)])
    assert History.before(seen, at(-5)).weight[0] == 23


def test_the_days_of_all_infusions_are_known_whether_earlier_or_later():
    seen = course([infusion(0), infusion(14)], [])
    assert History.before(seen, at(7)).infusion_days == {at(0).date(), at(14).date()}


days = st.lists(st.integers(0, 60), unique=True, max_size=12).map(sorted)


@given(days, st.data())
def test_entries_taken_in_one_after_another_come_to_the_same_as_the_course(drawn, data):
    values = {day: data.draw(st.floats(1, 100)) for day in drawn}
    specimens = [specimen(day, CRP=value, WEIGHT=20 + day) for day, value in values.items()]
    seen = course([infusion(day + 0.5, weight_kg=40 + day) for day in drawn[::2]], specimens)
    history = History.beside(seen)
    for day, each in zip(drawn, specimens, strict=True):
        asked = History.before(seen, each.collected_at, ("CRP", "WEIGHT"))
        for code in ("CRP", "WEIGHT"):
            assert history.previous(code) == asked.previous(code)
            assert history.median(code) == asked.median(code)
        # The weight of the specimen itself counts as known at its moment, but is not taken in yet.
        assert history.weight == History.before(seen, at(day - 0.01)).weight
        history.add_specimen(each)
        for given_ in seen.infusions:
            if given_.started_at.date() == each.collected_at.date():
                history.add_infusion(given_.started_at, given_.weight_kg)
