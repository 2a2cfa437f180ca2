"""Checks for MAS: at each limit, beyond it, and with values that are missing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fortnight.domain.messages import ENGLISH, render
from fortnight.domain.safety.mas_checks import high_ferritin_esr, mas_2016_criteria, mas_trend, ms_score_rise
from fortnight.domain.safety.monitor import MonitorInput, MonitorState
from helpers.courses import at, course, specimen


def seen(usual=None, **values):
    """A specimen of a child; `usual` are the values that it had three times before."""
    state = MonitorState()
    for day in range(3):
        state.add_values(specimen(day, **(usual or {})))
    return MonitorInput(
        course([0], []), at(28), {r.analyte: r for r in specimen(28, **values).results}, state
    )


def says(check, *args, **values):
    """What a check says about a specimen; `None` if it finds nothing."""
    found = check(seen(*args, **values))
    return None if found is None else str(found)


# The 2016 criteria --------------------------------------------------------------------------------

CRITERIA_MET = (
    "The laboratory part of the 2016 EULAR/ACR/PRINTO criteria is met; on tocilizumab these criteria "
    "miss most cases of MAS"
)


@pytest.mark.parametrize(
    "values",
    [
        {"FERR": 685, "PLT": 181, "AST": 49},
        {"FERR": 685, "PLT": 181, "TG": 157},
        {"FERR": 685, "PLT": 181, "FIB": 360},
        {"FERR": 685, "AST": 49, "TG": 157},
        {"FERR": 685, "AST": 49, "FIB": 360},
        {"FERR": 685, "TG": 157, "FIB": 360},
        {"FERR": ">2000", "PLT": "<20", "TG": 157},
        {"FERR": 685, "PLT": 181, "AST": 49, "TEMP": 36.5},
    ],
)
def test_high_ferritin_and_two_other_signs_meet_the_2016_criteria_also_without_fever(values):
    assert says(mas_2016_criteria, **values) == CRITERIA_MET


@pytest.mark.parametrize(
    "values",
    [
        {},
        {"PLT": 181, "AST": 49, "TG": 157, "FIB": 360},
        {"FERR": 684, "PLT": 181, "AST": 49},
        {"FERR": "<700", "PLT": 181, "AST": 49},
        {"FERR": 685, "PLT": 181},
        {"FERR": 685, "PLT": 181, "AST": 48, "TG": 156, "FIB": 361, "TEMP": 40},
    ],
)
def test_nothing_is_said_unless_the_2016_criteria_are_met(values):
    assert says(mas_2016_criteria, **values) is None


# The MS score -------------------------------------------------------------------------------------

# −0.003 × 300 + 0.001 × 200 − 0.004 × 350 = −2.1, the cut-off
AT_CUT_OFF = {"PLT": 300, "LDH": 200, "FIB": 350, "FERR": 0}
# −0.003 × 500 + 0.001 × 200 − 0.004 × 450 = −3.1
ONE_LOWER = {"PLT": 500, "LDH": 200, "FIB": 450, "FERR": 0}


def test_the_ms_score_is_given_without_points_for_brain_and_bleeding_with_its_cut_off():
    assert says(ms_score_rise, PLT=100, LDH=400, FIB=200, FERR=1000) == (
        "MS score is at least −0.6 (cut-off −2.1); on tocilizumab it misses most cases of MAS, "
        "and low fibrinogen alone can pass the cut-off"
    )


@pytest.mark.parametrize(
    ("changed", "found"),
    [
        ({}, True),
        ({"PLT": 301}, False),
        ({"LDH": 199}, False),
        ({"FIB": 351}, False),
        ({"FERR": 1}, True),
        ({"PLT": ">300"}, False),
        ({"PLT": 100, "AJC": 0}, True),
        ({"PLT": 100, "AJC": 1}, False),
        ({"PLT": 100, "AJC": 2}, False),
    ],
)
def test_the_ms_score_must_reach_its_cut_off_and_active_joints_speak_against_mas(changed, found):
    assert (says(ms_score_rise, **{**AT_CUT_OFF, **changed}) is not None) is found


@pytest.mark.parametrize("missing", AT_CUT_OFF)
def test_without_one_of_its_values_there_is_no_ms_score(missing):
    assert says(ms_score_rise, **{code: 1 for code in AT_CUT_OFF if code != missing}) is None


@pytest.mark.parametrize(
    ("usual", "found"),
    [
        (ONE_LOWER, True),
        ({**ONE_LOWER, "LDH": 210}, False),
        ({**ONE_LOWER, "LDH": 190}, True),
        (AT_CUT_OFF, False),
        ({"PLT": 300}, True),
    ],
)
def test_the_ms_score_must_also_be_one_above_the_usual_score_if_that_is_known(usual, found):
    assert (says(ms_score_rise, usual, **AT_CUT_OFF) is not None) is found


# Ferritin and ESR ---------------------------------------------------------------------------------


def test_the_ratio_of_ferritin_to_esr_is_given():
    assert says(high_ferritin_esr, FERR=620, ESR=5) == (
        "Ferritin ÷ ESR is 124; the drug lowers ESR, so the ratio is less informative here"
    )


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({"FERR": 500, "ESR": 25}, True),
        ({"FERR": 500, "ESR": 26}, False),
        ({"FERR": 499, "ESR": 1}, False),
        ({"FERR": ">500", "ESR": 25}, True),
        ({"FERR": "<500", "ESR": 25}, False),
        ({"FERR": 500, "ESR": "<25"}, True),
        ({"FERR": 500, "ESR": ">20"}, False),
        ({"FERR": 500, "ESR": 0}, False),
        ({"FERR": 500}, False),
        ({"ESR": 25}, False),
    ],
)
def test_ferritin_of_500_is_high_if_it_is_20_times_the_esr(values, found):
    assert (says(high_ferritin_esr, **values) is not None) is found


# The trend ----------------------------------------------------------------------------------------

USUAL = {"PLT": 300, "FIB": 200, "AST": 28, "LDH": 240, "FERR": 60, "IL18": 600}
FIBRINOGEN_FALLEN, PLATELETS_FALLEN = {"FIB": 100}, {"PLT": 200}


@pytest.mark.parametrize(
    ("value", "other", "usual", "found"),
    [
        ({"PLT": 234}, FIBRINOGEN_FALLEN, {}, True),
        ({"PLT": 235}, FIBRINOGEN_FALLEN, {}, False),
        ({"PLT": "<20"}, FIBRINOGEN_FALLEN, {}, True),
        ({"PLT": ">100"}, FIBRINOGEN_FALLEN, {}, False),
        ({"FIB": 154}, PLATELETS_FALLEN, {}, True),
        ({"FIB": 155}, PLATELETS_FALLEN, {}, False),
        ({"AST": 40.5}, PLATELETS_FALLEN, {"AST": 30}, True),
        ({"AST": 40.4}, PLATELETS_FALLEN, {"AST": 30}, False),
        ({"AST": 36}, PLATELETS_FALLEN, {"AST": 20}, False),
        ({"AST": 36.5}, PLATELETS_FALLEN, {"AST": 20}, True),
        ({"AST": "<100"}, PLATELETS_FALLEN, {}, False),
        ({"LDH": 350}, PLATELETS_FALLEN, {"LDH": 280}, True),
        ({"LDH": 349}, PLATELETS_FALLEN, {"LDH": 280}, False),
        ({"LDH": 300}, PLATELETS_FALLEN, {}, False),
        ({"LDH": 300.5}, PLATELETS_FALLEN, {}, True),
        ({"FERR": 120}, PLATELETS_FALLEN, {}, True),
        ({"FERR": 119}, PLATELETS_FALLEN, {}, False),
        ({"FERR": 500}, PLATELETS_FALLEN, {"FERR": 400}, True),
        ({"FERR": 499}, PLATELETS_FALLEN, {"FERR": 400}, False),
        ({"FERR": ">2000"}, PLATELETS_FALLEN, {"FERR": 1500}, True),
        ({"FERR": "<500"}, PLATELETS_FALLEN, {}, False),
        ({"IL18": 1200}, PLATELETS_FALLEN, {}, True),
        ({"IL18": 1199}, PLATELETS_FALLEN, {}, False),
        ({"IL18": 5000}, PLATELETS_FALLEN, {"IL18": 3000}, True),
        ({"IL18": 4999}, PLATELETS_FALLEN, {"IL18": 3000}, False),
        ({}, PLATELETS_FALLEN, {}, False),
    ],
)
def test_two_signs_beyond_their_limits_are_the_trend_of_mas(value, other, usual, found):
    assert (says(mas_trend, {**USUAL, **usual}, **value, **other) is not None) is found


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({"PLT": 100, "FIB": 50, "AST": 500, "LDH": 2500}, False),
        ({"PLT": 100, "FERR": 500}, False),
        ({"FERR": 500, "IL18": 5000}, True),
        ({"FERR": 499, "IL18": 5000}, False),
    ],
)
def test_without_a_median_of_its_own_only_high_ferritin_and_il18_are_signs(values, found):
    assert (says(mas_trend, **values) is not None) is found


def test_a_median_of_zero_shows_no_change():
    assert says(mas_trend, {"AST": 0, "PLT": 300}, AST=500, PLT=100) is None


def test_ast_and_ldh_are_one_sign():
    assert says(mas_trend, USUAL, AST=200, LDH=900) is None
    assert says(mas_trend, USUAL, AST=200, LDH=900, PLT=200) == (
        "Platelets, AST, LDH changed together, as in macrophage activation syndrome; on this drug MAS can "
        "occur without fever"
    )


def test_the_signs_of_the_trend_are_named_in_the_language_of_the_reader():
    german = {"Platelets": "Thrombozyten", "Fibrinogen": "Fibrinogen (Plasma)"}
    language = replace(ENGLISH, translate=lambda template, _n: german.get(template, template))
    found = mas_trend(seen(USUAL, PLT=200, FIB=100))
    assert found is not None
    assert render(found, language=language).startswith("Thrombozyten, Fibrinogen (Plasma) changed together")
