"""Tests of the doses of other drugs: mg/day, stops, and routes by which a drug acts locally."""

from __future__ import annotations

import pytest

from fortnight.domain.record.medication import (
    ACT_WORDS,
    DOSE_UNIT_WORDS,
    DOSE_UNITS,
    PER_WORDS,
    ROUTE_WORDS,
    Act,
    Per,
    Route,
    mg_per_day,
)
from helpers.doses import taken


@pytest.mark.parametrize(
    ("dose", "unit", "times", "per", "found"),
    [
        (2.5, "mg", 2, Per.DAY, 5),
        (0.5, "g", 3, Per.DAY, 1500),
        (250, "ug", 2, Per.DAY, 0.5),
        (10, "mg", 1, Per.OTHER_DAY, 5),
        (10, "mg", 1, Per.WEEK, 1.428571),
        (0, "mg", 1, Per.DAY, 0),
        (300, "mg", 1, Per.INFUSION, None),
        (300, "mg", 1, Per.NEEDED, None),
        (5, "mL", 2, Per.DAY, None),
        (1, "{tablet}", 2, Per.DAY, None),
    ],
)
def test_dose_in_mg_per_day(dose, unit, times, per, found) -> None:
    assert mg_per_day(dose, unit, times, per) == found


def test_a_dose_of_zero_is_a_stop_unless_it_says_otherwise() -> None:
    assert taken({0: 0})[0].is_stop
    assert taken({0: None}, act=Act.STOP)[0].is_stop
    assert not taken({0: 5})[0].is_stop
    assert not taken({0: None})[0].is_stop
    assert not taken({0: 0}, act=Act.CHANGE)[0].is_stop


@pytest.mark.parametrize(
    ("route", "local"),
    [
        (None, False),
        (Route.ORAL, False),
        (Route.INTRAVENOUS, False),
        (Route.SUBCUTANEOUS, False),
        (Route.INTRAMUSCULAR, False),
        (Route.OTHER, False),
        (Route.JOINT, True),
        (Route.INHALED, True),
        (Route.NASAL, True),
        (Route.SKIN, True),
        (Route.EYE, True),
    ],
)
def test_routes_by_which_a_drug_acts_where_it_is_given(route, local) -> None:
    assert taken({0: 5}, route=route)[0].is_local is local


def test_every_value_has_its_words() -> None:
    assert (set(ACT_WORDS), set(PER_WORDS), set(ROUTE_WORDS)) == (set(Act), set(Per), set(Route))
    assert set(DOSE_UNIT_WORDS) == set(DOSE_UNITS)
