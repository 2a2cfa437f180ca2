"""Tests of periods of days: where they begin and end, short rises, and what was reached."""

from __future__ import annotations

import pytest

from fortnight.domain.treatment.dose_periods import DosePeriod, dose_periods, pulses, reached, without_pulses
from helpers.doses import day_of, on


def found(states: dict[int, bool | None], end: int = 100) -> tuple[DosePeriod, ...]:
    return dose_periods([(on(day), state) for day, state in states.items()], on(end))


def days(each: DosePeriod) -> tuple[int, int]:
    return day_of(each.start), day_of(each.end)


def test_equal_states_in_a_row_are_one_period() -> None:
    seen = found({0: False, 5: False, 10: True, 20: None, 30: True})
    assert [(s.state, *days(s), s.is_open) for s in seen] == [
        (False, 0, 10, False), (True, 10, 20, False), (None, 20, 30, False), (True, 30, 100, True),
    ]  # fmt: skip
    assert [s.days for s in seen] == [10, 10, 10, 70]


def test_what_begins_after_the_end_is_left_out() -> None:
    assert [days(s) for s in found({0: False, 10: True, 30: False}, end=30)] == [(0, 10), (10, 30)]
    assert found({}) == ()


@pytest.mark.parametrize(
    ("states", "is_pulse"),
    [
        ({0: True, 10: False, 15: True}, True),
        ({0: True, 10: False, 16: True}, False),
        ({0: True, 10: None, 15: True}, False),
        ({0: False, 10: False, 15: True}, False),
        ({0: True, 98: False}, False),
        ({0: False, 5: True}, False),
        ({0: None, 10: False, 15: True}, False),
        ({0: True, 10: False, 15: None}, False),
    ],
)
def test_a_short_rise_between_two_true_periods_is_a_pulse(states, is_pulse) -> None:
    seen = found(states)
    assert bool(pulses(seen, 5)) is is_pulse
    assert (without_pulses(seen, 5) != seen) is is_pulse


def test_without_pulses_the_periods_around_are_one() -> None:
    seen = without_pulses(found({0: False, 10: True, 20: False, 22: True}), 5)
    assert [(s.state, *days(s)) for s in seen] == [(False, 0, 10), (True, 10, 100)]
    assert without_pulses((), 5) == ()


def test_reached_is_what_follows_a_false_period_and_lasts() -> None:
    assert [days(s) for s in reached(found({0: False, 10: True, 20: False, 30: True}), 10)] == [
        (10, 20),
        (30, 100),
    ]
    assert [days(s) for s in reached(found({0: False, 10: True, 20: False, 30: True}), 11)] == [(30, 100)]
    assert not list(reached(found({0: True}), 1))
    assert not list(reached(found({0: False, 5: None, 10: True}), 1))
