"""The times for vital signs as a clinic writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.infusion.vitals_schedule import DEFAULT, Schedule
from fortnight.domain.infusion.written_schedule import LARGEST_MINUTES, ScheduleRefused, schedule_of

minutes = st.lists(st.integers(1, 240), min_size=1, max_size=4, unique=True).map(sorted)


def listed(numbers) -> str:
    return ", ".join(map(str, numbers))


@given(minutes, st.integers(1, 240), st.integers(1, 240), minutes, minutes)
def test_what_is_written_is_read(after, every, paused, end, pressure):
    written = (
        f"after {listed(after)}; every {every}; paused {paused}; end {listed(end)}; "
        f"pressure {listed(pressure)};"
    )
    expected = Schedule(tuple(after), every, paused, tuple(end), tuple(pressure))
    assert schedule_of(written) == expected


def test_what_is_not_written_is_the_default_of_the_proposal():
    assert schedule_of("") == DEFAULT
    assert (DEFAULT.after_change, DEFAULT.every, DEFAULT.while_paused) == ((5, 15), 15, 5)
    assert (DEFAULT.after_end, DEFAULT.pressure_at) == ((30, 60), (15,))
    assert schedule_of(" every 20 ").after_change == DEFAULT.after_change
    assert LARGEST_MINUTES.value == 240


def test_a_schedule_with_every_part():
    written = "after 1, 15; every 240; paused 5; end 30, 60,120; pressure 15"
    assert schedule_of(written) == Schedule((1, 15), 240, 5, (30, 60, 120), (15,))


def test_a_sentence_names_the_part_that_is_wrong():
    wrong = {"every 15; end 0": "end 0", "after 5, 241": "after 5, 241", "every 0015": "every 0015"}
    for written, part in wrong.items():
        with pytest.raises(ScheduleRefused) as refused:
            schedule_of(written)
        assert str(refused.value) == (
            f"“{part}” is not a part of a schedule, such as after 5, 15 or every 15."
        )
    with pytest.raises(ScheduleRefused) as refused:
        schedule_of("after 15, 5")
    assert str(refused.value) == "Vital signs can be due every minute at most, and in order of time."


@pytest.mark.parametrize(
    "written",
    [
        "every", "every 0", "every 15, 30", "every 241", "every 15; every 20", "after 15, 5", "after 5, 5",
        "end x", "often 5", "after 5;; every ٥", "every 1.5", "end 60, 30",
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_refused_with_a_sentence(written):
    with pytest.raises(ScheduleRefused) as refused:
        schedule_of(written)
    assert str(refused.value.sentence)
