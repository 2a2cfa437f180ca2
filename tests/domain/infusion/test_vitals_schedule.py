"""Tests of when vital signs are due, late or left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from fortnight.domain.infusion import vitals_schedule
from fortnight.domain.infusion.drip import Do, DripEvent, drip
from fortnight.domain.infusion.vitals_schedule import (
    BLOOD_PRESSURE,
    DEFAULT,
    EACH_TIME,
    DripTimes,
    Phase,
    Schedule,
    Slot,
    SlotState,
    Taken,
    drip_times,
    observation_minutes,
    slots,
    slots_now,
)
from fortnight.domain.limit import limits_in
from helpers.stores import present

START = datetime(2026, 11, 26, 9, 41, tzinfo=UTC)
ALL = EACH_TIME + BLOOD_PRESSURE


def at(minute: float) -> datetime:
    return START + timedelta(minutes=minute)


def drip_at(minute: float, *acts: tuple[float, str, float | None]):
    return drip([DripEvent(at(when), Do(do), rate) for when, do, rate in acts], 50, at(minute))


def minutes_of(found: tuple[Slot, ...]) -> list[tuple[float, str]]:
    return [((slot.at - START).total_seconds() / 60, slot.phase.value) for slot in found]


def with_pressure(found: tuple[Slot, ...]) -> list[float]:
    return [(slot.at - START).total_seconds() / 60 for slot in found if "SBP" in slot.measures]


FLAT = DripTimes(START, at(60))


def test_the_default_schedule_of_a_flat_hour() -> None:
    assert minutes_of(slots(FLAT)) == [
        (0, "before"),
        (5, "during"),
        (15, "during"),
        (30, "during"),
        (45, "during"),
        (60, "end"),
        (90, "after"),
        (120, "after"),
    ]


def test_what_is_measured_each_time() -> None:
    found = slots(FLAT)
    assert with_pressure(found) == [0, 15, 60]
    assert all(slot.measures == (ALL if "SBP" in slot.measures else EACH_TIME) for slot in found)
    assert EACH_TIME == ("TEMP", "HR", "SPO2", "RR")
    assert BLOOD_PRESSURE == ("SBP", "DBP")


def test_each_change_of_rate_begins_again() -> None:
    found = slots(DripTimes(START, at(76.5), changes=(at(30), at(15))))
    assert minutes_of(found) == [
        (0, "before"),
        (5, "during"),
        (15, "during"),
        (20, "during"),
        (30, "during"),
        (35, "during"),
        (45, "during"),
        (60, "during"),
        (76.5, "end"),
        (106.5, "after"),
        (136.5, "after"),
    ]


def test_a_change_at_the_end_adds_no_times() -> None:
    assert slots(replace(FLAT, changes=(at(60), at(70)))) == slots(FLAT)


def test_a_time_too_near_the_end_is_left_out() -> None:
    def during(end: float) -> list[float]:
        return [minute for minute, phase in minutes_of(slots(DripTimes(START, at(end)))) if phase == "during"]

    assert during(50) == [5, 15, 30, 45]
    assert during(49.9) == [5, 15, 30]
    assert during(45) == [5, 15, 30]
    assert during(3) == []
    assert minutes_of(slots(DripTimes(START, at(49), end_known=False)))[-1] == (45, "during")
    assert minutes_of(slots(DripTimes(START, at(45), end_known=False)))[-1] == (45, "during")


@pytest.mark.parametrize(
    ("observed", "after"), [(0, []), (29.9, []), (30, [90]), (59.9, [90]), (60, [90, 120]), (600, [90, 120])]
)
def test_vital_signs_after_the_end_while_the_child_is_observed(observed: float, after: list[float]) -> None:
    found = minutes_of(slots(replace(FLAT, observed_minutes=observed)))
    assert [minute for minute, phase in found if phase == "after"] == after


@pytest.mark.parametrize(
    ("number", "reaction", "minutes"),
    [(1, False, 60), (6, False, 60), (7, False, 30), (7, True, 60), (1, True, 60)],
)
def test_the_child_is_observed_longer_at_first_and_after_a_reaction(
    number: int, reaction: bool, minutes: float
) -> None:
    assert observation_minutes(number, reaction) == minutes


def test_every_five_minutes_during_a_pause() -> None:
    times = DripTimes(START, at(80), changes=(at(32),), pauses=((at(20), at(32)),))
    found = slots(times)
    assert minutes_of(found)[:6] == [
        (0, "before"),
        (5, "during"),
        (15, "during"),
        (25, "paused"),
        (30, "paused"),
        (37, "during"),
    ]
    assert with_pressure(found) == [0, 15, 25, 30, 80]


def test_blood_pressure_is_measured_at_the_first_time_after_fifteen_minutes() -> None:
    found = slots(DripTimes(START, at(70), changes=(at(12),)))
    assert minutes_of(found)[1:4] == [(5, "during"), (17, "during"), (27, "during")]
    assert with_pressure(found) == [0, 17, 70]


def test_blood_pressure_is_measured_from_a_reaction_on() -> None:
    assert with_pressure(slots(replace(FLAT, reaction_at=at(30)))) == [0, 15, 30, 45, 60, 90, 120]
    assert with_pressure(slots(replace(FLAT, reaction_at=at(30.1)))) == [0, 15, 45, 60, 90, 120]


def test_a_schedule_of_the_clinic() -> None:
    own = Schedule(after_change=(10,), every=20, after_end=(15,), pressure_at=(25, 45))
    found = slots(FLAT, own)
    assert [minute for minute, _ in minutes_of(found)] == [0, 10, 30, 50, 60, 75]
    assert with_pressure(found) == [0, 30, 50, 60]
    never = slots(FLAT, Schedule(after_change=(), every=20, pressure_at=(), after_end=()))
    assert [minute for minute, _ in minutes_of(never)] == [0, 20, 40, 60]
    assert with_pressure(never) == [0, 60]
    wide = slots(DripTimes(START, at(50)), Schedule(tolerance=10))
    assert [minute for minute, _ in minutes_of(wide)] == [0, 5, 15, 30, 50, 80, 110]


def test_the_change_of_the_clocks_does_not_move_the_schedule() -> None:
    start = datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    end = datetime(2026, 10, 25, 2, 30, tzinfo=ZoneInfo("Europe/Berlin"), fold=1)
    found = slots(DripTimes(start, end))
    assert [slot.at.astimezone(UTC).strftime("%H:%M") for slot in found] == [
        "00:30",
        "00:35",
        "00:45",
        "01:00",
        "01:15",
        "01:30",
        "02:00",
        "02:30",
    ]
    assert with_pressure(slots(replace(FLAT, reaction_at=START.astimezone(ZoneInfo("Asia/Tokyo")))))[:2] == [
        0,
        5,
    ]


def test_changes_of_rate_are_ordered_by_instant_in_the_hour_that_is_repeated() -> None:
    zone = ZoneInfo("Europe/Berlin")
    start, first, second = (datetime(2026, 10, 25, 2, minute, tzinfo=zone) for minute in (30, 40, 10))
    times = DripTimes(start, datetime(2026, 10, 25, 3, tzinfo=zone), changes=(second.replace(fold=1), first))
    found = [slot.at.astimezone(UTC).strftime("%H:%M") for slot in slots(times)]
    assert found[:8] == ["00:30", "00:35", "00:45", "00:55", "01:10", "01:15", "01:25", "01:40"]


@pytest.mark.parametrize(
    "wrong", [{"every": 0}, {"every": 0.9}, {"while_paused": 0.9}, {"after_change": (15, 5)}, {"every": -5}]
)
def test_a_schedule_that_never_ends_is_refused(wrong: dict) -> None:
    with pytest.raises(
        ValueError, match=r"^Vital signs can be due every minute at most, and in order of time\.$"
    ):
        Schedule(**wrong)
    assert Schedule(every=1, while_paused=1).every == 1


# From a drip ------------------------------------------------------------------------------------------


def test_a_drip_that_was_not_started_has_no_times() -> None:
    assert drip_times(drip_at(0), START) is None


def test_the_times_of_a_running_drip() -> None:
    found = drip_at(20, (0, "start", 50), (15, "rate", 75))
    assert drip_times(found, at(20), [at(40)]) == DripTimes(START, at(45), changes=(at(15), at(40)))


def test_the_times_of_a_drip_that_went_on_after_a_pause() -> None:
    found = drip_at(40, (0, "start", 50), (12, "pause", None), (28, "resume", None))
    assert drip_times(found, at(40)) == DripTimes(
        START, at(76), changes=(at(28),), pauses=((at(12), at(28)),)
    )


@pytest.mark.parametrize("minute", [12, 13, 40])
def test_while_it_is_paused_the_end_is_not_known(minute: float) -> None:
    found = drip_at(minute, (0, "start", 50), (12, "pause", None))
    times = present(drip_times(found, at(minute), [at(60)]))
    assert times == DripTimes(START, at(minute + 5), end_known=False, pauses=((at(12), at(minute + 5)),))
    phases = {slot.phase for slot in slots(times)}
    assert phases == {Phase.BEFORE, Phase.DURING, Phase.PAUSED}
    assert slots(times)[-1].at > at(minute)


def test_an_earlier_pause_is_kept_while_it_is_paused_again() -> None:
    acts = ((0, "start", 50), (12, "pause", None), (20, "resume", None), (30, "pause", None))
    times = drip_times(drip_at(33, *acts), at(33), schedule=Schedule(while_paused=10))
    assert times is not None
    assert times.pauses == ((at(12), at(20)), (at(30), at(43)))
    assert times.end == at(43)


def test_without_a_rate_the_end_is_not_known() -> None:
    times = drip_times(drip_at(20, (0, "start", 0)), at(20), [at(60)])
    assert times == DripTimes(START, at(35), end_known=False)


@pytest.mark.parametrize(("do", "minute"), [("stop", 20), ("finish", 20)])
def test_the_times_of_a_drip_that_ended(do: str, minute: float) -> None:
    found = drip_at(90, (0, "start", 50), (minute, do, None))
    assert drip_times(found, at(90), [at(40)]) == DripTimes(START, at(20))


def test_an_empty_bag_is_the_end_until_it_is_finished() -> None:
    assert drip_times(drip_at(70, (0, "start", 50)), at(70)) == DripTimes(START, at(60))
    finished = drip_at(80, (0, "start", 50), (64, "finish", None))
    assert drip_times(finished, at(80)) == DripTimes(START, at(64))


# What was measured ------------------------------------------------------------------------------------


DUE = slots(FLAT)


def states(minute: float, *taken: float, codes: tuple[str, ...] = ALL, tolerance: float = 5) -> list[str]:
    rows = slots_now(DUE, [Taken(at(each), codes) for each in taken], at(minute), tolerance)
    return [row.state.value for row in rows]


@pytest.mark.parametrize(
    ("minute", "expected"),
    [
        (-5.1, ["upcoming", "upcoming"]),
        (-5, ["due", "upcoming"]),
        (-0.1, ["due", "upcoming"]),
        (0, ["due", "due"]),
        (5, ["due", "due"]),
        (5.1, ["left out", "due"]),
        (10, ["left out", "due"]),
        (10.1, ["left out", "left out"]),
    ],
)
def test_vital_signs_are_due_within_five_minutes(minute: float, expected: list[str]) -> None:
    assert states(minute)[:2] == expected


@pytest.mark.parametrize(
    ("minute", "state"),
    [
        (9.9, "upcoming"),
        (10, "due"),
        (20, "due"),
        (20.1, "late"),
        (24.9, "late"),
        (25, "left out"),
        (40, "left out"),
    ],
)
def test_they_are_late_after_five_minutes_until_the_next_ones_are_due(minute: float, state: str) -> None:
    assert states(minute)[2] == state


def test_the_last_ones_stay_late() -> None:
    assert states(500)[-2:] == ["left out", "late"]


@pytest.mark.parametrize(
    ("taken", "row"),
    [
        (-60, 0),
        (0, 0),
        (2.5, 0),
        (2.6, 1),
        (5, 1),
        (10, 1),
        (10.1, 2),
        (15, 2),
        (22.5, 2),
        (24.9, 2),
        (25, 3),
        (36, 3),
        (50, 4),
        (54.9, 4),
        (55, 5),
        (84, 5),
        (86, 6),
        (300, 7),
    ],
)
def test_a_measurement_belongs_to_the_nearest_time_that_has_begun(taken: float, row: int) -> None:
    found = states(600, taken)
    assert found[row] == "done"
    assert found.count("done") == 1


def test_a_measurement_after_the_moment_does_not_count() -> None:
    assert states(15, 15)[2] == "done"
    assert states(14.9, 15)[2] == "due"


def test_how_late_they_were_and_what_is_missing() -> None:
    taken = [Taken(at(23), ("TEMP", "HR")), Taken(at(19), ["SPO2"]), Taken(at(3), EACH_TIME)]
    rows = slots_now(DUE, taken, at(24))
    assert (rows[1].state, rows[1].minutes_late, rows[1].missing) == (SlotState.DONE, 0, ())
    assert rows[2].state is SlotState.INCOMPLETE
    assert rows[2].minutes_late == 4
    assert rows[2].missing == ("RR", "SBP", "DBP")
    assert rows[2].taken == (taken[1], taken[0])
    assert (rows[0].missing, rows[0].minutes_late, rows[0].taken) == (ALL, 24, ())
    assert (rows[3].state, rows[3].minutes_late) == (SlotState.UPCOMING, 0)
    assert [row.slot for row in rows] == list(DUE)


def test_another_tolerance() -> None:
    assert states(25.1, tolerance=10)[2] == "left out"
    assert states(4.9, tolerance=10)[2] == "upcoming"
    assert states(21, tolerance=1)[2] == "late"
    assert states(600, 24, tolerance=1)[2] == "done"
    assert states(600, 24, tolerance=10)[3] == "done"


def test_without_due_times_there_is_nothing() -> None:
    assert slots_now((), [Taken(START, ALL)], START) == ()


def test_limits_have_a_source() -> None:
    found = {name: (each.value, each.confidence) for name, each in limits_in(vitals_schedule).items()}
    assert found == {
        "OBSERVATION_MINUTES": (30, "P"),
        "LONG_OBSERVATION_MINUTES": (60, "P"),
        "LONG_OBSERVATION_INFUSIONS": (6, "P"),
        "TOLERANCE_MINUTES": (5, "P"),
    }
    assert Schedule((5, 15), 15, 5, (30, 60), (15,), 5) == DEFAULT
