"""Tests of the phases of treatment and of the cover by the drug."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fortnight.domain.treatment.exposure import (
    Exposure,
    Phase,
    cover_days,
    covered_until,
    exposure_at,
    is_crp_suppressed,
    is_low_dose,
)
from helpers.courses import at, course, infusion

FORTNIGHTS = [14 * n for n in range(10)]


def phase(days, moment, **fields):
    return exposure_at(course([infusion(d, **fields) for d in days], []), at(moment)).phase


@pytest.mark.parametrize(
    ("moment", "expected"),
    [
        (-1, Phase.BEFORE),
        (0, Phase.BEFORE),
        (1, Phase.RUN_IN),
        (83, Phase.RUN_IN),
        (84, Phase.STEADY),
        (126, Phase.STEADY),
        (126 + 35, Phase.STEADY),
        (126 + 36, Phase.COVER_DOUBTFUL),
    ],
)
def test_the_phases_of_treatment(moment, expected):
    assert phase(FORTNIGHTS, moment) is expected


def test_a_dose_at_exactly_that_time_counts_as_given_after():
    days = course([0], [])
    assert exposure_at(days, days.infusions[0].started_at).doses == 0
    assert exposure_at(days, days.infusions[0].started_at + timedelta(seconds=1)).doses == 1


def test_twelve_weeks_with_few_doses_are_still_run_in():
    assert phase([0, 14, 28, 42, 70], 84) is Phase.RUN_IN
    assert phase([0, 14, 28, 42, 56, 70], 84) is Phase.STEADY


@pytest.mark.parametrize(
    ("days", "dose_mg", "weight_kg", "covered", "doubtful"),
    [
        ([0], 264, 22, 21, 22),
        ([0], 176, 22, 14, 15),
        (FORTNIGHTS, 264, 22, 126 + 35, 126 + 36),
        (FORTNIGHTS, 176, 22, 126 + 21, 126 + 22),
        (FORTNIGHTS, 240, 30, 126 + 35, 126 + 36),
        (FORTNIGHTS, 176, None, 126 + 35, 126 + 36),
    ],
)
def test_cover_is_shorter_during_run_in_and_for_a_low_dose(days, dose_mg, weight_kg, covered, doubtful):
    fields = {"dose_mg": dose_mg, "weight_kg": weight_kg}
    assert phase(days, covered, **fields) is not Phase.COVER_DOUBTFUL
    assert phase(days, doubtful + 1, **fields) is Phase.COVER_DOUBTFUL


@pytest.mark.parametrize(
    ("dose_mg", "weight_kg", "low"),
    [
        (176, 22, True),
        (219, 22, True),
        (220, 22, False),
        (264, 22, False),
        (236, 29.5, True),
        (240, 30, False),
        (80, None, False),
    ],
)
def test_a_low_dose_is_below_10_mg_per_kg_in_a_child_below_30_kg(dose_mg, weight_kg, low):
    given = infusion(0, dose_mg=dose_mg, weight_kg=weight_kg)
    assert is_low_dose(given) is low
    assert cover_days(given, steady=True) == (21 if low else 35)


@pytest.mark.parametrize(
    ("days", "dose_mg", "cover"),
    [([0], 264, 21), ([0], 176, 14), (FORTNIGHTS, 264, 35), (FORTNIGHTS, 176, 21)],
)
def test_cover_ends_to_the_second(days, dose_mg, cover):
    seen = course([infusion(day, dose_mg=dose_mg) for day in days], [])
    end = seen.infusions[-1].started_at + timedelta(days=cover)
    assert exposure_at(seen, end).covered
    assert exposure_at(seen, end + timedelta(seconds=1)).phase is Phase.COVER_DOUBTFUL


def test_days_since_the_last_dose_and_since_the_first_dose():
    exposure = exposure_at(course([0, 14], []), at(20.5))
    assert exposure.doses == 2
    assert exposure.days_since == pytest.approx(6.5 - 1 / 24)
    assert exposure.treatment_day == pytest.approx(20.5 - 1 / 24)


def test_cover_is_that_of_the_last_dose():
    """A low dose covers 14 days of the run-in, a full one 21."""
    full_then_low = course([infusion(0), infusion(14, dose_mg=176)], [])
    assert covered_until(full_then_low, at(30)) == at(28) + timedelta(hours=1)
    assert exposure_at(full_then_low, at(30)).phase is Phase.COVER_DOUBTFUL
    low_then_full = course([infusion(0, dose_mg=176), infusion(14)], [])
    assert covered_until(low_then_full, at(30)) == at(35) + timedelta(hours=1)
    assert exposure_at(low_then_full, at(30)).phase is Phase.RUN_IN


def test_steady_state_lets_a_dose_cover_longer():
    five, six = course(FORTNIGHTS[:5], []), course(FORTNIGHTS[:6], [])
    assert covered_until(six, at(83)) == at(70 + 21) + timedelta(hours=1)
    assert covered_until(six, at(84)) == at(70 + 35) + timedelta(hours=1)
    assert covered_until(five, at(84)) == at(56 + 21) + timedelta(hours=1)


def test_after_the_end_of_cover_doses_and_days_are_still_counted():
    exposure = exposure_at(course([0, 14], []), at(50) + timedelta(hours=1))
    assert exposure == Exposure(Phase.COVER_DOUBTFUL, doses=2, treatment_day=50, days_since=36)


@pytest.mark.parametrize(
    ("phase", "doses", "suppressed"),
    [
        (Phase.RUN_IN, 1, False),
        (Phase.RUN_IN, 2, False),
        (Phase.RUN_IN, 3, True),
        (Phase.STEADY, 12, True),
        (Phase.COVER_DOUBTFUL, 12, False),
        (Phase.BEFORE, 0, False),
    ],
)
def test_crp_is_suppressed_throughout_the_interval_from_the_third_dose_on(phase, doses, suppressed):
    assert is_crp_suppressed(Exposure(phase, doses)) is suppressed


def test_crp_is_suppressed_while_the_drug_covers():
    assert {phase for phase in Phase if Exposure(phase, 3).covered} == {Phase.RUN_IN, Phase.STEADY}


def test_the_time_until_which_a_dose_covers():
    seen = course([0, 14], [])
    assert covered_until(seen, at(0)) is None
    assert covered_until(seen, at(5)) == at(21) + timedelta(hours=1)
    assert covered_until(seen, at(40)) == at(35) + timedelta(hours=1)


@given(st.lists(st.integers(0, 400), max_size=20, unique=True), st.floats(-10, 500))
def test_cover_is_doubtful_exactly_after_it_ended(days, moment):
    seen = course(sorted(days), [])
    exposure, until = exposure_at(seen, at(moment)), covered_until(seen, at(moment))
    assert (exposure.phase is Phase.BEFORE) is (until is None)
    if until is not None:
        assert (exposure.phase is Phase.COVER_DOUBTFUL) is (at(moment) > until)
