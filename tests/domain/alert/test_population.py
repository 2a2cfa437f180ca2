"""The prior of each marker: what must be true of every row, and the figures that come from a source."""

from __future__ import annotations

from math import exp, log

import pytest

from fortnight.domain.alert.evidence_table import TABLE
from fortnight.domain.alert.population import (
    DIP_DAY,
    DIP_POWER,
    EARLY_DAYS,
    MARKERS,
    Usual,
    cycle_class,
)
from fortnight.domain.labs.catalogue import ANALYTES, convert

ROWS = pytest.mark.parametrize("row", MARKERS.values(), ids=list(MARKERS))


def centre(row: Usual) -> float:
    """The centre of a row in the unit of its analyte."""
    return exp(row.centre) - row.added if row.logarithm else row.centre


@ROWS
def test_the_centre_is_a_plausible_value_of_a_known_analyte(row):
    low, high = ANALYTES[row.analyte].soft_limits
    assert low <= centre(row) <= high


@ROWS
def test_spreads_are_positive_and_children_differ_more_than_days(row):
    assert 0 < row.within < row.between
    assert 0 < row.degrees <= row.most_degrees
    assert row.added >= 0
    assert 0 < row.wander < 0.01


@ROWS
def test_every_row_names_its_source_and_its_confidence(row):
    assert row.source
    assert row.confidence in ("V", "V2", "R", "C", "P")


@ROWS
def test_a_mean_that_moves_has_a_spread_between_children(row):
    for mean, sd in (row.dip, row.early, row.raised or (0.0, 0.1)):
        assert sd > 0 or mean == 0


def test_the_drug_lowers_white_cells_alone_and_raises_il6_alone():
    """EU SmPC: neutrophils fall after a dose. A blocked receptor leaves more IL-6 in the serum."""
    assert {name for name, row in MARKERS.items() if row.dip[0] < 0} == {"NEUT", "WBC"}
    assert {name for name, row in MARKERS.items() if row.raised and row.raised[0] > 0} == {"IL6"}
    assert [name for name, row in MARKERS.items() if row.dip[0] > 0] == []


def test_neutrophils_fall_on_day_four_to_the_share_that_was_published():
    """Paccaly 2021: 44 to 68 % of the level on day 4."""
    assert DIP_DAY == 4
    assert 0.44 <= exp(MARKERS["NEUT"].dip[0]) <= 0.68


def test_the_dip_is_deepest_on_its_day_and_nearly_over_after_two_weeks():
    def depth(day: float) -> float:
        return (day / DIP_DAY * exp(1 - day / DIP_DAY)) ** DIP_POWER

    assert depth(4) == 1
    assert max(depth(3), depth(5)) < 1
    assert depth(14) < 0.2


def test_early_disease_is_half_gone_after_four_weeks_and_settled_by_week_twelve():
    assert exp(-28 / EARLY_DAYS) == pytest.approx(0.5, abs=0.01)
    assert exp(-84 / EARLY_DAYS) < 0.13


@pytest.mark.parametrize(
    ("analyte", "value", "unit"),
    [
        ("IL6", 14, "pg/mL"),
        ("NEUT", 3300, "/uL"),
        ("PLT", 27, "10*4/uL"),
        ("CRP", 0.03, "mg/dL"),
        ("TEMP", 97.88, "[degF]"),
        ("HB", 126, "g/L"),
    ],
)
def test_centres_are_in_canonical_units(analyte, value, unit):
    assert centre(MARKERS[analyte]) == pytest.approx(convert(analyte, value, unit)[0], rel=0.001)


def test_temperature_alone_is_not_judged_as_a_logarithm():
    assert [name for name, row in MARKERS.items() if not row.logarithm] == ["TEMP"]
    assert MARKERS["PLT"].centre == log(270)


def test_every_marker_of_the_evidence_table_has_a_prior():
    assert {row.analyte for row in TABLE if row.analyte} <= set(MARKERS)


@pytest.mark.parametrize(
    ("days", "part"),
    [
        (None, 4),
        (0, 0),
        (1, 0),
        (1.4, 0),
        (1.6, 1),
        (2, 1),
        (6, 1),
        (6.6, 2),
        (7, 2),
        (10, 2),
        (11, 3),
        (16, 3),
        (16.6, 4),
        (17, 4),
    ],
)
def test_the_part_of_the_cycle(days, part):
    assert cycle_class(days) == part
