"""Whether somebody uses the computer: the time without input, and a suspension."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from fortnight.ui.shell.idle_monitor import SLEPT, USER_INPUT, IdleMonitor
from helpers.stores import Clock

A_MOMENT = 1 / 6000  # minutes: 10 ms


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def monitor(qapp, clock):
    made = IdleMonitor(3, clock)
    yield made
    made.stop()


def quiet(monitor: IdleMonitor) -> QTimer:
    """The timer that runs out without input."""
    (found,) = (each for each in monitor.findChildren(QTimer) if each.isSingleShot())
    return found


def test_after_its_minutes_without_input_the_user_has_left(qtbot, clock):
    short = IdleMonitor(A_MOMENT, clock)
    with qtbot.waitSignal(short.left):
        short.start()
    short.stop()


def test_the_minutes_are_those_of_the_setting(monitor):
    monitor.start()
    assert quiet(monitor).interval() == 3 * 60 * 1000


@pytest.mark.parametrize("kind", sorted(USER_INPUT))
def test_every_input_begins_the_minutes_again(monitor, kind):
    monitor.start()
    quiet(monitor).stop()
    QApplication.sendEvent(QObject(), QEvent(QEvent.Type.Timer))
    assert not quiet(monitor).isActive(), "what the program does by itself is no input"
    monitor.eventFilter(QObject(), QEvent(kind))
    assert quiet(monitor).isActive()


@pytest.mark.parametrize(("gap", "left"), [(SLEPT, 0), (SLEPT + timedelta(seconds=1), 1)])
def test_a_long_gap_between_two_looks_at_the_clock_is_a_suspension(monitor, clock, gap, left):
    heard = []
    monitor.left.connect(lambda: heard.append(clock.now))
    monitor.start()
    clock.now += gap
    monitor.check_suspension()
    monitor.check_suspension()
    assert len(heard) == left


def test_a_gap_before_the_start_does_not_count(monitor, clock):
    heard = []
    monitor.left.connect(lambda: heard.append(clock.now))
    clock.forward(hours=8)
    monitor.start()
    monitor.check_suspension()
    assert heard == []


def test_after_the_stop_nothing_runs(monitor):
    monitor.start()
    monitor.stop()
    assert [each for each in monitor.findChildren(QTimer) if each.isActive()] == []
