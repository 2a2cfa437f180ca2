"""Which installation steers a drip: the starter, or the last one that took it over."""

from __future__ import annotations

from dataclasses import replace

from fortnight.domain.infusion.acts import ActKind, DripAct, TakeOver
from fortnight.domain.infusion.infusion_record import InfusionRecord
from fortnight.domain.infusion.steering import former_device, steering
from helpers.bedside import START, before_start, minute, record, running

TAKEN = (ActKind.TAKE_OVER, TakeOver("pc2", "pc1"))
END = (ActKind.FINISH, DripAct(minute(60)))


def on(found: InfusionRecord, *devices: str) -> InfusionRecord:
    """Return an infusion whose last acts were written on these installations, the others on D1."""
    first = len(found.acts) - len(devices)
    places = ("D1",) * first + devices
    acts = (replace(act, device=device) for act, device in zip(found.acts, places, strict=True))
    return InfusionRecord(found.id, found.child, tuple(acts))


def test_nobody_steers_before_the_start_and_after_the_end():
    assert steering(record(*before_start())) is None
    assert steering(record(*running(), END)) is None


def test_the_installation_that_started_steers_until_another_one_takes_over():
    started = steering(on(record(*running())))
    assert started is not None
    assert (started.kind, started.device) == (ActKind.START, "D1")
    twice = on(record(*running(), TAKEN, TAKEN), "D2", "D3")
    taken = steering(twice)
    assert taken is not None
    assert (taken.device, former_device(twice, taken)) == ("D3", "D2")
    assert former_device(twice, twice.acts[-2]) == "D1"


def test_of_two_starts_the_earlier_one_counts_wherever_it_stands():
    earlier = (ActKind.START, DripAct(minute(-5, START), 50.0))
    started = steering(on(record(*running(), earlier), "D2"))
    assert started is not None
    assert started.device == "D2"


def test_a_pause_leaves_the_drip_steered():
    paused = steering(on(record(*running(), TAKEN, (ActKind.PAUSE, DripAct(minute(20)))), "D2", "D2"))
    assert paused is not None
    assert paused.device == "D2"
