"""Tests of the clock of a drip."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.infusion import drip as drips
from fortnight.domain.infusion.drip import (
    Do,
    DripEvent,
    DripRefused,
    Segment,
    State,
    drip,
    ends_at,
    given_mg,
    may_follow,
)
from fortnight.domain.infusion.instants import NoOffset, minutes_between
from fortnight.domain.limit import limits_in

START = datetime(2026, 11, 26, 9, 41, tzinfo=UTC)


def at(minute: float) -> datetime:
    return START + timedelta(minutes=minute)


def event(minute: float, do: str, rate: float | None = None) -> DripEvent:
    return DripEvent(at(minute), Do(do), rate)


def after(minute: float, *events: DripEvent, bag: float = 50) -> drips.Drip:
    return drip(events, bag, at(minute))


FLAT = event(0, "start", 50)


def test_before_the_start_it_is_planned() -> None:
    assert after(-1, FLAT) == drips.Drip(State.PLANNED, 50, remaining_ml=50)
    assert after(0) == drips.Drip(State.PLANNED, 50, remaining_ml=50)


def test_at_the_start_it_runs_and_nothing_is_given() -> None:
    found = after(0, FLAT)
    assert (found.state, found.running_minutes, found.volume_ml, found.remaining_ml) == (
        State.RUNNING,
        0,
        0,
        50,
    )
    assert (found.rate_ml_h, found.minutes_to_end, found.started_at) == (50, 60, START)
    assert found.segments == ()


def test_while_it_runs() -> None:
    found = after(24, FLAT)
    assert (found.state, found.running_minutes, found.volume_ml, found.remaining_ml) == (
        State.RUNNING,
        24,
        20,
        30,
    )
    assert (found.minutes_to_end, found.paused_minutes) == (36, 0)
    assert (found.paused_at, found.emptied_at, found.ended_at) == (None, None, None)
    assert ends_at(found, at(24)) == at(60)


def test_a_rate_holds_from_its_minute() -> None:
    found = after(40, FLAT, event(30, "rate", 30))
    assert (found.volume_ml, found.remaining_ml, found.rate_ml_h, found.minutes_to_end) == (30, 20, 30, 40)
    assert found.segments == (Segment(at(0), at(30), 50, 30, 25), Segment(at(30), at(40), 30, 10, 5))


def test_a_pause_stops_volume_and_minutes() -> None:
    found = after(40, FLAT, event(12, "pause"))
    assert (found.state, found.running_minutes, found.paused_minutes, found.volume_ml) == (
        State.PAUSED,
        12,
        28,
        10,
    )
    assert (found.rate_ml_h, found.minutes_to_end, found.paused_at) == (0, None, at(12))
    assert ends_at(found, at(40)) is None
    assert found.segments[1] == Segment(at(12), at(40), 0, 28, 0, paused=True)


def test_it_goes_on_after_a_resume_at_the_same_rate() -> None:
    found = after(40, FLAT, event(12, "pause"), event(28, "resume"))
    assert (found.state, found.running_minutes, found.paused_minutes, found.volume_ml) == (
        State.RUNNING,
        24,
        16,
        20,
    )
    assert (found.rate_ml_h, found.paused_at) == (50, None)
    assert [(each.paused, each.minutes) for each in found.segments] == [(False, 12), (True, 16), (False, 12)]


def test_a_rate_that_is_set_while_paused_holds_from_the_resume() -> None:
    events = (FLAT, event(12, "pause"), event(20, "rate", 25))
    paused = after(28, *events)
    assert (paused.paused_at, paused.paused_minutes, paused.volume_ml, paused.rate_ml_h) == (
        at(12),
        16,
        10,
        0,
    )
    assert len(paused.segments) == 2
    found = after(40, *events, event(28, "resume"))
    assert (found.volume_ml, found.rate_ml_h, found.minutes_to_end) == (15, 25, 84)


def test_a_resume_may_set_the_rate() -> None:
    assert after(40, FLAT, event(12, "pause"), event(28, "resume", 25)).volume_ml == 15


def test_a_start_without_a_rate_gives_nothing_until_a_rate_is_set() -> None:
    found = after(10, event(0, "start"))
    assert (found.running_minutes, found.volume_ml, found.rate_ml_h, found.minutes_to_end) == (10, 0, 0, None)
    assert after(22, event(0, "start"), event(10, "rate", 50)).volume_ml == 10


def test_a_rate_of_nothing_has_no_end() -> None:
    found = after(22, FLAT, event(12, "rate", 0))
    assert (found.running_minutes, found.volume_ml, found.rate_ml_h, found.minutes_to_end) == (
        22,
        10,
        0,
        None,
    )


def test_a_rate_event_without_a_rate_changes_nothing() -> None:
    assert after(22, FLAT, event(12, "rate")).rate_ml_h == 50


@pytest.mark.parametrize("minute", [60, 60.5, 600])
def test_a_bag_that_has_run_out_runs_until_it_is_finished(minute: float) -> None:
    found = after(minute, FLAT)
    assert (found.state, found.running_minutes, found.volume_ml, found.remaining_ml) == (
        State.RUNNING,
        60,
        50,
        0,
    )
    assert (found.rate_ml_h, found.minutes_to_end, found.emptied_at) == (0, 0, at(60))
    assert found.segments == (Segment(at(0), at(60), 50, 60, 50),)
    assert ends_at(found, at(minute)) == at(minute)


def test_it_runs_out_in_the_middle_of_a_later_segment() -> None:
    found = after(90, FLAT, event(30, "rate", 100), event(60, "rate", 10))
    assert (found.running_minutes, found.emptied_at, found.remaining_ml) == (45, at(45), 0)
    assert len(found.segments) == 2


@pytest.mark.parametrize(
    ("do", "state"), [("finish", State.GIVEN), ("stop", State.STOPPED), ("pause", State.PAUSED)]
)
def test_an_empty_bag_is_finished_stopped_or_paused(do: str, state: State) -> None:
    found = after(90, FLAT, event(70, do))
    assert (found.state, found.running_minutes, found.paused_minutes) == (state, 60, 0)
    assert (found.volume_ml, found.remaining_ml, found.minutes_to_end) == (50, 0, None)
    assert found.ended_at == (None if do == "pause" else at(70))


@pytest.mark.parametrize(("do", "state"), [("finish", State.GIVEN), ("stop", State.STOPPED)])
def test_what_ended_does_not_go_on(do: str, state: State) -> None:
    ended = (FLAT, event(12, do))
    found = after(90, *ended)
    assert (found.state, found.running_minutes, found.volume_ml, found.remaining_ml) == (state, 12, 10, 40)
    assert (found.minutes_to_end, found.rate_ml_h, found.ended_at, found.paused_at) == (None, 0, at(12), None)
    for later in ("start", "rate", "pause", "resume", "stop", "finish"):
        assert after(90, *ended, event(20, later, 100)) == found


@pytest.mark.parametrize(("do", "state"), [("finish", State.GIVEN), ("stop", State.STOPPED)])
def test_it_ends_from_a_pause(do: str, state: State) -> None:
    found = after(90, FLAT, event(12, "pause"), event(20, do))
    assert (found.state, found.running_minutes, found.paused_minutes, found.paused_at) == (state, 12, 8, None)


@pytest.mark.parametrize("do", ["rate", "pause", "resume", "stop", "finish"])
def test_nothing_but_a_start_begins_it(do: str) -> None:
    assert after(10, event(0, do, 50)).state is State.PLANNED


def test_what_changes_nothing_is_ignored() -> None:
    plain = after(40, FLAT, event(12, "pause"), event(28, "resume"))
    again = (event(5, "start", 100), event(6, "resume", 100), event(20, "pause"), event(21, "start", 100))
    assert after(40, FLAT, event(12, "pause"), event(28, "resume"), *again) == plain


def test_events_are_ordered_by_instant_and_those_of_one_instant_as_they_are_given() -> None:
    events = (event(28, "resume"), FLAT, event(12, "pause"))
    assert after(40, *events) == after(40, FLAT, event(12, "pause"), event(28, "resume"))
    assert after(40, FLAT, event(12, "pause"), event(12, "resume")).state is State.RUNNING
    assert after(40, FLAT, event(12, "resume"), event(12, "pause")).state is State.PAUSED


def test_the_same_event_twice_counts_once() -> None:
    once = (FLAT, event(12, "pause"), event(12, "resume"))
    assert after(40, *once, *once, FLAT) == after(40, *once)
    # The same instant on another clock.
    abroad = DripEvent(at(12).astimezone(ZoneInfo("Asia/Tokyo")), Do.PAUSE)
    assert after(40, *once, abroad).state is State.RUNNING


def test_an_event_counts_from_its_own_minute_on() -> None:
    assert after(12, FLAT, event(12, "pause")).state is State.PAUSED
    assert after(11.99, FLAT, event(12, "pause")).state is State.RUNNING


def test_a_plausible_rate_that_is_too_early_is_not_looked_at() -> None:
    assert after(10, FLAT, event(20, "rate", 9999)).state is State.RUNNING


@pytest.mark.parametrize("bag", [0, -1, 1000.1, float("nan"), float("inf")])
def test_a_bag_that_is_not_plausible_is_refused(bag: float) -> None:
    with pytest.raises(DripRefused) as refused:
        after(0, FLAT, bag=bag)
    assert (
        str(refused.value.sentence)
        == f"A bag of {bag} mL is not plausible. Plausible bags hold up to 1000 mL."
    )


@pytest.mark.parametrize("rate", [-1, 1200.1, float("nan"), float("inf")])
def test_a_rate_that_is_not_plausible_is_refused(rate: float) -> None:
    with pytest.raises(DripRefused) as refused:
        after(10, event(0, "start", rate))
    assert str(refused.value.sentence) == (
        f"A rate of {rate} mL/h is not plausible. Plausible rates are 0 to 1200 mL/h."
    )


def test_a_small_bag_is_accepted() -> None:
    assert after(0, FLAT, bag=0.5).remaining_ml == 0.5


def test_nothing_is_left_of_an_empty_bag_also_when_the_segments_sum_to_a_little_less() -> None:
    found = after(600, event(0, "start", 60.4), event(16, "rate", 87.4), event(24, "rate", 3.6), bag=50.1)
    assert sum(each.volume_ml for each in found.segments) < 50.1
    assert (found.remaining_ml, found.volume_ml) == (0, 50.1)


def test_the_largest_bag_and_the_highest_rate_are_accepted() -> None:
    assert after(50, event(0, "start", 1200), bag=1000).remaining_ml == 0


@pytest.mark.parametrize("late", [False, True])
def test_a_time_without_offset_is_refused(late: bool) -> None:
    naive = datetime(2026, 11, 26, 9, 41)  # noqa: DTZ001
    with pytest.raises(NoOffset):
        drip([FLAT if late else DripEvent(naive, Do.START, 50)], 50, naive if late else START)


def test_limits_have_a_source() -> None:
    limits = limits_in(drips)
    assert {name: (each.value, each.unit, each.confidence) for name, each in limits.items()} == {
        "HIGHEST_RATE_ML_H": (1200, "mL/h", "R"),
        "LARGEST_BAG_ML": (1000, "mL", "R"),
    }
    assert all(each.source and each.name for each in limits.values())


def test_the_dose_given_is_the_share_of_the_volume() -> None:
    assert given_mg(294, 7.8, 50) == pytest.approx(45.864)
    assert given_mg(294, 50, 50) == 294


def test_what_may_follow_a_state() -> None:
    assert may_follow(State.PLANNED) == (Do.START,)
    assert may_follow(State.RUNNING) == (Do.RATE, Do.PAUSE, Do.STOP, Do.FINISH)
    assert may_follow(State.PAUSED) == (Do.RATE, Do.RESUME, Do.STOP, Do.FINISH)
    assert may_follow(State.GIVEN) == may_follow(State.STOPPED) == ()


# The change of the clocks -----------------------------------------------------------------------------

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("start", "now"),
    [
        ("2026-10-25T02:30:00+02:00", "2026-10-25T02:06:00+01:00"),  # the clock shows 24 minutes less
        ("2026-03-29T01:30:00+01:00", "2026-03-29T03:06:00+02:00"),  # the clock shows 96 minutes
    ],
)
def test_a_change_of_the_clocks_does_not_move_a_drip(start: str, now: str) -> None:
    for zone in (None, BERLIN):
        begin, end = (datetime.fromisoformat(each) for each in (start, now))
        if zone:
            begin, end = begin.astimezone(zone), end.astimezone(zone)
        found = drip([DripEvent(begin, Do.START, 50)], 50, end)
        assert (found.running_minutes, found.volume_ml, found.minutes_to_end) == (36, 30, 24)
        ends = ends_at(found, end)
        assert ends is not None
        assert minutes_between(begin, ends) == 60


def test_the_bag_runs_out_after_an_hour_also_when_the_clocks_change() -> None:
    start = datetime(2026, 10, 25, 2, 30, tzinfo=BERLIN)
    found = drip([DripEvent(start, Do.START, 50)], 50, start + timedelta(hours=3))
    assert found.emptied_at is not None
    assert found.emptied_at.isoformat() == "2026-10-25T02:30:00+01:00"


# A random walk against a second model that counts minute by minute -----------------------------------

ACTS = ["rate", "rate", "pause", "resume", "start", "stop", "finish"]
RATES = [0, 6, 12, 30, 60, 120, 600]


def plain_model(events: list[tuple[int, str, int | None]], bag: int, now: int) -> tuple:
    """The state, running minutes and tenths of mL of a drip, one minute after the other."""
    state, rate, running, tenths = "planned", 0, 0, 0
    for minute in range(now + 1):
        for _, do, new in sorted((each for each in events if each[0] == minute), key=lambda each: each[0]):
            if state == "planned":
                if do == "start":
                    state, rate = "running", new or 0
            elif state == "running":
                rate = new if do == "rate" and new is not None else rate
                state = {"pause": "paused", "stop": "stopped", "finish": "given"}.get(do, state)
            elif state == "paused":
                rate = new if do in ("rate", "resume") and new is not None else rate
                state = {"resume": "running", "stop": "stopped", "finish": "given"}.get(do, state)
        if minute < now and state == "running" and tenths < 10 * bag:
            running, tenths = running + 1, tenths + rate // 6
    return state, running, tenths


@pytest.mark.parametrize("seed", range(150))
def test_a_random_walk_agrees_with_a_model_that_counts_minutes(seed: int) -> None:
    random = Random(seed)
    # All rates divide the bag, so that it runs out at a full minute: a rate of 600 gives 10 mL a minute.
    rates = RATES if seed % 2 else [0, 600]
    bag = 100
    events: list[tuple[int, str, int | None]] = [(0, "start", random.choice(rates))]
    for _ in range(random.randrange(12)):
        do = random.choice(ACTS)
        events.append((random.randrange(90), do, random.choice(rates) if do in ("rate", "start") else None))
    events = list(dict.fromkeys(events))
    shuffled = events + random.sample(events, len(events) // 2)
    for now in (0, 7, 30, 60, 95):
        state, running, tenths = plain_model(events, bag, now)
        found = after(now, *(event(*each) for each in shuffled), bag=bag)
        assert found.state == state
        assert found.volume_ml == pytest.approx(min(tenths / 10, bag))
        # The model counts whole minutes: the last one may have begun with a nearly empty bag.
        assert found.running_minutes == pytest.approx(running, abs=1 if tenths > 10 * bag else 1e-6)
        assert found.volume_ml + found.remaining_ml == pytest.approx(bag)


@given(
    st.lists(st.tuples(st.integers(0, 200), st.sampled_from(ACTS), st.sampled_from(RATES)), max_size=12),
    st.integers(0, 240),
    st.integers(0, 240),
)
def test_volume_and_minutes_never_go_back(acts: list, first: int, second: int) -> None:
    events = [FLAT, *(event(minute, do, rate) for minute, do, rate in acts)]
    before, later = (after(now, *events, bag=100) for now in sorted((first, second)))
    assert before.volume_ml <= later.volume_ml + 1e-9
    assert before.running_minutes <= later.running_minutes + 1e-9
    assert 0 <= later.volume_ml <= 100
    assert later.volume_ml == pytest.approx(sum(each.volume_ml for each in later.segments))
    for one, following in zip(later.segments, later.segments[1:], strict=False):
        assert one.end == following.start
