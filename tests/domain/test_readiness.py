"""Whether the next infusion may start, as far as the record knows."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fortnight.domain.readiness import FORTNIGHT_PANEL, State, beyond_dosing_limits, readiness
from helpers.courses import at, specimen

ALL = {"IL6": 10, "CRP": 0.3, "WBC": 7, "NEUT": 3, "PLT": 300, "ALT": 20, "WEIGHT": 22}
NOW = at(14)


def results(day=13.9, **values):
    return specimen(day, **values).results


def test_with_everything_there_it_is_ready():
    ready = readiness(results(**ALL), at(0), NOW)
    assert (ready.state, str(ready.says), ready.labs) == (State.READY, "Ready", len(FORTNIGHT_PANEL))
    assert ready.wanted == 6


def test_with_nothing_it_is_not_started():
    assert readiness((), at(0), NOW).state is State.NOT_STARTED
    assert readiness((), None, NOW).state is State.NOT_STARTED


def test_without_a_weight_it_waits():
    waiting = readiness(results(IL6=10), at(0), NOW)
    assert (waiting.state, str(waiting.says), waiting.labs) == (State.WAITING, "Weight needed", 1)


def test_without_a_lab_it_waits():
    waiting = readiness(results(WEIGHT=22, IL6=10), at(0), NOW)
    assert (waiting.state, str(waiting.says), waiting.labs) == (State.WAITING, "Labs waiting", 1)


@pytest.mark.parametrize(
    ("code", "value", "says"),
    [
        ("NEUT", 0.99, "ANC 1 – hold?"),
        ("PLT", 99, "PLT 99 – hold?"),
        ("ALT", 145, "ALT 145 – hold?"),
        ("AST", 109, "AST 109 – hold?"),
        ("NEUT", "<0.5", "ANC <0.5 – hold?"),
    ],
)
def test_beyond_a_limit_of_the_label_it_asks_to_hold(code, value, says):
    held = readiness(results(**{**ALL, code: value}), at(0), NOW)
    assert (held.state, str(held.says)) == (State.HOLD, says)


@pytest.mark.parametrize(("code", "value"), [("NEUT", 1.0), ("PLT", 100), ("ALT", 143), ("AST", 107)])
def test_at_a_limit_it_does_not(code, value):
    assert readiness(results(**{**ALL, code: value}), at(0), NOW).state is State.READY


def test_a_newer_value_stands_for_the_older_one():
    old, new = results(13.0, NEUT=0.8), results(13.9, **ALL)
    assert readiness((*new, *old), at(0), NOW).state is State.READY
    assert beyond_dosing_limits((*new, *old)) == []
    assert len(beyond_dosing_limits(old)) == 1


def test_labs_of_the_last_infusion_or_of_last_week_do_not_count():
    assert readiness(results(9.9, **ALL), at(0), NOW).state is State.NOT_STARTED
    assert readiness(results(12, **ALL), at(13), NOW).state is State.NOT_STARTED
    assert readiness(results(10, **ALL), at(0), NOW).state is State.READY
    assert readiness(results(10, **ALL), None, NOW + timedelta(seconds=1)).state is State.NOT_STARTED
