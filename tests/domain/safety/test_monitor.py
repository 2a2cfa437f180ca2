"""What a monitor may read: the child's own median, the drift of IL-6, and values beyond a detection limit."""

from __future__ import annotations

import pytest

from fortnight.domain.alert.judgement import Level
from fortnight.domain.safety.monitor import MonitorInput, MonitorState
from helpers.courses import at, course, specimen
from helpers.observations import judged


def usual_of(*values):
    """The child's own median of platelets after these values, one for each specimen."""
    state = MonitorState()
    for n, value in enumerate(values):
        state.add_values(specimen(14 * n, PLT=value))
    return state.usual("PLT")


@pytest.mark.parametrize(
    ("values", "usual"),
    [
        ((), None),
        ((200, 400), None),
        ((200, 400, 300), 300),
        ((200, 400, 300, 500), 350),
        ((200, "<50", 400, ">900"), None),
        ((200, "<50", 400, ">900", 300), 300),
    ],
)
def test_the_own_median_needs_three_values_within_the_detection_limits(values, usual):
    assert usual_of(*values) == usual


@pytest.mark.parametrize(
    ("values", "usual"), [([400] * 11 + [300] * 10, 350), ([400] * 12 + [300] * 10, 350), ([400] * 21, 400)]
)
def test_the_own_median_is_made_of_the_last_twenty_values(values, usual):
    assert usual_of(*values) == usual


def test_each_analyte_has_a_median_of_its_own():
    state = MonitorState()
    for day in range(3):
        state.add_values(specimen(day, PLT=300, FERR=60))
    assert (state.usual("PLT"), state.usual("FERR"), state.usual("AST")) == (300, 60, None)


@pytest.mark.parametrize(
    ("sds", "drift"),
    [
        ((), 0),
        ((2.0,), 0.6),
        ((2.0, 1.0), 0.72),
        ((-2.0, 1.0), -0.12),
        ((9.0,), 0.9),
        ((-9.0,), -0.9),
        ((2.9,), 0.87),
    ],
)
def test_drift_takes_three_tenths_of_each_new_score_which_counts_as_3_sd_at_most(sds, drift):
    state = MonitorState()
    for sd in sds:
        state.add_judgement(judged(sd=sd))
    assert state.drift == pytest.approx(drift)


@pytest.mark.parametrize("level", [Level.WATCH, Level.ALERT, Level.URGENT])
def test_only_quiet_values_drift(level):
    state = MonitorState()
    state.add_judgement(judged(sd=2.0, level=level))
    assert state.drift == 0
    assert len(state.recent) == 1


def test_a_specimen_without_a_score_is_not_added():
    state = MonitorState()
    state.add_judgement(judged(sd=None))
    assert (state.drift, len(state.recent)) == (0, 0)


def test_the_last_three_judgements_of_il6_are_kept():
    state = MonitorState()
    for sd in (0.1, 0.2, 0.3, 0.4):
        state.add_judgement(judged(sd=sd))
    assert [each.sd for each in state.recent] == [0.2, 0.3, 0.4]


@pytest.mark.parametrize(
    ("code", "measured", "certain"),
    [
        ("FERR", 600, 600),
        ("FERR", ">2000", 2000),
        ("FERR", "<500", 0),
        ("AST", ">1000", 1000),
        ("AST", "<40", 0),
        ("PLT", 60, 60),
        ("PLT", "<20", 20),
        ("PLT", ">600", None),
        ("FIB", "<50", 50),
        ("FIB", ">700", None),
        ("ESR", "<2", 2),
        ("ESR", ">120", None),
    ],
)
def test_beyond_a_detection_limit_only_what_is_certain_for_mas_counts(code, measured, certain):
    (result,) = specimen(0, **{code: measured}).results
    assert MonitorInput(course([0], []), at(1), {code: result}).value(code) == certain


def test_a_value_that_was_not_measured_is_unknown():
    assert MonitorInput(course([0], []), at(1)).value("FERR") is None
